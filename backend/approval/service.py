"""Replies of the bot that wait for an agent's yes: kept back, decided, or late.

What the turn did besides replying (language, state of a task) holds at once. While replies of a
conversation wait, those to its later messages wait too: nothing overtakes. Whoever is handed over
to a person is told so at once.
"""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.approval import repository
from backend.approval.errors import NotHeld
from backend.approval.rules import Late, has_to_wait
from backend.audit import service as audit
from backend.audit.service import By, Channel, Subject, system
from backend.conversations import speaking
from backend.conversations.events import HandoverRequested, TurnGivenUp, read_event
from backend.conversations.ports import TurnResult
from backend.core import clock
from backend.jobs import service as jobs
from backend.models.approval import ApprovalRule, HeldReply
from backend.models.conversations import Conversation, Message

JOB = "approval.due"
REASON = "not_approved"  # of the hand-over where an agent said no, or nobody said anything


@dataclass(frozen=True, slots=True)
class Waiting:
    """Replies that wait: to which message, in which conversation."""

    held: HeldReply
    message: Message
    conversation: Conversation


class ApprovalGate:
    """Keeps replies back by the rules (conversations.ports.Gate); `wait` is how long."""

    def __init__(self, wait: timedelta) -> None:
        self._wait = wait

    async def holds(
        self,
        session: AsyncSession,
        conversation: Conversation,
        message: Message,
        result: TurnResult,
    ) -> bool:
        replies = [item for item in result.messages if "event" not in item]
        if not replies or _hands_over(result) or message.author != "customer":
            return False
        topics = list(result.understanding.get("asked") or ())
        rules = {(rule.topic, rule.language) for rule in await repository.rules(session)}
        if not has_to_wait(topics, conversation.language, rules) and not (
            await repository.anything_held(session, conversation.id)
        ):
            return False
        now = clock.now()
        due = now + self._wait
        repository.add(
            session,
            HeldReply(
                message_id=message.id,
                conversation_id=conversation.id,
                replies=replies,
                topics=topics,
                created_at=now,
                due_at=due,
            ),
        )
        await jobs.enqueue(session, JOB, {"message": str(message.id)}, now=now, run_at=due)
        return True


async def rules(session: AsyncSession) -> Sequence[ApprovalRule]:
    """Return the rules, by topic and language."""
    return await repository.rules(session)


async def set_rules(
    session: AsyncSession, wanted: Sequence[tuple[str, str]], by: By
) -> Sequence[ApprovalRule]:
    """Put these (topic, language) in the place of all rules. What waits already goes on waiting."""
    new = [
        ApprovalRule(topic=topic, language=language, created_by=str(by.actor), created_at=by.at)
        for topic, language in sorted(set(wanted))
    ]
    await repository.replace_rules(session, new)
    data = {"rules": [[rule.topic, rule.language] for rule in new]}
    await audit.record(session, by, "approval.changed", Subject("approval", "rules"), data)
    return new


async def waiting(session: AsyncSession, *, limit: int) -> list[Waiting]:
    """Return what waits for a yes, due first."""
    return [Waiting(*row) for row in await repository.waiting(session, limit=limit)]


async def approve(session: AsyncSession, message_id: uuid.UUID, by: By) -> uuid.UUID:
    """Send the replies as they are; return the conversation's id.

    Raises:
        NotHeld
    """
    return await _decide(session, message_id, by, "approved", None)


async def replace(session: AsyncSession, message_id: uuid.UUID, text: str, by: By) -> uuid.UUID:
    """Send what an agent typed in the replies' place, as typed; return the conversation's id.

    Raises:
        NotHeld
    """
    return await _decide(session, message_id, by, "replaced", text)


async def reject(session: AsyncSession, message_id: uuid.UUID, by: By) -> uuid.UUID:
    """Send nothing of the replies: a person answers, and the customer is told so.

    Raises:
        NotHeld
    """
    return await _hand_over(session, message_id, by, "rejected")


async def expire(session: AsyncSession, message_id: uuid.UUID, late: Late, now: datetime) -> None:
    """Do what is done with replies that nobody has decided on; nothing if somebody has."""
    by = system(now, "approval")
    try:
        if late is Late.SEND:
            await _decide(session, message_id, by, "sent_late", None)
        else:
            await _hand_over(session, message_id, by, "late")
    except NotHeld:
        return


async def _decide(
    session: AsyncSession, message_id: uuid.UUID, by: By, what: str, text: str | None
) -> uuid.UUID:
    held, conversation = await _locked(session, message_id)
    if conversation.owner == "agent" and by.channel is Channel.SYSTEM:
        # A person answers by now: what nobody has agreed to is not said beside them.
        what = "dropped"
    elif text is None:
        await speaking.say(session, conversation, message_id, held.replies)
    else:
        speaking.say_as_agent(session, conversation, message_id, text)
    return await _close(session, held, conversation, by, what)


async def _hand_over(session: AsyncSession, message_id: uuid.UUID, by: By, what: str) -> uuid.UUID:
    held, conversation = await _locked(session, message_id)
    message = await speaking.message_of(session, message_id)
    if message is not None and conversation.owner == "bot":
        await speaking.hand_over(session, conversation, message, REASON)
    return await _close(session, held, conversation, by, what)


async def _locked(session: AsyncSession, message_id: uuid.UUID) -> tuple[HeldReply, Conversation]:
    found = await repository.held(session, message_id)
    if found is None:
        raise NotHeld()
    conversation = await speaking.lock(session, found.conversation_id)
    # Somebody may have decided while this waited for the row.
    found = await repository.held(session, message_id)
    if conversation is None or found is None:
        raise NotHeld()
    return found, conversation


async def _close(
    session: AsyncSession, held: HeldReply, conversation: Conversation, by: By, what: str
) -> uuid.UUID:
    await repository.remove(session, held)
    data: dict[str, Any] = {"conversation": str(conversation.id), "topics": held.topics}
    await audit.record(
        session, by, f"reply.{what}", Subject("message", str(held.message_id)), data,
        customer_id=conversation.customer_id,
    )  # fmt: skip
    return conversation.id


def _hands_over(result: TurnResult) -> bool:
    events = [read_event(item) for item in result.messages if "event" in item]
    return any(isinstance(event, HandoverRequested | TurnGivenUp) for event in events)
