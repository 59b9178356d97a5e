"""Chatwoot's agent bot: payloads as documented, signed, once, in order, quiet beside people."""

import asyncio
import hashlib
import hmac
import json
import time
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from pydantic import SecretStr, ValidationError
from sqlalchemy import func, select

from backend.app import create_app
from backend.channels.chatwoot.rules import said_in
from backend.channels.delivery import Deliveries
from backend.channels.ports import Choice, Outgoing, PlatformSilent, Undeliverable
from backend.conversations import speaking
from backend.core import clock
from backend.core.settings import Settings
from backend.integrations.chatwoot import ChatwootPlatform, MemoryPlatform, markdown
from backend.models.channels import ChannelConversation
from backend.models.conversations import Conversation, Message
from tests.backend.conftest import Travel
from tests.support.brain import ScriptedBrain

SECRET = "a secret of the webhook"
PATH = "/api/channels/chatwoot"


def message(text: str = "hi", number: int = 118, **changes: Any) -> dict[str, Any]:
    """`message_created` as Chatwoot's documentation shows it, of a conversation the bot has."""
    event = {
        "id": number,
        "content": text,
        "created_at": "2021-07-23T18:02:48.000Z",
        "message_type": "incoming",
        "content_type": "text",
        "private": False,
        "content_attributes": {},
        "source_id": None,
        "sender": {"id": 14, "name": "little-haze-776", "avatar": "", "type": "contact"},
        "inbox": {"id": 1, "name": "Acme Support"},
        "conversation": {
            "additional_attributes": {
                "browser": {
                    "device_name": "Unknown", "browser_name": "Chrome", "platform_name": "macOS",
                    "browser_version": "92.0.4515.107", "platform_version": "10.15.7",
                },
                "referer": "http://localhost:3000/widget_tests",
                "initiated_at": {"timestamp": "Fri Jul 23 2021 23:32:48 GMT+0530"},
            },
            "can_reply": True,
            "channel": "Channel::WebWidget",
            "id": 10,
            "inbox_id": 1,
            "contact_inbox": {
                "id": 12, "contact_id": 14, "inbox_id": 1, "hmac_verified": False,
                "source_id": "405f1d30-1af3-4fa0-8ffd-11ea3f86101e",
            },
            "messages": [],
            "meta": {"sender": {"id": 14, "name": "little-haze-776", "type": "contact"}},
            "status": "pending",
            "unread_count": 1,
            "agent_last_seen_at": 0,
            "contact_last_seen_at": 0,
            "timestamp": 1627063369,
        },
        "account": {"id": 1, "name": "Acme Inc"},
        "event": "message_created",
    }  # fmt: skip
    return {**event, **changes}


def status(event: dict[str, Any], state: str) -> dict[str, Any]:
    return {**event, "conversation": {**event["conversation"], "status": state}}


def chosen(value: str, number: int = 200) -> dict[str, Any]:
    """`message_updated` after a choice in an ``input_select``."""
    attributes = {"submitted_values": [{"title": "x", "value": value}]}
    return message(
        "Which?", number, event="message_updated", message_type="outgoing",
        content_type="input_select", content_attributes=attributes,
    )  # fmt: skip


def signed(body: bytes, secret: str = SECRET, at: float | None = None) -> dict[str, str]:
    timestamp = str(int(time.time() if at is None else at))
    mac = hmac.new(secret.encode(), timestamp.encode() + b"." + body, hashlib.sha256)
    return {
        "Content-Type": "application/json",
        "X-Chatwoot-Signature": f"sha256={mac.hexdigest()}",
        "X-Chatwoot-Timestamp": timestamp,
        "X-Chatwoot-Delivery": "7f3c",
    }


@pytest.fixture
def app_settings(app_settings: Settings) -> Settings:
    return app_settings.model_copy(
        update={
            "chatwoot_url": "http://chatwoot.test",
            "chatwoot_token": SecretStr("token of the bot"),
            "chatwoot_secret": SecretStr(SECRET),
            "chat_messages": 12,
            "chat_conversations_of_network": 6,
        }
    )


