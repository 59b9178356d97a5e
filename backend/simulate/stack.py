"""The whole site as a customer meets it: ``cps serve`` with a real Rasa, in processes."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from backend.core.settings import ROOT

if TYPE_CHECKING:
    import psutil

CPS = ROOT / ".venv" / "bin" / "cps"
START = 240.0  # seconds: a model may have to be trained on a slow machine first
END = 30.0  # seconds for a gentle end


class NotStarted(Exception):
    """The site ended, or is not ready in time; the message holds the end of its log."""


class Stack:
    """A running site with the sample customers; `url` is its address."""

    def __init__(self, data_dir: Path, **environment: str) -> None:
        self.data_dir = data_dir
        self._environment = {
            **os.environ,
            "CPS_DATA_DIR": str(data_dir),
            "CPS_PORT": "0",
            # Its scripted customers all come from one address, and write faster than people.
            "CPS_CHAT_MESSAGES": "100000",
            "CPS_CHAT_MESSAGES_OF_NETWORK": "100000",
            "CPS_CHAT_CONVERSATIONS_OF_NETWORK": "100000",
            **environment,
        }
        self.url = ""
        self._process: subprocess.Popen[bytes] | None = None
        self._log = data_dir / "site.log"

    @property
    def database_url(self) -> str:
        """Where its database is."""
        own = f"sqlite+aiosqlite:///{self.data_dir / 'cps.sqlite3'}"
        return self._environment.get("CPS_DATABASE_URL", own)

    def start(self) -> "Stack":
        """Start, and wait until the database and the model answer. Raises NotStarted."""
        self.data_dir.mkdir(parents=True, exist_ok=True)
        offset = self._log.stat().st_size if self._log.exists() else 0
        with self._log.open("ab") as output:
            self._process = subprocess.Popen(  # noqa: S603  (our own command)
                [str(CPS), "serve", "--sample"],
                cwd=ROOT,
                env=self._environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._wait_until_ready(self._process, offset)
        # A restart keeps the address, as an operator's would.
        self._environment["CPS_PORT"] = self.url.rpartition(":")[2]
        return self

    def _wait_until_ready(self, process: "subprocess.Popen[bytes]", offset: int) -> None:
        deadline = time.monotonic() + START
        while time.monotonic() < deadline:
            log = self.log()[offset:]
            found = re.search(r"Ready: (\S+)", log)
            if found:
                self.url = found.group(1)
                return
            if process.poll() is not None:
                raise NotStarted(f"the site ended:\n{log[-3000:]}")
            time.sleep(0.1)
        raise NotStarted(f"the site is not ready:\n{self.log()[-3000:]}")

    def log(self) -> str:
        """Return what the site has written."""
        return self._log.read_text(errors="replace")

    @property
    def backend(self) -> "psutil.Process":
        """The process of the site."""
        import psutil  # noqa: PLC0415  (a tool of tests and simulations, not of the site)

        assert self._process is not None
        return psutil.Process(self._process.pid)

    @property
    def rasa(self) -> "psutil.Process":
        """The process of Rasa."""
        return next(
            child
            for child in self.backend.children(recursive=True)
            if "bot.serve" in " ".join(child.cmdline())
        )

    def kill_backend(self) -> None:
        """``kill -9``; Rasa ends with it."""
        assert self._process is not None
        rasa = self.rasa
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        rasa.wait(15)

    def restart(self, part: Literal["rasa", "backend"]) -> None:
        """Kill that process; the backend is started again here, Rasa by the backend."""
        if part == "rasa":
            self.rasa.kill()
            return
        self.kill_backend()
        self.start()

    def stop(self) -> int:
        """Ctrl-C, and the exit code."""
        if self._process is None or self._process.poll() is not None:
            return self._process.returncode if self._process else 0
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(END)
