"""A conversation: what was said, what is known, and what an agent does in it."""

import uuid
from collections.abc import Awaitable
from typing import Annotated

from fastapi import APIRouter, Form, Query
from fastapi.responses import HTMLResponse, Response

from backend.agents import service as agents
from backend.agents.dependencies import ByAgent
from backend.conversations import inbox
from backend.conversations.attachments import KeptFile
from backend.conversations.desk import Desk, Reply
from backend.conversations.errors import UnknownConversation
from backend.conversations.identities import Identities
from backend.conversations.inbox import Opened
from backend.conversations.rules import CloseReason, is_overdue, is_typing, open_task
from backend.conversations.service import is_identified
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import AppError, NotFound
from backend.core.files import Storage, download, real_type
from backend.teaching import service as teaching
from backend.web.console.customer import customer_panel
from backend.web.console.inbox import has_name
from backend.web.console.messages import shown
from backend.web.console.page import INBOX, AgentPage, ConsoleRoute, Page
from backend.web.console.words import problem_of
from backend.web.portal.forms import SentForm

router = APIRouter(prefix=f"{INBOX}/conversations/{{conversation_id}}", route_class=ConsoleRoute)
View = Annotated[str, Query(pattern="^(agent|customer)$")]
# Customers' messages before the newest of which what was understood may still come.
LOOKED_AT_AGAIN = 5


class NoSuchFile(NotFound):
    """No file of that id was sent in this conversation."""

    code = "no_such_file"


@router.get("")
async def conversation_page(
    page: AgentPage, by: ByAgent, conversation_id: uuid.UUID, view: View = "agent"
) -> HTMLResponse:
    """The conversation, who the customer is, and what can be done."""
    found = await _opened(page, conversation_id)
    panel = await customer_panel(page, found.conversation, by)
    return await _render(page, "conversation.html", found, view, panel=panel)


@router.get("/messages")
async def news(
    page: AgentPage,
    by: ByAgent,
    conversation_id: uuid.UUID,
    after: Annotated[int, Query(ge=0, le=2**31 - 1)] = 0,
    view: View = "agent",
) -> HTMLResponse:
    """What was said after a `seq`, what was understood since of what stands before it, and how
    the conversation stands: who answers, since when the customer waits, the notes.
    """
    found = await _opened(page, conversation_id, after=max(0, after - LOOKED_AT_AGAIN * 2))
    return await _render(page, "_news.html", found, view, after=after)


@router.get("/controls")
async def controls(page: AgentPage, by: ByAgent, conversation_id: uuid.UUID) -> HTMLResponse:
    """What this agent can do in the conversation now."""
    found = await _opened(page, conversation_id, after=None)
    return await _render(page, "_controls.html", found, "agent")


@router.get("/files/{file_id}")
async def file(page: AgentPage, by: ByAgent, conversation_id: uuid.UUID, file_id: str) -> Response:
    """A file that the customer sent, as a download."""
    identities: Identities = page.request.app.state.identified_conversations
    storage: Storage = page.request.app.state.storage
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        kept: KeptFile | None = await identities.kept_file(session, conversation_id, file_id)
    if kept is None:
        raise NoSuchFile()
    content = await storage.get(kept.key)
    return download(content, name=kept.name, kind=real_type(content))


@router.post("/take")
async def take(page: AgentPage, by: ByAgent, conversation_id: uuid.UUID) -> Response:
    """Take the conversation over."""
    work = _desk(page).take(conversation_id, page.agent, by)
    return await _done(page, conversation_id, work, "console-taken")


@router.post("/reply")
async def reply(
    page: AgentPage, by: ByAgent, conversation_id: uuid.UUID, form: SentForm
) -> Response:
    """Say something to the customer; the same form again says it once."""
    try:
        await _desk(page).reply(
            conversation_id,
            page.agent,
            Reply(text=form.raw("text")),
            by,
            client_id=f"agent-{form.key}",
        )
    except AppError as error:
        return _not_said(page, conversation_id, form, error)
    if "HX-Request" in page.request.headers:
        return page.render("_reply.html", {"conversation_id": conversation_id, "reply": None})
    return page.go(_path(conversation_id))


@router.post("/hand-back")
async def hand_back(page: AgentPage, by: ByAgent, conversation_id: uuid.UUID) -> Response:
    """Give the conversation back to the bot."""
    work = _desk(page).hand_back(conversation_id, page.agent, by)
    return await _done(page, conversation_id, work, "console-handed-back")


