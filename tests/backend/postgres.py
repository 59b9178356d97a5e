"""A real PostgreSQL server for a test run: started by it, thrown away after it.

`CPS_TEST_DATABASE=postgresql` runs the backend's tests on it. It listens on a free port of the
loopback. PostgreSQL refuses to run as root: then it
runs as the user `CPS_TEST_POSTGRES_USER` (default: nobody).
"""

import os
import pwd
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg

SUPERUSER = "cps"
# Nothing here outlives the run, so nothing has to reach the disk.
FAST = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200")


class PostgresMissing(Exception):
    """The server's programs are not installed, or do not start."""


class Postgres:
    """A running server. `url` names a database on it for SQLAlchemy."""

    def __init__(self, port: int) -> None:
        self.port = port

    def url(self, database: str) -> str:
        return f"postgresql+asyncpg://{SUPERUSER}@127.0.0.1:{self.port}/{database}"

    async def execute(self, statement: str) -> None:
        """Run a statement that may not be in a transaction."""
        connection = await asyncpg.connect(
            host="127.0.0.1", port=self.port, user=SUPERUSER, database="postgres"
        )
        try:
            await connection.execute(statement)
        finally:
            await connection.close()


@contextmanager
def running_postgres(folder: Path) -> Iterator[Postgres]:
    """Start a server with its files in `folder`, and stop it.

    Raises:
        PostgresMissing
    """
    user = _user()
    if user is not None:
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)
    data, port = folder / "data", _free_port()
    _run(
        [_program("initdb"), "-D", str(data), "-U", SUPERUSER, "-A", "trust", "-E", "UTF8",
         "--locale=C.UTF-8", "--no-sync"],
        user,
    )  # fmt: skip
    options = " ".join(
        [f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories={folder}"]
        + [f"-c {option}" for option in FAST]
    )
    control = [_program("pg_ctl"), "-D", str(data), "-w", "-t", "60"]
    _run([*control, "-l", str(folder / "log"), "-o", options, "start"], user)
    try:
        yield Postgres(port)
    finally:
        _run([*control, "-m", "immediate", "stop"], user)


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is not None:
        return found
    # Debian keeps the server's programs off the PATH.
    for path in sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True):
        return str(path)
    raise PostgresMissing(f"{name} is not installed: apt-get install postgresql")


def _user() -> str | None:
    return os.environ.get("CPS_TEST_POSTGRES_USER", "nobody") if os.geteuid() == 0 else None


def _run(command: list[str], user: str | None) -> None:
    done = subprocess.run(
        command, user=user, cwd="/", capture_output=True, text=True, check=False, timeout=120
    )
    if done.returncode != 0:
        raise PostgresMissing(f"{command[0]}: {done.stdout}{done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
