"""Jobs: enqueued in the caller's transaction, run by `runner.Runner`.

    await enqueue(session, "invoice.issue", {"membership": str(id)}, now=by.at,
                  run_at=by.at + timedelta(hours=1), unique=f"invoice:{membership.id}")

The job exists if and only if the caller's transaction is committed. With `unique` there is only
ever one job of that name, however often and by however many processes it is asked for.
"""

import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit import service as audit
from backend.jobs import repository
from backend.jobs.errors import GiveUp, JobNotFailed, LostLease, UnknownJob
from backend.jobs.rules import JobState
from backend.models.jobs import Job

__all__ = [
    "GiveUp",
    "JobNotFailed",
    "JobState",
    "LostLease",
    "UnknownJob",
    "counts",
    "enqueue",
    "jobs",
    "purge",
    "retry",
]


async def enqueue(
    session: AsyncSession,
    kind: str,
    payload: Mapping[str, Any],
    *,
    now: datetime,
    run_at: datetime | None = None,
    unique: str | None = None,
    customer_id: uuid.UUID | None = None,
) -> uuid.UUID | None:
    """Add a job to the session's transaction, due at `run_at` (default: now).

    `payload` is JSON and holds ids rather than copies: the handler reads what is true then.
    `customer_id`: whose data it holds; the erasure removes the job.

    Returns:
        The job's id; None where a job named `unique` exists already, done or not.
    """
    values = {
        "id": uuid.uuid4(),
        "kind": kind,
        "unique_key": unique,
        "run_at": run_at or now,
        "payload": dict(payload),
        "state": JobState.WAITING,
        "attempts": 0,
        "customer_id": customer_id,
        "created_at": now,
    }
    return await repository.insert(session, values)


async def jobs(
    session: AsyncSession,
    *,
    state: JobState | None = None,
    kind: str | None = None,
    limit: int = 100,
) -> Sequence[Job]:
    """Return jobs, those due last first."""
    return await repository.listed(session, state=state, kind=kind, limit=limit)


async def counts(session: AsyncSession) -> dict[tuple[str, JobState], int]:
    """Return the number of jobs by kind and state."""
    return await repository.counts(session)


async def retry(session: AsyncSession, job_id: uuid.UUID, by: audit.By) -> Job:
    """Make a failed job due now, with all its tries.

    Raises:
        UnknownJob, JobNotFailed
    """
    job = await repository.by_id(session, job_id)
    if job is None:
        raise UnknownJob()
    if job.state is not JobState.FAILED:
        raise JobNotFailed(state=job.state)
    job.state = JobState.WAITING
    job.attempts = 0
    job.run_at = by.at
    subject = audit.Subject("job", str(job.id))
    await audit.record(session, by, "job.retried", subject, {"kind": job.kind})
    return job


async def purge(session: AsyncSession, before: datetime, *, recurring: Collection[str]) -> None:
    """Forget jobs that were done before that time.

    Those with a unique name stay, or they could be made again; but not those of `recurring` kinds,
    whose names are slots of time that are over.
    """
    await repository.delete_done_before(session, before, recurring)
