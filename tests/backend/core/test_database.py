"""Many who write at once wait for each other, in order; who reads waits for nobody."""

import asyncio

from backend.core import clock
from backend.core.database import Database
from backend.models.accounts import LegacyAccount
from tests.support.databases import legacy_accounts

WRITERS = 40  # more than there are connections


async def test_who_reads_does_not_wait_for_who_writes(database: Database) -> None:
    go_on = asyncio.Event()

    async def write() -> None:
        async with database.transaction() as session:
            session.add(LegacyAccount(email=None, created_at=clock.now()))
            await session.flush()
            await go_on.wait()

    # PostgreSQL lets them write together, and has a connection less for each that does.
    writers = WRITERS if database.sqlite else 10
    writing = [asyncio.create_task(write()) for _ in range(writers)]
    async with asyncio.timeout(10):
        assert [await legacy_accounts(database) for _ in range(20)] == [0] * 20
        go_on.set()
        await asyncio.gather(*writing)
    assert await legacy_accounts(database) == writers


async def test_who_gives_up_waiting_leaves_no_trace(database: Database) -> None:
    held = asyncio.Event()

    async def hold() -> None:
        async with database.transaction() as session:
            session.add(LegacyAccount(email=None, created_at=clock.now()))
            await session.flush()
            await held.wait()

    async def write() -> None:
        async with database.transaction() as session:
            session.add(LegacyAccount(email=None, created_at=clock.now()))

    holding = asyncio.create_task(hold())
    await asyncio.sleep(0.05)
    impatient = asyncio.create_task(write())
    await asyncio.sleep(0.05)
    impatient.cancel()
    await asyncio.gather(impatient, return_exceptions=True)
    held.set()
    async with asyncio.timeout(10):
        await holding
        await write()
    # On PostgreSQL nobody had to wait, so the impatient one may have been done before.
    assert await legacy_accounts(database) == 2 or not database.sqlite
