"""Who changed what, when, and through which channel."""
