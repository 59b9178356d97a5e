"""Serial numbers that two accounts gave: an agent decides whose it is."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import service as accounts
from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.mail import service as mail
from backend.models.products import Product, SerialReview
from backend.products import changes, repository
from backend.products.errors import ReviewDecided, UnknownReview
from backend.products.rules import ReviewState
from backend.programme.service import Programme
from locales import Value

GRANTED = "mail-serial-granted"
REFUSED = "mail-serial-refused"
WITHDRAWN = "mail-serial-withdrawn"


@dataclass(frozen=True, slots=True)
class ReviewView:
    """A review for agents: who gave the number, and who holds it now (None: nobody any more)."""

    id: uuid.UUID
    state: ReviewState
    model: str
    serial: str
    customer: str
    product_id: uuid.UUID
    holder: str | None
    holder_product_id: uuid.UUID | None
    created_at: datetime
    decided_at: datetime | None


async def reviews(
    session: AsyncSession, *, state: ReviewState | None, limit: int = 100
) -> list[ReviewView]:
    """Return reviews, oldest first."""
    return [await _view(session, row) for row in await repository.reviews(session, state, limit)]


async def decide(
    session: AsyncSession, review_id: uuid.UUID, *, grant: bool, by: By, programme: Programme
) -> ReviewView:
    """Give the number to who asked for it, or leave it where it is; both learn what concerns them.

    Raises:
        UnknownReview, ReviewDecided
    """
    review, product, holder = await _locked(session, review_id)
    if grant:
        if holder is not None:
            await _take_away(session, holder, by, programme)
        review.state = ReviewState.GRANTED
        await repository.put_serial(session, product, review.serial, review.serial_normalised)
    else:
        review.state = ReviewState.REFUSED
    review.decided_at, review.decided_by = by.at, str(by.actor)
    await changes.finish(session, product, by, programme, f"serial_review.{review.state}", {})
    await _tell(session, product, GRANTED if grant else REFUSED, review.serial, by)
    return await _view(session, review)


async def _locked(
    session: AsyncSession, review_id: uuid.UUID
) -> tuple[SerialReview, Product, Product | None]:
    """Return an open review with both products; both accounts wait for what is done with them."""
    found = await repository.review_by_id(session, review_id, lock=False)
    if found is None:
        raise UnknownReview()
    product = await _product(session, found)
    holder = await repository.product_by_serial(session, product.model_id, found.serial_normalised)
    # In one order, so that two decisions do not wait for each other.
    for customer_id in sorted({product.customer_id, *([holder.customer_id] if holder else [])}):
        await repository.lock_customer(session, customer_id)
    review = await repository.review_by_id(session, review_id, lock=True)
    if review is None:  # erased while this waited
        raise UnknownReview()
    if review.state is not ReviewState.OPEN:
        raise ReviewDecided(state=review.state)
    product = await _product(session, review)
    holder = await repository.product_by_serial(session, product.model_id, review.serial_normalised)
    return review, product, holder


async def _take_away(session: AsyncSession, holder: Product, by: By, programme: Programme) -> None:
    serial = holder.serial or ""
    await repository.put_serial(session, holder, None)
    subject = Subject("product", str(holder.id))
    data = {"model": holder.model.name, "serial": [serial, None]}
    await audit.record(
        session, by, "serial.withdrawn", subject, data, customer_id=holder.customer_id
    )
    await changes.finish(session, holder, by, programme, "product.changed", {})
    await _tell(session, holder, WITHDRAWN, serial, by)


async def _tell(session: AsyncSession, product: Product, key: str, serial: str, by: By) -> None:
    customer = await accounts.customer_by_id(session, product.customer_id)
    if customer is None or customer.erased_at is not None:
        return
    values: dict[str, Value] = {
        "name": customer.name,
        "model": product.model.name,
        "serial": serial,
    }
    await mail.send(
        session,
        to=customer.email,
        language=customer.language,
        key=key,
        values=values,
        now=by.at,
        customer_id=customer.id,
    )


async def _view(session: AsyncSession, review: SerialReview) -> ReviewView:
    product = await _product(session, review)
    asking = await accounts.customer_by_id(session, review.customer_id)
    holder = await repository.product_by_serial(session, product.model_id, review.serial_normalised)
    owner = None if holder is None else await accounts.customer_by_id(session, holder.customer_id)
    return ReviewView(
        id=review.id,
        state=review.state,
        model=product.model.name,
        serial=review.serial,
        customer="" if asking is None else asking.email,
        product_id=product.id,
        holder=None if owner is None else owner.email,
        holder_product_id=None if holder is None else holder.id,
        created_at=review.created_at,
        decided_at=review.decided_at,
    )


async def _product(session: AsyncSession, review: SerialReview) -> Product:
    product = await repository.product_by_id(session, review.product_id)
    assert product is not None  # the foreign key says so
    return product