class Desk:
    """Chatwoot as it meets the application: it calls the webhook, and is answered."""

    def __init__(self, app: FastAPI, api: httpx.AsyncClient) -> None:
        self.app, self.api = app, api
        self.platform = MemoryPlatform()
        state = app.state
        self.deliveries = Deliveries(
            state.database, state.conversations, state.locales, {"chatwoot": self.platform}
        )

    async def post(self, event: Any) -> httpx.Response:
        body = json.dumps(event).encode()
        headers = signed(body, at=clock.now().timestamp())
        return await self.api.post(PATH, content=body, headers=headers)

    async def taken(self, event: dict[str, Any]) -> None:
        answer = await self.post(event)
        assert (answer.status_code, answer.json()) == (200, {"status": "taken"})
        await self.answered()

    async def ignored(self, event: Any) -> None:
        answer = await self.post(event)
        assert (answer.status_code, answer.json()) == (200, {"status": "ignored"})

    async def answered(self) -> None:
        """Wait until no message waits for its turn."""
        waiting = select(func.count()).select_from(Message).where(Message.needs_answer.is_(True))
        while True:
            async with self.app.state.database.reading() as session:
                if not await session.scalar(waiting):
                    return
            await asyncio.sleep(0.01)

    async def said(self) -> list[str]:
        """Deliver what is due; return all that was said so far."""
        while await self.deliveries.deliver_due():
            pass
        return [outgoing.text for _, outgoing in self.platform.sent]

    async def rows(self, model: Any) -> list[Any]:
        async with self.app.state.database.reading() as session:
            return list((await session.scalars(select(model))).all())


@pytest.fixture
async def desk(app: FastAPI, api: httpx.AsyncClient) -> Desk:
    await app.state.deliveries.stop()
    return Desk(app, api)


async def test_a_message_is_answered_through_the_api(desk: Desk) -> None:
    await desk.taken(message("topic: tier_fee; tier=gold"))
    [text] = await desk.said()
    assert "170" in text
    address, outgoing = desk.platform.sent[0]
    assert address == {"account": 1, "conversation": 10}
    assert all(choice.payload.startswith("/") for choice in outgoing.choices)
    assert await desk.said() == [text]  # once


async def test_a_repeated_message_is_dropped(desk: Desk) -> None:
    for _ in range(3):
        await desk.taken(message("topic: docs_vat", 118))
    assert len(await desk.said()) == 1
    await desk.taken(message("topic: docs_vat", 119))
    assert len(await desk.said()) == 2
    await asyncio.gather(*(desk.taken(message("topic: docs_vat", 120)) for _ in range(5)))
    assert len(await desk.said()) == 3


def of_contact(event: dict[str, Any], contact: int, conversation: int) -> dict[str, Any]:
    """The same from another customer, in another conversation."""
    changed = {**event["conversation"], "id": conversation}
    inbox = {**changed["contact_inbox"], "contact_id": contact}
    return {**event, "conversation": {**changed, "contact_inbox": inbox}}


async def test_a_flood_is_stopped_by_customer_not_by_help_desk(
    desk: Desk, app: FastAPI, travel: Travel
) -> None:
    """Every call comes from Chatwoot's address: who is counted is the customer there."""
    travel.to(datetime(2026, 11, 3, 12, tzinfo=UTC))
    most = app.state.settings.chat_messages
    for number in range(most):
        await desk.taken(message("topic: greet", 1000 + number))
    refused = await desk.post(message("topic: greet", 5000))
    assert (refused.status_code, refused.json()["error"]) == (429, "too_many_tries")
    assert int(refused.headers["Retry-After"]) <= 60
    assert len([row for row in await desk.rows(Message) if row.author == "customer"]) == most
    # Another customer of the same help desk is heard; a repetition is no flood.
    await desk.taken(of_contact(message("topic: greet", 6000), 77, 11))
    await desk.taken(message("topic: greet", 1000))
    travel.on(seconds=61)
    await desk.taken(message("topic: greet", 5000))
    assert len([row for row in await desk.rows(Message) if row.author == "customer"]) == most + 2


async def test_a_customer_cannot_begin_any_number_of_conversations(
    desk: Desk, app: FastAPI, travel: Travel
) -> None:
    travel.to(datetime(2026, 11, 3, 12, tzinfo=UTC))
    most = app.state.settings.chat_conversations_of_network
    for number in range(most):
        event = of_contact(message("topic: greet", 1 + number), 14, 100 + number)
        assert (await desk.post(event)).status_code == 200
    answer = await desk.post(of_contact(message("topic: greet", 9000), 14, 9000))
    assert answer.status_code == 429
    assert len(await desk.rows(Conversation)) == most
    assert (await desk.post(of_contact(message("topic: greet", 9001), 15, 9001))).status_code == 200


