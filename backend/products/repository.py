"""Queries over the catalogue, products, reviews of serial numbers, and the ledger."""

import uuid
from collections.abc import Sequence

from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import joinedload

from backend.models.accounts import Customer, LegacyAccount
from backend.models.products import (
    CatalogueModel,
    LegacyProduct,
    PointsEntry,
    Product,
    SerialReview,
)
from backend.products.rules import ReviewState


async def lock_customer(session: AsyncSession, customer_id: uuid.UUID) -> Customer | None:
    """Make other changes of this customer's account wait until the transaction ends.

    SQLite has one writer anyway. On PostgreSQL rows that refer to the customer can still be added.

    Returns:
        The customer as they are now, after what had to be waited for.
    """
    return await session.get(
        Customer, customer_id, with_for_update={"key_share": True}, populate_existing=True
    )


async def products_of(session: AsyncSession, customer_id: uuid.UUID) -> list[Product]:
    """Return the customer's products with their models, in the order of registration."""
    found = await session.scalars(
        select(Product)
        .options(joinedload(Product.model))
        .where(Product.customer_id == customer_id, Product.removed_at.is_(None))
        .order_by(Product.created_at, Product.id)
    )
    return list(found)


async def product_by_id(session: AsyncSession, product_id: uuid.UUID) -> Product | None:
    """Return the product of that id with its model, removed or not, as it is now."""
    found = await session.scalars(
        select(Product)
        .options(joinedload(Product.model))
        .where(Product.id == product_id)
        .execution_options(populate_existing=True)
    )
    return found.one_or_none()


async def product_by_serial(
    session: AsyncSession, model_id: uuid.UUID, serial_normalised: str
) -> Product | None:
    """Return the product that holds that serial number of that model."""
    found = await session.scalars(
        select(Product)
        .options(joinedload(Product.model))
        .where(
            Product.model_id == model_id,
            Product.serial_normalised == serial_normalised,
            Product.removed_at.is_(None),
            ~Product.serial_approximate,
        )
    )
    return found.one_or_none()


async def put_serial(
    session: AsyncSession,
    product: Product,
    serial: str | None,
    normalised: str | None = None,
    *,
    approximate: bool = False,
) -> None:
    """Write a product's serial number at once.

    Not through the object: a rollback to a savepoint would make it forget what it holds.

    Raises:
        sqlalchemy.exc.IntegrityError: another product of its model holds it.
    """
    await session.execute(
        update(Product)
        .where(Product.id == product.id)
        .values(serial=serial, serial_normalised=normalised, serial_approximate=approximate)
        .execution_options(synchronize_session=False)
    )
    await session.refresh(product, ["serial", "serial_normalised", "serial_approximate"])


async def balances(session: AsyncSession, customer_id: uuid.UUID) -> dict[uuid.UUID, int]:
    """Return the ledger's sum per product of the customer."""
    rows = await session.execute(
        select(PointsEntry.product_id, func.sum(PointsEntry.points))
        .where(PointsEntry.customer_id == customer_id)
        .group_by(PointsEntry.product_id)
    )
    return {product_id: int(points) for product_id, points in rows}


async def balance_of(session: AsyncSession, product_id: uuid.UUID) -> int:
    """Return the ledger's sum of one product."""
    points = await session.scalar(
        select(func.sum(PointsEntry.points)).where(PointsEntry.product_id == product_id)
    )
    return int(points or 0)


async def total_of(session: AsyncSession, customer_id: uuid.UUID) -> int:
    """Return the ledger's sum of one customer."""
    points = await session.scalar(
        select(func.sum(PointsEntry.points)).where(PointsEntry.customer_id == customer_id)
    )
    return int(points or 0)


async def ledger_of(
    session: AsyncSession, customer_id: uuid.UUID
) -> Sequence[tuple[PointsEntry, str]]:
    """Return the customer's entries with the names of their models, oldest first."""
    rows = await session.execute(
        select(PointsEntry, CatalogueModel.name)
        .join(Product, Product.id == PointsEntry.product_id)
        .join(CatalogueModel, CatalogueModel.id == Product.model_id)
        .where(PointsEntry.customer_id == customer_id)
        .order_by(PointsEntry.created_at, PointsEntry.id)
    )
    return [(entry, name) for entry, name in rows]


