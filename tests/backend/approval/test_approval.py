"""Replies that wait for an agent's yes: kept back, decided once, late, and in their order."""

import asyncio
import uuid
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.approval.rules import EVERY, Late, Rule, rule_for
from backend.core.security import Role
from backend.models.approval import HeldReply
from backend.models.audit import AuditEntry
from backend.wiring import handlers_of
from tests.backend.assist.conftest import agent
from tests.backend.conftest import Travel
from tests.conftest import MintToken
from tests.support.talk import Talk

PATH = "/api/operator/approval"
IEVA = "ieva.ozola@studio.example"


async def call(
    api: httpx.AsyncClient, method: str, path: str, body: Any = None, role: Role = Role.LEAD
) -> httpx.Response:
    headers = {**agent(role=role), "Idempotency-Key": uuid.uuid4().hex}
    return await api.request(method, PATH + path, json=body, headers=headers)


async def rule(api: httpx.AsyncClient, *rules: tuple[str, str]) -> None:
    body = {"rules": [{"topic": topic, "language": language} for topic, language in rules]}
    answer = await call(api, "PUT", "/rules", body)
    assert answer.status_code == 200, answer.text
    usual = {"wait_minutes": None, "late": None}
    kept = [{**one, **usual} for one in body["rules"]]
    assert sorted(map(str, answer.json()["rules"])) == sorted(map(str, kept))


async def held(api: httpx.AsyncClient) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await call(api, "GET", "?language=et")).json()["held"]
    return found


async def keys(talk: Talk) -> list[str | None]:
    """What the conversation shows to its customer, without their own words."""
    return [m["key"] or m["text"] for m in await talk.history() if m["author"] != "customer"]


async def begin(api: httpx.AsyncClient, language: str) -> Talk:
    """A conversation whose language the words of a scripted brain do not change."""
    talk = await Talk.begin(api, language)
    await api.patch(talk.path, json={"language": language}, headers=talk.headers)
    return talk


async def asked(api: httpx.AsyncClient, language: str = "hu") -> Talk:
    """A conversation in which the answer to a question waits."""
    await rule(api, ("tier_fee", EVERY))
    talk = await begin(api, language)
    answer = await talk.send(text="topic: tier_fee; tier=gold", client_id="one")
    assert (answer.status_code, answer.json()) == (202, {"messages": []})
    return talk


async def test_a_reply_waits_and_is_sent_with_a_yes(api: httpx.AsyncClient) -> None:
    talk = await asked(api)
    assert await keys(talk) == []
    again = await talk.send(text="topic: tier_fee; tier=gold", client_id="one")
    assert (again.status_code, again.json()) == (202, {"messages": []})
    [one] = await held(api)
    assert (one["conversation"], one["language"], one["topics"]) == (talk.id, "hu", ["tier_fee"])
    assert "170" in one["replies"][0]
    assert one["said"]["text"] == "topic: tier_fee; tier=gold"
    payload = '/guide{"topic": "my_tiers"}'
    refused = await talk.send(payload=payload)
    assert refused.status_code == 409  # a button that nobody has seen
    assert (await call(api, "POST", f"/{one['message']}/approve")).status_code == 204
    [said] = [m for m in await talk.history() if m["author"] == "bot"]
    assert said["key"] == "guide-tier_fee"
    assert said["buttons"]
    assert (await talk.send(payload=said["buttons"][0]["payload"])).status_code in (200, 202)
    late = await call(api, "POST", f"/{one['message']}/approve")
    assert (late.status_code, late.json()["error"]) == (404, "not_held")
    repeated = await talk.send(text="topic: tier_fee; tier=gold", client_id="one")
    assert [m["key"] for m in repeated.json()["messages"]] == ["guide-tier_fee"]


