"""MIGRATE PRODUCTS: the products of the earlier account move into the new one (facts 19-22)."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.models.accounts import Customer
from backend.models.products import LegacyProduct, Product, ProductDetails
from backend.products import changes, repository, service
from backend.products.changes import Answers
from backend.products.rules import (
    DatePrecision,
    Detail,
    MigrationOutcome,
    PurchaseDate,
    ReviewState,
    migration_outcome,
)
from backend.products.service import ProductView
from backend.programme.service import Programme


@dataclass(frozen=True, slots=True)
class Preview:
    """What MIGRATE PRODUCTS would do now: `count` products would move."""

    outcome: MigrationOutcome
    count: int


@dataclass(frozen=True, slots=True)
class Migrated:
    """What MIGRATE PRODUCTS did: `migrated` products moved, complete or not.

    `merged` of them were registered here by hand before, `in_review` have a serial number that
    another account holds.
    """

    outcome: MigrationOutcome
    migrated: int
    merged: int
    in_review: int
    products: list[ProductView]


async def preview(session: AsyncSession, customer: Customer) -> Preview:
    """Return what the button would do; no old e-mail means that there is no button (fact 21)."""
    if customer.old_email is None:
        return Preview(MigrationOutcome.NO_OLD_EMAIL, 0)
    waiting = await repository.legacy_products_waiting(session, customer.old_email)
    return Preview(await _outcome(session, customer, len(waiting)), len(waiting))


async def migrate(
    session: AsyncSession, customer: Customer, *, by: By, programme: Programme
) -> Migrated:
    """Move every product of the earlier account that was not moved yet.

    Raises:
        AccountNotOpen
    """
    await service.begin_change(session, customer)
    if customer.old_email is None:
        return Migrated(MigrationOutcome.NO_OLD_EMAIL, 0, 0, 0, [])
    waiting = await repository.legacy_products_waiting(session, customer.old_email, lock=True)
    outcome = await _outcome(session, customer, len(waiting))
    if outcome is not MigrationOutcome.READY:
        return Migrated(outcome, 0, 0, 0, [])
    views, merged = list[ProductView](), 0
    for legacy in waiting:
        own = await _own_product(session, customer, legacy)
        merged += own is not None
        product = await _move(session, customer, legacy, own, by=by, programme=programme)
        views.append(await service.view_of(session, product, programme))
    subject = Subject("customer", str(customer.id))
    data = {"migrated": len(views), "merged": merged}
    await audit.record(session, by, "products.migrated", subject, data, customer_id=customer.id)
    in_review = sum(view.serial_review is ReviewState.OPEN for view in views)
    return Migrated(MigrationOutcome.MIGRATED, len(views), merged, in_review, views)


async def _outcome(session: AsyncSession, customer: Customer, waiting: int) -> MigrationOutcome:
    moved = 0
    if customer.old_email is not None and not waiting:
        moved = await repository.legacy_products_moved(session, customer.old_email, customer.id)
    return migration_outcome(old_email=customer.old_email, waiting=waiting, moved_here=moved)


async def _own_product(
    session: AsyncSession, customer: Customer, legacy: LegacyProduct
) -> Product | None:
    """Return the product that the customer has registered here meanwhile, by serial number."""
    if legacy.serial_normalised is None or legacy.serial_approximate:
        return None
    holder = await repository.product_by_serial(session, legacy.model_id, legacy.serial_normalised)
    return holder if holder is not None and holder.customer_id == customer.id else None


async def _move(
    session: AsyncSession,
    customer: Customer,
    legacy: LegacyProduct,
    own: Product | None,
    *,
    by: By,
    programme: Programme,
) -> Product:
    answers = _answers(legacy)
    if own is None:
        product = await changes.add_product(session, customer.id, legacy.model, by)
    else:
        # What was typed here is newer: only what is missing is taken over.
        product = own
        lacking = {d: v for d, v in answers.given.items() if getattr(own, d) is None}
        answers = Answers(lacking, answers.approximate)
    await changes.write_answers(session, product, answers, by)
    legacy.migrated_at = by.at
    if not await repository.is_moved_to(session, product.id):
        legacy.product_id = product.id
    await changes.finish(
        session, product, by, programme, "product.migrated", {"model": legacy.model.name}
    )
    return product


def _answers(legacy: ProductDetails) -> Answers:
    given: dict[Detail, str | PurchaseDate | None] = {
        Detail.SERIAL: legacy.serial,
        Detail.PURCHASE_COUNTRY: legacy.purchase_country,
        Detail.DEALER: legacy.dealer,
    }
    if legacy.purchase_date is not None:
        precision = legacy.purchase_date_precision or DatePrecision.EXACT
        given[Detail.PURCHASE_DATE] = PurchaseDate(legacy.purchase_date, precision)
    return Answers(
        {detail: value for detail, value in given.items() if value is not None},
        frozenset(service.approximate_details(legacy)) - {Detail.PURCHASE_DATE},
    )
