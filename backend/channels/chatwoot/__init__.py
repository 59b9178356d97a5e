"""Chatwoot, a help desk: the assistant is an agent bot there (docs/assist.md)."""
