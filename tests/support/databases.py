"""Databases for tests, on the engine that ``CPS_TEST_DATABASE`` names: sqlite or postgresql.

A template is filled when it is first asked for; each test gets a copy of its own, which takes
milliseconds.
"""

import asyncio
import os
import shutil
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from tests.backend.postgres import Postgres, running_postgres

Fill = Callable[[str], Awaitable[None]]
# For a database of a few megabytes twice as fast as PostgreSQL's default.
QUICKER = "strategy file_copy"


class _Templates:
    """Which templates there are, and which of them are filled.

    `template` names one and what fills it, given its URL; `copied` is a context with the URL of
    a fresh copy.
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
        for file in self._folder.glob(f"{copy.name}*"):
            file.unlink()


class PostgresDatabases(_Templates):
    """Databases on a server of this run."""

    def __init__(self, server: Postgres) -> None:
        super().__init__()
        self._server = server

    @asynccontextmanager
    async def copied(self, name: str) -> AsyncIterator[str]:
        await self._make(name, self._server.url(f"template_{name}"))
        copy = f"test_{uuid.uuid4().hex}"
        await self._server.execute(f"create database {copy} template template_{name} {QUICKER}")
        yield self._server.url(copy)
        await self._server.execute(f"drop database {copy} with (force)")

    async def _create(self, name: str) -> None:
        await self._server.execute(f"create database template_{name}")


Databases = SqliteDatabases | PostgresDatabases


@contextmanager
def databases(folder: Path) -> Iterator[Databases]:
    """Yield what makes the databases of this run.

    Raises:
        ValueError: ``CPS_TEST_DATABASE`` names neither engine.
        PostgresMissing
    """
    engine = os.environ.get("CPS_TEST_DATABASE", "sqlite")
    if engine == "sqlite":
        yield SqliteDatabases(folder)
    elif engine == "postgresql":
        with running_postgres() as server:
            yield PostgresDatabases(server)
    else:
        raise ValueError(f"CPS_TEST_DATABASE={engine}: sqlite or postgresql")
