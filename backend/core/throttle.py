"""So many tries in so much time, counted in the database: for all processes together.

    await throttle.take(Try("log-in address", email, LIMIT), Try("log-in network", network, …))

A try is counted, and its count is kept, before what it is for is begun: of many at once only so
many get through. The counting has a transaction of its own, because a refused call rolls its own
one back.
"""

import hashlib
import hmac
import ipaddress
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import delete, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core import clock
from backend.core.database import Database, insert_into
from backend.core.errors import TooManyRequests
from backend.models.identity import ThrottleCount

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class TooManyTries(TooManyRequests):
    """Too often in too short a time; `retry_after` says in how many seconds it may go on."""

    code = "too_many_tries"


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` tries in each `window` of time."""

    count: int
    window: timedelta


@dataclass(frozen=True, slots=True)
class Try:
    """One try: of what (`name`), by or for whom (`value`), and how often that is allowed."""

    name: str
    value: str
    limit: Limit


class Throttle:
    """Counts tries. `secret` keys the hashes under which they are counted."""

    def __init__(
        self, database: Database, *, secret: str, clock: Callable[[], datetime] | None = None
    ) -> None:
        self._database = database
        self._secret = secret.encode()
        self._clock = clock or _present

    async def take(self, *tries: Try) -> None:
        """Count the tries.

        Raises:
            TooManyTries: one of them is over its limit.
        """
        now = self._clock()
        async with self._database.transaction() as session:
            waits = await self._waits(session, tries, now)
        _check(waits)

    async def take_within(self, session: AsyncSession, *tries: Try) -> None:
        """Count the tries in the session's transaction: only those that succeed count.

        Raises:
            TooManyTries: one of them is over its limit.
        """
        _check(await self._waits(session, tries, self._clock()))

    async def give_back(self, *tries: Try) -> None:
        """Forget the tries of this window: the last one has shown who it was."""
        now = self._clock()
        async with self._database.transaction() as session:
            for one in sorted(tries, key=self._key):
                await session.execute(
                    update(ThrottleCount)
                    .where(
                        ThrottleCount.key == self._key(one),
                        ThrottleCount.begins_at == window_start(now, one.limit.window),
                    )
                    .values(count=0)
                )

    async def _waits(
        self, session: AsyncSession, tries: tuple[Try, ...], now: datetime
    ) -> list[timedelta]:
        """Count the tries; return how long those that are over their limit have to wait."""
        waits = []
        # Always in one order: two requests never wait for each other's second row.
        for one in sorted(tries, key=self._key):
            if await self._count(session, one, now) > one.limit.count:
                waits.append(window_start(now, one.limit.window) + one.limit.window - now)
        return waits

    async def _count(self, session: AsyncSession, one: Try, now: datetime) -> int:
        begins = window_start(now, one.limit.window)
        count = await session.scalar(
            insert_into(session, ThrottleCount)
            .values(
                key=self._key(one),
                begins_at=begins,
                count=1,
                expires_at=begins + one.limit.window,
            )
            .on_conflict_do_update(
                index_elements=["key", "begins_at"], set_={"count": ThrottleCount.count + 1}
            )
            .returning(ThrottleCount.count)
        )
        return count or 0

    def _key(self, one: Try) -> str:
        message = f"{one.name}\0{one.value}".encode()
        return hmac.new(self._secret, message, hashlib.sha256).hexdigest()


def _check(waits: list[timedelta]) -> None:
    if waits:
        raise TooManyTries(retry_after=max(1, int(max(waits).total_seconds())))


def window_start(now: datetime, window: timedelta) -> datetime:
    """Return the beginning of the window that `now` lies in."""
    return EPOCH + (now - EPOCH) // window * window


def network_of(host: str | None) -> str:
    """Return whom an IP address is counted as: itself, or an IPv6 customer's whole /64."""
    try:
        address = ipaddress.ip_address(host or "")
    except ValueError:
        return host or "unknown"
    if isinstance(address, ipaddress.IPv4Address):
        return str(address)
    if address.ipv4_mapped is not None:
        return str(address.ipv4_mapped)
    return str(ipaddress.ip_network((address, 64), strict=False))


async def purge(session: AsyncSession, now: datetime) -> None:
    """Forget windows that are over."""
    await session.execute(delete(ThrottleCount).where(ThrottleCount.expires_at <= now))


def _present() -> datetime:
    return clock.now()
