"""Agents: their accounts, log-ins with a second factor, presence, and what they can take on."""
