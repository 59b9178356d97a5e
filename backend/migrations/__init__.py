"""The database's schema, step by step.

`upgrade` brings a database to the newest step; `new_revision` writes the step that is missing
between the migrations and the models (a developer's command: read what it wrote).
"""

import asyncio
import importlib
import pkgutil
from collections.abc import Callable
from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, MetaData, event, text

from backend import models
from backend.core.database import Base, Database

# Any fixed number: processes that start together take turns (PostgreSQL; SQLite has its own lock).
LOCK = 0x637073

_FOLDER = Path(__file__).parent


class BrokenReferences(Exception):
    """A migration left rows that refer to nothing; it was rolled back."""


def metadata() -> MetaData:
    """Return the tables of all models."""
    for module in pkgutil.iter_modules(models.__path__):
        importlib.import_module(f"{models.__name__}.{module.name}")
    return Base.metadata


def head() -> str:
    """Return the newest step's id."""
    newest = ScriptDirectory.from_config(_config()).get_current_head()
    if newest is None:
        raise LookupError(f"no migrations in {_FOLDER}")
    return newest


async def upgrade(url: str) -> None:
    """Bring the database to the newest step, in one transaction.

    The folder of a SQLite file is made where it is missing; processes that start together
    wait for each other.

    Raises:
        sqlalchemy.exc.SQLAlchemyError, OSError: the database does not answer.
        BrokenReferences: a step left dangling references.
    """
    await _run(url, lambda config: command.upgrade(config, "head"))


async def differences(url: str) -> list[str]:
    """Return what the models have and the database at `url` has not, or the other way round."""
    async with Database(url) as database, database.engine.connect() as connection:
        return await connection.run_sync(_differences)


def new_revision(url: str, message: str) -> None:
    """Write the missing step into `versions/`; the database at `url` must be at the newest one."""
    asyncio.run(_run(url, lambda config: _write_revision(config, message)))


def _write_revision(config: Config, message: str) -> None:
    number = 1 + sum(1 for _ in ScriptDirectory.from_config(config).walk_revisions())
    command.revision(config, message=message, autogenerate=True, rev_id=f"{number:04d}")


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


async def _run(url: str, work: Callable[[Config], object]) -> None:
    async with Database(url) as database:
        if database.sqlite:
            _prepare_sqlite(database)
        async with database.engine.begin() as connection:
            await connection.run_sync(_work, work)


def _prepare_sqlite(database: Database) -> None:
    if database.engine.url.database:
        Path(database.engine.url.database).parent.mkdir(parents=True, exist_ok=True)

    # Copying a table drops the old one, and with foreign keys on that deletes or refuses.
    # The pragma does nothing inside a transaction, so it is set on connecting; `_work` checks.
    @event.listens_for(database.engine.sync_engine, "connect")
    def _off(connection: object, _record: object) -> None:
        connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[attr-defined]


def _work(connection: Connection, work: Callable[[Config], object]) -> None:
    if connection.dialect.name == "postgresql":
        connection.execute(text("select pg_advisory_xact_lock(:key)"), {"key": LOCK})
    work(_config(connection))
    if connection.dialect.name == "sqlite":
        dangling = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
        if dangling:
            raise BrokenReferences(sorted({row[0] for row in dangling}))


def _differences(connection: Connection) -> list[str]:
    context = MigrationContext.configure(connection, opts={"compare_type": True})
    return [str(difference) for difference in compare_metadata(context, metadata())]
