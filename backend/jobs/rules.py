"""When a job is tried again, and which slot of time a recurring one belongs to."""

from datetime import UTC, datetime, timedelta
from enum import StrEnum

FIRST_WAIT = timedelta(seconds=5)
LONGEST_WAIT = timedelta(hours=1)
# 5 s, 10 s, 20 s … 1 h: sixteen tries stretch over more than half a day of somebody's outage.
MOST_ATTEMPTS = 16


class JobState(StrEnum):
    """Where a job stands. `failed` is final until an operator retries it."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


def wait_before_retry(attempts: int) -> timedelta:
    """Return how long to wait after so many attempts (1: the first one failed)."""
    doublings = min(attempts - 1, 20)
    return min(FIRST_WAIT * int(2**doublings), LONGEST_WAIT)


def has_tries_left(attempts: int) -> bool:
    """Tell whether a job that was begun so often may be tried again."""
    return attempts < MOST_ATTEMPTS


def slot(now: datetime, every: timedelta) -> datetime:
    """Return the beginning of the slot of length `every` that `now` lies in, in UTC."""
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return epoch + (now - epoch) // every * every
