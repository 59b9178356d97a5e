"""``Idempotency-Key``: the same call again is answered again and done once."""

import asyncio
import uuid
from collections.abc import Callable
from typing import Annotated

import httpx
import pytest
from fastapi import APIRouter, FastAPI, Header, Request, UploadFile
from pydantic import BaseModel
from sqlalchemy import select

from backend.core import clock, idempotency
from backend.core.database import Database
from backend.core.dependencies import WriteSession
from backend.core.errors import Conflict, TooManyRequests, Unavailable
from backend.core.idempotency import IdempotentRoute, idempotent
from backend.models.accounts import LegacyAccount
from backend.models.idempotency import IdempotentCall
from tests.support.databases import legacy_accounts

Keyed = Callable[..., dict[str, str]]


class Order(BaseModel):
    what: str
    refuse: str = ""


class Made(BaseModel):
    id: str
    what: str
    token: str = ""


def who(x_caller: Annotated[str, Header()] = "mari") -> str:
    return f"test:{x_caller}"


def token(_request: Request, body: object) -> str:
    assert isinstance(body, dict)
    return f"made of {body['id']}"


REFUSALS = {
    "conflict": Conflict(why="taken"),
    "busy": TooManyRequests(),
    "away": Unavailable(),
}


@pytest.fixture(autouse=True)
def _orders(account_app: FastAPI) -> None:
    router = APIRouter(route_class=IdempotentRoute)
    once = idempotent(who)

    async def make(session: WriteSession, what: str) -> Made:
        row = LegacyAccount(id=uuid.uuid4(), email=None, created_at=clock.now())
        session.add(row)
        await session.flush()
        return Made(id=str(row.id), what=what)

    @router.post("/orders", dependencies=[once], status_code=201)
    async def order(session: WriteSession, body: Order) -> Made:
        made = await make(session, body.what)
        if body.refuse == "crash":
            raise ZeroDivisionError
        if body.refuse:
            raise REFUSALS[body.refuse]
        return made

    @router.post("/others", dependencies=[once])
    async def other(session: WriteSession, body: Order) -> Made:
        return await make(session, body.what)

    @router.post("/secrets", dependencies=[idempotent(who, secrets={"token": token})])
    async def secret(session: WriteSession, request: Request) -> Made:
        made = await make(session, "secret")
        return made.model_copy(update={"token": token(request, made.model_dump())})

    @router.post("/files", dependencies=[once])
    async def file(session: WriteSession, file: UploadFile) -> Made:
        return await make(session, (await file.read()).decode())

    @router.delete("/orders", dependencies=[once], status_code=204)
    async def cancel(session: WriteSession) -> None:
        await make(session, "cancelled")

    account_app.include_router(router)


