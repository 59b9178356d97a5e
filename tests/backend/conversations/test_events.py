"""Live delivery: nothing lost, nothing doubled, resumed after a break."""

import asyncio
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from backend.app import create_app
from backend.core.settings import Settings
from tests.support.brain import ScriptedBrain
from tests.support.talk import Talk


@pytest.fixture
async def live(app: FastAPI) -> Any:
    """A client over a real socket: an in-process transport does not stream."""
    config = uvicorn.Config(app, port=0, lifespan="off", log_config=None, log_level="critical")
    server = uvicorn.Server(config)
    serving = asyncio.create_task(server.serve())
    while not server.started:
        await asyncio.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as client:
        yield client
    app.state.conversations.announce_stop()
    server.should_exit = True
    await serving
    app.state.conversations.stopping = False


async def collect(talk: Talk, count: int, **headers: str) -> list[tuple[str, str | None, Any]]:
    found = []
    async with asyncio.timeout(10):
        async for event in talk.events(**headers):
            if event[0] == "message":
                found.append(event)
            if len(found) == count:
                break
    return found


async def test_answers_come_on_the_stream(live: httpx.AsyncClient) -> None:
    talk = await Talk.begin(live, "hu")
    listening = asyncio.create_task(collect(talk, 2))
    await asyncio.sleep(0.1)
    answers = await talk.say("topic: greet")
    events = await listening
    assert [(kind, number) for kind, number, _ in events] == [("message", "1"), ("message", "2")]
    assert events[1][2] == answers[0]


async def test_a_stream_resumes_where_it_broke_off(live: httpx.AsyncClient) -> None:
    talk = await Talk.begin(live)
    await talk.say("topic: greet")
    assert [number for _, number, _ in await collect(talk, 2)] == ["1", "2"]
    await talk.say("topic: greet")  # while nobody listens
    resumed = await collect(talk, 2, **{"Last-Event-ID": "2"})
    assert [number for _, number, _ in resumed] == ["3", "4"]


async def test_two_listeners_both_hear(live: httpx.AsyncClient) -> None:
    talk = await Talk.begin(live)
    listening = [asyncio.create_task(collect(talk, 4)) for _ in range(2)]
    await asyncio.sleep(0.1)
    await talk.say("topic: greet")
    await talk.say("topic: bye_thanks")
    one, two = await asyncio.gather(*listening)
    assert one == two


async def test_what_another_process_keeps_is_heard(
    live: httpx.AsyncClient, app_settings: Settings, brain: ScriptedBrain
) -> None:
    talk = await Talk.begin(live)
    listening = asyncio.create_task(collect(talk, 2))
    await asyncio.sleep(0.1)
    other = create_app(app_settings, brain=brain)
    transport = httpx.ASGITransport(other)
    async with (
        other.router.lifespan_context(other),
        httpx.AsyncClient(transport=transport, base_url="http://cps.test") as client,
    ):
        sent = {"text": "topic: greet"}
        await client.post(f"{talk.path}/messages", json=sent, headers=talk.headers)
        events = await listening
    assert [data["author"] for _, _, data in events] == ["customer", "bot"]


async def test_who_answers_is_told(live: httpx.AsyncClient) -> None:
    talk = await Talk.begin(live)
    owners = []

    async def listen() -> None:
        async for kind, _, data in talk.events():
            if kind == "conversation":
                owners.append(data["owner"])
            if "queue" in owners:
                return

    listening = asyncio.create_task(listen())
    await asyncio.sleep(0.1)
    await talk.say("topic: human")
    await asyncio.wait_for(listening, 5)
    assert owners == ["bot", "queue"]


async def test_a_stream_needs_its_own_token(live: httpx.AsyncClient) -> None:
    one, two = await Talk.begin(live), await Talk.begin(live)
    answer = await live.get(f"{one.path}/events", headers=two.headers)
    assert answer.status_code == 404
