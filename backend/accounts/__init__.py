"""Customers and their applications for a business account."""
