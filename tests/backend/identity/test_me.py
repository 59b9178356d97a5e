"""``/api/me/*``: what the caller sees of their account, and who is a caller."""

import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import jwt
import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core import clock
from backend.core.database import Database
from backend.core.security import sign_identity, sign_turn
from backend.core.settings import Settings
from backend.fixtures import load
from backend.models.accounts import Customer

Login = Callable[[str], dict[str, str]]
WriteFile = Callable[[str], Path]
CALLS = ["products", "points", "membership", "application", "invoices"]
FILE = """
catalogue:
  - {model: EOS R5, points: 400}
  - {model: EOS R6, points: 300}
customers:
  - email: mari@example.com
    name: Mari Tamm
    country: EE
    language: et
    products:
      - {model: EOS R5, serial: "0320011199", purchase_date: 2020-06-05, purchase_country: LV,
         dealer: Fotokaste}
      - {model: EOS R6, purchase_date: 2021-05, dealer: Fotokaste, approximate: [dealer]}
    membership: {tier: gold, number: "151000480", expires: 2999-11-09}
    invoices:
      - {number: INV-0417, amount: 170, method: bank_transfer, due: 2999-12-10, paid: false}
      - {number: INV-0001, amount: 85.50, method: card, due: 2020-12-10, paid: false}
      - {number: INV-0002, amount: 85, method: card, due: 2019-12-10, paid: true}
    application: {state: approved, since: 2024-03-01, submitted: 2024-02-28}
  - {email: empty@example.com, name: Empty, country: LV, language: lv}
"""


@pytest.fixture(autouse=True)
async def _loaded(database: Database, fixtures_file: WriteFile) -> None:
    await load(database, fixtures_file(FILE))


async def me(api: httpx.AsyncClient, what: str, headers: dict[str, str]) -> httpx.Response:
    return await api.get(f"/api/me/{what}", headers=headers)


async def test_products_tell_ticks_points_and_what_is_missing(
    account_api: httpx.AsyncClient, login: Login
) -> None:
    answer = await me(account_api, "products", login("mari@example.com"))
    ticked, waiting = answer.json()["products"]
    assert uuid.UUID(ticked.pop("id"))
    assert ticked == {
        "model": "EOS R5",
        "serial": "0320011199",
        "purchase_date": "2020-06-05",
        "purchase_date_precision": "exact",
        "purchase_country": "LV",
        "dealer": "Fotokaste",
        "points": 400,
        "waiting_points": 0,
        "tick": True,
        "missing": [],
        "approximate": [],
        "serial_review": None,
    }
    assert (waiting["points"], waiting["waiting_points"], waiting["tick"]) == (300, 300, False)
    assert waiting["missing"] == ["serial", "purchase_country"]
    assert waiting["approximate"] == ["purchase_date", "dealer"]
    assert waiting["purchase_date"] == "2021-05-01"


async def test_points_tell_what_they_open_and_what_is_missing(
    account_api: httpx.AsyncClient, login: Login
) -> None:
    assert (await me(account_api, "points", login("mari@example.com"))).json() == {
        "allocated": 400,
        "waiting": 300,
        "open_tiers": [],
        "next_tier": {"tier": "silver", "missing": 100},
        "missing_to_invitation": 100,
    }


async def test_membership_invoices_and_application(
    account_api: httpx.AsyncClient, login: Login
) -> None:
    header = login("mari@example.com")
    assert (await me(account_api, "membership", header)).json()["membership"] == {
        "tier": "gold",
        "number": "151000480",
        "state": "active",
        "since": "2998-11-09",
        "expires": "2999-11-09",
    }
    invoices = (await me(account_api, "invoices", header)).json()["invoices"]
    assert [(i["number"], i["amount"], i["state"]) for i in invoices] == [
        ("INV-0417", 170, "open"),
        ("INV-0001", 85.5, "overdue"),
        ("INV-0002", 85, "paid"),
    ]
    assert invoices[0]["due"] == "2999-12-10"
    assert (invoices[0]["currency"], invoices[0]["method"]) == ("EUR", "bank_transfer")
    application = (await me(account_api, "application", header)).json()["application"]
    assert (application["state"], application["since"]) == ("approved", "2024-03-01T00:00:00Z")


async def test_an_empty_account_is_told_as_empty(
    account_api: httpx.AsyncClient, login: Login
) -> None:
    header = login("empty@example.com")
    answers = {what: (await me(account_api, what, header)).json() for what in CALLS}
    assert answers["products"] == {"products": []}
    assert answers["membership"]["membership"] is None
    assert answers["application"] == {"application": None}
    assert answers["invoices"] == {"invoices": []}
    assert (answers["points"]["allocated"], answers["points"]["waiting"]) == (0, 0)


