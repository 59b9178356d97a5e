"""Register, complete, change, remove and restore a product.

Each of them is one transaction in which other changes of the same account wait. A serial number
that another account holds is not taken away and not refused either: it goes to review, and the
product is without it until somebody has decided (reviews.py).
"""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.models.accounts import Customer
from backend.models.products import CatalogueModel, Product, ProductDetails, SerialReview
from backend.products import repository, service
from backend.products.errors import (
    AlreadyRegistered,
    DateInFuture,
    DetailAlreadyThere,
    InvalidSerial,
    UnknownProduct,
)
from backend.products.rules import (
    DatePrecision,
    Detail,
    PurchaseDate,
    ReviewState,
    UnacceptableSerial,
    normalise_serial,
)
from backend.products.service import ProductView
from backend.programme.service import Programme

LONGEST_SERIAL = 64
Given = str | PurchaseDate | None


@dataclass(frozen=True, slots=True)
class Answers:
    """What a customer says of a product: only the details named in `given` are spoken of.

    None takes a detail away; `approximate` names those that are guesses (fact 28).
    """

    given: Mapping[Detail, Given] = field(default_factory=dict)
    approximate: frozenset[Detail] = frozenset()


async def register(
    session: AsyncSession,
    customer: Customer,
    model: str,
    answers: Answers,
    *,
    by: By,
    programme: Programme,
) -> ProductView:
    """Register a product of the model of that name or alias (fact 18), complete or not.

    Raises:
        AccountNotOpen, UnknownModel, AmbiguousModel, InvalidSerial, DateInFuture,
        AlreadyRegistered
    """
    check_answers(answers, by.at.date())
    await service.begin_change(session, customer)
    product = await add_product(
        session, customer.id, await service.model_called(session, model), by
    )
    await write_answers(session, product, answers, by)
    await finish(
        session, product, by, programme, "product.registered", {"model": product.model.name}
    )
    return await service.view_of(session, product, programme)


async def change(
    session: AsyncSession,
    customer: Customer,
    product_id: uuid.UUID,
    answers: Answers,
    *,
    model: str | None = None,
    replace: bool = False,
    by: By,
    programme: Programme,
) -> ProductView:
    """Complete or change a product. What is there with another value goes only with `replace`.

    Raises:
        AccountNotOpen, UnknownProduct, UnknownModel, AmbiguousModel, InvalidSerial, DateInFuture,
        DetailAlreadyThere, AlreadyRegistered
    """
    check_answers(answers, by.at.date())
    await service.begin_change(session, customer)
    product = await _owned(session, customer, product_id)
    new_model = None if model is None else await service.model_called(session, model)
    remodel = new_model is not None and new_model.id != product.model_id
    changed = [detail for detail in answers.given if _differs(product, answers, detail)]
    taken = [detail for detail in changed if getattr(product, detail) is not None]
    if (taken or remodel) and not replace:
        raise DetailAlreadyThere(details=[*taken, *(["model"] if remodel else [])])
    before = _told(product)
    kept = Answers({detail: answers.given[detail] for detail in changed}, answers.approximate)
    if remodel and new_model is not None:
        kept = await _change_model(session, product, new_model, kept, by)
    await write_answers(session, product, kept, by)
    data = {
        name: [before[name], now] for name, now in _told(product).items() if before[name] != now
    }
    await finish(session, product, by, programme, "product.changed", data, revalue=remodel)
    return await service.view_of(session, product, programme)


async def remove(
    session: AsyncSession,
    customer: Customer,
    product_id: uuid.UUID,
    *,
    by: By,
    programme: Programme,
) -> None:
    """Remove a product: its points are withdrawn, its serial number is free.

    Raises:
        AccountNotOpen, UnknownProduct
    """
    await service.begin_change(session, customer)
    product = await _owned(session, customer, product_id)
    await _close_review(session, product, by)
    product.removed_at = by.at
    await finish(session, product, by, programme, "product.removed", {"model": product.model.name})


