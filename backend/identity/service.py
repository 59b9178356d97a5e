"""Who is the caller? The customer never comes from a message or a parameter, only from a token."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import service as accounts
from backend.core.security import is_turn_token, read_identity, read_turn
from backend.identity.errors import NotIdentified, UnknownCustomer
from backend.models.accounts import Customer


class IdentifiedConversations(Protocol):
    """The port to the conversations: who is identified in one."""

    async def customer_id(
        self, session: AsyncSession, conversation_id: uuid.UUID, now: datetime
    ) -> uuid.UUID | None:
        """Return the customer identified in that conversation at `now`, or None."""


@dataclass(frozen=True)
class Keys:
    """What tokens are checked with."""

    identity_secret: str
    identity_max_age: timedelta
    turn_secret: str


async def caller(
    session: AsyncSession,
    token: str,
    *,
    keys: Keys,
    conversations: IdentifiedConversations,
    now: datetime,
) -> Customer:
    """Return the customer that a bearer token speaks for.

    Raises:
        InvalidToken, ExpiredToken: as core.security.read_identity and read_turn.
        UnknownCustomer: a good identity token of an address that is not known.
        NotIdentified: a good turn token of a conversation without an identified customer, or
            with another one than when the turn began.
    """
    if is_turn_token(token):
        return await _of_turn(session, token, keys, conversations, now)
    return await customer_of_identity(session, token, keys=keys, now=now)


async def customer_of_identity(
    session: AsyncSession, token: str, *, keys: Keys, now: datetime
) -> Customer:
    """Return the customer of an identity token.

    Raises:
        InvalidToken, ExpiredToken: as core.security.read_identity.
        UnknownCustomer: nobody has its address.
    """
    identity = read_identity(
        token, secret=keys.identity_secret, now=now, max_age=keys.identity_max_age
    )
    customer = await accounts.customer_by_email(session, identity.email)
    if customer is None:
        raise UnknownCustomer()
    return customer


async def _of_turn(
    session: AsyncSession,
    token: str,
    keys: Keys,
    conversations: IdentifiedConversations,
    now: datetime,
) -> Customer:
    turn = read_turn(token, secret=keys.turn_secret, now=now)
    customer_id = await conversations.customer_id(session, turn.conversation, now)
    if turn.preview and turn.customer is not None:
        # Whom the agent's tool named, or who was identified when the preview began.
        customer_id = turn.customer
    if turn.customer not in (None, customer_id):
        # Somebody else has come in the middle of the turn: what it began is not theirs.
        raise NotIdentified()
    customer = customer_id and await accounts.customer_by_id(session, customer_id)
    if not customer:
        raise NotIdentified()
    return customer
