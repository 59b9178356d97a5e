"""What the API takes and says of approval."""

import uuid
from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.conversations.schemas import MessageRead
from backend.core.fields import Language, Printable, Typed


class _Write(BaseModel):
    model_config = ConfigDict(extra="forbid")


class RuleWrite(_Write):
    """Replies about a topic in a language wait for a yes; `*` stands for every one."""

    model_config = ConfigDict(extra="forbid", from_attributes=True)

    topic: Annotated[Printable, Field(min_length=1, max_length=40, examples=["tier_fee"])]
    language: Annotated[str, Field(pattern=r"^([a-z]{2}|\*)$", examples=["hu"])]


class RulesRead(BaseModel):
    rules: list[RuleWrite]


class RulesWrite(_Write):
    """All rules; they take the place of those before."""

    rules: list[RuleWrite] = Field(max_length=500)


class Replacement(_Write):
    """What an agent answers instead; it goes out as typed."""

    text: Annotated[Typed, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]


class HeldRead(BaseModel):
    """Replies that wait, to `said`; both are rendered in the agent's language."""

    message: uuid.UUID
    conversation: uuid.UUID
    language: Language
    topics: list[str]
    said: MessageRead
    replies: list[str] = Field(examples=[["**Gold** costs €170 a year."]])
    created_at: datetime
    due_at: datetime


class HeldList(BaseModel):
    """Replies that wait for an agent's yes, due first."""

    held: list[HeldRead]