async def test_two_first_messages_at_once_begin_one_conversation(desk: Desk) -> None:
    await asyncio.gather(*(desk.taken(message("topic: greet", 300 + n)) for n in range(5)))
    assert len(await desk.rows(ChannelConversation)) == 1
    assert len(await desk.rows(Conversation)) == 1
    assert len(await desk.said()) == 5


async def test_conversations_of_two_accounts_stay_apart(desk: Desk) -> None:
    await desk.taken(message("topic: greet", 1))
    await desk.taken(message("topic: greet", 1, account={"id": 2, "name": "Other"}))
    await desk.said()
    assert {address["account"] for address, _ in desk.platform.sent} == {1, 2}
    assert len(await desk.rows(Conversation)) == 2


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Chatwoot-Signature": "sha256=", "X-Chatwoot-Timestamp": "1"},
        {"X-Chatwoot-Signature": "ā", "X-Chatwoot-Timestamp": "²"},
        {"X-Chatwoot-Signature": "sha256=x", "X-Chatwoot-Timestamp": "9" * 30},
    ],
    ids=str,
)
async def test_an_unsigned_call_does_nothing(desk: Desk, headers: dict[str, str]) -> None:
    raw = {name: value.encode() for name, value in headers.items()}
    answer = await desk.api.post(PATH, content=json.dumps(message()), headers=raw)
    assert (answer.status_code, answer.json()["error"]) == (401, "wrong_signature")
    assert await desk.rows(Conversation) == []


async def test_a_forged_changed_or_recorded_call_does_nothing(desk: Desk) -> None:
    body = json.dumps(message()).encode()
    for content, headers in (
        (body, signed(body, "another secret")),
        (body + b" ", signed(body)),
        (body, signed(body, at=time.time() - 400)),
        (body, signed(body, at=time.time() + 400)),
        (body, {**signed(body), "X-Chatwoot-Timestamp": str(int(time.time()) - 1)}),
        (body, {**signed(body), "X-Chatwoot-Signature": "x"}),
    ):
        answer = await desk.api.post(PATH, content=content, headers=headers)
        assert answer.status_code == 401, headers
    # A wrong signature is not made good by the secret in the address.
    wrong = {**signed(body), "X-Chatwoot-Signature": "x"}
    answer = await desk.api.post(PATH, params={"token": SECRET}, content=body, headers=wrong)
    assert answer.status_code == 401
    assert await desk.rows(Conversation) == []


async def test_versions_that_do_not_sign_carry_the_secret_in_the_address(desk: Desk) -> None:
    body = json.dumps(message("topic: greet"))
    good = await desk.api.post(PATH, params={"token": SECRET}, content=body)
    assert good.status_code == 200
    bad = await desk.api.post(PATH, params={"token": SECRET + "x"}, content=body)
    assert bad.status_code == 401


@pytest.mark.parametrize(
    "event",
    [
        message(message_type="outgoing", sender={"id": 1, "name": "Agent", "type": "user"}),
        message(message_type="template"),
        message(private=True),
        status(message(), "open"),
        status(message(), "resolved"),
        status(message(), "snoozed"),
        message(""),
        message("   "),
        message(content=None),
        message(content=["a"]),
        message(conversation=None),
        message(account=None),
        message(number="118"),
        message(number=2**60),
        message(event="webwidget_triggered"),
        message(event="conversation_opened"),
        message(event="message_updated"),
        message(event="message_updated", content_attributes={"submitted_values": "x"}),
        message(event="message_updated", content_attributes={"submitted_values": [1]}),
        {"event": "conversation_status_changed", "status": "open", "id": 10},
        {},
    ],
)
async def test_what_is_not_the_customer_s_word_to_the_bot_is_ignored(
    desk: Desk, event: dict[str, Any]
) -> None:
    await desk.ignored(event)
    assert await desk.rows(Conversation) == []


@pytest.mark.parametrize("body", [b"", b"[]", b"x", b"\xff", b'"a"', b"[" * 30000])
async def test_what_is_no_event_is_told_so(desk: Desk, body: bytes) -> None:
    answer = await desk.api.post(PATH, content=body, headers=signed(body))
    assert (answer.status_code, answer.json()["error"]) == (400, "not_an_event")


async def test_strange_characters_and_long_texts_are_taken(desk: Desk) -> None:
    for number, text in enumerate(["a\0b", "😀" * 3000, "x" * 9000, "\ud800a"]):
        await desk.taken(message(text, 400 + number))
    assert len(await desk.said()) == 4


