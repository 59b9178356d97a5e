"""Teaching, for leads: what was not understood, and what it means."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse, Response

from backend.agents.dependencies import ByLead
from backend.assist.service import note_view
from backend.core.database import Database
from backend.core.errors import AppError
from backend.teaching import service
from backend.teaching.rules import LessonState
from backend.web.console.inbox import has_name
from backend.web.console.page import INBOX, AgentPage, ConsoleRoute
from backend.web.portal.forms import SentForm
from bot.language import LANGUAGES

TEACHING = f"{INBOX}/teaching"
router = APIRouter(prefix=TEACHING, route_class=ConsoleRoute)
MOST = 50  # on one page
# Refusals that have a sentence of their own.
TOLD = {
    "holds_personal_data": "teaching-personal",
    "nothing_to_learn": "teaching-nothing-left",
    "unknown_topic": "teaching-no-topic",
}


@router.get("")
async def teaching_page(
    page: AgentPage, by: ByLead, language: Annotated[str, Query(max_length=8)] = ""
) -> HTMLResponse:
    """What waits for a review, oldest first."""
    spoken = language if language in LANGUAGES else None
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        found = await service.lessons(session, LessonState.OPEN, spoken, limit=MOST)
    seen = {one.conversation.customer_id for one in found}
    async with database.transaction() as session:
        for customer_id in seen:
            if customer_id is not None:
                await note_view(session, customer_id, by)
    context = {
        "heading": "teaching-heading",
        "lessons": found,
        "topics": [topic for topic in service.topics() if has_name(page, topic)],
        "has_name": lambda topic: has_name(page, topic),
        "spoken": spoken,
    }
    return page.render("teaching.html", context)


@router.post("/{message_id}")
async def review(
    page: AgentPage,
    by: ByLead,
    message_id: uuid.UUID,
    form: SentForm,
    topic: Annotated[str, Form(max_length=40)] = "",
) -> Response:
    """Say what a message means; without a topic: that nothing is to be learnt from it."""
    database: Database = page.request.app.state.database
    try:
        async with database.transaction() as session:
            if topic:
                await service.assign(session, message_id, topic, form.get("text") or None, by)
            else:
                await service.dismiss(session, message_id, by)
    except AppError as error:
        if error.code in TOLD:
            return page.go(TEACHING, TOLD[error.code])
        raise
    return page.go(TEACHING, "teaching-assigned" if topic else "teaching-dismissed")
