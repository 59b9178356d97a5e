"""The console's assist pages in a browser: by axe, on a small screen, with the keyboard."""

import argon2
import httpx
import pytest
from fastapi import FastAPI
from playwright.async_api import Page, expect

from backend.approval.rules import Rule
from backend.approval.service import set_rules
from backend.audit.service import Actor, By, Channel
from backend.core import clock
from backend.core.security import Role
from backend.identity import passwords
from backend.teaching import service as teaching
from locales import Locales
from locales.markup import to_plain
from tests.browser.conftest import Stage, Visitor
from tests.browser.members_site import Site
from tests.browser.test_portal_pages import PHONE, faults
from tests.support.agents import PASSWORD, add_agent, code_of
from tests.support.talk import Talk

LANGUAGES = ("en", "lv", "lt", "et", "hu")
TEXTS = Locales.load()
PAGES = (
    "library?q=", "approval", "teaching", "figures", "library/answers", "library/answers/new",
    "approval/rules",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords with little work, before the application is made."""
    monkeypatch.setattr(passwords, "PROFILE", argon2.profiles.CHEAPEST)


def words(language: str, key: str) -> str:
    return to_plain(TEXTS.render(language, key))


async def logged_in(app: FastAPI, page: Page, url: str, language: str) -> None:
    """Log an agent in whose console is in that language."""
    agent = await add_agent(app, "Anna", role=Role.LEAD, language=language)
    await page.goto(f"{url}/console/log-in")
    await page.fill("[name=email]", agent.email)
    await page.fill("[name=password]", PASSWORD)
    await page.click("main form button")
    await page.fill("[name=code]", await code_of(app, agent))
    await page.click("main form button")
    await page.wait_for_url("**/console")


async def customer(stage: Stage, client_language: str = "hu") -> Talk:
    """A customer with something in every list: not understood, waiting for a yes, for a person."""
    async with httpx.AsyncClient(base_url=stage.url) as client:
        talk = await Talk.begin(client, client_language)
        await client.patch(talk.path, json={"language": client_language}, headers=talk.headers)
        await talk.say("topic: approval_time")
        await talk.say("Mi van a régi dobozzal?")
        by = By(Actor("agent", "anna"), Channel.AGENT, clock.now())
        async with stage.app.state.database.transaction() as session:
            await set_rules(session, [Rule("tier_fee", "*")], by)
            await teaching.collect(session, clock.now())
        other = await Talk.begin(client, client_language)
        await other.send(text="topic: tier_fee; tier=gold")
    return talk


@pytest.mark.parametrize("language", LANGUAGES)
async def test_pages_are_accessible_on_a_small_screen(
    visitor: Visitor, stage: Stage, language: str
) -> None:
    talk = await customer(stage)
    chat = await visitor(stage.url, viewport=PHONE)
    await logged_in(stage.app, chat.page, stage.url, language)
    site, found = Site(chat, language, stage.app), []
    for name in PAGES:
        await chat.page.goto(f"{stage.url}/console/{name}")
        found += await faults(site)
    await chat.page.goto(f"{stage.url}/console/conversations/{talk.id}")
    await expect(chat.page.locator("#proposals h2")).to_have_text(
        words(language, "assist-proposals")
    )
    found += await faults(site)
    assert found == []


async def test_a_proposal_is_sent_and_edited_and_a_wrong_language_is_warned_of(
    visitor: Visitor, stage: Stage
) -> None:
    talk = await customer(stage)
    chat = await visitor(stage.url, viewport={"width": 1440, "height": 900})
    page = chat.page
    await logged_in(stage.app, page, stage.url, "et")
    for name in PAGES:
        await page.goto(f"{stage.url}/console/{name}")
    await page.goto(f"{stage.url}/console/conversations/{talk.id}")
    await page.get_by_role("button", name=words("et", "console-take")).click()
    send = page.get_by_role("button", name=words("et", "assist-send"))
    await expect(send).to_be_visible()
    await page.fill("#text", "Tere! Teie kaart on teel, saadame selle homme.")
    await expect(page.locator("#language-warning")).to_contain_text("eesti")
    await page.get_by_role("button", name=words("et", "assist-edit")).click()
    await expect(page.locator("#text")).not_to_have_value(
        "Tere! Teie kaart on teel, saadame selle homme."
    )
    await send.click()
    await expect(page.locator("#log .message.agent")).to_have_count(1)
