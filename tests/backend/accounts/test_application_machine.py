"""Any order of an applicant's and an agent's calls keeps an application's promises."""

import asyncio
import uuid
from collections.abc import Awaitable
from datetime import UTC, date, datetime, timedelta
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from backend.accounts import applications, repository
from backend.accounts.calendars import is_working_day, local_day
from backend.accounts.rules import ApplicationState, RejectionReason
from backend.audit.service import Actor, By, Channel
from backend.core.database import Database
from backend.core.errors import AppError
from backend.core.files import CheckedFile
from backend.core.throttle import Throttle
from backend.identity.links import LinkLives
from backend.integrations.storage import MemoryStorage
from backend.models.accounts import Application, Customer
from backend.models.identity import PasswordLink
from backend.models.jobs import Job
from backend.programme.service import load_programme
from tests.support.databases import Databases

Result = TypeVar("Result")
S = ApplicationState
PROGRAMME = load_programme()
LIVES = LinkLives(timedelta(days=7), timedelta(hours=1))
FILE = CheckedFile("a.pdf", "application/pdf", b"%PDF-")
FULL: dict[str, Any] = {
    "name": "Mari",
    "company": "Valguskoda",
    "country": "EE",
    "vat_registered": False,
    "authorised": True,
}
# What a call refuses with, by the state it finds.
NEXT = {
    S.DRAFT: {S.SUBMITTED, S.WITHDRAWN},
    S.SUBMITTED: {S.IN_REVIEW, S.APPROVED, S.REJECTED, S.WITHDRAWN},
    S.IN_REVIEW: {S.APPROVED, S.REJECTED, S.WITHDRAWN},
}


