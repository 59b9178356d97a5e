"""The chat on a site of somebody else's: another origin, its own policy, looks, API, identity."""

import asyncio
import re
from datetime import timedelta
from typing import Any

import pytest
from playwright.async_api import Route, expect

from backend.core.settings import Settings
from backend.web.assets import assets
from tests.browser.chat import Chat, words
from tests.browser.conftest import Stage, Visitor
from tests.browser.test_widget import ASK_POINTS, ASK_TICK, FAILED, TICK, TOMAS, stored
from tests.conftest import MintToken
from tests.support.third_party import ThirdParty

CHAT = "document.querySelector('cps-chat')"


@pytest.fixture
def app_settings(app_settings: Settings, shop: ThirdParty) -> Settings:
    return app_settings.model_copy(update={"allowed_origins": [shop.url]})


async def enter(
    visitor: Visitor, stage: Stage, shop: ThirdParty, path: str = "/", **options: Any
) -> Chat:
    """Visit the shop."""
    shop.assistant = stage.url
    chat = await visitor(shop.url, **options)
    await chat.page.goto(shop.url + path)
    return chat


class TestEmbedded:
    async def test_works_under_the_strictest_policy(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        """No complaint of the browser's may stand: the fixture looks."""
        widget = assets()["widget.js"]
        shop.attributes = {
            "src": stage.url + assets().url("widget.js"),
            "integrity": widget.integrity,
            "crossorigin": "anonymous",
            "data-accent": "#7a1fa2",
        }
        chat = await enter(visitor, stage, shop)
        await chat.open()
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        await chat.page.goto(f"{shop.url}/cameras")
        await chat.reads(TICK)
        paths = {url.removeprefix(stage.url).split("?")[0] for url in chat.requests}
        assert "/static/widget.js" in paths

    async def test_an_altered_script_does_not_run(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        shop.attributes = {"integrity": "sha384-" + "A" * 64, "crossorigin": "anonymous"}
        chat = await enter(visitor, stage, shop)
        chat.allowed.append("integrity")
        await asyncio.sleep(0.5)
        assert await chat.widget.count() == 0

    async def test_the_page_is_passed_on_without_its_query(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        shop.attributes = {"data-product": "EOS R5"}
        chat = await enter(visitor, stage, shop, "/cameras/r5?token=secret#part")
        await chat.open()
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        known = stage.brain.turns[0].metadata
        assert known["page_url"] == f"{shop.url}/cameras/r5"
        assert known["page_title"] == "Camera shop"
        assert known["page_product"] == "EOS R5"


class TestForeignOrigin:
    @pytest.fixture
    def app_settings(self, app_settings: Settings) -> Settings:
        return app_settings.model_copy(update={"allowed_origins": ["https://shop.example"]})

    async def test_a_site_that_is_not_allowed_gets_no_chat(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        chat = await enter(visitor, stage, shop)
        chat.allowed += [FAILED, "CORS policy"]
        await chat.page.wait_for_function("() => document.querySelector('cps-chat')")
        answers = await chat.page.evaluate(
            """async base => {
                const post = (options) => fetch(`${base}/api/conversations`, {method: "POST",
                    ...options}).then(() => "read", () => "blocked");
                return [await post({}), await post({headers: {"Content-Type": "application/json"},
                    body: "{}"})];
            }""",
            stage.url,
        )
        assert answers == ["blocked", "blocked"]
        await chat.launcher.click()
        await expect(chat.widget.locator(".invite")).to_contain_text(
            words("en", "widget-unreachable")
        )
        await expect(chat.widget.locator("dialog")).to_have_count(0)

    async def test_no_page_of_ours_is_framed(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        chat = await visitor(shop.url)
        for path in ("/", "/chat", "/chat/data", "/products"):
            answer = await chat.page.request.get(stage.url + path)
            assert answer.headers["x-frame-options"] == "DENY", path
            assert "frame-ancestors 'none'" in answer.headers["content-security-policy"], path


class TestLooks:
    @pytest.mark.parametrize(
        ("theme", "scheme", "dark"),
        [
            ("", "dark", False), ("light", "dark", False), ("dark", "light", True),
            ("auto", "light", False), ("auto", "dark", True),
        ],
    )  # fmt: skip
    async def test_light_and_dark(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, theme: str, scheme: Any, dark: bool
    ) -> None:
        shop.attributes = {"data-theme": theme} if theme else {}
        chat = await enter(visitor, stage, shop, color_scheme=scheme)
        await chat.open()
        colour = await chat.widget.locator("dialog").evaluate("n => getComputedStyle(n).color")
        assert (int(re.findall(r"\d+", colour)[0]) > 128) is dark

    @pytest.mark.parametrize("accent", ["#ffe600", "#1257b0", "white", "#000", "rgb(0 160 120)"])
    async def test_words_stand_out_on_any_accent(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, accent: str
    ) -> None:
        shop.attributes = {"data-accent": accent}
        chat = await enter(visitor, stage, shop)
        for selector in (".launch", ".welcome .buttons button"):
            await expect(chat.widget.locator(selector).first).to_be_visible()
            contrast = await chat.widget.evaluate(_CONTRAST, selector)
            assert contrast >= 4.5
            await chat.page.evaluate(f"{CHAT}.open()")

    async def test_side_text_and_changes_at_any_time(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        shop.attributes = {"data-position": "left", "data-launcher": "Ask <b>us</b>"}
        chat = await enter(visitor, stage, shop)
        await expect(chat.launcher).to_contain_text("Ask <b>us</b>")
        box = await chat.launcher.bounding_box()
        assert box
        assert box["x"] < 100
        await chat.open()
        panel = await chat.widget.locator("dialog").bounding_box()
        assert panel
        assert panel["x"] < 100
        await chat.page.evaluate(
            f"{CHAT}.setAttribute('position', 'right'), {CHAT}.setAttribute('language', 'hu')"
        )
        await expect(chat.widget.get_by_role("heading")).to_have_text(words("hu", "widget-title"))
        moved = await chat.widget.locator("dialog").bounding_box()
        assert moved
        assert moved["x"] > 600

    async def test_motion_is_left_out_for_who_wishes_so(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        chat = await enter(visitor, stage, shop, reduced_motion="reduce")
        await chat.open()
        dot = chat.widget.locator(".typing i").first
        style = "n => getComputedStyle(n).animationName"
        assert await dot.evaluate(style) == "none"
        await chat.page.emulate_media(reduced_motion="no-preference")
        assert await dot.evaluate(style) == "beat"


class TestInvitation:
    async def test_comes_once_on_its_pages(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        shop.attributes = {
            "data-greeting": "", "data-greeting-delay": "0.1", "data-greeting-pages": "/shop/*, /x",
        }  # fmt: skip
        chat = await enter(visitor, stage, shop, "/")
        invitation = chat.widget.get_by_role("button", name=words("en", "widget-invite"))
        await expect(chat.launcher).to_be_visible()
        await asyncio.sleep(0.5)
        await expect(invitation).to_have_count(0)
        await chat.page.goto(f"{shop.url}/shop/r5")
        await expect(invitation).to_be_visible()
        assert await chat.page.evaluate("localStorage.length + sessionStorage.length") == 0
        await chat.widget.get_by_role("button", name=words("en", "widget-dismiss")).click()
        await expect(invitation).to_have_count(0)
        await expect(chat.launcher).to_be_focused()
        await chat.page.goto(f"{shop.url}/x")
        await expect(chat.launcher).to_be_visible()
        await asyncio.sleep(0.5)
        await expect(invitation).to_have_count(0)

    async def test_once_means_once_for_who_declined(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        """In another tab, which knows nothing of the first, too."""
        shop.attributes = {"data-greeting": "", "data-greeting-delay": "0"}
        chat = await enter(visitor, stage, shop)
        await chat.widget.get_by_role("button", name=words("en", "widget-dismiss")).click()
        later = await visitor(shop.url, again=chat)
        await later.page.goto(shop.url)
        await _not_invited(later)

    async def test_who_only_looks_is_not_followed_through_the_site(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        shop.attributes = {"data-greeting": "", "data-greeting-delay": "0"}
        chat = await enter(visitor, stage, shop)
        invitation = chat.widget.get_by_role("button", name=words("en", "widget-invite"))
        await expect(invitation).to_be_visible()
        await chat.page.evaluate("location.href = '/cameras'")
        await chat.page.wait_for_url("**/cameras")
        await _not_invited(chat)
        assert await chat.page.evaluate("localStorage.length + sessionStorage.length") == 0

    async def test_with_their_consent_seeing_it_is_kept(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        shop.attributes = {
            "data-greeting": "", "data-greeting-delay": "0", "data-greeting-kept": "",
        }  # fmt: skip
        chat = await enter(visitor, stage, shop)
        invitation = chat.widget.get_by_role("button", name=words("en", "widget-invite"))
        await expect(invitation).to_be_visible()
        await chat.page.goto(f"{shop.url}/cameras")  # not by a link: a visit of its own
        await _not_invited(chat)

    async def test_its_own_words_open_the_chat(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        shop.attributes = {"data-greeting": "New <i>here</i>?", "data-greeting-delay": "0"}
        chat = await enter(visitor, stage, shop)
        await chat.widget.get_by_role("button", name="New <i>here</i>?").click()
        await expect(chat.field).to_be_visible()
        await expect(chat.widget.locator(".invite")).to_be_empty()


async def _not_invited(chat: Chat) -> None:
    """The chat is ready, and what it would do at once has been done."""
    await expect(chat.launcher).to_be_visible()
    await chat.page.evaluate("new Promise(done => setTimeout(() => setTimeout(done, 50), 50))")
    await expect(chat.widget.locator(".invite")).to_be_empty()


class TestScript:
    async def test_the_page_is_told_what_happens(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        chat = await enter(visitor, stage, shop)
        await expect(chat.launcher).to_be_visible()
        await chat.page.evaluate(
            f"""() => {{
                window.told = [];
                for (const name of ["open", "close", "message", "unread", "language", "owner"])
                    window[name + "Off"] = {CHAT}.on(name, detail => told.push([name, detail]));
                {CHAT}.open();
                {CHAT}.send("{ASK_TICK}");
            }}"""
        )
        await chat.reads(TICK)
        await chat.page.evaluate(f"{CHAT}.close()")
        stage.brain.delay = 0.5
        await chat.page.evaluate(f"{CHAT}.send('{ASK_TICK}')")
        await expect(chat.launcher).to_contain_text("1")
        told: list[list[Any]] = await chat.page.evaluate("told")
        names = [name for name, _ in told]
        assert names[0] == "open"
        assert "close" in names
        assert ["unread", {"count": 1}] in told
        spoken = [detail for name, detail in told if name == "message"]
        assert {detail["author"] for detail in spoken} >= {"bot"}
        await chat.page.evaluate("openOff(), told.length = 0")
        await chat.open()
        assert "open" not in [name for name, _ in await chat.page.evaluate("told")]


class TestIdentity:
    async def test_a_function_gives_and_renews_it(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, identity_token: MintToken
    ) -> None:
        chat = await enter(visitor, stage, shop)
        lives = [timedelta(seconds=4), timedelta(minutes=30)]
        asked: list[timedelta] = []

        async def mint() -> str:
            asked.append(lives[min(len(asked), 1)])
            return identity_token(TOMAS, life=asked[-1])

        await chat.page.expose_function("mint", mint)
        await expect(chat.launcher).to_be_visible()
        await chat.page.evaluate(f"{CHAT}.identify(() => window.mint())")
        assert asked == []  # nothing before it is opened
        await chat.open()
        await chat.say(ASK_POINTS)
        await chat.reads("You have 2,000 points.")
        # The first one ends after four seconds; the stream tells, and the next one is asked for.
        await _until(lambda: len(asked) > 1)
        await chat.say(ASK_POINTS)
        await chat.reads("You have 2,000 points.", times=2)

    async def test_the_page_is_told_of_an_end_that_it_must_renew_itself(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, identity_token: MintToken
    ) -> None:
        chat = await enter(visitor, stage, shop)
        await expect(chat.launcher).to_be_visible()
        token = identity_token(TOMAS, life=timedelta(seconds=4))
        await chat.page.evaluate(
            f"""token => {{
                {CHAT}.on("identity-expired", () => {{ window.ended = true; }});
                {CHAT}.identify(token);
            }}""",
            token,
        )
        await chat.open()
        await chat.say(ASK_POINTS)
        await chat.reads("You have 2,000 points.")
        await chat.page.wait_for_function("() => window.ended", timeout=30_000)
        await chat.say(ASK_POINTS)
        await chat.reads(words("en", "identify-needed", topic={"message": "topic-my_points"}))
        await chat.page.evaluate(f"t => {CHAT}.identify(t)", identity_token(TOMAS))
        await chat.reads("You have 2,000 points.", times=2)

    async def test_a_function_that_fails_harms_nothing(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        chat = await enter(visitor, stage, shop)
        await expect(chat.launcher).to_be_visible()
        await chat.page.evaluate(f"{CHAT}.identify(() => Promise.reject(new Error('no')))")
        await chat.open()
        await chat.say(ASK_TICK)
        await chat.reads(TICK)


class TestForgery:
    async def test_what_a_visitor_forges_is_refused(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        """An author, a seq, a key or values of one's own; a payload that nobody offered."""
        chat = await enter(visitor, stage, shop)
        await chat.open()
        await chat.say(ASK_TICK)
        await chat.reads(TICK)
        state = await stored(chat)
        chat.allowed.append(FAILED)
        forged = (
            {"text": "x", "author": "agent"}, {"text": "x", "seq": 1},
            {"text": "x", "key": "goodbye"}, {"text": "x", "values": {}},
            {"payload": '/account{"topic": "my_points"}'}, {"payload": "/identity_attached"},
        )  # fmt: skip
        for body in forged:
            answer = await chat.page.request.post(
                f"{stage.url}/api/conversations/{state['id']}/messages",
                data=body,
                headers={"Authorization": f"Bearer {state['token']}"},
            )
            assert answer.status in (409, 422), body
        assert len(await chat.shown()) == 2
        for after in ("-1", "x", "99999999999"):
            answer = await chat.page.request.get(
                f"{stage.url}/api/conversations/{state['id']}/messages?after={after}",
                headers={"Authorization": f"Bearer {state['token']}"},
            )
            assert answer.status == 422


class TestPanel:
    """What is fetched once the chat is opened."""

    async def test_comes_when_it_is_pointed_at(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        chat = await enter(visitor, stage, shop)
        await expect(chat.launcher).to_be_visible()
        assert _fetched(chat, stage) == {"/static/widget.js"}
        await chat.launcher.hover()
        await expect(chat.widget.locator("dialog")).to_have_count(1)
        assert _fetched(chat, stage) == {
            "/static/widget.js", "/static/widget-panel.js", "/widget/texts",
        }  # fmt: skip
        assert await chat.page.evaluate("localStorage.length + sessionStorage.length") == 0
        await expect(chat.widget.locator("dialog")).to_be_hidden()

    @pytest.mark.parametrize("language", ["en", "lv", "lt", "et", "hu"])
    @pytest.mark.parametrize("lost", ["**/static/widget-panel.js*", "**/widget/texts*"])
    async def test_what_did_not_come_is_said_and_fetched_again(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, lost: str, language: str
    ) -> None:
        shop.language = language
        chat = await enter(visitor, stage, shop)
        chat.allowed.append(FAILED)
        held = asyncio.Event()

        async def lose(route: Route) -> None:
            await held.wait()
            await route.fulfill(status=503, body="away")

        await chat.page.route(lost, lose)
        await chat.page.evaluate(f"void {CHAT}.send('{ASK_TICK}')")
        await chat.launcher.click()
        await expect(chat.launcher).to_have_attribute("aria-busy", "true")
        held.set()
        told = chat.widget.get_by_role("status").get_by_role("button").first
        await expect(told).to_contain_text(words(language, "widget-unreachable"))
        await expect(chat.launcher).not_to_have_attribute("aria-busy", "true")
        await chat.page.unroute_all()
        await told.click()
        await expect(chat.field).to_be_visible()
        # What the page said is not lost: it is answered, once.
        await expect(chat.log.locator("> .message.bot")).to_have_count(1)
        assert len(stage.brain.turns) == 1
        await expect(chat.widget.locator(".invite")).to_be_empty()

    async def test_an_altered_one_does_not_run(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        chat = await enter(visitor, stage, shop)
        chat.allowed.append("integrity")
        altered = "document.currentScript.build = () => { window.ran = true; };"

        async def alter(route: Route) -> None:
            answer = await route.fetch()
            await route.fulfill(response=answer, body=altered)

        await chat.page.route("**/static/widget-panel.js*", alter)
        await chat.launcher.click()
        await expect(chat.widget.locator(".invite")).to_contain_text(
            words("en", "widget-unreachable")
        )
        assert await chat.page.evaluate("window.ran") is None
        await chat.page.unroute_all()
        await chat.launcher.click()
        await expect(chat.field).to_be_visible()

    async def test_a_policy_of_named_rules_and_one_time_words(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        """Scripts by nonce alone, and one name for trusted types."""
        shop.attributes = {"nonce": "once"}
        shop.script_source = "'nonce-once'"
        shop.more_policy = "trusted-types cps-chat"
        chat = await enter(visitor, stage, shop)
        await chat.open()
        await chat.say(ASK_TICK)
        await chat.reads(TICK)

    async def test_the_page_may_call_before_it_is_there(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty, identity_token: MintToken
    ) -> None:
        chat = await enter(visitor, stage, shop)
        await chat.page.evaluate(
            f"""token => {{
                const chat = {CHAT};
                chat.on("ready", () => {{ window.wasReady = true; }});
                chat.open();
                chat.send("{ASK_POINTS}");
                chat.identify(token);
            }}""",
            identity_token(TOMAS),
        )
        await chat.reads("You have 2,000 points.")
        assert await chat.page.evaluate("window.wasReady")

    async def test_a_language_that_comes_while_it_is_on_its_way(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        chat = await enter(visitor, stage, shop)
        await chat.page.evaluate(f"void {CHAT}.open(), {CHAT}.setAttribute('language', 'lt')")
        await expect(chat.widget.get_by_role("heading")).to_have_text(words("lt", "widget-title"))
        await expect(chat.log).to_contain_text(words("lt", "widget-greeting"))
        await expect(chat.widget.locator("dialog")).to_have_attribute("lang", "lt")

    async def test_closed_before_it_came_it_stays_closed(
        self, visitor: Visitor, stage: Stage, shop: ThirdParty
    ) -> None:
        chat = await enter(visitor, stage, shop)
        await expect(chat.launcher).to_be_visible()
        await chat.page.evaluate(f"void {CHAT}.open(), {CHAT}.close()")
        await expect(chat.widget.locator("dialog")).to_have_count(1)
        await expect(chat.widget.locator("dialog")).to_be_hidden()
        assert await chat.page.evaluate("localStorage.length + sessionStorage.length") == 0


def _fetched(chat: Chat, stage: Stage) -> set[str]:
    """The paths that the browser asked the assistant for."""
    own = (url for url in chat.requests if url.startswith(stage.url))
    return {url.removeprefix(stage.url).partition("?")[0] for url in own}


async def _until(is_so: Any, seconds: float = 30) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(seconds):
        while not is_so():
            await asyncio.sleep(0.05)


# The ratio of WCAG 2.2 between a node's words and what is behind them.
_CONTRAST = """(host, selector) => {
    const node = host.shadowRoot.querySelector(selector);
    const light = colour => {
        const canvas = document.createElement("canvas").getContext("2d");
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3)
            .map(x => x / 255).map(x => x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const style = getComputedStyle(node);
    const [one, two] = [light(style.color), light(style.backgroundColor)];
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
}"""
