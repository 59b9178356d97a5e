"""Queries over lessons and the messages they are about."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.models.conversations import Conversation, Message
from backend.models.teaching import Lesson
from backend.teaching.rules import LessonState


async def lesson(session: AsyncSession, message_id: uuid.UUID) -> Lesson | None:
    return await session.get(Lesson, message_id)


async def message(
    session: AsyncSession, message_id: uuid.UUID
) -> tuple[Message, Conversation] | None:
    query = (
        select(Message, Conversation)
        .join(Conversation, Conversation.id == Message.conversation_id)
        .where(Message.id == message_id)
    )
    found = (await session.execute(query)).first()
    return None if found is None else (found[0], found[1])


async def without_lesson(
    session: AsyncSession, since: datetime, *, limit: int
) -> Sequence[tuple[Message, Conversation]]:
    """Return customers' words that were answered since then, and are no lesson yet."""
    query = (
        select(Message, Conversation)
        .join(Conversation, Conversation.id == Message.conversation_id)
        .outerjoin(Lesson, Lesson.message_id == Message.id)
        .where(
            Message.author == "customer",
            Message.text.is_not(None),
            Message.answered_at >= since,
            Lesson.message_id.is_(None),
        )
        .order_by(Message.answered_at)
        .limit(limit)
    )
    return [(said, talk) for said, talk in await session.execute(query)]


async def lessons(
    session: AsyncSession, state: LessonState, language: str | None, *, limit: int
) -> Sequence[tuple[Lesson, Message, Conversation]]:
    query = (
        select(Lesson, Message, Conversation)
        .join(Message, Message.id == Lesson.message_id)
        .join(Conversation, Conversation.id == Lesson.conversation_id)
        .where(Lesson.state == state)
        .order_by(Lesson.created_at, Lesson.message_id)
        .limit(limit)
    )
    if language is not None:
        query = query.where(Lesson.language == language)
    return [(one, said, talk) for one, said, talk in await session.execute(query)]


async def of_conversation(session: AsyncSession, conversation_id: uuid.UUID) -> Iterable[Lesson]:
    query = select(Lesson).where(Lesson.conversation_id == conversation_id)
    return (await session.scalars(query)).all()


async def assigned(session: AsyncSession) -> Iterable[Lesson]:
    query = (
        select(Lesson)
        .where(Lesson.state == LessonState.ASSIGNED)
        .order_by(Lesson.created_at, Lesson.message_id)
    )
    return (await session.scalars(query)).all()


def add(session: AsyncSession, row: Lesson) -> None:
    session.add(row)


async def purge(session: AsyncSession, before: datetime) -> None:
    await session.execute(
        delete(Lesson).where(Lesson.created_at < before, Lesson.state != LessonState.ASSIGNED)
    )