async def test_what_is_not_named_by_a_rule_does_not_wait(api: httpx.AsyncClient) -> None:
    await rule(api, ("tier_fee", "hu"), (EVERY, "et"))
    hungarian, estonian = await begin(api, "hu"), await begin(api, "et")
    assert await hungarian.keys("topic: docs_vat") == ["guide-docs_vat"]
    assert (await estonian.send(text="topic: docs_vat")).status_code == 202
    assert (await hungarian.send(text="topic: tier_fee")).status_code == 202
    await rule(api)
    # What waits goes on waiting, and nothing overtakes it.
    assert (await hungarian.send(text="topic: docs_vat")).status_code == 202
    assert len(await held(api)) == 3
    for one in await held(api):
        await call(api, "POST", f"/{one['message']}/approve")
    assert await keys(hungarian) == ["guide-docs_vat", "guide-tier_fees", "guide-docs_vat"]
    assert await hungarian.keys("topic: tier_fee") == ["guide-tier_fees"]


async def test_a_reply_is_replaced_by_an_agent_s_words_as_typed(api: httpx.AsyncClient) -> None:
    talk = await asked(api)
    [one] = await held(api)
    typed = "**Ez** 170 euró [évente](x)."
    answer = await call(api, "POST", f"/{one['message']}/replace", {"text": typed})
    assert answer.status_code == 204
    [said] = [m for m in await talk.history() if m["author"] != "customer"]
    assert (said["author"], said["text"], said["key"]) == ("agent", typed, None)


async def test_a_no_hands_over_to_a_person(api: httpx.AsyncClient) -> None:
    talk = await asked(api)
    [one] = await held(api)
    assert (await call(api, "POST", f"/{one['message']}/reject")).status_code == 204
    assert await keys(talk) == ["human-requested"]
    assert (await talk.state())["owner"] == "queue"
    assert await held(api) == []


async def test_who_wants_a_person_does_not_wait_for_a_yes(api: httpx.AsyncClient) -> None:
    await rule(api, (EVERY, EVERY))
    talk = await Talk.begin(api)
    assert (await talk.keys("topic: human"))[0] == "human-requested"
    assert (await talk.state())["owner"] == "queue"


@pytest.mark.parametrize(
    ("late", "expected", "owner"),
    [(Late.SEND, ["guide-tier_fee"], "bot"), (Late.QUEUE, ["human-requested"], "queue")],
)
async def test_nobody_decides_in_time(
    api: httpx.AsyncClient, app: FastAPI, travel: Travel, late: Late, expected: list[str],
    owner: str,
) -> None:  # fmt: skip
    await app.state.jobs.stop()
    settings = app.state.settings.model_copy(update={"approval_late": late})
    app.state.jobs._handlers = handlers_of(settings, None, app.state.log_ins, app.state.storage)
    talk = await asked(api)
    travel.on(seconds=119)
    await app.state.jobs.run_due()
    assert await keys(talk) == []
    travel.on(seconds=2)
    await app.state.jobs.run_due()
    await app.state.jobs.run_due()
    assert await keys(talk) == expected
    assert (await talk.state())["owner"] == owner
    assert await held(api) == []


async def test_of_two_decisions_at_once_one_counts(api: httpx.AsyncClient) -> None:
    talk = await asked(api)
    [one] = await held(api)
    path = f"/{one['message']}"
    answers = await asyncio.gather(
        call(api, "POST", path + "/approve"),
        call(api, "POST", path + "/replace", {"text": "a"}),
        call(api, "POST", path + "/reject"),
        call(api, "POST", path + "/approve"),
    )
    assert sorted(answer.status_code for answer in answers) == [204, 404, 404, 404]
    assert len(await keys(talk)) == 1


