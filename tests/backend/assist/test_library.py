"""Any message in any language; the library; canned answers; the language of what is typed."""

import uuid
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.core.security import Role
from backend.models.audit import AuditEntry
from bot.language import LANGUAGES
from tests.backend.assist.conftest import agent

GOLD = {"tier": {"enum": "tier", "value": "gold"}, "fee": {"money": "170", "currency": "EUR"}}
POST = {
    "name": "card in the post",
    "variables": {"name": "string", "sent": "date"},
    "texts": {
        "en": "Hello {name}, your card left on {sent}.",
        "et": "Tere, {name}! Kaart on postis.",
    },
}


async def call(
    api: httpx.AsyncClient, method: str, path: str, body: Any = None, **more: Any
) -> httpx.Response:
    headers = {**agent(role=Role.LEAD), "Idempotency-Key": uuid.uuid4().hex}
    return await api.request(method, path, json=body, headers=headers, **more)


async def render(api: httpx.AsyncClient, **body: Any) -> httpx.Response:
    return await call(api, "POST", "/api/assist/render", body)


async def library(api: httpx.AsyncClient, query: str, language: str = "en") -> dict[str, Any]:
    params = {"query": query, "language": language}
    answer = await call(api, "GET", "/api/assist/library", params=params)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def canned(api: httpx.AsyncClient, **changes: Any) -> dict[str, Any]:
    answer = await call(api, "POST", "/api/operator/canned", {**POST, **changes})
    assert answer.status_code == 201, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_a_message_is_said_in_all_languages(api: httpx.AsyncClient) -> None:
    texts = (await render(api, key="guide-tier_fee", values=GOLD)).json()["texts"]
    assert set(texts) == set(LANGUAGES)
    assert all("170" in text for text in texts.values())
    assert len(set(texts.values())) == 5
    only = await render(api, key="guide-tier_fee", values=GOLD, languages=["hu"])
    assert only.json()["texts"] == {"hu": texts["hu"]}


@pytest.mark.parametrize(
    ("body", "status", "error"),
    [
        ({"key": "no-such"}, 404, "unknown_message"),
        ({"key": "guide-tier_fee"}, 422, "bad_values"),
        ({"key": "guide-tier_fee", "values": {**GOLD, "fee": 1.5}}, 422, "bad_values"),
        ({"key": "guide-tier_fee", "values": {**GOLD, "fee": None}}, 422, "bad_values"),
        ({"key": "guide-tier_fee", "values": {**GOLD, "fee": {"money": "x"}}}, 422, "bad_values"),
        ({"key": "guide-tier_fee", "values": {**GOLD, "tier": "gold"}}, 422, "bad_values"),
        ({"key": "guide-tier_fee", "values": {**GOLD, "tier": {"enum": "tier", "value": "x"}}},
         422, "bad_values"),
        ({"key": "greeting", "languages": []}, 422, "invalid_request"),
        ({"key": "greeting", "languages": ["de"]}, 422, "invalid_request"),
    ],
    ids=str,
)  # fmt: skip
async def test_what_cannot_be_said_is_told_so(
    api: httpx.AsyncClient, body: dict[str, Any], status: int, error: str
) -> None:
    answer = await render(api, **body)
    assert (answer.status_code, answer.json()["error"]) == (status, error)


async def test_values_that_nest_too_deep_are_refused(api: httpx.AsyncClient) -> None:
    for opened, closed in (('{"list": [', "]}"), ("[", "]"), ('{"message": {"a": ', "}}")):
        for depth in (50, 900, 2500):
            body = f'{{"key": "attachment-received", "values": {{"name": {opened * depth}"x"'
            answer = await api.post(
                "/api/assist/render",
                content=body + closed * depth + "}}",
                headers={**agent(), "Content-Type": "application/json"},
            )
            assert answer.status_code in (400, 422), (opened, depth, answer.text[:200])
            assert len(answer.text) < 1000


@pytest.mark.parametrize(
    ("language", "query", "key"),
    [
        ("en", "green tick", "guide-no_green_tick"),
        ("lv", "zala atzime", "guide-no_green_tick"),  # as typed without diacritics
        ("et", "roheline linnuke", "guide-green_tick_meaning"),
        ("hu", "zöld pipa", "guide-green_tick_meaning"),
        ("lt", "sąskait", "guide-invoice_when"),
        ("en", "guide-tier_fee", "guide-tier_fee"),
    ],
)
async def test_messages_are_found_in_the_agent_s_language(
    api: httpx.AsyncClient, language: str, query: str, key: str
) -> None:
    found = (await library(api, query, language))["messages"]
    entries = {entry["key"]: entry for entry in found}
    assert key in entries, sorted(entries)
    assert entries[key]["topic"] == key.removeprefix("guide-")
    assert entries[key]["facts"]


async def test_the_library_holds_answers_and_no_parts(api: httpx.AsyncClient) -> None:
    everything = (await library(api, "", "hu"))["messages"]
    assert len(everything) == 50  # at most so many at once
    assert (await library(api, "no such words here"))["messages"] == []
    tiers = {entry["key"] for entry in (await library(api, "tier"))["messages"]}
    assert not {key for key in tiers if key.endswith("-line")}


async def test_a_canned_answer_says_what_it_lacks(api: httpx.AsyncClient) -> None:
    made = await canned(api)
    assert made["problems"] == [
        {"language": "lv", "problem": "missing", "variable": None},
        {"language": "lt", "problem": "missing", "variable": None},
        {"language": "hu", "problem": "missing", "variable": None},
        {"language": "et", "problem": "unused", "variable": "sent"},
    ]
    assert made["changed_by"] == "agent:anna"
    found = await library(api, "kaart", "et")
    assert [answer["name"] for answer in found["canned"]] == ["card in the post"]
    # Where there is no text in the agent's language, the others are searched.
    assert (await library(api, "postis", "hu"))["canned"]
    assert (await library(api, "nothing of it", "hu"))["canned"] == []


