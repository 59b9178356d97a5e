"""The console in a real browser: agents and customers at once, by keyboard, by axe."""

import asyncio
import json
import re
from dataclasses import dataclass

import pytest
from axe_playwright_python.async_playwright import Axe
from fastapi import FastAPI
from playwright.async_api import expect
from sqlalchemy import select

from backend.core.security import Role
from backend.models.accounts import Application
from locales.markup import to_plain
from tests.browser.chat import Chat, words
from tests.browser.conftest import Stage, Visitor
from tests.browser.console import Desk
from tests.browser.test_portal_pages import RULES
from tests.support.agents import add_agent
from tests.support.waiting import until

LANGUAGES = ("en", "lv", "lt", "et", "hu")
ESZTER = "nagy.eszter@studio.example"  # 2,600 points, no membership
TOMAS = "tomas.kazlauskas@studio.example"
IEVA = "ieva.ozola@studio.example"
ORLA = "orla.byrne@studio.example"
JANIS = "janis.kalnins@studio.example"
PHONE = {"width": 320, "height": 640}
REFUSED = "Failed to load resource"


@pytest.fixture(autouse=True)
def _quick(quick_hashes: None) -> None:
    """Passwords with little work, before the application is made."""


async def desk(
    stage: Stage, visitor: Visitor, name: str, language: str = "en", **more: object
) -> Desk:
    """An agent who has logged in."""
    role = more.pop("role", Role.AGENT)
    agent = await add_agent(stage.app, name, language=language, role=role)  # type: ignore[arg-type]
    opened = Desk(await visitor(stage.url, **more), stage.app, agent)
    await opened.log_in()
    return opened


async def customer(stage: Stage, visitor: Visitor, language: str, email: str | None = None) -> Chat:
    """A customer with an open chat, in a language chosen in the menu."""
    chat = await visitor(stage.url)
    await chat.visit(language=language)
    if email:
        await chat.be(email)
    await chat.open()
    return chat


async def answered(chat: Chat) -> None:
    """Wait for the first answer."""
    await expect(chat.log.locator(".message.bot:not(.welcome *)").first).to_be_visible()


async def conversation_of(chat: Chat) -> str:
    stored = json.loads(await chat.page.evaluate("localStorage.getItem('cps-chat')"))
    found: str = stored["id"]
    return found


async def in_language(chat: Chat, stage: Stage, language: str) -> None:
    """Keep the language whatever the words are, as the chat's own menu does."""
    stored = json.loads(await chat.page.evaluate("localStorage.getItem('cps-chat')"))
    answer = await chat.page.context.request.patch(
        f"{stage.url}/api/conversations/{stored['id']}",
        data={"language": language},
        headers={"Authorization": f"Bearer {stored['token']}"},
    )
    assert answer.ok


@dataclass(frozen=True)
class Task:
    """A task of a customer: what opens it, what is asked, an answer, and what comes then."""

    email: str | None
    opens: str
    asks: str
    answer: str
    then: str


REGISTER = Task(
    TOMAS,
    "topic: do_register_product",
    "ask-product",
    "topic: not_understood; product=EOS R5",
    "ask-serial",
)
APPLY = Task(None, "topic: do_apply", "ask-company", "Byrne Weddings Ltd", "ask-name")
COMPLETE = Task(
    ORLA,
    "topic: do_complete_product",
    "ask-dealer",
    "topic: not_understood; dealer=Liffey Camera",
    "complete-summary",
)
MIGRATE = Task(ORLA, "topic: do_migrate", "migrate-summary", "topic: affirm", "migrate-done")
SIGN_UP = Task(
    ESZTER, "topic: do_sign_up", "ask-tier", "topic: not_understood; tier=gold", "ask-method"
)
PAY_CHOICE = Task(
    ESZTER,
    "topic: do_pay_choice; payment_method=bank_transfer",
    "ask-tier",
    "topic: not_understood; tier=silver",
    "sign-up-summary",
)


async def last_said(chat: Chat) -> tuple[str, str]:
    """The key of the last message, and its first line as it is seen."""
    stored = json.loads(await chat.page.evaluate("localStorage.getItem('cps-chat')"))
    answer = await chat.page.context.request.get(
        f"{chat.url}/api/conversations/{stored['id']}/messages",
        headers={"Authorization": f"Bearer {stored['token']}"},
    )
    last = (await answer.json())["messages"][-1]
    return last["key"], to_plain(last["text"]).splitlines()[0]


