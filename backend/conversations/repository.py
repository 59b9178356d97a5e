"""Queries on conversations. Every write first locks the conversation's row.

Adding a message and finishing a turn both update that row, so one of them always
sees the other: either the turn's worker finds the new message, or the sender
finds the lease free. No message can fall between.
"""

import uuid
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from backend.models.approval import HeldReply
from backend.models.conversations import Conversation, ConversationEvent, Message, OfferedButton


class ConversationRepository:
    """Conversations and their messages, in one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, conversation_id: uuid.UUID) -> Conversation | None:
        return await self._session.get(Conversation, conversation_id)

    async def get_locked(self, conversation_id: uuid.UUID) -> Conversation | None:
        """Return the conversation, its row locked until the transaction ends."""
        query = select(Conversation).where(Conversation.id == conversation_id).with_for_update()
        return (await self._session.execute(query)).scalar_one_or_none()

    async def changed_since(self, moment: datetime) -> dict[uuid.UUID, datetime]:
        """Return the conversations that have changed since then, and when they did last."""
        query = select(Conversation.id, Conversation.updated_at).where(
            Conversation.updated_at >= moment
        )
        return {row[0]: row[1] for row in (await self._session.execute(query)).all()}

    def add(self, row: Conversation | Message | ConversationEvent) -> None:
        self._session.add(row)

    async def delete(self, conversation: Conversation) -> None:
        """Delete a conversation; the database deletes what refers to it."""
        await self._session.execute(delete(Conversation).where(Conversation.id == conversation.id))

    async def untouched(self, since: datetime, *, limit: int) -> list[Conversation]:
        """Return conversations in which nothing has happened since then, oldest first, locked."""
        query = (
            select(Conversation)
            .where(Conversation.updated_at < since)
            .order_by(Conversation.updated_at)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        return list(await self._session.scalars(query))

    async def flush(self) -> None:
        await self._session.flush()

    async def by_client_id(self, conversation_id: uuid.UUID, client_id: str) -> Message | None:
        query = select(Message).where(
            Message.conversation_id == conversation_id, Message.client_id == client_id
        )
        return (await self._session.execute(query)).scalar_one_or_none()

    async def message(self, message_id: uuid.UUID) -> Message | None:
        return await self._session.get(Message, message_id)

    async def answers_to(self, message_id: uuid.UUID) -> list[Message]:
        query = select(Message).where(Message.answers == message_id).order_by(Message.seq)
        return list((await self._session.execute(query)).scalars())

    async def history(self, conversation_id: uuid.UUID, *, after: int, limit: int) -> list[Message]:
        """Return the messages that a person may see, in order."""
        query = (
            select(Message)
            .where(
                Message.conversation_id == conversation_id,
                Message.seq > after,
                # A system message without words only drives a turn.
                or_(Message.author != "system", Message.key.is_not(None)),
            )
            .order_by(Message.seq)
            .limit(limit)
        )
        return list((await self._session.execute(query)).scalars())

    async def last_said(self, conversation_id: uuid.UUID, before: int) -> datetime | None:
        """Return when the customer's last message before that `seq` came."""
        query = (
            select(Message.created_at)
            .where(
                Message.conversation_id == conversation_id,
                Message.seq < before,
                Message.author == "customer",
            )
            .order_by(Message.seq.desc())
            .limit(1)
        )
        return (await self._session.execute(query)).scalar_one_or_none()

    async def last_of_customer(self, conversation_id: uuid.UUID) -> Message | None:
        """Return what the customer said last, if anything."""
        query = (
            select(Message)
            .where(Message.conversation_id == conversation_id, Message.author == "customer")
            .order_by(Message.seq.desc())
            .limit(1)
        )
        return (await self._session.execute(query)).scalar_one_or_none()

    async def attachments(self, conversation_id: uuid.UUID) -> list[dict[str, Any]]:
        """Return the values of the messages that are files, the last one first."""
        query = (
            select(Message.values)
            .where(Message.conversation_id == conversation_id, Message.key == "attachment")
            .order_by(Message.seq.desc())
        )
        return list((await self._session.execute(query)).scalars())

    async def is_held(self, message_id: uuid.UUID) -> bool:
        """Tell whether the replies to a message wait for an agent's yes."""
        return await self._session.get(HeldReply, message_id) is not None

    async def last_seq(self, conversation_id: uuid.UUID) -> int:
        query = select(Conversation.last_seq).where(Conversation.id == conversation_id)
        return (await self._session.execute(query)).scalar_one()

    async def next_waiting(self, conversation_id: uuid.UUID) -> Message | None:
        """Return the first message that has no answer yet."""
        query = (
            select(Message)
            .where(Message.conversation_id == conversation_id, Message.needs_answer.is_(True))
            .order_by(Message.seq)
            .limit(1)
        )
        return (await self._session.execute(query)).scalar_one_or_none()

    async def abandoned(self, now: datetime, *, limit: int) -> list[uuid.UUID]:
        """Return conversations with a waiting message that nobody works on."""
        first = (
            select(Message.conversation_id, func.min(Message.seq).label("seq"))
            .where(Message.needs_answer.is_(True))
            .group_by(Message.conversation_id)
            .subquery()
        )
        query = (
            select(Conversation.id)
            .join(first, first.c.conversation_id == Conversation.id)
            .join(
                Message,
                (Message.conversation_id == Conversation.id) & (Message.seq == first.c.seq),
            )
            .where(
                or_(Conversation.lease_until.is_(None), Conversation.lease_until < now),
                or_(Message.retry_at.is_(None), Message.retry_at <= now),
            )
            .limit(limit)
        )
        return list((await self._session.execute(query)).scalars())

    async def take_lease(
        self, conversation_id: uuid.UUID, holder: str, *, now: datetime, until: datetime
    ) -> bool:
        """Take the lease if it is free; tell whether it was."""
        result = await self._session.execute(
            update(Conversation)
            .where(
                Conversation.id == conversation_id,
                or_(Conversation.lease_until.is_(None), Conversation.lease_until < now),
            )
            .values(lease_holder=holder, lease_until=until)
            .execution_options(synchronize_session=False)
        )
        return bool(result.rowcount)  # type: ignore[attr-defined]

    async def renew_lease(self, conversation_id: uuid.UUID, holder: str, until: datetime) -> bool:
        """Prolong a lease that is still ours; tell whether it is."""
        result = await self._session.execute(
            update(Conversation)
            .where(Conversation.id == conversation_id, Conversation.lease_holder == holder)
            .values(lease_until=until)
            .execution_options(synchronize_session=False)
        )
        return bool(result.rowcount)  # type: ignore[attr-defined]

    async def note_typing(self, conversation_id: uuid.UUID, now: datetime) -> None:
        """Note that the customer is typing."""
        await self._session.execute(
            update(Conversation)
            .where(Conversation.id == conversation_id)
            # No change for whoever is not looking at it right now.
            .values(typing_at=now, updated_at=Conversation.updated_at)
            .execution_options(synchronize_session=False)
        )

    async def offer(self, conversation_id: uuid.UUID, buttons: Iterable[dict[str, Any]]) -> None:
        """Remember that these buttons were offered."""
        titles = {button["payload"]: button["title"] for button in buttons}
        rows: list[dict[str, Any]] = [
            {"conversation_id": conversation_id, "payload": payload, "title": title}
            for payload, title in titles.items()
        ]
        if not rows:
            return
        dialect = self._session.get_bind().dialect.name
        insert = sqlite.insert if dialect == "sqlite" else postgresql.insert
        await self._session.execute(insert(OfferedButton).values(rows).on_conflict_do_nothing())

    async def offered(self, conversation_id: uuid.UUID, payload: str) -> OfferedButton | None:
        """Return the button with this payload, if one was offered here."""
        return await self._session.get(OfferedButton, (conversation_id, payload))
