"""Who may open which address of the console: every one times every role, and nobody."""

import uuid

import httpx
import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute

from backend.agents.dependencies import cookie_name
from backend.core.security import Role
from backend.web.console.endpoints import PARTS
from tests.support.agents import PASSWORD, Console, add_agent

NIL = uuid.UUID(int=0)
OPEN = None  # to everybody: the way in, and out
CONVERSATION = "/console/conversations/{conversation_id}"
# Each address of the console, and the least role that may use it.
TABLE: dict[tuple[str, str], Role | None] = {
    ("GET", "/console/log-in"): OPEN,
    ("POST", "/console/log-in"): OPEN,
    ("GET", "/console/factor"): OPEN,
    ("POST", "/console/factor"): OPEN,
    ("GET", "/console/factor.svg"): OPEN,
    ("GET", "/console/invitation"): OPEN,
    ("POST", "/console/invitation"): OPEN,
    ("POST", "/console/log-out"): OPEN,
    ("GET", "/console/events"): Role.AGENT,
    ("GET", "/console"): Role.AGENT,
    ("GET", "/console/lines"): Role.AGENT,
    ("POST", "/console/presence"): Role.AGENT,
    ("POST", "/console/language"): Role.AGENT,
    ("GET", CONVERSATION): Role.AGENT,
    ("GET", f"{CONVERSATION}/messages"): Role.AGENT,
    ("GET", f"{CONVERSATION}/controls"): Role.AGENT,
    ("GET", f"{CONVERSATION}/files/{{file_id}}"): Role.AGENT,
    ("POST", f"{CONVERSATION}/take"): Role.AGENT,
    ("POST", f"{CONVERSATION}/reply"): Role.AGENT,
    ("POST", f"{CONVERSATION}/hand-back"): Role.AGENT,
    ("POST", f"{CONVERSATION}/transfer"): Role.AGENT,
    ("POST", f"{CONVERSATION}/close"): Role.AGENT,
    ("POST", f"{CONVERSATION}/note"): Role.AGENT,
    ("POST", f"{CONVERSATION}/assign"): Role.AGENT,
    ("GET", f"{CONVERSATION}/misunderstood/{{message_id}}"): Role.AGENT,
    ("POST", f"{CONVERSATION}/misunderstood/{{message_id}}"): Role.AGENT,
    ("GET", f"{CONVERSATION}/actions/product/{{product_id}}"): Role.AGENT,
    ("POST", f"{CONVERSATION}/actions/product/{{product_id}}"): Role.AGENT,
    ("GET", f"{CONVERSATION}/actions/activation-mail"): Role.AGENT,
    ("POST", f"{CONVERSATION}/actions/activation-mail"): Role.AGENT,
    ("GET", f"{CONVERSATION}/actions/migration"): Role.AGENT,
    ("POST", f"{CONVERSATION}/actions/migration"): Role.AGENT,
    ("GET", f"{CONVERSATION}/actions/sign-up"): Role.AGENT,
    ("POST", f"{CONVERSATION}/actions/sign-up"): Role.AGENT,
    ("GET", "/console/applications"): Role.AGENT,
    ("GET", "/console/applications/{application_id}"): Role.AGENT,
    ("GET", "/console/applications/{application_id}/document"): Role.AGENT,
    ("POST", "/console/applications/{application_id}/approve"): Role.AGENT,
    ("POST", "/console/applications/{application_id}/reject"): Role.AGENT,
    ("GET", "/console/agents"): Role.ADMIN,
    ("POST", "/console/agents"): Role.ADMIN,
    ("GET", "/console/agents/{agent_id}"): Role.ADMIN,
    ("POST", "/console/agents/{agent_id}"): Role.ADMIN,
    ("POST", "/console/agents/{agent_id}/invite"): Role.ADMIN,
    ("POST", "/console/agents/{agent_id}/access"): Role.ADMIN,
    ("GET", f"{CONVERSATION}/assist"): Role.AGENT,
    ("POST", f"{CONVERSATION}/assist/send"): Role.AGENT,
    ("GET", f"{CONVERSATION}/assist/edit"): Role.AGENT,
    ("POST", f"{CONVERSATION}/assist/language"): Role.AGENT,
    ("GET", f"{CONVERSATION}/answers"): Role.AGENT,
    ("POST", f"{CONVERSATION}/answers/{{answer_id}}"): Role.AGENT,
    ("GET", "/console/library"): Role.AGENT,
    ("GET", "/console/library/answers"): Role.LEAD,
    ("GET", "/console/library/answers/new"): Role.LEAD,
    ("POST", "/console/library/answers/new"): Role.LEAD,
    ("GET", "/console/library/answers/{answer_id}"): Role.LEAD,
    ("POST", "/console/library/answers/{answer_id}"): Role.LEAD,
    ("POST", "/console/library/answers/{answer_id}/remove"): Role.LEAD,
    ("GET", "/console/approval/rules"): Role.LEAD,
    ("POST", "/console/approval/rules"): Role.LEAD,
    ("POST", "/console/approval/rules/remove"): Role.LEAD,
    ("GET", "/console/approval"): Role.AGENT,
    ("POST", "/console/approval/{message_id}"): Role.AGENT,
    ("GET", "/console/teaching"): Role.LEAD,
    ("POST", "/console/teaching/{message_id}"): Role.LEAD,
    ("GET", "/console/figures"): Role.LEAD,
    ("GET", "/console/figures/{table}.csv"): Role.LEAD,
}
BODIES = {
    str(NIL): {"decision": "approve"},
    "reply": {"text": "Hello"},
    "transfer": {"note": "Hello"},
    "close": {"reason": "solved"},
    "note": {"text": "Hello"},
    "assign": {"to": str(NIL)},
    "reject": {"reason": "other"},
}
# An event stream does not end, so what is let in is not waited for here.
ENDLESS = ("GET", "/console/events")
CLOSED = [(call, role) for call, role in TABLE.items() if role is not OPEN and call != ENDLESS]


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Passwords with little work, before the application is made."""


def path_of(template: str) -> str:
    return template.format(
        conversation_id=NIL, file_id="0", application_id=NIL, agent_id=NIL, product_id=NIL,
        message_id=NIL, answer_id=NIL, table="days",
    )  # fmt: skip


def body_of(path: str) -> dict[str, str]:
    return BODIES.get(path.rpartition("/")[2], {})


def test_the_table_names_every_address() -> None:
    found = {
        (method, route.path)
        for part in PARTS
        for route in part.router.routes
        if isinstance(route, APIRoute)
        for method in route.methods
    }
    assert found == set(TABLE)


@pytest.mark.parametrize("cookie", [None, "made-up"])
async def test_nobody_gets_in_without_a_log_in(
    app: FastAPI, api: httpx.AsyncClient, cookie: str | None
) -> None:
    if cookie:
        api.cookies.set(cookie_name(app.state.settings), cookie)
    for (method, template), _ in [*CLOSED, (ENDLESS, Role.AGENT)]:
        path = path_of(template)
        answer = await api.request(method, path, data=body_of(path) if method == "POST" else None)
        assert answer.status_code == 303, (method, path)
        assert answer.headers["location"].startswith("/console/log-in")
        part = await api.request(method, path, headers={"HX-Request": "true"})
        # What breaks the form of the call is refused before anybody is asked for.
        assert part.status_code in (401, 404), (method, path)
        assert "conversation" not in part.text


async def test_the_first_step_of_a_log_in_opens_nothing(
    app: FastAPI, api: httpx.AsyncClient
) -> None:
    agent = await add_agent(app, role=Role.ADMIN)
    answer = await api.post("/console/log-in", data={"email": agent.email, "password": PASSWORD})
    assert answer.headers["location"] == "/console/factor"
    for (method, template), _ in CLOSED:
        path = path_of(template)
        answer = await api.request(method, path, data=body_of(path) if method == "POST" else None)
        assert answer.headers["location"].startswith("/console/log-in"), (method, path)


@pytest.mark.parametrize("role", list(Role))
async def test_each_address_is_open_to_its_role_and_those_above(app: FastAPI, role: Role) -> None:
    console = await Console.log_in(app, await add_agent(app, role=role))
    for (method, template), needed in CLOSED:
        path = path_of(template)
        if method == "POST":
            answer = await console.post(path, body_of(path))
        else:
            answer = await console.client.get(path)
        assert needed is not None
        if role.covers(needed):
            # Let in: it is not there, or it was done.
            assert answer.status_code in (200, 303, 404, 422), (method, path, answer.text)
            assert not answer.headers.get("location", "").startswith("/console/log-in")
        else:
            assert answer.status_code == 403, (method, path)


@pytest.mark.parametrize("sent", [{}, {"csrf_token": ""}, {"csrf_token": "0" * 64}])
async def test_forms_without_the_page_s_token_do_nothing(
    app: FastAPI, sent: dict[str, str]
) -> None:
    console = await Console.log_in(app, await add_agent(app, role=Role.ADMIN))
    for (method, template), _ in CLOSED:
        if method == "POST":
            path = path_of(template)
            answer = await console.client.post(path, data={**body_of(path), **sent})
            assert answer.status_code == 403, path


@pytest.mark.parametrize(
    "headers",
    [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://elsewhere.example"}],
)
async def test_forms_of_other_sites_are_refused(app: FastAPI, headers: dict[str, str]) -> None:
    console = await Console.log_in(app, await add_agent(app))
    for method, template in TABLE:
        if method == "POST":
            path = path_of(template)
            answer = await console.post(path, body_of(path), **headers)
            assert answer.status_code == 403, path
