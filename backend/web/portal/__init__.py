"""The sample members' site: what a host site around the chat may look like."""
