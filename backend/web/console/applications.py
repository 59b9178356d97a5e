"""Applications for business accounts: what waits for a decision, and deciding it.

Decisions go the way of the operator's API, as this agent: the same rules, mails and audit.
"""

import uuid
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse, Response
from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import applications
from backend.accounts.errors import NoDocument
from backend.accounts.rules import RejectionReason
from backend.agents.dependencies import ByAgent
from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.core.database import Database
from backend.core.files import Storage, download
from backend.models.accounts import Application
from backend.web.console.navigation import APPLICATIONS
from backend.web.console.page import AgentPage, ConsoleRoute, Page
from backend.web.console.words import problem_of_refusal
from backend.web.portal.forms import Form as SentFormData
from backend.web.portal.forms import SentForm

router = APIRouter(prefix=APPLICATIONS, route_class=ConsoleRoute)
API = "/api/operator/applications"
LINES = 200


@router.get("")
async def applications_page(page: AgentPage, by: ByAgent) -> HTMLResponse:
    """What waits for a decision, due first."""
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        found = await applications.waiting(session, state=None, limit=LINES)
    return page.render(
        "applications.html", {"heading": "console-nav-applications", "applications": found}
    )


@router.get("/{application_id}")
async def application_page(page: AgentPage, by: ByAgent, application_id: uuid.UUID) -> HTMLResponse:
    """An application with its document and history, and what else is known of its address."""
    return await _render(page, application_id, by, SentFormData())


@router.get("/{application_id}/document")
async def document(page: AgentPage, by: ByAgent, application_id: uuid.UUID) -> Response:
    """The document, as a download."""
    database: Database = page.request.app.state.database
    storage: Storage = page.request.app.state.storage
    async with database.transaction() as session:
        row = await applications.find(session, application_id)
        await _viewed(session, row, by)
    if row.document_key is None:
        raise NoDocument()
    content = await storage.get(row.document_key)
    return download(content, name=row.document_name or "", kind=row.document_type or "")


@router.post("/{application_id}/approve")
async def approve(
    page: AgentPage,
    by: ByAgent,
    application_id: uuid.UUID,
    form: SentForm,
    confirmed: Annotated[str, Form(max_length=10)] = "",
) -> Response:
    """Open the account, once the agent has confirmed it."""
    if not confirmed:
        return await _render(page, application_id, by, form, confirm=True)
    answer = await page.client(form.key).post(f"{API}/{application_id}/approve")
    if answer.refusal:
        form.add([problem_of_refusal(answer.refusal)])
        return await _render(page, application_id, by, form)
    return page.go(APPLICATIONS, "console-approved", {"name": _named(answer.body)})


@router.post("/{application_id}/reject")
async def reject(
    page: AgentPage,
    by: ByAgent,
    application_id: uuid.UUID,
    form: SentForm,
    reason: Annotated[RejectionReason, Form()],
    note: Annotated[str, Form(max_length=500)] = "",
) -> Response:
    """Decline the application; the applicant is told why."""
    body = {"reason": reason.value, **({"note": note.strip()} if note.strip() else {})}
    answer = await page.client(form.key).post(f"{API}/{application_id}/reject", body)
    if answer.refusal:
        form.add([problem_of_refusal(answer.refusal)])
        return await _render(page, application_id, by, form)
    return page.go(APPLICATIONS, "console-rejected", {"name": _named(answer.body)})


def _named(application: dict[str, object]) -> str:
    return str(application["company"] or application["name"] or application["email"])


async def _viewed(session: AsyncSession, row: Application, by: By) -> None:
    await audit.record(
        session,
        by,
        "application.viewed",
        Subject("application", str(row.id)),
        customer_id=row.customer_id,
    )


async def _render(
    page: Page, application_id: uuid.UUID, by: By, form: SentFormData, *, confirm: bool = False
) -> HTMLResponse:
    database: Database = page.request.app.state.database
    async with database.transaction() as session:
        row = await applications.find(session, application_id)
        stage = await applications.stage(session, row, page.programme)
        background = await applications.background(session, row)
        await _viewed(session, row, by)
    return page.render_form(
        "application.html",
        form,
        heading="console-application",
        stage=stage,
        row=row,
        background=background,
        reasons=list(RejectionReason),
        confirm=confirm,
        base=f"{APPLICATIONS}/{application_id}",
    )
