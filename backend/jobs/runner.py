"""Runs jobs that are due. Every process has a runner; which one does a job does not matter.

Two sorts of handlers:

- `Handlers.add(kind, handle)`: ``await handle(session, job)`` in one transaction with "done".
  What it changes in the database happens exactly once, whatever crashes when.
- `Handlers.add_outside(kind, act, finish)`: for what a transaction cannot take back or must not
  wait for (a mail server, a payment provider). ``result = await act(job)`` outside of any
  transaction, then ``await finish(session, job, result)`` in one with "done". After a crash in
  between `act` is called again: it gives the other side `job.id` as its idempotency key.

A job is taken with a lease of a few minutes. A process that is killed loses nothing: when the
lease is over another runner takes the job. A handler that raises is tried again later
(rules.wait_before_retry), after `rules.MOST_ATTEMPTS` or `GiveUp` the job stays as failed, for an
operator to see and retry. Kinds that this process does not know are left to others.
"""

import asyncio
import traceback
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core import clock as core_clock
from backend.core.database import Database
from backend.core.errors import AppError
from backend.jobs import repository, service
from backend.jobs.errors import GiveUp, LostLease
from backend.jobs.rules import MOST_ATTEMPTS, JobState, has_tries_left, slot, wait_before_retry

log = structlog.get_logger()

LEASE = timedelta(minutes=2)
# A handler is stopped before somebody else may begin the same job.
LONGEST_RUN = LEASE * 0.75
LOOK_EVERY = 1.0  # seconds between looks for due jobs
AT_ONCE = 4  # jobs that one process works on at a time
GRACE = 5.0  # seconds that jobs under way get when the process ends
LONGEST_ERROR = 300


@dataclass(frozen=True, slots=True)
class Due:
    """A job as its handler sees it. `attempt` counts from 1."""

    id: uuid.UUID
    kind: str
    payload: dict[str, Any]
    attempt: int
    run_at: datetime
    now: datetime


Handle = Callable[[AsyncSession, Due], Awaitable[None]]
Act = Callable[[Due], Awaitable[Any]]
Finish = Callable[[AsyncSession, Due, Any], Awaitable[None]]


async def _nothing(_session: AsyncSession, _job: Due, _result: Any) -> None:
    """Do nothing besides marking the job as done."""


@dataclass(frozen=True, slots=True)
class _Handler:
    act: Act | None
    finish: Finish
    forget: bool


class Handlers:
    """What is done for which kind of job; filled in backend/app.py."""

    def __init__(self) -> None:
        self._handlers: dict[str, _Handler] = {}
        self.recurring: dict[str, timedelta] = {}

    def add(self, kind: str, handle: Handle, *, forget: bool = False) -> None:
        """Register a handler that only touches the database.

        `forget` empties the payload of a job that is done: for those that hold personal data.
        """

        async def finish(session: AsyncSession, job: Due, _result: Any) -> None:
            await handle(session, job)

        self._register(kind, _Handler(None, finish, forget))

    def add_outside(
        self, kind: str, act: Act, finish: Finish = _nothing, *, forget: bool = False
    ) -> None:
        """Register a handler that acts on the outside world. `forget`: as in `add`."""
        self._register(kind, _Handler(act, finish, forget))

    def add_recurring(self, kind: str, every: timedelta, handle: Handle) -> None:
        """Register a handler that is run once in each slot of time, by one process."""
        self.add(kind, handle)
        self.recurring[kind] = every

    def add_recurring_outside(
        self, kind: str, every: timedelta, act: Act, finish: Finish = _nothing
    ) -> None:
        """Register a handler as `add_outside` does, run as `add_recurring` says."""
        self.add_outside(kind, act, finish)
        self.recurring[kind] = every

    def _register(self, kind: str, handler: _Handler) -> None:
        if kind in self._handlers:
            raise ValueError(f"two handlers of {kind}")
        self._handlers[kind] = handler

    @property
    def kinds(self) -> list[str]:
        """The kinds that can be run here."""
        return list(self._handlers)

    def of(self, kind: str) -> _Handler:
        """Return the handler of a kind that is known here."""
        return self._handlers[kind]


