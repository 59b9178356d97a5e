"""States and dates of a membership."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.membership.rules import (
    NUMBERS,
    MembershipState,
    NotRenewableYet,
    Period,
    current,
    membership_number,
    membership_state,
    months_after,
    months_before,
    next_period,
)

EXPIRES = date(2027, 11, 9)


@pytest.mark.parametrize(
    ("days", "state"),
    [(-1, MembershipState.ACTIVE), (0, MembershipState.ACTIVE), (1, MembershipState.EXPIRED)],
)
def test_the_day_of_expiry_is_the_last_one(days: int, state: MembershipState) -> None:
    assert membership_state(expires=EXPIRES, today=EXPIRES + timedelta(days=days)) is state


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2027, 11, 9), 12, date(2026, 11, 9)),
        (date(2028, 2, 29), 12, date(2027, 2, 28)),
        (date(2027, 3, 31), 1, date(2027, 2, 28)),
        (date(2027, 1, 15), 1, date(2026, 12, 15)),
        (date(2027, 12, 15), 12, date(2026, 12, 15)),
    ],
)
def test_months_before(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(0, 60))
def test_so_many_months_lie_between(day: date, months: int) -> None:
    before = months_before(day, months)
    assert (day.year - before.year) * 12 + day.month - before.month == months


@given(
    st.lists(st.tuples(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(1, 800))),
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(1, 24),
    st.integers(1, 60),
)
def test_a_new_membership_never_overlaps_and_leaves_no_gap(
    earlier: list[tuple[date, int]], today: date, months: int, renewable_days: int
) -> None:
    periods = [Period(since, since + timedelta(days=days)) for since, days in earlier]
    last = max((period.expires for period in periods), default=None)
    try:
        made = next_period(periods, today=today, months=months, renewable_days=renewable_days)
        refusal = None
    except NotRenewableYet as refused:
        refusal = refused.from_day
    if refusal is not None:
        assert last is not None
        assert today < refusal == last - timedelta(days=renewable_days)
        return
    expected = today if last is None or last < today else last + timedelta(days=1)
    assert made.since == expected
    assert months_after(made.since, months) == made.expires + timedelta(days=1)


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), unique=True), st.dates())
def test_the_last_that_has_begun_is_shown(days: list[date], today: date) -> None:
    periods = [Period(day, day + timedelta(days=9)) for day in days]
    index = current(periods, today)
    begun = [day for day in days if day <= today]
    expected = max(begun) if begun else min(days, default=None)
    assert (None if index is None else periods[index].since) == expected


@given(st.integers(0, NUMBERS - 1))
def test_a_membership_number_has_nine_digits(random: int) -> None:
    number = membership_number(random)
    assert (len(number), number.isdigit(), number[0] != "0") == (9, True, True)
