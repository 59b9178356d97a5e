"""What a turn said and did is checked, and kept in one transaction."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import structlog

from backend.conversations import rules
from backend.conversations.events import (
    Event,
    HandoverRequested,
    IdentityEnded,
    LanguageChanged,
    read_event,
)
from backend.conversations.ports import BadTurn, TurnResult
from backend.conversations.repository import ConversationRepository
from backend.core import clock
from backend.models.conversations import (
    LONGEST_PAYLOAD,
    Conversation,
    ConversationEvent,
    Message,
)

log = structlog.get_logger()


def check(result: TurnResult) -> None:
    """Make sure that a turn's result can be kept.

    Raises:
        BadTurn: an event is not one of `events`, or a button's payload is too long.
    """
    for item in result.messages:
        if "event" in item:
            read_event(item)
    for button in _buttons(result):
        if len(button["payload"]) > LONGEST_PAYLOAD:
            name = button["payload"].partition("{")[0][:40]
            raise BadTurn(
                f"the payload of a button {name} has {len(button['payload'])} characters,"
                f" at most {LONGEST_PAYLOAD} can be kept"
            )


async def keep(
    repository: ConversationRepository,
    conversation: Conversation,
    message: Message,
    result: TurnResult,
) -> list[Message]:
    """Keep what a turn said and did; return its replies."""
    replies, events = [], []
    for item in result.messages:
        if "event" in item:
            events.append(read_event(item))
        else:
            replies.append(_reply(conversation, message.id, item))
    for reply in replies:
        repository.add(reply)
    await repository.offer(conversation.id, _buttons(result))
    message.needs_answer = False
    message.answered_at = clock.now()
    message.understanding = result.understanding or None
    asked = result.understanding.get("asked") or ()
    conversation.topic = rules.subject_of(asked, conversation.topic)
    conversation.state = result.state
    for event in events:
        _apply(conversation, event)
        repository.add(event_row(conversation, event, message))
    return replies


def without_replies(result: TurnResult) -> TurnResult:
    """Return a turn's result whose replies are kept elsewhere."""
    return replace(result, messages=[item for item in result.messages if "event" in item])


async def say_later(
    repository: ConversationRepository,
    conversation: Conversation,
    message_id: uuid.UUID,
    items: Sequence[dict[str, Any]],
) -> None:
    """Say replies that were kept back, at the end of a conversation whose row is locked."""
    for item in items:
        repository.add(_reply(conversation, message_id, item))
    await repository.offer(conversation.id, _buttons_of(items))


def hand_over(
    repository: ConversationRepository,
    conversation: Conversation,
    message: Message,
    reason: str,
    *,
    identified: bool,
) -> None:
    """Have a person answer a message that the bot does not, and tell the customer."""
    topics = list((message.understanding or {}).get("asked", ()))
    event = HandoverRequested(
        event="handover_requested",
        reason=reason,
        language=conversation.language,
        identified=identified,
        topics=topics,
    )
    repository.add(_reply(conversation, message.id, {"key": "human-requested"}))
    _apply(conversation, event)
    repository.add(event_row(conversation, event, message))


def append(conversation: Conversation, *, author: str, **fields: Any) -> Message:
    """Return a new message at the end of a conversation whose row is locked."""
    conversation.last_seq += 1
    conversation.updated_at = clock.now()
    return Message(
        id=uuid.uuid4(),
        conversation_id=conversation.id,
        seq=conversation.last_seq,
        author=author,
        created_at=conversation.updated_at,
        **fields,
    )


def forget_customer(conversation: Conversation) -> None:
    """Forget who the customer is, and everything that was under way for them."""
    conversation.customer_id = None
    conversation.identified_at = conversation.identified_until = None
    conversation.state = {}


def apology(message: Message, error: Exception) -> TurnResult:
    """Return what is said when a turn is given up."""
    log.error("turn.given_up", message=str(message.id), error=str(error))
    return TurnResult(
        messages=[{"key": "error-sorry"}, {"event": "turn_given_up"}],
        state={},
    )


def _buttons(result: TurnResult) -> Iterator[dict[str, Any]]:
    yield from _buttons_of(result.messages)


def _buttons_of(items: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for item in items:
        yield from item.get("buttons") or []


def _reply(conversation: Conversation, message_id: uuid.UUID, item: dict[str, Any]) -> Message:
    return append(
        conversation,
        author="bot",
        key=item["key"],
        values=item.get("values") or {},
        buttons=item.get("buttons") or [],
        card=item.get("card"),
        answers=message_id,
        needs_answer=False,
    )


def _apply(conversation: Conversation, event: Event) -> None:
    if isinstance(event, IdentityEnded):
        forget_customer(conversation)
    elif isinstance(event, LanguageChanged):
        conversation.language = event.language
        conversation.language_sure = True
    elif isinstance(event, HandoverRequested) and conversation.owner == "bot":
        conversation.owner = "queue"
        conversation.waiting_since = clock.now()


def event_row(
    conversation: Conversation, event: Event, message: Message | None = None
) -> ConversationEvent:
    """Return the row of something that happened, by a message or by itself."""
    return ConversationEvent(
        id=uuid.uuid4(),
        conversation_id=conversation.id,
        message_id=message.id if message else None,
        kind=event.event,
        data=event.data,
        created_at=clock.now(),
    )
