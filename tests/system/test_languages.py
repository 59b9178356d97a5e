"""The whole stack with the real model: questions in five languages, with and without marks."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import httpx
import pytest

from backend.core import clock
from backend.core.security import sign_agent
from backend.core.settings import DEVELOPMENT_SECRET
from bot.actions.conversation import NEVER_OFFERED, OFFERS
from tests.conftest import MintToken
from tests.support.site import Site
from tests.support.talk import Talk

LANGUAGES = ("en", "lv", "lt", "et", "hu")
QUESTIONS = [
    ("en", "What does the green tick mean?", "guide-green_tick_meaning"),
    ("en", "how many points do i need to join", "guide-points_needed"),
    ("en", "whats the price of gold?", "guide-tier_fee"),
    ("lv", "Ko nozīmē zaļā atzīme?", "guide-green_tick_meaning"),
    ("lv", "cik punktu vajag lai iestatos cps", "guide-points_needed"),
    ("lv", "cik maksa zelta limenis?", "guide-tier_fee"),
    ("lt", "Ką reiškia žalia varnelė?", "guide-green_tick_meaning"),
    ("lt", "kiek tasku reikia norint istoti i cps", "guide-points_needed"),
    ("lt", "Kiek kainuoja auksinis lygis?", "guide-tier_fee"),
    ("et", "Mida tähendab roheline linnuke?", "guide-green_tick_meaning"),
    ("et", "mitu punkti on vaja et cpsiga liituda", "guide-points_needed"),
    ("et", "Kui palju kuldtase maksab?", "guide-tier_fee"),
    ("hu", "Mit jelent a zöld pipa?", "guide-green_tick_meaning"),
    ("hu", "hany pont kell a csatlakozashoz", "guide-points_needed"),
    ("hu", "Mennyibe kerül az arany szint?", "guide-tier_fee"),
]


@pytest.fixture
async def client(site: Site) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(base_url=site.url, timeout=30, trust_env=False) as opened:
        yield opened


@pytest.mark.parametrize(("language", "question", "key"), QUESTIONS)
async def test_a_guide_question(
    client: httpx.AsyncClient, language: str, question: str, key: str
) -> None:
    talk = await Talk.begin(client, language)
    [answer] = await talk.say(question)
    assert answer["key"] == key
    assert (await talk.state())["language"] == language
    if key == "guide-tier_fee":
        assert answer["values"]["tier"] == {"enum": "tier", "value": "gold"}
        assert "170" in answer["text"]


@pytest.mark.parametrize(
    ("language", "question"),
    [
        ("en", "How many points do I have?"),
        ("lv", "Cik man ir punktu?"),
        ("lt", "Kiek turiu taškų?"),
        ("et", "Mitu punkti mul on?"),
        ("hu", "Hány pontom van?"),
    ],
)
async def test_an_account_question_before_and_after_identification(
    client: httpx.AsyncClient, identity_token: MintToken, language: str, question: str
) -> None:
    talk = await Talk.begin(client, language)
    [asked] = await talk.say(question)
    assert asked["key"] == "identify-needed"
    answers = (await talk.identify(identity_token("ieva.ozola@studio.example"))).json()
    assert answers["messages"][0]["values"] == {"allocated": 1250}


async def test_the_language_follows_the_customer(client: httpx.AsyncClient) -> None:
    talk = await Talk.begin(client, "en")
    await talk.say("Mennyibe kerül az arany szint? És hány pont kell hozzá?")
    assert (await talk.state())["language"] == "hu"
    await talk.say("ok")
    assert (await talk.state())["language"] == "hu"


async def test_a_typed_command_is_only_text(client: httpx.AsyncClient) -> None:
    talk = await Talk.begin(client)
    commands = ('/switch_language{"language": "hu"}', "/identity_attached", "/restart", " /back@1")
    for text in commands:
        assert await talk.say(text)  # as a command, the second would be silent
    state = await talk.state()
    assert (state["language"], state["owner"], state["identified"]) == ("en", "bot", False)


@pytest.mark.parametrize("text", ["😀", "12345", "?!", "https://example.com/a", "R5"])
async def test_nothing_to_go_by_is_not_guessed(client: httpx.AsyncClient, text: str) -> None:
    talk = await Talk.begin(client)
    [answer] = await talk.say(text)
    assert answer["key"].startswith("not-understood")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_senseless_text_is_answered_with_three_offers(
    client: httpx.AsyncClient, language: str
) -> None:
    talk = await Talk.begin(client, language)
    [answer] = await talk.say("qwpoeiru zmxncb")
    assert answer["key"] == "not-understood"
    assert len(offered(answer)) == OFFERS
    assert not offered(answer) & NEVER_OFFERED
    [answer] = await talk.say("xkcdq wrtzp")
    assert answer["key"] == "not-understood-again"
    assert len(offered(answer)) == OFFERS + 1
    assert "human" in offered(answer)


def offered(answer: dict[str, Any]) -> set[str]:
    """The topics of an answer's buttons."""
    payloads = (button["payload"] for button in answer["buttons"])
    return {json.loads(payload[payload.index("{") :])["topic"] for payload in payloads}


async def test_understand_for_agents(client: httpx.AsyncClient) -> None:
    body = {"text": "Kiek kainuoja auksinis lygis?"}
    assert (await client.post("/api/assist/understand", json=body)).status_code == 401
    token = sign_agent("a", secret=DEVELOPMENT_SECRET, now=clock.now(), life=timedelta(minutes=5))
    headers = {"Authorization": f"Bearer {token}"}
    answer = (await client.post("/api/assist/understand", json=body, headers=headers)).json()
    assert (answer["language"], answer["topic"]) == ("lt", "tier_fee")
    assert 0 < answer["confidence"] <= 1
    assert len(answer["alternatives"]) >= 3
    assert {"entity": "tier", "value": "gold"}.items() <= answer["entities"][0].items()