async def restore(
    session: AsyncSession,
    customer: Customer,
    product_id: uuid.UUID,
    *,
    by: By,
    programme: Programme,
) -> ProductView:
    """Undo a removal. Who has registered its serial number meanwhile keeps it until the review.

    Raises:
        AccountNotOpen, UnknownProduct, AlreadyRegistered
    """
    await service.begin_change(session, customer)
    product = await _owned(session, customer, product_id, removed=True)
    serial, approximate = product.serial, product.serial_approximate
    product.serial, product.serial_normalised, product.serial_approximate = None, None, False
    product.removed_at = None
    await session.flush()
    await _give_serial(session, product, serial, by, approximate=approximate)
    await finish(session, product, by, programme, "product.restored", {"model": product.model.name})
    return await service.view_of(session, product, programme)


def check_answers(answers: Answers, today: date) -> None:
    """Check what can be checked without the database.

    Raises:
        InvalidSerial, DateInFuture
    """
    serial, bought = answers.given.get(Detail.SERIAL), answers.given.get(Detail.PURCHASE_DATE)
    if isinstance(serial, str):
        _normalised(serial)
    if isinstance(bought, PurchaseDate) and bought.day > today:
        raise DateInFuture(today=today.isoformat())


async def add_product(
    session: AsyncSession, customer_id: uuid.UUID, model: CatalogueModel, by: By
) -> Product:
    """Add a product without details."""
    product = Product(
        id=uuid.uuid4(),
        customer_id=customer_id,
        model_id=model.id,
        model=model,
        created_at=by.at,
        removed_at=None,
    )
    session.add(product)
    await session.flush()
    return product


async def write_answers(session: AsyncSession, product: Product, answers: Answers, by: By) -> None:
    """Write the answers onto a product; the serial number as far as it is free.

    Raises:
        InvalidSerial, AlreadyRegistered
    """
    for detail, value in answers.given.items():
        guess = value is not None and detail in answers.approximate
        if detail is Detail.PURCHASE_DATE:
            _write_date(product, value, guess=guess)
        elif detail is not Detail.SERIAL:
            setattr(product, detail, value)
            setattr(product, f"{detail}_approximate", guess)
    await session.flush()
    if Detail.SERIAL in answers.given:
        serial = answers.given[Detail.SERIAL]
        assert not isinstance(serial, PurchaseDate)
        await _give_serial(
            session, product, serial, by, approximate=Detail.SERIAL in answers.approximate
        )


async def finish(
    session: AsyncSession,
    product: Product,
    by: By,
    programme: Programme,
    action: str,
    data: Mapping[str, Any],
    *,
    revalue: bool = False,
) -> None:
    """End a change: the ledger says what the tick says, and the change is on record."""
    await session.flush()
    await service.settle(session, product, programme=programme, now=by.at, revalue=revalue)
    subject = Subject("product", str(product.id))
    await audit.record(session, by, action, subject, data, customer_id=product.customer_id)
    await service.note_points(session, product.customer_id, by, programme)


async def _owned(
    session: AsyncSession, customer: Customer, product_id: uuid.UUID, *, removed: bool = False
) -> Product:
    product = await repository.product_by_id(session, product_id)
    if product is None or product.customer_id != customer.id:
        raise UnknownProduct()
    if (product.removed_at is not None) is not removed:
        raise UnknownProduct()
    return product


def _normalised(serial: str) -> str:
    try:
        normalised = normalise_serial(serial)
    except UnacceptableSerial:
        raise InvalidSerial() from None
    # One character can become several when it is normalised.
    if len(normalised) > LONGEST_SERIAL:
        raise InvalidSerial()
    return normalised


