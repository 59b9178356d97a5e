"""The widget itself: history, languages, cut lines, other visitors, keyboard, hostile text."""

import asyncio
import json
import re
from datetime import timedelta
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

import pytest
from playwright.async_api import Route, expect

from backend.conversations.ports import BrainUnavailable
from backend.core.settings import Settings
from locales.markup import Break, Link, Text, parse
from tests.browser.chat import Chat, words
from tests.browser.conftest import Stage, Visitor

TOMAS = "tomas.kazlauskas@studio.example"  # 2,000 points
MART = "mart.saar@studio.example"  # 10,400 points
ASK_TICK = "topic: green_tick_meaning"
ASK_POINTS = "topic: my_points"
TICK = words("en", "guide-green_tick_meaning")
PHONE = {"width": 320, "height": 640}
FAILED = "Failed to load resource"  # Chromium's own line for an answer that is no success


async def begin(visitor: Visitor, stage: Stage, **options: Any) -> Chat:
    chat = await visitor(stage.url, **options)
    await chat.visit()
    await chat.open()
    return chat


async def stored(chat: Chat) -> dict[str, Any]:
    text: str | None = await chat.page.evaluate("localStorage.getItem('cps-chat')")
    return json.loads(text) if text else {}


class TestBeforeItIsOpened:
    async def test_it_asks_for_nothing_and_stores_nothing(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await visitor(stage.url)
        await chat.visit()
        await expect(chat.launcher).to_be_visible()
        paths = {url.removeprefix(stage.url).partition("?")[0] for url in chat.requests}
        own = {"/", "/static/site.css", "/static/icon.svg", "/static/widget.js"}
        assert paths == own
        assert await chat.page.evaluate("localStorage.length + sessionStorage.length") == 0


class TestHistory:
    async def test_survives_a_reload_and_is_the_same_in_a_second_tab(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        before = await chat.shown()
        await chat.page.reload()
        await chat.reads(TICK)
        assert await chat.shown() == before == [ASK_TICK, TICK]
        second = await visitor(stage.url, again=chat)
        await second.visit("/products")
        await second.open()
        await second.reads(TICK)
        await second.say("topic: points_needed")
        answer = words("en", "guide-points_needed", threshold=500)
        await chat.reads(answer)
        await second.reads(answer)

    async def test_a_page_left_before_the_message_arrived_loses_nothing(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)

        async def never(route: Route) -> None:
            """The message does not reach the server while this page stands."""

        await chat.page.route(re.compile(r"/messages$"), never)
        await chat.say("topic: points_needed")
        await chat.page.unroute_all(behavior="ignoreErrors")
        await chat.page.reload()
        await chat.reads(words("en", "guide-points_needed", threshold=500))
        assert (await chat.shown())[2:3] == ["topic: points_needed"]
        await chat.page.reload()
        await chat.reads(words("en", "guide-points_needed", threshold=500))
        assert len(await chat.shown()) == 4

    async def test_answers_stand_once_though_they_come_twice(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        for count in range(1, 6):
            await chat.say(ASK_TICK)
            await chat.reads(TICK, times=count)
        await asyncio.sleep(0.5)
        assert await chat.shown() == [ASK_TICK, TICK] * 5

    async def test_a_conversation_that_is_gone_gives_way_to_a_new_one(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        chat.allowed.append(FAILED)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        old = await stored(chat)
        gone = {**old, "id": "00000000-0000-4000-8000-000000000000"}
        script = "state => localStorage.setItem('cps-chat', state)"
        await chat.page.evaluate(script, json.dumps(gone))
        await chat.page.reload()
        await expect(chat.log).to_contain_text(words("en", "widget-new-conversation"))
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        assert (await stored(chat))["id"] not in (old["id"], gone["id"])


class TestLanguage:
    async def test_the_menu_changes_every_word(self, visitor: Visitor, stage: Stage) -> None:
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        await chat.widget.locator("select").select_option("hu")
        await chat.reads(words("hu", "guide-green_tick_meaning"))
        assert await chat.shown() == [ASK_TICK, words("hu", "guide-green_tick_meaning")]
        heading = chat.widget.get_by_role("heading", name=words("hu", "widget-title"))
        await expect(heading).to_be_visible()
        await chat.say("topic: points_needed")
        await chat.reads(words("hu", "guide-points_needed", threshold=500))
        assert await chat.widget.locator("dialog").get_attribute("lang") == "hu"

    async def test_the_page_s_next_language_is_the_chat_s(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        await chat.visit(language="et")
        await chat.reads(words("et", "guide-green_tick_meaning"))


class TestCutLines:
    async def test_offline_messages_are_sent_once_the_line_is_back(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        chat.allowed.append(FAILED)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        await chat.page.context.set_offline(True)
        await chat.say("topic: points_needed")
        await expect(chat.log).to_contain_text(words("en", "widget-failed"))
        await expect(chat.status).to_contain_text(words("en", "widget-offline"))
        await chat.page.context.set_offline(False)
        await chat.reads(words("en", "guide-points_needed", threshold=500))
        await expect(chat.log).not_to_contain_text(words("en", "widget-failed"))
        await expect(chat.status).to_be_empty()
        assert len(stage.brain.turns) == 2

    async def test_an_answer_lost_on_its_way_is_not_asked_for_twice(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        chat.allowed.append(FAILED)
        lost = []

        async def lose(route: Route) -> None:
            if route.request.method == "POST" and not lost:
                lost.append(await route.fetch())  # the server has it, the visitor hears nothing
                await route.abort()
            else:
                await route.fallback()

        await chat.page.route("**/messages*", lose)
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        assert len(lost) == 1
        assert len(stage.brain.turns) == 1
        assert await chat.shown() == [ASK_TICK, TICK]

    async def test_a_message_that_is_refused_can_be_sent_again(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        chat.allowed.append(FAILED)

        async def refuse(route: Route) -> None:
            if route.request.method == "POST":
                await route.fulfill(status=422, json={"error": "invalid_request", "detail": {}})
            else:
                await route.fallback()

        await chat.page.route("**/messages*", refuse)
        await chat.say(ASK_TICK)
        again = chat.log.get_by_role("button", name=words("en", "widget-again"))
        await expect(again).to_be_visible()
        await chat.page.unroute_all()
        await again.click()
        await chat.reads(TICK)

    async def test_two_messages_in_a_row_keep_their_order(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        stage.brain.delay = 0.4
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.say("topic: points_needed")
        second = words("en", "guide-points_needed", threshold=500)
        await chat.reads(second)
        asked = [line for line in await chat.shown() if line.startswith("topic")]
        assert asked == [ASK_TICK, "topic: points_needed"]
        assert [line for line in await chat.shown() if line in (TICK, second)] == [TICK, second]
        before = await chat.shown()
        await chat.page.reload()
        await chat.reads(second)
        assert await chat.shown() == before


class TestLateAnswers:
    @pytest.fixture
    def app_settings(self, app_settings: Settings) -> Settings:
        return app_settings.model_copy(update={"answer_wait": timedelta(seconds=0.5)})

    async def test_what_takes_long_comes_later(self, visitor: Visitor, stage: Stage) -> None:
        chat = await begin(visitor, stage)
        # Unreachable for a while: the call ends with 202, the answer comes by the stream.
        stage.brain.failures = [BrainUnavailable("away")] * 3
        await chat.say(ASK_TICK)
        typing = chat.widget.get_by_role("img", name=words("en", "widget-typing"))
        await expect(typing).to_be_visible()
        await expect(chat.status).to_contain_text(words("en", "widget-later"))
        await chat.reads(TICK)
        await expect(typing).to_be_hidden()
        await expect(chat.status).to_be_empty()


class TestIdentity:
    async def test_nobody_reads_what_was_said_to_another_customer(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        await chat.be(TOMAS)
        await chat.say(ASK_POINTS)
        await chat.reads("You have 2,000 points.")
        await chat.be(MART)
        await expect(chat.log).to_contain_text(words("en", "widget-greeting"))
        assert await chat.messages.locator("visible=true").count() == 1
        await chat.say(ASK_POINTS)
        await chat.reads("You have 10,400 points.")
        await chat.page.locator(".bar form button").click()
        await expect(chat.log).to_contain_text(words("en", "widget-greeting"))
        await expect(chat.log).not_to_contain_text("10,400")

    async def test_can_be_given_later_by_the_page(
        self, visitor: Visitor, stage: Stage, identity_token: Any
    ) -> None:
        chat = await begin(visitor, stage)
        await chat.say(ASK_POINTS)
        await chat.reads(words("en", "identify-needed", topic={"message": "topic-my_points"}))
        script = "token => document.querySelector('cps-chat').identify(token)"
        await chat.page.evaluate(script, identity_token(TOMAS))
        await chat.reads("You have 2,000 points.")

    async def test_a_bad_token_is_told_to_the_page_and_harms_nothing(
        self, visitor: Visitor, stage: Stage, identity_token: Any
    ) -> None:
        chat = await begin(visitor, stage)
        chat.allowed.append(FAILED)
        code = await chat.page.evaluate(
            """token => new Promise(done => {
                const chat = document.querySelector("cps-chat");
                chat.addEventListener("cps-identity-refused", event => done(event.detail.code));
                chat.identify(token);
            })""",
            identity_token(TOMAS, secret="another secret of thirty-two bytes or more"),
        )
        assert code == "invalid_token"
        await chat.say(ASK_TICK)
        await chat.reads(TICK)


class TestHandling:
    async def test_by_keyboard_alone(self, visitor: Visitor, stage: Stage) -> None:
        chat = await visitor(stage.url)
        await chat.visit()
        await chat.launcher.focus()
        await chat.page.keyboard.press("Enter")
        await expect(chat.field).to_be_focused()
        await chat.page.keyboard.type(ASK_TICK)
        await chat.page.keyboard.press("Enter")
        await chat.reads(TICK)
        await expect(chat.field).to_be_focused()
        await chat.page.keyboard.press("Escape")
        await expect(chat.widget.locator("dialog")).to_be_hidden()
        await expect(chat.launcher).to_be_focused()

    async def test_shift_and_enter_begin_a_new_line(self, visitor: Visitor, stage: Stage) -> None:
        chat = await begin(visitor, stage)
        await chat.field.press_sequentially("one")
        await chat.field.press("Shift+Enter")
        await chat.field.press_sequentially("two")
        assert await chat.field.input_value() == "one\ntwo"
        assert stage.brain.turns == []

    async def test_a_button_is_sent_once_however_often_it_is_clicked(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        await chat.be(TOMAS)
        await chat.say(ASK_POINTS)
        await chat.reads("You have 2,000 points.")
        stage.brain.delay = 0.3
        await chat.log.get_by_role("button", name=words("en", "topic-my_tiers")).dblclick()
        await chat.reads("With your 2,000 points you can choose:")
        assert [turn.payload for turn in stage.brain.turns if turn.payload][-2:] == [
            "/identity_attached",
            '/account{"topic": "my_tiers"}',
        ]
        assert words("en", "topic-my_tiers") in await chat.shown()

    async def test_a_starting_question_is_asked(self, visitor: Visitor, stage: Stage) -> None:
        chat = await begin(visitor, stage)
        question = words("en", "topic-no_green_tick")
        await chat.log.get_by_role("button", name=question).click()
        await expect(chat.messages.first).to_contain_text(question)
        await expect(chat.log).not_to_contain_text(words("en", "widget-starters"))

    async def test_a_reply_while_it_is_closed_is_counted(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        stage.brain.delay = 2.0
        chat = await begin(visitor, stage)
        await chat.say(ASK_TICK)
        await chat.field.press("Escape")
        await expect(chat.launcher).to_contain_text("1")
        await chat.open()
        await chat.field.press("Escape")
        await expect(chat.launcher).not_to_contain_text("1")

    async def test_it_fills_a_phone_and_keeps_the_focus(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage, viewport=PHONE)
        box = await chat.widget.locator("dialog").bounding_box()
        assert box == {"x": 0, "y": 0, **PHONE}
        for _ in range(12):
            await chat.page.keyboard.press("Tab")
            # The browser's own bar may come between; the page behind may not.
            assert await chat.page.evaluate("document.activeElement.localName") in (
                "cps-chat",
                "body",
            )


class TestHostileText:
    TEXTS = (
        "plain & <b>not bold</b>",
        "**bold** and **half",
        "[label](https://example.com/?a=1&b=2)",
        "[**label**](/products)",
        "[evil](javascript:alert(1)) [evil](data:text/html,x) [evil](//example.com)",
        r"\*\*literal\*\* \[not\](a link) back\\slash",
        "one\ntwo\n• three",
        "**a** [b](mailto:a@example.com) **c",
        "<img src=x onerror=alert(1)>",
        "[a](http:///nowhere) [b](HTTPS://EXAMPLE.COM/x)",
        "[x](https://example.com/\\)y)",
        "\u202ereordered",
    )

    async def test_replies_are_read_as_the_server_reads_them(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        """The widget's markup is that of locales/markup.py, and nothing of a text runs."""
        messages = [_message(seq, text) for seq, text in enumerate(self.TEXTS, 1)]

        async def answer(route: Route) -> None:
            await route.fulfill(json={"messages": messages})

        chat = await visitor(stage.url)
        await chat.page.route(re.compile(r"/messages\?"), answer)
        await chat.visit()
        await chat.open()
        await expect(chat.messages).to_have_count(len(self.TEXTS))
        shown = await chat.messages.locator(".bubble > :last-child").evaluate_all(_PIECES)
        assert shown == [_pieces(text, stage.url) for text in self.TEXTS]

    async def test_the_visitor_s_own_words_are_shown_as_typed(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage)
        text = "<img src=x onerror=alert(1)> **b** [l](https://example.com) \\*"
        await chat.say(text)
        await chat.page.reload()
        await expect(chat.messages.first.locator(".bubble > :last-child")).to_have_text(text)


class TestPages:
    @pytest.mark.parametrize("language", ["en", "lv", "lt", "et", "hu"])
    async def test_nothing_is_wider_than_a_small_phone(
        self, visitor: Visitor, stage: Stage, language: str
    ) -> None:
        chat = await visitor(stage.url, viewport=PHONE)
        await chat.visit(language=language)
        await chat.be(TOMAS)
        for path in ("/", "/products", "/subscriptions", "/password"):
            await chat.visit(path, language)
            width = await chat.page.evaluate("document.documentElement.scrollWidth")
            assert width == PHONE["width"], path


# What a bubble shows: texts, links and breaks, in the browser's own reading of it.
_PIECES = """nodes => nodes.map(node => {
    const pieces = [];
    const add = (kind, text, bold, address = "") => {
        const last = pieces.at(-1);
        const more = kind === "text" && last?.[0] === kind && last[2] === bold;
        if (more) last[1] += text;
        else if (text || kind === "break") pieces.push([kind, text, bold, address]);
    };
    const walk = (node, bold) => {
        if (node.nodeType === Node.TEXT_NODE) add("text", node.data, bold);
        else if (node.localName === "br") add("break", "", false);
        else if (node.localName === "a") {
            add("link", node.textContent, bold || !!node.querySelector("strong"), node.href);
        } else node.childNodes.forEach(one => walk(one, bold || node.localName === "strong"));
    };
    walk(node, false);
    return pieces;
})"""


def _pieces(text: str, base: str) -> list[list[Any]]:
    """The same by locales/markup.py."""
    found: list[list[Any]] = []
    for piece in parse(text):
        if isinstance(piece, Break):
            found.append(["break", "", False, ""])
        elif isinstance(piece, Link) and piece.address:
            found.append(["link", piece.label, piece.bold, _resolved(piece.address, base)])
        else:
            words = piece.text if isinstance(piece, Text) else piece.label
            if found and found[-1][0] == "text" and found[-1][2] == piece.bold:
                found[-1][1] += words
            else:
                found.append(["text", words, piece.bold, ""])
    return found


def _resolved(address: str, base: str) -> str:
    parts = urlsplit(urljoin(base, address))
    return urlunsplit(parts._replace(netloc=parts.netloc.lower()))


def _message(seq: int, text: str) -> dict[str, Any]:
    return {
        "seq": seq,
        "author": "bot",
        "key": "greeting",
        "values": {},
        "text": text,
        "buttons": [],
        "card": None,
        "client_id": None,
        "created_at": "2026-11-21T08:00:00Z",
    }
