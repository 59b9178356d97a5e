"""Who is the caller: identity tokens of the host site, turn tokens of the actions."""
