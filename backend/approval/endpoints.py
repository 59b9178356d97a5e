"""Approval, for agents: what waits, and a yes or a no; the rules, for leads."""

import uuid

from fastapi import APIRouter, BackgroundTasks, Request

from backend.approval import service
from backend.approval.errors import UnknownTopics
from backend.approval.rules import EVERY
from backend.approval.schemas import (
    HeldList,
    HeldRead,
    Replacement,
    RulesRead,
    RulesWrite,
    RuleWrite,
)
from backend.assist.service import facts_by_topic, note_view
from backend.conversations.rendering import render
from backend.core.database import Database
from backend.core.dependencies import ReadSession, WriteSession
from backend.core.fields import Language
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity.dependencies import (
    AGENT_ERRORS,
    ByAgent,
    ByLead,
    IdempotentForAgent,
    PrivateAnswer,
)
from bot.actions.conversation import ANSWERS as SMALL_TALK
from bot.language import LANGUAGES
from locales import Locales

router = APIRouter(
    prefix="/api/operator/approval",
    tags=["operator"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=AGENT_ERRORS,
)
KNOWN = {*facts_by_topic(), *SMALL_TALK, "identify", EVERY}  # topics that a rule may name
MOST = 100  # in one list


@router.get("")
async def waiting(request: Request, by: ByAgent, language: Language = "en") -> HeldList:
    """List replies that wait for an agent's yes, due first. Whose they are is audited."""
    database: Database = request.app.state.database
    texts: Locales = request.app.state.locales
    async with database.reading() as session:
        found = await service.waiting(session, limit=MOST)
    whose = (one.conversation.customer_id for one in found)
    seen = {customer_id for customer_id in whose if customer_id is not None}
    if seen:
        async with database.transaction() as session:
            for customer_id in seen:
                await note_view(session, customer_id, by)
    return HeldList(held=[_read(one, language, texts) for one in found])


@router.post("/{message_id}/approve", status_code=204, dependencies=[IdempotentForAgent],
             responses=KEY_ERRORS)  # fmt: skip
async def approve(
    session: WriteSession, by: ByAgent, message_id: uuid.UUID, request: Request,
    after: BackgroundTasks,
) -> None:  # fmt: skip
    """Send the replies as they are."""
    _wake(request, after, await service.approve(session, message_id, by))


@router.post("/{message_id}/replace", status_code=204, dependencies=[IdempotentForAgent],
             responses=KEY_ERRORS)  # fmt: skip
async def replace(
    session: WriteSession, by: ByAgent, message_id: uuid.UUID, body: Replacement,
    request: Request, after: BackgroundTasks,
) -> None:  # fmt: skip
    """Send what an agent typed in the replies' place."""
    _wake(request, after, await service.replace(session, message_id, body.text, by))


@router.post("/{message_id}/reject", status_code=204, dependencies=[IdempotentForAgent],
             responses=KEY_ERRORS)  # fmt: skip
async def reject(
    session: WriteSession, by: ByAgent, message_id: uuid.UUID, request: Request,
    after: BackgroundTasks,
) -> None:  # fmt: skip
    """Send nothing: a person answers, and the customer is told so."""
    _wake(request, after, await service.reject(session, message_id, by))


@router.get("/rules")
async def rules(session: ReadSession, by: ByAgent) -> RulesRead:
    """Tell which replies wait for a yes."""
    return RulesRead(rules=[RuleWrite.of(rule) for rule in await service.rules(session)])


@router.put("/rules", dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def set_rules(session: WriteSession, by: ByLead, body: RulesWrite) -> RulesRead:
    """Say which replies wait for a yes, by topic and language. What waits goes on waiting."""
    wrong = sorted({rule.topic for rule in body.rules} - KNOWN)
    wrong += sorted({rule.language for rule in body.rules} - {*LANGUAGES, EVERY})
    if wrong:
        raise UnknownTopics(topics=wrong)
    changed = await service.set_rules(session, [rule.rule() for rule in body.rules], by)
    return RulesRead(rules=[RuleWrite.of(rule) for rule in changed])


def _wake(request: Request, after: BackgroundTasks, conversation_id: uuid.UUID) -> None:
    # After the commit: whoever is woken reads the database.
    after.add_task(request.app.state.conversations.wakeups.wake, conversation_id)


def _read(one: service.Waiting, language: str, texts: Locales) -> HeldRead:
    held = one.held
    return HeldRead(
        message=held.message_id,
        conversation=held.conversation_id,
        language=one.conversation.language,
        topics=held.topics,
        said=render(one.message, language, texts),
        replies=[texts.render(language, r["key"], r.get("values")) for r in held.replies],
        created_at=held.created_at,
        due_at=held.due_at,
    )
