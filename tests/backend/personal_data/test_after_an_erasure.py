"""What comes late, from whomever, neither brings an erased person back nor tells of them."""

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select

from backend import migrations
from backend.core import clock
from backend.core.database import Database
from backend.core.security import sign_agent
from backend.core.settings import Settings
from backend.fixtures import load
from backend.models.accounts import Application, Customer, LegacyAccount
from backend.models.products import Product
from tests.backend.conftest import Login, RunJobs, WriteFile

PDF = b"%PDF-1.7 with a VAT number"
ME = "mari@example.com"
FORM = {
    "email": ME,
    "name": "Mari Tamm",
    "company": "Valguskoda",
    "country": "EE",
    "language": "et",
    "vat_registered": True,
    "vat_number": "EE100931558",
    "authorised": True,
}
CATALOGUE = "catalogue: [{model: EOS R5, points: 600}]"
JONAS = """
  - {email: jonas@example.com, name: Jonas, country: LT, language: lt,
     legacy_products: [{model: EOS R5, serial: "77"}], old_email: jonas.old@example.com}
"""

Send = Callable[..., Awaitable[httpx.Response]]


@pytest.fixture(autouse=True)
async def _catalogue(database: Database, fixtures_file: WriteFile) -> None:
    await load(database, fixtures_file(f"{CATALOGUE}\ncustomers:{JONAS}"))


@pytest.fixture
def send(account_api: httpx.AsyncClient) -> Send:
    """Make a changing call, under a key that is new unless it is given."""

    async def call(
        path: str, token: dict[str, str], key: str = "", **content: Any
    ) -> httpx.Response:
        headers = {**token, "Idempotency-Key": key or str(uuid.uuid4())}
        return await account_api.post(path, headers=headers, **content)

    return call


@pytest.fixture
def agent(settings: Settings) -> dict[str, str]:
    secret = settings.secret_key.get_secret_value()
    token = sign_agent("anna", secret=secret, now=clock.now(), life=timedelta(hours=1))
    return {"Authorization": f"Bearer {token}"}


async def apply(send: Send, *, key: str = "", **fields: Any) -> tuple[str, dict[str, str]]:
    """Hand an application in; returns its path and its token's header."""
    begun = await send("/api/applications", {}, key, json={**FORM, **fields})
    assert begun.status_code == 201, begun.text
    path = f"/api/applications/{begun.json()['id']}"
    token = {"Authorization": f"Bearer {begun.json()['token']}"}
    given = await send(
        f"{path}/document", token, files={"file": ("a.pdf", PDF)}, data={"kind": "vat_certificate"}
    )
    assert given.status_code == 200, given.text
    assert (await send(f"{path}/submit", token)).status_code == 200
    return path, token


async def approve(send: Send, agent: dict[str, str], path: str, key: str = "") -> httpx.Response:
    operator = path.replace("/api/", "/api/operator/")
    return await send(f"{operator}/approve", agent, key)


async def erase(send: Send, token: dict[str, str], email: str = ME) -> httpx.Response:
    return await send("/api/me/erase", token, json={"email": email})


async def everything(database: Database) -> dict[str, str]:
    """Every table's rows, as text."""
    async with database.reading() as session:
        return {
            table.name: str((await session.execute(select(table))).all())
            for table in migrations.metadata().sorted_tables
        }


