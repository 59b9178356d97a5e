"""Queries over jobs."""

import uuid
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import and_, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.sql import ColumnElement

from backend.core.database import insert_into
from backend.jobs.rules import JobState
from backend.models.jobs import Job


async def insert(session: AsyncSession, values: dict[str, Any]) -> uuid.UUID | None:
    """Insert a job; None if there is one of that unique key."""
    return await session.scalar(
        insert_into(session, Job)
        .values(**values)
        .on_conflict_do_nothing(index_elements=["unique_key"])
        .returning(Job.id)
    )


def _due(kinds: Collection[str], now: datetime) -> ColumnElement[bool]:
    return and_(
        Job.kind.in_(kinds),
        or_(
            and_(Job.state == JobState.WAITING, Job.run_at <= now),
            # Whoever had it is dead, or has stood still for longer than it promised.
            and_(Job.state == JobState.RUNNING, Job.lease_until <= now),
        ),
    )


async def any_due(session: AsyncSession, kinds: Collection[str], now: datetime) -> bool:
    """Tell whether a job of these kinds is due."""
    return (await session.scalar(select(Job.id).where(_due(kinds, now)).limit(1))) is not None


async def claim(
    session: AsyncSession, kinds: Collection[str], holder: str, now: datetime, until: datetime
) -> Job | None:
    """Take the job that has been due for longest, with a lease; None if there is none."""
    job = await session.scalar(
        select(Job)
        .where(_due(kinds, now))
        .order_by(Job.run_at, Job.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    if job is None:
        return None
    job.state = JobState.RUNNING
    job.attempts += 1
    job.lease_holder = holder
    job.lease_until = until
    await session.flush()
    return job


async def close(
    session: AsyncSession, job_id: uuid.UUID, holder: str, attempt: int, values: dict[str, Any]
) -> bool:
    """End an attempt. False: it is no longer this holder's attempt."""
    closed = await session.scalar(
        update(Job)
        .where(
            Job.id == job_id,
            Job.state == JobState.RUNNING,
            Job.lease_holder == holder,
            Job.attempts == attempt,
        )
        .values(lease_holder=None, lease_until=None, **values)
        .returning(Job.id)
    )
    return closed is not None


async def by_id(session: AsyncSession, job_id: uuid.UUID) -> Job | None:
    """Return the job of that id, locked where the session writes."""
    return await session.get(Job, job_id, with_for_update=True)


async def listed(
    session: AsyncSession, *, state: JobState | None, kind: str | None, limit: int
) -> Sequence[Job]:
    """Return jobs, those due last first."""
    query = select(Job).order_by(Job.run_at.desc(), Job.id).limit(limit)
    if state is not None:
        query = query.where(Job.state == state)
    if kind is not None:
        query = query.where(Job.kind == kind)
    return (await session.scalars(query)).all()


async def counts(session: AsyncSession) -> dict[tuple[str, JobState], int]:
    """Return the number of jobs by kind and state."""
    rows = await session.execute(
        select(Job.kind, Job.state, func.count()).group_by(Job.kind, Job.state)
    )
    return {(kind, state): count for kind, state, count in rows}


async def delete_done_before(
    session: AsyncSession, before: datetime, recurring: Collection[str]
) -> None:
    """Delete jobs that were done before that time, but for those whose name must stay taken."""
    await session.execute(
        delete(Job).where(
            Job.state == JobState.DONE,
            Job.done_at < before,
            or_(Job.unique_key.is_(None), Job.kind.in_(recurring)),
        )
    )
