"""Replies of the bot that wait for an agent's yes: kept back, decided, or late.

What the turn did besides replying (language, state of a task) holds at once. While replies of a
conversation wait, those to its later messages wait too: nothing overtakes. Whoever is handed over
to a person is told so at once.
"""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.approval import repository
from backend.approval.errors import NotHeld
from backend.approval.rules import Late, Rule, rule_for
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
    """Keeps replies back by the rules (conversations.ports.Gate); `wait` is how long by default."""

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
        rule = rule_for(topics, conversation.language, await rules(session))
        if rule is None and not await repository.anything_held(session, conversation.id):
            return False
        now = clock.now()
        due = now + ((rule and rule.wait) or self._wait)
        repository.add(
            session,
            HeldReply(
                message_id=message.id,
                conversation_id=conversation.id,
                replies=replies,
                topics=topics,
                created_at=now,
                due_at=due,
                late=rule.late if rule else None,
            ),
        )
        await jobs.enqueue(session, JOB, {"message": str(message.id)}, now=now, run_at=due)
        return True


async def rules(session: AsyncSession) -> list[Rule]:
    """Return the rules, by topic and language."""
    return [_rule(row) for row in await repository.rules(session)]


async def set_rules(session: AsyncSession, wanted: Iterable[Rule], by: By) -> list[Rule]:
    """Put these in the place of all rules. What waits already goes on waiting.

    Of several for one topic and language the last one counts.
    """
    new = {(rule.topic, rule.language): rule for rule in wanted}
    await repository.replace_rules(session, (_row(rule, by) for rule in new.values()))
    return await _changed(session, by)


async def put_rule(session: AsyncSession, rule: Rule, by: By) -> list[Rule]:
    """Add a rule, in the place of one for the same topic and language; return all."""
    await repository.put_rule(session, _row(rule, by))
    return await _changed(session, by)


async def remove_rule(session: AsyncSession, topic: str, language: str, by: By) -> list[Rule]:
    """Remove a rule; none is no error. Return the others."""
    await repository.remove_rule(session, topic, language)
    return await _changed(session, by)


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
    """Do what is done with replies that nobody has decided on; nothing if somebody has.

    `late`: where the rule by which they waited does not say.
    """
    by = system(now, "approval")
    found = await repository.held(session, message_id)
    if found is None:
        return
    try:
        if (found.late or late) is Late.SEND:
            await _decide(session, message_id, by, "sent_late", None)
        else:
            await _hand_over(session, message_id, by, "late")
    except NotHeld:
        return


async def _changed(session: AsyncSession, by: By) -> list[Rule]:
    await session.flush()
    now = await rules(session)
    data = {"rules": [[rule.topic, rule.language] for rule in now]}
    await audit.record(session, by, "approval.changed", Subject("approval", "rules"), data)
    return now


def _rule(row: ApprovalRule) -> Rule:
    wait = None if row.wait_seconds is None else timedelta(seconds=row.wait_seconds)
    return Rule(row.topic, row.language, wait, row.late)


def _row(rule: Rule, by: By) -> ApprovalRule:
    return ApprovalRule(
        topic=rule.topic,
        language=rule.language,
        wait_seconds=None if rule.wait is None else int(rule.wait.total_seconds()),
        late=rule.late,
        created_by=str(by.actor),
        created_at=by.at,
    )


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
