"""What customers do with their conversation: rate it, take it along, delete it."""

import asyncio
import uuid
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.conversations.results import append
from backend.core import clock
from backend.core.settings import Settings
from backend.jobs import service as jobs
from backend.models.conversations import Conversation, ConversationEvent, Message
from backend.wiring import HOUSEKEEPING
from tests.conftest import MintToken
from tests.support.talk import Talk

TOMAS = "tomas.kazlauskas@studio.example"
PDF = b"%PDF-1.7\n%%EOF\n"
TICK = "topic: green_tick_meaning"


async def mails(app: FastAPI) -> list[str]:
    """The plain text of what was mailed, by address."""
    await app.state.jobs.run_due()
    kept = app.state.kept_mails
    found = []
    for name in await kept.names():
        mail = await kept.read(name)
        found.append(f"{mail['To']}\n{mail.get_body(('plain',)).get_content()}")
    return found


async def test_a_rating_is_an_event(api: httpx.AsyncClient, app: FastAPI) -> None:
    talk = await Talk.begin(api)
    await talk.say(TICK)
    assert (await talk.post("/rating", {"stars": 4})).status_code == 204
    async with app.state.database.reading() as session:
        [event] = await session.scalars(
            select(ConversationEvent).where(ConversationEvent.kind == "rating")
        )
    assert event.data == {"stars": 4}
    assert event.conversation_id == uuid.UUID(talk.id)


@pytest.mark.parametrize("stars", [0, 6, "five", None, 3.5])
async def test_a_rating_has_one_to_five_stars(api: httpx.AsyncClient, stars: object) -> None:
    talk = await Talk.begin(api)
    assert (await talk.post("/rating", {"stars": stars})).status_code == 422


async def test_a_transcript_holds_every_message_in_a_language(api: httpx.AsyncClient) -> None:
    talk = await Talk.begin(api)
    await talk.say(TICK)
    await talk.say("<script>alert(1)</script> **b** [x](javascript:1)")
    answer = await api.get(
        f"{talk.path}/transcript", params={"language": "hu"}, headers=talk.headers
    )
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert "attachment" in answer.headers["content-disposition"]
    paragraphs = answer.text.strip().split("\n\n")
    assert paragraphs[0] == "Beszélgetés a CPS-asszisztenssel"
    assert paragraphs[1].endswith(f"\nTe: {TICK}")
    assert "\nAsszisztens: A " in paragraphs[2]
    # As it was typed: nobody runs a text file.
    assert "Te: <script>alert(1)</script> **b** [x](javascript:1)" in answer.text


async def test_a_transcript_holds_as_many_messages_as_there_are(
    api: httpx.AsyncClient, app: FastAPI
) -> None:
    talk, count = await Talk.begin(api), 5_010
    async with app.state.database.transaction() as session:
        conversation = await session.get(Conversation, uuid.UUID(talk.id))
        for number in range(count):
            session.add(append(conversation, author="customer", text=f"said {number}."))
    answer = await api.get(f"{talk.path}/transcript", headers=talk.headers)
    said = [line for line in answer.text.splitlines() if line.startswith("You: said ")]
    assert said == [f"You: said {number}." for number in range(count)]


