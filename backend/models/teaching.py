"""Messages that the model did not understand, or misunderstood, and what they mean."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.database import Base
from backend.models.columns import stored
from backend.teaching.rules import LessonReason, LessonState


class Lesson(Base):
    """One message for a reviewer: why it is here, what the model took it for, what it means.

    The words stay in the message: `text` is what a reviewer made of them to train with, without
    names and numbers of persons, null until then. `topics` are those that the reviewer assigned,
    `proposed` is what an agent who noted it takes it for.
    """

    __tablename__ = "lesson"
    __table_args__ = (Index("ix_lesson_state_created_at", "state", "created_at"),)

    message_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("message.id", ondelete="CASCADE"), primary_key=True
    )
    conversation_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), index=True
    )
    language: Mapped[str] = mapped_column(String(8))
    reason: Mapped[LessonReason] = mapped_column(stored(LessonReason))
    understood: Mapped[list[Any]] = mapped_column(JSON)
    state: Mapped[LessonState] = mapped_column(stored(LessonState))
    topics: Mapped[list[Any]] = mapped_column(JSON, default=list)
    text: Mapped[str | None]
    proposed: Mapped[str | None] = mapped_column(String(40))
    noted_by: Mapped[str | None] = mapped_column(String(150))
    reviewed_by: Mapped[str | None] = mapped_column(String(150))
    created_at: Mapped[datetime]
    reviewed_at: Mapped[datetime | None]