async def test_nobody_sees_another_s_account(account_api: httpx.AsyncClient, login: Login) -> None:
    answer = await me(account_api, "products?email=mari@example.com", login("empty@example.com"))
    assert answer.json() == {"products": []}


@pytest.mark.parametrize("what", CALLS)
async def test_account_data_is_kept_in_no_cache(
    account_api: httpx.AsyncClient, login: Login, what: str
) -> None:
    answer = await me(account_api, what, login(" Mari@Example.com "))
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")


@pytest.mark.parametrize("what", CALLS)
@pytest.mark.parametrize(
    "header",
    [{}, *({"Authorization": value} for value in ("Bearer", "Bearer x.y.z", "Basic eA=="))],
)
async def test_without_a_good_token_nothing_is_told(
    account_api: httpx.AsyncClient, what: str, header: dict[str, str]
) -> None:
    answer = await me(account_api, what, header)
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_token")


async def test_an_unknown_address_is_told_as_such(
    account_api: httpx.AsyncClient, login: Login
) -> None:
    answer = await me(account_api, "points", login("nobody@example.com"))
    assert (answer.status_code, answer.json()) == (404, {"error": "unknown_customer", "detail": {}})


@pytest.mark.parametrize(
    ("begun", "life", "error"),
    [
        (timedelta(hours=-1), timedelta(minutes=59), "expired_token"),
        (timedelta(0), timedelta(hours=2), "invalid_token"),
        (timedelta(minutes=5), timedelta(minutes=5), "invalid_token"),
    ],
)
async def test_a_token_outside_its_time_is_refused(
    account_api: httpx.AsyncClient,
    settings: Settings,
    begun: timedelta,
    life: timedelta,
    error: str,
) -> None:
    secret = settings.identity_secret.get_secret_value()
    token = sign_identity("mari@example.com", secret=secret, now=clock.now() + begun, life=life)
    answer = await me(account_api, "points", {"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.json()["error"]) == (401, error)


@pytest.mark.parametrize("algorithm", ["none", "HS256", "HS512"])
async def test_a_token_of_somebody_else_is_refused(
    account_api: httpx.AsyncClient, settings: Settings, algorithm: str
) -> None:
    now = datetime.now(UTC)
    claims = {"sub": "mari@example.com", "iat": now, "exp": now + timedelta(minutes=5)}
    own = settings.identity_secret.get_secret_value()
    key = {"none": None, "HS256": "another secret " * 4, "HS512": own * 2}[algorithm]
    token = jwt.encode(claims, key, algorithm=algorithm)
    answer = await me(account_api, "points", {"Authorization": f"Bearer {token}"})
    assert (answer.status_code, answer.json()["error"]) == (401, "invalid_token")


class OneIdentified:
    """The port to the conversations where one has an identified customer."""

    def __init__(self, conversation: uuid.UUID, customer: uuid.UUID) -> None:
        self.identified = {conversation: customer}

    async def customer_id(
        self, _session: AsyncSession, conversation_id: uuid.UUID, _now: datetime
    ) -> uuid.UUID | None:
        return self.identified.get(conversation_id)


def turn(settings: Settings, conversation: uuid.UUID, life: timedelta) -> dict[str, str]:
    secret = settings.secret_key.get_secret_value()
    token = sign_turn(conversation, secret=secret, now=clock.now(), life=life)
    return {"Authorization": f"Bearer {token}"}


async def test_a_turn_speaks_for_its_conversation_s_customer(
    account_app: FastAPI, account_api: httpx.AsyncClient, settings: Settings, database: Database
) -> None:
    conversation, other = uuid.uuid4(), uuid.uuid4()
    async with database.reading() as session:
        mari = await session.scalar(select(Customer.id).where(Customer.email == "mari@example.com"))
    assert mari is not None
    account_app.state.identified_conversations = OneIdentified(conversation, mari)
    good = turn(settings, conversation, timedelta(seconds=30))
    assert (await me(account_api, "points", good)).json()["allocated"] == 400
    stranger = await me(account_api, "points", turn(settings, other, timedelta(seconds=30)))
    assert (stranger.status_code, stranger.json()["error"]) == (401, "not_identified")
    late = await me(account_api, "points", turn(settings, conversation, timedelta(seconds=-1)))
    assert (late.status_code, late.json()["error"]) == (401, "expired_token")
