"""A real Chromium, visitors in it, and a stage: the whole backend with a scripted brain."""

import asyncio
import os
import shutil
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from playwright.async_api import Browser, BrowserContext, async_playwright, expect

from tests.browser.chat import Chat
from tests.browser.members_site import Site as MembersSite
from tests.support.brain import ScriptedBrain
from tests.support.third_party import ThirdParty, third_party

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# As long as Playwright waits for a click: a busy machine is slow, and that is no fault.
expect.set_options(timeout=30_000)

Visitor = Callable[..., Awaitable[Chat]]
OpenSite = Callable[..., Awaitable[MembersSite]]


def find_chromium(bundled: str) -> str:
    """Return the browser's path: CPS_CHROMIUM, else one on the PATH, else Playwright's own."""
    named = os.environ.get("CPS_CHROMIUM")
    found = [named] if named else [shutil.which(name) for name in NAMES] + [bundled]
    for path in found:
        if path and Path(path).exists():
            return path
    pytest.fail(
        f"no Chromium at {named}: mend CPS_CHROMIUM"
        if named
        else "no Chromium found: install it (apt-get install chromium, or "
        "`.venv/bin/playwright install chromium`) or set CPS_CHROMIUM to its path",
        pytrace=False,
    )


@pytest.fixture(scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        # Its own sandbox does not work for root, as in containers.
        options = [] if os.geteuid() else ["--no-sandbox"]
        path = find_chromium(playwright.chromium.executable_path)
        opened = await playwright.chromium.launch(executable_path=path, args=options)
        yield opened
        await opened.close()


@pytest.fixture
async def shop() -> AsyncIterator[ThirdParty]:
    """A site of somebody else, on another origin, that embeds the widget."""
    async with third_party() as site:
        yield site


@dataclass
class Stage:
    """The backend on a port of its own; `brain` is told what happens."""

    url: str
    brain: ScriptedBrain
    app: FastAPI


class Crowd:
    """The visitors of one test, each in a browser profile of the own."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.chats: list[Chat] = []

    async def make(self, url: str, *, again: Chat | None = None, **options: Any) -> Chat:
        """Return a new visitor, or another tab of the visitor `again`."""
        context = again.page.context if again else await self._browser.new_context(**options)
        if not again:
            self._contexts.append(context)
        self.chats.append(Chat(await context.new_page(), url))
        return self.chats[-1]

    async def leave(self) -> None:
        while self._contexts:
            await self._contexts.pop().close()


@pytest.fixture
async def crowd(browser: Browser) -> AsyncIterator[Crowd]:
    together = Crowd(browser)
    yield together
    await together.leave()
    assert [line for chat in together.chats for line in chat.complaints()] == []


@pytest.fixture
def visitor(crowd: Crowd) -> Visitor:
    """Make visitors. On their consoles nothing may stand but what the test allows."""
    return crowd.make


@pytest.fixture
async def stage(app: FastAPI, brain: ScriptedBrain, crowd: Crowd) -> AsyncIterator[Stage]:
    listener = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(app, lifespan="off", log_config=None, timeout_graceful_shutdown=2)
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve(sockets=[listener]))
    while not server.started:
        await asyncio.sleep(0.02)
    yield Stage(f"http://127.0.0.1:{listener.getsockname()[1]}", brain, app)
    await crowd.leave()  # before the server: a visitor would see it go
    app.state.conversations.announce_stop()
    server.should_exit = True
    await serving


@pytest.fixture
def members_site(visitor: Visitor, stage: Stage) -> OpenSite:
    """Open the members' site in a new visitor's browser, in a language."""

    async def opened(language: str = "en", path: str = "/", **options: Any) -> MembersSite:
        site = MembersSite(await visitor(stage.url, **options), language, stage.app)
        await site.begin(path)
        return site

    return opened
