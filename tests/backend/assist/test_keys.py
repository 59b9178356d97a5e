"""Keys of other help desks: what they open, how often, and until when."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select
from typer.testing import CliRunner

from backend import cli
from backend.assist import keys
from backend.assist.errors import NameTaken
from backend.assist.rules import Scope
from backend.models.assist import AssistKey
from backend.models.audit import AuditEntry
from tests.backend.assist.conftest import MintKey, agent, operator
from tests.support.talk import Talk

NIL = "00000000-0000-0000-0000-000000000000"
# Every call of the assist API with a body that is good, and the scope that it needs.
CALLS = {
    ("POST", "/api/assist/understand"): (Scope.UNDERSTAND, {"text": "hello"}),
    ("POST", "/api/assist/check"): (Scope.UNDERSTAND, {"text": "hello", "language": "en"}),
    ("POST", "/api/assist/suggest"): (Scope.SUGGEST, {"text": "topic: greet"}),
    ("POST", "/api/assist/render"): (Scope.RENDER, {"key": "greeting"}),
    ("GET", "/api/assist/library"): (Scope.LIBRARY, None),
    ("POST", f"/api/assist/canned/{NIL}/render"): (Scope.LIBRARY, {}),
}
ids = {"ids": lambda call: call[1].rpartition("assist/")[2]}


async def test_the_table_names_every_call(app: FastAPI) -> None:
    found = {
        (method.upper(), path.replace("{answer_id}", NIL))
        for path, methods in app.openapi()["paths"].items()
        for method in methods
        if path.startswith("/api/assist")
    }
    assert found == set(CALLS)


@pytest.mark.parametrize("call", CALLS, **ids)
async def test_a_key_opens_what_its_scopes_name_and_nothing_else(
    api: httpx.AsyncClient, mint_key: MintKey, call: tuple[str, str]
) -> None:
    needed, body = CALLS[call]
    with_it = await mint_key("with", [needed])
    without = await mint_key("without", [scope for scope in Scope if scope is not needed])
    answer = await api.request(*call, json=body, headers=with_it)
    assert answer.status_code in (200, 404), answer.text
    answer = await api.request(*call, json=body, headers=without)
    assert (answer.status_code, answer.json()) == (
        403,
        {"error": "scope_required", "detail": {"scope": needed}},
    )


@pytest.mark.parametrize("call", CALLS, **ids)
async def test_agents_may_call_everything_and_strangers_nothing(
    api: httpx.AsyncClient, call: tuple[str, str]
) -> None:
    body = CALLS[call][1]
    assert (await api.request(*call, json=body, headers=agent())).status_code in (200, 404)
    talk = await Talk.begin(api)
    for token in ("", "cpsk_", "cpsk_wrong", "x", talk.token):
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        assert (await api.request(*call, json=body, headers=headers)).status_code == 401


async def test_a_key_without_accounts_reads_no_conversation_and_no_customer(
    api: httpx.AsyncClient, mint_key: MintKey
) -> None:
    headers = await mint_key(scopes=[Scope.SUGGEST])
    talk = await Talk.begin(api)
    for body in (
        {"conversation": talk.id},
        {"text": "topic: my_points", "customer": "ieva.ozola@studio.example"},
    ):
        answer = await api.post("/api/assist/suggest", json=body, headers=headers)
        assert (answer.status_code, answer.json()["detail"]) == (403, {"scope": "account"})


async def test_a_key_is_kept_as_a_hash_and_ends_when_it_is_revoked(
    app: FastAPI, api: httpx.AsyncClient, mint_key: MintKey
) -> None:
    headers = await mint_key()
    token = headers["Authorization"].removeprefix("Bearer ")
    body = {"key": "greeting"}
    assert (await api.post("/api/assist/render", json=body, headers=headers)).status_code == 200
    async with app.state.database.transaction() as session:
        key = (await session.scalars(select(AssistKey))).one()
        assert token not in str(vars(key))
        await keys.revoke(session, "desk", operator())
        await keys.revoke(session, "desk", operator())
    answer = await api.post("/api/assist/render", json=body, headers=headers)
    assert (answer.status_code, answer.json()["error"]) == (401, "wrong_key")
    async with app.state.database.reading() as session:
        entries = (await session.scalars(select(AuditEntry).order_by(AuditEntry.at))).all()
    told = [(entry.action, entry.actor, entry.channel) for entry in entries]
    assert told == [
        ("assist_key.added", "operator:cps", "cli"),
        ("assist_key.revoked", "operator:cps", "cli"),
    ]
    assert token not in str([entry.data for entry in entries])


async def test_two_keys_of_one_name_are_refused(app: FastAPI, mint_key: MintKey) -> None:
    await mint_key("desk")
    with pytest.raises(NameTaken):
        await mint_key("desk")


async def test_a_key_has_its_own_number_of_calls_a_minute(
    api: httpx.AsyncClient, mint_key: MintKey
) -> None:
    slow, other = await mint_key("slow", per_minute=3), await mint_key("other", per_minute=3)
    body = {"key": "greeting"}
    codes = [
        (await api.post("/api/assist/render", json=body, headers=slow)).status_code
        for _ in range(5)
    ]
    # A minute may end meanwhile: then the count begins anew.
    assert codes[:3] == [200, 200, 200]
    assert 429 in codes[3:]
    assert (await api.post("/api/assist/render", json=body, headers=other)).status_code == 200
    answer = await api.post("/api/assist/render", json=body, headers=slow)
    if answer.status_code == 429:
        assert 0 < int(answer.headers["Retry-After"]) <= 60


@pytest.fixture
def cps(
    tmp_path: Path, sample_database: str, monkeypatch: pytest.MonkeyPatch
) -> Iterator[CliRunner]:
    monkeypatch.setenv("CPS_DATABASE_URL", sample_database)
    monkeypatch.setenv("CPS_DATA_DIR", str(tmp_path))
    cli.get_settings.cache_clear()
    yield CliRunner()
    cli.get_settings.cache_clear()


def test_the_command_line_makes_lists_and_revokes_keys(cps: CliRunner) -> None:
    made = cps.invoke(cli.app, ["assist-key", "add", "chatwoot", "--scope", "suggest"])
    assert made.exit_code == 0, made.output
    token = made.output.strip()
    assert keys.is_key(token)
    assert len(token) > 40
    again = cps.invoke(cli.app, ["assist-key", "add", "chatwoot"])
    assert again.exit_code == 1
    assert "name_taken" in again.output
    listed = cps.invoke(cli.app, ["assist-key", "list"])
    assert "chatwoot" in listed.output
    assert "suggest" in listed.output
    assert token not in listed.output
    assert cps.invoke(cli.app, ["assist-key", "revoke", "chatwoot"]).exit_code == 0
    assert "revoked" in cps.invoke(cli.app, ["assist-key", "list"]).output
    assert cps.invoke(cli.app, ["assist-key", "revoke", "nobody"]).exit_code == 1
    assert cps.invoke(cli.app, ["assist-key", "add", "x", "--scope", "all"]).exit_code != 0
