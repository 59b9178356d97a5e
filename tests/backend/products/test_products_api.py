"""Products are registered, completed, changed, removed and restored, each once."""

import asyncio
import uuid
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.core import clock
from backend.core.database import Database
from backend.core.security import sign_agent
from backend.core.settings import Settings
from backend.integrations.mail import MemoryMail
from backend.models.audit import AuditEntry
from backend.models.products import PointsEntry, Product, SerialReview
from tests.support.member import (
    COMPLETE,
    LEGACY_DETAILS,
    Member,
    add_customer,
    add_legacy,
    house,
)

Login = Callable[[str], dict[str, str]]
MARI, JONAS = "mari@example.com", "jonas@example.com"
SERIAL = "0320011199"


@pytest.fixture
async def mari(database: Database, account_api: httpx.AsyncClient, login: Login) -> Member:
    await house(database, MARI, JONAS)
    return Member(account_api, login(MARI))


@pytest.fixture
def jonas(mari: Member, login: Login) -> Member:
    return Member(mari.api, login(JONAS))


@pytest.fixture
def agent(mari: Member, settings: Settings) -> Member:
    secret = settings.secret_key.get_secret_value()
    token = sign_agent("anna", secret=secret, now=clock.now(), life=timedelta(minutes=5))
    return Member(mari.api, {"Authorization": f"Bearer {token}"})


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


async def ledger(database: Database) -> list[int]:
    async with database.reading() as session:
        found = await session.scalars(select(PointsEntry.points).order_by(PointsEntry.created_at))
        return list(found)


async def test_a_complete_product_has_the_tick_and_its_points(mari: Member) -> None:
    product = await mari.register("EOS R5", SERIAL)
    assert (product["tick"], product["points"], product["missing"]) == (True, 400, [])
    assert product["purchase_date_precision"] == "exact"
    assert (await mari.get("/api/me/products"))["products"] == [product]
    assert await mari.points() == 400


async def test_the_tick_comes_with_the_last_detail(mari: Member) -> None:
    product = (await mari.post("/api/me/products", {"model": "eos r5"})).json()
    given = {"serial": SERIAL, **COMPLETE}
    for number, (name, value) in enumerate(given.items()):
        assert (product["tick"], len(product["missing"])) == (False, 4 - number)
        assert await mari.points() == 0
        path = f"/api/me/products/{product['id']}"
        product = (await mari.send("PATCH", path, {name: value})).json()
    assert (product["tick"], await mari.points()) == (True, 400)


async def test_a_guess_is_fine_and_stays_a_guess(mari: Member) -> None:
    product = await mari.register(
        serial=SERIAL, purchase_date="2020", dealer="?", approximate=["dealer", "purchase_date"]
    )
    assert product["approximate"] == ["purchase_date", "dealer"]
    assert product["purchase_date"] == "2020-01-01"
    assert product["purchase_date_precision"] == "approximate"
    assert product["tick"] is True


@pytest.mark.parametrize(
    ("given", "precision"), [("2020-06-05", "exact"), ("2020-06", "month"), ("2020", "year")]
)
async def test_a_date_is_known_to_the_day_the_month_or_the_year(
    mari: Member, given: str, precision: str
) -> None:
    product = await mari.register(purchase_date=given)
    assert product["purchase_date_precision"] == precision
    assert product["purchase_date"].startswith(given)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"model": "EOS R99"}, (422, "unknown_model")),
        ({"model": "RF"}, (422, "ambiguous_model")),
        ({"model": "EOS R5", "serial": "--"}, (422, "invalid_serial")),
        ({"model": "EOS R5", "serial": "ﷺ" * 20}, (422, "invalid_serial")),
        ({"model": "EOS R5", "purchase_date": "2999-01-01"}, (422, "date_in_future")),
        ({"model": "EOS R5", "purchase_date": "5.6.2020"}, (422, "invalid_request")),
        ({"model": "EOS R5", "purchase_date": "2020-02-30"}, (422, "invalid_request")),
        ({"model": "EOS R5", "purchase_date": 2020}, (422, "invalid_request")),
        ({"model": "EOS R5", "purchase_country": "XX"}, (422, "invalid_request")),
        ({"model": "EOS R5", "approximate": ["dealer"]}, (422, "invalid_request")),
        ({"model": "EOS R5", "dealer": "a\x00b"}, (422, "invalid_request")),
        ({"model": "EOS R5", "colour": "red"}, (422, "invalid_request")),
        ({"serial": SERIAL}, (422, "invalid_request")),
    ],
)
async def test_what_cannot_be_registered(
    mari: Member, body: dict[str, Any], expected: tuple[int, str]
) -> None:
    assert code(await mari.post("/api/me/products", body)) == expected
    assert (await mari.get("/api/me/products"))["products"] == []


