"""Conversations: stored before anything else happens, answered in order, each message once."""
