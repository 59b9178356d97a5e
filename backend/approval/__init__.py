"""Replies of the bot that wait for an agent's yes."""
