"""When an agent counts as there, when a log-in is over, which code of a second factor is taken."""

from collections.abc import Callable
from datetime import datetime, timedelta

# An open console gives a sign of life every 20 seconds; two may be lost.
PRESENT_FOR = timedelta(seconds=60)
STEP = timedelta(seconds=30)  # of a code (RFC 6238, 4)
# A clock may be one step off, in each direction (RFC 6238, 5.2).
STEPS_OFF = 1
LARGEST_CAPACITY = 50


def is_present(here: bool, seen_at: datetime | None, now: datetime) -> bool:
    """Tell whether an agent takes conversations: they say so, and a console of theirs is open."""
    return here and seen_at is not None and now - seen_at < PRESENT_FOR


def is_over(
    *,
    expires_at: datetime,
    ended_at: datetime | None,
    used_at: datetime,
    now: datetime,
    idle: timedelta,
) -> bool:
    """Tell whether a log-in is over: ended, too old, or not used for too long."""
    return ended_at is not None or expires_at <= now or used_at + idle <= now


def matching_step(now: datetime, newest_used: int, fits: Callable[[int], bool]) -> int | None:
    """Return the time step whose code it is; None: of none that may still be used.

    A code is taken once, and none older than one that was taken (RFC 6238, 5.2).
    """
    present = int(now.timestamp() // STEP.total_seconds())
    steps = range(present - STEPS_OFF, present + STEPS_OFF + 1)
    return next((step for step in steps if step > newest_used and fits(step)), None)
