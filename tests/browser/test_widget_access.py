"""The chat for everybody: by axe in all its states, by keyboard, by ear, on small phones."""

import json
from typing import Any

import pytest
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Route, expect

from backend.core.settings import Settings
from tests.browser.chat import Chat, words
from tests.browser.conftest import Stage, Visitor
from tests.browser.test_portal_pages import RULES
from tests.browser.test_widget import ASK_TICK, FAILED, TICK, begin
from tests.conftest import MintToken
from tests.support.third_party import ThirdParty

LANGUAGES = ("en", "lv", "lt", "et", "hu")
CHAT = "document.querySelector('cps-chat')"
TOMAS = "tomas.kazlauskas@studio.example"  # an invoice, 2,000 points
CARDS = (
    ("my_points", ".way"),
    ("my_tiers", "table"),
    ("my_invoice", ".invoices"),
    ("do_register_product; product=EOS R5", ".buttons"),
    ("do_register_product; serial=0320011199; date=2020; country=LV; dealer=Foto", ".summary"),
)


@pytest.fixture
def app_settings(app_settings: Settings, shop: ThirdParty) -> Settings:
    return app_settings.model_copy(update={"allowed_origins": [shop.url]})


async def faults(chat: Chat, state: str) -> list[str]:
    """What axe finds in a state, and what does not fit the window."""
    found = await Axe().run(chat.page, options=RULES)
    lines = [
        f"{state}: {fault['id']}: {json.dumps([n['html'][:120] for n in fault['nodes']])}"
        for fault in found.response["violations"]
    ]
    wide: list[str] = await chat.widget.locator("dialog *").evaluate_all(_TOO_WIDE)
    return lines + [f"{state}: too wide: {node}" for node in wide]


