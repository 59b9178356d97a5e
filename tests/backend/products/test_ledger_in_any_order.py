"""Whatever happens in whatever order: the ledger's sum is what is shown, and what the ticks say."""

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from backend.audit.service import By, Channel, customer_actor
from backend.core import clock
from backend.core.database import Database
from backend.core.errors import AppError
from backend.models.accounts import Customer
from backend.models.products import PointsEntry, Product
from backend.products import changes, migration, service
from backend.products.changes import Answers
from backend.products.rules import Detail, PurchaseDate, parse_purchase_date
from backend.programme.service import load_programme
from tests.support.databases import Databases
from tests.support.member import LEGACY_DETAILS, MODELS, add_catalogue, add_customer, add_legacy

PROGRAMME = load_programme()
OWNERS = ("mari@example.com", "jonas@example.com")
BOUGHT: PurchaseDate = parse_purchase_date("2020-06")
VALUES: dict[Detail, Any] = {
    Detail.SERIAL: None,  # drawn
    Detail.PURCHASE_DATE: BOUGHT,
    Detail.PURCHASE_COUNTRY: "LV",
    Detail.DEALER: "Fotokaste",
}
DETAILS = st.sets(st.sampled_from(list(Detail)))
SERIALS = st.sampled_from(["1", "2", "L1"])
MODEL = st.sampled_from(sorted(MODELS))
OWNER = st.sampled_from(OWNERS)


class Ledger(RuleBasedStateMachine):
    """Two customers who register, change, remove, restore and migrate products."""

    databases: Databases
    products = Bundle("products")
    removed = Bundle("removed")

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.copy = self.databases.copied("migrated")
        self.database = Database(self.run(self.copy.__aenter__()))
        self.run(self._fill())

    def run(self, work: Coroutine[Any, Any, Any]) -> Any:
        return self.loop.run_until_complete(work)

    def teardown(self) -> None:
        self.run(self.database.close())
        self.run(self.copy.__aexit__(None, None, None))
        self.loop.close()

    async def _fill(self) -> None:
        async with self.database.transaction() as session:
            await add_catalogue(session)
            await add_customer(session, OWNERS[0], old_email="old@example.com")
            await add_customer(session, OWNERS[1])
            await add_legacy(
                session,
                "old@example.com",
                {"model": "EOS R5", "serial": "L1", **LEGACY_DETAILS},
                {"model": "EOS R6"},
            )

    def do(self, owner: str, work: Any, *given: Any, **named: Any) -> Any:
        """Do something as a customer; None where it is refused."""

        async def inside() -> Any:
            async with self.database.transaction() as session:
                found = await session.scalars(select(Customer).where(Customer.email == owner))
                customer = found.one()
                by = By(customer_actor(customer.id), Channel.WEB, clock.now())
                return await work(session, customer, *given, by=by, programme=PROGRAMME, **named)

        try:
            return self.run(inside())
        except AppError:
            return None

    @initialize()
    def nothing(self) -> None:
        assert self.run(self.sums()) == dict.fromkeys(OWNERS, (0, 0, 0))

    @rule(target=products, owner=OWNER, model=MODEL, details=DETAILS, serial=SERIALS)
    def register(self, owner: str, model: str, details: set[Detail], serial: str) -> Any:
        given = {d: serial if d is Detail.SERIAL else VALUES[d] for d in details}
        made = self.do(owner, changes.register, model, Answers(given))
        return multiple() if made is None else (owner, made.id)

    @rule(
        product=products, details=DETAILS, serial=SERIALS, gone=st.booleans(),
        model=st.none() | MODEL, replace=st.booleans(),
    )  # fmt: skip
    def change(
        self, product: Any, details: set[Detail], serial: str, gone: bool, model: str | None,
        replace: bool,
    ) -> None:  # fmt: skip
        given = {d: serial if d is Detail.SERIAL else VALUES[d] for d in details}
        answers = Answers(dict.fromkeys(given) if gone else given)
        owner, product_id = product
        self.do(owner, changes.change, product_id, answers, model=model, replace=replace)

    @rule(target=removed, product=consumes(products))
    def remove(self, product: Any) -> Any:
        owner, product_id = product
        self.do(owner, changes.remove, product_id)
        return product

    @rule(target=products, product=consumes(removed))
    def restore(self, product: Any) -> Any:
        owner, product_id = product
        back = self.do(owner, changes.restore, product_id)
        return multiple() if back is None else product

    @rule()
    def migrate(self) -> None:
        self.do(OWNERS[0], migration.migrate)

    @invariant()
    def the_sum_is_what_is_shown(self) -> None:
        for entries, points, ticked in self.run(self.sums()).values():
            assert entries == points == ticked

    @invariant()
    def a_serial_number_has_one_owner(self) -> None:
        async def held() -> list[Any]:
            async with self.database.reading() as session:
                rows = await session.execute(
                    select(func.count())
                    .where(
                        Product.removed_at.is_(None),
                        ~Product.serial_approximate,
                        Product.serial_normalised.is_not(None),
                    )
                    .group_by(Product.model_id, Product.serial_normalised)
                )
                return list(rows.scalars())

        assert set(self.run(held())) <= {1}

    async def sums(self) -> dict[str, tuple[int, int, int]]:
        """For each customer: the sum of the entries, the points shown, those of the ticks."""
        found = {}
        async with self.database.reading() as session:
            for customer in await session.scalars(select(Customer)):
                entries = await session.scalar(
                    select(func.sum(PointsEntry.points)).where(
                        PointsEntry.customer_id == customer.id
                    )
                )
                shown = await service.points_of(session, customer.id, PROGRAMME)
                views = await service.products_of(session, customer.id, PROGRAMME)
                ticked = sum(MODELS[view.model] for view in views if view.tick)
                found[customer.email] = (int(entries or 0), shown.allocated, ticked)
        return found


@pytest.mark.timeout(300)
def test_the_ledger_in_any_order(databases: Databases) -> None:
    Ledger.databases = databases
    run_state_machine_as_test(
        Ledger,
        settings=settings(
            max_examples=12,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
