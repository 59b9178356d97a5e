"""Queries of the figures: ids, times and topics; no words of anybody's."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.models.conversations import Conversation, ConversationEvent, Message

KINDS = ("handover_requested", "rating")


def _period(begin: datetime, end: datetime, language: str | None) -> list[ColumnElement[bool]]:
    where = [Conversation.created_at >= begin, Conversation.created_at < end]
    return where if language is None else [*where, Conversation.language == language]


async def conversations(
    session: AsyncSession, begin: datetime, end: datetime, language: str | None
) -> Sequence[Row[uuid.UUID, datetime, str]]:
    query = (
        select(Conversation.id, Conversation.created_at, Conversation.language)
        .where(*_period(begin, end, language))
        .order_by(Conversation.created_at)
    )
    return (await session.execute(query)).all()


async def messages(
    session: AsyncSession, begin: datetime, end: datetime, language: str | None
) -> Sequence[Row[uuid.UUID, str, datetime, dict[str, Any] | None]]:
    """Return what customers and agents said in conversations that began in the period."""
    query = (
        select(Message.conversation_id, Message.author, Message.created_at, Message.understanding)
        .join(Conversation, Conversation.id == Message.conversation_id)
        .where(Message.author.in_(("customer", "agent")), *_period(begin, end, language))
        .order_by(Message.conversation_id, Message.seq)
    )
    return (await session.execute(query)).all()


async def events(
    session: AsyncSession, begin: datetime, end: datetime, language: str | None
) -> Sequence[Row[uuid.UUID, str, datetime, dict[str, Any]]]:
    query = (
        select(
            ConversationEvent.conversation_id,
            ConversationEvent.kind,
            ConversationEvent.created_at,
            ConversationEvent.data,
        )
        .join(Conversation, Conversation.id == ConversationEvent.conversation_id)
        .where(ConversationEvent.kind.in_(KINDS), *_period(begin, end, language))
        .order_by(ConversationEvent.created_at)
    )
    return (await session.execute(query)).all()