async def test_a_choice_is_a_button_that_was_offered(desk: Desk) -> None:
    await desk.taken(message("topic: greet"))
    await desk.said()
    payload = desk.platform.sent[0][1].choices[0].payload
    before = len(desk.platform.sent)
    await desk.taken(chosen(payload))
    await desk.taken(chosen(payload))  # repeated by the network
    assert len(await desk.said()) == before + 1
    await desk.ignored(chosen('/switch_language{"language": "hu"}'))
    await desk.ignored(chosen("/restart"))
    await desk.ignored(chosen("/\ud800", 201))
    await desk.taken(message('/switch_language{"language": "hu"}', 500))  # typed: only text
    [conversation] = await desk.rows(Conversation)
    assert conversation.language == "en"


async def test_a_person_is_wanted_the_bot_is_quiet_and_comes_back(desk: Desk) -> None:
    await desk.taken(message("topic: human", 1))
    said = await desk.said()
    assert desk.platform.handed_over == [{"account": 1, "conversation": 10}]
    assert await desk.said() == said
    assert len(desk.platform.handed_over) == 1  # once
    # A person owns it in Chatwoot: nothing is answered.
    await desk.ignored(status(message("topic: tier_fee", 2), "open"))
    assert await desk.said() == said
    # They give it back: it is pending again.
    await desk.taken(message("topic: tier_fee; tier=gold", 3))
    assert "170" in (await desk.said())[-1]
    [conversation] = await desk.rows(Conversation)
    assert conversation.owner == "bot"
    await desk.taken(message("topic: human", 4))
    await desk.said()
    assert len(desk.platform.handed_over) == 2


async def test_a_customer_who_writes_before_the_hand_over_arrived_stays_in_the_queue(
    desk: Desk,
) -> None:
    await desk.taken(message("topic: human", 1))
    await desk.taken(message("topic: human", 2))  # still pending there
    [conversation] = await desk.rows(Conversation)
    assert conversation.owner == "queue"
    await desk.said()
    assert len(desk.platform.handed_over) == 1


async def test_a_silent_platform_is_tried_again_in_order(desk: Desk, travel: Travel) -> None:
    await desk.taken(message("topic: docs_vat, approval_time"))
    desk.platform.failures = [PlatformSilent("503"), PlatformSilent("503")]
    assert await desk.said() == []
    assert await desk.said() == []  # not before its time
    travel.on(seconds=2)
    assert await desk.said() == []
    travel.on(seconds=3)
    assert len(await desk.said()) == 2
    async with desk.app.state.database.reading() as session:
        rendered = [
            desk.app.state.locales.render("en", key, values)
            for key, values in await session.execute(
                select(Message.key, Message.values).where(Message.author == "bot")
                .order_by(Message.seq)
            )
        ]  # fmt: skip
    assert await desk.said() == rendered
    [link] = await desk.rows(ChannelConversation)
    assert (link.failures, link.holder) == (0, None)


async def test_what_fails_in_the_middle_goes_on_where_it_stopped(
    desk: Desk, travel: Travel
) -> None:
    await desk.taken(message("topic: docs_vat, approval_time"))

    class Once(MemoryPlatform):
        async def send(self, address: Any, message: Outgoing) -> None:
            if len(self.sent) == 1 and not self.handed_over:
                self.handed_over.append({})
                raise PlatformSilent("timeout")
            await super().send(address, message)

    once = Once()
    desk.deliveries._platforms = {"chatwoot": once}
    await desk.deliveries.deliver_due()
    assert len(once.sent) == 1
    travel.on(seconds=5)
    await desk.deliveries.deliver_due()
    assert len({outgoing.text for _, outgoing in once.sent}) == len(once.sent) == 2


async def test_a_conversation_that_is_gone_there_is_given_up(desk: Desk, travel: Travel) -> None:
    await desk.taken(message("topic: docs_vat"))
    desk.platform.failures = [Undeliverable("404")]
    assert await desk.said() == []
    travel.on(hours=1)
    assert await desk.said() == []
    assert await desk.deliveries.deliver_due() == 0


async def test_two_processes_deliver_once(desk: Desk) -> None:
    await desk.taken(message("topic: docs_vat, approval_time"))
    await asyncio.gather(*(desk.deliveries.deliver_due() for _ in range(4)))
    assert len(await desk.said()) == 2


