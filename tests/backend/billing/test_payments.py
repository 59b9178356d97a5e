"""Invoices, cards and charges: each number once, each amount taken once."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select

from backend.billing.ports import ProviderTimeout
from backend.billing.service import InvoiceValues, PaymentMethod, put_invoice
from backend.core import clock
from backend.core.database import Database
from backend.core.security import Role, sign_agent
from backend.core.settings import Settings
from backend.integrations.mail import MemoryMail
from backend.integrations.payment import SandboxPayments
from backend.jobs import service as jobs
from backend.jobs.rules import JobState
from backend.models.accounts import Customer
from backend.models.billing import Card, Invoice, Payment
from tests.support.member import Member, house

Login = Callable[[str], dict[str, str]]
RunJobs = Callable[[], Any]
MARI = "mari@example.com"
START = datetime(2026, 11, 20, 12, tzinfo=UTC)
DUE = datetime(2026, 12, 20, 4, tzinfo=UTC)
FEE = Decimal("85.00")


@pytest.fixture
async def mari(
    database: Database, account_api: httpx.AsyncClient, login: Login, travel: Any
) -> Member:
    travel.to(START)
    await house(database, MARI, *(f"m{number}@example.com" for number in range(8)))
    member = Member(account_api, login(MARI))
    await member.register("RF 600mm", "1")
    return member


@pytest.fixture
def again(mari: Member, login: Login) -> Callable[[], Member]:
    """The same customer with a token of the present time."""
    return lambda: Member(mari.api, login(MARI))


@pytest.fixture
def agent(mari: Member, settings: Settings) -> Callable[[], Member]:
    secret = settings.secret_key.get_secret_value()

    def now() -> Member:
        token = sign_agent(
            "anna", secret=secret, now=clock.now(), life=timedelta(minutes=5), role=Role.LEAD
        )
        return Member(mari.api, {"Authorization": f"Bearer {token}"})

    return now


@pytest.fixture
def sandbox(account_app: FastAPI) -> SandboxPayments:
    found: SandboxPayments = account_app.state.payments
    return found


def code(answer: httpx.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


async def card(member: Member, run_jobs: RunJobs, token: str = "tok_ok") -> Any:
    added = await member.post("/api/me/cards", {"card_token": token})
    assert (added.status_code, added.json()["state"]) == (202, "authorising")
    await run_jobs()
    return await member.get(f"/api/me/cards/{added.json()['id']}")


async def order(member: Member, run_jobs: RunJobs, token: str = "tok_ok") -> Any:
    """Sign up by card; returns the invoice."""
    given = await card(member, run_jobs, token)
    signed = await member.sign_up(method="card", card=given["id"])
    assert signed.status_code == 201, signed.text
    await run_jobs()
    return signed.json()["invoice"]


async def invoice(member: Member) -> Any:
    (found,) = (await member.get("/api/me/invoices"))["invoices"]
    return found


async def run_until_quiet(run_jobs: RunJobs, travel: Any, *, hours: int = 3) -> None:
    """Run jobs again and again as time goes by."""
    for _ in range(hours * 2):
        await run_jobs()
        travel.on(minutes=30)


def subjects(mails: MemoryMail) -> list[str]:
    return [str(mail["Subject"]) for mail in mails.mails]


class TestCard:
    @pytest.mark.parametrize(
        ("token", "state", "decline"),
        [
            ("tok_ok", "authorised", None),
            ("tok_declined", "declined", "card_declined"),
            ("4111111111111111", "declined", "unknown_token"),
            ("tok_timeout", "authorising", None),
        ],
    )
    async def test_is_authorised_with_zero(
        self,
        mari: Member,
        run_jobs: RunJobs,
        sandbox: SandboxPayments,
        token: str,
        state: str,
        decline: str | None,
    ) -> None:
        found = await card(mari, run_jobs, token)
        assert (found["state"], found["decline_code"]) == (state, decline)
        assert await sandbox.taken() == []
        signed = await mari.sign_up(method="card", card=found["id"])
        if state == "authorised":
            assert signed.status_code == 201
        else:
            assert code(signed) == (409, "card_not_authorised")

    async def test_is_asked_for_again_after_a_timeout(
        self, mari: Member, run_jobs: RunJobs, travel: Any, again: Callable[[], Member]
    ) -> None:
        found = await card(mari, run_jobs, "tok_timeout_once")
        assert found["state"] == "authorising"
        travel.on(minutes=1)
        await run_jobs()
        assert (await again().get(f"/api/me/cards/{found['id']}"))["state"] == "authorised"

    async def test_its_token_is_forgotten(
        self, mari: Member, run_jobs: RunJobs, database: Database
    ) -> None:
        await card(mari, run_jobs)
        async with database.reading() as session:
            kept = (await session.scalars(select(Card))).one()
        assert (kept.source, kept.mandate is not None) == (None, True)

    async def test_of_somebody_else_is_unknown(
        self, mari: Member, run_jobs: RunJobs, login: Login
    ) -> None:
        other = Member(mari.api, login("m1@example.com"))
        foreign = await card(other, run_jobs)
        answer = await mari.api.get(f"/api/me/cards/{foreign['id']}", headers=mari.headers)
        assert code(answer) == (404, "unknown_card")
        signed = await mari.sign_up(method="card", card=foreign["id"])
        assert code(signed) == (404, "unknown_card")


class TestCharge:
    async def test_is_on_the_due_date_and_once(
        self,
        mari: Member,
        run_jobs: RunJobs,
        travel: Any,
        again: Callable[[], Member],
        sandbox: SandboxPayments,
        mails: MemoryMail,
    ) -> None:
        made = await order(mari, run_jobs)
        assert (made["state"], made["charge"], made["transfer"]) == ("open", "scheduled", None)
        travel.to(DUE - timedelta(hours=2))
        await run_jobs()
        assert await sandbox.taken() == []
        mails.mails.clear()
        travel.to(DUE)
        await run_jobs()
        await run_jobs()
        assert [amount for _key, amount in await sandbox.taken()] == [FEE]
        paid = await invoice(again())
        assert (paid["state"], paid["charge"]) == ("paid", "charged")
        assert len(mails.mails) == 1

    @pytest.mark.parametrize("token", ["tok_charge_timeout_once", "tok_charge_answer_lost"])
    async def test_is_never_taken_twice_when_the_answer_is_lost(
        self,
        mari: Member,
        run_jobs: RunJobs,
        travel: Any,
        again: Callable[[], Member],
        sandbox: SandboxPayments,
        token: str,
    ) -> None:
        await order(mari, run_jobs, token)
        travel.to(DUE)
        await run_jobs()
        assert (await invoice(again()))["charge"] == "pending"
        await run_until_quiet(run_jobs, travel)
        assert [amount for _key, amount in await sandbox.taken()] == [FEE]
        assert (await invoice(again()))["state"] == "paid"

    async def test_asks_before_it_tries_again(
        self,
        mari: Member,
        run_jobs: RunJobs,
        travel: Any,
        sandbox: SandboxPayments,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        """A provider without idempotency keys would take the money twice."""
        await order(mari, run_jobs)
        calls = list[str]()
        charge, find = SandboxPayments.charge, SandboxPayments.find

        async def charging(self: SandboxPayments, *given: Any, key: str) -> Any:
            calls.append("charge")
            await charge(self, *given, key=key)
            raise ProviderTimeout

        async def finding(self: SandboxPayments, key: str) -> Any:
            calls.append("find")
            return await find(self, key)

        monkeypatch.setattr(SandboxPayments, "charge", charging)
        monkeypatch.setattr(SandboxPayments, "find", finding)
        travel.to(DUE)
        await run_until_quiet(run_jobs, travel)
        assert calls == ["charge", "find"]

    async def test_that_never_answers_stays_for_an_operator(
        self,
        mari: Member,
        run_jobs: RunJobs,
        travel: Any,
        again: Callable[[], Member],
        agent: Callable[[], Member],
        database: Database,
    ) -> None:
        made = await order(mari, run_jobs, "tok_charge_timeout")
        travel.to(DUE)
        await run_until_quiet(run_jobs, travel, hours=24)
        async with database.reading() as session:
            (job,) = await jobs.jobs(session, kind="invoice.charge")
        assert (job.state, job.error) == (JobState.FAILED, "ProviderTimeout")
        refused = await agent().post(f"/api/operator/invoices/{made['number']}/paid", {})
        assert code(refused) == (409, "payment_under_way")

    async def test_that_is_declined_can_go_to_another_card(
        self,
        mari: Member,
        run_jobs: RunJobs,
        travel: Any,
        again: Callable[[], Member],
        sandbox: SandboxPayments,
        mails: MemoryMail,
    ) -> None:
        made = await order(mari, run_jobs, "tok_charge_declined")
        mails.mails.clear()
        travel.to(DUE)
        await run_jobs()
        declined = await invoice(again())
        assert (declined["state"], declined["charge"]) == ("open", "declined")
        assert len(mails.mails) == 1
        other = await card(again(), run_jobs)
        path = f"/api/me/invoices/{made['number']}/card"
        changed = await again().post(path, {"card": other["id"]})
        assert changed.status_code == 200, changed.text
        await run_jobs()
        assert [amount for _key, amount in await sandbox.taken()] == [FEE]
        assert (await invoice(again()))["state"] == "paid"
        assert code(await again().post(path, {"card": other["id"]})) == (409, "invoice_settled")

    async def test_of_another_card_waits_for_the_due_date(
        self,
        mari: Member,
        run_jobs: RunJobs,
        travel: Any,
        sandbox: SandboxPayments,
        database: Database,
    ) -> None:
        made = await order(mari, run_jobs)
        other = await card(mari, run_jobs)
        await mari.post(f"/api/me/invoices/{made['number']}/card", {"card": other["id"]})
        await run_jobs()
        assert await sandbox.taken() == []
        travel.to(DUE)
        await run_jobs()
        async with database.reading() as session:
            payment = (await session.scalars(select(Payment))).one()
        assert str(payment.card_id) == other["id"]

    async def test_by_two_processes_at_once_is_one(
        self, mari: Member, run_jobs: RunJobs, travel: Any, sandbox: SandboxPayments
    ) -> None:
        await order(mari, run_jobs)
        travel.to(DUE)
        await asyncio.gather(*(run_jobs() for _ in range(4)))
        assert [amount for _key, amount in await sandbox.taken()] == [FEE]


class TestBankTransfer:
    async def test_is_noted_by_an_agent_once(
        self, mari: Member, agent: Callable[[], Member], run_jobs: RunJobs, mails: MemoryMail
    ) -> None:
        made = (await mari.sign_up()).json()["invoice"]
        assert (made["charge"], made["transfer"]["iban"]) == (None, "LV80BANK0000435195001")
        assert made["transfer"]["local_charges_possible"] is True
        path = f"/api/operator/invoices/{made['number']}/paid"
        wrong = await agent().post(path, {"amount": "80.00"})
        assert code(wrong) == (409, "wrong_amount")
        answers = await asyncio.gather(*(agent().post(path, {"amount": "85.00"}) for _ in range(6)))
        assert sorted(a.status_code for a in answers) == [200] + [409] * 5
        assert (await invoice(mari))["state"] == "paid"
        await run_jobs()
        assert sum("makstud" in subject for subject in subjects(mails)) == 1

    async def test_is_reminded_of_unless_it_arrived(
        self, mari: Member, travel: Any, run_jobs: RunJobs, mails: MemoryMail
    ) -> None:
        await mari.sign_up()
        await run_jobs()
        mails.mails.clear()
        travel.to(datetime(2026, 12, 13, 4, tzinfo=UTC))
        await run_jobs()
        (mail,) = mails.mails
        assert "LV80 BANK 0000 4351 9500 1" in str(mail.get_body(("plain",)))

    async def test_that_does_not_arrive_is_overdue(
        self, mari: Member, travel: Any, again: Callable[[], Member]
    ) -> None:
        await mari.sign_up()
        travel.to(datetime(2026, 12, 20, 23, tzinfo=UTC))
        assert (await invoice(again()))["state"] == "open"
        travel.to(datetime(2026, 12, 21, 1, tzinfo=UTC))
        assert (await invoice(again()))["state"] == "overdue"

    async def test_cannot_be_charged_to_a_card(self, mari: Member, run_jobs: RunJobs) -> None:
        made = (await mari.sign_up()).json()["invoice"]
        given = await card(mari, run_jobs)
        path = f"/api/me/invoices/{made['number']}/card"
        assert code(await mari.post(path, {"card": given["id"]})) == (409, "not_by_card")


async def test_a_cancelled_invoice_is_neither_charged_nor_paid(
    mari: Member,
    agent: Callable[[], Member],
    run_jobs: RunJobs,
    travel: Any,
    sandbox: SandboxPayments,
    again: Callable[[], Member],
) -> None:
    made = await order(mari, run_jobs)
    path = f"/api/operator/invoices/{made['number']}"
    cancelled = await agent().post(f"{path}/cancel", {"note": "by mistake"})
    assert cancelled.json()["state"] == "cancelled"
    travel.to(DUE)
    await run_jobs()
    assert await sandbox.taken() == []
    assert code(await agent().post(f"{path}/paid", {})) == (409, "invoice_settled")


async def test_only_agents_note_payments(mari: Member) -> None:
    made = (await mari.sign_up()).json()["invoice"]
    answer = await mari.post(f"/api/operator/invoices/{made['number']}/paid", {})
    assert answer.status_code == 401


async def test_numbers_have_neither_gaps_nor_doubles(
    mari: Member, database: Database, login: Login
) -> None:
    members = [Member(mari.api, login(f"m{number}@example.com")) for number in range(8)]
    await asyncio.gather(*(m.register("EOS R3", f"s{n}") for n, m in enumerate(members)))
    # 450 points: every second one is refused, and takes no number with it.
    for member in members[::2]:
        await member.register("RF 50mm")
        await member.register("RF 600mm", f"x{members.index(member)}")
    answers = await asyncio.gather(*(member.sign_up() for member in members))
    assert sorted(a.status_code for a in answers) == [201] * 4 + [409] * 4
    async with database.reading() as session:
        numbers = sorted(await session.scalars(select(Invoice.number)))
    assert numbers == [f"INV-2026-{number:06d}" for number in range(1, 5)]


async def test_a_number_from_elsewhere_is_passed_over(mari: Member, database: Database) -> None:
    async with database.transaction() as session:
        owner = (await session.scalars(select(Customer).where(Customer.email == MARI))).one()
        values = InvoiceValues(
            "INV-2026-000001", FEE, "EUR", PaymentMethod.CARD, START.date(), date(2026, 12, 1), True
        )
        await put_invoice(session, owner.id, values, now=START)
    assert (await mari.sign_up()).json()["invoice"]["number"] == "INV-2026-000002"
    # One that was taken over has a PDF too, and no charge is planned for it.
    found = (await mari.get("/api/me/invoices"))["invoices"]
    assert {i["number"]: i["charge"] for i in found}["INV-2026-000001"] is None
    answer = await mari.api.get("/api/me/invoices/INV-2026-000001.pdf", headers=mari.headers)
    assert answer.content.startswith(b"%PDF-")
