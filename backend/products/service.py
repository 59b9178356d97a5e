"""Customers' products with ticks and points, and the catalogue.

Reads, what fixtures put, and what the changes of changes.py, migration.py and reviews.py share.
"""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit.service import By
from backend.jobs import service as jobs
from backend.models.accounts import Customer
from backend.models.products import (
    CatalogueModel,
    LegacyProduct,
    PointsEntry,
    Product,
    ProductDetails,
    SerialReview,
)
from backend.products import repository, rules
from backend.products.errors import AccountNotOpen, AmbiguousModel, UnknownModel
from backend.products.rules import (
    DatePrecision,
    Detail,
    Kind,
    PointsReason,
    ReviewState,
    UnacceptableSerial,
)
from backend.programme.service import Programme, missing_to_invitation, next_tier, open_tiers

__all__ = [
    "THRESHOLD_REACHED",
    "AccountNotOpen",
    "DatePrecision",
    "Detail",
    "DetailValues",
    "Kind",
    "LedgerLine",
    "NextTierView",
    "PointsView",
    "ProductView",
    "UnacceptableSerial",
    "approximate_details",
    "begin_change",
    "catalogue",
    "holder_of_serial",
    "ledger_of",
    "model_called",
    "model_key",
    "normalise_serial",
    "note_points",
    "points_of",
    "products_of",
    "put_legacy_product",
    "put_model",
    "put_product",
    "settle",
    "total_of",
    "view_of",
    "write_details",
]

model_key = rules.model_key
normalise_serial = rules.normalise_serial

# The job that is enqueued when a customer's points have reached the threshold of the invitation.
THRESHOLD_REACHED = "points.threshold_reached"


@dataclass(frozen=True, slots=True)
class DetailValues:
    """The details of a product as they are stored; fields as in models.products."""

    serial: str | None
    purchase_date: date | None
    purchase_date_precision: DatePrecision | None
    purchase_country: str | None
    dealer: str | None
    approximate: frozenset[Detail] = frozenset()


@dataclass(frozen=True, slots=True)
class ProductView:
    """A product as its owner sees it.

    `points` is what the ledger allocated to it, and without the tick what the tick would give;
    `waiting_points` what the tick would add; `approximate` the details that are guesses.
    `serial_review`: another account holds the serial number that was given; None: no such thing.
    """

    id: uuid.UUID
    model: str
    serial: str | None
    purchase_date: date | None
    purchase_date_precision: DatePrecision | None
    purchase_country: str | None
    dealer: str | None
    points: int
    waiting_points: int
    tick: bool
    missing: tuple[Detail, ...]
    approximate: tuple[Detail, ...]
    serial_review: ReviewState | None


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """An entry of the ledger: when, why, how many points, for which product of which model."""

    at: datetime
    reason: PointsReason
    points: int
    product_id: uuid.UUID
    model: str


@dataclass(frozen=True, slots=True)
class NextTierView:
    """The id of the first tier that is not open, and the points missing to it."""

    tier: str
    missing: int


@dataclass(frozen=True, slots=True)
class PointsView:
    """A customer's points: in the ledger, waiting for ticks, and what the allocated ones open."""

    allocated: int
    waiting: int
    open_tiers: tuple[str, ...]
    next_tier: NextTierView | None
    missing_to_invitation: int


async def products_of(
    session: AsyncSession, customer_id: uuid.UUID, programme: Programme
) -> list[ProductView]:
    """Return the customer's products in the order of registration."""
    balances = await repository.balances(session, customer_id)
    reviews = await repository.last_reviews(session, customer_id)
    found = await repository.products_of(session, customer_id)
    return [
        _view(product, balances.get(product.id, 0), programme, reviews.get(product.id))
        for product in found
    ]


async def view_of(session: AsyncSession, product: Product, programme: Programme) -> ProductView:
    """Return one product as its owner sees it; its model must be loaded."""
    balance = await repository.balance_of(session, product.id)
    reviews = await repository.last_reviews(session, product.customer_id)
    return _view(product, balance, programme, reviews.get(product.id))


