"""What an attacker or a broken client sends: a clear, typed error, and nothing half done."""

import json
import uuid
from typing import Any

import httpx
import pytest

from tests.support.brain import ScriptedBrain
from tests.support.talk import Talk

RIGHT_TO_LEFT = "مرحبا \u202eabc\u202c شكرا"


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"text": ""}, 400, "empty_message"),
        ({"text": " \n\t "}, 400, "empty_message"),
        ({"text": "a\x00b"}, 400, "empty_message"),
        ({"text": "a" * 4001}, 422, "text_too_long"),
        ({}, 422, "invalid_request"),
        ({"text": "a", "payload": "/greet"}, 422, "invalid_request"),
        ({"text": 5}, 422, "invalid_request"),
        ({"text": ["a"]}, 422, "invalid_request"),
        ({"text": "a", "sender": "me"}, 422, "invalid_request"),
        ({"text": "a", "client_id": ""}, 422, "invalid_request"),
        ({"text": "a", "client_id": "x" * 101}, 422, "invalid_request"),
        ({"payload": "/greet"}, 409, "payload_not_offered"),
        ([], 422, "invalid_request"),
    ],
)
async def test_a_bad_message(
    api: httpx.AsyncClient, brain: ScriptedBrain, body: Any, status: int, code: str
) -> None:
    talk = await Talk.begin(api)
    answer = await talk.post("/messages", body)
    assert (answer.status_code, answer.json()["error"]) == (status, code)
    assert isinstance(answer.json()["detail"], dict)
    assert await talk.history() == []
    assert brain.turns == []


@pytest.mark.parametrize(
    "content", [b"{", b"", b"\xff\xfe\x00", b"null x", b'{"text": "\xff"}', b"[" * 50_000]
)
async def test_broken_json(api: httpx.AsyncClient, content: bytes) -> None:
    talk = await Talk.begin(api)
    answer = await api.post(
        f"{talk.path}/messages",
        content=content,
        headers={**talk.headers, "Content-Type": "application/json"},
    )
    assert answer.status_code in (400, 422), answer.text
    assert set(answer.json()) == {"error", "detail"}
    assert await talk.history() == []


async def test_a_megabyte_is_refused_unread(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    answer = await talk.send(text="a" * 1_000_000)
    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")


async def test_a_megabyte_without_a_length_is_refused(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)

    async def pieces() -> Any:
        yield b'{"text": "'
        for _ in range(100):
            yield b"a" * 10_000
        yield b'"}'

    answer = await api.post(
        f"{talk.path}/messages",
        content=pieces(),
        headers={**talk.headers, "Content-Type": "application/json"},
    )
    assert (answer.status_code, answer.json()["error"]) == (413, "too_large")


@pytest.mark.parametrize(
    "text", ["😀", "12345", "?!", RIGHT_TO_LEFT, "https://example.com", "\u200b\u200b", "ა" * 300]
)
async def test_odd_text_is_kept_and_answered(api: httpx.AsyncClient, text: str) -> None:
    talk = await Talk.begin(api)
    [answer] = await talk.say(text)
    assert answer["text"]
    assert (await talk.history())[0]["text"] == text


async def test_the_wrong_token_opens_nothing(api: httpx.AsyncClient) -> None:
    talk, other = await Talk.begin(api), await Talk.begin(api)
    await talk.say("topic: greet")
    calls = [
        ("GET", ""),
        ("GET", "/messages"),
        ("GET", "/events"),
        ("POST", "/messages"),
        ("POST", "/identity"),
        ("DELETE", "/identity"),
    ]
    bodies = {"/messages": {"text": "a"}, "/identity": {"identity_token": "x"}}
    for method, path in calls:
        body = bodies.get(path) if method == "POST" else None
        for token, status in ((other.token, 404), ("x", 404), (None, 401)):
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            answer = await api.request(method, talk.path + path, json=body, headers=headers)
            assert answer.status_code == status, (method, path, token, answer.text)
            assert set(answer.json()) == {"error", "detail"}
    assert len(await talk.history()) == 2


async def test_an_unknown_conversation(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    for identifier, status in ((uuid.uuid4(), 404), ("1", 422), ("../x", 404)):
        answer = await api.get(f"/api/conversations/{identifier}", headers=talk.headers)
        assert answer.status_code == status
        assert set(answer.json()) == {"error", "detail"}


async def test_the_client_chooses_no_author_and_no_seq(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    for forged in ({"author": "agent"}, {"seq": 900}, {"key": "human-requested"}):
        answer = await talk.send(text="a", **forged)
        assert answer.status_code == 422
    assert await talk.history() == []


async def test_a_language_we_do_not_have(api: httpx.AsyncClient) -> None:
    opened = (await api.post("/api/conversations", json={"language": "fr"})).json()
    assert opened["language"] == "en"
    opened = (await api.post("/api/conversations", json={"language": "lv-LV"})).json()
    assert opened["language"] == "lv"
    assert (await api.post("/api/conversations")).status_code == 201
    talk = await Talk.begin(api)
    refused = await api.get(f"{talk.path}/messages?language=fr", headers=talk.headers)
    assert (refused.status_code, refused.json()["error"]) == (422, "unknown_language")


async def test_errors_do_not_repeat_what_was_typed(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    answer = await talk.send(text="a", client_id={"secret": "4716 0001"})
    assert "4716" not in json.dumps(answer.json())
