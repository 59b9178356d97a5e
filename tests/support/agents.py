"""Agents in tests: accounts, log-ins through the console's own pages, its forms."""

import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass

import httpx
from fastapi import FastAPI

from backend.agents import factors, service
from backend.agents.dependencies import cookie_name
from backend.agents.log_ins import AgentLogIns
from backend.agents.service import AgentValues
from backend.audit.rules import Actor, By, Channel
from backend.core import clock
from backend.core.database import Database
from backend.core.security import Role
from backend.models.agents import Agent

PASSWORD = "vārti-un-tilts-7"
OPERATOR = Actor("operator", "test")
CSRF = re.compile(r'name="csrf_token" value="([0-9a-f]+)"')


async def add_agent(
    app: FastAPI,
    name: str = "Anna",
    *,
    role: Role = Role.AGENT,
    language: str = "en",
    languages: tuple[str, ...] = ("en", "lv", "lt", "et", "hu"),
    capacity: int = 5,
) -> Agent:
    """Add an agent who has set the password."""
    database: Database = app.state.database
    values = AgentValues(name, role, language, languages, capacity)
    by = By(OPERATOR, Channel.CLI, clock.now())
    settings = app.state.settings
    async with database.transaction() as session:
        email = f"{name.lower()}@desk.example"
        life = settings.agent_invitation_life
        agent = await service.add(session, email, values, life=life, by=by)
    secret = settings.secret_key.get_secret_value()
    link = service.invitation_link(agent, site="", secret=secret)
    log_ins: AgentLogIns = app.state.agent_log_ins
    token = link.partition("token=")[2]
    return await log_ins.accept(token, PASSWORD, network="test", now=clock.now())


async def code_of(app: FastAPI, agent: Agent) -> str:
    """The code that the agent's authenticator shows; codes used before may be used again."""
    database: Database = app.state.database
    async with database.transaction() as session:
        current = await service.find(session, agent.id)
        current.factor_step = 0
    secret = app.state.settings.secret_key.get_secret_value()
    return factors.code_at(agent.factor_id, secret, clock.now())


@dataclass
class Console:
    """An agent's browser on the console, without a browser."""

    client: httpx.AsyncClient
    app: FastAPI
    agent: Agent

    @classmethod
    async def log_in(cls, app: FastAPI, agent: Agent) -> "Console":
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        client = httpx.AsyncClient(transport=transport, base_url="http://cps.test")
        console = cls(client, app, agent)
        form = {"email": agent.email, "password": PASSWORD}
        answer = await client.post("/console/log-in", data=form)
        assert answer.status_code == 303, answer.text
        answer = await client.post("/console/factor", data={"code": await code_of(app, agent)})
        assert answer.status_code == 303, answer.text
        return console

    @property
    def cookie(self) -> str:
        return self.client.cookies[cookie_name(self.app.state.settings)]

    async def get(self, path: str) -> str:
        answer = await self.client.get(path)
        assert answer.status_code == 200, (answer.status_code, answer.text)
        return answer.text

    async def csrf(self) -> str:
        found = CSRF.search(await self.get("/console"))
        assert found
        return found[1]

    async def post(
        self, path: str, form: Mapping[str, str] | None = None, **headers: str
    ) -> httpx.Response:
        """Send a form of the console's own."""
        data = {"csrf_token": await self.csrf(), "form_key": uuid.uuid4().hex, **(form or {})}
        return await self.client.post(path, data=data, headers=headers)

    async def does(self, conversation_id: str, what: str, **form: str) -> str:
        """Do something in a conversation; return the page that is shown then."""
        path = f"/console/conversations/{conversation_id}"
        answer = await self.post(f"{path}/{what}", form)
        assert answer.status_code == 303, (answer.status_code, answer.text)
        return await self.get(answer.headers["location"])
