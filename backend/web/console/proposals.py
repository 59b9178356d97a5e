"""What the assistant proposes in a conversation: replies with their evidence, and what to do."""

import hashlib
import json
import uuid
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup

from backend.agents.dependencies import ByAgent
from backend.assist.endpoints import suggested
from backend.assist.errors import BrainSilent
from backend.assist.rules import ActionKind
from backend.assist.schemas import ActionRead, Suggested
from backend.assist.service import Asked, Assistant, Suggestion, fit
from backend.conversations.desk import Desk, Reply
from backend.conversations.errors import NothingSaid
from backend.conversations.service import Conversations
from backend.core.errors import AppError
from backend.web.console.page import INBOX, AgentPage, ConsoleRoute, Page
from backend.web.portal.forms import Form as Filled
from backend.web.portal.forms import SentForm
from locales.markup import to_html, to_plain

router = APIRouter(
    prefix=f"{INBOX}/conversations/{{conversation_id}}/assist", route_class=ConsoleRoute
)


@router.get("")
async def proposals(page: AgentPage, by: ByAgent, conversation_id: uuid.UUID) -> HTMLResponse:
    """What could be answered to what the customer said last, in both languages."""
    return await _render(page, by, conversation_id)


@router.post("/send")
async def send(
    page: AgentPage,
    by: ByAgent,
    conversation_id: uuid.UUID,
    form: SentForm,
    mark: Annotated[str, Form(max_length=64)] = "",
) -> Response:
    """Say what was proposed. Where it is another proposal by now, nothing is said."""
    back = f"{INBOX}/conversations/{conversation_id}"
    try:
        found = await _suggestion(page, by, conversation_id)
    except (BrainSilent, NothingSaid) as error:
        return page.refuse(back, error)
    if not found.replies or mark != mark_of(found):
        return page.go(back, "assist-proposal-changed")
    desk: Desk = page.request.app.state.desk
    try:
        for place, item in enumerate(found.replies):
            reply = Reply(
                key=item["key"],
                values=item.get("values") or {},
                buttons=item.get("buttons") or (),
                card=item.get("card"),
            )
            name = f"agent-{form.key}-{place}"
            await desk.reply(conversation_id, page.agent, reply, by, client_id=name)
    except AppError as error:
        return page.refuse(back, error)
    return page.go(back)


@router.get("/edit")
async def edit(page: AgentPage, by: ByAgent, conversation_id: uuid.UUID) -> HTMLResponse:
    """The field for an answer, with what was proposed in it, in the customer's language."""
    read = _read(page, await _suggestion(page, by, conversation_id))
    text = "\n\n".join(to_plain(reply.text, base=page.settings.site_url) for reply in read.replies)
    reply = Filled.filled({"text": text[: page.settings.max_text]})
    return page.render("_reply.html", {"conversation_id": conversation_id, "reply": reply})


@router.post("/language")
async def language(
    page: AgentPage, by: ByAgent, conversation_id: uuid.UUID, text: Annotated[str, Form()] = ""
) -> HTMLResponse:
    """A warning where what is being typed is not in the customer's language."""
    service: Conversations = page.request.app.state.conversations
    conversation, _ = await service.history(conversation_id, after=0, limit=1)
    found = fit(text, conversation.language)
    return page.render("_language.html", {"found": found, "wanted": conversation.language})


async def _suggestion(page: Page, by: ByAgent, conversation_id: uuid.UUID) -> Suggestion:
    assistant: Assistant = page.request.app.state.assistant
    return await assistant.suggest(Asked(conversation=conversation_id), page.programme, by)


async def _render(page: Page, by: ByAgent, conversation_id: uuid.UUID) -> HTMLResponse:
    found = read = None
    try:
        found = await _suggestion(page, by, conversation_id)
        read = _read(page, found)
    except (BrainSilent, NothingSaid):
        pass
    service: Conversations = page.request.app.state.conversations
    conversation, _ = await service.history(conversation_id, after=0, limit=1)
    mine = conversation.owner == "agent" and conversation.agent_id == page.agent.id
    return page.render(
        "_assist.html",
        {
            "base": f"{INBOX}/conversations/{conversation_id}",
            "conversation": conversation,
            "mine": mine,
            "read": read,
            "actions": [
                (one, _page_of(one, conversation_id, mine=mine))
                for one in (read.actions if read else ())
                if one.action is not ActionKind.TAKE_OVER or conversation.owner != "agent"
            ],
            "pairs": _pairs(read) if read else [],
            "mark": mark_of(found) if found else "",
            "loaded": True,
        },
    )


def _read(page: Page, found: Suggestion) -> Suggested:
    return suggested(found, page.request.app.state.assistant, page.language)


def _page_of(action: ActionRead, conversation_id: uuid.UUID, *, mine: bool) -> str | None:
    """Return the page on which an action is carried out; only who answers acts for a customer."""
    if action.action is ActionKind.DECIDE_APPLICATION:
        return f"{INBOX}/applications/{action.subject}"
    pages = {
        ActionKind.COMPLETE_PRODUCT: f"product/{action.subject}",
        ActionKind.RESEND_ACTIVATION: "activation-mail",
        ActionKind.SIGN_UP: "sign-up",
        ActionKind.MIGRATE_PRODUCTS: "migration",
    }
    found = pages.get(action.action)
    return f"{INBOX}/conversations/{conversation_id}/actions/{found}" if found and mine else None


def _pairs(read: Suggested) -> Sequence[tuple[Markup, Markup]]:
    return [
        (Markup(to_html(one.agent_text)), Markup(to_html(one.text)))  # noqa: S704  (escaped)
        for one in read.replies
    ]


def mark_of(found: Suggestion) -> str:
    """Return what tells one proposal from another: the agent sends what they have read."""
    said = json.dumps([[one["key"], one.get("values")] for one in found.replies], sort_keys=True)
    return hashlib.sha256(said.encode()).hexdigest()
