"""The chat as a visitor handles it."""

import re

from playwright.async_api import ConsoleMessage, Locator, Page, expect

from locales import Locales
from locales.markup import to_plain

texts = Locales.load()


def words(language: str, key: str, **values: object) -> str:
    """A text of `locales/` as it is seen: without markup, in one line."""
    return " ".join(to_plain(texts.render(language, key, values)).split())  # type: ignore[arg-type]


class Chat:
    """A page of the site with the chat on it."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.widget = page.locator("cps-chat")
        self.launcher = self.widget.locator(".launch")
        self.field = self.widget.locator("textarea")
        self.log = self.widget.get_by_role("log")
        self.messages = self.log.locator(".message")
        self.status = self.widget.locator(".status")
        self.allowed: list[str] = []
        self.requests: list[str] = []
        self._complaints: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self._complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def _hear(self, message: ConsoleMessage) -> None:
        # Violations of the Content-Security-Policy come here as errors too.
        if message.type in ("error", "warning"):
            self._complaints.append(message.text)

    def complaints(self) -> list[str]:
        """What the browser complained about and the test did not allow."""
        return [line for line in self._complaints if not any(a in line for a in self.allowed)]

    async def visit(self, path: str = "/", language: str = "en") -> None:
        """Open a page and choose its language."""
        await self.page.goto(f"{self.url}{path}?language={language}")

    async def be(self, email: str) -> None:
        """Look at the site as a sample customer."""
        await self.page.select_option("#viewer", email)
        await self.page.locator(".viewer button").click()
        await self.page.wait_for_load_state()

    async def open(self) -> None:
        await self.launcher.click()
        await expect(self.field).to_be_visible()

    async def insist(self, language: str) -> None:
        """Choose the chat's language, whatever the words said in it are."""
        await self.page.wait_for_function("() => localStorage.getItem('cps-chat')")
        if language != "en":
            for code in ("en", language):
                await self.widget.locator("select").select_option(code)
                title = words(code, "widget-title")
                await expect(self.widget.get_by_role("heading", name=title)).to_be_visible()

    async def say(self, text: str) -> None:
        await self.field.fill(text)
        await self.field.press("Enter")

    async def reads(self, text: str, *, times: int = 1) -> None:
        """Wait until the assistant has said that, so many times."""
        await expect(self.said(text)).to_have_count(times)

    def said(self, text: str) -> Locator:
        # A line break is no space in a page's text, and a number's own space may not break.
        pattern = r"\s*".join(map(re.escape, text.split()))
        return self.log.locator(".message.bot", has_text=re.compile(pattern))

    async def shown(self) -> list[str]:
        """All bubbles, in their order, each in one line."""
        bubbles = await self.messages.locator(".bubble > :last-child").all_inner_texts()
        return [" ".join(bubble.split()) for bubble in bubbles]
