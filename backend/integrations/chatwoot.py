"""Chatwoot's API for agent bots: messages, and the state of a conversation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

import httpx

from backend.channels.ports import Outgoing, PlatformSilent, Undeliverable
from locales import markup

TIMEOUT = 10.0  # seconds
# The conversation is deleted, or takes no such message. A wrong token (401) is mended by somebody.
GONE = frozenset({404, 410, 422})


class ChatwootPlatform:
    """A `Platform` over Chatwoot's application API. `site` completes addresses within ours."""

    def __init__(
        self,
        url: str,
        *,
        token: str,
        site: str,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._site = site
        self._client = httpx.AsyncClient(
            base_url=url.rstrip("/"),
            headers={"api_access_token": token},
            timeout=TIMEOUT,
            trust_env=False,
            transport=transport,
        )

    async def send(self, address: Mapping[str, Any], message: Outgoing) -> None:
        body: dict[str, Any] = {
            "content": markdown(message.text, self._site),
            "message_type": "outgoing",
            "private": False,
        }
        if message.choices:
            items = [
                {"title": markup.to_plain(one.title), "value": one.payload}
                for one in message.choices
            ]
            body |= {"content_type": "input_select", "content_attributes": {"items": items}}
        await self._post(address, "messages", body)

    async def hand_over(self, address: Mapping[str, Any]) -> None:
        await self._post(address, "toggle_status", {"status": "open"})

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def _post(self, address: Mapping[str, Any], what: str, body: dict[str, Any]) -> None:
        account, conversation = int(address["account"]), int(address["conversation"])
        path = f"/api/v1/accounts/{account}/conversations/{conversation}/{what}"
        try:
            answer = await self._client.post(path, json=body)
        except httpx.HTTPError as error:
            raise PlatformSilent(type(error).__name__) from error
        if answer.status_code in GONE:
            raise Undeliverable(str(answer.status_code))
        if not answer.is_success:
            raise PlatformSilent(str(answer.status_code))


def markdown(text: str, site: str) -> str:
    """Return light markup as Chatwoot's Markdown, with whole addresses."""
    return "".join(_piece(piece, site) for piece in markup.parse(text))


def _piece(piece: markup.Piece, site: str) -> str:
    if isinstance(piece, markup.Break):
        return "\n"
    if isinstance(piece, markup.Link):
        address = urljoin(site + "/", piece.address)
        said = f"[{markup.escape(piece.label)}]({address})" if piece.address else piece.label
    else:
        said = markup.escape(piece.text)
    return f"**{said}**" if piece.bold and said.strip() else said


@dataclass
class MemoryPlatform:
    """The fake: remembers what was said and handed over; fails with what is in `failures`."""

    sent: list[tuple[dict[str, Any], Outgoing]] = field(default_factory=list)
    handed_over: list[dict[str, Any]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    async def send(self, address: Mapping[str, Any], message: Outgoing) -> None:
        self._fail()
        self.sent.append((dict(address), message))

    async def hand_over(self, address: Mapping[str, Any]) -> None:
        self._fail()
        self.handed_over.append(dict(address))

    async def close(self) -> None:
        """Nothing is open."""

    def _fail(self) -> None:
        if self.failures:
            raise self.failures.pop(0)
