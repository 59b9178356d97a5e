"""Runs the site in this process and watches one Rasa beside it."""

import asyncio
import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import structlog
import uvicorn
from pydantic import HttpUrl

from backend.app import create_app
from backend.core.settings import ROOT, Settings
from backend.integrations.rasa import RasaBrain
from backend.integrations.rasa.actions import PATH as ACTIONS_PATH

log = structlog.get_logger()
BOT_PYTHON = ROOT / ".venv-bot" / "bin" / "python"
GRACE = 5  # seconds that a process has to end by itself
LOOK_EVERY = 2  # seconds between looks whether another model was chosen
LOADING = 180  # seconds that a model has to answer
RESTART_PAUSES = (0.0, 1.0, 2.0, 5.0, 15.0)  # seconds before Rasa is started again


class CannotStart(Exception):
    """The site cannot start; the message is one line that says what to do."""


def open_socket(settings: Settings) -> socket.socket:
    """Return a socket that listens on the site's address.

    Raises:
        CannotStart: somebody else listens there, or the address is not ours.
    """
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((settings.host, settings.port))
    except OSError as error:
        listener.close()
        raise CannotStart(
            f"{settings.host}:{settings.port} cannot be listened on ({error.strerror}): "
            "stop what uses it, or choose another port, for example CPS_PORT=8001 make run"
        ) from None
    return listener


def free_port() -> int:
    """Return a port of the loopback interface that nobody uses at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class RasaProcess:
    """One Rasa server as a child, started again when it ends."""

    def __init__(self, settings: Settings, model: Path, port: int, site_port: int) -> None:
        self._command = [str(BOT_PYTHON), "-m", "bot.serve", str(model), str(port)]
        self._environment = {
            **os.environ,
            "CPS_ACTIONS_URL": f"http://127.0.0.1:{site_port}{ACTIONS_PATH}",
            "CPS_RASA_SECRET": settings.rasa_secret.get_secret_value(),
            "CPS_END_WITH_PARENT": "1",
            # At INFO and below Rasa logs what customers write.
            "LOG_LEVEL": "WARNING",
            "TF_CPP_MIN_LOG_LEVEL": "3",
            "CUDA_VISIBLE_DEVICES": "-1",
        }
        self._log_file = settings.data_dir / "rasa.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        """The process's id, while it runs."""
        return self._process.pid if self._process and self._process.poll() is None else None

    async def watch(self) -> None:
        """Keep Rasa running until cancelled; then end it."""
        failures = 0
        try:
            while True:
                started = asyncio.get_running_loop().time()
                self._start()
                code = await self._ended()
                lived = asyncio.get_running_loop().time() - started
                failures = 0 if lived > 60 else failures + 1
                pause = RESTART_PAUSES[min(failures, len(RESTART_PAUSES) - 1)]
                log.warning("rasa.ended", code=code, again_in=pause, log=str(self._log_file))
                await asyncio.sleep(pause)
        finally:
            self.stop()

    def _start(self) -> None:
        self._log_file.parent.mkdir(parents=True, exist_ok=True)
        with self._log_file.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
                self._command,
                cwd=ROOT,
                env=self._environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )

    async def _ended(self) -> int:
        while self._process is not None and self._process.poll() is None:  # noqa: ASYNC110
            await asyncio.sleep(0.1)
        return self._process.returncode if self._process else 0

    def stop(self) -> None:
        """End the process, gently at first."""
        if self.pid is None or self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(GRACE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Server(uvicorn.Server):
    """Uvicorn that first tells the open event streams to end: they would hold it up."""

    on_exit: Callable[[], None] = staticmethod(lambda: None)

    def handle_exit(self, sig: int, frame: object) -> None:
        self.on_exit()
        super().handle_exit(sig, frame)  # type: ignore[arg-type]


class Followed:
    """Rasa with the model that was chosen: of another choice a second server is started.

    Once that answers, it is asked, and the first one ends when its turns are over. A turn brings
    its state along, so no conversation notices.
    """

    def __init__(
        self, settings: Settings, chosen: Callable[[], Path], port: int, site_port: int
    ) -> None:
        self._settings = settings
        self._chosen = chosen
        self._site_port = site_port
        self._model = chosen()
        self._process = RasaProcess(settings, self._model, port, site_port)

    async def watch(self, move: Callable[[str], None]) -> None:
        """Keep the chosen model served until cancelled; `move` is told where."""
        watching = asyncio.create_task(self._process.watch())
        try:
            while True:
                await asyncio.sleep(LOOK_EVERY)
                model = self._chosen()
                if model == self._model:
                    continue
                self._model = model
                port = free_port()
                other = RasaProcess(self._settings, model, port, self._site_port)
                started = asyncio.create_task(other.watch())
                url = f"http://127.0.0.1:{port}"
                if not await self._answers(url):
                    log.error("model.not_served", model=model.name)
                    await _ended(started)
                    continue
                move(url)
                log.info("model.changed", model=model.name)
                await asyncio.sleep(self._settings.turn_timeout.total_seconds())
                await _ended(watching)
                self._process, watching = other, started
        finally:
            await _ended(watching)

    async def _answers(self, url: str) -> bool:
        brain = RasaBrain(
            url,
            secret=self._settings.rasa_secret.get_secret_value(),
            timeout=self._settings.turn_timeout,
        )
        try:
            async with asyncio.timeout(LOADING):
                while not await brain.ready():  # noqa: ASYNC110  (another process)
                    await asyncio.sleep(0.5)
        except TimeoutError:
            return False
        finally:
            await brain.close()
        return True


async def _ended(task: "asyncio.Task[None]") -> None:
    task.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await task


async def run(
    settings: Settings,
    listener: socket.socket,
    chosen: Callable[[], Path] | None,
    on_ready: Callable[[str], None],
) -> None:
    """Serve until a signal comes. `chosen` tells the model to serve, again and again.

    Without it, Rasa runs elsewhere (CPS_RASA_URL).
    """
    site_port: int = listener.getsockname()[1]
    # Port 0 was a wish for any: links in mails need the one that it became.
    settings = settings.model_copy(update={"port": site_port})
    rasa = None
    if chosen is not None:
        port = free_port()
        rasa = Followed(settings, chosen, port, site_port)
        settings = settings.model_copy(update={"rasa_url": HttpUrl(f"http://127.0.0.1:{port}")})
    app = create_app(settings)
    config = uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=GRACE,
    )
    server = Server(config)
    server.on_exit = app.state.conversations.announce_stop
    watching = asyncio.create_task(rasa.watch(app.state.brain.move)) if rasa else None
    announcing = asyncio.create_task(_announce(app.state.brain.ready, site_port, on_ready))
    try:
        await server.serve(sockets=[listener])
    finally:
        for task in (watching, announcing):
            if task is not None:
                task.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await task


async def _announce(
    ready: Callable[[], Awaitable[bool]], port: int, on_ready: Callable[[str], None]
) -> None:
    while not await ready():  # noqa: ASYNC110  (another process: nothing to be woken by)
        await asyncio.sleep(0.2)
    on_ready(f"http://127.0.0.1:{port}")


def exit_with_line(error: Exception) -> None:
    """End with one line on standard error."""
    sys.stderr.write(f"cps: {error}\n")
    raise SystemExit(1)
