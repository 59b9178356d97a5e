"""The one place where the backend reads the time.

Rules never call it: they take times as arguments (style rule 2).
"""

from datetime import UTC, datetime


def now() -> datetime:
    """Return the current time, aware, in UTC."""
    return datetime.now(UTC)
