"""The assist API: what agents' tools ask, with an agent's token."""