async def test_an_alias_is_enough(mari: Member) -> None:
    assert (await mari.register("r5", SERIAL))["model"] == "EOS R5"


async def test_an_applicant_cannot_register_yet(
    database: Database, mari: Member, login: Login
) -> None:
    async with database.transaction() as session:
        await add_customer(session, "anna@example.com", opened=False)
    anna = Member(mari.api, login("anna@example.com"))
    assert code(await anna.post("/api/me/products", {"model": "EOS R5"})) == (
        409,
        "account_not_open",
    )


async def test_a_detail_that_is_there_is_not_overwritten_silently(mari: Member) -> None:
    product = await mari.register(serial=SERIAL)
    path = f"/api/me/products/{product['id']}"
    change = {"dealer": "Pesti Fotó", "purchase_country": "LV"}
    refused = await mari.send("PATCH", path, change)
    assert code(refused) == (409, "detail_already_there")
    assert refused.json()["detail"] == {"details": ["dealer"]}
    changed = await mari.send("PATCH", path, {**change, "replace": True})
    assert changed.json()["dealer"] == "Pesti Fotó"


async def test_the_same_detail_again_is_no_change(mari: Member) -> None:
    product = await mari.register(serial=SERIAL)
    again = await mari.send(
        "PATCH", f"/api/me/products/{product['id']}", {"serial": " 0320-011 199", **COMPLETE}
    )
    assert (again.status_code, again.json()) == (200, product)


async def test_a_detail_taken_away_takes_the_tick_and_the_points(
    mari: Member, database: Database
) -> None:
    product = await mari.register(serial=SERIAL)
    path = f"/api/me/products/{product['id']}"
    changed = (await mari.send("PATCH", path, {"dealer": None, "replace": True})).json()
    assert (changed["tick"], changed["missing"]) == (False, ["dealer"])
    assert (await mari.points(), await ledger(database)) == (0, [400, -400])


async def test_another_model_has_other_points(mari: Member, database: Database) -> None:
    product = await mari.register("EOS R5", SERIAL)
    path = f"/api/me/products/{product['id']}"
    assert code(await mari.send("PATCH", path, {"model": "EOS R6"})) == (
        409,
        "detail_already_there",
    )
    changed = (await mari.send("PATCH", path, {"model": "EOS R6", "replace": True})).json()
    assert (changed["model"], changed["serial"], changed["points"]) == ("EOS R6", SERIAL, 250)
    assert await ledger(database) == [400, -150]


async def test_removing_and_restoring_are_entries_too(mari: Member, database: Database) -> None:
    product = await mari.register(serial=SERIAL)
    path = f"/api/me/products/{product['id']}"
    assert (await mari.send("DELETE", path)).status_code == 204
    assert (await mari.get("/api/me/products"))["products"] == []
    assert code(await mari.send("DELETE", path)) == (404, "unknown_product")
    restored = await mari.post(f"{path}/restore")
    assert restored.json() == product
    assert await ledger(database) == [400, -400, 400]
    lines = (await mari.get("/api/me/points/ledger"))["entries"]
    assert [line["reason"] for line in lines] == ["allocated", "withdrawn", "allocated"]


async def test_somebody_else_s_product_is_unknown(mari: Member, jonas: Member) -> None:
    path = f"/api/me/products/{(await mari.register(serial=SERIAL))['id']}"
    for answer in (
        await jonas.send("PATCH", path, {"dealer": "x"}),
        await jonas.send("DELETE", path),
        await jonas.post(f"{path}/restore"),
        await jonas.send("DELETE", f"/api/me/products/{uuid.uuid4()}"),
    ):
        assert code(answer) == (404, "unknown_product")


async def test_the_own_product_twice_is_refused(mari: Member) -> None:
    first = await mari.register(serial=SERIAL)
    again = await mari.post("/api/me/products", {"model": "EOS R5", "serial": "0320 011199"})
    assert code(again) == (409, "already_registered")
    assert again.json()["detail"] == {"product": first["id"]}
    assert len((await mari.get("/api/me/products"))["products"]) == 1


async def test_a_serial_number_of_another_account_goes_to_review(
    mari: Member, jonas: Member, agent: Member
) -> None:
    await mari.register(serial=SERIAL)
    product = await jonas.register(serial=SERIAL)
    assert (product["serial"], product["serial_review"]) == (None, "open")
    assert (product["tick"], product["missing"]) == (False, ["serial"])
    assert "mari" not in str(product)
    (review,) = (await agent.get("/api/operator/serial-reviews"))["reviews"]
    assert (review["customer"], review["holder"], review["serial"]) == (JONAS, MARI, SERIAL)


