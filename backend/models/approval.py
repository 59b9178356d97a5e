"""Replies of the bot that wait for an agent's yes, and which ones have to."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.approval.rules import Late
from backend.core.database import Base
from backend.models.columns import stored


class ApprovalRule(Base):
    """Replies about `topic` in `language` wait for a yes; approval.rules.EVERY stands for all.

    `wait_seconds` is how long at most, `late` what becomes of them then; null: as the settings say.
    """

    __tablename__ = "approval_rule"

    topic: Mapped[str] = mapped_column(String(40), primary_key=True)
    language: Mapped[str] = mapped_column(String(8), primary_key=True)
    wait_seconds: Mapped[int | None]
    late: Mapped[Late | None] = mapped_column(stored(Late))
    created_by: Mapped[str] = mapped_column(String(150))
    created_at: Mapped[datetime]


class HeldReply(Base):
    """The replies to one message, as data, until somebody decides or `due_at` has come.

    `late` is what becomes of them then; null: as the settings say.

    The row is deleted with the decision: what was sent stands among the messages.
    """

    __tablename__ = "held_reply"

    message_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("message.id", ondelete="CASCADE"), primary_key=True
    )
    conversation_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), index=True
    )
    replies: Mapped[list[Any]] = mapped_column(JSON)
    topics: Mapped[list[Any]] = mapped_column(JSON)
    created_at: Mapped[datetime]
    due_at: Mapped[datetime]
    late: Mapped[Late | None] = mapped_column(stored(Late))