class Runner:
    """Looks for due jobs and runs them until it is stopped."""

    def __init__(
        self,
        database: Database,
        handlers: Handlers,
        *,
        clock: Callable[[], datetime] | None = None,
        lease: timedelta = LEASE,
    ) -> None:
        self._database = database
        self._handlers = handlers
        # Looked up at each call: a test that moves core.clock moves the runner too.
        self._clock = clock or _present
        self._lease = lease
        self._longest_run = lease * (LONGEST_RUN / LEASE)
        self._holder = uuid.uuid4().hex
        self._planned: dict[str, datetime] = {}
        self._running: set[asyncio.Task[None]] = set()
        self._filling = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None
        self._stopping = asyncio.Event()

    def start(self) -> None:
        """Begin to look for due jobs, in a task of its own."""
        self._stopping.clear()
        self._task = asyncio.create_task(self._loop(), name="jobs")

    async def stop(self) -> None:
        """Take no more jobs, and give those under way a moment to end.

        What does not end is left for another runner, as after a crash.
        """
        self._stopping.set()
        if self._task is not None:
            await self._task
            self._task = None

    async def run_due(self) -> int:
        """Run everything that is due by the clock, and what becomes due thereby.

        What this runner is at work on already is waited for too.

        Returns:
            The number of attempts that this call has begun.
        """
        made = 0
        while (taken := await self._fill()) or self._running:
            made += taken
            if self._running:
                await asyncio.wait(self._running, return_when=asyncio.FIRST_COMPLETED)
        return made

    async def _loop(self) -> None:
        while not self._stopping.is_set():
            try:
                await self._plan()
                await self._fill()
            except Exception as error:  # the database is away: nothing can be written down
                log.error("jobs.broke", exc_info=error)
            woken = asyncio.create_task(self._stopping.wait())
            await asyncio.wait(
                {*self._running, woken}, timeout=LOOK_EVERY, return_when=asyncio.FIRST_COMPLETED
            )
            woken.cancel()
        if self._running:
            _done, left = await asyncio.wait(self._running, timeout=GRACE)
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)

    async def _plan(self) -> None:
        """Enqueue each recurring job of the present slot, once for all processes."""
        for kind, every in self._handlers.recurring.items():
            now = self._clock()
            current = slot(now, every)
            if self._planned.get(kind) == current:
                continue
            async with self._database.transaction() as session:
                unique = f"{kind}:{current.isoformat()}"
                await service.enqueue(session, kind, {}, now=now, unique=unique)
            self._planned[kind] = current

    async def _fill(self) -> int:
        """Begin due jobs until so many are under way; return how many were begun."""
        begun = 0
        # Locked: between taking a job and its task nobody may think that nothing is under way.
        async with self._filling:
            while len(self._running) < AT_ONCE and await self._anything_due():
                job = await self._take()
                if job is None:
                    break
                attempt = asyncio.create_task(self._attempt(job))
                self._running.add(attempt)
                attempt.add_done_callback(self._running.discard)
                begun += 1
        return begun

    async def _anything_due(self) -> bool:
        # Looking costs no lock; taking does, on SQLite the only one there is.
        async with self._database.reading() as session:
            return await repository.any_due(session, self._handlers.kinds, self._clock())

    async def _take(self) -> Due | None:
        now = self._clock()
        async with self._database.transaction() as session:
            until = now + self._lease
            job = await repository.claim(session, self._handlers.kinds, self._holder, now, until)
            if job is None:
                return None
            return Due(job.id, job.kind, job.payload, job.attempts, job.run_at, now)

    async def _attempt(self, job: Due) -> None:
        try:
            if job.attempt > MOST_ATTEMPTS:
                raise GiveUp("every process that began it ended before it did")
            async with asyncio.timeout(self._longest_run.total_seconds()):
                await self._run(job)
        except LostLease:
            log.warning("jobs.lost_lease", kind=job.kind, job=str(job.id))
        except Exception as error:
            await self._failed(job, error)

    async def _run(self, job: Due) -> None:
        handler = self._handlers.of(job.kind)
        result = None if handler.act is None else await handler.act(job)
        async with self._database.transaction() as session:
            # First the mark, then the work: a second runner waits at this row.
            done: dict[str, Any] = {"state": JobState.DONE, "done_at": self._clock(), "error": None}
            if handler.forget:
                done["payload"] = {}
            if not await repository.close(session, job.id, self._holder, job.attempt, done):
                raise LostLease
            await handler.finish(session, job, result)

    async def _failed(self, job: Due, error: Exception) -> None:
        final = isinstance(error, GiveUp) or not has_tries_left(job.attempt)
        log.warning(
            "jobs.failed",
            kind=job.kind,
            job=str(job.id),
            attempt=job.attempt,
            final=final,
            error=_told(error),
            # Where, but not with which values: they may be personal.
            trace="".join(traceback.format_tb(error.__traceback__)[-3:]),
        )
        values: dict[str, Any] = {"error": _told(error)}
        if final:
            values["state"] = JobState.FAILED
        else:
            values["state"] = JobState.WAITING
            values["run_at"] = self._clock() + wait_before_retry(job.attempt)
        try:
            async with self._database.transaction() as session:
                await repository.close(session, job.id, self._holder, job.attempt, values)
        except Exception as worse:  # the lease will end, and another attempt begin
            log.error("jobs.broke", kind=job.kind, job=str(job.id), exc_info=worse)


def _present() -> datetime:
    return core_clock.now()


def _told(error: Exception) -> str:
    """Return the error for an operator. A library's own words may hold addresses: not those."""
    if isinstance(error, AppError):
        return f"{error.code} {error.detail}"[:LONGEST_ERROR]
    if isinstance(error, GiveUp):
        return f"GiveUp: {error}"[:LONGEST_ERROR]
    return type(error).__name__
