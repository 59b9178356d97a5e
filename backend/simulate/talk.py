"""A customer at the public API: one conversation, and what the site shows of the account."""

import asyncio
import json
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import PurePath
from typing import Any

import httpx

from backend.agents import factors
from backend.agents import service as agents
from backend.core import clock
from backend.core.security import sign_agent, sign_identity
from backend.core.settings import Settings
from backend.models.agents import Agent

Message = dict[str, Any]

LONGEST_WAIT = 60.0  # seconds for one answer, a restart of the system included
LOOK_EVERY = 0.25  # seconds
IDENTITY_LIFE = timedelta(hours=1)  # the longest that is taken
CODE = re.compile(r"\b[0-9]{6}\b")
# Part of the account -> where the API shows it, and under which name (null: all of it).
ACCOUNT: Mapping[str, tuple[str, str | None]] = {
    "products": ("/api/me/products", "products"),
    "points": ("/api/me/points", None),
    "membership": ("/api/me/membership", "membership"),
    "renewal": ("/api/me/membership", "renewal"),
    "invoices": ("/api/me/invoices", "invoices"),
    "application": ("/api/me/application", "application"),
    "migration": ("/api/me/migration", None),
}
APPLICATIONS = "/api/operator/applications"
MAILS = "/dev/mails"
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fea72d1cb10000000049454e44ae426082"
)
FILES = {".pdf": PDF, ".png": PNG}


class NoAnswer(Exception):
    """The system did not answer in time, or cannot be reached."""


class NoSuchMail(Exception):
    """No code was mailed to that address."""


@dataclass
class Answered:
    """What a call came back with: messages, or an error's code with the HTTP status."""

    status: int
    messages: list[Message] = field(default_factory=list)
    error: str | None = None


class Tokens:
    """Tokens as the host site and the agents' tool make them, for development."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def identity(self, email: str) -> str:
        """Return the site's token for a customer who is logged in there."""
        secret = self._settings.identity_secret.get_secret_value()
        return sign_identity(email, secret=secret, now=clock.now(), life=IDENTITY_LIFE)

    def agent(self) -> str:
        """Return an agent's token."""
        secret = self._settings.secret_key.get_secret_value()
        return sign_agent("simulate", secret=secret, now=clock.now(), life=IDENTITY_LIFE)

    def invitation(self, agent: Agent) -> str:
        """Return the path on which an agent sets the password."""
        secret = self._settings.secret_key.get_secret_value()
        return agents.invitation_link(agent, site="", secret=secret)

    def factor(self, agent: Agent) -> str:
        """Return the code that an agent's authenticator shows."""
        secret = self._settings.secret_key.get_secret_value()
        return factors.code_at(agent.factor_id, secret, clock.now())


class Talk:
    """One conversation. Everything goes over HTTP, as from a browser."""

    def __init__(self, client: httpx.AsyncClient, opened: dict[str, Any]) -> None:
        self._client = client
        self.id: str = opened["id"]
        self._path = f"/api/conversations/{self.id}"
        self._headers = {"Authorization": f"Bearer {opened['token']}"}
        self._last: tuple[str, dict[str, Any]] | None = None
        self.seq = 0

    @classmethod
    async def begin(cls, client: httpx.AsyncClient, language: str) -> "Talk":
        """Open a conversation on a page of that language. Raises NoAnswer."""
        answer = await _call(client, "POST", "/api/conversations", json={"language": language})
        if answer.status_code != httpx.codes.CREATED:
            raise NoAnswer(f"no conversation was opened: {answer.status_code} {answer.text[:200]}")
        return cls(client, answer.json())

    async def say(self, text: str) -> Answered:
        """Type something."""
        return await self._send("/messages", {"text": text})

    async def click(self, payload: str) -> Answered:
        """Use a button."""
        return await self._send("/messages", {"payload": payload})

    async def upload(self, name: str) -> Answered:
        """Send a file of that name; a PDF or PNG is a real one."""
        return await self._send("/attachments", {"upload": name})

    async def repeat(self) -> Answered:
        """Send the last message again, as a network that lost the answer does."""
        if self._last is None:
            raise NoAnswer("nothing was sent that could be repeated")
        return await self._until_answered(*self._last)

    async def identify(self, token: str) -> Answered:
        """Log in on the site: it hands over its token."""
        begun = self.seq
        answered = await self._post("/identity", json={"identity_token": token})
        if answered.status == httpx.codes.ACCEPTED:
            answered.messages = await self.bot_after(begun)
        return answered

    async def log_out(self) -> Answered:
        """Log out on the site."""
        return self._answered(await self._request("DELETE", "/identity"))

    async def set_language(self, language: str) -> Answered:
        """Choose a language in the page's menu."""
        answer = await self._request("PATCH", "", json={"language": language})
        return self._answered(answer)

    async def state(self) -> dict[str, Any]:
        """Return `{id, language, owner, identified}`."""
        found: dict[str, Any] = (await self._request("GET", "")).json()
        return found

    async def history(self, after: int = 0) -> list[Message]:
        """Return the messages after a `seq`."""
        answer = await self._request("GET", "/messages", params={"after": after})
        found: list[Message] = answer.json()["messages"]
        return found

    async def _send(self, path: str, body: dict[str, Any]) -> Answered:
        self._last = (path, {**body, "client_id": secrets.token_hex(12)})
        return await self._until_answered(*self._last)

    async def _until_answered(self, path: str, body: dict[str, Any]) -> Answered:
        """Post until the answer is there: the same `client_id` does nothing twice."""
        deadline = asyncio.get_running_loop().time() + LONGEST_WAIT
        while True:
            answered = await self._post(path, **_request_of(body))
            if answered.status != httpx.codes.ACCEPTED:
                return answered
            if (await self.state())["owner"] == "agent":
                return answered
            if asyncio.get_running_loop().time() > deadline:
                raise NoAnswer(f"no answer within {LONGEST_WAIT:.0f} s")
            await asyncio.sleep(LOOK_EVERY)

    async def bot_after(self, seq: int) -> list[Message]:
        """Wait for what the bot says after a `seq`. Raises NoAnswer."""
        deadline = asyncio.get_running_loop().time() + LONGEST_WAIT
        while asyncio.get_running_loop().time() < deadline:
            found = [m for m in await self.history(seq) if m["author"] == "bot"]
            if found:
                self.seq = found[-1]["seq"]
                return found
            await asyncio.sleep(LOOK_EVERY)
        raise NoAnswer(f"no answer within {LONGEST_WAIT:.0f} s")

    async def _post(self, path: str, **request: Any) -> Answered:
        return self._answered(await self._request("POST", path, **request))

    async def _request(self, method: str, path: str, **request: Any) -> httpx.Response:
        return await _call(
            self._client, method, self._path + path, headers=self._headers, **request
        )

    def _answered(self, answer: httpx.Response) -> Answered:
        if answer.is_error:
            return Answered(answer.status_code, error=_error_of(answer))
        messages = answer.json().get("messages", [])
        self.seq = max([self.seq, *(m["seq"] for m in messages)])
        return Answered(answer.status_code, messages)


