"""Pure rules of conversations: how long to wait before a turn is tried again."""

from datetime import timedelta

# A turn that fails this often is answered with an apology, so that one bad
# message cannot hold up everything after it.
MAX_ATTEMPTS = 5
LONGEST_DELAY = timedelta(seconds=10)


def retry_delay(attempts: int) -> timedelta:
    """Return the wait after so many failed attempts (1, 2, …): doubling from 250 ms."""
    return min(timedelta(milliseconds=250 * 2 ** min(attempts - 1, 10)), LONGEST_DELAY)


def gives_up(attempts: int) -> bool:
    """Tell whether a turn that failed so often is given up."""
    return attempts >= MAX_ATTEMPTS
