"""The site's own API, called as the visitor of a page.

What a page changes goes the way of every other client: the same checks, the same idempotency, one
transaction. The calls do not leave this process.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx
from fastapi import Request

INSIDE = "http://portal.internal"
JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Refusal:
    """An error as the API says it: its stable code, and what it adds to it."""

    status: int
    code: str
    detail: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the API answered. `cookies` are its Set-Cookie headers."""

    status: int
    content: bytes
    kind: str
    cookies: tuple[str, ...]

    @property
    def body(self) -> dict[str, Any]:
        """The JSON of the answer; empty where it has none."""
        body: dict[str, Any] = json.loads(self.content) if self.kind == JSON else {}
        return body

    @property
    def refusal(self) -> Refusal | None:
        """Why the call was refused; None: it was not."""
        if self.status < 400:
            return None
        body = self.body
        return Refusal(self.status, body.get("error", "internal"), body.get("detail", {}))


@dataclass(frozen=True, slots=True)
class File:
    """A file to send on."""

    name: str
    content: bytes
    kind: str = "application/octet-stream"


@dataclass(frozen=True)
class Client:
    """Calls the API with `headers`, which say who the visitor is.

    A changing call is told apart by the form's `key` and by what it sends: the same form sent
    twice is done once, and a form that was gone back to and changed is a new one.
    """

    request: Request
    headers: Mapping[str, str] = field(default_factory=dict)
    key: str = ""

    async def get(self, path: str) -> Answer:
        """Ask for something."""
        return await self._call("GET", path)

    async def post(self, path: str, body: Mapping[str, Any] | None = None) -> Answer:
        """Have something made or done."""
        return await self._call("POST", path, body=body)

    async def put(self, path: str, body: Mapping[str, Any]) -> Answer:
        """Have something written anew."""
        return await self._call("PUT", path, body=body)

    async def patch(self, path: str, body: Mapping[str, Any]) -> Answer:
        """Have something changed."""
        return await self._call("PATCH", path, body=body)

    async def delete(self, path: str) -> Answer:
        """Have something removed."""
        return await self._call("DELETE", path)

    async def upload(self, path: str, file: File, fields: Mapping[str, str]) -> Answer:
        """Send a file with the fields of its form."""
        return await self._call("POST", path, file=file, fields=fields)

    async def _call(
        self,
        method: str,
        path: str,
        *,
        body: Mapping[str, Any] | None = None,
        file: File | None = None,
        fields: Mapping[str, str] | None = None,
    ) -> Answer:
        headers = dict(self.headers)
        if method != "GET":
            sent = json.dumps([method, path, body, fields]).encode() + (
                file.content if file else b""
            )
            headers["Idempotency-Key"] = f"{self.key}-{hashlib.sha256(sent).hexdigest()[:32]}"
        origin = self.request.client
        # The visitor's own address: tries are counted by it.
        transport = httpx.ASGITransport(
            self.request.app,
            raise_app_exceptions=False,
            client=(origin.host, origin.port) if origin else ("", 0),
        )
        async with httpx.AsyncClient(transport=transport, base_url=INSIDE) as api:
            answer = await api.request(
                method,
                path,
                json=body,
                data=fields,
                files=None if file is None else {"file": (file.name, file.content, file.kind)},
                headers=headers,
            )
        kind = answer.headers.get("content-type", "").partition(";")[0]
        cookies = tuple(answer.headers.get_list("set-cookie"))
        return Answer(answer.status_code, answer.content, kind, cookies)
