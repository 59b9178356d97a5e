"""A customer's message that was misunderstood: noted for the teaching list, by whoever saw it."""

import uuid

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from backend.agents.dependencies import ByAgent
from backend.conversations import speaking
from backend.conversations.errors import UnknownConversation
from backend.core.database import Database
from backend.core.errors import AppError
from backend.models.conversations import Message
from backend.models.teaching import Lesson
from backend.teaching import service as teaching
from backend.web.console.inbox import has_name
from backend.web.console.page import HTMX, INBOX, AgentPage, ConsoleRoute, Page
from backend.web.portal.forms import SentForm

router = APIRouter(
    prefix=f"{INBOX}/conversations/{{conversation_id}}/misunderstood", route_class=ConsoleRoute
)


@router.get("/{message_id}")
async def correction_page(
    page: AgentPage, by: ByAgent, conversation_id: uuid.UUID, message_id: uuid.UUID
) -> HTMLResponse:
    """Ask what was meant; by htmx: in the place of the message's link."""
    message = await _find(page, conversation_id, message_id)
    return _render(page, message, asking=True)


@router.post("/{message_id}")
async def correct(
    page: AgentPage,
    by: ByAgent,
    conversation_id: uuid.UUID,
    message_id: uuid.UUID,
    form: SentForm,
) -> Response:
    """Note it, with the topic that was meant if the agent knows."""
    message = await _find(page, conversation_id, message_id)
    database: Database = page.request.app.state.database
    back = f"{INBOX}/conversations/{conversation_id}"
    try:
        async with database.transaction() as session:
            lesson = await teaching.correct(session, message_id, form.get("topic") or None, by)
    except AppError as error:
        return page.refuse(back, error)
    if HTMX in page.request.headers:
        return _render(page, message, lesson=lesson)
    return page.go(back, "console-misunderstood-noted")


async def _find(page: Page, conversation_id: uuid.UUID, message_id: uuid.UUID) -> Message:
    """Return a message of the conversation. Raises UnknownConversation."""
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        message = await speaking.message_of(session, message_id)
    if message is None or message.conversation_id != conversation_id:
        raise UnknownConversation()
    return message


def _render(
    page: Page, message: Message, *, asking: bool = False, lesson: Lesson | None = None
) -> HTMLResponse:
    part = HTMX in page.request.headers
    template = "_misunderstood.html" if part else "misunderstood.html"
    context = {
        "heading": "console-misunderstood",
        "message_row": message,
        "asking": asking,
        "fresh": True,
        "lesson": lesson,
        "topics": [topic for topic in teaching.topics() if has_name(page, topic)],
        "has_name": lambda topic: has_name(page, topic),
        "base": f"{INBOX}/conversations/{message.conversation_id}",
    }
    return page.render(template, context)