async def comes(chat: Chat, key: str, *, times: int = 1) -> None:
    """Wait until that message is the last one, and is seen so many times."""

    async def is_last() -> bool:
        return (await last_said(chat))[0] == key

    await until(is_last)
    await chat.reads((await last_said(chat))[1], times=times)


@pytest.mark.parametrize(
    ("languages", "tasks"),
    [
        (("lv", "hu", "et"), (REGISTER, SIGN_UP, COMPLETE)),
        (("lt", "en", "hu"), (MIGRATE, APPLY, PAY_CHOICE)),
    ],
    ids=["lv-hu-et", "lt-en-hu"],
)
async def test_two_agents_and_three_customers_at_once(
    stage: Stage,
    visitor: Visitor,
    languages: tuple[str, str, str],
    tasks: tuple[Task, Task, Task],
) -> None:
    anna = await desk(stage, visitor, "Anna", languages[0])
    boris = await desk(stage, visitor, "Boris", "en")
    chats, ids = [], []
    for language, task in zip(languages, tasks, strict=True):
        chat = await customer(stage, visitor, language, task.email)
        # Each is in the middle of a task when a person comes.
        await chat.say(task.opens)
        await answered(chat)
        await in_language(chat, stage, language)
        await comes(chat, task.asks)
        chats.append(chat)
        ids.append(await conversation_of(chat))

    # Anna has the first and the third, Boris the second; who is late is told so.
    for who, number in ((anna, 0), (boris, 1), (anna, 2)):
        await who.open(ids[number])
        await who.take()
    await boris.open(ids[0])
    taken = boris.words("console-taken-by", name="Anna")
    await expect(boris.page.locator("#controls")).to_contain_text(taken)
    # Nor with a form of his own, as from a page that is out of date.
    token = await boris.page.locator("[name=csrf_token]").first.input_value()
    late = await boris.page.context.request.post(
        f"{stage.url}/console/conversations/{ids[0]}/take", form={"csrf_token": token}
    )
    assert boris.words("console-error-conversation_taken", name="Anna") in await late.text()
    await expect(boris.page.locator("#controls")).to_contain_text(taken)

    async def talk(who: Desk, number: int, rounds: int) -> None:
        for turn in range(rounds):
            await chats[number].say(f"question {number} {turn}")
            await who.reads(f"question {number} {turn}")
            await who.say(f"answer {number} {turn}")
            await chats[number].page.wait_for_function(
                "text => document.querySelector('cps-chat').shadowRoot"
                ".querySelector('[role=log]').textContent.includes(text)",
                arg=f"answer {number} {turn}",
            )

    await anna.open(ids[0])
    await boris.open(ids[1])
    await asyncio.gather(talk(anna, 0, 4), talk(boris, 1, 4))
    await anna.open(ids[2])
    await talk(anna, 2, 2)

    # Back to the bot, which asks its open question again.
    for who, number in ((anna, 2), (boris, 1)):
        await who.open(ids[number])
        await who.hand_back()
    await anna.open(ids[0])
    await anna.hand_back()
    for number, chat in enumerate(chats):
        shown = await chat.shown()
        for turn in range(4 if number < 2 else 2):
            assert shown.count(f"question {number} {turn}") == 1, shown
            assert shown.count(f"answer {number} {turn}") == 1, shown
        others = [text for text in shown if re.match(r"(question|answer) \d", text)]
        assert all(text.split()[1] == str(number) for text in others), shown
        # The agents read the same: everything once, and nothing of anybody else's.
        await boris.open(ids[number])
        read = re.findall(r"(?:question|answer) \d \d", await boris.log.inner_text())
        assert sorted(read) == sorted(others), read
        # The bot is back, with the question that was open; and it takes the answer.
        await comes(chat, tasks[number].asks, times=2)
        await chat.say(tasks[number].answer)
        await comes(chat, tasks[number].then)


