"""Due jobs are run once, whichever process runs them, and survive one that is killed."""

import asyncio
import subprocess
import sys
import time
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.database import Database
from backend.core.errors import Conflict
from backend.core.settings import ROOT
from backend.jobs import service
from backend.jobs.errors import GiveUp
from backend.jobs.rules import FIRST_WAIT, MOST_ATTEMPTS, JobState
from backend.jobs.runner import LEASE, Due, Handlers, Runner
from backend.models.accounts import LegacyAccount
from backend.models.jobs import Job
from tests.support.databases import legacy_accounts

START = datetime(2026, 11, 20, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


async def enqueue(database: Database, kind: str, **options: Any) -> uuid.UUID | None:
    async with database.transaction() as session:
        payload = options.pop("payload", {})
        return await service.enqueue(session, kind, payload, now=START, **options)


async def jobs(database: Database) -> list[Job]:
    async with database.reading() as session:
        return list(await service.jobs(session))


async def write_row(session: AsyncSession, job: Due) -> None:
    session.add(LegacyAccount(email=None, created_at=job.now))
    await session.flush()


def handlers(handle: Callable[..., Any] = write_row) -> Handlers:
    made = Handlers()
    made.add("test", handle)
    return made


async def test_a_job_runs_when_it_is_due_and_once(database: Database, clock: Clock) -> None:
    runner = Runner(database, handlers(), clock=clock)
    await enqueue(database, "test", run_at=START + timedelta(hours=1))
    assert await runner.run_due() == 0
    clock.now += timedelta(hours=1)
    assert await runner.run_due() == 1
    assert await runner.run_due() == 0
    (job,) = await jobs(database)
    assert (job.state, job.attempts, job.done_at, job.error) == (JobState.DONE, 1, clock.now, None)
    assert await legacy_accounts(database) == 1


async def test_a_job_of_a_change_that_failed_is_not_there(database: Database) -> None:
    async def changing() -> None:
        async with database.transaction() as session:
            await service.enqueue(session, "test", {}, now=START)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await changing()
    assert await jobs(database) == []


async def test_a_unique_job_is_made_once(database: Database, clock: Clock) -> None:
    made = await asyncio.gather(*(enqueue(database, "test", unique="a") for _ in range(20)))
    assert sum(job is not None for job in made) == 1
    await Runner(database, handlers(), clock=clock).run_due()
    assert await enqueue(database, "test", unique="a") is None
    assert await legacy_accounts(database) == 1


async def test_many_runners_run_each_job_once(database: Database, clock: Clock) -> None:
    for _ in range(30):
        await enqueue(database, "test")
    runners = [Runner(database, handlers(), clock=clock) for _ in range(4)]
    made = await asyncio.gather(*(runner.run_due() for runner in runners))
    assert sum(made) == 30
    assert await legacy_accounts(database) == 30
    assert {job.state for job in await jobs(database)} == {JobState.DONE}


async def test_a_handler_that_fails_leaves_nothing_and_is_tried_later(
    database: Database, clock: Clock
) -> None:
    async def fail(session: AsyncSession, job: Due) -> None:
        await write_row(session, job)
        if job.attempt == 1:
            raise Conflict(why="busy")

    runner = Runner(database, handlers(fail), clock=clock)
    await enqueue(database, "test")
    assert await runner.run_due() == 1
    (job,) = await jobs(database)
    assert (job.state, job.error) == (JobState.WAITING, "conflict {'why': 'busy'}")
    assert job.run_at == START + FIRST_WAIT
    assert await legacy_accounts(database) == 0
    clock.now = job.run_at
    assert await runner.run_due() == 1
    assert await legacy_accounts(database) == 1


async def test_a_job_that_never_works_ends_as_failed(database: Database, clock: Clock) -> None:
    async def fail(_session: AsyncSession, _job: Due) -> None:
        raise OSError("mari@example.com is not at home")

    runner = Runner(database, handlers(fail), clock=clock)
    await enqueue(database, "test")
    for _ in range(MOST_ATTEMPTS):
        assert await runner.run_due() == 1
        clock.now += timedelta(hours=2)
    assert await runner.run_due() == 0
    (job,) = await jobs(database)
    # A library's words may hold an address.
    assert (job.state, job.attempts, job.error) == (JobState.FAILED, MOST_ATTEMPTS, "OSError")


async def test_giving_up_ends_at_once(database: Database, clock: Clock) -> None:
    async def give_up(_session: AsyncSession, _job: Due) -> None:
        raise GiveUp("nobody there")

    await enqueue(database, "test")
    assert await Runner(database, handlers(give_up), clock=clock).run_due() == 1
    (job,) = await jobs(database)
    assert (job.state, job.error) == (JobState.FAILED, "GiveUp: nobody there")


async def test_kinds_of_others_are_left_to_others(database: Database, clock: Clock) -> None:
    await enqueue(database, "newer")
    assert await Runner(database, handlers(), clock=clock).run_due() == 0
    assert (await jobs(database))[0].state is JobState.WAITING


async def test_acting_outside_holds_no_transaction(database: Database, clock: Clock) -> None:
    async def act(job: Due) -> str:
        await enqueue(database, "other")  # another writer is not kept waiting
        return f"did {job.payload['what']}"

    results = []

    async def finish(session: AsyncSession, job: Due, result: Any) -> None:
        results.append(result)
        await write_row(session, job)

    made = Handlers()
    made.add_outside("test", act, finish)
    await enqueue(database, "test", payload={"what": "it"})
    await asyncio.wait_for(Runner(database, made, clock=clock).run_due(), 5)
    assert results == ["did it"]
    assert await legacy_accounts(database) == 1


async def test_a_lost_lease_takes_the_work_back(database: Database, clock: Clock) -> None:
    """A runner that stood still for too long must not finish what another has begun."""
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def act(job: Due) -> None:
        if job.attempt == 1:
            begun.set()
            await go_on.wait()

    async def finish(session: AsyncSession, job: Due, _result: Any) -> None:
        await write_row(session, job)

    made = Handlers()
    made.add_outside("test", act, finish)
    await enqueue(database, "test")
    slow = asyncio.create_task(Runner(database, made, clock=clock).run_due())
    await begun.wait()
    clock.now += LEASE
    assert await Runner(database, made, clock=clock).run_due() == 1
    go_on.set()
    await slow
    (job,) = await jobs(database)
    assert (job.state, job.attempts) == (JobState.DONE, 2)
    assert await legacy_accounts(database) == 1


async def test_a_job_that_takes_too_long_is_stopped(database: Database, clock: Clock) -> None:
    async def sleep(_session: AsyncSession, _job: Due) -> None:
        await asyncio.sleep(60)

    await enqueue(database, "test")
    runner = Runner(database, handlers(sleep), clock=clock, lease=timedelta(seconds=0.2))
    await asyncio.wait_for(runner.run_due(), 5)
    (job,) = await jobs(database)
    assert (job.state, job.error) == (JobState.WAITING, "TimeoutError")


KILLED = """
import asyncio, sys
from backend.core.database import Database
from backend.jobs.runner import Handlers, Runner
from tests.backend.jobs.test_runner import write_row

async def hang(session, job):
    await write_row(session, job)
    print("begun", flush=True)
    await asyncio.sleep(600)

async def main():
    handlers = Handlers()
    handlers.add("test", hang)
    await Runner(Database(sys.argv[1]), handlers).run_due()

asyncio.run(main())
"""


async def test_a_killed_process_loses_nothing(database: Database, clock: Clock) -> None:
    await enqueue(database, "test")
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", KILLED, database.url, cwd=ROOT, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    assert await process.stdout.readline() == b"begun\n"
    process.kill()
    await process.wait()
    # The dead one's lease ends by the real clock, by which it was given.
    clock.now = datetime.now(UTC)
    runner = Runner(database, handlers(), clock=clock)
    assert await runner.run_due() == 0
    clock.now += LEASE
    assert await runner.run_due() == 1
    (job,) = await jobs(database)
    assert (job.state, job.attempts) == (JobState.DONE, 2)
    assert await legacy_accounts(database) == 1


async def test_a_job_that_kills_its_process_is_not_tried_for_ever(
    database: Database, clock: Clock
) -> None:
    await enqueue(database, "test")
    async with database.transaction() as session:
        job = (await session.scalars(select(Job))).one()
        job.state, job.attempts, job.lease_until = JobState.RUNNING, MOST_ATTEMPTS, START
        job.lease_holder = "dead"
    assert await Runner(database, handlers(), clock=clock).run_due() == 1
    (after,) = await jobs(database)
    assert after.state is JobState.FAILED
    assert await legacy_accounts(database) == 0


async def test_a_recurring_job_runs_once_in_each_slot(database: Database) -> None:
    made = Handlers()
    made.add_recurring("tidy", timedelta(days=4000), write_row)
    runners = [Runner(database, made) for _ in range(3)]
    for runner in runners:
        runner.start()
    deadline = time.monotonic() + 10
    while not await legacy_accounts(database) and time.monotonic() < deadline:
        await asyncio.sleep(0.05)
    await asyncio.gather(*(runner.stop() for runner in runners))
    assert await legacy_accounts(database) == 1
    assert [job.state for job in await jobs(database)] == [JobState.DONE]


async def test_stopping_gives_a_moment_to_what_is_under_way(database: Database) -> None:
    begun = asyncio.Event()

    async def handle(session: AsyncSession, job: Due) -> None:
        begun.set()
        await asyncio.sleep(0.2)
        await write_row(session, job)

    await enqueue(database, "test")
    runner = Runner(database, handlers(handle))
    runner.start()
    await asyncio.wait_for(begun.wait(), 5)
    await runner.stop()
    assert await legacy_accounts(database) == 1


async def test_what_the_loop_has_begun_is_waited_for_with_what_follows_from_it(
    database: Database,
) -> None:
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def handle(session: AsyncSession, job: Due) -> None:
        begun.set()
        await go_on.wait()
        await service.enqueue(session, "next", {}, now=job.now)

    made = handlers(handle)
    made.add("next", write_row)
    await enqueue(database, "test")
    runner = Runner(database, made)
    runner.start()
    await asyncio.wait_for(begun.wait(), 5)
    due = asyncio.create_task(runner.run_due())
    await asyncio.wait({due}, timeout=0.1)
    assert not due.done()
    go_on.set()
    await due
    assert await legacy_accounts(database) == 1
    await runner.stop()


async def test_old_jobs_are_forgotten_but_not_their_names(database: Database, clock: Clock) -> None:
    made = handlers()
    made.add("tidy", write_row)
    for kind, unique in (("test", None), ("test", "invoice:1"), ("tidy", "tidy:12:00")):
        await enqueue(database, kind, unique=unique)
    await enqueue(database, "newer")
    await Runner(database, made, clock=clock).run_due()
    async with database.transaction() as session:
        await service.purge(session, START, recurring=["tidy"])
        assert len(await service.jobs(session)) == 4
        await service.purge(session, START + timedelta(days=1), recurring=["tidy"])
    assert {(job.kind, job.unique_key) for job in await jobs(database)} == {
        ("test", "invoice:1"),
        ("newer", None),
    }


def test_two_handlers_of_a_kind_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="test"):
        handlers().add("test", write_row)