async def test_an_agent_of_ours_is_heard_there_too(desk: Desk) -> None:
    await desk.taken(message("topic: greet"))
    [link] = await desk.rows(ChannelConversation)
    [first] = [row for row in await desk.rows(Message) if row.author == "customer"]
    async with desk.app.state.database.transaction() as session:
        conversation = await speaking.lock(session, link.conversation_id)
        assert conversation is not None
        speaking.say_as_agent(session, conversation, first.id, "Hello, Anna here.")
    assert (await desk.said())[-1] == "Hello, Anna here."


async def test_without_settings_there_is_no_webhook(
    app_settings: Settings, brain: ScriptedBrain
) -> None:
    bare = app_settings.model_copy(update={"chatwoot_url": None, "chatwoot_secret": None})
    transport = httpx.ASGITransport(create_app(bare, brain=brain))
    async with httpx.AsyncClient(transport=transport, base_url="http://cps.test") as client:
        answer = await client.post(PATH, content=b"{}", headers=signed(b"{}"))
    assert (answer.status_code, answer.json()["error"]) == (404, "not_connected")


@pytest.mark.parametrize(
    "given", [{"chatwoot_url": "http://a"}, {"chatwoot_token": "a", "chatwoot_secret": "b"}]
)
def test_half_a_connection_is_refused_at_the_start(given: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Settings(_env_file=None, **given)


def platform(handler: Any) -> ChatwootPlatform:
    return ChatwootPlatform(
        "http://chatwoot.test/", token="token of the bot", site="https://cps.example",
        transport=httpx.MockTransport(handler),
    )  # fmt: skip


async def test_the_api_is_called_as_it_is_documented() -> None:
    calls: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        calls.append(request)
        return httpx.Response(200, json={"id": 1})

    chatwoot = platform(answer)
    address = {"account": 3, "conversation": 77}
    await chatwoot.send(address, Outgoing("**Hi** [here](/products)", [Choice("A*b", "/x")]))
    await chatwoot.send(address, Outgoing("Plain."))
    await chatwoot.hand_over(address)
    await chatwoot.close()
    told = [(call.method, call.url.path, json.loads(call.content)) for call in calls]
    messages = "/api/v1/accounts/3/conversations/77/messages"
    assert told == [
        (
            "POST",
            messages,
            {
                "content": "**Hi** [here](https://cps.example/products)",
                "message_type": "outgoing",
                "private": False,
                "content_type": "input_select",
                "content_attributes": {"items": [{"title": "A*b", "value": "/x"}]},
            },
        ),
        ("POST", messages, {"content": "Plain.", "message_type": "outgoing", "private": False}),
        ("POST", "/api/v1/accounts/3/conversations/77/toggle_status", {"status": "open"}),
    ]
    assert {call.headers["api_access_token"] for call in calls} == {"token of the bot"}


@pytest.mark.parametrize(
    ("code", "error"),
    [(401, PlatformSilent), (404, Undeliverable), (429, PlatformSilent), (500, PlatformSilent)],
)
async def test_what_the_api_refuses(code: int, error: type[Exception]) -> None:
    chatwoot = platform(lambda _request: httpx.Response(code))
    with pytest.raises(error):
        await chatwoot.hand_over({"account": 1, "conversation": 1})
    await chatwoot.close()


async def test_a_chatwoot_that_is_away_is_silent() -> None:
    def away(_request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectTimeout("secret words")

    chatwoot = platform(away)
    with pytest.raises(PlatformSilent, match=r"^ConnectTimeout$"):
        await chatwoot.send({"account": 1, "conversation": 1}, Outgoing("a"))
    await chatwoot.close()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb", "a\nb"),
        ("\\*no\\* \\[x\\](y)", "\\*no\\* \\[x\\]\\(y\\)"),
        ("[a](mailto:x@example.com)", "[a](mailto:x@example.com)"),
        ("[a](javascript:alert(1))", None),
    ],
)
def test_markup_becomes_markdown(text: str, expected: str | None) -> None:
    found = markdown(text, "https://cps.example")
    if expected is None:
        assert "](" not in found
    else:
        assert found == expected


def test_the_browser_s_language_is_taken_where_it_is_told() -> None:
    event = message()
    event["conversation"]["additional_attributes"]["browser_language"] = "lv-LV"
    said = said_in(event)
    assert said is not None
    assert said.language == "lv"