async def test_a_canned_answer_is_said_with_its_values(api: httpx.AsyncClient) -> None:
    made = await canned(api)
    path = f"/api/assist/canned/{made['id']}/render"
    values = {"name": "Mari **T**", "sent": {"date": "2026-11-20"}}
    texts = (await call(api, "POST", path, {"values": values})).json()["texts"]
    # What a value holds is no markup.
    assert texts == {
        "en": "Hello Mari \\*\\*T\\*\\*, your card left on 20 November 2026.",
        "et": "Tere, Mari \\*\\*T\\*\\*! Kaart on postis.",
    }
    for body, error in (
        ({"values": values, "languages": ["hu"]}, "text_missing"),
        ({"values": {"name": "Mari"}}, "bad_values"),
        ({"values": {**values, "more": "x"}}, "bad_values"),
        ({"values": {**values, "sent": {"date": "soon"}}}, "bad_values"),
        ({"values": {**values, "name": {"enum": "no", "value": "such"}}}, "bad_values"),
    ):
        answer = await call(api, "POST", path, body)
        assert (answer.status_code, answer.json()["error"]) == (422, error), body


async def test_a_value_is_put_in_once_and_not_read_again(api: httpx.AsyncClient) -> None:
    made = await canned(api)
    path = f"/api/assist/canned/{made['id']}/render"
    values = {"name": "{sent}", "sent": {"date": "2026-11-20"}}
    texts = (await call(api, "POST", path, {"values": values})).json()["texts"]
    assert texts["et"] == "Tere, {sent}! Kaart on postis."


@pytest.mark.parametrize(
    ("changes", "status", "error"),
    [
        ({"texts": {"en": "Hello {nobody}"}}, 422, "unknown_variables"),
        ({"texts": {"de": "Hallo"}}, 422, "invalid_request"),
        ({"texts": {}}, 422, "invalid_request"),
        ({"variables": {"Name": "string"}}, 422, "invalid_request"),
        ({"variables": {"name": "secret"}}, 422, "invalid_request"),
        ({"name": ""}, 422, "invalid_request"),
    ],
    ids=str,
)
async def test_a_bad_canned_answer_is_refused(
    api: httpx.AsyncClient, changes: dict[str, Any], status: int, error: str
) -> None:
    answer = await call(api, "POST", "/api/operator/canned", {**POST, **changes})
    assert (answer.status_code, answer.json()["error"]) == (status, error)


async def test_a_canned_answer_is_changed_removed_and_audited(
    api: httpx.AsyncClient, app: FastAPI
) -> None:
    made = await canned(api)
    other = await canned(api, name="other")
    path = f"/api/operator/canned/{made['id']}"
    texts = dict.fromkeys(LANGUAGES, "ok")
    body = {"name": "short", "variables": {}, "texts": texts}
    changed = (await call(api, "PUT", path, body)).json()
    assert (changed["name"], changed["problems"]) == ("short", [])
    taken = await call(api, "PUT", path, {**body, "name": other["name"]})
    assert (taken.status_code, taken.json()["error"]) == (409, "name_taken")
    taken = await call(api, "POST", "/api/operator/canned", {**POST, "name": "short"})
    assert taken.status_code == 409
    assert (await call(api, "DELETE", path)).status_code == 204
    gone = await call(api, "DELETE", path)
    assert (gone.status_code, gone.json()["error"]) == (404, "unknown_canned_answer")
    async with app.state.database.reading() as session:
        entries = await session.scalars(
            select(AuditEntry).where(AuditEntry.subject_id == made["id"]).order_by(AuditEntry.at)
        )
        told = [(entry.action, entry.data["name"], entry.actor) for entry in entries]
    assert told == [
        ("canned_answer.added", "card in the post", "agent:anna"),
        ("canned_answer.changed", "short", "agent:anna"),
        ("canned_answer.removed", "short", "agent:anna"),
    ]


async def test_leads_write_canned_answers_and_agents_find_them(api: httpx.AsyncClient) -> None:
    for role in Role:
        headers = {**agent(role=role), "Idempotency-Key": uuid.uuid4().hex}
        body = {**POST, "name": role}
        answer = await api.post("/api/operator/canned", json=body, headers=headers)
        assert answer.status_code == (201 if role.covers(Role.LEAD) else 403)
    found = await api.get("/api/assist/library", headers=agent(role=Role.AGENT))
    assert [one["name"] for one in found.json()["canned"]] == ["admin", "lead"]


@pytest.mark.parametrize(
    ("text", "language", "expected", "differs"),
    [
        ("Tere! Teie kaart on teel, saadame selle homme.", "hu", "et", True),
        ("Tere! Teie kaart on teel, saadame selle homme.", "et", "et", False),
        ("Jó napot! A kártyáját tegnap feladtuk.", "hu", "hu", False),
        ("Your card was sent yesterday.", "lv", "en", True),
        ("EOS R5", "hu", None, False),
        ("ok", "hu", None, False),
        ("Здравствуйте, карта отправлена", "en", None, True),
    ],
)
async def test_a_text_in_another_language_than_the_customer_s_is_warned_of(
    api: httpx.AsyncClient, text: str, language: str, expected: str | None, differs: bool
) -> None:
    body = {"text": text, "language": language}
    found = (await call(api, "POST", "/api/assist/check", body)).json()
    assert found["differs"] is differs, found
    if expected is not None:
        assert found["language"] == expected
