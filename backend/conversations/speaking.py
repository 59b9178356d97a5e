"""What is said in a conversation besides its turns, in a transaction of whoever says it."""

import uuid
from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.conversations import results, waiting
from backend.conversations.repository import ConversationRepository
from backend.conversations.turns import identified_customer
from backend.core import clock
from backend.models.conversations import Conversation, Message


async def lock(session: AsyncSession, conversation_id: uuid.UUID) -> Conversation | None:
    """Return the conversation, its row locked until the transaction ends."""
    return await ConversationRepository(session).get_locked(conversation_id)


async def message_of(session: AsyncSession, message_id: uuid.UUID) -> Message | None:
    """Return a message."""
    return await ConversationRepository(session).message(message_id)


async def say(
    session: AsyncSession,
    conversation: Conversation,
    message_id: uuid.UUID,
    items: Sequence[dict[str, Any]],
) -> None:
    """Say replies of the bot to a message; the conversation is locked."""
    await results.say_later(ConversationRepository(session), conversation, message_id, items)


def say_as_agent(
    session: AsyncSession, conversation: Conversation, message_id: uuid.UUID, text: str
) -> None:
    """Say what an agent typed, as typed; the conversation is locked."""
    ConversationRepository(session).add(
        results.append(
            conversation, author="agent", text=text, answers=message_id, needs_answer=False
        )
    )


async def hand_over(
    session: AsyncSession, conversation: Conversation, message: Message, reason: str
) -> None:
    """Have a person answer a message, and tell the customer; the conversation is locked."""
    results.hand_over(
        ConversationRepository(session),
        conversation,
        message,
        reason,
        identified=identified_customer(conversation, clock.now()) is not None,
    )
    await waiting.enter(session, conversation, message, clock.now())


async def give_back(session: AsyncSession, conversation_id: uuid.UUID) -> None:
    """Have the bot answer again in a conversation that waited for a person elsewhere."""
    conversation = await lock(session, conversation_id)
    if conversation is not None and conversation.owner == "queue":
        conversation.owner = "bot"
        conversation.agent_id = conversation.waiting_since = None


async def forget(session: AsyncSession, conversation_id: uuid.UUID) -> None:
    """Remove a conversation in which nothing was said."""
    conversation = await lock(session, conversation_id)
    if conversation is not None and conversation.last_seq == 0:
        await session.delete(conversation)
