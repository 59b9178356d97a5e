"""The migrations make exactly the tables that the models describe."""

import asyncio
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from backend import migrations
from backend.core.database import Database
from tests.support.databases import Databases


async def test_models_and_migrations_agree(database: Database) -> None:
    assert await migrations.differences(database.url) == []


async def test_upgrading_twice_keeps_what_is_there(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'new' / 'cps.sqlite3'}"
    await migrations.upgrade(url)
    database = Database(url)
    async with database.transaction() as session:
        await session.execute(
            text("insert into legacy_account values ('00', 'a@example.com', '2026-01-01')")
        )
    await migrations.upgrade(url)
    async with database.reading() as session:
        assert await session.scalar(text("select count(*) from legacy_account")) == 1
        assert await session.scalar(text("select version_num from alembic_version")) == (
            migrations.head()
        )
    await database.close()


async def test_processes_that_start_together_take_turns(databases: Databases) -> None:
    async with databases.empty() as url:
        await asyncio.gather(*(migrations.upgrade(url) for _ in range(3)))
        database = Database(url)
        async with database.reading() as session:
            version = await session.scalar(text("select version_num from alembic_version"))
        await database.close()
    assert version == migrations.head()


async def test_connections_to_a_new_database_do_not_disturb_each_other(
    databases: Databases,
) -> None:
    """SQLite lets only one of them switch the file to WAL, and does not let the others wait."""

    async def connect(url: str) -> None:
        database = Database(url)
        await database.ping()
        await database.close()

    for _ in range(25):
        async with databases.empty() as url:
            await asyncio.gather(*(connect(url) for _ in range(6)))


async def test_a_step_that_leaves_dangling_references_is_rolled_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'cps.sqlite3'}"
    await migrations.upgrade(url)

    def orphan(config: Config, _target: str) -> None:
        config.attributes["connection"].exec_driver_sql(
            "insert into membership (id, customer_id, number, tier, since, expires, created_at)"
            " values ('00', '01', 'N1', 'gold', '2026-01-01', '2027-01-01', '2026-01-01')"
        )

    monkeypatch.setattr(command, "upgrade", orphan)
    with pytest.raises(migrations.BrokenReferences):
        await migrations.upgrade(url)
    database = Database(url)
    async with database.reading() as session:
        assert await session.scalar(text("select count(*) from membership")) == 0
    await database.close()
