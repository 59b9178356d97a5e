"""Sign-ups, payments, declines and the passing of days in any order: what must always hold."""

import asyncio
import tempfile
from collections.abc import Coroutine
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from backend.audit.service import Actor, By, Channel, customer_actor
from backend.billing import payments
from backend.billing import service as billing
from backend.billing.handlers import BillingJobs
from backend.billing.rules import CardState, InvoiceState, PaymentMethod, PaymentState
from backend.core.database import Database
from backend.core.errors import AppError
from backend.integrations.payment import SandboxPayments
from backend.integrations.storage import MemoryStorage
from backend.jobs.runner import Due, Handlers, Runner
from backend.mail.service import JOB as MAIL_JOB
from backend.membership import service
from backend.membership.handlers import MembershipJobs
from backend.models.accounts import Customer
from backend.models.billing import Card, Invoice, Payment
from backend.models.membership import Membership
from backend.products import changes
from backend.products.changes import Answers
from backend.products.rules import Detail, parse_purchase_date
from backend.programme.service import load_programme
from locales import Locales
from tests.support.databases import Databases
from tests.support.member import add_catalogue, add_customer

PROGRAMME = load_programme()
TEXTS = Locales.load()
START = datetime(2026, 11, 20, 12, tzinfo=UTC)
AGENT = Actor("agent", "anna")
TOKENS = st.sampled_from(
    ["tok_ok", "tok_declined", "tok_charge_declined", "tok_charge_answer_lost",
     "tok_charge_timeout_once", "tok_charge_timeout"]
)  # fmt: skip


