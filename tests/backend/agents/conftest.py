"""Agents' log-ins hash with as little work as argon2 can do."""

import pytest


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Before the application is made."""
