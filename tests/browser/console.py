"""The console as an agent handles it, by the words that are read there."""

import re
from dataclasses import dataclass

from fastapi import FastAPI
from playwright.async_api import Locator, Page, expect

from backend.models.agents import Agent
from tests.browser.chat import Chat, words
from tests.support.agents import PASSWORD, code_of


@dataclass
class Desk:
    """An agent's browser on the console."""

    chat: Chat  # the page, and what its browser complains about
    app: FastAPI
    agent: Agent

    @property
    def page(self) -> Page:
        return self.chat.page

    @property
    def log(self) -> Locator:
        return self.page.get_by_role("log")

    @property
    def field(self) -> Locator:
        return self.page.get_by_label(self.words("console-reply"))

    def words(self, key: str, **values: object) -> str:
        return words(self.agent.language, key, **values)

    async def visit(self, path: str) -> None:
        await self.page.goto(f"{self.chat.url}{path}")

    async def log_in(self) -> None:
        await self.visit(f"/console/log-in?language={self.agent.language}")
        await self.page.get_by_label(self.words("console-email")).fill(self.agent.email)
        await self.page.get_by_label(self.words("console-password")).fill(PASSWORD)
        await self.press("console-log-in-go")
        field = self.page.get_by_label(self.words("console-factor-code"))
        await field.fill(await code_of(self.app, self.agent))
        await self.press("console-factor-go")
        await expect(self.page.locator("#inbox")).to_be_visible()

    async def press(self, key: str, **values: object) -> None:
        name = self.words(key, **values)
        await self.page.get_by_role("button", name=name, exact=True).click()

    async def open(self, conversation: str) -> None:
        await self.visit(f"/console/conversations/{conversation}")
        await expect(self.log).to_be_visible()

    async def told(self, key: str, **values: object) -> None:
        """Wait until the page says what was done."""
        text = self.words(key, **values)
        await expect(self.page.locator(".notice")).to_contain_text(text)

    async def take(self) -> None:
        await self.press("console-take")
        await self.told("console-taken")

    async def say(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")
        await expect(self.field).to_have_value("")

    async def hand_back(self) -> None:
        await self.press("console-hand-back")
        await self.told("console-handed-back")

    def said(self, text: str) -> Locator:
        """What stands in the dialogue with these words, whoever said it."""
        pattern = r"\s*".join(map(re.escape, text.split()))
        return self.log.locator(".message", has_text=re.compile(pattern))

    async def reads(self, text: str, *, times: int = 1) -> None:
        await expect(self.said(text)).to_have_count(times)
