"""Invitation, sign-up, renewal and end of a membership."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select

from backend.core.database import Database
from backend.integrations.mail import MemoryMail
from backend.models.accounts import Customer
from backend.models.audit import AuditEntry
from backend.models.billing import Invoice
from backend.models.membership import Invitation, Membership
from backend.programme.service import load_programme
from tests.support.member import Member, add_customer, house

Login = Callable[[str], dict[str, str]]
RunJobs = Callable[[], Any]
MARI = "mari@example.com"
START = datetime(2026, 11, 20, 12, tzinfo=UTC)
TIERS = load_programme().tiers


@pytest.fixture
async def mari(
    database: Database, account_api: httpx.AsyncClient, login: Login, travel: Any
) -> Member:
    travel.to(START)
    await house(database, MARI)
    return Member(account_api, login(MARI))


@pytest.fixture
def again(mari: Member, login: Login) -> Callable[[], Member]:
    """The same customer with a token of the present time."""
    return lambda: Member(mari.api, login(MARI))


async def give(member: Member, points: int) -> None:
    """Register products of so many points."""
    for model, worth in (("RF 600mm", 1000), ("EOS R5", 400), ("RF 50mm", 20)):
        while points >= worth:
            serial = f"{model[-3:]}{points}"
            await member.register(model, serial)
            points -= worth
    assert points == 0


async def count(database: Database, model: Any) -> int:
    async with database.reading() as session:
        return await session.scalar(select(func.count()).select_from(model)) or 0


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def subjects(mails: MemoryMail) -> list[str]:
    return [str(mail["Subject"]) for mail in mails.mails]


async def test_the_invitation_comes_once_with_the_threshold(
    mari: Member, database: Database, mails: MemoryMail, run_jobs: RunJobs
) -> None:
    await give(mari, 480)
    await run_jobs()
    assert await count(database, Invitation) == 0
    product = await mari.register("RF 50mm", "last")
    await run_jobs()
    assert (await mari.get("/api/me/membership"))["invited_at"] == START.isoformat().replace(
        "+00:00", "Z"
    )
    await mari.send("DELETE", f"/api/me/products/{product['id']}")
    await mari.post(f"/api/me/products/{product['id']}/restore")
    await run_jobs()
    assert await count(database, Invitation) == 1
    (mail,) = mails.mails
    assert (mail["To"], "500" in str(mail.get_body(("plain",)))) == (MARI, True)


async def test_who_is_a_member_is_not_invited(
    mari: Member, database: Database, run_jobs: RunJobs
) -> None:
    await give(mari, 1000)
    assert (await mari.sign_up()).status_code == 201
    await run_jobs()
    assert await count(database, Invitation) == 0


async def test_signing_up_is_active_at_once(
    mari: Member, database: Database, mails: MemoryMail, run_jobs: RunJobs
) -> None:
    await give(mari, 1000)
    answer = await mari.sign_up("gold")
    assert answer.status_code == 201
    made = answer.json()
    assert made["membership"] == {
        "tier": "gold",
        "number": made["membership"]["number"],
        "state": "active",
        "since": "2026-11-20",
        "expires": "2027-11-19",
    }
    assert len(made["membership"]["number"]) == 9
    assert (made["invoice"]["amount"], made["invoice"]["currency"]) == (170, "EUR")
    assert (made["invoice"]["number"], made["invoice"]["due"]) == ("INV-2026-000001", "2026-12-20")
    assert made["invoice"]["transfer"]["reference"] == "INV-2026-000001"
    mine = await mari.get("/api/me/membership")
    assert (mine["membership"], mine["renewal"], mine["earlier"]) == (made["membership"], None, [])
    async with database.reading() as session:
        kept = (await session.scalars(select(Membership))).one()
    assert (kept.terms_version, kept.terms_accepted_at) == ("2026-01", START)
    await run_jobs()
    assert len(mails.mails) == 2
    assert any(mail.is_multipart() and list(mail.iter_attachments()) for mail in mails.mails)


@pytest.mark.parametrize("tier", TIERS, ids=lambda tier: tier.id)
async def test_a_level_opens_at_its_first_point(mari: Member, tier: Any) -> None:
    await give(mari, tier.from_points - 20)
    refused = await mari.sign_up(tier.id)
    assert code(refused) == (409, "tier_not_open")
    assert refused.json()["detail"] == {
        "tier": tier.id, "points": tier.from_points - 20, "missing": 20,
    }  # fmt: skip
    await mari.register("RF 50mm", "last")
    assert (await mari.sign_up(tier.id)).status_code == 201


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ({"tier": "diamond"}, (422, "unknown_tier")),
        ({"accepted": False}, (422, "terms_not_accepted")),
        ({"terms_version": "1999"}, (409, "terms_outdated")),
        ({"method": "card"}, (422, "card_missing")),
        ({"method": "card", "card": "2f9d1b1e-6a51-5c0f-9d1e-3b8f0c6f7a10"}, (404, "unknown_card")),
        ({"method": "cash"}, (422, "invalid_request")),
        ({"accepted": None}, (422, "invalid_request")),
    ],
)
async def test_what_is_refused_leaves_nothing(
    mari: Member, database: Database, body: dict[str, Any], expected: tuple[int, str]
) -> None:
    await give(mari, 1000)
    assert code(await mari.sign_up(**body)) == expected
    assert (await count(database, Membership), await count(database, Invoice)) == (0, 0)


async def test_an_applicant_cannot_sign_up(mari: Member, database: Database, login: Login) -> None:
    async with database.transaction() as session:
        await add_customer(session, "anna@example.com", opened=False)
    anna = Member(mari.api, login("anna@example.com"))
    assert code(await anna.sign_up()) == (409, "account_not_open")


async def test_points_that_were_removed_do_not_count(mari: Member) -> None:
    await give(mari, 1000)
    product = (await mari.get("/api/me/products"))["products"][0]
    await mari.send("DELETE", f"/api/me/products/{product['id']}")
    assert code(await mari.sign_up()) == (409, "tier_not_open")


async def test_fifty_double_submits_are_one_order_and_one_number(
    mari: Member, database: Database
) -> None:
    await give(mari, 1000)
    body = {
        "tier": "gold", "terms_version": "2026-01", "accepted": True, "method": "bank_transfer",
    }  # fmt: skip
    answers = await asyncio.gather(
        *(mari.post("/api/me/membership", body, key="the same") for _ in range(50))
    )
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.text for answer in answers}) == 1
    assert (await count(database, Membership), await count(database, Invoice)) == (1, 1)


async def test_fifty_sign_ups_under_keys_of_their_own_are_one_order_too(
    mari: Member, database: Database
) -> None:
    await give(mari, 1000)
    answers = await asyncio.gather(
        *(mari.sign_up("gold" if n % 2 else "silver") for n in range(50))
    )
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 49
    assert {code(a)[1] for a in answers if a.status_code == 409} == {"membership_active"}
    assert (await count(database, Membership), await count(database, Invoice)) == (1, 1)


async def test_signing_up_and_losing_the_points_at_once(mari: Member, database: Database) -> None:
    """One of the two is first; the points are those of that moment, never of another."""
    await give(mari, 1000)
    (product,) = (await mari.get("/api/me/products"))["products"]
    signed, removed = await asyncio.gather(
        mari.sign_up("gold"), mari.send("DELETE", f"/api/me/products/{product['id']}")
    )
    assert removed.status_code == 204
    async with database.reading() as session:
        actions = list(
            await session.scalars(
                select(AuditEntry.action)
                .where(AuditEntry.action.in_(("membership.signed_up", "product.removed")))
                .order_by(AuditEntry.at)
            )
        )
    assert (signed.status_code == 201) == ("membership.signed_up" in actions)


async def test_a_renewal_follows_and_has_a_number_of_its_own(
    mari: Member, travel: Any, again: Callable[[], Member]
) -> None:
    await give(mari, 1000)
    first = (await mari.sign_up("gold")).json()["membership"]
    refused = await mari.sign_up("silver")
    assert code(refused) == (409, "membership_active")
    assert refused.json()["detail"]["renewable_from"] == "2027-10-20"
    travel.to(datetime(2027, 10, 20, 0, tzinfo=UTC))
    renewed = (await again().sign_up("silver")).json()
    assert (renewed["membership"]["since"], renewed["membership"]["expires"]) == (
        "2027-11-20",
        "2028-11-19",
    )
    assert renewed["membership"]["number"] != first["number"]
    assert renewed["invoice"]["number"] == "INV-2027-000001"
    mine = await again().get("/api/me/membership")
    assert (mine["membership"]["number"], mine["renewal"]["tier"]) == (first["number"], "silver")
    assert code(await again().sign_up("silver")) == (409, "membership_active")
    travel.to(datetime(2027, 11, 20, 0, tzinfo=UTC))
    mine = await again().get("/api/me/membership")
    assert (mine["membership"]["tier"], mine["renewal"]) == ("silver", None)
    assert [earlier["number"] for earlier in mine["earlier"]] == [first["number"]]


async def test_after_the_end_one_may_sign_up_anew(
    mari: Member, travel: Any, again: Callable[[], Member]
) -> None:
    await give(mari, 1000)
    await mari.sign_up("gold")
    travel.to(datetime(2028, 2, 29, 12, tzinfo=UTC))
    assert (await again().get("/api/me/membership"))["membership"]["state"] == "expired"
    made = (await again().sign_up("gold")).json()["membership"]
    assert (made["since"], made["expires"]) == ("2028-02-29", "2029-02-27")


@pytest.mark.parametrize("renews", [True, False])
async def test_the_end_is_told_before_and_when_it_is_there_unless_it_was_renewed(
    mari: Member,
    database: Database,
    travel: Any,
    again: Callable[[], Member],
    mails: MemoryMail,
    run_jobs: RunJobs,
    renews: bool,
) -> None:
    await give(mari, 1000)
    await mari.sign_up("gold")
    travel.to(datetime(2027, 10, 19, 12, tzinfo=UTC))
    await run_jobs()
    mails.mails.clear()
    travel.to(datetime(2027, 10, 20, 12, tzinfo=UTC))
    await run_jobs()
    assert len(mails.mails) == 1
    if renews:
        assert (await again().sign_up("gold")).status_code == 201
        await run_jobs()
    mails.mails.clear()
    travel.to(datetime(2027, 11, 20, 12, tzinfo=UTC))
    await run_jobs()
    async with database.reading() as session:
        ended = await session.scalar(
            select(func.count()).where(AuditEntry.action == "membership.ended")
        )
    assert (ended, any("lõppenud" in s for s in subjects(mails))) == (int(not renews), not renews)


async def test_one_who_was_erased_is_told_nothing(
    mari: Member, database: Database, travel: Any, mails: MemoryMail, run_jobs: RunJobs
) -> None:
    await give(mari, 1000)
    await mari.sign_up("gold")
    await run_jobs()
    async with database.transaction() as session:
        (await session.scalars(select(Customer))).one().erased_at = START
    mails.mails.clear()
    travel.to(datetime(2028, 1, 1, tzinfo=UTC))
    await run_jobs()
    assert mails.mails == []
