"""A whole shift in the console without a mouse: every key is one that a keyboard has."""

import pytest
from playwright.async_api import Locator, Page, expect
from sqlalchemy import select

from backend.core.security import Role
from backend.models.approval import HeldReply
from backend.models.teaching import Lesson
from tests.browser.conftest import Stage, Visitor
from tests.browser.console import Desk
from tests.browser.test_console import ESZTER, TOMAS, conversation_of, customer
from tests.support.agents import PASSWORD, add_agent, code_of
from tests.support.waiting import until

FURTHEST = 250  # presses of Tab to anything on a page


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Passwords with little work, before the application is made."""


class Keys:
    """An agent's keyboard."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.page: Page = desk.page

    async def to(self, target: Locator) -> None:
        """Tab to something, as far as it takes."""
        await expect(target).to_be_visible()
        for _ in range(FURTHEST):
            if await target.evaluate("element => element === document.activeElement"):
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"no Tab leads to {target}")

    async def press(self, key: str, **values: object) -> None:
        """Tab to a button, a link or a line that opens, and use it."""
        name = self.desk.words(key, **values)
        button = self.page.get_by_role("button", name=name, exact=True)
        link = self.page.get_by_role("link", name=name, exact=True)
        line = self.page.locator("summary", has_text=name)
        await self.to(button.or_(link).or_(line).first)
        await self.page.keyboard.press("Enter")

    async def type(self, label: Locator, text: str) -> None:
        await self.to(label)
        await self.page.keyboard.type(text)

    async def choose(self, select_box: Locator, value: str) -> None:
        """Move in a list of choices with the arrows."""
        await self.to(select_box)
        for _ in range(FURTHEST):
            if await select_box.input_value() == value:
                return
            await self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no arrow leads to {value}")

    async def key(self, key: str) -> None:
        """A shortcut: nothing that is typed into may have the focus."""
        await self.page.evaluate("document.activeElement.blur()")
        await self.page.keyboard.press(key)


async def logged_in(stage: Stage, visitor: Visitor) -> Keys:
    agent = await add_agent(stage.app, "Anna", role=Role.LEAD)
    desk = Desk(await visitor(stage.url), stage.app, agent)
    keys, page = Keys(desk), desk.page
    await desk.visit("/console/log-in?language=en")
    await keys.type(page.get_by_label(desk.words("console-email")), agent.email)
    await keys.type(page.get_by_label(desk.words("console-password")), PASSWORD)
    await page.keyboard.press("Enter")
    field = page.get_by_label(desk.words("console-factor-code"))
    await keys.type(field, await code_of(stage.app, agent))
    await page.keyboard.press("Enter")
    await expect(page.locator("#inbox")).to_be_visible()
    return keys


