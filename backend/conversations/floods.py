"""How much may come at once: by conversation and by address on the network.

What is refused is not counted: so many get through in every window, however many are tried.
"""

import uuid
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.throttle import Limit, Throttle, Try

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


class Floods:
    """Counts messages a minute and conversations an hour."""

    def __init__(
        self,
        throttle: Throttle,
        *,
        messages: int,
        messages_of_network: int,
        conversations_of_network: int,
    ) -> None:
        self._throttle = throttle
        self._messages = Limit(messages, MINUTE)
        self._messages_of_network = Limit(messages_of_network, MINUTE)
        self._conversations_of_network = Limit(conversations_of_network, HOUR)

    async def take_conversation(self, session: AsyncSession, network: str) -> None:
        """Count a conversation that begins.

        Raises:
            TooManyTries
        """
        await self._throttle.take_within(
            session, Try("chat begun network", network, self._conversations_of_network)
        )

    async def take_message(
        self, session: AsyncSession, conversation_id: uuid.UUID, network: str
    ) -> None:
        """Count a message.

        Raises:
            TooManyTries
        """
        await self._throttle.take_within(
            session,
            Try("chat message", str(conversation_id), self._messages),
            Try("chat message network", network, self._messages_of_network),
        )

    async def take_file(self, conversation_id: uuid.UUID, network: str) -> None:
        """Count a file before it is read.

        Raises:
            TooManyTries
        """
        await self._throttle.take(
            Try("chat message", str(conversation_id), self._messages),
            Try("chat message network", network, self._messages_of_network),
        )
