"""The menu, days and times, people who take over, and what is told of messages."""

import asyncio
import json
import re
import uuid
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from playwright.async_api import Locator, Route, expect
from sqlalchemy import select, update

from backend.conversations.results import append
from backend.core.settings import Settings
from backend.models.conversations import Conversation, ConversationEvent, Message
from tests.browser.chat import Chat, words
from tests.browser.conftest import Stage, Visitor
from tests.browser.test_widget import (
    ASK_POINTS,
    ASK_TICK,
    FAILED,
    TICK,
    TOMAS,
    begin,
    stored,
)

LANGUAGES = ("en", "lv", "lt", "et", "hu")


async def choose(chat: Chat, key: str, language: str = "en") -> None:
    """Open the menu and choose something of it."""
    await chat.widget.get_by_role("button", name=words(language, "widget-menu")).click()
    await (
        chat.widget.get_by_role("listitem").get_by_role("button", name=words(language, key)).click()
    )


def asked(chat: Chat, key: str) -> Locator:
    return chat.widget.get_by_role("group", name=words("en", key))


async def take_over(stage: Stage, chat: Chat, owner: str, *texts: str) -> None:
    """What a person's tool does: owns the conversation, and writes in it."""
    conversation_id = uuid.UUID((await stored(chat))["id"])
    async with stage.app.state.database.transaction() as session:
        conversation = await session.get(Conversation, conversation_id)
        conversation.owner = owner
        for text in texts:
            session.add(append(conversation, author="agent", text=text))
    stage.app.state.conversations.wakeups.wake(conversation_id)


class TestStartOver:
    async def test_begins_anew_and_takes_a_rating(self, visitor: Visitor, stage: Stage) -> None:
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        old = await stored(chat)
        await choose(chat, "widget-start-over")
        question = asked(chat, "widget-start-over-ask")
        await question.get_by_label(words("en", "rating-4"), exact=True).check()
        await question.get_by_role("button", name=words("en", "widget-start-over")).click()
        await expect(chat.log).to_contain_text(words("en", "widget-greeting"))
        await expect(chat.log).not_to_contain_text(TICK)
        await expect(chat.field).to_be_focused()
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        assert (await stored(chat))["id"] != old["id"]
        async with stage.app.state.database.reading() as session:
            [event] = await session.scalars(
                select(ConversationEvent).where(ConversationEvent.kind == "rating")
            )
        assert (str(event.conversation_id), event.data) == (old["id"], {"stars": 4})

    async def test_can_be_thought_better_of(self, visitor: Visitor, stage: Stage) -> None:
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        for way_out in ("cancel", "Escape"):
            await choose(chat, "widget-start-over")
            question = asked(chat, "widget-start-over-ask")
            await expect(question.get_by_role("radio").first).to_be_focused()
            if way_out == "cancel":
                await question.get_by_role("button", name=words("en", "widget-cancel")).click()
            else:
                await chat.page.keyboard.press("Escape")
            await expect(question).to_be_hidden()
            await expect(chat.field).to_be_focused()
        await chat.reads(TICK)