async def ledger_of(session: AsyncSession, customer_id: uuid.UUID) -> list[LedgerLine]:
    """Return the customer's ledger, oldest entry first."""
    return [
        LedgerLine(entry.created_at, entry.reason, entry.points, entry.product_id, model)
        for entry, model in await repository.ledger_of(session, customer_id)
    ]


async def total_of(session: AsyncSession, customer_id: uuid.UUID) -> int:
    """Return the customer's allocated points: the sum of the whole ledger."""
    return await repository.total_of(session, customer_id)


async def begin_change(session: AsyncSession, customer: Customer) -> None:
    """Begin a change of a customer's account: others of the same account wait for its end.

    Raises:
        AccountNotOpen
    """
    locked = await repository.lock_customer(session, customer.id)
    # Asked after the wait: it may have been for an erasure.
    if locked is None or locked.account_opened_at is None:
        raise AccountNotOpen()


async def note_points(
    session: AsyncSession, customer_id: uuid.UUID, by: By, programme: Programme
) -> None:
    """Tell, after a change, that the points are enough for the invitation (fact 29).

    Telling it again does nothing: the job has one name for each customer.
    """
    total = await repository.total_of(session, customer_id)
    if total < programme.invitation_threshold:
        return
    await jobs.enqueue(
        session,
        THRESHOLD_REACHED,
        {"customer": str(customer_id), "points": total, "at": by.at.isoformat()},
        now=by.at,
        unique=f"{THRESHOLD_REACHED}:{customer_id}",
        customer_id=customer_id,
    )


async def points_of(
    session: AsyncSession, customer_id: uuid.UUID, programme: Programme
) -> PointsView:
    """Return the customer's points; only allocated ones open a tier (facts 24, 29, 32)."""
    balances = await repository.balances(session, customer_id)
    found = await repository.products_of(session, customer_id)
    waiting = rules.total(
        _standing(product, balances.get(product.id, 0), programme) for product in found
    ).waiting
    # The whole ledger, not only the products shown: what it says is what counts.
    allocated = sum(balances.values())
    following = next_tier(programme, allocated)
    return PointsView(
        allocated=allocated,
        waiting=waiting,
        open_tiers=tuple(tier.id for tier in open_tiers(programme, allocated)),
        next_tier=None if following is None else NextTierView(following.tier.id, following.missing),
        missing_to_invitation=missing_to_invitation(programme, allocated),
    )


async def catalogue(session: AsyncSession) -> list[CatalogueModel]:
    """Return every model that can be registered, by name."""
    return await repository.catalogue(session)


async def model_called(session: AsyncSession, name: str) -> CatalogueModel:
    """Return the model of that name, or of that alias where it is one model's alone.

    Raises:
        UnknownModel, AmbiguousModel
    """
    key = model_key(name)
    model = await repository.model_by_key(session, key)
    if model is not None:
        return model
    every = await repository.catalogue(session)
    called = [m for m in every if key in {model_key(str(alias)) for alias in m.aliases}]
    if not called:
        raise UnknownModel()
    if len(called) > 1:
        raise AmbiguousModel(models=[m.name for m in called])
    return called[0]


async def holder_of_serial(
    session: AsyncSession, model_id: uuid.UUID, serial: str
) -> Product | None:
    """Return the product that holds that serial number of that model, however it is typed."""
    return await repository.product_by_serial(session, model_id, normalise_serial(serial))


async def put_model(
    session: AsyncSession,
    name: str,
    *,
    points: int,
    kind: Kind | None,
    aliases: list[str] | None,
    sample: bool,
) -> CatalogueModel:
    """Store a model of the catalogue, new or changed; None keeps what is known.

    Points that are allocated already stay as they are.
    """
    model = await repository.model_by_key(session, model_key(name))
    if model is None:
        model = CatalogueModel(key=model_key(name), kind=Kind.OTHER, aliases=[])
        session.add(model)
    model.name, model.points, model.sample = name, points, sample
    model.kind = kind or model.kind
    model.aliases = model.aliases if aliases is None else aliases
    await session.flush()
    return model


