"""Queries over approval's rules and the replies that wait."""

import uuid
from collections.abc import Iterable, Sequence

from sqlalchemy import delete, exists, select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.models.approval import ApprovalRule, HeldReply
from backend.models.conversations import Conversation, Message


async def rules(session: AsyncSession) -> Sequence[ApprovalRule]:
    query = select(ApprovalRule).order_by(ApprovalRule.topic, ApprovalRule.language)
    return (await session.scalars(query)).all()


async def replace_rules(session: AsyncSession, new: Iterable[ApprovalRule]) -> None:
    await session.execute(delete(ApprovalRule))
    session.add_all(new)


async def anything_held(session: AsyncSession, conversation_id: uuid.UUID) -> bool:
    query = select(exists().where(HeldReply.conversation_id == conversation_id))
    return bool(await session.scalar(query))


async def held(session: AsyncSession, message_id: uuid.UUID) -> HeldReply | None:
    return await session.get(HeldReply, message_id, populate_existing=True)


async def waiting(
    session: AsyncSession, *, limit: int
) -> Sequence[tuple[HeldReply, Message, Conversation]]:
    """Return what waits, due first."""
    query = (
        select(HeldReply, Message, Conversation)
        .join(Message, Message.id == HeldReply.message_id)
        .join(Conversation, Conversation.id == HeldReply.conversation_id)
        .order_by(HeldReply.due_at, Message.seq)
        .limit(limit)
    )
    found = await session.execute(query)
    return [(held, said, talk) for held, said, talk in found]


async def put_rule(session: AsyncSession, row: ApprovalRule) -> None:
    await session.merge(row)


async def remove_rule(session: AsyncSession, topic: str, language: str) -> None:
    here = (ApprovalRule.topic == topic, ApprovalRule.language == language)
    await session.execute(delete(ApprovalRule).where(*here))


def add(session: AsyncSession, row: HeldReply) -> None:
    session.add(row)


async def remove(session: AsyncSession, row: HeldReply) -> None:
    await session.delete(row)