async def test_the_inbox_is_live_and_the_queue_is_told(stage: Stage, visitor: Visitor) -> None:
    anna = await desk(stage, visitor, "Anna")
    chat = await customer(stage, visitor, "en")
    await chat.say("topic: human")
    # Without a reload.
    line = anna.page.locator(".conversations a")
    await expect(line).to_have_count(1)
    await expect(anna.page.locator("#inbox")).to_contain_text(
        anna.words("console-owner-proposed", name="Anna")
    )
    await expect(chat.widget.locator(".queue")).to_contain_text(
        words("en", "widget-queue-place", place="1")
    )
    await line.click()
    await anna.take()
    await expect(chat.widget.locator(".head")).to_contain_text("Anna")
    await chat.field.press_sequentially("Hel")
    await expect(anna.page.locator("#state .typing")).to_have_text(anna.words("console-typing"))


async def test_nobody_there_takes_the_address(stage: Stage, visitor: Visitor) -> None:
    await add_agent(stage.app)
    chat = await customer(stage, visitor, "en")
    await chat.say("topic: human")
    field = chat.widget.get_by_label(words("en", "widget-contact"), exact=True)
    await field.fill("kata@example.com")
    await field.press("Enter")
    await chat.reads(words("en", "contact-kept", email="kata@example.com"))


async def test_a_shift_by_keyboard_alone(stage: Stage, visitor: Visitor) -> None:
    anna = await desk(stage, visitor, "Anna")
    chat = await customer(stage, visitor, "en")
    await chat.say("topic: human")
    keys = anna.page.keyboard
    await expect(anna.page.locator(".conversations a")).to_have_count(1)
    await keys.press("j")
    await keys.press("Enter")
    await expect(anna.log).to_be_visible()
    await keys.press("t")
    await anna.told("console-taken")
    await keys.press("r")
    await keys.type("Hello, t r n b are letters here")
    await keys.press("Enter")
    await anna.reads("Hello, t r n b are letters here")
    await anna.page.evaluate("document.activeElement.blur()")
    await keys.press("n")
    await keys.type("A note")
    await keys.press("Tab")
    await keys.press("Enter")
    await anna.told("console-noted")
    await keys.press("b")
    await anna.told("console-handed-back")
    await keys.press("u")
    await expect(anna.page.locator("#inbox")).to_be_visible()
    await keys.press("/")
    await expect(anna.page.locator("#q")).to_be_focused()
    # They can be switched off (WCAG 2.2, 2.1.4).
    await anna.page.evaluate("document.activeElement.blur()")
    await anna.page.locator(".keys summary").click()
    await anna.page.get_by_label(anna.words("console-keys-on")).uncheck()
    await anna.page.evaluate("document.activeElement.blur()")
    await keys.press("/")
    await expect(anna.page.locator("#q")).not_to_be_focused()


async def test_a_log_in_that_ends_leads_to_the_log_in(stage: Stage, visitor: Visitor) -> None:
    anna = await desk(stage, visitor, "Anna")
    await anna.page.context.clear_cookies()
    anna.chat.allowed.append(REFUSED)
    await anna.page.reload()
    await expect(anna.page.get_by_label(anna.words("console-email"))).to_be_visible()


async def faults(anna: Desk, path: str) -> list[str]:
    """What axe finds on a page, and what makes it scroll sideways."""
    await anna.visit(path)
    return await faults_here(anna)


async def faults_here(anna: Desk) -> list[str]:
    """The same of the page as it is now."""
    path = anna.page.url
    found = await Axe().run(anna.page, options=RULES)
    lines = [
        f"{path} {one['id']} {one['nodes'][0]['html'][:150]}"
        for one in found.response["violations"]
    ]
    wide = await anna.page.evaluate("document.documentElement.scrollWidth")
    port = await anna.page.evaluate("document.documentElement.clientWidth")
    return lines + ([f"{path} {wide} px wide on {port}"] if wide > port else [])


