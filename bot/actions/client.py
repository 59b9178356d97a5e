"""The actions' client of the backend's HTTP API.

It speaks for the customer who is identified in the conversation, with the turn's
token; which customer that is, the backend alone decides.
"""

import re
import time
from typing import Any

import httpx

MAX_AGE = re.compile(r"max-age=(\d+)")
TOO_OLD = "identity_too_old"
ONLY_READS = "preview_only_reads"
REFUSALS = frozenset({400, 403, 404, 409, 410, 413, 422, 429})


class NotIdentified(Exception):
    """The conversation has no identified customer (any more)."""


class NotFresh(Exception):
    """The customer identified too long ago for this call."""


class Refused(Exception):
    """The backend refused a call for a reason that the customer can be told."""

    def __init__(self, code: str, detail: dict[str, Any]) -> None:
        super().__init__(code)
        self.code = code
        self.detail = detail


class BackendError(Exception):
    """The backend answered with an error that the action cannot handle."""


class OnlyReads(Exception):
    """The turn is a preview, and the call would change something."""


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

    async def renewable_from(self) -> str | None:
        """Return the day (ISO 8601) from which the customer's membership can be renewed.

        None: a membership can be ordered now. Raises NotIdentified, BackendError.
        """
        found: str | None = (await self._get("/api/me/membership"))["renewable_from"]
        return found

    async def application(self) -> dict[str, Any] | None:
        """Return the customer's application, if any. Raises NotIdentified, BackendError."""
        found: dict[str, Any] | None = (await self._get("/api/me/application"))["application"]
        return found

    async def invoices(self) -> list[dict[str, Any]]:
        """Return the customer's invoices. Raises NotIdentified, BackendError."""
        invoices: list[dict[str, Any]] = (await self._get("/api/me/invoices"))["invoices"]
        return invoices

    async def register(self, body: dict[str, Any], *, key: str) -> dict[str, Any]:
        """Register a product; return it. Raises as `_send`."""
        return await self._send("POST", "/api/me/products", body, key=key)

    async def complete(self, product_id: str, body: dict[str, Any], *, key: str) -> dict[str, Any]:
        """Complete or change a product; return it. Raises as `_send`."""
        return await self._send("PATCH", f"/api/me/products/{product_id}", body, key=key)

    async def migration(self) -> dict[str, Any]:
        """Return what a migration would do. Raises NotIdentified, BackendError."""
        return await self._get("/api/me/migration")

    async def migrate(self, *, key: str) -> dict[str, Any]:
        """Move the products of the old account. Raises as `_send`."""
        return await self._send("POST", "/api/me/migration", None, key=key)

    async def sign_up(self, body: dict[str, Any], *, key: str) -> dict[str, Any]:
        """Order a membership; return it with its invoice. Raises as `_send`, and NotFresh."""
        return await self._send("POST", "/api/me/membership", body, key=key)

    async def apply(self, body: dict[str, Any], *, key: str) -> dict[str, Any]:
        """Hand in an application with a file of this conversation. Raises as `_send`."""
        return await self._send("POST", "/api/chat/applications", body, key=key)

    async def check_vat_number(self, number: str, country: str) -> None:
        """Check a VAT number. Raises as `_send`: `invalid_vat_number`."""
        body = {"vat_number": number, "country": country}
        await self._send("POST", "/api/chat/applications/check", body)

    async def send_code(self, email: str | None, *, key: str) -> None:
        """Have a code sent to an address; None: to the identified customer's. Raises as `_send`."""
        body = {} if email is None else {"email": email}
        await self._send("POST", "/api/chat/identity-codes", body, key=key)

    async def check_code(self, code: str) -> None:
        """Identify the customer by a code. Raises as `_send`: `wrong_code`, `code_expired`."""
        await self._send("POST", "/api/chat/identity-codes/check", {"code": code})

    async def support(self, country: str | None) -> dict[str, Any]:
        """Return whether people are there, and when. Raises NotIdentified, BackendError."""
        return await self._get("/api/support" + (f"?country={country}" if country else ""))

    async def _get(self, path: str) -> dict[str, Any]:
        return self._read(path, await self._client.get(path, headers=self._headers()))

    async def _send(
        self, method: str, path: str, body: dict[str, Any] | None, *, key: str | None = None
    ) -> dict[str, Any]:
        """Make a call that may change something.

        Raises:
            NotIdentified, NotFresh
            OnlyReads: the turn is a preview.
            Refused: the call was understood and is not possible.
            BackendError: anything else.
        """
        headers = self._headers()
        if key is not None:
            headers["Idempotency-Key"] = key
        answer = await self._client.request(method, path, json=body, headers=headers)
        only_reads = answer.status_code == httpx.codes.METHOD_NOT_ALLOWED
        if only_reads and answer.json()["error"] == ONLY_READS:
            raise OnlyReads()
        if answer.status_code in REFUSALS:
            problem = answer.json()
            if problem["error"] != TOO_OLD:
                raise Refused(problem["error"], problem.get("detail") or {})
        return self._read(path, answer)

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._token}"}

    @staticmethod
    def _read(path: str, answer: httpx.Response) -> dict[str, Any]:
        if answer.status_code == httpx.codes.UNAUTHORIZED:
            raise NotIdentified()
        if answer.status_code == httpx.codes.FORBIDDEN and answer.json()["error"] == TOO_OLD:
            raise NotFresh()
        if not answer.is_success:
            raise BackendError(f"{path}: {answer.status_code}")
        body: dict[str, Any] = answer.json()
        return body
