"""Files that nothing refers to are found and deleted; all others stay."""

import asyncio
import os
import uuid
from datetime import timedelta
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.core import clock
from backend.core.database import Database
from backend.integrations.storage import FolderStorage, MemoryStorage
from backend.jobs import service as jobs
from backend.jobs.runner import Runner
from backend.models.conversations import Conversation, Message
from backend.models.jobs import Job
from backend.personal_data import orphans
from tests.backend.conftest import RunJobs, Travel

PDF = b"%PDF-1.7"


@pytest.fixture
def storage(account_app: FastAPI) -> FolderStorage:
    found: FolderStorage = account_app.state.storage
    return found


async def sweep(database: Database, run_jobs: RunJobs) -> None:
    async with database.transaction() as session:
        await jobs.enqueue(session, orphans.JOB, {}, now=clock.now())
    await run_jobs()


async def names(storage: FolderStorage) -> set[str]:
    return set(await storage.names(clock.now() + timedelta(days=1)))


async def apply(api: httpx.AsyncClient) -> tuple[str, dict[str, str]]:
    begun = await api.post("/api/applications", json={}, headers=key())
    assert begun.status_code == 201
    token = {"Authorization": f"Bearer {begun.json()['token']}"}
    return f"/api/applications/{begun.json()['id']}/document", token


def key() -> dict[str, str]:
    return {"Idempotency-Key": str(uuid.uuid4())}


async def test_an_upload_whose_transaction_failed_is_deleted_after_a_day(
    account_app: FastAPI,
    storage: FolderStorage,
    database: Database,
    run_jobs: RunJobs,
    travel: Travel,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    transport = httpx.ASGITransport(account_app, raise_app_exceptions=False)
    api = httpx.AsyncClient(transport=transport, base_url="http://cps.test")
    path, token = await apply(api)
    sent = {"files": {"file": ("a.pdf", PDF)}, "data": {"kind": "vat_certificate"}}
    answer = await api.post(path, headers={**token, **key()}, **sent)
    assert answer.status_code == 200, answer.text
    kept = await names(storage)

    async def crash(*_: object, **__: object) -> None:
        raise RuntimeError("the database is gone")

    with monkeypatch.context() as broken:
        broken.setattr("backend.accounts.applications._record", crash)
        assert (await api.post(path, headers={**token, **key()}, **sent)).status_code == 500
    both = await names(storage)
    assert len(both) == 2
    assert kept < both

    await sweep(database, run_jobs)  # it could be one whose request is still under way
    assert await names(storage) == both
    travel.on(days=1, minutes=1)
    await sweep(database, run_jobs)
    assert await names(storage) == kept
    again = await api.get(path, headers=token)
    assert (again.status_code, again.content) == (200, PDF)


async def test_what_a_row_names_and_what_is_no_upload_stays(
    storage: FolderStorage, database: Database, run_jobs: RunJobs, travel: Travel
) -> None:
    talk, other, now = uuid.uuid4(), uuid.uuid4(), clock.now()
    async with database.transaction() as session:
        session.add(
            Conversation(id=talk, token_hash="x", language="et", created_at=now, updated_at=now)
        )
        await session.flush()
        session.add(
            Message(
                id=uuid.uuid4(), conversation_id=talk, seq=1, author="customer", key="attachment",
                values={"file": "f1", "name": "b.pdf"}, created_at=now,
            )
        )  # fmt: skip
    stay = {f"{talk}/f1", f"invoices/{other}.pdf", "README", "applications/notes.txt"}
    go = {f"{talk}/f2", f"{other}/f1", f"applications/{other}/f1", f"applications/{other}/f1.part"}
    for name in stay | go:
        await storage.put(name, PDF)
    travel.on(days=2)
    await sweep(database, run_jobs)
    assert await names(storage) == stay


async def test_it_is_planned_by_itself(account_app: FastAPI, database: Database) -> None:
    runner: Runner = account_app.state.jobs
    runner.start()
    try:
        async with asyncio.timeout(60):
            while not await planned(database):
                await asyncio.sleep(0.01)
    finally:
        await runner.stop()


async def planned(database: Database) -> bool:
    async with database.reading() as session:
        found = await session.scalar(select(Job.id).where(Job.kind == orphans.JOB))
    return found is not None


async def test_storages_tell_what_was_written_before(tmp_path: Path, travel: Travel) -> None:
    folder, memory = FolderStorage(tmp_path), MemoryStorage()
    now = clock.now()
    for storage in (folder, memory):
        assert await storage.names(now + timedelta(hours=1)) == []
        travel.to(now)
        await storage.put("b/2", PDF)
        await storage.put("a", PDF)
        travel.on(minutes=1)
        await storage.put("b/1", PDF)
    os.utime(tmp_path / "b" / "2", (now.timestamp(),) * 2)
    os.utime(tmp_path / "a", (now.timestamp(),) * 2)
    os.utime(tmp_path / "b" / "1", (now.timestamp() + 60,) * 2)
    for storage in (folder, memory):
        assert await storage.names(now) == []
        assert await storage.names(now + timedelta(seconds=30)) == ["a", "b/2"]