async def test_a_conversation_from_the_queue_to_its_end(stage: Stage, visitor: Visitor) -> None:
    keys = await logged_in(stage, visitor)
    desk, page = keys.desk, keys.page
    await keys.press("console-go-away")
    await desk.told("console-away")
    await keys.press("console-come-here")
    await desk.told("console-here")
    chat = await customer(stage, visitor, "en", ESZTER)
    await chat.say("topic: approval_time")
    await chat.say("topic: human")
    await expect(page.locator(".conversations a")).to_have_count(1)
    await keys.key("j")
    await page.keyboard.press("Enter")
    await expect(desk.log).to_be_visible()
    conversation = await conversation_of(chat)
    await keys.key("t")
    await desk.told("console-taken")
    # What is proposed: sent with one key, edited with another.
    await chat.say("topic: approval_time")
    await desk.reads("topic: approval_time", times=2)
    send = page.get_by_role("button", name=desk.words("assist-send"))
    await expect(send).to_be_visible(timeout=20_000)
    await expect(page.locator("#proposals")).to_contain_text(desk.words("topic-approval_time"))
    await keys.key("s")
    await expect(page.locator("#log .message.agent")).to_have_count(1)
    await expect(send).to_be_visible(timeout=20_000)
    await keys.key("e")
    await expect(page.locator("#text")).not_to_have_value("")
    await expect(page.locator("#text")).to_be_focused()
    await page.keyboard.press("Control+a")
    await page.keyboard.type("In my own words")
    await page.keyboard.press("Enter")
    await desk.reads("In my own words")
    # A message that was misunderstood: the focus follows what is asked and what is said.
    await keys.press("console-misunderstood")
    meant = page.get_by_label(desk.words("console-misunderstood-topic"))
    await expect(meant).to_be_focused()
    await keys.choose(meant, "corporate_tiers")
    await keys.press("console-misunderstood-go")
    topic = desk.words("topic-corporate_tiers")
    noted = page.get_by_text(desk.words("console-misunderstood-as", topic=topic))
    await expect(noted).to_be_visible()
    await expect(page.locator(".correction [role=status]")).to_be_focused()
    async with stage.app.state.database.reading() as session:
        assert (await session.scalars(select(Lesson))).one().proposed == "corporate_tiers"
    # On the customer's behalf.
    await keys.press("console-action-migrate")
    await keys.press("console-action-go")
    await desk.told("console-migrated", migrated=1)
    await keys.press("console-action-sign-up")
    await keys.choose(page.locator("#tier"), "gold")
    await keys.to(page.locator("#method"))
    await page.keyboard.press("Space")  # the first way to pay: the card
    await keys.press("console-action-check")
    await keys.press("console-action-card-go")
    await desk.told("console-card-link-sent")
    await chat.page.wait_for_function(
        "() => document.querySelector('cps-chat').shadowRoot"
        ".querySelector('[role=log] a[href*=\"tier=gold\"]')"
    )
    # A note, then to a colleague, who is nobody now, and back again; then the end.
    await keys.key("n")
    await page.keyboard.type("A note")
    await keys.press("console-note-go")
    await desk.told("console-noted")
    await keys.press("console-transfer")
    await keys.type(page.locator("#transfer-note"), "Please go on")
    await page.keyboard.press("Tab")
    await page.keyboard.press("Enter")
    await desk.told("console-transferred")
    await keys.key("t")
    await desk.told("console-taken")
    await keys.key("b")
    await desk.told("console-handed-back")
    await keys.key("t")
    await desk.told("console-taken")
    await keys.press("console-close")
    await keys.choose(page.locator("#close-reason"), "by_mail")
    await keys.press("console-close-go")
    await desk.told("console-closed")
    await keys.key("u")
    await expect(page.locator("#inbox")).to_be_visible()
    await keys.key("/")
    await page.keyboard.type("In my own words")
    await page.keyboard.press("Enter")
    await expect(page.locator("#q")).to_have_value("In my own words")
    await keys.to(page.locator(".parts a", has_text=desk.words("console-part-closed")))
    await page.keyboard.press("Enter")
    await expect(page.locator(f"#c-{conversation}")).to_be_visible()
    await keys.press("portal-log-out")
    await expect(page.get_by_label(desk.words("console-email"))).to_be_visible()


async def test_lists_and_pages_of_leads(stage: Stage, visitor: Visitor) -> None:
    keys = await logged_in(stage, visitor)
    desk, page = keys.desk, keys.page
    # An application is approved after a second look.
    await keys.press("console-nav-applications")
    await keys.to(page.locator("main a[href^='/console/applications/']").first)
    await page.keyboard.press("Enter")
    await expect(page.locator("#decide")).to_be_visible()
    await keys.press("console-approve")
    await keys.press("console-approve-go")
    await expect(page.locator(".notice")).to_be_visible()
    # A rule of approval, and the reply that it keeps back.
    await keys.press("approval-heading")
    await keys.press("approval_rules-heading")
    await keys.choose(page.locator("#topic"), "tier_fee")
    await keys.type(page.locator("#minutes"), "5")
    await keys.press("approval_rules-add-go")
    await desk.told("approval_rules-saved")
    chat = await customer(stage, visitor, "en", TOMAS)
    await chat.say("topic: tier_fee; tier=gold")
    await until_held(stage)
    await keys.press("approval-heading")
    await keys.press("approval-approve")
    await desk.told("approval-done-approve")
    await expect(chat.log.locator(".message.bot").last).to_contain_text("170")
    await keys.press("approval_rules-heading")
    await keys.press("approval_rules-remove")
    await desk.told("approval_rules-removed")
    # One of the team's own answers.
    await keys.press("library-heading")
    await keys.press("answers-manage")
    await keys.press("answers-new")
    await keys.type(page.locator("#name"), "Card")
    await keys.type(page.locator("#text-en"), "Your card is in the post.")
    await keys.press("portal-product-save")
    desk.chat.allowed.append("Failed to load resource")
    # What is missing has the focus; it may stay so.
    await expect(page.get_by_role("alert").filter(visible=True)).to_be_focused()
    await keys.to(page.locator("#incomplete"))
    await page.keyboard.press("Space")
    await keys.press("portal-product-save")
    await desk.told("answers-saved", name="Card")


async def until_held(stage: Stage) -> None:
    """Wait until a reply waits for a yes."""

    async def held() -> bool:
        async with stage.app.state.database.reading() as session:
            return (await session.scalars(select(HeldReply))).first() is not None

    await until(held)