async def put_product(
    session: AsyncSession,
    product_id: uuid.UUID,
    customer_id: uuid.UUID,
    model: CatalogueModel,
    values: DetailValues,
    *,
    programme: Programme,
    registered_at: datetime,
    now: datetime,
) -> Product:
    """Store a customer's product under that id, new or changed, and settle its points."""
    product = await repository.product_by_id(session, product_id)
    if product is None:
        product = Product(id=product_id, customer_id=customer_id, created_at=registered_at)
        session.add(product)
    product.model_id, product.model, product.removed_at = model.id, model, None
    write_details(product, values)
    await session.flush()
    await settle(session, product, programme=programme, now=now, revalue=True)
    return product


async def put_legacy_product(
    session: AsyncSession,
    product_id: uuid.UUID,
    legacy_account_id: uuid.UUID,
    model: CatalogueModel,
    values: DetailValues,
    *,
    now: datetime,
) -> LegacyProduct:
    """Store a product of an earlier account; one that was moved already stays as it is."""
    product = await repository.legacy_product_by_id(session, product_id)
    if product is None:
        product = LegacyProduct(id=product_id, created_at=now)
        session.add(product)
    elif product.migrated_at is not None:
        return product
    product.legacy_account_id = legacy_account_id
    product.model_id, product.model = model.id, model
    write_details(product, values)
    await session.flush()
    return product


async def settle(
    session: AsyncSession,
    product: Product,
    *,
    programme: Programme,
    now: datetime,
    revalue: bool = False,
) -> None:
    """Bring the ledger to what the product's tick says; its model must be loaded."""
    change = rules.settle(
        ticked=_ticked(product, programme),
        model_points=product.model.points,
        balance=await repository.balance_of(session, product.id),
        revalue=revalue,
    )
    if change is not None:
        session.add(
            PointsEntry(
                customer_id=product.customer_id,
                product_id=product.id,
                points=change.points,
                reason=change.reason,
                created_at=now,
            )
        )
        await session.flush()


def write_details(product: ProductDetails, values: DetailValues) -> None:
    """Write all details onto a product; the serial number is not checked against others."""
    product.serial = values.serial
    product.serial_normalised = values.serial and normalise_serial(values.serial)
    product.serial_approximate = Detail.SERIAL in values.approximate
    product.purchase_date = values.purchase_date
    product.purchase_date_precision = values.purchase_date_precision
    product.purchase_country = values.purchase_country
    product.purchase_country_approximate = Detail.PURCHASE_COUNTRY in values.approximate
    product.dealer = values.dealer
    product.dealer_approximate = Detail.DEALER in values.approximate


def _ticked(product: Product, programme: Programme) -> bool:
    gone = product.removed_at is not None
    return not gone and rules.has_tick(product.details, programme.mandatory_details)


def _standing(product: Product, balance: int, programme: Programme) -> rules.Standing:
    return rules.standing(
        ticked=_ticked(product, programme), model_points=product.model.points, balance=balance
    )


def _view(
    product: Product, balance: int, programme: Programme, review: SerialReview | None
) -> ProductView:
    standing = _standing(product, balance, programme)
    return ProductView(
        id=product.id,
        model=product.model.name,
        serial=product.serial,
        purchase_date=product.purchase_date,
        purchase_date_precision=product.purchase_date_precision,
        purchase_country=product.purchase_country,
        dealer=product.dealer,
        points=standing.allocated + standing.waiting,
        waiting_points=standing.waiting,
        tick=_ticked(product, programme),
        missing=rules.missing_details(product.details, programme.mandatory_details),
        approximate=approximate_details(product),
        serial_review=None if product.serial is not None or review is None else _shown(review),
    )


def _shown(review: SerialReview) -> ReviewState | None:
    return None if review.state is ReviewState.CLOSED else review.state


def approximate_details(product: ProductDetails) -> tuple[Detail, ...]:
    """Return the details that are guesses (fact 28)."""
    guessed = {
        Detail.SERIAL: product.serial_approximate,
        Detail.PURCHASE_DATE: product.purchase_date_precision not in (None, DatePrecision.EXACT),
        Detail.PURCHASE_COUNTRY: product.purchase_country_approximate,
        Detail.DEALER: product.dealer_approximate,
    }
    return tuple(detail for detail, guess in guessed.items() if guess)
