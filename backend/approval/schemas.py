"""What the API takes and says of approval."""

import uuid
from datetime import datetime, timedelta
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from backend.approval.rules import Late, Rule
from backend.conversations.schemas import MessageRead
from backend.core.fields import Language, Printable, Typed

LONGEST_WAIT = 24 * 60  # minutes


class _Write(BaseModel):
    model_config = ConfigDict(extra="forbid")


class RuleWrite(_Write):
    """Replies about a topic in a language wait for a yes; `*` stands for every one.

    `wait_minutes` is how long at most, `late` what becomes of them then; null: as the settings say.
    """

    topic: Annotated[Printable, Field(min_length=1, max_length=40, examples=["tier_fee"])]
    language: Annotated[str, Field(pattern=r"^([a-z]{2}|\*)$", examples=["hu"])]
    wait_minutes: Annotated[int, Field(ge=1, le=LONGEST_WAIT)] | None = Field(None, examples=[5])
    late: Late | None = Field(None, examples=["queue"])

    @classmethod
    def of(cls, rule: Rule) -> Self:
        """Return a rule as the API says it."""
        minutes = None if rule.wait is None else int(rule.wait.total_seconds()) // 60
        return cls(topic=rule.topic, language=rule.language, wait_minutes=minutes, late=rule.late)

    def rule(self) -> Rule:
        """Return what is to hold."""
        wait = None if self.wait_minutes is None else timedelta(minutes=self.wait_minutes)
        return Rule(self.topic, self.language, wait, self.late)


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
