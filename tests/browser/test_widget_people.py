"""A person takes over and hands back, through the real console, as the visitor sees it."""

import re
from datetime import time

import pytest
from playwright.async_api import expect
from sqlalchemy import update

from backend.core.settings import Settings
from backend.models.agents import Agent
from tests.browser.chat import Chat, words
from tests.browser.conftest import Stage, Visitor
from tests.browser.console import Desk
from tests.browser.test_console import conversation_of, desk, in_language
from tests.browser.test_widget import ASK_TICK

LANGUAGES = ("en", "lv", "lt", "et", "hu")
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Passwords with little work, before the application is made."""


@pytest.fixture
def app_settings(app_settings: Settings) -> Settings:
    """People are there at any time."""
    always = {
        "support_weekdays": [1, 2, 3, 4, 5, 6, 7],
        "support_opens": time(0),
        "support_closes": time(23, 59, 59),
    }
    return app_settings.model_copy(update=always)


async def waiting(visitor: Visitor, stage: Stage, language: str) -> Chat:
    """A visitor who has asked for a person, in a language."""
    chat = await visitor(stage.url)
    await chat.visit(language=language)
    await chat.open()
    await chat.say("topic: human")
    await expect(chat.widget.locator(".queue")).to_be_visible()
    await in_language(chat, stage, language)
    await expect(chat.widget.locator(".head p")).to_have_text(words(language, "widget-owner-queue"))
    return chat


async def taken(anna: Desk, chat: Chat) -> None:
    await anna.open(await conversation_of(chat))
    await anna.take()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_person_comes_and_goes(visitor: Visitor, stage: Stage, language: str) -> None:
    anna = await desk(stage, visitor, "Anna")
    chat = await waiting(visitor, stage, language)
    notice = chat.widget.locator(".queue")
    await expect(notice).to_contain_text(words(language, "widget-queue-open"))
    await expect(notice).to_contain_text(words(language, "widget-queue-place", place="1"))

    await taken(anna, chat)
    who = chat.widget.locator(".head p")
    await expect(who).to_have_text(words(language, "widget-owner-agent-named", name="Anna"))
    await expect(notice).to_have_count(0)
    await anna.say("Which **camera** is it?")
    said = chat.log.locator(".message.agent")
    await expect(said.locator(".bubble > :last-child")).to_have_text("Which **camera** is it?")
    await expect(said.locator(".meta")).to_contain_text("Anna")
    turns = len(stage.brain.turns)
    await chat.say("An EOS R5, bought in Rīga")
    await anna.reads("An EOS R5, bought in Rīga")
    assert len(stage.brain.turns) == turns  # the bot is quiet
    await expect(chat.widget.locator(".typing")).to_be_hidden()

    await anna.hand_back()
    await in_language(chat, stage, language)
    await expect(who).to_have_text(words(language, "widget-owner-bot"))
    # What nobody has answered is answered by the assistant, who makes nothing of it here.
    await expect(chat.messages).to_have_count(8)
    await chat.say(ASK_TICK)
    await in_language(chat, stage, language)
    tick = words(language, "guide-green_tick_meaning")
    await chat.reads(tick)
    await expect(chat.messages).to_have_count(10)
    await chat.page.reload()
    await chat.reads(tick)
    await expect(chat.messages).to_have_count(10)
    typed = ("topic: human", "Which **camera** is it?", "An EOS R5, bought in Rīga", ASK_TICK)
    assert [line for line in await chat.shown() if line in typed] == list(typed)
    await expect(said.locator(".meta")).to_contain_text("Anna")


async def test_two_who_wait_are_told_their_places(visitor: Visitor, stage: Stage) -> None:
    anna = await desk(stage, visitor, "Anna")
    first, second = await waiting(visitor, stage, "en"), await waiting(visitor, stage, "hu")
    place = second.widget.locator(".queue")
    await expect(place).to_contain_text(words("hu", "widget-queue-place", place="2"))
    await taken(anna, first)
    await expect(place).to_contain_text(words("hu", "widget-queue-place", place="1"))
    await anna.say("Only for the first of you.")
    await expect(first.log).to_contain_text("Only for the first of you.")
    await expect(second.log).not_to_contain_text("Only for the first of you.")


async def test_an_agent_s_name_is_only_shown(visitor: Visitor, stage: Stage) -> None:
    dialogs: list[str] = []
    anna = await desk(stage, visitor, "Anna")
    chat = await waiting(visitor, stage, "en")
    chat.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    async with stage.app.state.database.transaction() as session:
        await session.execute(update(Agent).values(name=HOSTILE))
    await taken(anna, chat)
    await anna.say(HOSTILE)
    for _ in range(2):
        await expect(chat.widget.locator(".head p")).to_contain_text(HOSTILE)
        await expect(chat.log.locator(".agent .meta")).to_contain_text(HOSTILE)
        await expect(chat.log).to_contain_text(re.compile(re.escape(HOSTILE)))
        assert await chat.widget.locator("img, script").count() == 0
        await chat.page.reload()
    assert dialogs == []
