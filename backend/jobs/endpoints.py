"""``/api/operator/jobs``: what is due, what went wrong, and another try."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query

from backend.core.dependencies import ReadSession, WriteSession
from backend.core.fields import Line
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity.dependencies import (
    AGENT_ERRORS,
    ByAdmin,
    ByLead,
    IdempotentForAgent,
    PrivateAnswer,
)
from backend.jobs import service
from backend.jobs.rules import JobState
from backend.jobs.schemas import JobRead, JobsRead

router = APIRouter(
    prefix="/api/operator/jobs",
    tags=["operator"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=AGENT_ERRORS,
)


@router.get("")
async def jobs(
    session: ReadSession,
    agent: ByLead,
    state: JobState | None = None,
    kind: Annotated[Line | None, Query(max_length=60, examples=["mail.send"])] = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 100,
) -> JobsRead:
    """List jobs, those due last first."""
    found = await service.jobs(session, state=state, kind=kind, limit=limit)
    return JobsRead(jobs=[JobRead.model_validate(job) for job in found])


@router.post("/{job_id}/retry", dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def retry(session: WriteSession, by: ByAdmin, job_id: uuid.UUID) -> JobRead:
    """Try a failed job again, now."""
    return JobRead.model_validate(await service.retry(session, job_id, by))