async def test_a_transcript_is_mailed_to_the_identified_customer_only(
    api: httpx.AsyncClient, app: FastAPI, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    await talk.say(TICK)
    refused = await talk.post("/transcript", {})
    assert (refused.status_code, refused.json()["error"]) == (409, "nobody_identified")
    other = await talk.post("/transcript", {"to": "victim@example.com"})
    assert other.status_code == 422
    await talk.identify(identity_token(TOMAS))
    assert (await talk.post("/transcript", {"language": "lt"})).status_code == 202
    [mail] = await mails(app)
    assert mail.startswith(f"{TOMAS}\n")
    assert TICK in mail
    assert "Jūs: " in mail


async def test_transcripts_are_not_mailed_without_end(
    api: httpx.AsyncClient, identity_token: MintToken
) -> None:
    talk = await Talk.begin(api)
    await talk.identify(identity_token(TOMAS))
    answers = [await talk.post("/transcript", {}) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [202, 202, 202, 429]


async def test_a_deleted_conversation_is_gone_with_its_files(
    api: httpx.AsyncClient, app: FastAPI, tmp_path: Path
) -> None:
    talk, other = await Talk.begin(api), await Talk.begin(api)
    await talk.say(TICK)
    await other.say(TICK)
    await api.post(f"{talk.path}/attachments", files={"file": ("a.pdf", PDF)}, headers=talk.headers)
    await talk.post("/rating", {"stars": 1})
    assert (await api.delete(talk.path, headers=talk.headers)).status_code == 204
    assert (await api.get(talk.path, headers=talk.headers)).json()["error"] == (
        "unknown_conversation"
    )
    async with app.state.database.reading() as session:
        for table in (Message.conversation_id, ConversationEvent.conversation_id, Conversation.id):
            assert uuid.UUID(talk.id) not in set(await session.scalars(select(table)))
    await app.state.jobs.run_due()
    assert [path for path in (tmp_path / "uploads").rglob("*") if path.is_file()] == []
    assert len(await other.history()) == 2


async def test_only_the_own_conversation_is_rated_read_mailed_or_deleted(
    api: httpx.AsyncClient,
) -> None:
    talk, other = await Talk.begin(api), await Talk.begin(api)
    for method, path, body in (
        ("POST", "/rating", {"stars": 5}),
        ("GET", "/transcript", None),
        ("POST", "/transcript", {}),
        ("DELETE", "", None),
    ):
        answer = await api.request(method, talk.path + path, json=body, headers=other.headers)
        assert (answer.status_code, answer.json()["error"]) == (404, "unknown_conversation")
        answer = await api.request(method, talk.path + path, json=body)
        assert answer.status_code == 401
    assert (await talk.state())["id"] == talk.id


async def test_a_conversation_that_nobody_goes_on_with_is_deleted_after_its_time(
    api: httpx.AsyncClient, app: FastAPI, tmp_path: Path
) -> None:
    old, recent = await Talk.begin(api), await Talk.begin(api)
    for talk in (old, recent):
        await talk.say(TICK)
    files = {"file": ("a.pdf", PDF)}
    await api.post(f"{old.path}/attachments", files=files, headers=old.headers)
    kept = app.state.settings.conversations_kept
    async with app.state.database.transaction() as session:
        for talk, age in ((old, kept), (recent, kept - timedelta(minutes=5))):
            conversation = await session.get(Conversation, uuid.UUID(talk.id))
            conversation.updated_at = clock.now() - age
    await _keep_house(app)
    assert (await api.get(old.path, headers=old.headers)).status_code == 404
    assert len(await recent.history()) == 2
    assert [path for path in (tmp_path / "uploads").rglob("*") if path.is_file()] == []


async def test_the_page_on_data_tells_how_long_it_is_kept(
    api: httpx.AsyncClient, app: FastAPI
) -> None:
    page = (await api.get("/chat/data")).text
    assert f"{app.state.settings.conversations_kept.days} days" in page


async def _keep_house(app: FastAPI) -> None:
    """Have the hourly work done, and what it leaves to be done."""
    async with app.state.database.transaction() as session:
        await jobs.enqueue(session, HOUSEKEEPING, {}, now=clock.now())
    await app.state.jobs.run_due()


async def test_a_turn_under_way_outlives_the_conversation_s_end(
    api: httpx.AsyncClient, app: FastAPI
) -> None:
    talk = await Talk.begin(api)
    app.state.brain.delay = 0.3
    asked = asyncio.create_task(talk.send(text=TICK))
    while not app.state.brain.turns:
        await asyncio.sleep(0.01)
    assert (await api.delete(talk.path, headers=talk.headers)).status_code == 204
    answer = await asked
    assert (answer.status_code, answer.json()["error"]) == (404, "unknown_conversation")


class TestFloods:
    @pytest.fixture
    def app_settings(self, app_settings: Settings) -> Settings:
        return app_settings.model_copy(
            update={
                "chat_messages": 3,
                "chat_messages_of_network": 5,
                "chat_conversations_of_network": 3,
                "answer_wait": timedelta(seconds=1),
            }
        )

    async def test_too_many_messages_wait_politely(self, api: httpx.AsyncClient) -> None:
        talk = await Talk.begin(api)
        answers = [await talk.send(text=TICK, client_id=str(n)) for n in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert answers[-1].json()["error"] == "too_many_tries"
        assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
        # What the server has is answered, however often it is asked for.
        assert (await talk.send(text=TICK, client_id="0")).json() == answers[0].json()
        assert len(await talk.history()) == 6

    async def test_by_address_too(self, api: httpx.AsyncClient) -> None:
        first, second = await Talk.begin(api), await Talk.begin(api)
        answers = [await talk.send(text=TICK) for talk in (first, second) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200] * 5 + [429]

    async def test_files_count(self, api: httpx.AsyncClient, tmp_path: Path) -> None:
        talk = await Talk.begin(api)
        answers = [
            await api.post(
                f"{talk.path}/attachments", files={"file": ("a.pdf", PDF)}, headers=talk.headers
            )
            for _ in range(4)
        ]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert len([p for p in (tmp_path / "uploads").rglob("*") if p.is_file()]) == 3

    async def test_conversations_are_not_begun_without_end(self, api: httpx.AsyncClient) -> None:
        answers = [await api.post("/api/conversations", json={}) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [201, 201, 201, 429]


class TestOrigins:
    @pytest.fixture
    def app_settings(self, app_settings: Settings) -> Settings:
        return app_settings.model_copy(update={"allowed_origins": ["https://shop.example"]})

    @pytest.mark.parametrize(
        ("origin", "status"),
        [
            (None, 201),
            ("http://cps.test", 201),
            ("https://shop.example", 201),
            ("https://shop.example.evil.example", 403),
            ("https://evil.example", 403),
            ("https://evil.example#http://cps.test", 403),
            ("null", 403),
            ("", 403),
        ],
    )
    async def test_only_allowed_sites_begin_conversations(
        self, api: httpx.AsyncClient, origin: str | None, status: int
    ) -> None:
        headers = {} if origin is None else {"origin": origin}
        answer = await api.post("/api/conversations", json={}, headers=headers)
        assert answer.status_code == status
        seen = answer.headers.get("access-control-allow-origin")
        assert seen == (origin if origin == "https://shop.example" else None)


@pytest.mark.parametrize(
    "origin",
    ["*", "https://*.example", "shop.example", "https://shop.example/", "https://a@shop.example"],
)
def test_an_origin_is_an_origin(origin: str) -> None:
    with pytest.raises(ValueError, match="must be"):
        Settings(_env_file=None, allowed_origins=[origin])


async def test_the_page_is_kept_beside_the_message(api: httpx.AsyncClient, app: FastAPI) -> None:
    talk = await Talk.begin(api)
    page = {"url": "https://shop.example/r5", "title": "R5 & <b>", "product": "EOS R5"}
    await talk.say(TICK, page=page)
    kept = (await talk.history())[0]["values"]
    assert kept == {"page_url": page["url"], "page_title": page["title"], "page_product": "EOS R5"}
    assert app.state.brain.turns[0].metadata["page_product"] == "EOS R5"
    for wrong in ({"url": "x" * 501}, {"title": "a\x00b"}, {"author": "agent"}, "page"):
        assert (await talk.send(text=TICK, page=wrong)).status_code == 422