class ApplicationMachine(RuleBasedStateMachine):
    """Several applications of one address, and what the model expects of each."""

    database: Database
    runner: asyncio.Runner

    def __init__(self) -> None:
        super().__init__()
        self.email = f"{uuid.uuid4().hex}@example.com"
        self.now = datetime(2026, 11, 20, 12, tzinfo=UTC)
        self.states: dict[uuid.UUID, list[ApplicationState]] = {}
        self.complete: dict[uuid.UUID, bool] = {}
        self.storage = MemoryStorage()
        # Submissions of one address are limited; here they are many.
        self.throttle = Throttle(self.database, secret=uuid.uuid4().hex, clock=self.later)

    def later(self) -> datetime:
        self.now += timedelta(days=2)
        return self.now

    def run(self, work: Awaitable[Result]) -> Result:
        async def awaited() -> Result:
            return await work

        return self.runner.run(awaited())

    async def changed(self, call: Any, *arguments: Any, **named: Any) -> Any:
        async with self.database.transaction() as session:
            return await call(session, *arguments, **named)

    def attempt(self, call: Any, *arguments: Any, **named: Any) -> str:
        """Call; return the error's code, empty: it worked."""
        self.now += timedelta(hours=1)
        try:
            self.run(self.changed(call, *arguments, **named))
        except AppError as error:
            return error.code
        return ""

    def step(self, chosen: uuid.UUID, to: ApplicationState, code: str, expected: str = "") -> None:
        """Check a call that goes to a state: only the model's steps work."""
        if to not in NEXT.get(self.states[chosen][-1], set()):
            assert code == "application_state"
            return
        assert code == expected
        if not expected:
            self.states[chosen].append(to)

    def pick(self, data: st.DataObject) -> uuid.UUID:
        return data.draw(st.sampled_from(sorted(self.states)))

    def by(self) -> By:
        return By(Actor("agent", "anna"), Channel.AGENT, self.now)

    def opened(self) -> list[uuid.UUID]:
        return [one for one, states in self.states.items() if states[-1] is S.APPROVED]

    @initialize()
    def first(self) -> None:
        self.begin(complete=True)

    @rule(complete=st.booleans())
    def begin(self, complete: bool) -> None:
        values = {"email": self.email, **FULL} if complete else {"email": self.email}
        row = self.run(self.changed(applications.begin, values, now=self.now))
        self.states[row.id] = [S.DRAFT]
        self.complete[row.id] = False
        if complete:
            self.give(row.id)

    def give(self, chosen: uuid.UUID) -> None:
        code = self.attempt(
            applications.put_document, chosen, "business_licence", FILE, self.storage, PROGRAMME,
            now=self.now,
        )  # fmt: skip
        assert code == ("" if self.states[chosen][-1] is S.DRAFT else "application_not_draft")
        self.complete[chosen] = True

    @rule(data=st.data(), authorised=st.booleans())
    def change(self, data: st.DataObject, authorised: bool) -> None:
        chosen = self.pick(data)
        values = {**FULL, "authorised": authorised}
        code = self.attempt(applications.change, chosen, values, now=self.now)
        if self.states[chosen][-1] is not S.DRAFT:
            assert code == "application_not_draft"
            return
        assert code == ""
        self.give(chosen)
        self.complete[chosen] = authorised

    @rule(data=st.data())
    def submit(self, data: st.DataObject) -> None:
        chosen = self.pick(data)
        code = self.attempt(applications.submit, chosen, PROGRAMME, self.throttle, now=self.now)
        expected = "" if self.complete[chosen] else "application_incomplete"
        self.step(chosen, S.SUBMITTED, code, expected)

    @rule(data=st.data())
    def withdraw(self, data: st.DataObject) -> None:
        chosen = self.pick(data)
        code = self.attempt(applications.withdraw, chosen, now=self.now)
        self.step(chosen, S.WITHDRAWN, code)

    @rule(data=st.data())
    def review(self, data: st.DataObject) -> None:
        chosen = self.pick(data)
        code = self.attempt(applications.review, chosen, self.by())
        self.step(chosen, S.IN_REVIEW, code)

    @rule(data=st.data())
    def approve(self, data: st.DataObject) -> None:
        chosen = self.pick(data)
        expected = "account_exists" if self.opened() else ""
        code = self.attempt(applications.approve, chosen, LIVES, self.by())
        self.step(chosen, S.APPROVED, code, expected)

    @rule(data=st.data(), reason=st.sampled_from(RejectionReason))
    def reject(self, data: st.DataObject, reason: RejectionReason) -> None:
        chosen = self.pick(data)
        code = self.attempt(applications.reject, chosen, reason, None, self.by())
        self.step(chosen, S.REJECTED, code)

    @precondition(lambda self: self.states)
    @invariant()
    def promises_hold(self) -> None:
        self.run(self.check())

    async def check(self) -> None:
        async with self.database.reading() as session:
            for chosen, states in self.states.items():
                row = await applications.find(session, chosen)
                changes = await repository.changes_of(session, chosen)
                assert [change.state for change in changes] == states
                assert (row.state, row.state_since) == (states[-1], changes[-1].at)
                self.check_row(row)
            customer = await repository.customer_by_email(session, self.email)
            opened = customer is not None and customer.account_opened_at is not None
            assert opened is bool(self.opened())
            assert len(self.opened()) <= 1
            await self.check_mails(session)

    def check_row(self, row: Application) -> None:
        assert (row.submitted_at is not None) is (S.SUBMITTED in self.states[row.id])
        assert (row.decided_at is not None) is (row.state in (S.APPROVED, S.REJECTED))
        assert (row.rejection_code is not None) is (row.state is S.REJECTED)
        if row.due_on is not None:
            assert row.submitted_at is not None
            # The day is the applicant's: late in the evening UTC it is the next one in Tallinn.
            first = local_day(row.submitted_at, "EE") + timedelta(days=1)
            days = [first + timedelta(days=n) for n in range((row.due_on - first).days + 1)]
            working: list[date] = [day for day in days if is_working_day("EE")(day)]
            assert len(working) == PROGRAMME.approval_working_days

    async def check_mails(self, session: Any) -> None:
        payloads = await session.scalars(select(Job.payload).where(Job.kind == "mail.send"))
        keys = [mail["key"] for mail in payloads if mail["to"] == self.email]
        for key, state in (
            ("mail-application-received", S.SUBMITTED),
            ("mail-application-approved", S.APPROVED),
            ("mail-application-rejected", S.REJECTED),
        ):
            assert keys.count(key) == sum(state in states for states in self.states.values())
        links = await session.scalar(
            select(func.count())
            .select_from(PasswordLink)
            .join(Customer, Customer.id == PasswordLink.customer_id)
            .where(Customer.email == self.email)
        )
        assert links == len(self.opened())


@pytest.mark.timeout(120)
def test_any_order_of_calls(databases: Databases) -> None:
    with asyncio.Runner() as runner:

        async def on(url: str) -> Database:
            return Database(url)

        copy = databases.copied("migrated")
        url = runner.run(copy.__aenter__())
        database = runner.run(on(url))

        class Machine(ApplicationMachine):
            pass

        Machine.database, Machine.runner = database, runner
        try:
            run_state_machine_as_test(
                Machine,
                settings=settings(
                    max_examples=20,
                    stateful_step_count=20,
                    deadline=None,
                    suppress_health_check=list(HealthCheck),
                ),
            )
        finally:
            runner.run(database.close())
            runner.run(copy.__aexit__(None, None, None))
