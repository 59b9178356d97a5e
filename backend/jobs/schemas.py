"""What operators see of jobs."""

import uuid
from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from backend.jobs.rules import JobState


class JobRead(BaseModel):
    """A job, without its payload: that may hold personal data."""

    model_config = ConfigDict(from_attributes=True)

    id: uuid.UUID
    kind: Annotated[str, Field(examples=["mail.send"])]
    unique_key: Annotated[str | None, Field(examples=[None])]
    state: JobState
    run_at: datetime
    attempts: int
    done_at: datetime | None
    error: Annotated[str | None, Field(examples=[None])]
    created_at: datetime


class JobsRead(BaseModel):
    """Jobs, those due last first."""

    jobs: list[JobRead]
