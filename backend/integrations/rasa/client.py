"""The one client of Rasa: everything that Rasa does for us goes through here."""

import asyncio
from datetime import timedelta
from typing import Any

import httpx

from backend.conversations.ports import BrainFailed, BrainUnavailable, TurnInput, TurnResult

PREFIX = "/webhooks/backend"


class RasaBrain:
    """A `Brain` behind Rasa's channel of ours (bot/components/channel.py)."""

    def __init__(self, url: str, *, secret: str, timeout: timedelta) -> None:
        self._client = httpx.AsyncClient(
            base_url=url,
            headers={"Authorization": f"Bearer {secret}"},
            timeout=timeout.total_seconds(),
            trust_env=False,
        )

    async def turn(self, turn: TurnInput) -> TurnResult:
        body = await self._post(
            "/turn",
            {
                "conversation": str(turn.conversation),
                "message": str(turn.message),
                "text": turn.text,
                "payload": turn.payload,
                "state": turn.state,
                "metadata": turn.metadata,
            },
        )
        return TurnResult(
            messages=body["messages"], state=body["state"], understanding=body["understanding"]
        )

    async def understand(self, text: str, language: str) -> dict[str, Any]:
        return await self._post("/understand", {"text": text, "metadata": {"language": language}})

    async def ready(self) -> bool:
        try:
            answer = await self._client.get(f"{PREFIX}/health", timeout=2)
        except httpx.HTTPError:
            return False
        return answer.status_code == httpx.codes.OK

    def move(self, url: str) -> None:
        """Ask another server from now on; what is under way ends where it began."""
        self._client.base_url = httpx.URL(url)

    async def close(self) -> None:
        await self._client.aclose()

    async def _post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        try:
            answer = await self._client.post(PREFIX + path, json=body)
        except (httpx.HTTPError, asyncio.TimeoutError) as error:
            raise BrainUnavailable(type(error).__name__) from error
        if answer.status_code == httpx.codes.SERVICE_UNAVAILABLE:
            raise BrainUnavailable("the model is not loaded yet")
        if answer.status_code != httpx.codes.OK:
            raise BrainFailed(f"{answer.status_code}: {answer.text[:500]}")
        try:
            result: dict[str, Any] = answer.json()
        except ValueError as error:
            raise BrainFailed("not JSON") from error
        return result
