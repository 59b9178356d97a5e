"""What a turn is told, what it may report, and what of it is kept."""

import asyncio
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.conversations.ports import TurnInput, TurnResult
from backend.models.accounts import Customer
from backend.models.conversations import Conversation, ConversationEvent
from tests.backend.conftest import Travel
from tests.conftest import MintToken
from tests.support.brain import ScriptedBrain
from tests.support.talk import Talk

GOLD = "tomas.kazlauskas@studio.example"
BEGINNER = "orla.byrne@studio.example"
PDF = b"%PDF-1.7\n%%EOF\n"
START = datetime(2026, 11, 20, 10, tzinfo=UTC)
TASK = {"slots": {"dialogue": {"task": {"name": "sign_up"}}}, "loop": None}
Answers = Callable[[TurnInput], TurnResult]


class SaidBrain(ScriptedBrain):
    """Answers as `answers` says; each turn is kept in `turns`."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: Answers = lambda _turn: said()

    async def _run(self, turn: TurnInput) -> TurnResult:
        return self.answers(turn)


def said(*items: dict[str, Any], state: dict[str, Any] | None = None) -> TurnResult:
    messages = list(items) or [{"key": "greeting", "values": {}}]
    return TurnResult(messages=messages, state=state or {})


@pytest.fixture
def brain() -> SaidBrain:
    return SaidBrain()


async def stored(app: FastAPI, talk: Talk) -> Conversation:
    async with app.state.database.reading() as session:
        return await session.get(Conversation, uuid.UUID(talk.id))


async def events(app: FastAPI) -> list[tuple[str, dict[str, Any]]]:
    async with app.state.database.reading() as session:
        rows = await session.scalars(select(ConversationEvent))
        return [(row.kind, row.data) for row in rows]


async def test_a_stranger_s_turn(api: httpx.AsyncClient, brain: SaidBrain, travel: Travel) -> None:
    travel.to(START)
    talk = await Talk.begin(api, "et")
    await talk.say("tere")
    [turn] = brain.turns
    told = turn.metadata
    assert told["message"] == turn.message.hex
    assert told["now"] == "2026-11-20T10:00:00Z"
    assert (told["identified"], told["fresh"], told["country"]) == (False, False, None)
    assert (told["idle_seconds"], told["attachment_id"]) == (None, None)


async def test_a_customer_s_turn(
    api: httpx.AsyncClient, brain: SaidBrain, identity_token: MintToken, travel: Travel
) -> None:
    travel.to(START)
    talk = await Talk.begin(api)
    await talk.identify(identity_token(GOLD, life=timedelta(hours=1)))
    told = []
    for minutes in (0, 29, 1, 30):
        travel.on(minutes=minutes)
        await talk.say("hello")
        told.append(brain.turns[-1].metadata)
    assert [(t["identified"], t["fresh"], t["country"]) for t in told] == [
        (True, True, "LT"),
        (True, True, "LT"),
        (True, False, "LT"),
        (False, False, None),
    ]


async def test_a_pause_is_told_and_nothing_is_forgotten(
    api: httpx.AsyncClient, brain: SaidBrain, travel: Travel, app: FastAPI
) -> None:
    travel.to(START)
    talk = await Talk.begin(api)
    brain.answers = lambda _turn: said(state=TASK)
    await talk.say("I want to join")
    travel.on(days=1, seconds=5)
    await talk.say("hello")
    assert brain.turns[-1].metadata["idle_seconds"] == 86405
    assert brain.turns[-1].state == TASK


async def test_a_file_s_turn_names_the_file(api: httpx.AsyncClient, brain: SaidBrain) -> None:
    talk = await Talk.begin(api)
    await api.post(f"{talk.path}/attachments", files={"file": ("a.pdf", PDF)}, headers=talk.headers)
    [turn] = brain.turns
    [sent, _] = await talk.history()
    assert turn.payload == "/attachment_received"
    assert turn.metadata["attachment_id"] == sent["values"]["file"]
    assert turn.metadata["attachment"] == "a.pdf"


async def test_a_button_s_values_take_the_place_of_nothing(
    api: httpx.AsyncClient, brain: SaidBrain
) -> None:
    """Its title may be about a country; whose conversation it is stays ours to say."""
    title = {"message": "greeting", "values": {"country": "HU", "token": "x", "fresh": True}}
    brain.answers = lambda _turn: said(
        {"key": "greeting", "values": {}, "buttons": [{"title": title, "payload": "/a"}]}
    )
    talk = await Talk.begin(api)
    await talk.say("hello")
    await talk.click("/a")
    told = brain.turns[-1].metadata
    assert (told["country"], told["fresh"]) == (None, False)
    assert told["token"] != "x"


# -- who is identified ---------------------------------------------------------------------


async def test_an_identity_keeps_what_was_begun_without_one(
    api: httpx.AsyncClient, brain: SaidBrain, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    brain.answers = lambda turn: said(state=turn.state or TASK)
    await talk.say("I want to join")
    await talk.identify(identity_token(GOLD))
    assert (brain.turns[-1].payload, brain.turns[-1].state) == ("/identity_attached", TASK)


@pytest.mark.parametrize("life", [timedelta(hours=1), timedelta(minutes=1)])
async def test_another_customer_finds_nothing_of_the_first(
    api: httpx.AsyncClient,
    brain: SaidBrain,
    identity_token: MintToken,
    travel: Travel,
    life: timedelta,
) -> None:
    """Also when the first one's time was over."""
    travel.to(START)
    talk = await Talk.begin(api)
    await talk.identify(identity_token(GOLD, life=life))
    brain.answers = lambda turn: said(state=TASK)
    await talk.say("I want to join")
    travel.on(minutes=2)
    brain.answers = lambda turn: said(state=turn.state)
    await talk.identify(identity_token(BEGINNER))
    await talk.say("go on")
    assert [turn.state for turn in brain.turns[-2:]] == [{}, {}]
    assert brain.turns[-1].metadata["country"] == "IE"


