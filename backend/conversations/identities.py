"""Who is identified in a conversation, as other nouns ask for it."""

import uuid
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from backend.conversations.attachments import KeptFile
from backend.conversations.errors import UnknownConversation
from backend.conversations.repository import ConversationRepository
from backend.conversations.turns import identification_of, identified_customer
from backend.identity.ports import Identification


class Identities:
    """The identified customers of conversations, in the caller's transaction."""

    async def customer_id(
        self, session: AsyncSession, conversation_id: uuid.UUID, moment: datetime
    ) -> uuid.UUID | None:
        """Return who the conversation's identified customer is at that moment, if anybody."""
        conversation = await ConversationRepository(session).get(conversation_id)
        return identified_customer(conversation, moment) if conversation else None

    async def identification(
        self, session: AsyncSession, conversation_id: uuid.UUID, *, lock: bool = False
    ) -> Identification | None:
        """Return who is identified in a conversation."""
        repository = ConversationRepository(session)
        read = repository.get_locked if lock else repository.get
        conversation = await read(conversation_id)
        return identification_of(conversation) if conversation else None

    async def identify(
        self,
        session: AsyncSession,
        conversation_id: uuid.UUID,
        customer_id: uuid.UUID,
        *,
        at: datetime,
        until: datetime,
    ) -> None:
        """Note who the customer is.

        Raises:
            UnknownConversation
        """
        conversation = await ConversationRepository(session).get(conversation_id)
        if conversation is None:
            raise UnknownConversation()
        conversation.customer_id = customer_id
        conversation.identified_at, conversation.identified_until = at, until

    async def kept_file(
        self, session: AsyncSession, conversation_id: uuid.UUID, file_id: str
    ) -> KeptFile | None:
        """Return the file of that id, if it was sent in this conversation."""
        for values in await ConversationRepository(session).attachments(conversation_id):
            if values["file"] == file_id:
                return KeptFile.of(conversation_id, values)
        return None
