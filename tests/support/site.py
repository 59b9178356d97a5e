"""The whole site as a customer meets it: ``cps serve`` with a real Rasa, in processes."""

import os
import re
import signal
import subprocess
import time
from pathlib import Path

import psutil

from backend.core.settings import ROOT

CPS = ROOT / ".venv" / "bin" / "cps"
START = 240.0  # seconds: a model may have to be trained on a slow machine first


class Site:
    """A running site; `url` is its address."""

    def __init__(self, data_dir: Path, **environment: str) -> None:
        self.data_dir = data_dir
        self._environment = {
            **os.environ,
            "CPS_DATA_DIR": str(data_dir),
            "CPS_PORT": "0",
            **environment,
        }
        self.url = ""
        self._process: subprocess.Popen[bytes] | None = None
        self._log = data_dir / "site.log"

    def start(self) -> "Site":
        """Start, and wait until the database and the model answer."""
        self.data_dir.mkdir(parents=True, exist_ok=True)
        offset = self._log.stat().st_size if self._log.exists() else 0
        with self._log.open("ab") as output:
            self._process = subprocess.Popen(
                [str(CPS), "serve", "--sample"],
                cwd=ROOT,
                env=self._environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
            )
        self._wait_until_ready(offset)
        # A restart keeps the address, as an operator's would.
        self._environment["CPS_PORT"] = self.url.rpartition(":")[2]
        return self

    def _wait_until_ready(self, offset: int) -> None:
        deadline = time.monotonic() + START
        while time.monotonic() < deadline:
            log = self.log()[offset:]
            found = re.search(r"Ready: (\S+)", log)
            if found:
                self.url = found.group(1)
                return
            assert self._process is not None
            assert self._process.poll() is None, f"the site ended:\n{log[-3000:]}"
            time.sleep(0.1)
        raise AssertionError(f"the site is not ready:\n{self.log()[-3000:]}")

    def log(self) -> str:
        return self._log.read_text(errors="replace")

    @property
    def backend(self) -> psutil.Process:
        assert self._process is not None
        return psutil.Process(self._process.pid)

    @property
    def rasa(self) -> psutil.Process:
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

    def stop(self) -> int:
        """Ctrl-C, and the exit code."""
        if self._process is None or self._process.poll() is not None:
            return self._process.returncode if self._process else 0
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(30)
