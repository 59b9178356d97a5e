"""How soon a message is with the other side, while agents answer 200 conversations.

    .venv/bin/python benchmarks/console.py [--conversations 200] [--rate 20] [--seconds 300]

The site runs in a process of its own (SQLite, one process; no Rasa: agents answer). Each
conversation has its customer's event stream open. Half of the messages are customers', half
agents'. To the console: from the call until the agent's page has fetched the message after its
stream told of news. To the widget: from the form's call until the message is on the stream. All
messages are counted at the end: none may be lost, and none said twice.
"""

import argparse
import asyncio
import multiprocessing
import random
import re
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import psutil
import uvicorn

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from backend import migrations  # noqa: E402
from backend.app import create_app  # noqa: E402
from backend.core import logs  # noqa: E402
from backend.core.database import Database  # noqa: E402
from backend.core.settings import Environment, Settings  # noqa: E402
from benchmarks.turn import cpu_of  # noqa: E402
from tests.support.agents import PASSWORD, add_agent, code_of  # noqa: E402
from tests.support.brain import ScriptedBrain  # noqa: E402
from tests.support.talk import Talk  # noqa: E402

AGENTS = 10
CSRF = re.compile(r'name="csrf_token" value="([0-9a-f]+)"')


def settings_of(data_dir: str) -> Settings:
    return Settings(
        _env_file=None,
        environment=Environment.TEST,
        data_dir=Path(data_dir),
        chat_messages_of_network=1_000_000,
        chat_conversations_of_network=1_000_000,
        chat_messages=1_000_000,
    )


def serve(data_dir: str, port: int) -> None:
    """Run the site, in a process of its own."""
    logs.configure("text")
    brain = ScriptedBrain()
    app = create_app(settings_of(data_dir), brain=brain)
    brain.app = app
    uvicorn.run(app, host="127.0.0.1", port=port, log_config=None)


@dataclass
class Run:
    """What is measured: delays in ms, and what every side has got."""

    to_console: list[float] = field(default_factory=list)
    to_widget: list[float] = field(default_factory=list)
    sent: dict[str, float] = field(default_factory=dict)
    got: dict[str, list[str]] = field(default_factory=dict)
    cpu: float = 0.0  # seconds that the site's process has used

    def arrived(self, text: str, delays: list[float]) -> None:
        if text in self.sent:
            delays.append(1000 * (time.perf_counter() - self.sent[text]))


class Agent:
    """An agent's console on one conversation at a time."""

    def __init__(self, url: str, run: Run) -> None:
        limits = httpx.Limits(max_connections=None)
        self.client = httpx.AsyncClient(base_url=url, timeout=60, limits=limits)
        self.run = run
        self.csrf = ""

    async def log_in(self, app: object, agent: object) -> None:
        form = {"email": agent.email, "password": PASSWORD}  # type: ignore[attr-defined]
        await self.client.post("/console/log-in", data=form)
        code = await code_of(app, agent)  # type: ignore[arg-type]
        await self.client.post("/console/factor", data={"code": code})
        found = CSRF.search((await self.client.get("/console")).text)
        assert found, "no log-in"
        self.csrf = found[1]

    async def post(self, talk: Talk, what: str, **form: str) -> None:
        data = {"csrf_token": self.csrf, **form}
        path = f"/console/conversations/{talk.id}/{what}"
        answer = await self.client.post(path, data=data, headers={"HX-Request": "true"})
        assert answer.status_code in (200, 303), answer.text

    async def watch(self, talk: Talk) -> None:
        """Follow a conversation as console.js does."""
        base, after = f"/console/conversations/{talk.id}", 0
        stream = self.client.stream("GET", f"/console/events?conversation={talk.id}")
        async with stream as events:
            async for line in events.aiter_lines():
                if not line.startswith('data: {"seq"'):
                    continue
                headers = {"HX-Request": "true"}
                page = await self.client.get(f"{base}/messages?after={after}", headers=headers)
                for text in re.findall(r"c\d+-\d+-say", page.text):
                    self.run.arrived(text, self.run.to_console)
                    self.run.sent.pop(text, None)
                found = re.search(r'name="after" value="(\d+)"', page.text)
                after = int(found[1]) if found else after


async def follow(talk: Talk, run: Run) -> None:
    """Read a customer's stream."""
    async for kind, _, data in talk.events():
        if kind == "message" and data["author"] in ("agent", "customer"):
            run.got.setdefault(talk.id, []).append(data["text"])
            if data["author"] == "agent":
                run.arrived(data["text"], run.to_widget)