async def test_after_a_log_out_in_words_nothing_is_left(
    api: httpx.AsyncClient, brain: SaidBrain, identity_token: MintToken, app: FastAPI
) -> None:
    talk = await Talk.begin(api)
    await talk.identify(identity_token(GOLD))
    brain.answers = lambda _turn: said(
        {"event": "identity_ended"}, {"key": "logged-out", "values": {}}, state=TASK
    )
    await talk.say("log me out")
    conversation = await stored(app, talk)
    assert (conversation.customer_id, conversation.state) == (None, {})


@pytest.mark.parametrize("comes", [BEGINNER, None])
async def test_a_running_turn_of_a_customer_who_left_says_and_keeps_nothing(
    api: httpx.AsyncClient,
    brain: SaidBrain,
    identity_token: MintToken,
    app: FastAPI,
    comes: str | None,
) -> None:
    talk = await Talk.begin(api)
    await talk.identify(identity_token(GOLD))
    began, go_on, told = asyncio.Event(), asyncio.Event(), list[int]()

    async def slow(turn: TurnInput) -> TurnResult:
        if turn.text and not began.is_set():
            began.set()
            await go_on.wait()
            # An action of this turn asks for the account: it is not the one it began with.
            told.append((await api.get("/api/me/points", headers=bearer(turn))).status_code)
            return said({"key": "my-points", "values": {"allocated": 2000}}, state=TASK)
        return said(state=turn.state)

    brain._run = slow  # type: ignore[method-assign]
    asked = asyncio.create_task(talk.say("my points"))
    await began.wait()
    if comes is None:
        await api.delete(f"{talk.path}/identity", headers=talk.headers)
        leaving = None
    else:
        leaving = asyncio.create_task(talk.identify(identity_token(comes)))
        while (await stored(app, talk)).state != {} or not await _is(app, talk, comes):
            await asyncio.sleep(0.01)
    go_on.set()
    assert [message["key"] for message in await asked] == ["greeting"]
    assert told == [401]
    if leaving is not None:
        await leaving
    assert "my-points" not in [message["key"] for message in await talk.history()]
    assert (await stored(app, talk)).state == {}


def bearer(turn: TurnInput) -> dict[str, str]:
    return {"Authorization": f"Bearer {turn.metadata['token']}"}


async def _is(app: FastAPI, talk: Talk, email: str) -> bool:
    async with app.state.database.reading() as session:
        conversation = await session.get(Conversation, uuid.UUID(talk.id))
        customer = await session.get(Customer, conversation.customer_id)
    return customer is not None and customer.email == email


async def test_a_newer_token_of_the_same_customer_makes_fresh_what_waits(
    api: httpx.AsyncClient, brain: SaidBrain, identity_token: MintToken, travel: Travel
) -> None:
    travel.to(START)
    talk = await Talk.begin(api)
    hour = timedelta(hours=1)
    old = identity_token(GOLD, life=hour)
    await talk.identify(old)
    brain.answers = lambda turn: said(state=turn.state or TASK)
    await talk.say("I want to join")
    count = len(brain.turns)

    travel.on(minutes=10)
    await talk.identify(identity_token(GOLD, life=hour))  # fresh before: nothing waits
    assert len(brain.turns) == count
    travel.on(minutes=35)
    await talk.identify(old)  # as old as before: nothing can go on
    assert len(brain.turns) == count
    await talk.identify(identity_token(GOLD, life=hour))
    assert len(brain.turns) == count + 1
    told = brain.turns[-1]
    assert (told.payload, told.metadata["fresh"], told.state) == ("/identity_attached", True, TASK)
    await talk.identify(old)  # takes nothing away
    await talk.say("go on")
    assert brain.turns[-1].metadata["fresh"] is True


