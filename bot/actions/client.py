"""The actions' client of the backend's HTTP API.

It speaks for the customer who is identified in the conversation, with the turn's
token; which customer that is, the backend alone decides.
"""

import re
import time
from typing import Any

import httpx

MAX_AGE = re.compile(r"max-age=(\d+)")


class NotIdentified(Exception):
    """The conversation has no identified customer (any more)."""


class BackendError(Exception):
    """The backend answered with an error that the action cannot handle."""


class Backend:
    """The API calls that actions need. One per process; safe to use at the same time."""

    def __init__(self, client: httpx.AsyncClient) -> None:
        self._client = client
        self._programme: dict[str, Any] = {}
        self._programme_until = 0.0

    def speaking_for(self, token: str) -> "Session":
        """Return the API as the conversation of that turn token may use it."""
        return Session(self, self._client, token)

    async def programme(self) -> dict[str, Any]:
        """Return the programme, asked for again when its answer says it may be stale."""
        if time.monotonic() >= self._programme_until:
            answer = await self._client.get("/api/programme")
            if answer.status_code != httpx.codes.OK:
                raise BackendError(f"/api/programme: {answer.status_code}")
            self._programme = answer.json()
            self._programme_until = time.monotonic() + _max_age(answer)
        return self._programme


def _max_age(answer: httpx.Response) -> int:
    found = MAX_AGE.search(answer.headers.get("cache-control", ""))
    return int(found.group(1)) if found else 0


class Session:
    """The API for one turn."""

    def __init__(self, backend: Backend, client: httpx.AsyncClient, token: str) -> None:
        self._backend = backend
        self._client = client
        self._token = token

    async def programme(self) -> dict[str, Any]:
        """Return the programme: tiers, thresholds, fees, limits. The same for everybody."""
        return await self._backend.programme()

    async def points(self) -> dict[str, Any]:
        """Return the customer's points. Raises NotIdentified, BackendError."""
        return await self._get("/api/me/points")

    async def products(self) -> list[dict[str, Any]]:
        """Return the customer's products. Raises NotIdentified, BackendError."""
        products: list[dict[str, Any]] = (await self._get("/api/me/products"))["products"]
        return products

    async def membership(self) -> dict[str, Any] | None:
        """Return the customer's membership, if any. Raises NotIdentified, BackendError."""
        found: dict[str, Any] | None = (await self._get("/api/me/membership"))["membership"]
        return found

    async def application(self) -> dict[str, Any] | None:
        """Return the customer's application, if any. Raises NotIdentified, BackendError."""
        found: dict[str, Any] | None = (await self._get("/api/me/application"))["application"]
        return found

    async def invoices(self) -> list[dict[str, Any]]:
        """Return the customer's invoices. Raises NotIdentified, BackendError."""
        invoices: list[dict[str, Any]] = (await self._get("/api/me/invoices"))["invoices"]
        return invoices

    async def _get(self, path: str) -> dict[str, Any]:
        answer = await self._client.get(path, headers={"Authorization": f"Bearer {self._token}"})
        if answer.status_code == httpx.codes.UNAUTHORIZED:
            raise NotIdentified()
        if answer.status_code != httpx.codes.OK:
            raise BackendError(f"{path}: {answer.status_code}")
        body: dict[str, Any] = answer.json()
        return body
