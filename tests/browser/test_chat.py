"""The whole way in a real browser, with the real model: a question typed, its answer read."""

import uuid

import pytest
from playwright.async_api import FilePayload, expect

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


async def test_an_application_with_its_document_is_handed_in(site: Site, visitor: Visitor) -> None:
    chat = await visitor(site.url)
    await chat.visit()
    await chat.open()
    email = f"byrne.{uuid.uuid4().hex[:8]}@weddings.example"
    for text, key in (
        ("I want to apply for the business account right here in the chat", "ask-company"),
        ("Byrne Weddings Ltd", "ask-name"),
        ("Aoife Byrne", "ask-country"),
        ("Ireland", "ask-vat_registered"),
        ("yes", "ask-vat_number"),
        ("IE6433435F", "ask-email"),
        (email, "ask-old_account"),
        ("no", "ask-document_kind"),
    ):
        await chat.say(text)
        await chat.reads(words("en", key))
    await chat.say("the VAT certificate")
    asked = chat.log.get_by_role("button", name=words("en", "widget-file"))
    async with chat.page.expect_file_chooser() as opened:
        await asked.click()
    content = b"%PDF-1.7\n%%EOF\n"
    certificate = FilePayload(name="licence.pdf", mimeType="application/pdf", buffer=content)
    await (await opened.value).set_files(certificate)
    send = chat.log.get_by_role("button", name=words("en", "button-apply"))
    await expect(send).to_be_visible(timeout=20_000)
    await expect(chat.messages.last).to_contain_text("licence.pdf")
    await send.click()
    await expect(chat.messages.last).to_contain_text(email)
    await expect(chat.log).not_to_contain_text(words("en", "error-sorry"))
