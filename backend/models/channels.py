"""Conversations that are led on another platform."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.database import Base


class ChannelConversation(Base):
    """A conversation of ours, and where it is led.

    `external_id` names it on the platform, `address` is what the channel needs to answer there.
    `delivered_seq` is the last message that was delivered; `holder` delivers until `held_until`.
    `failures` counts tries in a row that failed, `retry_at` is when the next one is made.
    """

    __tablename__ = "channel_conversation"
    __table_args__ = (
        UniqueConstraint("channel", "external_id", name="uq_channel_conversation_external_id"),
    )

    conversation_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("conversation.id", ondelete="CASCADE"), primary_key=True
    )
    channel: Mapped[str] = mapped_column(String(32))
    external_id: Mapped[str] = mapped_column(String(100))
    address: Mapped[dict[str, Any]] = mapped_column(JSON)
    delivered_seq: Mapped[int] = mapped_column(default=0)
    handed_over: Mapped[bool] = mapped_column(default=False)
    holder: Mapped[str | None] = mapped_column(String(64))
    held_until: Mapped[datetime | None]
    failures: Mapped[int] = mapped_column(default=0)
    retry_at: Mapped[datetime | None]
    created_at: Mapped[datetime]
