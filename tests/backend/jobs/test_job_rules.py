"""When a job is tried again, and the slots of recurring ones."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend.jobs.rules import (
    FIRST_WAIT,
    LONGEST_WAIT,
    MOST_ATTEMPTS,
    has_tries_left,
    slot,
    wait_before_retry,
)

TIMES = st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
LENGTHS = st.timedeltas(timedelta(seconds=1), timedelta(days=40))


def test_waits_grow_and_end() -> None:
    waits = [wait_before_retry(n) for n in range(1, 200)]
    assert waits[0] == FIRST_WAIT
    assert waits == sorted(waits)
    assert waits[-1] == LONGEST_WAIT


def test_tries_outlast_half_a_day() -> None:
    tried = [n for n in range(1, 100) if has_tries_left(n)]
    assert len(tried) == MOST_ATTEMPTS - 1
    assert sum((wait_before_retry(n) for n in tried), timedelta()) > timedelta(hours=6)


@given(TIMES, LENGTHS)
def test_a_time_lies_in_its_slot(now: datetime, every: timedelta) -> None:
    begin = slot(now, every)
    assert begin <= now < begin + every
    assert slot(begin, every) == begin
    assert slot(begin + every, every) == begin + every