@pytest.mark.parametrize("grant", [True, False])
async def test_an_agent_decides_whose_it_is(
    mari: Member,
    jonas: Member,
    agent: Member,
    mails: MemoryMail,
    run_jobs: Callable[[], Any],
    grant: bool,
) -> None:
    await mari.register(serial=SERIAL)
    await jonas.register(serial=SERIAL)
    (review,) = (await agent.get("/api/operator/serial-reviews"))["reviews"]
    path = f"/api/operator/serial-reviews/{review['id']}/decision"
    decided = await agent.post(path, {"grant": grant})
    assert decided.json()["state"] == ("granted" if grant else "refused")
    assert code(await agent.post(path, {"grant": grant})) == (409, "review_decided")
    assert (await mari.points(), await jonas.points()) == ((0, 400) if grant else (400, 0))
    (product,) = (await jonas.get("/api/me/products"))["products"]
    assert product["serial_review"] == (None if grant else "refused")
    await run_jobs()
    assert sorted(str(mail["To"]) for mail in mails.mails) == ([JONAS, MARI] if grant else [JONAS])


async def test_another_number_ends_the_review(mari: Member, jonas: Member, agent: Member) -> None:
    await mari.register(serial=SERIAL)
    product = await jonas.register(serial=SERIAL)
    path = f"/api/me/products/{product['id']}"
    same = (await jonas.send("PATCH", path, {"serial": SERIAL})).json()
    assert same["serial_review"] == "open"
    changed = (await jonas.send("PATCH", path, {"serial": "999"})).json()
    assert (changed["serial"], changed["serial_review"], changed["tick"]) == ("999", None, True)
    assert (await agent.get("/api/operator/serial-reviews?state=open"))["reviews"] == []


async def test_a_guessed_number_claims_nothing(mari: Member, jonas: Member) -> None:
    await mari.register(serial=SERIAL, approximate=["serial"])
    product = await jonas.register(serial=SERIAL)
    assert (product["serial"], product["serial_review"]) == (SERIAL, None)


async def test_a_removed_product_frees_its_number(mari: Member, jonas: Member) -> None:
    first = await mari.register(serial=SERIAL)
    await mari.send("DELETE", f"/api/me/products/{first['id']}")
    assert (await jonas.register(serial=SERIAL))["serial"] == SERIAL
    restored = (await mari.post(f"/api/me/products/{first['id']}/restore")).json()
    assert (restored["serial"], restored["serial_review"]) == (None, "open")
    assert await mari.points() == 0


async def test_two_accounts_claim_one_number_at_once(
    mari: Member, jonas: Member, database: Database
) -> None:
    members = [mari, jonas]
    serials = [f"77{number}" for number in range(8)]
    made = await asyncio.gather(
        *(member.register(serial=serial) for serial in serials for member in members)
    )
    for index in range(len(serials)):
        pair = made[2 * index : 2 * index + 2]
        assert sorted(p["serial"] is None for p in pair) == [False, True]
        assert sorted(str(p["serial_review"]) for p in pair) == ["None", "open"]
    async with database.reading() as session:
        assert len(list(await session.scalars(select(SerialReview)))) == len(serials)


async def test_many_changes_of_one_account_at_once_lose_nothing(
    mari: Member, database: Database
) -> None:
    product = await mari.register()
    path = f"/api/me/products/{product['id']}"
    answers = await asyncio.gather(
        *(mari.send("PATCH", path, {"serial": "1", "replace": True}) for _ in range(8)),
        *(mari.register("RF 50mm", f"5{number}") for number in range(8)),
        *(mari.send("PATCH", path, {"dealer": "B", "replace": True}) for _ in range(4)),
    )
    assert {a.status_code for a in answers if isinstance(a, httpx.Response)} == {200}
    assert await mari.points() == 400 + 8 * 20
    assert sum(await ledger(database)) == 560
    assert sorted(await ledger(database)) == [20] * 8 + [400]


async def test_a_change_is_on_record(mari: Member, database: Database) -> None:
    product = await mari.register(serial=SERIAL)
    path = f"/api/me/products/{product['id']}"
    await mari.send("PATCH", path, {"dealer": "B", "replace": True})
    async with database.reading() as session:
        entries = list(
            await session.scalars(
                select(AuditEntry)
                .where(AuditEntry.subject_id == product["id"])
                .order_by(AuditEntry.at)
            )
        )
    assert [entry.action for entry in entries] == ["product.registered", "product.changed"]
    assert entries[1].data == {"dealer": ["Fotokaste", "B"]}
    assert {entry.channel.value for entry in entries} == {"web"}


