"""The members' site as a visitor handles it, by the labels that are read there."""

import re
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from typing import Any
from urllib.parse import urlsplit

import httpx
from fastapi import FastAPI
from playwright.async_api import Locator, Page, expect

from backend.core import clock
from backend.core.security import sign_agent
from tests.browser.chat import Chat, words

PDF = {"name": "certificate.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%test\n"}
LIFE = timedelta(minutes=5)
REFUSED = "Failed to load resource"  # Chromium's own line for a form that is shown again


@dataclass
class Site:
    """A visitor's browser on the site, in one language."""

    chat: Chat
    language: str
    app: FastAPI

    @property
    def page(self) -> Page:
        return self.chat.page

    def words(self, key: str, **values: object) -> str:
        return words(self.language, key, **values)

    async def visit(self, path: str) -> None:
        await self.page.goto(f"{self.chat.url}{path}")

    async def begin(self, path: str) -> None:
        """Open a page and choose the language for all that follow."""
        await self.chat.visit(path, self.language)

    def at(self, path: str) -> bool:
        return urlsplit(self.page.url).path == path

    def field(self, key: str) -> Locator:
        """The field with that label; one that may be left empty says so behind it."""
        label = re.escape(self.words(key))
        notes = "|".join(re.escape(self.words(f"portal-{n}")) for n in ("optional", "for-tick"))
        labelled = self.page.get_by_label(re.compile(f"^{label}( ({notes}))?$"))
        return labelled.and_(self.page.locator("select, input:not([type=checkbox], [type=radio])"))

    async def fill(self, key: str, text: str) -> None:
        await self.field(key).fill(text)

    async def choose(self, key: str, value: str) -> None:
        await self.field(key).select_option(value)

    async def answer(self, question: str, answer: str) -> None:
        """Choose one answer to a question."""
        group = self.page.get_by_role("group", name=self.words(question))
        await group.get_by_label(self.words(answer), exact=True).check()

    async def tick(self, key: str, **values: object) -> None:
        await self.page.get_by_label(self.words(key, **values)).check()

    async def press(self, key: str, **values: object) -> None:
        """Press a button, or follow a link that looks like one."""
        name = self.words(key, **values)
        button = self.page.get_by_role("button", name=name, exact=True)
        link = self.page.locator("main").get_by_role("link", name=name, exact=True)
        await button.or_(link).first.click()

    async def reads(self, key: str, **values: object) -> None:
        """Wait until the page says that."""
        # A line break is no space in a page's text.
        pattern = re.compile(r"\s*".join(map(re.escape, self.words(key, **values).split())))
        await expect(self.page.locator("main")).to_contain_text(pattern)

    async def problem(self, field: str, key: str, **values: object) -> None:
        """Wait until the list of problems names one, and leads to its field."""
        self.chat.allowed.append(REFUSED)
        alert = self.page.get_by_role("alert").filter(visible=True)
        await alert.get_by_role("link", name=self.words(key, **values)).click()
        await expect(self.page.locator(f"#{field}")).to_be_focused()
        await expect(self.page.locator(f"#{field}-problem")).to_be_visible()

    async def run_jobs(self) -> None:
        """Have done now what the backend does a moment later."""
        await self.app.state.jobs.run_due()

    async def mail(self, subject: str) -> EmailMessage:
        """Return the last mail with that subject."""
        await self.run_jobs()
        kept = self.app.state.kept_mails
        for name in await kept.names():
            found: EmailMessage = await kept.read(name)
            if found["Subject"] == subject:
                return found
        raise AssertionError(f"no mail {subject!r}")

    async def link_of(self, mail: EmailMessage) -> str:
        """Return the path of the link to the password in a mail."""
        body = mail.get_body(("plain",))
        assert body is not None
        found = re.search(r"/password\?token=[\w.%-]+", body.get_content())
        assert found, body.get_content()
        return found[0]

    async def agent(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        """Call the API as an agent."""
        secret = self.app.state.settings.secret_key.get_secret_value()
        token = sign_agent("anna", secret=secret, now=clock.now(), life=LIFE)
        async with httpx.AsyncClient(base_url=self.chat.url) as api:
            answer = await api.request(
                method,
                path,
                json=body,
                headers={"Authorization": f"Bearer {token}", "Idempotency-Key": path},
            )
        assert answer.is_success, answer.text
        found: dict[str, Any] = answer.json()
        return found
