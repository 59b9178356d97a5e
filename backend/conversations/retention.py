"""How conversations end: with everything in them, at the customer's wish or after their time."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts.applications import discard
from backend.conversations.attachments import KeptFile
from backend.conversations.repository import ConversationRepository
from backend.models.conversations import Conversation

AT_ONCE = 500  # conversations deleted in one transaction


async def remove(session: AsyncSession, conversation: Conversation, now: datetime) -> None:
    """Delete a conversation, and its files once that is certain."""
    repository = ConversationRepository(session)
    for values in await repository.attachments(conversation.id):
        await discard(session, KeptFile.of(conversation.id, values).key, now=now)
    await repository.delete(conversation)


async def purge(session: AsyncSession, before: datetime, now: datetime) -> None:
    """Delete conversations in which nothing has happened since `before`."""
    for conversation in await ConversationRepository(session).untouched(before, limit=AT_ONCE):
        await remove(session, conversation, now)
