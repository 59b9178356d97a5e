"""Queries over invoices, cards and payments."""

import uuid

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.billing.rules import PaymentState
from backend.core.database import insert_into
from backend.models.billing import Card, Invoice, InvoiceCounter, Payment


async def invoices_of(session: AsyncSession, customer_id: uuid.UUID) -> list[Invoice]:
    """Return the customer's invoices, the one due last first."""
    found = await session.scalars(
        select(Invoice)
        .where(Invoice.customer_id == customer_id)
        .order_by(Invoice.due.desc(), Invoice.number)
    )
    return list(found)


async def by_number(session: AsyncSession, number: str, *, lock: bool = False) -> Invoice | None:
    """Return the invoice of that number; with `lock` others who change it wait."""
    query = select(Invoice).where(Invoice.number == number)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return (await session.scalars(query)).one_or_none()


async def by_id(session: AsyncSession, invoice_id: uuid.UUID, *, lock: bool) -> Invoice | None:
    """Return the invoice of that id; with `lock` others who change it wait."""
    query = select(Invoice).where(Invoice.id == invoice_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return (await session.scalars(query)).one_or_none()


async def next_count(session: AsyncSession, series: str) -> int:
    """Return the next number of a series, from 1.

    Others wait for it until the transaction ends, and get the same one if it fails: no gaps.
    """
    statement = insert_into(session, InvoiceCounter).values(series=series, last=1)
    count: int | None = await session.scalar(
        statement.on_conflict_do_update(
            index_elements=["series"], set_={"last": InvoiceCounter.last + 1}
        ).returning(InvoiceCounter.last)
    )
    assert count is not None
    return count


async def card_by_id(
    session: AsyncSession, card_id: uuid.UUID, *, lock: bool = False
) -> Card | None:
    """Return the card of that id; with `lock` others who change it wait."""
    query = select(Card).where(Card.id == card_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return (await session.scalars(query)).one_or_none()


async def last_payments(
    session: AsyncSession, customer_id: uuid.UUID
) -> dict[uuid.UUID, PaymentState]:
    """Return the state of the last payment of each of the customer's invoices that has one."""
    rows = await session.execute(
        select(Payment.invoice_id, Payment.state)
        .join(Invoice, Invoice.id == Payment.invoice_id)
        .where(Invoice.customer_id == customer_id)
        .order_by(Payment.created_at, Payment.id)
    )
    return {row.invoice_id: row.state for row in rows}


async def last_payment(session: AsyncSession, invoice_id: uuid.UUID) -> Payment | None:
    """Return the last payment of an invoice."""
    found = await session.scalars(
        select(Payment)
        .where(Payment.invoice_id == invoice_id)
        .order_by(Payment.created_at.desc(), Payment.id)
        .limit(1)
    )
    return found.one_or_none()


async def live_payment(session: AsyncSession, invoice_id: uuid.UUID) -> Payment | None:
    """Return the invoice's payment that is under way or has succeeded."""
    found = await session.scalars(
        select(Payment).where(
            Payment.invoice_id == invoice_id,
            Payment.state.in_((PaymentState.PENDING, PaymentState.SUCCEEDED)),
        )
    )
    return found.one_or_none()


async def payment_by_id(session: AsyncSession, payment_id: uuid.UUID) -> Payment | None:
    """Return the payment of that id."""
    return await session.get(Payment, payment_id)
