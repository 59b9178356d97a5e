"""CPS memberships and their history."""
