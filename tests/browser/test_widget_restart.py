"""The backend's process is killed while a chat listens, and started again on the same database."""

import signal
from collections.abc import Iterator

import pytest
from playwright.async_api import expect

from tests.browser.chat import Chat, words
from tests.browser.conftest import Visitor
from tests.browser.test_chat import TICK
from tests.support.site import Site

NEEDED = "How many points do I need to join?"
INVOICE = "When does the invoice come?"


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that these tests may break."""
    running = Site(tmp_path_factory.mktemp("restarted")).start()
    yield running
    running.stop()


async def test_nothing_is_lost_and_nothing_comes_twice(own_site: Site, visitor: Visitor) -> None:
    """Said before, in the middle of a turn, and while nobody is there."""
    chat = await visitor(own_site.url)
    chat.allowed += ["Failed to load resource", "net::ERR"]
    await chat.visit()
    await chat.open()
    await chat.say(TICK["en"])
    await chat.reads(words("en", "guide-green_tick_meaning"))
    rasa = own_site.rasa
    rasa.send_signal(signal.SIGSTOP)  # the next message is kept, and not answered any more
    await chat.say(NEEDED)
    await expect(chat.log.locator(".customer").last).to_contain_text(words("en", "widget-sent"))
    rasa.send_signal(signal.SIGCONT)
    own_site.kill_backend()
    await chat.say(INVOICE)
    await expect(chat.log.locator(".customer")).to_have_count(3)
    await expect(chat.log.locator(".customer").last).not_to_contain_text(words("en", "widget-sent"))
    own_site.start()
    await _all_answered(chat)
    await expect(chat.status).to_be_empty(timeout=60_000)
    await chat.page.reload()
    await _all_answered(chat)


async def _all_answered(chat: Chat) -> None:
    answers = (
        words("en", "guide-green_tick_meaning"),
        words("en", "guide-points_needed", threshold=500),
        words("en", "guide-invoice_when"),
    )
    for answer in answers:
        await expect(chat.said(answer)).to_have_count(1, timeout=120_000)
    await expect(chat.messages).to_have_count(6)
    shown = await chat.shown()
    asked = [line for line in shown if line in (TICK["en"], NEEDED, INVOICE)]
    assert asked == [TICK["en"], NEEDED, INVOICE]
    assert [line for line in shown if line in answers] == list(answers)
