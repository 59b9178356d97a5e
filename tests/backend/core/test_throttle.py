"""So many tries in so much time, however many come at once and through whichever process."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from backend.core import throttle
from backend.core.database import Database
from backend.core.throttle import Limit, Throttle, TooManyTries, Try, network_of, window_start
from backend.models.identity import ThrottleCount

START = datetime(2026, 11, 20, 12, tzinfo=UTC)
LIMIT = Limit(5, timedelta(minutes=15))
MARI = Try("log-in address", "mari@example.com", LIMIT)
OFFICE = Try("log-in network", "192.0.2.1", Limit(7, timedelta(minutes=15)))
SECRET = "a secret of some length for tests only"


class Clock:
    now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def refused(throttled: Throttle, *tries: Try) -> int | None:
    try:
        await throttled.take(*tries)
    except TooManyTries as error:
        return int(error.detail["retry_after"])
    return None


async def test_of_many_at_once_so_many_get_through(database: Database, clock: Clock) -> None:
    processes = [Throttle(database, secret=SECRET, clock=clock) for _ in range(3)]
    waits = await asyncio.gather(*(refused(processes[n % 3], MARI) for n in range(30)))
    assert sum(wait is None for wait in waits) == LIMIT.count
    assert {wait for wait in waits if wait is not None} == {15 * 60}


async def test_a_new_window_begins_anew(database: Database, clock: Clock) -> None:
    throttled = Throttle(database, secret=SECRET, clock=clock)
    waits = [await refused(throttled, MARI) for _ in range(6)]
    assert waits == [None] * 5 + [900]
    clock.now += timedelta(seconds=899)
    assert await refused(throttled, MARI) == 1
    clock.now += timedelta(seconds=1)
    assert await refused(throttled, MARI) is None


async def test_each_of_the_tries_is_counted(database: Database, clock: Clock) -> None:
    throttled = Throttle(database, secret=SECRET, clock=clock)
    others = [Try(MARI.name, f"{n}@example.com", LIMIT) for n in range(8)]
    waits = [await refused(throttled, other, OFFICE) for other in others]
    assert [wait is None for wait in waits] == [True] * 7 + [False]


async def test_what_is_given_back_counts_no_more(database: Database, clock: Clock) -> None:
    throttled = Throttle(database, secret=SECRET, clock=clock)
    for _ in range(4):
        await throttled.take(MARI, OFFICE)
    await throttled.give_back(MARI)
    waits = [await refused(throttled, MARI, OFFICE) for _ in range(4)]
    assert [wait is None for wait in waits] == [True] * 3 + [False]


async def test_within_a_transaction_what_is_rolled_back_does_not_count(
    database: Database, clock: Clock
) -> None:
    throttled = Throttle(database, secret=SECRET, clock=clock)

    async def change(*, fail: bool) -> None:
        async with database.transaction() as session:
            await throttled.take_within(session, MARI)
            if fail:
                raise ZeroDivisionError

    for _ in range(LIMIT.count):
        with pytest.raises(ZeroDivisionError):
            await change(fail=True)
        await change(fail=False)
    with pytest.raises(TooManyTries):
        await change(fail=False)


async def test_no_address_is_kept(database: Database, clock: Clock) -> None:
    await Throttle(database, secret=SECRET, clock=clock).take(MARI, OFFICE)
    async with database.transaction() as session:
        keys = list(await session.scalars(select(ThrottleCount.key)))
        await throttle.purge(session, START + timedelta(minutes=15))
        assert list(await session.scalars(select(ThrottleCount.key))) == []
    assert len(keys) == 2
    assert not any("mari" in key or "192" in key for key in keys)


@pytest.mark.parametrize(
    ("host", "network"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.1", "192.0.2.1"),
        ("testclient", "testclient"),
        (None, "unknown"),
    ],
)
def test_whom_an_address_is_counted_as(host: str | None, network: str) -> None:
    assert network_of(host) == network


@given(st.integers(0, 4_000_000_000), st.integers(1, 10**6))
def test_a_time_lies_in_its_window(seconds: int, length: int) -> None:
    now, window = datetime.fromtimestamp(seconds, UTC), timedelta(seconds=length)
    assert window_start(now, window) <= now < window_start(now, window) + window
