"""Which conversation of ours is led where, and how far it is delivered."""

import uuid
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import CursorResult, and_, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.database import insert_into
from backend.models.channels import ChannelConversation
from backend.models.conversations import Conversation


async def find(session: AsyncSession, channel: str, external_id: str) -> ChannelConversation | None:
    """Return the link of a conversation on a platform."""
    return await session.scalar(
        select(ChannelConversation).where(
            ChannelConversation.channel == channel, ChannelConversation.external_id == external_id
        )
    )


async def add(session: AsyncSession, values: dict[str, Any]) -> bool:
    """Add a link; False: somebody else has just added one for the same conversation."""
    done = await session.execute(
        insert_into(session, ChannelConversation).values(**values).on_conflict_do_nothing()
    )
    assert isinstance(done, CursorResult)
    return done.rowcount == 1


async def due(session: AsyncSession, now: datetime, *, limit: int) -> Sequence[uuid.UUID]:
    """Return conversations with something to deliver, or to hand over, that nobody works on."""
    link = ChannelConversation
    something = or_(
        Conversation.last_seq > link.delivered_seq,
        and_(Conversation.owner != "bot", link.handed_over.is_(False)),
    )
    query = (
        select(link.conversation_id)
        .join(Conversation, Conversation.id == link.conversation_id)
        .where(
            something,
            or_(link.retry_at.is_(None), link.retry_at <= now),
            or_(link.held_until.is_(None), link.held_until < now),
        )
        .order_by(Conversation.updated_at)
        .limit(limit)
    )
    return (await session.scalars(query)).all()


async def take(
    session: AsyncSession, conversation_id: uuid.UUID, holder: str, now: datetime, until: datetime
) -> ChannelConversation | None:
    """Take the delivery of a conversation; None: somebody else has it."""
    link = ChannelConversation
    done = await session.execute(
        update(link)
        .where(
            link.conversation_id == conversation_id,
            or_(link.held_until.is_(None), link.held_until < now),
        )
        .values(holder=holder, held_until=until)
        .execution_options(synchronize_session=False)
    )
    assert isinstance(done, CursorResult)
    if done.rowcount != 1:
        return None
    return await session.get(link, conversation_id, populate_existing=True)


async def taken_back(session: AsyncSession, conversation_id: uuid.UUID) -> None:
    """Note that the platform's people have given a conversation back to the bot."""
    await session.execute(
        update(ChannelConversation)
        .where(ChannelConversation.conversation_id == conversation_id)
        .values(handed_over=False)
        .execution_options(synchronize_session=False)
    )


async def note(
    session: AsyncSession, conversation_id: uuid.UUID, holder: str, values: dict[str, Any]
) -> bool:
    """Write down how far the holder is; False: they hold it no more."""
    link = ChannelConversation
    done = await session.execute(
        update(link)
        .where(link.conversation_id == conversation_id, link.holder == holder)
        .values(**values)
        .execution_options(synchronize_session=False)
    )
    assert isinstance(done, CursorResult)
    return done.rowcount == 1
