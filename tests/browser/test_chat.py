"""The whole way in a real browser, with the real model: a question typed, its answer read."""

import pytest

from tests.browser.chat import words
from tests.browser.conftest import Visitor
from tests.support.site import Site

TOMAS = "tomas.kazlauskas@studio.example"  # 2,000 points
TICK = {
    "en": "What does the green tick mean?",
    "lv": "Ko nozīmē zaļā atzīme?",
    "lt": "Ką reiškia žalia varnelė?",
    "et": "Mida tähendab roheline linnuke?",
    "hu": "Mit jelent a zöld pipa?",
}
POINTS = {
    "en": "How many points do I have?",
    "lv": "Cik man ir punktu?",
    "lt": "Kiek turiu taškų?",
    "et": "Mitu punkti mul on?",
    "hu": "Hány pontom van?",
}


@pytest.mark.parametrize("language", TICK)
async def test_a_visitor_asks_in_the_own_language(
    site: Site, visitor: Visitor, language: str
) -> None:
    chat = await visitor(site.url)
    await chat.visit(language=language)
    await chat.open()
    await chat.say(TICK[language])
    await chat.reads(words(language, "guide-green_tick_meaning"))


@pytest.mark.parametrize("language", POINTS)
async def test_a_customer_asks_for_the_points(site: Site, visitor: Visitor, language: str) -> None:
    chat = await visitor(site.url)
    await chat.visit(language=language)
    await chat.be(TOMAS)
    await chat.open()
    await chat.say(POINTS[language])
    await chat.reads(words(language, "my-points", allocated=2000))


async def test_the_language_of_the_words_counts_more_than_the_page_s(
    site: Site, visitor: Visitor
) -> None:
    chat = await visitor(site.url)
    await chat.visit(language="en")
    await chat.open()
    await chat.say(TICK["lt"])
    await chat.reads(words("lt", "guide-green_tick_meaning"))
    await chat.widget.get_by_role("heading", name=words("lt", "widget-title")).wait_for()


async def test_what_was_asked_before_the_log_in_is_answered_after(
    site: Site, visitor: Visitor
) -> None:
    chat = await visitor(site.url)
    await chat.visit()
    await chat.open()
    await chat.say(POINTS["en"])
    await chat.reads(words("en", "identify-needed", topic={"message": "topic-my_points"}))
    await chat.be(TOMAS)
    await chat.reads(words("en", "my-points", allocated=2000))


async def test_a_button_of_a_reply(site: Site, visitor: Visitor) -> None:
    chat = await visitor(site.url)
    await chat.visit(language="hu")
    await chat.be(TOMAS)
    await chat.open()
    await chat.say(POINTS["hu"])
    button = chat.log.get_by_role("button", name=words("hu", "topic-points_to_next"))
    await button.click()
    tier = {"enum": "tier", "value": "corporate_c"}
    await chat.reads(words("hu", "points-to-next", tier=tier, missing=500))
