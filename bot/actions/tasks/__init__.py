"""Tasks: what the assistant does for a customer, step by step, in the chat."""
