"""The way into the console: password, second factor, links, and what ends a log-in."""

import re
import uuid
from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select
from typer.testing import CliRunner

from backend import cli
from backend.agents import service
from backend.agents.dependencies import cookie_name
from backend.agents.errors import AgentExists, AgentRefused, LastAdmin
from backend.agents.service import AgentValues
from backend.audit.rules import By, Channel
from backend.core import clock
from backend.core.database import Database
from backend.core.security import Role
from backend.models.agents import Agent, AgentLogIn
from tests.backend.conftest import Travel
from tests.support.agents import OPERATOR, PASSWORD, Console, add_agent, code_of


async def invitation(app: FastAPI, agent: Agent) -> str:
    """A new link for an agent, as a path."""
    database: Database = app.state.database
    settings = app.state.settings
    by = By(OPERATOR, Channel.CLI, clock.now())
    async with database.transaction() as session:
        agent = await service.invite(session, agent.id, life=settings.agent_invitation_life, by=by)
    secret = settings.secret_key.get_secret_value()
    return service.invitation_link(agent, site="", secret=secret)


async def gets_in(console: Console) -> bool:
    return (await console.client.get("/console")).status_code == 200


async def test_who_logs_in_for_the_first_time_sets_up_the_second_factor(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    agent = await add_agent(app, language="lv")
    await api.post("/console/log-in", data={"email": agent.email, "password": PASSWORD})
    page = (await api.get("/console/factor")).text
    assert "/console/factor.svg" in page
    assert (await api.get("/console/factor.svg")).text.startswith("<svg ")
    answer = await api.post("/console/factor", data={"code": await code_of(app, agent)})
    assert answer.headers["location"] == "/console"
    assert (await api.get("/console")).status_code == 200
    # From now on the secret is shown to nobody.
    again = httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://cps.test")
    await again.post("/console/log-in", data={"email": agent.email, "password": PASSWORD})
    assert "factor.svg" not in (await again.get("/console/factor")).text
    assert (await again.get("/console/factor.svg")).status_code == 404


@pytest.mark.parametrize("wrong", ["password", "email", "disabled"])
async def test_a_wrong_log_in_is_refused_alike(
    app: FastAPI, api: httpx.AsyncClient, wrong: str
) -> None:
    agent = await add_agent(app)
    if wrong == "disabled":
        by = By(OPERATOR, Channel.CLI, clock.now())
        async with app.state.database.transaction() as session:
            await service.set_disabled(session, agent.id, disabled=True, by=by)
    form = {"email": agent.email, "password": PASSWORD}
    if wrong != "disabled":
        form[wrong] = "other@desk.example"
    answer = await api.post("/console/log-in", data=form)
    assert answer.status_code == 422
    assert cookie_name(app.state.settings) not in answer.cookies
    texts = app.state.locales
    assert texts.render("en", "console-error-wrong_credentials").split("’")[0] in answer.text


async def test_tries_are_counted(app: FastAPI, api: httpx.AsyncClient) -> None:
    agent = await add_agent(app)
    form = {"email": agent.email, "password": "not the right one"}
    for _ in range(10):
        await api.post("/console/log-in", data=form)
    form["password"] = PASSWORD
    answer = await api.post("/console/log-in", data=form)
    assert answer.status_code == 422  # even the right one
    assert cookie_name(app.state.settings) not in answer.cookies


async def test_a_code_counts_once_and_tries_are_counted(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    agent = await add_agent(app)
    await api.post("/console/log-in", data={"email": agent.email, "password": PASSWORD})
    code = await code_of(app, agent)
    first = httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://cps.test", cookies=api.cookies
    )
    assert (await first.post("/console/factor", data={"code": code})).status_code == 303
    # The same code again, by somebody who saw it, in another log-in.
    await api.post("/console/log-in", data={"email": agent.email, "password": PASSWORD})
    assert (await api.post("/console/factor", data={"code": code})).status_code == 422
    for wrong in ("000000", "", "１２３４５６", "x" * 12, *["111111"] * 8):
        assert (await api.post("/console/factor", data={"code": wrong})).status_code == 422
    answer = await api.post("/console/factor", data={"code": await code_of(app, agent)})
    assert answer.status_code == 422


async def test_the_cookie_changes_with_the_second_step(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    agent = await add_agent(app)
    await api.post("/console/log-in", data={"email": agent.email, "password": PASSWORD})
    name = cookie_name(app.state.settings)
    before = api.cookies[name]
    answer = await api.post("/console/factor", data={"code": await code_of(app, agent)})
    assert api.cookies[name] != before
    flags = answer.headers["set-cookie"].lower()
    assert "httponly" in flags
    assert "samesite=lax" in flags
    database: Database = app.state.database
    async with database.reading() as session:
        hashes = (await session.execute(select(AgentLogIn.token_hash))).scalars().all()
    assert api.cookies[name] not in hashes


@pytest.mark.parametrize(
    ("pause", "over"),
    [
        (timedelta(minutes=59), False), (timedelta(hours=1), True), (timedelta(hours=11), True),
    ],
)  # fmt: skip
async def test_a_log_in_that_is_not_used_ends(
    app: FastAPI, travel: Travel, pause: timedelta, over: bool
) -> None:
    console = await Console.log_in(app, await add_agent(app))
    travel.to(clock.now() + pause)
    assert await gets_in(console) is not over


async def test_a_log_in_that_is_used_ends_too(app: FastAPI, travel: Travel) -> None:
    console = await Console.log_in(app, await add_agent(app))
    for _ in range(19):
        travel.on(minutes=30)
        assert await gets_in(console)
    travel.on(minutes=30)
    assert not await gets_in(console)


async def test_what_a_page_fetches_by_itself_keeps_no_log_in_alive(
    app: FastAPI, travel: Travel
) -> None:
    console = await Console.log_in(app, await add_agent(app))
    for _ in range(2):
        travel.on(minutes=30)
        await console.client.get("/console/lines", headers={"HX-Request": "true"})
    assert not await gets_in(console)


@pytest.mark.parametrize("how", ["log_out", "disabled", "invited"])
async def test_what_ends_a_log_in(app: FastAPI, how: str) -> None:
    agent = await add_agent(app)
    console, other = await Console.log_in(app, agent), await Console.log_in(app, agent)
    if how == "log_out":
        await console.client.post("/console/log-out")
    elif how == "invited":
        await invitation(app, agent)
    else:
        by = By(OPERATOR, Channel.CLI, clock.now())
        async with app.state.database.transaction() as session:
            await service.set_disabled(session, agent.id, disabled=True, by=by)
    assert not await gets_in(console)
    assert await gets_in(other) is (how == "log_out")


async def test_a_link_sets_a_password_once_and_ends(
    app: FastAPI, api: httpx.AsyncClient, travel: Travel
) -> None:
    agent = await add_agent(app)
    link = await invitation(app, agent)
    assert agent.email in (await api.get(link)).text
    for weak in ("short", "aaaaaaaaaaaaaaaa", f"{agent.email}"):
        assert (await api.post(link, data={"password": weak})).status_code == 422
    assert (await api.post(link, data={"password": "täis-uus-parool-9"})).status_code == 303
    assert (await api.get(link)).status_code == 404
    assert (await api.post(link, data={"password": "täis-uus-parool-8"})).status_code == 404
    late = await invitation(app, agent)
    travel.on(days=3)
    assert (await api.get(late)).status_code == 404


@pytest.mark.parametrize(
    "token", ["", "x", "%00", "ž", f"{uuid.UUID(int=0).hex}.{'0' * 64}", "a.b.c"]
)
async def test_made_up_links_lead_nowhere(api: httpx.AsyncClient, token: str) -> None:
    assert (await api.get(f"/console/invitation?token={token}")).status_code == 404


@pytest.mark.parametrize(
    ("wanted", "leads"),
    [
        ("/console/conversations/1", "/console/conversations/1"),
        ("//elsewhere.example", "/console"),
        ("/console//elsewhere.example", "/console"),
        ("https://elsewhere.example/console/", "/console"),
        ("/console/\\elsewhere.example", "/console"),
    ],
)
async def test_a_log_in_leads_back_to_the_console_only(
    app: FastAPI, api: httpx.AsyncClient, wanted: str, leads: str
) -> None:
    agent = await add_agent(app)
    form = {"email": agent.email, "password": PASSWORD}
    answer = await api.post("/console/log-in", params={"next": wanted}, data=form)
    code = {"code": await code_of(app, agent)}
    answer = await api.post(answer.headers["location"], data=code)
    assert answer.headers["location"] == leads


async def test_accounts_are_checked(app: FastAPI) -> None:
    admin = await add_agent(app, role=Role.ADMIN)
    by = By(OPERATOR, Channel.CLI, clock.now())
    good = AgentValues("Anna", Role.AGENT, "en", ("en",), 5)
    database: Database = app.state.database

    async def add(email: str, values: AgentValues) -> None:
        async with database.transaction() as session:
            await service.add(session, email, values, life=timedelta(days=1), by=by)

    for email in ("", "x", "a@b", "a b@c.example", "a@b.example\x00", "x" * 60 + "@b.example"):
        with pytest.raises(AgentRefused):
            await add(email, good)
    for values in (
        AgentValues(" ", Role.AGENT, "en", ("en",), 5),
        AgentValues("x" * 61, Role.AGENT, "en", ("en",), 5),
        AgentValues("A", Role.AGENT, "xx", ("en",), 5),
        AgentValues("A", Role.AGENT, "en", (), 5),
        AgentValues("A", Role.AGENT, "en", ("en", "xx"), 5),
        AgentValues("A", Role.AGENT, "en", ("en",), 0),
        AgentValues("A", Role.AGENT, "en", ("en",), 51),
    ):
        with pytest.raises(AgentRefused):
            await add("a@b.example", values)
    with pytest.raises(AgentExists):
        await add(admin.email.upper(), good)
    with pytest.raises(LastAdmin):
        async with database.transaction() as session:
            await service.set_disabled(session, admin.id, disabled=True, by=by)
    with pytest.raises(LastAdmin):
        async with database.transaction() as session:
            await service.change(session, admin.id, good, by=by)


def test_the_command_line_makes_the_first_admin(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CPS_DATA_DIR", str(tmp_path))
    monkeypatch.delenv("CPS_DATABASE_URL", raising=False)
    cli.get_settings.cache_clear()
    run = CliRunner().invoke
    try:
        added = run(
            cli.app, ["agents", "add", "Anna@Desk.Example", "--name", "Anna", "--role", "admin"]
        )
        assert re.search(r"/console/invitation\?token=\w+\.\w+$", added.output.strip()), (
            added.output
        )
        again = run(cli.app, ["agents", "add", "anna@desk.example", "--name", "Anna"])
        assert again.exit_code == 1
        listed = run(cli.app, ["agents", "list"])
        assert listed.output.split()[:3] == ["anna@desk.example", "admin", "en,lv,lt,et,hu"]
        assert re.fullmatch(
            r"\d{6}\n", run(cli.app, ["agents", "code", "anna@desk.example"]).output
        )
        assert run(cli.app, ["agents", "invite", "nobody@desk.example"]).exit_code == 1
    finally:
        cli.get_settings.cache_clear()
