"""A customer who talks to the API."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx

Message = dict[str, Any]


class Talk:
    """One conversation over the public API."""

    def __init__(self, client: httpx.AsyncClient, opened: dict[str, Any]) -> None:
        self.client = client
        self.id: str = opened["id"]
        self.token: str = opened["token"]
        self.path = f"/api/conversations/{self.id}"

    @classmethod
    async def begin(cls, client: httpx.AsyncClient, language: str = "en") -> "Talk":
        answer = await client.post("/api/conversations", json={"language": language})
        assert answer.status_code == 201, answer.text
        return cls(client, answer.json())

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    async def post(self, path: str, body: Any) -> httpx.Response:
        return await self.client.post(self.path + path, json=body, headers=self.headers)

    async def send(self, **body: Any) -> httpx.Response:
        return await self.post("/messages", body)

    async def say(self, text: str, **more: Any) -> list[Message]:
        answer = await self.send(text=text, **more)
        assert answer.status_code == 200, (answer.status_code, answer.text)
        return answer.json()["messages"]

    async def keys(self, text: str) -> list[str]:
        return [message["key"] for message in await self.say(text)]

    async def click(self, payload: str, **more: Any) -> list[Message]:
        answer = await self.send(payload=payload, **more)
        assert answer.status_code == 200, (answer.status_code, answer.text)
        return answer.json()["messages"]

    async def identify(self, token: str) -> httpx.Response:
        return await self.post("/identity", {"identity_token": token})

    async def state(self) -> dict[str, Any]:
        return (await self.client.get(self.path, headers=self.headers)).json()

    async def history(self, **query: Any) -> list[Message]:
        answer = await self.client.get(self.path + "/messages", params=query, headers=self.headers)
        assert answer.status_code == 200, answer.text
        return answer.json()["messages"]

    async def events(self, **headers: str) -> AsyncIterator[tuple[str, str | None, Any]]:
        """Yield (event, id, data) as they come."""
        async with self.client.stream(
            "GET", self.path + "/events", headers={**self.headers, **headers}
        ) as stream:
            assert stream.status_code == 200
            kind, number = "", None
            async for line in stream.aiter_lines():
                if line.startswith("event:"):
                    kind = line[6:].strip()
                elif line.startswith("id:"):
                    number = line[3:].strip()
                elif line.startswith("data:"):
                    yield kind, number, json.loads(line[5:])
                    kind, number = "", None
