"""Who may make which operator call: every call times every role."""

import uuid
from collections.abc import Iterator
from datetime import timedelta

import httpx
import jwt
import pytest
from fastapi import FastAPI
from typer.testing import CliRunner

from backend import cli
from backend.core import clock
from backend.core.security import AGENT_AUDIENCE, ALGORITHM, Role, read_agent, sign_agent
from backend.core.settings import DEVELOPMENT_SECRET
from tests.backend.conftest import Login

APPLICATIONS = "/api/operator/applications"
REVIEWS = "/api/operator/serial-reviews"
# Each operator call, and the least role that may make it.
TABLE = {
    ("get", APPLICATIONS): Role.AGENT,
    ("get", f"{APPLICATIONS}/{{application_id}}"): Role.AGENT,
    ("get", f"{APPLICATIONS}/{{application_id}}/document"): Role.AGENT,
    ("post", f"{APPLICATIONS}/{{application_id}}/review"): Role.AGENT,
    ("post", f"{APPLICATIONS}/{{application_id}}/approve"): Role.AGENT,
    ("post", f"{APPLICATIONS}/{{application_id}}/reject"): Role.AGENT,
    ("get", REVIEWS): Role.AGENT,
    ("post", f"{REVIEWS}/{{review_id}}/decision"): Role.AGENT,
    ("post", "/api/operator/invoices/{number}/paid"): Role.LEAD,
    ("post", "/api/operator/invoices/{number}/cancel"): Role.LEAD,
    ("post", "/api/operator/canned"): Role.LEAD,
    ("put", "/api/operator/canned/{answer_id}"): Role.LEAD,
    ("delete", "/api/operator/canned/{answer_id}"): Role.LEAD,
    ("get", "/api/operator/approval"): Role.AGENT,
    ("post", "/api/operator/approval/{message_id}/approve"): Role.AGENT,
    ("post", "/api/operator/approval/{message_id}/replace"): Role.AGENT,
    ("post", "/api/operator/approval/{message_id}/reject"): Role.AGENT,
    ("get", "/api/operator/approval/rules"): Role.AGENT,
    ("put", "/api/operator/approval/rules"): Role.LEAD,
    ("get", "/api/operator/figures"): Role.LEAD,
    ("get", "/api/operator/figures.csv"): Role.LEAD,
    ("get", "/api/operator/figures/{chart}.svg"): Role.LEAD,
    ("get", "/api/operator/lessons"): Role.LEAD,
    ("post", "/api/operator/lessons"): Role.AGENT,
    ("post", "/api/operator/lessons/{message_id}/assign"): Role.LEAD,
    ("post", "/api/operator/lessons/{message_id}/dismiss"): Role.LEAD,
    ("get", "/api/operator/jobs"): Role.LEAD,
    ("post", "/api/operator/jobs/{job_id}/retry"): Role.ADMIN,
}
BODIES = {
    "reject": {"reason": "other"},
    "decision": {"grant": True},
    "paid": {},
    "cancel": {"note": "by mistake"},
    "{answer_id}": {"name": "a", "texts": {"en": "b"}},
    "canned": {"name": "a", "texts": {"en": "b"}},
    "replace": {"text": "hello"},
    "lessons": {"message": str(uuid.UUID(int=0))},
    "assign": {"topic": "tier_fee"},
    "rules": {"rules": []},
}


def bearer(role: Role | None) -> dict[str, str]:
    """The headers of an agent of that role; None: a token without one."""
    now = clock.now()
    if role is None:
        claims = {"sub": "anna", "aud": AGENT_AUDIENCE, "exp": now + timedelta(minutes=5)}
        token = jwt.encode(claims, DEVELOPMENT_SECRET, algorithm=ALGORITHM)
    else:
        token = sign_agent(
            "anna", secret=DEVELOPMENT_SECRET, now=now, life=timedelta(minutes=5), role=role
        )
    return {"Authorization": f"Bearer {token}"}


async def made(
    api: httpx.AsyncClient, call: tuple[str, str], headers: dict[str, str]
) -> httpx.Response:
    """Make a call about something that is not there."""
    method, template = call
    nil = uuid.UUID(int=0)
    names = dict.fromkeys(("application_id", "review_id", "job_id", "answer_id", "message_id"), nil)
    path = template.format(**names, number="INV-0", chart="days")
    body = BODIES.get(template.rpartition("/")[2]) if method in ("post", "put") else None
    key = {"Idempotency-Key": uuid.uuid4().hex}
    return await api.request(method, path, headers={**headers, **key}, json=body)


async def test_the_table_names_every_operator_call(app: FastAPI) -> None:
    calls = {
        (method, path)
        for path, methods in app.openapi()["paths"].items()
        for method in methods
        if path.startswith("/api/operator")
    }
    assert calls == set(TABLE)


@pytest.mark.parametrize("role", [None, *Role])
@pytest.mark.parametrize(("call", "needed"), TABLE.items(), ids=str)
async def test_a_call_is_open_to_its_role_and_those_above(
    account_api: httpx.AsyncClient, call: tuple[str, str], needed: Role, role: Role | None
) -> None:
    answer = await made(account_api, call, bearer(role))
    if (role or Role.AGENT).covers(needed):
        # Let in: it is not there, or the list is empty.
        assert answer.status_code in (200, 201, 204, 404), answer.text
    else:
        assert answer.status_code == 403
        assert answer.json() == {"error": "role_required", "detail": {"role": needed}}


@pytest.mark.parametrize("call", TABLE, ids=str)
async def test_others_than_agents_are_refused(
    account_api: httpx.AsyncClient, login: Login, call: tuple[str, str]
) -> None:
    for headers in ({}, login("mari@example.com"), {"Authorization": "Bearer x"}):
        answer = await made(account_api, call, headers)
        assert (answer.status_code, answer.json()["error"]) == (401, "invalid_token")


@pytest.mark.parametrize("role", ["owner", "", None, 1, ["admin"]])
async def test_a_role_that_does_not_exist_opens_nothing(
    account_api: httpx.AsyncClient, role: object
) -> None:
    now = clock.now()
    claims = {"sub": "a", "aud": AGENT_AUDIENCE, "exp": now + timedelta(minutes=5), "role": role}
    token = jwt.encode(claims, DEVELOPMENT_SECRET, algorithm=ALGORITHM)
    answer = await account_api.get(APPLICATIONS, headers={"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_token")


@pytest.fixture
def plain_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("CPS_SECRET_KEY", DEVELOPMENT_SECRET)
    cli.get_settings.cache_clear()
    yield
    cli.get_settings.cache_clear()


@pytest.mark.parametrize(
    ("options", "role"),
    [([], Role.AGENT), (["anna", "--role", "lead"], Role.LEAD), (["--role", "admin"], Role.ADMIN)],
)
def test_the_command_line_makes_tokens_of_a_role(
    plain_settings: None, options: list[str], role: Role
) -> None:
    result = CliRunner().invoke(cli.app, ["agent-token", *options])
    assert result.exit_code == 0, result.output
    agent = read_agent(result.output.strip(), secret=DEVELOPMENT_SECRET, now=clock.now())
    assert (agent.name, agent.role) == ("anna" if "anna" in options else "agent", role)


def test_the_command_line_refuses_other_roles(plain_settings: None) -> None:
    assert CliRunner().invoke(cli.app, ["agent-token", "--role", "owner"]).exit_code != 0