class TestOwnData:
    async def test_a_conversation_is_deleted_here_there_and_in_other_tabs(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        chat.allowed.append(FAILED)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        second = await visitor(stage.url, again=chat)
        second.allowed.append(FAILED)
        await second.visit()
        await second.open()
        await second.reads(TICK)
        await choose(chat, "widget-erase")
        question = asked(chat, "widget-erase-ask")
        await question.get_by_role("button", name=words("en", "widget-erase")).click()
        await expect(chat.log).to_contain_text(words("en", "widget-erased"))
        await expect(chat.log).not_to_contain_text(TICK)
        await expect(second.log).not_to_contain_text(TICK)
        for kept in ("localStorage", "sessionStorage"):
            assert await chat.page.evaluate(f"Object.keys({kept})") == []
        async with stage.app.state.database.reading() as session:
            assert list(await session.scalars(select(Message.id))) == []
        await chat.say(ASK_TICK)
        await chat.reads(TICK)

    async def test_a_transcript_is_downloaded_in_the_chat_s_language(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        await chat.widget.locator("select").select_option("et")
        await chat.reads(words("et", "guide-green_tick_meaning"))
        async with chat.page.expect_download() as begun:
            await choose(chat, "widget-download", "et")
        download = await begun.value
        text = (await download.path()).read_text("utf-8")
        assert download.suggested_filename == "cps-chat.txt"
        assert words("et", "guide-green_tick_meaning") in " ".join(text.split())
        assert f"Teie: {ASK_TICK}" in text

    async def test_a_transcript_is_mailed_to_who_is_logged_in(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        menu = chat.widget.get_by_role("button", name=words("en", "widget-menu"))
        mail = chat.widget.get_by_role("button", name=words("en", "widget-mail"))
        await menu.click()
        await expect(mail).to_have_count(0)  # nobody is known: there is no address
        await menu.click()
        await chat.be(TOMAS)
        await chat.say(ASK_POINTS)
        await chat.reads("You have 2,000 points.")
        await choose(chat, "widget-mail")
        await expect(chat.status).to_contain_text(words("en", "widget-mailed"))
        await stage.app.state.jobs.run_due()
        kept = stage.app.state.kept_mails
        mails = [await kept.read(name) for name in await kept.names()]
        assert [mail["To"] for mail in mails] == [TOMAS]

    async def test_the_use_of_data_is_one_link_away(self, visitor: Visitor, stage: Stage) -> None:
        chat = await begin(visitor, stage)
        await chat.widget.get_by_role("button", name=words("en", "widget-menu")).click()
        link = chat.widget.get_by_role("link", name=words("en", "widget-privacy"))
        async with chat.page.context.expect_page() as opened:
            await link.click()
        page = await opened.value
        await expect(page.get_by_role("heading", level=1)).to_have_text(
            words("en", "chat-data-title")
        )


async def test_sound_is_off_until_it_is_wished_for(visitor: Visitor, stage: Stage) -> None:
    chat = await visitor(stage.url)
    await chat.page.add_init_script(
        """window.heard = 0; window.AudioContext = class {
            constructor() { window.heard++; this.currentTime = 0; }
            createOscillator() { return {frequency: {}, connect: x => x, start() {}, stop() {}}; }
            createGain() { return {gain: {setValueAtTime() {}, linearRampToValueAtTime() {}},
                connect: x => x}; }
            close() {}
        };"""
    )
    await chat.visit()
    await chat.open()
    stage.brain.delay = 1.0
    for heard in (0, 2):  # one for the switch, one for the reply
        await chat.say(ASK_TICK)
        await chat.page.keyboard.press("Escape")
        await expect(chat.launcher).to_contain_text("1")
        assert await chat.page.evaluate("window.heard") == heard
        await chat.open()
        if not heard:
            await choose(chat, "widget-sound")


class TestDaysAndTimes:
    @pytest.mark.parametrize("language", LANGUAGES)
    async def test_each_day_has_its_line(
        self, visitor: Visitor, stage: Stage, language: str
    ) -> None:
        chat = await visitor(stage.url, timezone_id="Europe/Tallinn")
        await chat.visit(language=language)
        await chat.open()
        await chat.insist(language)
        tick = words(language, "guide-green_tick_meaning")
        for count in (1, 2, 3):
            await chat.say(ASK_TICK)
            await chat.reads(tick, times=count)
        now = datetime.now(UTC)
        async with stage.app.state.database.transaction() as session:
            for days, seqs in ((10, (1, 2)), (1, (3, 4))):
                await session.execute(
                    update(Message)
                    .where(Message.seq.in_(seqs))
                    .values(created_at=now - timedelta(days=days))
                )
        await chat.page.reload()
        await chat.reads(tick, times=3)
        lines = await chat.log.locator(".day").all_inner_texts()
        assert len(lines) == 3
        named = await chat.page.evaluate(
            """language => [-1, 0].map(days => new Intl.RelativeTimeFormat(
                language, {numeric: "auto"}).format(days, "day"))""",
            language,
        )
        assert [line.lower() for line in lines[1:]] == [name.lower() for name in named]
        order = await chat.log.locator(".day, .message").evaluate_all(
            "nodes => nodes.map(node => node.classList[0])"
        )
        assert order == (["day", "message", "message"] * 3)
        times = await chat.log.locator("time").evaluate_all("nodes => nodes.map(n => n.dateTime)")
        assert len(times) == 6

    async def test_only_the_newest_says_that_it_was_sent(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        for count in (1, 2):
            await chat.say(ASK_TICK)
            await chat.reads(TICK, times=count)
        states = [text for text in await chat.log.locator(".state").all_inner_texts() if text]
        assert states == [words("en", "widget-sent")]
        await chat.page.reload()
        await chat.reads(TICK, times=2)
        states = [text for text in await chat.log.locator(".state").all_inner_texts() if text]
        assert states == [words("en", "widget-sent")]


class TestPeople:
    async def test_a_person_takes_over_and_hands_back(self, visitor: Visitor, stage: Stage) -> None:
        chat = await begin(visitor, stage)
        chat.allowed.append(FAILED)
        await chat.say("topic: human")
        await chat.reads(words("en", "human-requested"))
        who = chat.widget.locator(".head p")
        await expect(who).not_to_have_text(words("en", "widget-owner-bot"))
        await take_over(stage, chat, "agent", "Hello, Anna here. <b>Which</b> camera?")
        agent = chat.log.locator(".message.agent")
        await expect(agent).to_contain_text("Hello, Anna here. <b>Which</b> camera?")
        await expect(chat.widget.locator(".head p")).to_have_text(words("en", "widget-owner-agent"))
        turns = len(stage.brain.turns)
        await chat.say("An EOS R5")
        await expect(chat.log.locator(".customer").last).to_contain_text(words("en", "widget-sent"))
        await expect(chat.widget.locator(".typing")).to_be_hidden()
        assert len(stage.brain.turns) == turns  # the bot is quiet
        await take_over(stage, chat, "bot")
        await expect(chat.widget.locator(".head p")).to_have_text(words("en", "widget-owner-bot"))
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        await chat.page.reload()
        await expect(agent).to_have_count(1)

    async def test_who_waits_is_told_when_people_are_there(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await visitor(stage.url)
        for answer, key in (
            ({"open": True, "opens_at": None, "closes_at": None}, "widget-queue-open"),
            ({"open": False, "opens_at": None, "closes_at": None}, "widget-queue-away"),
            (
                {"open": False, "opens_at": "2026-11-23T07:00:00Z", "closes_at": None},
                "widget-queue-closed",
            ),
        ):
            await chat.page.route("**/api/support", partial(_answer, answer))
            await chat.visit()
            await chat.open()
            if key == "widget-queue-open":
                await chat.say("topic: human")
            notice = chat.widget.locator(".queue")
            text = words("en", key, time="(.+)").replace("(.+)", "\0")
            await expect(notice).to_contain_text(
                re.compile(re.escape(text).replace("\0", ".*23 November.*"))
            )
            await chat.page.keyboard.press("Escape")
            await chat.page.unroute_all()


async def _answer(body: dict[str, Any], route: Route) -> None:
    await route.fulfill(json=body)


class TestFlood:
    """By visitor and by address, politely: what is said waits, and is not lost."""

    @pytest.fixture(params=["chat_messages", "chat_messages_of_network"])
    def app_settings(self, app_settings: Settings, request: pytest.FixtureRequest) -> Settings:
        return app_settings.model_copy(update={request.param: 2})

    async def test_who_writes_too_much_is_asked_to_wait(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        chat.allowed.append(FAILED)
        for count in (1, 2):
            await chat.say(ASK_TICK)
            await chat.reads(TICK, times=count)
        await chat.say(ASK_TICK)
        await expect(chat.status).to_contain_text(words("en", "widget-slow"))
        await expect(chat.log.locator(".customer").last).to_contain_text(
            words("en", "widget-sending")
        )


class TestFloodOfConversations:
    @pytest.fixture
    def app_settings(self, app_settings: Settings) -> Settings:
        return app_settings.model_copy(update={"chat_conversations_of_network": 1})

    async def test_an_address_that_begins_too_many_is_told_so(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        first = await begin(visitor, stage)
        await first.say(ASK_TICK)
        await first.reads(TICK)
        second = await begin(visitor, stage)
        second.allowed.append(FAILED)
        await expect(second.status).to_contain_text(words("en", "widget-unreachable"))
        await second.status.get_by_role("button", name=words("en", "widget-try-again")).click()
        await expect(second.status).to_contain_text(words("en", "widget-unreachable"))
        await first.say(ASK_TICK)  # nobody else suffers
        await first.reads(TICK, times=2)


async def test_two_visitors_are_never_mixed(visitor: Visitor, stage: Stage) -> None:
    first, second = await begin(visitor, stage), await begin(visitor, stage)
    stage.brain.delay = 0.3
    await first.say(ASK_TICK)
    await second.say("topic: points_needed")
    await first.reads(TICK)
    answer = words("en", "guide-points_needed", threshold=500)
    await second.reads(answer)
    assert await first.shown() == [ASK_TICK, TICK]
    assert await second.shown() == ["topic: points_needed", answer]
    # Both at once, again and again, and in a second tab of each.
    tabs = [await visitor(stage.url, again=one) for one in (first, second)]
    for tab in tabs:
        await tab.visit("/products")
        await tab.open()
    for count in (2, 3, 4):
        await asyncio.gather(first.say(ASK_TICK), second.say("topic: points_needed"))
        await asyncio.gather(first.reads(TICK, times=count), second.reads(answer, times=count))
    for one, other in zip((first, second), tabs, strict=True):
        await expect(other.messages).to_have_count(8)
        assert await other.shown() == await one.shown()
    assert await first.shown() == [ASK_TICK, TICK] * 4
    assert await second.shown() == ["topic: points_needed", answer] * 4
    for tab in tabs:
        await tab.page.close()
    # Another's id with one's own token, and one's own id with another's token, open nothing.
    one, two = await stored(first), await stored(second)
    for state in ({**one, "id": two["id"]}, {**one, "token": two["token"]}):
        first.allowed.append(FAILED)
        await first.page.evaluate(
            "state => localStorage.setItem('cps-chat', state)", json.dumps(state)
        )
        await first.page.reload()
        await expect(first.log).to_contain_text(words("en", "widget-new-conversation"))
        await expect(first.log).not_to_contain_text(answer)
        await first.page.wait_for_function(
            """old => ![undefined, ...old].includes(
                JSON.parse(localStorage.getItem("cps-chat"))?.id)""",
            arg=[one["id"], two["id"]],
        )


async def test_two_hundred_messages_are_shown_in_their_order(
    visitor: Visitor, stage: Stage
) -> None:
    chat = await begin(visitor, stage)
    await chat.say(ASK_TICK)
    await chat.reads(TICK)
    conversation_id = uuid.UUID((await stored(chat))["id"])
    async with stage.app.state.database.transaction() as session:
        conversation = await session.get(Conversation, conversation_id)
        more: list[dict[str, Any]] = [
            {"author": "customer", "text": f"Message {n}"} for n in range(198)
        ]
        for fields in more:
            session.add(append(conversation, **fields))
    await chat.page.reload()
    await expect(chat.messages).to_have_count(200)
    shown = await chat.shown()
    assert shown == [ASK_TICK, TICK, *(f"Message {n}" for n in range(198))]
    await chat.say(ASK_TICK)
    await chat.reads(TICK, times=2)
    await expect(chat.messages).to_have_count(202)
