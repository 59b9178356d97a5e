"""Approval: replies that wait for a yes."""

import uuid
from collections.abc import Awaitable, Callable
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response
from markupsafe import Markup
from sqlalchemy.ext.asyncio import AsyncSession

from backend.agents.dependencies import ByAgent
from backend.approval import service
from backend.approval.errors import NotHeld
from backend.assist.service import note_view
from backend.core.database import Database
from backend.web.console.navigation import APPROVAL
from backend.web.console.page import AgentPage, ConsoleRoute, Page
from backend.web.portal.forms import SentForm
from locales.markup import to_html

router = APIRouter(prefix=APPROVAL, route_class=ConsoleRoute)
MOST = 50  # on one page


@router.get("")
async def approval_page(page: AgentPage, by: ByAgent) -> HTMLResponse:
    """What waits, due first."""
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        found = await service.waiting(session, limit=MOST)
    async with database.transaction() as session:
        for customer_id in {one.conversation.customer_id for one in found}:
            if customer_id is not None:
                await note_view(session, customer_id, by)
    held = [(one, _said(page, one, page.language), _said(page, one)) for one in found]
    return page.render("approval.html", {"heading": "approval-heading", "held": held})


@router.post("/{message_id}")
async def decide(
    page: AgentPage,
    by: ByAgent,
    message_id: uuid.UUID,
    form: SentForm,
    decision: Annotated[str, Form(pattern="^(approve|replace|reject)$")],
) -> Response:
    """Send the replies, or an agent's words in their place, or have a person answer."""
    text = form.get("text")
    if decision == "replace" and not text:
        return page.go(APPROVAL, "approval-no-text")

    def work(session: AsyncSession) -> Awaitable[uuid.UUID]:
        if decision == "replace":
            return service.replace(session, message_id, text[: page.settings.max_text], by)
        chosen = service.approve if decision == "approve" else service.reject
        return chosen(session, message_id, by)

    return await _done(page, work, f"approval-done-{decision}")


async def _done(
    page: Page, work: Callable[[AsyncSession], Awaitable[uuid.UUID]], key: str
) -> Response:
    database: Database = page.request.app.state.database
    try:
        async with database.transaction() as session:
            conversation_id = await work(session)
    except NotHeld:
        return page.go(APPROVAL, "approval-late")
    page.request.app.state.conversations.wakeups.wake(conversation_id)
    return page.go(APPROVAL, key)


def _said(page: Page, one: service.Waiting, language: str | None = None) -> list[Markup]:
    """Return the replies as read in a language; None: the customer's."""
    shown = language or one.conversation.language
    return [
        Markup(to_html(page.locales.render(shown, reply["key"], reply.get("values"))))  # noqa: S704  (escaped)
        for reply in one.held.replies
    ]
