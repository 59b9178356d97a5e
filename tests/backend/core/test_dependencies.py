"""One transaction per request: committed before the answer, rolled back with an error."""

import uuid

import httpx
import pytest
from fastapi import FastAPI

from backend.core import clock
from backend.core.database import Database
from backend.core.dependencies import ReadSession, WriteSession
from backend.models.accounts import LegacyAccount
from tests.support.databases import legacy_accounts


@pytest.fixture
def writing(account_app: FastAPI) -> FastAPI:
    @account_app.post("/write")
    async def write(reading: ReadSession, session: WriteSession, fail: bool = False) -> bool:
        session.add(LegacyAccount(email=None, created_at=clock.now()))
        if fail:
            raise ZeroDivisionError
        return reading is session

    @account_app.post("/clash")
    async def clash(session: WriteSession) -> None:
        same = uuid.uuid4()
        session.add(LegacyAccount(id=same, email="a@example.com", created_at=clock.now()))
        await session.flush()
        session.expunge_all()
        session.add(LegacyAccount(id=same, email="b@example.com", created_at=clock.now()))

    @account_app.get("/write")
    async def promise(session: WriteSession) -> None:
        raise AssertionError("never reached")

    return account_app


async def test_a_request_is_one_transaction(
    writing: FastAPI, account_api: httpx.AsyncClient, database: Database
) -> None:
    answer = await account_api.post("/write")
    assert answer.json() is True
    assert await legacy_accounts(database) == 1


async def test_an_error_rolls_back(
    writing: FastAPI, account_api: httpx.AsyncClient, database: Database
) -> None:
    with pytest.raises(ZeroDivisionError):
        await account_api.post("/write?fail=true")
    assert await legacy_accounts(database) == 0


async def test_a_commit_that_fails_is_no_success(writing: FastAPI, database: Database) -> None:
    transport = httpx.ASGITransport(writing, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://cps.test") as api:
        assert (await api.post("/clash")).status_code == 500
    assert await legacy_accounts(database) == 0


async def test_a_reading_call_cannot_write(
    writing: FastAPI, account_api: httpx.AsyncClient
) -> None:
    with pytest.raises(RuntimeError, match="must not write"):
        await account_api.get("/write")
