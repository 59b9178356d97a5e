"""``/api/operator/lessons``: what was not understood; agents note, leads review."""

import uuid

from fastapi import APIRouter, Request

from backend.assist.service import note_view
from backend.core.database import Database
from backend.core.dependencies import WriteSession
from backend.core.fields import Language
from backend.core.idempotency import KEY_ERRORS, IdempotentRoute
from backend.identity.dependencies import (
    AGENT_ERRORS,
    ByAgent,
    ByLead,
    IdempotentForAgent,
    PrivateAnswer,
)
from backend.teaching import service
from backend.teaching.rules import LessonState
from backend.teaching.schemas import Assignment, Correction, LessonRead, LessonsRead
from backend.teaching.service import Shown

router = APIRouter(
    prefix="/api/operator/lessons",
    tags=["operator"],
    route_class=IdempotentRoute,
    dependencies=[PrivateAnswer],
    responses=AGENT_ERRORS,
)
MOST = 100  # in one list


@router.get("")
async def lessons(
    request: Request,
    by: ByLead,
    state: LessonState = LessonState.OPEN,
    language: Language | None = None,
) -> LessonsRead:
    """List what may be learnt from, oldest first. Whose words are read is audited."""
    database: Database = request.app.state.database
    async with database.reading() as session:
        found = await service.lessons(session, state, language, limit=MOST)
    seen = {one.conversation.customer_id for one in found}
    async with database.transaction() as session:
        for customer_id in seen:
            if customer_id is not None:
                await note_view(session, customer_id, by)
    return LessonsRead(lessons=[_read(one) for one in found], topics=service.topics())


@router.post("", status_code=204, dependencies=[IdempotentForAgent], responses=KEY_ERRORS)
async def correct(session: WriteSession, by: ByAgent, body: Correction) -> None:
    """Note that a customer's message was misunderstood, for a reviewer; once is enough."""
    await service.correct(session, body.message, body.topic, by)


@router.post(
    "/{message_id}/assign",
    status_code=204,
    dependencies=[IdempotentForAgent],
    responses=KEY_ERRORS,
)
async def assign(
    session: WriteSession, by: ByLead, message_id: uuid.UUID, body: Assignment
) -> None:
    """Say what a message means. Addresses and long numbers have to be taken out of the text."""
    await service.assign(session, message_id, body.topic, body.text, by)


@router.post(
    "/{message_id}/dismiss",
    status_code=204,
    dependencies=[IdempotentForAgent],
    responses=KEY_ERRORS,
)
async def dismiss(session: WriteSession, by: ByLead, message_id: uuid.UUID) -> None:
    """Say that nothing is to be learnt from a message."""
    await service.dismiss(session, message_id, by)


def _read(one: Shown) -> LessonRead:
    lesson = one.lesson
    return LessonRead(
        message=lesson.message_id,
        conversation=lesson.conversation_id,
        language=lesson.language,
        reason=lesson.reason,
        state=lesson.state,
        said=one.message.text or "",
        understood=lesson.understood,
        proposed=lesson.proposed,
        topics=lesson.topics,
        text=lesson.text,
        created_at=lesson.created_at,
        reviewed_by=lesson.reviewed_by,
    )
