"""What operators see of jobs."""

import uuid
from datetime import datetime

from pydantic import BaseModel, ConfigDict

from backend.jobs.rules import JobState


class JobRead(BaseModel):
    """A job, without its payload: that may hold personal data."""

    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    kind: str
    unique_key: str | None
    state: JobState
    run_at: datetime
    attempts: int
    done_at: datetime | None
    error: str | None
    created_at: datetime


class JobsRead(BaseModel):
    """Jobs, those due last first."""

    jobs: list[JobRead]
