"""Whether people are there, and until or from when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

# Longer than any run of days off: who is closed for longer has no hours at all.
LOOK_AHEAD = 31  # days


@dataclass(frozen=True, slots=True)
class Hours:
    """Office hours, in local time: on `weekdays` (ISO 8601: Monday is 1), not at `closes` any more.

    `opens` is before `closes`.
    """

    weekdays: frozenset[int]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True)
class Standing:
    """Whether people are there. `opens_at` is set while they are not, `closes_at` while they are.

    Both aware, UTC. `opens_at` None while closed: not within a month.
    """

    open: bool
    opens_at: datetime | None
    closes_at: datetime | None


def standing(
    now: datetime, hours: Hours, zone: tzinfo, is_holiday: Callable[[date], bool]
) -> Standing:
    """Return whether people are there at `now` (aware), in a country's time zone."""
    today = now.astimezone(zone).date()
    for days in range(LOOK_AHEAD + 1):
        day = today + timedelta(days=days)
        if day.isoweekday() not in hours.weekdays or is_holiday(day):
            continue
        opens, closes = _moment(day, hours.opens, zone), _moment(day, hours.closes, zone)
        if now < opens:
            return Standing(open=False, opens_at=opens, closes_at=None)
        if now < closes:
            return Standing(open=True, opens_at=None, closes_at=closes)
    return Standing(open=False, opens_at=None, closes_at=None)


def with_presence(found: Standing, *, there: bool) -> Standing:
    """Return what holds where people log in to answer: who is there is there, whatever the hours.

    Within the hours, and nobody there: when somebody comes is not known.
    """
    if there:
        return Standing(open=True, opens_at=None, closes_at=found.closes_at)
    if found.open:
        return Standing(open=False, opens_at=None, closes_at=None)
    return found


def _moment(day: date, local: time, zone: tzinfo) -> datetime:
    # In UTC: two times of one zone are compared by their clocks, also over a change of the clocks.
    return datetime.combine(day, local, tzinfo=zone).astimezone(UTC)