async def test_a_late_repetition_tells_nothing_and_makes_nothing(
    send: Send, agent: dict[str, str], login: Login, database: Database, run_jobs: RunJobs
) -> None:
    begin_key, approve_key, product_key = (str(uuid.uuid4()) for _ in range(3))
    path, token = await apply(send, key=begin_key)
    assert (await approve(send, agent, path, approve_key)).status_code == 200
    product = {"model": "EOS R5", "serial": "0320011199", "dealer": "Fotokaste"}
    made = await send("/api/me/products", login(ME), product_key, json=product)
    assert made.status_code == 201
    assert (await erase(send, login(ME))).status_code == 200
    await run_jobs()

    begun = await send("/api/applications", {}, begin_key, json=FORM)
    assert (begun.status_code, begun.json()) == (410, {"error": "answer_erased", "detail": {}})
    approved = await approve(send, agent, path, approve_key)
    assert (approved.status_code, approved.json()["error"]) == (410, "answer_erased")
    registered = await send("/api/me/products", login(ME), product_key, json=product)
    assert (registered.status_code, registered.json()["error"]) == (404, "unknown_customer")
    handed_in = await send(f"{path}/submit", token)
    assert (handed_in.status_code, handed_in.json()["error"]) == (404, "unknown_application")
    for table, rows in (await everything(database)).items():
        for word in (ME, "Mari Tamm", "Valguskoda", "EE100931558", "0320011199", "Fotokaste"):
            assert word not in rows, (word, table)


async def test_another_s_answers_stay(send: Send, agent: dict[str, str], login: Login) -> None:
    mine, _ = await apply(send)
    key, approve_key = str(uuid.uuid4()), str(uuid.uuid4())
    theirs, _ = await apply(send, key=key, email="liga@example.com", name="Liga")
    first = await approve(send, agent, theirs, approve_key)
    await approve(send, agent, mine)
    await erase(send, login(ME))
    again = await approve(send, agent, theirs, approve_key)
    assert (again.status_code, again.json()) == (200, first.json())
    body = {**FORM, "email": "liga@example.com", "name": "Liga"}
    assert (await send("/api/applications", {}, key, json=body)).status_code == 201


async def test_applications_that_were_never_attached_go_too(
    send: Send,
    agent: dict[str, str],
    login: Login,
    database: Database,
    run_jobs: RunJobs,
    account_api: httpx.AsyncClient,
    account_app: FastAPI,
) -> None:
    """Who has an account may apply once more; nobody knows then that it is the same person."""
    path, _ = await apply(send)
    await approve(send, agent, path)
    stranger, token = await apply(send, name="Somebody", company="Elsewhere")
    told = await account_api.get("/api/me/export", headers=login(ME))
    assert "Elsewhere" not in told.text
    assert (await erase(send, login(ME))).status_code == 200
    await run_jobs()
    assert (await account_api.get(stranger, headers=token)).status_code == 404
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Application)) == 0
    for table, rows in (await everything(database)).items():
        assert "Elsewhere" not in rows, table
    files = account_app.state.storage
    assert await files.names(clock.now() + timedelta(days=1)) == []


async def test_a_claim_that_nobody_has_looked_at_erases_nothing(
    send: Send, login: Login, database: Database, account_api: httpx.AsyncClient
) -> None:
    """An applicant can name any old address: before the approval it is a claim only."""
    await apply(send, old_email="jonas.old@example.com")
    told = (await account_api.get("/api/me/export", headers=login(ME))).json()
    assert "legacy_account" not in told["data"]
    assert (await erase(send, login(ME))).status_code == 200
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(LegacyAccount)) == 1
    preview = await account_api.get("/api/me/migration", headers=login("jonas@example.com"))
    assert preview.json() == {"outcome": "ready", "count": 1}


async def test_what_was_asked_at_the_same_time_is_not_left_behind(
    send: Send, agent: dict[str, str], login: Login, database: Database
) -> None:
    path, _ = await apply(send)
    await approve(send, agent, path)
    token = login(ME)
    product = {"model": "EOS R5", "dealer": "Fotokaste"}
    calls = [send("/api/me/products", token, json=product) for _ in range(20)]
    calls.insert(10, erase(send, token))
    answers = await asyncio.gather(*calls)
    assert answers[10].status_code == 200
    refusals = {(a.status_code, a.json()["error"]) for a in answers if a.status_code >= 400}
    assert refusals <= {(404, "unknown_customer"), (409, "account_not_open")}
    async with database.reading() as session:
        assert await session.scalar(select(func.count()).select_from(Product)) == 0
        erased = select(func.count()).select_from(Customer).where(Customer.erased_at.is_not(None))
        assert await session.scalar(erased) == 1
