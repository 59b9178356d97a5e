"""What the conversation needs of the outside, as ports."""

import uuid
from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from backend.models.conversations import Conversation, Message


class BrainUnavailable(Exception):
    """The brain did not answer, or not in time; the same turn may be tried again."""


class BrainFailed(Exception):
    """The brain answered that this turn went wrong; nothing of it counts."""


class BadTurn(BrainFailed):
    """What the brain answered cannot be kept; the message says why, in words without data."""


@dataclass(frozen=True)
class TurnInput:
    """One message for the brain; exactly one of `text` and `payload` is set."""

    conversation: uuid.UUID
    message: uuid.UUID
    text: str | None
    payload: str | None
    state: dict[str, Any]
    metadata: dict[str, Any]


@dataclass(frozen=True)
class TurnResult:
    """What the brain answers: messages as data, the new dialogue state, what it understood.

    A message is ``{"key", "values", "buttons", "card"}`` or ``{"event", ...}``.
    """

    messages: list[dict[str, Any]]
    state: dict[str, Any]
    understanding: dict[str, Any] = field(default_factory=dict)


class Gate(Protocol):
    """What may keep replies of the bot back until an agent has agreed (backend.approval)."""

    async def holds(
        self,
        session: AsyncSession,
        conversation: Conversation,
        message: Message,
        result: TurnResult,
    ) -> bool:
        """Keep a turn's replies, if they have to wait; tell whether they do.

        It is part of the transaction that keeps the turn.
        """


class Brain(Protocol):
    """Understanding and dialogue. Rasa stands behind it (backend.integrations.rasa)."""

    async def turn(self, turn: TurnInput) -> TurnResult:
        """Work on one message.

        Raises:
            BrainUnavailable, BrainFailed
        """

    async def understand(self, text: str, language: str) -> dict[str, Any]:
        """Return topics and details of a text.

        Raises:
            BrainUnavailable, BrainFailed
        """

    async def ready(self) -> bool:
        """Tell whether the model is loaded."""
