"""The migrations make exactly the tables that the models describe."""

import asyncio
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import text

from backend import migrations
from backend.core.database import Database


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


async def test_processes_that_start_together_take_turns(tmp_path: Path) -> None:
    url = f"sqlite+aiosqlite:///{tmp_path / 'cps.sqlite3'}"
    await asyncio.gather(*(migrations.upgrade(url) for _ in range(3)))
    database = Database(url)
    async with database.reading() as session:
        version = await session.scalar(text("select version_num from alembic_version"))
    await database.close()
    assert version == migrations.head()


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
