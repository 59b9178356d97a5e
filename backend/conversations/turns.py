"""One message becomes the input of a turn: words or payload, the state, and what is known."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from backend.accounts.service import customer_by_id
from backend.conversations.ports import TurnInput
from backend.conversations.repository import ConversationRepository
from backend.core import clock
from backend.core.database import Database
from backend.core.security import sign_turn
from backend.identity.ports import Identification
from backend.models.conversations import Conversation, Message

TOKEN_LIFE = timedelta(minutes=2)
ATTACHMENT = "attachment"  # the key of a message that is a file
IDENTITY_ATTACHED = "/identity_attached"
ATTACHMENT_RECEIVED = "/attachment_received"


@dataclass(frozen=True, slots=True)
class TurnOptions:
    """The key of the turn tokens, and how old an identity may be to count as fresh."""

    secret_key: str
    step_up_age: timedelta


async def turn_input(
    database: Database,
    conversation: Conversation,
    message: Message,
    options: TurnOptions,
    *,
    preview: bool = False,
) -> TurnInput:
    """Return what the brain gets for a message. `preview`: the turn's token only reads."""
    now = clock.now()
    payload = ATTACHMENT_RECEIVED if message.key == ATTACHMENT else message.payload
    token = sign_turn(
        conversation.id,
        secret=options.secret_key,
        now=now,
        life=TOKEN_LIFE,
        customer=identified_customer(conversation, now) if preview else conversation.customer_id,
        preview=preview,
    )
    return TurnInput(
        conversation=conversation.id,
        message=message.id,
        text=message.text,
        payload=payload,
        state=conversation.state,
        metadata={
            # First: a value of a button's title must not take the place of what we know.
            **message.values,
            "token": token,
            "message": message.id.hex,
            "now": now.isoformat().replace("+00:00", "Z"),
            "language": conversation.language,
            "owner": conversation.owner,
            **await _known(database, conversation, message, now, options),
        },
    )


def identification_of(conversation: Conversation) -> Identification:
    """Return who is identified in a conversation."""
    return Identification(
        customer_id=conversation.customer_id,
        at=conversation.identified_at,
        until=conversation.identified_until,
        language=conversation.language,
        network=conversation.network,
    )


def identified_customer(conversation: Conversation, now: datetime) -> uuid.UUID | None:
    """Return the conversation's customer who is identified at that moment, if anybody."""
    identification = identification_of(conversation)
    return identification.customer_id if identification.holds(now) else None


async def _known(
    database: Database,
    conversation: Conversation,
    message: Message,
    now: datetime,
    options: TurnOptions,
) -> dict[str, Any]:
    """Return what is known beside the message.

    `country` is the identified customer's; `idle_seconds` how long before this message the
    customer's last one came, None: this is their first; `attachment_id` the kept file's.
    """
    customer_id = identified_customer(conversation, now)
    async with database.reading() as session:
        customer = customer_id and await customer_by_id(session, customer_id)
        before = await ConversationRepository(session).last_said(conversation.id, message.seq)
    return {
        "identified": customer_id is not None,
        "fresh": identification_of(conversation).is_fresh(now, options.step_up_age),
        "country": customer.country if customer else None,
        "idle_seconds": before and int((message.created_at - before).total_seconds()),
        "attachment_id": message.values.get("file") if message.key == ATTACHMENT else None,
    }
