"""Mails: which text goes to whom, kept in an outbox and sent after the change is certain."""
