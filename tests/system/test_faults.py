"""The running site when things break: nothing lost, nothing twice, one clear line."""

import asyncio
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest

from tests.support.site import Site, run_cps
from tests.support.talk import Talk

PATIENCE = 60.0  # seconds for a restart


@pytest.fixture(scope="module")
def own_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """A site that these tests may break."""
    running = Site(tmp_path_factory.mktemp("broken")).start()
    yield running
    running.stop()


async def answers(talk: Talk, count: int) -> list[str]:
    """Wait until that many of the bot's messages are there; then a little for one too many."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        history = [m for m in await talk.history() if m["author"] == "bot"]
        if len(history) >= count:
            await asyncio.sleep(2)
            return [m["key"] for m in await talk.history() if m["author"] == "bot"]
        await asyncio.sleep(0.2)
    raise AssertionError(f"{len(history)} of {count} answers")


async def send_without_waiting(site: Site, talk: Talk, text: str, client_id: str) -> None:
    """Send, and go away before the answer."""
    body = {"text": text, "client_id": client_id}
    async with httpx.AsyncClient(base_url=site.url, timeout=0.05, trust_env=False) as hasty:
        try:
            await hasty.post(f"{talk.path}/messages", json=body, headers=talk.headers)
        except httpx.TimeoutException:
            return


async def test_rasa_is_killed_in_the_middle_of_a_message(own_site: Site) -> None:
    async with httpx.AsyncClient(base_url=own_site.url, timeout=30, trust_env=False) as client:
        talk = await Talk.begin(client)
        await talk.say("hello there")
        own_site.rasa.send_signal(signal.SIGSTOP)  # it has the message, and answers no more
        await send_without_waiting(own_site, talk, "What does the green tick mean?", "a")
        await asyncio.sleep(0.5)
        own_site.rasa.send_signal(signal.SIGKILL)
        assert await answers(talk, 2) == ["greeting", "guide-green_tick_meaning"]
        again = await talk.send(text="What does the green tick mean?", client_id="a")
        assert [m["key"] for m in again.json()["messages"]] == ["guide-green_tick_meaning"]


async def test_the_backend_is_killed_in_the_middle_of_a_message(own_site: Site) -> None:
    async with httpx.AsyncClient(base_url=own_site.url, timeout=30, trust_env=False) as client:
        talk = await Talk.begin(client, "lv")
        await talk.say("sveiki")
        own_site.rasa.send_signal(signal.SIGSTOP)
        await send_without_waiting(own_site, talk, "Ko nozīmē zaļā atzīme?", "a")
        await asyncio.sleep(0.5)
    rasa = own_site.rasa
    rasa.send_signal(signal.SIGCONT)
    own_site.kill_backend()
    assert not rasa.is_running() or rasa.status() == psutil.STATUS_ZOMBIE
    own_site.start()
    async with httpx.AsyncClient(base_url=own_site.url, timeout=30, trust_env=False) as client:
        talk.client = client
        keys = await answers(talk, 2)
        assert keys[0] == "greeting"
        assert keys.count("guide-green_tick_meaning") == 1
        assert len(keys) == 2


async def test_readiness_tells_what_is_missing(own_site: Site) -> None:
    async with httpx.AsyncClient(base_url=own_site.url, timeout=10, trust_env=False) as client:
        assert (await client.get("/readyz")).status_code == 200
        own_site.rasa.send_signal(signal.SIGSTOP)
        try:
            answer = await client.get("/readyz")
            assert (await client.get("/healthz")).status_code == 200
        finally:
            own_site.rasa.send_signal(signal.SIGCONT)
        assert (answer.status_code, answer.json()) == (
            503,
            {"error": "not_ready", "detail": {"failing": ["model"]}},
        )


async def test_rasa_is_closed_to_others(own_site: Site) -> None:
    """On loopback only, nothing but our channel, and that with its secret."""
    [listening] = [
        c.laddr for c in own_site.rasa.net_connections("tcp") if c.status == psutil.CONN_LISTEN
    ]
    assert listening.ip == "127.0.0.1"
    url = f"http://127.0.0.1:{listening.port}"
    async with httpx.AsyncClient(base_url=url, timeout=10, trust_env=False) as client:
        for path in ("/status", "/domain", "/conversations/x/tracker", "/webhooks/rest/webhook"):
            assert (await client.get(path)).status_code == 404, path
        body = {"conversation": "x", "message": "y", "text": "hello"}
        for headers in ({}, {"Authorization": "Bearer x"}):
            for path in ("turn", "understand"):
                answer = await client.post(f"/webhooks/backend/{path}", json=body, headers=headers)
                assert answer.status_code == 401


def test_control_c_ends_everything(own_site: Site) -> None:
    processes = [own_site.backend, *own_site.backend.children(recursive=True)]
    started = time.monotonic()
    assert own_site.stop() == 0
    assert time.monotonic() - started < 12
    _, alive = psutil.wait_procs(processes, timeout=5)
    assert alive == []


def test_a_second_start_takes_seconds(own_site: Site) -> None:
    started = time.monotonic()
    own_site.start()
    assert time.monotonic() - started < 60
    assert (
        "Training the model" not in own_site.log().rpartition("Ready:")[0].rpartition("Ctrl-C")[2]
    )


def test_a_port_in_use_is_one_line(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run_cps("serve", CPS_PORT=port, CPS_DATA_DIR=str(tmp_path))
    assert done.returncode == 1
    [line] = done.stderr.strip().splitlines()
    assert port in line
    assert "CPS_PORT" in line


def test_a_broken_database_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "cps.sqlite3").write_bytes(b"this is no database" * 100)
    done = run_cps("serve", CPS_PORT="0", CPS_DATA_DIR=str(tmp_path))
    assert done.returncode == 1
    line = done.stderr.strip().splitlines()[-1]
    assert line.startswith("cps: The database ")
    assert "CPS_DATABASE_URL" in line
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("variable", "value"),
    [("CPS_PORT", "many"), ("CPS_DATABASE_URL", "mysql://x"), ("CPS_SECRET_KEY", "short")],
)
def test_a_wrong_setting_is_one_line(tmp_path: Path, variable: str, value: str) -> None:
    done = run_cps("serve", CPS_DATA_DIR=str(tmp_path), **{variable: value})
    assert done.returncode == 1
    [line] = done.stderr.strip().splitlines()
    assert variable in line


def test_default_secrets_are_refused_outside_development(tmp_path: Path) -> None:
    done = run_cps("serve", CPS_ENVIRONMENT="production", CPS_DATA_DIR=str(tmp_path))
    assert done.returncode == 1
    [line] = done.stderr.strip().splitlines()
    for name in ("CPS_SECRET_KEY", "CPS_IDENTITY_SECRET", "CPS_RASA_SECRET"):
        assert name in line


@pytest.mark.parametrize("command", [["identity-token", "a@b.example"], ["agent-token"]])
def test_tokens_are_minted_in_development_only(command: list[str]) -> None:
    secrets = {
        f"CPS_{name}": f"{name:x<40}" for name in ("SECRET_KEY", "IDENTITY_SECRET", "RASA_SECRET")
    }
    assert run_cps(*command).returncode == 0
    refused = run_cps(*command, CPS_ENVIRONMENT="production", **secrets)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "development" in refused.stderr