async def misunderstood(anna: Desk) -> str:
    """The first message on the page that can be marked."""
    href = await anna.page.locator("a[href*='/misunderstood/']").first.get_attribute("href")
    assert href
    return href.rpartition("/")[2]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_page_is_accessible_also_on_a_phone(
    stage: Stage, visitor: Visitor, language: str, app: FastAPI
) -> None:
    anna = await desk(stage, visitor, "Anna", language, role=Role.ADMIN)
    boris = await add_agent(stage.app, "Boris")
    chat = await customer(stage, visitor, language, IEVA)
    await chat.say("topic: no_green_tick")
    await answered(chat)
    await chat.say("topic: human")
    other = await conversation_of(chat)
    await anna.open(other)
    await anna.take()
    await anna.say("Hello")
    async with app.state.database.reading() as session:
        row = (
            await session.execute(select(Application).where(Application.email == JANIS))
        ).scalar()
    assert row
    base = f"/console/conversations/{other}"
    href = await anna.page.locator("a[href*='/actions/product/']").first.get_attribute("href")
    assert href
    paths = [
        "/console", "/console?part=mine", base, f"{base}?view=customer", href,
        f"{base}/actions/activation-mail", f"{base}/actions/sign-up", f"{base}/actions/migration",
        f"{base}/misunderstood/{await misunderstood(anna)}", "/console/applications",
        f"/console/applications/{row.id}", "/console/agents", f"/console/agents/{boris.id}",
        "/console/log-in", "/console/conversations/nothing",
    ]  # fmt: skip
    anna.chat.allowed.append(REFUSED)
    found = []
    for size in ({"width": 1280, "height": 900}, PHONE):
        await anna.page.set_viewport_size(size)  # type: ignore[arg-type]
        for path in paths:
            found += await faults(anna, path)
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_opens_in_a_page_is_accessible_on_a_phone_too(
    stage: Stage, visitor: Visitor, language: str
) -> None:
    """What was misunderstood is asked in its place; a card's link is shown before it is sent."""
    anna = await desk(stage, visitor, "Anna", language, role=Role.ADMIN)
    chat = await customer(stage, visitor, language, ESZTER)
    await chat.say("topic: no_green_tick")
    await answered(chat)
    conversation = await conversation_of(chat)
    await anna.open(conversation)
    await anna.take()
    await anna.page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    await anna.page.locator(".correction a").first.click()
    await expect(anna.page.locator(".correction select")).to_be_visible()
    found = await faults_here(anna)
    await anna.press("console-misunderstood-go")
    await expect(anna.page.locator(".correction [role=status]")).to_be_visible()
    found += await faults_here(anna)
    await anna.visit(f"/console/conversations/{conversation}/actions/sign-up")
    await anna.page.locator("[name=method][value=card]").check()
    await anna.press("console-action-check")
    await expect(anna.page.locator(".pair")).to_be_visible()
    found += await faults_here(anna)
    await anna.visit("/console/library/answers/new")
    anna.chat.allowed.append(REFUSED)
    await anna.page.fill("#name", "Card")
    await anna.page.fill(f"#text-{language}", "{name}")
    await anna.press("portal-product-save")
    await expect(anna.page.get_by_role("alert").filter(visible=True)).to_be_focused()
    found += await faults_here(anna)
    await anna.page.fill("#variable-0", "name")
    await anna.page.fill("#variable-1", "land")
    await anna.page.select_option("#kind-1", "country")
    await anna.page.fill(f"#text-{language}", "Card {name} {land}")
    await anna.press("portal-product-save")
    await anna.page.check("#incomplete")
    await anna.press("portal-product-save")
    await anna.told("answers-saved", name="Card")
    found += await faults_here(anna)
    # In the conversation it is filled in, and put into the reply.
    await in_language(chat, stage, language)
    await anna.open(conversation)
    await anna.page.keyboard.press("l")
    await expect(anna.page.locator("#answers")).to_be_focused()
    await anna.page.get_by_label("name (").fill("Mari")
    await anna.page.get_by_label("land (").select_option("LV")
    found += await faults_here(anna)
    await anna.press("console-canned-use")
    await expect(anna.field).to_have_value(re.compile("^Card Mari "))
    await expect(anna.field).to_be_focused()
    await anna.visit("/console/library/answers")
    await anna.page.get_by_role("link", name="Card").click()
    found += await faults_here(anna)
    await anna.press("answers-remove")
    await expect(anna.page.locator("[name=confirmed]")).to_be_attached()
    found += await faults_here(anna)
    assert found == []
