"""A conversation with the token of a turn, as the dialogue's actions call the backend."""

import re
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from backend.core import clock
from backend.core.security import sign_turn
from backend.core.settings import Settings
from backend.integrations.mail import FolderMail
from tests.support.talk import Talk


@dataclass
class Chat:
    """A conversation, and the calls that an action makes in one of its turns.

    A sent code is read from the customer's own mail; `seen` are mails that were read before.
    """

    talk: Talk
    app: FastAPI
    seen: set[str]

    @property
    def turn(self) -> dict[str, str]:
        settings: Settings = self.app.state.settings
        token = sign_turn(
            uuid.UUID(self.talk.id),
            secret=settings.secret_key.get_secret_value(),
            now=clock.now(),
            life=timedelta(minutes=2),
        )
        return {"Authorization": f"Bearer {token}"}

    async def get(self, path: str) -> httpx.Response:
        return await self.talk.client.get(path, headers=self.turn)

    async def post(self, path: str, body: Any, *, key: str | None = None) -> httpx.Response:
        headers = {**self.turn, "Idempotency-Key": key or uuid.uuid4().hex}
        return await self.talk.client.post(path, json=body, headers=headers)

    async def ask_for_code(
        self, email: str | None = None, *, key: str | None = None
    ) -> httpx.Response:
        body = {} if email is None else {"email": email}
        return await self.post("/api/chat/identity-codes", body, key=key)

    async def check(self, code: str) -> httpx.Response:
        return await self.post("/api/chat/identity-codes/check", {"code": code})

    async def mailed(self) -> list[Any]:
        """Run what is due, and return the mails that came since the last time, oldest first."""
        await self.app.state.jobs.run_due()
        kept: FolderMail = self.app.state.kept_mails
        new = [name for name in reversed(await kept.names()) if name not in self.seen]
        self.seen.update(new)
        return [await kept.read(name) for name in new]

    async def code_for(self, email: str | None = None) -> str:
        """Ask for a code, and return it from the mail."""
        asked = await self.ask_for_code(email)
        assert asked.status_code == 202, asked.text
        [mail] = await self.mailed()
        return code_in(mail)


def code_in(mail: Any) -> str:
    [code] = re.findall(r"\b\d{6}\b", mail["Subject"])
    return str(code)


def wrong(code: str) -> str:
    """Another code than that one."""
    return f"{(int(code) + 1) % 10**6:06}"


OpenChat = Callable[..., Awaitable[Chat]]


@pytest.fixture
async def _no_background_jobs(app: FastAPI) -> None:
    """`Chat.mailed` runs what is due, and nobody else."""
    await app.state.jobs.stop()


@pytest.fixture
def open_chat(api: httpx.AsyncClient, app: FastAPI, _no_background_jobs: None) -> OpenChat:
    seen: set[str] = set()

    async def begin(language: str = "en") -> Chat:
        return Chat(await Talk.begin(api, language), app, seen)

    return begin


@pytest.fixture
async def chat(open_chat: OpenChat) -> Chat:
    return await open_chat()