@pytest.fixture
async def api(account_app: FastAPI) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(account_app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://cps.test")


def keyed(key: str = "k1", caller: str = "mari") -> dict[str, str]:
    return {"Idempotency-Key": key, "X-Caller": caller}


async def test_the_same_call_again_gives_the_same_answer(
    api: httpx.AsyncClient, database: Database
) -> None:
    first = await api.post("/orders", json={"what": "a", "refuse": ""}, headers=keyed())
    # The same content, however it is written.
    again = await api.post(
        "/orders",
        content=b'{"refuse":"",  "what":"a"}',
        headers={**keyed(), "content-type": "application/json"},
    )
    assert (first.status_code, "idempotency-replayed" in first.headers) == (201, False)
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["idempotency-replayed"] == "true"
    assert again.headers["cache-control"] == "no-store"
    assert await legacy_accounts(database) == 1


@pytest.mark.parametrize("change", ["body", "query", "path", "method"])
async def test_the_key_of_another_call_is_refused(
    api: httpx.AsyncClient, database: Database, change: str
) -> None:
    await api.post("/orders", json={"what": "a"}, headers=keyed())
    answer = await api.request(
        "DELETE" if change == "method" else "POST",
        {"path": "/others", "query": "/orders?x=1"}.get(change, "/orders"),
        json={"what": "b" if change == "body" else "a"},
        headers=keyed(),
    )
    assert (answer.status_code, answer.json()["error"]) == (409, "idempotency_key_reused")
    assert await legacy_accounts(database) == 1


async def test_keys_of_different_callers_do_not_meet(
    api: httpx.AsyncClient, database: Database
) -> None:
    for caller in ("mari", "jonas"):
        answer = await api.post("/orders", json={"what": caller}, headers=keyed(caller=caller))
        assert answer.json()["what"] == caller
    assert await legacy_accounts(database) == 2


@pytest.mark.parametrize(
    ("key", "code"),
    [
        (None, "idempotency_key_missing"),
        ("", "idempotency_key_invalid"),
        (" ", "idempotency_key_invalid"),
        ("k" * 256, "idempotency_key_invalid"),
        ("né", "idempotency_key_invalid"),
    ],
)
async def test_a_call_needs_a_good_key(
    api: httpx.AsyncClient, database: Database, key: str | None, code: str
) -> None:
    headers = {} if key is None else {"Idempotency-Key": key.encode("latin-1")}
    answer = await api.post("/orders", json={"what": "a"}, headers=headers)
    assert (answer.status_code, answer.json()["error"]) == (400, code)
    assert await legacy_accounts(database) == 0


async def test_an_answer_without_a_body_is_replayed(
    api: httpx.AsyncClient, database: Database
) -> None:
    answers = [await api.delete("/orders", headers=keyed()) for _ in range(2)]
    assert [(a.status_code, a.content) for a in answers] == [(204, b"")] * 2
    assert await legacy_accounts(database) == 1


async def test_a_refusal_is_an_answer_and_leaves_nothing(
    api: httpx.AsyncClient, database: Database
) -> None:
    body = {"what": "a", "refuse": "conflict"}
    answers = [await api.post("/orders", json=body, headers=keyed()) for _ in range(2)]
    expected = {"error": "conflict", "detail": {"why": "taken"}}
    assert [(a.status_code, a.json()) for a in answers] == [(409, expected)] * 2
    assert [a.headers.get("idempotency-replayed") for a in answers] == [None, "true"]
    assert await legacy_accounts(database) == 0


@pytest.mark.parametrize(
    ("refuse", "status"), [("crash", 500), ("busy", 429), ("away", 503), (7, 422)]
)
async def test_what_may_pass_is_not_kept(
    api: httpx.AsyncClient, database: Database, refuse: object, status: int
) -> None:
    broken = await api.post("/orders", json={"what": "a", "refuse": refuse}, headers=keyed())
    assert broken.status_code == status
    assert await legacy_accounts(database) == 0
    assert (await api.post("/orders", json={"what": "a"}, headers=keyed())).status_code == 201


async def test_a_secret_is_in_every_answer_and_never_stored(
    api: httpx.AsyncClient, database: Database
) -> None:
    first, again = [await api.post("/secrets", headers=keyed()) for _ in range(2)]
    assert first.json()["token"] == f"made of {first.json()['id']}"
    assert again.json() == first.json()
    async with database.reading() as session:
        stored = await session.scalar(select(IdempotentCall.body))
    assert stored is not None
    assert "made of" not in stored


async def test_a_file_is_the_same_file_under_another_boundary(
    api: httpx.AsyncClient, database: Database
) -> None:
    async def send(content: bytes) -> httpx.Response:
        return await api.post("/files", files={"file": ("a.txt", content)}, headers=keyed())

    first, again, other = await send(b"one"), await send(b"one"), await send(b"two")
    assert (first.json()["what"], again.json()) == ("one", first.json())
    assert other.status_code == 409
    assert await legacy_accounts(database) == 1


async def test_calls_at_once_are_one(api: httpx.AsyncClient, database: Database) -> None:
    answers = await asyncio.gather(
        *(api.post("/orders", json={"what": "a"}, headers=keyed()) for _ in range(30))
    )
    assert {a.status_code for a in answers} == {201}
    assert len({a.json()["id"] for a in answers}) == 1
    assert sum("idempotency-replayed" not in a.headers for a in answers) == 1
    assert await legacy_accounts(database) == 1


async def test_calls_at_once_of_which_some_crash_are_one(
    api: httpx.AsyncClient, database: Database
) -> None:
    answers = await asyncio.gather(
        *(
            api.post(
                "/orders",
                json={"what": "a", "refuse": "crash" if n % 2 else ""},
                headers=keyed("same" if n % 2 == 0 else f"crashing {n}"),
            )
            for n in range(20)
        )
    )
    assert [a.status_code for a in answers] == [201, 500] * 10
    assert await legacy_accounts(database) == 1


async def test_old_answers_are_forgotten(api: httpx.AsyncClient, database: Database) -> None:
    await api.post("/orders", json={"what": "a"}, headers=keyed())
    before = clock.now()
    await api.post("/orders", json={"what": "b"}, headers=keyed("k2"))
    async with database.transaction() as session:
        await idempotency.purge(session, before)
    async with database.reading() as session:
        assert list(await session.scalars(select(IdempotentCall.key))) == ["k2"]


async def test_a_caller_can_be_forgotten(api: httpx.AsyncClient, database: Database) -> None:
    for caller in ("mari", "jonas"):
        await api.post("/orders", json={"what": "a"}, headers=keyed(caller=caller))
    async with database.transaction() as session:
        await idempotency.forget_caller(session, "test:mari")
    async with database.reading() as session:
        assert list(await session.scalars(select(IdempotentCall.scope))) == ["test:jonas"]