class TestMigration:
    OLD = "mari.vana@example.com"

    @pytest.fixture
    async def old(self, mari: Member, database: Database, login: Login) -> Member:
        async with database.transaction() as session:
            await add_customer(session, "old@example.com", old_email=self.OLD)
            await add_legacy(
                session,
                self.OLD,
                {"model": "EOS R5", "serial": "L1", **LEGACY_DETAILS},
                {"model": "EOS R6", "serial": "L2"},
                {"model": "EOS R3"},
            )
        return Member(mari.api, login("old@example.com"))

    async def test_moves_every_product_once_complete_or_not(self, old: Member) -> None:
        assert await old.get("/api/me/migration") == {"outcome": "ready", "count": 3}
        done = (await old.post("/api/me/migration")).json()
        assert (done["outcome"], done["migrated"], done["merged"]) == ("migrated", 3, 0)
        products = (await old.get("/api/me/products"))["products"]
        assert sorted((p["model"], p["tick"]) for p in products) == [
            ("EOS R3", False),
            ("EOS R5", True),
            ("EOS R6", False),
        ]
        assert await old.points() == 400
        assert await old.get("/api/me/migration") == {"outcome": "already_migrated", "count": 0}
        again = (await old.post("/api/me/migration")).json()
        assert (again["outcome"], again["migrated"]) == ("already_migrated", 0)
        assert len((await old.get("/api/me/products"))["products"]) == 3

    async def test_without_an_old_address(self, mari: Member) -> None:
        assert (await mari.get("/api/me/migration"))["outcome"] == "no_old_email"
        assert (await mari.post("/api/me/migration")).json()["outcome"] == "no_old_email"

    async def test_with_an_address_that_has_nothing(
        self, mari: Member, database: Database, login: Login
    ) -> None:
        async with database.transaction() as session:
            await add_customer(session, "new@example.com", old_email="nothing@example.com")
        new = Member(mari.api, login("new@example.com"))
        assert (await new.post("/api/me/migration")).json()["outcome"] == "nothing_to_migrate"

    async def test_what_was_registered_by_hand_is_completed_not_doubled(self, old: Member) -> None:
        by_hand = await old.post(
            "/api/me/products", {"model": "EOS R5", "serial": "l-1", "dealer": "My own"}
        )
        done = (await old.post("/api/me/migration")).json()
        assert (done["migrated"], done["merged"]) == (3, 1)
        products = (await old.get("/api/me/products"))["products"]
        (same,) = [p for p in products if p["id"] == by_hand.json()["id"]]
        assert (len(products), same["dealer"], same["tick"]) == (3, "My own", True)

    async def test_a_number_of_another_account_goes_to_review(
        self, old: Member, mari: Member
    ) -> None:
        await mari.register("EOS R5", "L1")
        done = (await old.post("/api/me/migration")).json()
        assert (done["migrated"], done["in_review"]) == (3, 1)
        assert (await old.points(), await mari.points()) == (0, 400)

    async def test_at_once_it_is_done_once(self, old: Member, database: Database) -> None:
        answers = await asyncio.gather(*(old.post("/api/me/migration") for _ in range(10)))
        outcomes = sorted(answer.json()["outcome"] for answer in answers)
        assert outcomes == ["already_migrated"] * 9 + ["migrated"]
        async with database.reading() as session:
            assert len(list(await session.scalars(select(Product)))) == 3

    async def test_two_accounts_that_name_one_address_do_not_both_get_them(
        self, old: Member, database: Database, login: Login
    ) -> None:
        async with database.transaction() as session:
            await add_customer(session, "other@example.com", old_email=self.OLD)
        other = Member(old.api, login("other@example.com"))
        answers = await asyncio.gather(
            old.post("/api/me/migration"), other.post("/api/me/migration")
        )
        assert sorted(a.json()["outcome"] for a in answers) == ["migrated", "nothing_to_migrate"]


async def test_the_catalogue_can_be_read_by_everybody(mari: Member) -> None:
    answer = await mari.api.get("/api/catalogue")
    assert [m["name"] for m in answer.json()["models"]] == sorted(
        ["EOS R3", "EOS R5", "EOS R6", "RF 50mm", "RF 600mm"]
    )


async def test_a_date_of_today_is_no_date_of_tomorrow(mari: Member, account_app: FastAPI) -> None:
    today = datetime.now(UTC).date()
    tomorrow = today + timedelta(days=2)
    assert (await mari.register(purchase_date=today.isoformat()))["purchase_date"]
    refused = await mari.post(
        "/api/me/products", {"model": "EOS R5", "purchase_date": tomorrow.isoformat()}
    )
    assert code(refused) == (422, "date_in_future")
