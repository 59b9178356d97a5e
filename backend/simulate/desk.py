"""An agent in the console: logs in there and answers, by the forms of its pages."""

import asyncio
import re
import secrets
from collections.abc import Mapping
from http import HTTPStatus

import httpx

from backend.simulate.stage import Stage
from backend.simulate.talk import NoAnswer, Tokens

NAME = "Anna"
TOKEN = re.compile(r'name="csrf_token" value="([0-9a-f]+)"')
TIMEOUT = 40.0  # seconds for a page


class Desk:
    """One agent for all dialogues; they log in when they are first needed."""

    def __init__(self, url: str, tokens: Tokens, stage: Stage) -> None:
        self._url = url
        self._tokens = tokens
        self._stage = stage
        self._cookies: dict[str, str] = {}
        self._logging_in = asyncio.Lock()

    async def take(self, conversation: str) -> None:
        """Take a conversation over. Raises NoAnswer."""
        await self._do(conversation, "take", {})

    async def say(self, conversation: str, text: str) -> None:
        """Answer in it. Raises NoAnswer."""
        await self._do(conversation, "reply", {"text": text})

    async def hand_back(self, conversation: str) -> None:
        """Give it back to the bot. Raises NoAnswer."""
        await self._do(conversation, "hand-back", {})

    async def _do(self, conversation: str, what: str, form: Mapping[str, str]) -> None:
        path = f"/console/conversations/{conversation}"
        async with self._client(await self._log_in()) as client:
            page = await client.get(path)
            found = TOKEN.search(page.text)
            if found is None:
                raise NoAnswer(f"the console shows no form: {page.status_code} {path}")
            key = {"csrf_token": found[1], "form_key": secrets.token_hex(16)}
            answer = await client.post(f"{path}/{what}", data={**key, **form})
        if answer.status_code != HTTPStatus.SEE_OTHER:
            raise NoAnswer(f"the console refused {what!r}: {answer.status_code}")

    async def _log_in(self) -> dict[str, str]:
        async with self._logging_in:
            if not self._cookies:
                self._cookies = await self._first_log_in()
        return self._cookies

    async def _first_log_in(self) -> dict[str, str]:
        agent = await self._stage.add_agent(NAME)
        password = secrets.token_urlsafe(16)
        async with self._client({}) as client:
            await client.post(self._tokens.invitation(agent), data={"password": password})
            log_in = {"email": agent.email, "password": password}
            await client.post("/console/log-in", data=log_in)
            code = {"code": self._tokens.factor(agent)}
            answer = await client.post("/console/factor", data=code)
            if answer.headers.get("location") != "/console":
                raise NoAnswer(f"the agent cannot log in: {answer.status_code}")
            return dict(client.cookies)

    def _client(self, cookies: dict[str, str]) -> httpx.AsyncClient:
        return httpx.AsyncClient(
            base_url=self._url, cookies=cookies, timeout=TIMEOUT, trust_env=False
        )
