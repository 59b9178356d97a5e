"""What browsers get: the sample members' site, the chat widget, and their files."""