async def test_a_task_goes_on_behind_what_waits(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    """The state of the dialogue holds at once: a yes finds the summary that was shown."""
    talk = await Talk.begin(api, "lv")
    await talk.identify(identity_token(IEVA))
    await rule(api, ("do_migrate", EVERY))
    assert (await talk.send(text="topic: do_migrate")).status_code == 202
    [one] = await held(api)
    await call(api, "POST", f"/{one['message']}/approve")
    await rule(api)
    done = await talk.say("topic: affirm; answer=yes")
    assert done[0]["key"].startswith("migrat")


async def test_views_and_decisions_are_audited_without_words(
    api: httpx.AsyncClient, app: FastAPI, identity_token: MintToken
) -> None:
    await rule(api, (EVERY, EVERY))
    talk = await Talk.begin(api)
    await talk.identify(identity_token(IEVA))
    await talk.send(text="topic: tier_fee")
    [one] = await held(api)
    await call(api, "POST", f"/{one['message']}/replace", {"text": "secret words"})
    async with app.state.database.reading() as session:
        entries = (await session.scalars(select(AuditEntry).order_by(AuditEntry.at))).all()
        assert (await session.scalars(select(HeldReply))).all() == []
    told = [(e.action, e.actor, e.customer_id is not None) for e in entries]
    assert told[-2:] == [
        ("customer.viewed", "agent:anna", True), ("reply.replaced", "agent:anna", True),
    ]  # fmt: skip
    assert ("approval.changed", "agent:anna", False) in told
    assert "secret words" not in str([entry.data for entry in entries])


@pytest.mark.parametrize(
    "wrong", [("weather", "en"), ("tier_fee", "de"), ("*", "xx"), ("", "en"), ("tier_fee", "**")]
)
async def test_a_rule_about_nothing_is_refused(
    api: httpx.AsyncClient, wrong: tuple[str, str]
) -> None:
    body = {"rules": [{"topic": wrong[0], "language": wrong[1]}]}
    answer = await call(api, "PUT", "/rules", body)
    assert answer.status_code == 422
    assert (await call(api, "GET", "/rules")).json() == {"rules": []}


async def test_a_rule_has_its_own_time_out(
    api: httpx.AsyncClient, app: FastAPI, travel: Travel
) -> None:
    """Of the rules that fit, the most particular one counts: its wait, and what comes then."""
    await app.state.jobs.stop()
    rules = [
        {"topic": EVERY, "language": EVERY, "wait_minutes": 1},
        {"topic": "tier_fee", "language": "hu", "wait_minutes": 10, "late": "queue"},
    ]
    answer = await call(api, "PUT", "/rules", {"rules": rules})
    assert answer.status_code == 200, answer.text
    fee, papers = await begin(api, "hu"), await begin(api, "hu")
    assert (await fee.send(text="topic: tier_fee; tier=gold")).status_code == 202
    assert (await papers.send(text="topic: docs_vat")).status_code == 202
    travel.on(seconds=61)
    await app.state.jobs.run_due()
    assert await keys(papers) == ["guide-docs_vat"]
    assert await keys(fee) == []
    travel.on(seconds=540)
    await app.state.jobs.run_due()
    await app.state.jobs.run_due()
    assert await keys(fee) == ["human-requested"]


@pytest.mark.parametrize("wrong", [{"wait_minutes": 0}, {"wait_minutes": 1441}, {"late": "never"}])
async def test_a_time_out_that_cannot_be_is_refused(
    api: httpx.AsyncClient, wrong: dict[str, Any]
) -> None:
    body = {"rules": [{"topic": "tier_fee", "language": "et", **wrong}]}
    assert (await call(api, "PUT", "/rules", body)).status_code == 422


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ([], None),
        ([("tier_fee", "et")], 0),
        ([("tier_fee", "*")], 0),
        ([("*", "et")], 0),
        ([("*", "*")], 0),
        ([("*", "*"), ("*", "et"), ("tier_fee", "*"), ("tier_fee", "et")], 3),
        ([("*", "*"), ("*", "et"), ("tier_fee", "*")], 2),
        ([("tier_fee", "et"), ("my_points", "et")], 1),
        ([("tier_fee", "hu"), ("docs_vat", "et"), ("*", "lt")], None),
    ],
)
def test_rules(rules: list[tuple[str, str]], expected: int | None) -> None:
    known = [Rule(*pair) for pair in rules]
    found = rule_for(["my_points", "tier_fee"], "et", known)
    assert found == (None if expected is None else known[expected])
