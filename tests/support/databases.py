"""Databases for tests, on the engine that ``CPS_TEST_DATABASE`` names: sqlite or postgresql.

A template is filled when it is first asked for; each test gets a copy of its own, which takes
milliseconds.
"""

import asyncio
import os
import shutil
import tempfile
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from sqlalchemy import func, select

from backend.core.database import Database
from backend.models.accounts import LegacyAccount
from tests.backend.postgres import Postgres, running_postgres

Fill = Callable[[str], Awaitable[None]]
# For a database of a few megabytes twice as fast as PostgreSQL's default.
QUICKER = "strategy file_copy"
ROOM = 2 * 1024**3  # bytes; what a run needs is a fraction of it


async def legacy_accounts(database: Database) -> int:
    """Return how many rows there are of the table that tests write to for writing's sake."""
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(LegacyAccount)) or 0


class _Templates:
    """Which templates there are, and which of them are filled.

    `template` names one and what fills it, given its URL; `copied` is a context with the URL of
    a fresh copy, `empty` one with the URL of a database without tables.
    """

    def __init__(self) -> None:
        self._fills: dict[str, Fill] = {}
        self._filled: set[str] = set()

    def template(self, name: str, fill: Fill) -> None:
        self._fills[name] = fill

    async def _make(self, name: str, url: str) -> None:
        if name not in self._filled:
            await self._create(name)
            await self._fills[name](url)
            self._filled.add(name)

    async def _create(self, name: str) -> None:
        """Make room for a template."""


class SqliteDatabases(_Templates):
    """Databases that are files in a folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder

    @asynccontextmanager
    async def copied(self, name: str) -> AsyncIterator[str]:
        template, copy = self._folder / name, self._folder / uuid.uuid4().hex
        await self._make(name, f"sqlite+aiosqlite:///{template}")
        await asyncio.to_thread(shutil.copy, template, copy)
        yield f"sqlite+aiosqlite:///{copy}"
        self._delete(copy)

    @asynccontextmanager
    async def empty(self) -> AsyncIterator[str]:
        file = self._folder / uuid.uuid4().hex
        yield f"sqlite+aiosqlite:///{file}"  # made by whoever connects first
        self._delete(file)

    def _delete(self, database: Path) -> None:
        for file in self._folder.glob(f"{database.name}*"):
            file.unlink()


class PostgresDatabases(_Templates):
    """Databases on a server of this run."""

    def __init__(self, server: Postgres) -> None:
        super().__init__()
        self._server = server

    @asynccontextmanager
    async def copied(self, name: str) -> AsyncIterator[str]:
        await self._make(name, self._server.url(f"template_{name}"))
        async with self._made(f"template template_{name} {QUICKER}") as url:
            yield url

    @asynccontextmanager
    async def empty(self) -> AsyncIterator[str]:
        async with self._made("") as url:
            yield url

    @asynccontextmanager
    async def _made(self, options: str) -> AsyncIterator[str]:
        name = f"test_{uuid.uuid4().hex}"
        await self._server.execute(f"create database {name} {options}")
        yield self._server.url(name)
        await self._server.execute(f"drop database {name} with (force)")

    async def _create(self, name: str) -> None:
        await self._server.execute(f"create database template_{name}")


Databases = SqliteDatabases | PostgresDatabases


@contextmanager
def databases() -> Iterator[Databases]:
    """Yield what makes the databases of this run; all of them are gone afterwards.

    Raises:
        ValueError: ``CPS_TEST_DATABASE`` names neither engine.
        PostgresMissing
    """
    engine = os.environ.get("CPS_TEST_DATABASE", "sqlite")
    if engine not in ("sqlite", "postgresql"):
        raise ValueError(f"CPS_TEST_DATABASE={engine}: sqlite or postgresql")
    with _folder() as folder:
        if engine == "sqlite":
            yield SqliteDatabases(folder)
        else:
            with running_postgres(folder) as server:
                yield PostgresDatabases(server)


@contextmanager
def _folder() -> Iterator[Path]:
    """Yield a folder in memory where there is room: a copy takes a tenth of the time there."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > ROOM
    folder = Path(tempfile.mkdtemp(prefix="cps-databases-", dir=memory if roomy else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
