"""The team: who has an account in the console, and with what rights. Administrators only."""

import uuid

from fastapi import APIRouter
from fastapi.responses import HTMLResponse, Response

from backend.agents import service as agents
from backend.agents.dependencies import ByAdmin
from backend.agents.rules import LARGEST_CAPACITY
from backend.agents.service import DEFAULT_CAPACITY, AgentValues
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import AppError
from backend.core.security import Role
from backend.models.agents import Agent
from backend.web.console.navigation import AGENTS
from backend.web.console.page import AgentPage, ConsoleRoute, Page
from backend.web.console.words import problem_of
from backend.web.portal.forms import Form, SentForm
from bot.language import LANGUAGES

router = APIRouter(prefix=AGENTS, route_class=ConsoleRoute)


@router.get("")
async def team_page(page: AgentPage, by: ByAdmin) -> HTMLResponse:
    """Everybody, and the form for somebody new."""
    empty = {"language": page.agent.language, "capacity": str(DEFAULT_CAPACITY), "role": "agent"}
    return await _render(page, Form.filled({**empty, "languages": list(LANGUAGES)}))


@router.post("")
async def add(page: AgentPage, by: ByAdmin, form: SentForm) -> Response:
    """Add somebody; the page shows the link that sets their password, this once."""
    database: Database = page.request.app.state.database
    life = page.settings.agent_invitation_life
    try:
        async with database.transaction() as session:
            agent = await agents.add(session, form.get("email"), values_of(form), life=life, by=by)
    except AppError as error:
        form.add([problem_of(error)])
        return await _render(page, form)
    return _link(page, agent)


@router.get("/{agent_id}")
async def agent_page(page: AgentPage, by: ByAdmin, agent_id: uuid.UUID) -> HTMLResponse:
    """One of the team, to be changed."""
    agent = await _find(page, agent_id)
    return _render_agent(page, agent, _form_of(agent))


@router.post("/{agent_id}")
async def change(page: AgentPage, by: ByAdmin, agent_id: uuid.UUID, form: SentForm) -> Response:
    """Change name, role, languages and load."""
    database: Database = page.request.app.state.database
    agent = await _find(page, agent_id)
    try:
        async with database.transaction() as session:
            await agents.change(session, agent_id, values_of(form), by=by)
    except AppError as error:
        form.add([problem_of(error)])
        return _render_agent(page, agent, form)
    return page.go(AGENTS, "console-agent-saved", {"name": form.get("name")})


@router.post("/{agent_id}/invite")
async def invite(page: AgentPage, by: ByAdmin, agent_id: uuid.UUID) -> Response:
    """Make a new link; the old password, second factor and log-ins end."""
    database: Database = page.request.app.state.database
    life = page.settings.agent_invitation_life
    async with database.transaction() as session:
        agent = await agents.invite(session, agent_id, life=life, by=by)
    return _link(page, agent)


@router.post("/{agent_id}/access")
async def change_access(
    page: AgentPage, by: ByAdmin, agent_id: uuid.UUID, form: SentForm
) -> Response:
    """Take somebody's access away, at once and everywhere, or give it back."""
    database: Database = page.request.app.state.database
    disabled = form.get("access") == "no"
    try:
        async with database.transaction() as session:
            agent = await agents.set_disabled(session, agent_id, disabled=disabled, by=by)
    except AppError as error:
        return page.refuse(f"{AGENTS}/{agent_id}", error)
    key = "console-agent-disabled" if disabled else "console-agent-enabled"
    return page.go(AGENTS, key, {"name": agent.name})


def values_of(form: Form) -> AgentValues:
    """Return what a form says of an agent; what cannot be one is refused by the service."""
    capacity, role = form.get("capacity"), form.get("role")
    is_number = capacity.isascii() and capacity.isdigit() and len(capacity) < 4
    return AgentValues(
        name=form.get("name"),
        role=Role(role) if role in list(Role) else Role.AGENT,
        language=form.get("language"),
        languages=tuple(form.chosen("languages")),
        capacity=int(capacity) if is_number else 0,
    )


def _form_of(agent: Agent) -> Form:
    return Form.filled(
        {
            "email": agent.email,
            "name": agent.name,
            "role": agent.role.value,
            "language": agent.language,
            "languages": agent.languages,
            "capacity": str(agent.capacity),
        }
    )


async def _find(page: Page, agent_id: uuid.UUID) -> Agent:
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        return await agents.find(session, agent_id)


async def _render(page: Page, form: Form) -> HTMLResponse:
    database: Database = page.request.app.state.database
    async with database.reading() as session:
        everybody = await agents.agents(session)
        there = {agent.id for agent in await agents.present(session, clock.now())}
    return page.render_form(
        "team.html",
        form,
        heading="console-nav-agents",
        everybody=everybody,
        there=there,
        roles=list(Role),
        largest=LARGEST_CAPACITY,
    )


def _render_agent(page: Page, agent: Agent, form: Form) -> HTMLResponse:
    return page.render_form(
        "agent.html",
        form,
        heading="console-nav-agents",
        one=agent,
        roles=list(Role),
        largest=LARGEST_CAPACITY,
    )


def _link(page: Page, agent: Agent) -> HTMLResponse:
    secret = page.settings.secret_key.get_secret_value()
    link = agents.invitation_link(agent, site=page.settings.site_url, secret=secret)
    context = {"heading": "console-nav-agents", "one": agent, "link": link}
    return page.render("agent_link.html", context)