class Life(RuleBasedStateMachine):
    """One customer with 1000 points, an agent, the provider's sandbox, and the calendar."""

    databases: Databases

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.copy = self.databases.copied("migrated")
        self.database = Database(self.run(self.copy.__aenter__()))
        self.folder = tempfile.TemporaryDirectory()
        self.sandbox = SandboxPayments(Path(self.folder.name))
        self.now = START
        handlers = Handlers()
        BillingJobs(
            self.database, self.sandbox, MemoryStorage(), TEXTS, PROGRAMME, "https://cps.test/s"
        ).add_to(handlers)
        MembershipJobs("https://cps.test/s").add_to(handlers)
        handlers.add_outside(MAIL_JOB, _swallow)
        self.runner = Runner(self.database, handlers, clock=lambda: self.now)
        self.run(self._fill())

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    def teardown(self) -> None:
        self.run(self.database.close())
        self.run(self.copy.__aexit__(None, None, None))
        self.loop.close()
        self.folder.cleanup()

    async def _fill(self) -> None:
        async with self.database.transaction() as session:
            await add_catalogue(session)
            customer = await add_customer(session, "mari@example.com")
            answers = Answers(
                {
                    Detail.SERIAL: "1",
                    Detail.PURCHASE_DATE: parse_purchase_date("2020"),
                    Detail.PURCHASE_COUNTRY: "EE",
                    Detail.DEALER: "Fotokaste",
                }
            )
            await changes.register(
                session, customer, "RF 600mm", answers,
                by=By(customer_actor(customer.id), Channel.WEB, self.now), programme=PROGRAMME,
            )  # fmt: skip

    def do(self, work: Any) -> Any:
        """Run `work(session, customer, by)`; None where it is refused."""

        async def inside() -> Any:
            async with self.database.transaction() as session:
                customer = (await session.scalars(select(Customer))).one()
                by = By(customer_actor(customer.id), Channel.WEB, self.now)
                return await work(session, customer, by)

        try:
            return self.run(inside())
        except AppError:
            return None

    def all(self, model: Any) -> list[Any]:
        async def found() -> list[Any]:
            async with self.database.reading() as session:
                return list(await session.scalars(select(model).order_by(model.created_at)))

        rows: list[Any] = self.run(found())
        return rows

    @rule(token=TOKENS)
    def add_card(self, token: str) -> None:
        self.do(lambda session, who, by: payments.add_card(session, who, token, by=by))

    @rule(tier=st.sampled_from(["silver", "gold", "platinum"]), by_card=st.booleans())
    def sign_up(self, tier: str, by_card: bool) -> None:
        cards = self.all(Card)
        order = service.SignUp(
            tier=tier,
            terms_version=PROGRAMME.terms_version,
            accepted=True,
            method=PaymentMethod.CARD if by_card else PaymentMethod.BANK_TRANSFER,
            card_id=cards[-1].id if by_card and cards else None,
        )
        before = self.all(Membership)
        made = self.do(
            lambda session, who, by: service.sign_up(
                session, who, order, by=by, programme=PROGRAMME
            )
        )
        assert made is None or tier != "platinum"
        assert len(self.all(Membership)) == len(before) + (made is not None)

    @rule(days=st.sampled_from([0, 1, 23, 30, 45, 336, 400]))
    def days_pass(self, days: int) -> None:
        self.now += timedelta(days=days, minutes=1)

    @rule()
    def jobs_run(self) -> None:
        self.run(self.runner.run_due())

    @rule(index=st.integers(0, 5))
    def transfer_arrives(self, index: int) -> None:
        self._with_invoice(
            index,
            lambda session, number: billing.mark_paid(
                session, number, amount=None, by=By(AGENT, Channel.AGENT, self.now)
            ),
        )

    @rule(index=st.integers(0, 5))
    def invoice_is_cancelled(self, index: int) -> None:
        self._with_invoice(
            index,
            lambda session, number: billing.cancel(
                session, number, note="x", by=By(AGENT, Channel.AGENT, self.now)
            ),
        )

    @rule(index=st.integers(0, 5))
    def another_card(self, index: int) -> None:
        cards = [card for card in self.all(Card) if card.state is CardState.AUTHORISED]
        invoices = self.all(Invoice)
        if cards and index < len(invoices):
            number = invoices[index].number
            self.do(
                lambda session, who, by: billing.change_card(session, who, number, cards[-1], by=by)
            )

    def _with_invoice(self, index: int, work: Any) -> None:
        invoices = self.all(Invoice)
        if index < len(invoices):
            number = invoices[index].number
            self.do(lambda session, _who, _by: work(session, number))

    @invariant()
    def memberships_follow_each_other(self) -> None:
        memberships = sorted(self.all(Membership), key=lambda m: m.since)
        for before, after in pairwise(memberships):
            assert before.expires < after.since
        assert len({m.number for m in memberships}) == len(memberships)

    @invariant()
    def each_membership_has_one_invoice_and_numbers_have_no_gap(self) -> None:
        invoices, memberships = self.all(Invoice), self.all(Membership)
        assert sorted(i.membership_id for i in invoices) == sorted(m.id for m in memberships)
        for year in {invoice.issued_on.year for invoice in invoices}:
            numbers = [i.number for i in invoices if i.issued_on.year == year]
            expected = [f"INV-{year}-{n:06d}" for n in range(1, len(numbers) + 1)]
            assert sorted(numbers) == expected

    @invariant()
    def nothing_is_taken_twice_or_from_what_was_settled_otherwise(self) -> None:
        taken = dict(self.run(self.sandbox.taken()))
        attempts = self.all(Payment)
        fees = {invoice.id: invoice.amount for invoice in self.all(Invoice)}
        assert set(taken) <= {str(payment.id) for payment in attempts}
        of_invoice = [p.invoice_id for p in attempts if str(p.id) in taken]
        assert len(of_invoice) == len(set(of_invoice))
        for payment in attempts:
            assert taken.get(str(payment.id), fees[payment.invoice_id]) == payment.amount
            if payment.state is PaymentState.SUCCEEDED:
                assert str(payment.id) in taken
        assert sum(taken.values(), Decimal()) <= sum(fees.values(), Decimal())

    @invariant()
    def states_agree(self) -> None:
        live = {p.invoice_id: p.state for p in self.all(Payment)}
        for invoice in self.all(Invoice):
            assert invoice.paid_at is None or invoice.cancelled_at is None
            if live.get(invoice.id) is PaymentState.SUCCEEDED:
                assert invoice.paid_at is not None
            if live.get(invoice.id) is PaymentState.PENDING:
                assert invoice.paid_at is None
                assert invoice.cancelled_at is None
        views = self.do(
            lambda session, who, _by: billing.invoices_of(session, who.id, today=self.now.date())
        )
        for view in views:
            late = self.now.date() > view.due
            assert view.state not in ({InvoiceState.OPEN} if late else {InvoiceState.OVERDUE})


async def _swallow(_job: Due) -> None:
    """Send a mail to nobody."""


@pytest.mark.timeout(300)
def test_a_member_s_life(databases: Databases) -> None:
    Life.databases = databases
    run_state_machine_as_test(
        Life,
        settings=settings(
            max_examples=12,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
