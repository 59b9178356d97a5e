"""What the API takes and says of lessons."""

import uuid
from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.core.fields import Printable, Typed
from backend.teaching.rules import LONGEST_TEXT, LessonReason, LessonState


class _Write(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Correction(_Write):
    """A message that was misunderstood, and what it means if the agent knows."""

    message: uuid.UUID
    topic: Annotated[Printable, Field(max_length=40, examples=["tier_fee"])] | None = None


class Assignment(_Write):
    """What a message means, and the text to train with: null takes it as it was typed."""

    topic: Annotated[Printable, Field(max_length=40, examples=["tier_fee"])]
    text: (
        Annotated[
            Typed,
            StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_TEXT),
        ]
        | None
    ) = None


class LessonRead(BaseModel):
    """A message that the model may learn from. `understood` is what it was taken for.

    `proposed` is what an agent takes it for.
    """

    message: uuid.UUID
    conversation: uuid.UUID
    language: str
    reason: LessonReason
    state: LessonState
    said: str = Field(examples=["zeltu cik?"])
    understood: list[str] = Field(examples=[["not_understood"]])
    proposed: str | None = Field(examples=["tier_fee"])
    topics: list[str]
    text: str | None
    created_at: datetime
    reviewed_by: str | None = Field(examples=["agent:anna"])


class LessonsRead(BaseModel):
    """Lessons, oldest first, and the topics that may be assigned."""

    lessons: list[LessonRead]
    topics: list[str]