# Elements that stand out of the window, or whose words stand out of them.
_TOO_WIDE = """nodes => nodes.filter(node => {
    const box = node.getBoundingClientRect();
    return box.width && !node.closest(".unseen") && (box.right > innerWidth + 1 || box.left < -1);
}).map(node => node.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_state_is_accessible(
    visitor: Visitor,
    stage: Stage,
    shop: ThirdParty,
    identity_token: MintToken,
    language: str,
    theme: str,
) -> None:
    shop.assistant, shop.language = stage.url, language
    shop.attributes = {"data-theme": theme, "data-greeting": "", "data-greeting-delay": "0"}
    chat = await visitor(shop.url, viewport={"width": 320, "height": 640})
    chat.allowed.append(FAILED)
    await chat.page.route("**/widget-panel.js*", _away)
    await chat.page.goto(shop.url)
    invitation = chat.widget.get_by_role("button", name=words(language, "widget-invite"))
    await expect(invitation).to_be_visible()
    found = await faults(chat, "invited")
    await chat.widget.get_by_role("button", name=words(language, "widget-dismiss")).click()
    await expect(invitation).to_have_count(0)
    found += await faults(chat, "closed")
    await chat.launcher.click()
    failed = chat.widget.get_by_role("button", name=words(language, "widget-unreachable"))
    await expect(failed).to_be_visible()
    found += await faults(chat, "not there")
    await chat.page.unroute_all()
    await chat.open()
    await chat.insist(language)
    await expect(chat.log).to_contain_text(words(language, "widget-starters"))
    found += await faults(chat, "empty")
    await chat.page.evaluate(f"token => {CHAT}.identify(token)", identity_token(TOMAS))
    for topic, card in CARDS:
        await chat.say(f"topic: {topic}")
        shown = chat.log.locator(".message.bot", has=chat.page.locator(card))
        await expect(shown.last).to_be_visible()
        await expect(chat.widget.locator(".typing")).to_be_hidden()
    await chat.say("topic: human")
    await expect(chat.widget.locator(".queue")).to_be_visible()
    found += await faults(chat, "cards, a task and the queue")
    menu = chat.widget.get_by_role("button", name=words(language, "widget-menu"))
    await menu.click()
    await expect(chat.widget.get_by_role("listitem").filter(visible=True).first).to_be_visible()
    found += await faults(chat, "menu")
    await chat.widget.get_by_role("button", name=words(language, "widget-start-over")).click()
    await expect(chat.widget.get_by_role("radio").first).to_be_focused()
    found += await faults(chat, "question")
    await chat.page.keyboard.press("Escape")
    await chat.page.context.set_offline(True)
    await chat.say(ASK_TICK)
    await expect(chat.log).to_contain_text(words(language, "widget-failed"))
    found += await faults(chat, "offline")
    assert found == []


async def _away(route: Route) -> None:
    await route.fulfill(status=503, body="away")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_pages_about_the_chat_are_accessible(
    visitor: Visitor, stage: Stage, language: str
) -> None:
    chat = await visitor(stage.url, viewport={"width": 320, "height": 640})
    found = []
    for path in ("/chat", "/chat/data"):
        await chat.visit(path, language)
        await expect(chat.launcher).to_be_visible()
        found += await faults(chat, path)
        width = await chat.page.evaluate("document.documentElement.scrollWidth")
        assert width == 320, path
    assert found == []


async def test_axe_finds_what_is_wrong_in_the_chat(visitor: Visitor, stage: Stage) -> None:
    """The checks above can fail: axe looks into the chat."""
    chat = await begin(visitor, stage, viewport={"width": 320, "height": 640})
    await chat.page.evaluate(
        f"""() => {{
            const root = {CHAT}.shadowRoot;
            root.querySelector(".send").ariaLabel = root.querySelector(".send").title = "";
            root.querySelector("h2").style.cssText = "color: #1358b1; width: 900px; flex: none";
        }}"""
    )
    found = " ".join(await faults(chat, "broken"))
    for fault in ("button-name", "color-contrast", "too wide"):
        assert fault in found


async def test_everything_is_reached_by_keyboard(visitor: Visitor, stage: Stage) -> None:
    chat = await begin(visitor, stage)
    keys = chat.page.keyboard
    await keys.type(ASK_TICK)
    await keys.press("Enter")
    await chat.reads(TICK)
    focused = f"{CHAT}.shadowRoot.activeElement"
    await chat.widget.get_by_role("button", name=words("en", "widget-menu")).focus()
    await keys.press("Enter")
    for key in ("widget-start-over", "widget-download", "widget-sound"):
        await keys.press("Tab")
        assert await chat.page.evaluate(f"{focused}.textContent") == words("en", key)
    await keys.press("Escape")  # only the menu closes, and the focus is where it began
    assert await chat.page.evaluate(f"{focused}.ariaExpanded") == "false"
    await expect(chat.field).to_be_visible()
    await keys.press("Enter")
    await keys.press("Tab")
    await keys.press("Enter")
    await expect(chat.widget.get_by_role("radio").first).to_be_focused()
    await keys.press("Space")
    await keys.press("Tab")
    await keys.press("Enter")  # begins anew
    await expect(chat.log).to_contain_text(words("en", "widget-greeting"))
    await expect(chat.field).to_be_focused()
    await keys.press("Escape")
    await expect(chat.launcher).to_be_focused()


async def test_a_reply_is_read_once_and_the_history_never(visitor: Visitor, stage: Stage) -> None:
    """What a screen reader is told of: additions to the log while it is polite."""
    chat = await visitor(stage.url)
    await chat.page.add_init_script(_LISTENER)
    await chat.visit()
    await chat.open()
    polite = chat.widget.locator(".log[aria-live=polite]")
    for language in ("en", "hu"):  # the second is chosen in the menu
        await chat.insist(language)
        await expect(polite).to_be_visible()
        await chat.page.evaluate("listen()")
        await chat.say(ASK_TICK)
        tick = words(language, "guide-green_tick_meaning")
        await chat.reads(tick, times=1 if language == "en" else 2)
        await chat.page.wait_for_timeout(700)  # what comes twice has come by then
        heard: list[str] = await chat.page.evaluate("heard")
        assert sum(squeezed(tick) in squeezed(text) for text in heard) == 1, heard
        assert sum(text == "today" for text in heard) <= 1
    await chat.page.reload()
    await chat.page.evaluate("listen()")
    await chat.reads(tick, times=2)
    await chat.page.wait_for_timeout(700)
    heard = await chat.page.evaluate("heard")
    assert [text for text in heard if squeezed(tick) in squeezed(text)] == []


def squeezed(text: str) -> str:
    """A text without its spaces: a line's end has none in a page's text."""
    return "".join(text.split())


_LISTENER = """window.listen = () => {
    window.heard = [];
    window.watch?.disconnect();
    const root = document.querySelector("cps-chat").shadowRoot;
    window.watch = new MutationObserver(changes => {
        const log = root.querySelector("[role=log]");  // there is none before the panel has come
        if (!log || log.ariaLive === "off") return;
        for (const change of changes) for (const node of change.addedNodes) {
            const quiet = node.parentElement?.closest("[aria-live=off]");
            if (log.contains(change.target) && !quiet) window.heard.push(node.textContent);
        }
    });
    window.watch.observe(root, {childList: true, subtree: true});
};"""


class TestPhones:
    async def test_the_field_stays_over_the_keyboard(self, visitor: Visitor, stage: Stage) -> None:
        """A phone's keyboard makes the visual viewport smaller, and nothing else."""
        phone: dict[str, Any] = {
            "viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True,
        }  # fmt: skip
        chat = await visitor(stage.url, **phone)
        await chat.page.add_init_script(
            """const view = Object.assign(new EventTarget(), {height: 844, offsetTop: 0, scale: 1});
            Object.defineProperty(window, "visualViewport", {value: view});"""
        )
        await chat.visit()
        await chat.open()
        await expect(chat.log).to_be_focused()  # the keyboard does not come by itself
        show = """([height, offsetTop, scale]) => {
            Object.assign(visualViewport, {height, offsetTop, scale});
            visualViewport.dispatchEvent(new Event("resize"));
        }"""
        await chat.page.evaluate(show, [500, 40, 1])
        box = await chat.widget.locator("dialog").bounding_box()
        field = await chat.field.bounding_box()
        assert box == {"x": 0, "y": 40, "width": 390, "height": 500}
        assert field
        assert field["y"] + field["height"] <= 540
        await chat.page.evaluate(show, [422, 100, 2])  # zoomed in by the visitor: left alone
        box = await chat.widget.locator("dialog").bounding_box()
        assert box == {"x": 0, "y": 0, "width": 390, "height": 844}

    async def test_no_field_is_so_small_that_ios_zooms_in(
        self, visitor: Visitor, stage: Stage
    ) -> None:
        chat = await begin(visitor, stage, viewport={"width": 320, "height": 640})
        sizes = await chat.widget.locator("textarea, select").evaluate_all(
            "nodes => nodes.map(node => parseFloat(getComputedStyle(node).fontSize))"
        )
        assert min(sizes) >= 16
