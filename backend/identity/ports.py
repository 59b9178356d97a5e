"""What identification needs of the conversations."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession


@dataclass(frozen=True, slots=True)
class Identification:
    """Who is identified in a conversation, and how the conversation is reached.

    `customer_id` is whoever was identified last and has not logged out since, also when the time
    of that is over; `at` and `until` (aware, UTC) are when they showed who they are, and how long
    it holds. `network` is a keyed hash of where the conversation was opened from, None: not known.
    """

    customer_id: uuid.UUID | None
    at: datetime | None
    until: datetime | None
    language: str = "en"
    network: str | None = None

    def holds(self, now: datetime) -> bool:
        """Tell whether the customer is identified at that moment."""
        return self.customer_id is not None and self.until is not None and self.until > now

    def is_fresh(self, now: datetime, age: timedelta) -> bool:
        """Tell whether they are, and have shown it no longer than `age` ago."""
        return self.holds(now) and self.at is not None and self.at + age > now


class Conversations(Protocol):
    """The conversations, as far as identification goes."""

    async def identification(
        self, session: AsyncSession, conversation_id: uuid.UUID, *, lock: bool = False
    ) -> Identification | None:
        """Return who is identified in that conversation; None: there is no such conversation.

        `lock` keeps others from changing it until the transaction ends.
        """

    async def identify(
        self,
        session: AsyncSession,
        conversation_id: uuid.UUID,
        customer_id: uuid.UUID,
        *,
        at: datetime,
        until: datetime,
    ) -> None:
        """Note who the customer is; the conversation is locked."""