def _differs(product: Product, answers: Answers, detail: Detail) -> bool:
    """Tell whether an answer says something else than what is there."""
    value = answers.given[detail]
    guess = value is not None and detail in answers.approximate
    if detail is Detail.PURCHASE_DATE:
        there = product.purchase_date, product.purchase_date_precision
        return there != _date_columns(value, guess=guess)
    is_guess = detail in service.approximate_details(product)
    if detail is Detail.SERIAL and isinstance(value, str):
        return (product.serial_normalised, is_guess) != (_normalised(value), guess)
    return (getattr(product, detail), is_guess) != (value, guess)


def _write_date(product: ProductDetails, value: Given, *, guess: bool) -> None:
    day, precision = _date_columns(value, guess=guess)
    product.purchase_date, product.purchase_date_precision = day, precision


def _date_columns(value: Given, *, guess: bool) -> tuple[date | None, DatePrecision | None]:
    if not isinstance(value, PurchaseDate):
        return None, None
    return value.day, DatePrecision.APPROXIMATE if guess else value.precision


async def _change_model(
    session: AsyncSession, product: Product, model: CatalogueModel, answers: Answers, by: By
) -> Answers:
    """Make it another model. Its serial number is claimed anew, among that model's."""
    review = await repository.open_review(session, product.id)
    serial = product.serial if review is None else review.serial
    given, approximate = dict(answers.given), answers.approximate
    if Detail.SERIAL not in given and serial is not None:
        given[Detail.SERIAL] = serial
        if product.serial_approximate:
            approximate |= {Detail.SERIAL}
    await _close_review(session, product, by)
    product.serial, product.serial_normalised, product.serial_approximate = None, None, False
    product.model_id, product.model = model.id, model
    await session.flush()
    return Answers(given, approximate)


async def _give_serial(
    session: AsyncSession, product: Product, serial: str | None, by: By, *, approximate: bool
) -> None:
    """Write a serial number, or open a review where another account holds it."""
    normalised = None if serial is None else _normalised(serial)
    review = await repository.open_review(session, product.id)
    if review is not None and review.serial_normalised == normalised and not approximate:
        return
    await _close_review(session, product, by)
    approximate = approximate and serial is not None
    if normalised is not None and not approximate:
        holder = await repository.product_by_serial(session, product.model_id, normalised)
        if holder is not None and holder.id != product.id:
            if holder.customer_id == product.customer_id:
                raise AlreadyRegistered(product=str(holder.id))
            await repository.put_serial(session, product, None)
            await _open_review(session, product, str(serial), normalised, by)
            return
    try:
        async with session.begin_nested():
            await repository.put_serial(
                session, product, serial, normalised, approximate=approximate
            )
    except IntegrityError:
        # Somebody registered it between the look and the write: the index has decided.
        assert serial is not None
        assert normalised is not None
        await _open_review(session, product, serial, normalised, by)


async def _open_review(
    session: AsyncSession, product: Product, serial: str, normalised: str, by: By
) -> None:
    review = SerialReview(
        id=uuid.uuid4(),
        product_id=product.id,
        customer_id=product.customer_id,
        serial=serial,
        serial_normalised=normalised,
        state=ReviewState.OPEN,
        created_at=by.at,
    )
    session.add(review)
    await session.flush()
    subject = Subject("serial_review", str(review.id))
    data = {"product": str(product.id)}
    await audit.record(
        session, by, "serial_review.opened", subject, data, customer_id=product.customer_id
    )


async def _close_review(session: AsyncSession, product: Product, by: By) -> None:
    review = await repository.open_review(session, product.id)
    if review is not None:
        review.state, review.decided_at = ReviewState.CLOSED, by.at
        review.decided_by = str(by.actor)
        await session.flush()


def _told(product: Product) -> dict[str, Any]:
    """Return what the record keeps of a product."""
    bought = product.purchase_date
    return {
        "model": product.model.name,
        "serial": product.serial,
        "purchase_date": None if bought is None else bought.isoformat(),
        "purchase_country": product.purchase_country,
        "dealer": product.dealer,
        "approximate": [str(detail) for detail in service.approximate_details(product)],
    }