async def measure(url: str, app: object, options: argparse.Namespace, site: psutil.Process) -> Run:
    run = Run()
    limits = httpx.Limits(max_connections=None)
    client = httpx.AsyncClient(base_url=url, timeout=60, limits=limits)
    agents = []
    for number in range(AGENTS):
        agents.append(Agent(url, run))
        account = await add_agent(app, f"Agent{number}", capacity=50)  # type: ignore[arg-type]
        await agents[-1].log_in(app, account)
    talks = [await Talk.begin(client) for _ in range(options.conversations)]
    for number, talk in enumerate(talks):
        await agents[number % AGENTS].post(talk, "take")
    following = [asyncio.create_task(follow(talk, run)) for talk in talks]
    # Each agent looks at one; those get half of what customers say.
    watching = [asyncio.create_task(agent.watch(talks[n])) for n, agent in enumerate(agents)]
    await asyncio.sleep(5)
    expected: dict[str, list[str]] = {}
    working: set[asyncio.Task[object]] = set()
    begun, used = time.perf_counter(), cpu_of(site)
    for count in range(options.rate * options.seconds):
        await asyncio.sleep(max(0.0, begun + count / options.rate - time.perf_counter()))
        by_customer = count % 2 == 0
        watched = random.random() < 0.5
        number = random.randrange(AGENTS if watched and by_customer else len(talks))
        talk, agent = talks[number], agents[number % AGENTS]
        text = f"c{number}-{count}-{'say' if by_customer else 'reply'}"
        run.sent[text] = time.perf_counter()
        expected.setdefault(talk.id, []).append(text)
        work = (
            talk.send(text=text)
            if by_customer
            else agent.post(talk, "reply", text=text, form_key=f"{count:032d}")
        )
        task: asyncio.Task[object] = asyncio.create_task(work)  # type: ignore[arg-type]
        working.add(task)
        task.add_done_callback(working.discard)
    await asyncio.gather(*working)
    await asyncio.sleep(5)
    run.cpu = cpu_of(site) - used
    for task in (*following, *watching):
        task.cancel()
    for talk in talks:
        stored = [m["text"] for m in await talk.history() if m["author"] in ("agent", "customer")]
        wanted = sorted(expected.get(talk.id, []))
        assert sorted(stored) == wanted, (talk.id, "stored")
        assert sorted(run.got.get(talk.id, [])) == wanted, (talk.id, "delivered")
    return run


def line(name: str, delays: list[float]) -> str:
    marks = statistics.quantiles(delays, n=100)
    return (
        f"{name:12} {len(delays):6} messages  p50 {marks[49]:6.1f} ms  "
        f"p95 {marks[94]:6.1f} ms  p99 {marks[98]:6.1f} ms  max {max(delays):6.1f} ms"
    )


async def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conversations", type=int, default=200)
    parser.add_argument("--rate", type=int, default=20, help="messages a second")
    parser.add_argument("--seconds", type=int, default=300)
    parser.add_argument("--port", type=int, default=8917)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as data_dir:
        settings = settings_of(data_dir)
        await migrations.upgrade(settings.database)
        site = multiprocessing.get_context("spawn").Process(
            target=serve, args=(data_dir, options.port), daemon=True
        )
        site.start()
        url = f"http://127.0.0.1:{options.port}"
        async with httpx.AsyncClient() as probe:
            while True:
                try:
                    await probe.get(f"{url}/healthz")
                    break
                except httpx.TransportError:
                    await asyncio.sleep(0.2)
        # The accounts are made in the same database, from here.
        app = create_app(settings, brain=ScriptedBrain())
        try:
            run = await measure(url, app, options, psutil.Process(site.pid))
        finally:
            site.terminate()
            database: Database = app.state.database
            await database.close()
    cpu = 1000 * run.cpu / options.rate / options.seconds
    print(
        f"the site's process: {cpu:.1f} ms of CPU a message\n"
        f"{options.conversations} conversations, {options.rate} messages a second, "
        f"{options.seconds} s: {sum(map(len, run.got.values()))} messages, none lost or doubled"
    )
    print(line("to console", run.to_console))
    print(line("to widget", run.to_widget))


if __name__ == "__main__":
    asyncio.run(main())
