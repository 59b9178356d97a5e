"""Everything that is held of a customer: told in full, and erased but for what the law keeps."""
