"""Queries of those who answer customers: what is open, with whom, since when."""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.models.accounts import Customer
from backend.models.agents import Agent
from backend.models.conversations import (
    Conversation,
    ConversationEvent,
    ConversationNote,
    Message,
)

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Line:
    """A conversation as a line of the inbox. `said` is what the customer said last."""

    conversation: Conversation
    customer: Customer | None
    agent: str | None
    said: Message | None


def in_state(state: str, agent_id: uuid.UUID, bot_since: datetime) -> Condition:
    """Return what makes a conversation stand in that part of an agent's inbox.

    `bot_since`: those of the bot in which nothing has happened since then are left out.
    """
    is_open = Conversation.closed_at.is_(None)
    own = Conversation.agent_id == agent_id
    queue, taken = Conversation.owner == "queue", Conversation.owner == "agent"
    conditions: dict[str, Condition] = {
        "mine": and_(is_open, own, or_(queue, taken)),
        "waiting": and_(is_open, queue),
        "others": and_(is_open, taken, Conversation.agent_id.is_distinct_from(agent_id)),
        "bot": and_(is_open, Conversation.owner == "bot", Conversation.updated_at >= bot_since),
        "closed": Conversation.closed_at.is_not(None),
    }
    return conditions[state]


def found_by(words: str) -> Condition:
    """Return what makes a conversation match a search: its customer's words, name or address.

    SQLite folds the case of ASCII only, so the usual spellings are all looked for.
    """
    spellings = {words, words.lower(), words.upper(), words.capitalize(), words.title()}
    of_customer = [Customer.name, Customer.email, Customer.company, Conversation.contact]
    said = exists().where(
        Message.conversation_id == Conversation.id,
        Message.author.in_(("customer", "agent")),
        or_(*(Message.text.icontains(one, autoescape=True) for one in spellings)),
    )
    return or_(
        said,
        *(column.icontains(one, autoescape=True) for column in of_customer for one in spellings),
    )