async def catalogue(session: AsyncSession) -> list[CatalogueModel]:
    """Return all models by name."""
    return list(await session.scalars(select(CatalogueModel).order_by(CatalogueModel.name)))


async def model_by_key(session: AsyncSession, key: str) -> CatalogueModel | None:
    """Return the model of that key (products.rules.model_key)."""
    found = await session.scalars(select(CatalogueModel).where(CatalogueModel.key == key))
    return found.one_or_none()


async def legacy_product_by_id(
    session: AsyncSession, product_id: uuid.UUID
) -> LegacyProduct | None:
    """Return the product of an earlier account by its id."""
    return await session.get(LegacyProduct, product_id)


async def legacy_products_waiting(
    session: AsyncSession, old_email: str, *, lock: bool = False
) -> list[LegacyProduct]:
    """Return the products of that earlier account that nobody has moved, with their models.

    With `lock` others who would move them wait.
    """
    query = (
        select(LegacyProduct)
        .join(LegacyAccount, LegacyAccount.id == LegacyProduct.legacy_account_id)
        .options(joinedload(LegacyProduct.model))
        .where(LegacyAccount.email == old_email, LegacyProduct.migrated_at.is_(None))
        # Serial numbers in one order: two customers who move at once do not wait for each other.
        .order_by(LegacyProduct.model_id, LegacyProduct.serial_normalised, LegacyProduct.id)
    )
    if lock:
        query = query.with_for_update(of=LegacyProduct)
    return list(await session.scalars(query.execution_options(populate_existing=lock)))


async def legacy_products_moved(
    session: AsyncSession, old_email: str, customer_id: uuid.UUID
) -> int:
    """Return how many products of that earlier account this customer has moved."""
    count = await session.scalar(
        select(func.count())
        .select_from(LegacyProduct)
        .join(LegacyAccount, LegacyAccount.id == LegacyProduct.legacy_account_id)
        .join(Product, Product.id == LegacyProduct.product_id)
        .where(LegacyAccount.email == old_email, Product.customer_id == customer_id)
    )
    return count or 0


async def is_moved_to(session: AsyncSession, product_id: uuid.UUID) -> bool:
    """Tell whether a product of an earlier account was moved to this one already."""
    query = select(LegacyProduct.id).where(LegacyProduct.product_id == product_id)
    return await session.scalar(query) is not None


async def last_reviews(
    session: AsyncSession, customer_id: uuid.UUID
) -> dict[uuid.UUID, SerialReview]:
    """Return the last review of each of the customer's products that has one."""
    found = await session.scalars(
        select(SerialReview)
        .where(SerialReview.customer_id == customer_id)
        .order_by(SerialReview.created_at, SerialReview.id)
    )
    return {review.product_id: review for review in found}


async def open_review(session: AsyncSession, product_id: uuid.UUID) -> SerialReview | None:
    """Return the product's open review."""
    found = await session.scalars(
        select(SerialReview).where(
            SerialReview.product_id == product_id, SerialReview.state == ReviewState.OPEN
        )
    )
    return found.one_or_none()


async def review_by_id(
    session: AsyncSession, review_id: uuid.UUID, *, lock: bool
) -> SerialReview | None:
    """Return the review of that id as it is now."""
    query = select(SerialReview).where(SerialReview.id == review_id)
    if lock:
        query = query.with_for_update()
    found = await session.scalars(query.execution_options(populate_existing=True))
    return found.one_or_none()


async def reviews(
    session: AsyncSession, state: ReviewState | None, limit: int
) -> list[SerialReview]:
    """Return reviews, oldest first."""
    query = select(SerialReview).order_by(SerialReview.created_at, SerialReview.id).limit(limit)
    if state is not None:
        query = query.where(SerialReview.state == state)
    return list(await session.scalars(query))