async def test_an_identity_that_had_expired_comes_back(
    api: httpx.AsyncClient, brain: SaidBrain, identity_token: MintToken, travel: Travel
) -> None:
    travel.to(START)
    talk = await Talk.begin(api)
    await talk.identify(identity_token(GOLD, life=timedelta(minutes=5)))
    brain.answers = lambda turn: said(state=turn.state or TASK)
    await talk.say("I want to join")
    travel.on(minutes=6)
    await talk.identify(identity_token(GOLD))
    assert (brain.turns[-1].payload, brain.turns[-1].state) == ("/identity_attached", TASK)


# -- orders and invoices -------------------------------------------------------------------

SENSITIVE = [
    ("GET", "/api/me/invoices"),
    ("GET", "/api/me/invoices/INV-1.pdf"),
    ("POST", "/api/me/membership"),
    ("POST", "/api/me/cards"),
    ("POST", "/api/me/invoices/INV-1/card"),
    ("GET", "/api/me/export"),
    ("POST", "/api/me/erase"),
]


@pytest.mark.parametrize(("method", "path"), SENSITIVE)
async def test_orders_and_invoices_need_a_fresh_identity_in_the_chat(
    api: httpx.AsyncClient,
    brain: SaidBrain,
    identity_token: MintToken,
    travel: Travel,
    method: str,
    path: str,
) -> None:
    travel.to(START)
    talk = await Talk.begin(api)
    await talk.identify(identity_token(GOLD, life=timedelta(hours=1)))
    await talk.say("hello")

    async def call(headers: dict[str, str]) -> httpx.Response:
        headers = {**headers, "Idempotency-Key": uuid.uuid4().hex}
        return await api.request(method, path, json={}, headers=headers)

    fresh = await call(bearer(brain.turns[-1]))
    assert fresh.status_code not in (401, 403), fresh.text
    travel.on(minutes=30)
    await talk.say("hello")
    old = bearer(brain.turns[-1])
    refused = await call(old)
    assert (refused.status_code, refused.json()) == (
        403,
        {"error": "identity_too_old", "detail": {"max_age": 1800}},
    )
    assert (await api.get("/api/me/points", headers=old)).status_code == 200
    # The site's own token as before: the page sees to that itself.
    site = identity_token(GOLD, life=timedelta(hours=1))
    travel.on(minutes=40)
    assert (await call({"Authorization": f"Bearer {site}"})).status_code not in (401, 403)


# -- what a turn reports -------------------------------------------------------------------

HANDOVER = {
    "reason": "asked",
    "language": "en",
    "identified": False,
    "topics": ["tier_fee"],
    "task": "sign_up",
}


@pytest.mark.parametrize(
    ("event", "data"),
    [
        ({"event": "rating", "stars": 5}, {"stars": 5}),
        ({"event": "handover_requested", **HANDOVER}, HANDOVER),
        ({"event": "language_changed", "language": "hu"}, {"language": "hu"}),
        ({"event": "identity_ended"}, {}),
    ],
)
async def test_events_are_kept(
    api: httpx.AsyncClient,
    brain: SaidBrain,
    app: FastAPI,
    event: dict[str, Any],
    data: dict[str, Any],
) -> None:
    talk = await Talk.begin(api)
    brain.answers = lambda _turn: said(event, {"key": "greeting", "values": {}})
    assert [message["key"] for message in await talk.say("hello")] == ["greeting"]
    assert await events(app) == [(event["event"], data)]
    shown = str(await talk.history()) + str(await talk.state())
    assert "stars" not in shown
    assert "tier_fee" not in shown


LONG = [{"title": {"message": "greeting"}, "payload": f"/choose{'x' * 500}"}]


@pytest.mark.parametrize(
    ("item", "why"),
    [
        ({"event": "rating", "stars": 6}, "event 'rating': wrong rating.stars"),
        ({"event": "rating", "stars": 0}, "rating"),
        ({"event": "handover_requested", "reason": "asked"}, "handover_requested"),
        ({"event": "made_up"}, "made_up"),
        ({"event": "identity_ended", "customer": "x"}, "identity_ended"),
        ({"key": "greeting", "buttons": LONG}, "at most 500 can be kept"),
    ],
)
async def test_what_cannot_be_kept_fails_the_turn_and_says_why(
    api: httpx.AsyncClient,
    brain: SaidBrain,
    app: FastAPI,
    caplog: pytest.LogCaptureFixture,
    item: dict[str, Any],
    why: str,
) -> None:
    talk = await Talk.begin(api)
    brain.answers = lambda _turn: said(item)
    assert [message["key"] for message in await talk.say("hello")] == ["error-sorry"]
    assert why in caplog.text
    assert await events(app) == [("turn_given_up", {})]