class DeskRepository:
    """What agents look at, in one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def lines(self, conditions: Iterable[Condition], *, limit: int) -> list[Line]:
        """Return conversations: who has waited longest first, then the last that changed."""
        query = (
            select(Conversation, Customer, Agent.name)
            .outerjoin(Customer, Customer.id == Conversation.customer_id)
            .outerjoin(Agent, Agent.id == Conversation.agent_id)
            .where(*conditions)
            .order_by(
                case((Conversation.waiting_since.is_(None), 1), else_=0),
                Conversation.waiting_since,
                Conversation.updated_at.desc(),
                Conversation.id,
            )
            .limit(limit)
        )
        rows = (await self._session.execute(query)).all()
        said = await self._last_said([row[0].id for row in rows])
        return [Line(row[0], row[1], row[2], said.get(row[0].id)) for row in rows]

    async def number(self, conditions: Iterable[Condition]) -> int:
        """Return how many conversations meet all conditions."""
        query = (
            select(func.count(Conversation.id))
            .outerjoin(Customer, Customer.id == Conversation.customer_id)
            .where(*conditions)
        )
        return (await self._session.execute(query)).scalar_one()

    async def counts(self, conditions: dict[str, Condition]) -> dict[str, int]:
        """Return how many conversations stand in each part."""
        columns = [
            func.coalesce(func.sum(case((condition, 1), else_=0)), 0).label(name)
            for name, condition in conditions.items()
        ]
        row = (await self._session.execute(select(*columns).select_from(Conversation))).one()
        return {name: int(count) for name, count in zip(conditions, row, strict=True)}

    async def _last_said(self, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, Message]:
        last = (
            select(Message.conversation_id, func.max(Message.seq).label("seq"))
            .where(Message.conversation_id.in_(ids), Message.author == "customer")
            .group_by(Message.conversation_id)
            .subquery()
        )
        query = select(Message).join(
            last, and_(Message.conversation_id == last.c.conversation_id, Message.seq == last.c.seq)
        )
        found = (await self._session.execute(query)).scalars()
        return {message.conversation_id: message for message in found}

    async def waiting(self) -> Sequence[Conversation]:
        """Return what waits for a person, the longest first; the rows are locked."""
        query = (
            select(Conversation)
            .where(Conversation.owner == "queue", Conversation.closed_at.is_(None))
            .order_by(Conversation.waiting_since, Conversation.id)
            .with_for_update()
        )
        return (await self._session.execute(query)).scalars().all()

    async def place(self, conversation: Conversation) -> int:
        """Return the place in the queue of a conversation that waits: 1 is the next."""
        before = select(func.count()).where(
            Conversation.owner == "queue",
            Conversation.closed_at.is_(None),
            or_(
                Conversation.waiting_since < conversation.waiting_since,
                and_(
                    Conversation.waiting_since == conversation.waiting_since,
                    Conversation.id < conversation.id,
                ),
            ),
        )
        return 1 + (await self._session.execute(before)).scalar_one()

    async def loads(self) -> dict[uuid.UUID, int]:
        """Return how many conversations each agent has, or is proposed."""
        query = (
            select(Conversation.agent_id, func.count())
            .where(
                Conversation.owner.in_(("queue", "agent")),
                Conversation.closed_at.is_(None),
                Conversation.agent_id.is_not(None),
            )
            .group_by(Conversation.agent_id)
        )
        return {row[0]: row[1] for row in (await self._session.execute(query)).all() if row[0]}

    async def unanswered(self, conversation_id: uuid.UUID) -> Sequence[Message]:
        """Return the messages that wait for the bot, in order."""
        query = (
            select(Message)
            .where(Message.conversation_id == conversation_id, Message.needs_answer.is_(True))
            .order_by(Message.seq)
        )
        return (await self._session.execute(query)).scalars().all()

    async def last_of_bot(self, conversation_id: uuid.UUID) -> Message | None:
        """Return the last reply of the bot's to anything."""
        return await self._last(
            conversation_id, Message.author == "bot", Message.answers.is_not(None)
        )

    async def last_of_customer(self, conversation_id: uuid.UUID) -> Message | None:
        """Return the customer's last message."""
        return await self._last(conversation_id, Message.author == "customer")

    async def _last(self, conversation_id: uuid.UUID, *conditions: Condition) -> Message | None:
        query: Select[Any] = (
            select(Message)
            .where(Message.conversation_id == conversation_id, *conditions)
            .order_by(Message.seq.desc())
            .limit(1)
        )
        found: Message | None = (await self._session.execute(query)).scalar_one_or_none()
        return found

    async def notes(self, conversation_id: uuid.UUID) -> list[tuple[ConversationNote, str | None]]:
        """Return the notes of a conversation with their writers' names, in order."""
        query = (
            select(ConversationNote, Agent.name)
            .outerjoin(Agent, Agent.id == ConversationNote.agent_id)
            .where(ConversationNote.conversation_id == conversation_id)
            .order_by(ConversationNote.created_at, ConversationNote.id)
        )
        return [(row[0], row[1]) for row in (await self._session.execute(query)).all()]

    async def handover(self, conversation_id: uuid.UUID) -> ConversationEvent | None:
        """Return the last wish for a person, with its summary."""
        query = (
            select(ConversationEvent)
            .where(
                ConversationEvent.conversation_id == conversation_id,
                ConversationEvent.kind == "handover_requested",
            )
            .order_by(ConversationEvent.created_at.desc())
            .limit(1)
        )
        return (await self._session.execute(query)).scalar_one_or_none()

    async def of_customer(
        self, customer_id: uuid.UUID, *, but: uuid.UUID, limit: int
    ) -> Sequence[Conversation]:
        """Return a customer's other conversations, the last first."""
        query = (
            select(Conversation)
            .where(Conversation.customer_id == customer_id, Conversation.id != but)
            .order_by(Conversation.updated_at.desc(), Conversation.id)
            .limit(limit)
        )
        return (await self._session.execute(query)).scalars().all()

    async def topics(self) -> list[str]:
        """Return the topics that conversations are about."""
        query = select(Conversation.topic).where(Conversation.topic.is_not(None)).distinct()
        return sorted(topic for topic in (await self._session.execute(query)).scalars() if topic)

    def add(self, row: ConversationNote) -> None:
        self._session.add(row)