@router.post("/transfer")
async def transfer(
    page: AgentPage,
    by: ByAgent,
    conversation_id: uuid.UUID,
    note: Annotated[str, Form()] = "",
    to: Annotated[str, Form(max_length=40)] = "",
) -> Response:
    """Pass the conversation on, with a note."""
    work = _desk(page).transfer(conversation_id, page.agent, _id_of(to), note, by)
    return await _done(page, conversation_id, work, "console-transferred")


@router.post("/close")
async def close(
    page: AgentPage,
    by: ByAgent,
    conversation_id: uuid.UUID,
    reason: Annotated[CloseReason, Form()],
    note: Annotated[str, Form()] = "",
) -> Response:
    """End the conversation, with a reason."""
    work = _desk(page).close(conversation_id, page.agent, reason, note, by)
    return await _done(page, conversation_id, work, "console-closed")


@router.post("/note")
async def note(
    page: AgentPage, by: ByAgent, conversation_id: uuid.UUID, text: Annotated[str, Form()] = ""
) -> Response:
    """Write a note for colleagues."""
    work = _desk(page).note(conversation_id, page.agent, text, by)
    return await _done(page, conversation_id, work, "console-noted")


@router.post("/assign")
async def assign(
    page: AgentPage,
    by: ByAgent,
    conversation_id: uuid.UUID,
    to: Annotated[str, Form(max_length=40)] = "",
) -> Response:
    """Propose what waits to an agent."""
    work = _desk(page).assign(conversation_id, _id_of(to) or uuid.UUID(int=0), by)
    return await _done(page, conversation_id, work, "console-assigned")


def _desk(page: Page) -> Desk:
    desk: Desk = page.request.app.state.desk
    return desk


def _path(conversation_id: uuid.UUID) -> str:
    return f"{INBOX}/conversations/{conversation_id}"


def _id_of(text: str) -> uuid.UUID | None:
    try:
        return uuid.UUID(text)
    except ValueError:
        return None


async def _done(
    page: Page, conversation_id: uuid.UUID, work: Awaitable[object], key: str
) -> Response:
    try:
        await work
    except UnknownConversation:
        raise
    except AppError as error:
        return page.refuse(_path(conversation_id), error)
    return page.go(_path(conversation_id), key)


def _not_said(page: Page, conversation_id: uuid.UUID, form: SentForm, error: AppError) -> Response:
    if "HX-Request" not in page.request.headers:
        return page.refuse(_path(conversation_id), error)
    form.add([problem_of(error)])
    return page.render("_reply.html", {"conversation_id": conversation_id, "reply": form})


async def _opened(page: Page, conversation_id: uuid.UUID, *, after: int | None = 0) -> Opened:
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        return await inbox.opened(session, conversation_id, after=after)


async def _render(
    page: Page, template: str, found: Opened, view: str, **more: object
) -> HTMLResponse:
    database: Database = page.request.app.state.database
    now, conversation = clock.now(), found.conversation
    async with database.reading() as session:
        there = await agents.present(session, now)
        place = await inbox.place(session, conversation)
        noted = await teaching.noted(session, conversation.id) if found.messages else {}
    language = page.agent.language if view == "agent" else conversation.language
    task = open_task(conversation.state)
    context: dict[str, object] = {
        "heading": "console-conversation",
        "conversation": conversation,
        "conversation_id": conversation.id,
        "reply": None,
        "base": _path(conversation.id),
        "answering": found.agent,
        "mine": conversation.owner == "agent" and conversation.agent_id == page.agent.id,
        "messages": shown(found.messages, page, language),
        "newest": max((message.seq for message in found.messages), default=0),
        "shown_in": language,
        "notes": found.notes,
        "noted": noted,
        "handover": found.handover and found.handover.data,
        "handed_at": found.handover and found.handover.created_at,
        "task": task and task.get("name"),
        "view": view,
        "there": [one for one in there if one.id != page.agent.id],
        "place": place,
        "overdue": is_overdue(conversation.waiting_since, now, page.settings.answer_target),
        "typing": is_typing(conversation.typing_at, now),
        "identified": is_identified(conversation, now),
        "reasons": list(CloseReason),
        "has_name": lambda topic: has_name(page, topic),
        "panel": None,
        "after": 0,
        **more,
    }
    context["newest"] = max(int(str(context["after"])), int(str(context["newest"])))
    return page.render(template, context)
