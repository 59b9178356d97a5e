"""States and dates of a membership. Dates are days in UTC."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

LOWEST_NUMBER = 100_000_000
NUMBERS = 900_000_000  # nine digits, as in fact 53


class NotRenewableYet(Exception):
    """A membership still holds, and its renewal is not open; `from_day` is when it will be."""

    def __init__(self, from_day: date) -> None:
        super().__init__(from_day)
        self.from_day = from_day


class MembershipState(StrEnum):
    """What the profile shows (fact 53)."""

    ACTIVE = "active"
    EXPIRED = "expired"


def membership_state(*, expires: date, today: date) -> MembershipState:
    """Return the state; the day of expiry is the last day on which the membership holds.

    Active from the sign-up on, whether or not the fee has arrived (fact 51).
    """
    return MembershipState.ACTIVE if today <= expires else MembershipState.EXPIRED


def months_before(day: date, months: int) -> date:
    """Return the day so many months earlier; the month's last day where it has no such day."""
    year, month0 = divmod(day.year * 12 + day.month - 1 - months, 12)
    last = calendar.monthrange(year, month0 + 1)[1]
    return date(year, month0 + 1, min(day.day, last))


def months_after(day: date, months: int) -> date:
    """Return the day so many months later; the month's last day where it has no such day."""
    return months_before(day, -months)


@dataclass(frozen=True, slots=True)
class Period:
    """When a membership holds: from `since` to `expires`, both days included."""

    since: date
    expires: date


def next_period(
    earlier: Sequence[Period], *, today: date, months: int, renewable_days: int
) -> Period:
    """Return when a membership holds that is ordered today.

    It begins at once (fact 51); where one holds, the day after that one's last, and not before
    the last `renewable_days` of it.

    Raises:
        NotRenewableYet
    """
    last = max((period.expires for period in earlier), default=None)
    since = today
    if last is not None and last >= today:
        opens = last - timedelta(days=renewable_days)
        if today < opens:
            raise NotRenewableYet(opens)
        since = last + timedelta(days=1)
    return Period(since, months_after(since, months) - timedelta(days=1))


def current(periods: Sequence[Period], today: date) -> int | None:
    """Return the index of the one to show: the last that has begun, else the first to begin."""
    begun = [index for index, period in enumerate(periods) if period.since <= today]
    if begun:
        return max(begun, key=lambda index: (periods[index].since, -index))
    return min(range(len(periods)), key=lambda index: periods[index].since, default=None)


def membership_number(random: int) -> str:
    """Return the number made of a random one from 0 to NUMBERS - 1."""
    return str(LOWEST_NUMBER + random)


def at_morning(day: date) -> datetime:
    """Return when what is due on a day is done: in the small hours, in UTC."""
    return datetime.combine(day, time(3), tzinfo=UTC)