class Site:
    """What the site shows outside the conversation."""

    def __init__(self, client: httpx.AsyncClient, tokens: Tokens) -> None:
        self._client = client
        self._tokens = tokens
        self._read: set[str] = set()  # mails whose code was asked for

    async def account(self, email: str) -> dict[str, Any]:
        """Return a customer's account: each part of it as the API shows it."""
        headers = {"Authorization": f"Bearer {self._tokens.identity(email)}"}
        paths = sorted({path for path, _ in ACCOUNT.values()})
        answers = [await _call(self._client, "GET", path, headers=headers) for path in paths]
        bodies = dict(zip(paths, answers, strict=True))
        return {part: _part(bodies[path], name) for part, (path, name) in ACCOUNT.items()}

    async def applications(self, emails: set[str] | None = None) -> list[dict[str, Any]]:
        """Return the applications that wait for a decision: all, or those of some addresses."""
        headers = {"Authorization": f"Bearer {self._tokens.agent()}"}
        answer = await _call(self._client, "GET", APPLICATIONS, headers=headers)
        if answer.status_code != httpx.codes.OK:
            raise NoAnswer(f"{APPLICATIONS}: {answer.status_code} {_error_of(answer)}")
        found: list[dict[str, Any]] = answer.json()["applications"]
        return [one for one in found if emails is None or one["email"] in emails]

    async def mailed_code(self, email: str, *, wait: float = LONGEST_WAIT / 4) -> str:
        """Return the code of the newest mail to an address that was not asked for before.

        Raises:
            NoSuchMail: there is none within so many seconds.
        """
        deadline = asyncio.get_running_loop().time() + wait
        while asyncio.get_running_loop().time() < deadline:
            listed = (await _call(self._client, "GET", MAILS)).text
            for entry in re.findall(r"<li.*?</li>", listed, re.DOTALL):
                link = re.search(r'href="([^"]+)"', entry)
                if email not in entry or link is None or link[1] in self._read:
                    continue
                mail = (await _call(self._client, "GET", link[1])).text
                body = re.search(r"<pre>(.*?)</pre>", mail, re.DOTALL)
                code = CODE.search(body[1]) if body else None
                if code:
                    self._read.add(link[1])
                    return code[0]
            await asyncio.sleep(LOOK_EVERY)
        raise NoSuchMail(f"no code was mailed to {email}")


async def _call(
    client: httpx.AsyncClient, method: str, path: str, **request: Any
) -> httpx.Response:
    try:
        return await client.request(method, path, **request)
    except httpx.TransportError as error:
        raise NoAnswer(f"{method} {path}: {type(error).__name__}") from None


def _request_of(body: dict[str, Any]) -> dict[str, Any]:
    if "upload" not in body:
        return {"json": body}
    name = body["upload"]
    content = FILES.get(PurePath(name).suffix.lower(), b"nothing that is known\n")
    return {"files": {"file": (name, content)}, "params": {"client_id": body["client_id"]}}


def _error_of(answer: httpx.Response) -> str:
    try:
        return str(answer.json()["error"])
    except (json.JSONDecodeError, KeyError, TypeError):
        return f"HTTP {answer.status_code}"


def _part(answer: httpx.Response, name: str | None) -> Any:
    """Return a part of the account, or the error that is told instead of it."""
    if answer.status_code != httpx.codes.OK:
        return {"error": _error_of(answer)}
    return answer.json() if name is None else answer.json()[name]
