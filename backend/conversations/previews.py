"""What the assistant would say to a message: a turn that is neither kept nor changes anything.

The dialogue and its actions are the real ones. The turn's token only reads
(core.security.TurnGrant.preview), so a task that would carry something out says that instead.
"""

import uuid
from dataclasses import dataclass, replace
from typing import Any

from backend.conversations.errors import NothingSaid, UnknownConversation
from backend.conversations.ports import Brain, TurnResult
from backend.conversations.repository import ConversationRepository
from backend.conversations.turns import TurnOptions, identified_customer, turn_input
from backend.core import clock
from backend.core.database import Database
from backend.models.conversations import Conversation, Message

WOULD_CHANGE = "would_change"  # the event of a preview that stops before a change


@dataclass(frozen=True, slots=True)
class Said:
    """A message as it is previewed: words or a button's payload, and the row it comes from."""

    text: str | None
    payload: str | None = None
    key: str | None = None
    values: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What would be answered in a conversation, and to whom: `customer_id` None to a visitor.

    `changes`: instead of an answer something would be carried out, or a code be mailed.
    """

    conversation: Conversation
    said: Said
    customer_id: uuid.UUID | None
    result: TurnResult
    changes: bool


class Previews:
    """Asks the brain what it would say."""

    def __init__(self, database: Database, brain: Brain, options: TurnOptions) -> None:
        self._database = database
        self._brain = brain
        self._options = options

    async def of_conversation(self, conversation_id: uuid.UUID, text: str | None) -> Preview:
        """Preview the answer to a text; None: to what the customer said last.

        Raises:
            UnknownConversation
            NothingSaid: there is no text, and no message of the customer's.
            BrainUnavailable, BrainFailed
        """
        async with self._database.reading() as session:
            repository = ConversationRepository(session)
            conversation = await repository.get(conversation_id)
            last = await repository.last_of_customer(conversation_id) if text is None else None
        if conversation is None:
            raise UnknownConversation()
        if text is None and last is None:
            raise NothingSaid()
        said = Said(text) if last is None else Said(last.text, last.payload, last.key, last.values)
        return await self._of(conversation, said)

    async def of_text(
        self, text: str, language: str, customer_id: uuid.UUID | None = None
    ) -> Preview:
        """Preview the answer to a first message, to a visitor or to a customer who is known.

        Raises:
            BrainUnavailable, BrainFailed
        """
        return await self._of(self._new(language, customer_id), Said(text))

    async def of_payload(
        self, payload: str, language: str, customer_id: uuid.UUID | None = None
    ) -> Preview:
        """Preview the answer to a button, as `of_text`."""
        return await self._of(self._new(language, customer_id), Said(None, payload))

    def _new(self, language: str, customer_id: uuid.UUID | None) -> Conversation:
        """Return a conversation that is nowhere kept."""
        moment = clock.now()
        conversation = Conversation(
            id=uuid.uuid4(), language=language, owner="bot", state={}, last_seq=0,
            customer_id=customer_id, created_at=moment, updated_at=moment,
        )  # fmt: skip
        if customer_id is not None:
            conversation.identified_at = moment
            conversation.identified_until = moment + self._options.step_up_age
        return conversation

    async def _of(self, conversation: Conversation, said: Said) -> Preview:
        message = Message(
            id=uuid.uuid4(), conversation_id=conversation.id, seq=conversation.last_seq + 1,
            author="customer", text=said.text, payload=said.payload, key=said.key,
            values=said.values or {}, created_at=clock.now(),
        )  # fmt: skip
        turn = await turn_input(self._database, conversation, message, self._options, preview=True)
        # As if the bot had the conversation: an agent asks what it would say.
        turn = replace(turn, metadata={**turn.metadata, "owner": "bot"})
        result = await self._brain.turn(turn)
        changes = any(item.get("event") == WOULD_CHANGE for item in result.messages)
        customer_id = identified_customer(conversation, clock.now())
        return Preview(conversation, said, customer_id, result, changes)
