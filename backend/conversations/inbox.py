"""What agents see: the inbox, and a conversation with everything about it."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy.ext.asyncio import AsyncSession

from backend.agents import service as agents
from backend.conversations.desk_repository import (
    Condition,
    DeskRepository,
    Line,
    found_by,
    in_state,
)
from backend.conversations.errors import UnknownConversation
from backend.conversations.repository import ConversationRepository
from backend.models.agents import Agent
from backend.models.conversations import Conversation, ConversationEvent, ConversationNote, Message

# What the bot has on its own and nobody has written in for so long is over.
BOT_SHOWN_FOR = timedelta(days=1)
LINES = 50  # of the inbox at a time
MOST_LINES = 1000  # shown together: who looks for more uses the filters
EARLIER = 10
ALL_MESSAGES = 2000


class Part(StrEnum):
    """A part of an agent's inbox."""

    MINE = "mine"
    WAITING = "waiting"
    OTHERS = "others"
    BOT = "bot"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Filter:
    """What of a part is shown; None and empty: all. `identified`: whether the customer is known.

    `lines` is how many are shown at most.
    """

    part: Part
    language: str | None = None
    topic: str | None = None
    identified: bool | None = None
    words: str = ""
    lines: int = LINES


@dataclass(frozen=True, slots=True)
class Inbox:
    """A part of the inbox, with how many conversations are in each, and what can be filtered.

    `matching` is how many conversations of the part are as wanted, shown or not.
    """

    lines: list[Line]
    matching: int
    counts: dict[str, int]
    topics: list[str]


@dataclass(frozen=True, slots=True)
class Opened:
    """A conversation as an agent sees it. `agent` is who answers or is proposed."""

    conversation: Conversation
    agent: Agent | None
    messages: Sequence[Message]
    notes: list[tuple[ConversationNote, str | None]]
    handover: ConversationEvent | None


async def inbox(session: AsyncSession, agent: Agent, wanted: Filter, now: datetime) -> Inbox:
    """Return a part of an agent's inbox."""
    repository = DeskRepository(session)
    parts: dict[str, Condition] = {
        part.value: in_state(part, agent.id, now - BOT_SHOWN_FOR) for part in Part
    }
    conditions = [parts[wanted.part]]
    if wanted.language:
        conditions.append(Conversation.language == wanted.language)
    if wanted.topic:
        conditions.append(Conversation.topic == wanted.topic)
    if wanted.identified is not None:
        known = Conversation.customer_id.is_not(None)
        conditions.append(known if wanted.identified else ~known)
    if wanted.words.strip():
        conditions.append(found_by(wanted.words.strip()))
    counts = await repository.counts(parts)
    return Inbox(
        lines=await repository.lines(conditions, limit=wanted.lines),
        matching=(
            counts[wanted.part] if len(conditions) == 1 else await repository.number(conditions)
        ),
        counts=counts,
        topics=await repository.topics(),
    )


async def opened(
    session: AsyncSession, conversation_id: uuid.UUID, *, after: int | None = 0
) -> Opened:
    """Return a conversation; of its messages those after a `seq`, None: none.

    Raises:
        UnknownConversation
    """
    conversation = await ConversationRepository(session).get(conversation_id)
    if conversation is None:
        raise UnknownConversation()
    repository = DeskRepository(session)
    agent = conversation.agent_id and await agents.find(session, conversation.agent_id)
    return Opened(
        conversation=conversation,
        agent=agent or None,
        messages=[]
        if after is None
        else await ConversationRepository(session).history(
            conversation_id, after=after, limit=ALL_MESSAGES
        ),
        notes=await repository.notes(conversation_id),
        handover=await repository.handover(conversation_id),
    )


async def present(session: AsyncSession, conversation_id: uuid.UUID) -> Conversation | None:
    """Return a conversation as it is now, if there is one."""
    return await ConversationRepository(session).get(conversation_id)


async def earlier(session: AsyncSession, conversation: Conversation) -> Sequence[Conversation]:
    """Return the customer's other conversations, the last first."""
    if conversation.customer_id is None:
        return []
    return await DeskRepository(session).of_customer(
        conversation.customer_id, but=conversation.id, limit=EARLIER
    )


async def place(session: AsyncSession, conversation: Conversation) -> int | None:
    """Return the place of a conversation in the queue, 1 is the next; None: it is not there."""
    if conversation.owner != "queue" or conversation.closed_at is not None:
        return None
    return await DeskRepository(session).place(conversation)


async def answering(session: AsyncSession, conversation: Conversation) -> str | None:
    """Return the name of the agent who answers in a conversation; None: nobody does."""
    if conversation.owner != "agent" or conversation.agent_id is None:
        return None
    return (await agents.find(session, conversation.agent_id)).name
