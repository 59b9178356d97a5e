"""Customers' invoices: issued with an order, paid by card or by bank transfer."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import service as accounts
from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.billing import repository, rules
from backend.billing.errors import (
    InvoiceSettled,
    NotByCard,
    PaymentUnderWay,
    UnknownInvoice,
    WrongAmount,
)
from backend.billing.rules import (
    ChargeState,
    InvoiceState,
    PaymentMethod,
    PaymentState,
    invoice_state,
)
from backend.jobs import service as jobs
from backend.mail import service as mail
from backend.models.accounts import Customer
from backend.models.billing import Card, Invoice
from backend.programme.service import Programme, Tier
from locales import Value
from locales.values import money

__all__ = [
    "CHARGE",
    "DELIVER",
    "REMIND",
    "ChargeState",
    "InvoiceState",
    "InvoiceValues",
    "InvoiceView",
    "Order",
    "PaymentMethod",
    "by_id",
    "by_number",
    "cancel",
    "change_card",
    "invoice_of",
    "invoices_of",
    "issue",
    "mark_paid",
    "own_invoice",
    "put_invoice",
    "settle",
    "tell",
]

DELIVER = "invoice.deliver"
CHARGE = "invoice.charge"
REMIND = "invoice.remind"
MAIL_PAID = "mail-payment-received"


@dataclass(frozen=True, slots=True)
class InvoiceValues:
    """An invoice as it is taken over from a file; `currency` is ISO 4217."""

    number: str
    amount: Decimal
    currency: str
    method: PaymentMethod
    issued_on: date
    due: date
    paid: bool


@dataclass(frozen=True, slots=True)
class Order:
    """What is billed: a tier's fee for a time, both days included. `card`: None with transfers."""

    membership_id: uuid.UUID
    tier: Tier
    period_from: date
    period_to: date
    method: PaymentMethod
    card: Card | None


@dataclass(frozen=True, slots=True)
class InvoiceView:
    """What the customer sees of an invoice. `charge`: None where it is not paid by card."""

    number: str
    amount: Decimal
    currency: str
    method: PaymentMethod
    issued_on: date
    due: date
    state: InvoiceState
    charge: ChargeState | None


async def invoices_of(
    session: AsyncSession, customer_id: uuid.UUID, *, today: date
) -> list[InvoiceView]:
    """Return the customer's invoices, the one due last first."""
    payments = await repository.last_payments(session, customer_id)
    found = await repository.invoices_of(session, customer_id)
    return [_view(invoice, today, payments.get(invoice.id)) for invoice in found]


async def invoice_of(session: AsyncSession, invoice: Invoice, *, today: date) -> InvoiceView:
    """Return one invoice as its customer sees it."""
    last = await repository.last_payment(session, invoice.id)
    return _view(invoice, today, None if last is None else last.state)


async def own_invoice(
    session: AsyncSession, customer: Customer, number: str, *, lock: bool = False
) -> Invoice:
    """Return the customer's invoice of that number.

    Raises:
        UnknownInvoice: also where it is somebody else's.
    """
    invoice = await repository.by_number(session, number, lock=lock)
    if invoice is None or invoice.customer_id != customer.id:
        raise UnknownInvoice()
    return invoice


async def by_number(session: AsyncSession, number: str) -> Invoice | None:
    """Return the invoice of that number, or None."""
    return await repository.by_number(session, number)


async def by_id(session: AsyncSession, invoice_id: uuid.UUID) -> Invoice | None:
    """Return the invoice of that id, or None."""
    return await repository.by_id(session, invoice_id, lock=False)


async def issue(
    session: AsyncSession, customer: Customer, order: Order, *, by: By, programme: Programme
) -> Invoice:
    """Write the invoice of an order, in the order's transaction; it is sent right afterwards.

    Its number is the next of the year's series. A card is charged on the due date, an open bank
    transfer is reminded of before it.
    """
    today = by.at.date()
    invoice = Invoice(
        id=uuid.uuid4(),
        customer_id=customer.id,
        membership_id=order.membership_id,
        number=await _next_number(session, today),
        amount=order.tier.fee,
        currency=order.tier.currency,
        method=order.method,
        issued_on=today,
        due=rules.due_date(today, programme.payment_due_days),
        card_id=None if order.card is None else order.card.id,
        tier=order.tier.id,
        period_from=order.period_from,
        period_to=order.period_to,
        bill_name=customer.name,
        bill_company=customer.company,
        bill_country=customer.country,
        language=customer.language,
        created_at=by.at,
    )
    session.add(invoice)
    await session.flush()
    await _plan(session, invoice, by, programme)
    data = {"number": invoice.number, "amount": str(invoice.amount), "currency": invoice.currency}
    await _record(session, invoice, by, "invoice.issued", data)
    return invoice


async def mark_paid(
    session: AsyncSession, number: str, *, amount: Decimal | None, by: By
) -> Invoice:
    """Note that a bank transfer has arrived; `amount`: what arrived, None: not said.

    Raises:
        UnknownInvoice, InvoiceSettled, PaymentUnderWay, WrongAmount
    """
    invoice = await _open_invoice(session, number, by)
    if amount is not None and amount != invoice.amount:
        raise WrongAmount(expected=str(invoice.amount), currency=invoice.currency)
    await settle(session, invoice, by)
    return invoice


async def cancel(session: AsyncSession, number: str, *, note: str, by: By) -> Invoice:
    """Cancel an invoice that was not paid; what it was for is not touched.

    Raises:
        UnknownInvoice, InvoiceSettled, PaymentUnderWay
    """
    invoice = await _open_invoice(session, number, by)
    invoice.cancelled_at = by.at
    await session.flush()
    await _record(session, invoice, by, "invoice.cancelled", {"note": note})
    return invoice


async def change_card(
    session: AsyncSession, customer: Customer, number: str, card: Card, *, by: By
) -> Invoice:
    """Charge an open invoice to another card: at once where its due date is there.

    Raises:
        UnknownInvoice, NotByCard, InvoiceSettled, PaymentUnderWay
    """
    invoice = await own_invoice(session, customer, number)
    if invoice.method is not PaymentMethod.CARD:
        raise NotByCard()
    invoice = await _open_invoice(session, number, by)
    invoice.card_id = card.id
    await session.flush()
    if by.at >= rules.at_morning(invoice.due):
        await _enqueue(session, CHARGE, invoice, by, unique=f"{CHARGE}:{invoice.id}:{card.id}")
    await _record(session, invoice, by, "invoice.card_changed", {"card": str(card.id)})
    return invoice


async def settle(session: AsyncSession, invoice: Invoice, by: By) -> None:
    """Note that the money is there, and tell the customer."""
    invoice.paid_at = by.at
    await session.flush()
    await _record(session, invoice, by, "invoice.paid", {"method": invoice.method})
    await tell(session, invoice, MAIL_PAID, by.at)


async def tell(
    session: AsyncSession,
    invoice: Invoice,
    key: str,
    now: datetime,
    *,
    values: Mapping[str, Value] | None = None,
    attachments: tuple[mail.Attachment, ...] = (),
) -> None:
    """Send the invoice's customer a mail; every text has name, number and amount."""
    customer = await accounts.customer_by_id(session, invoice.customer_id)
    if customer is None or customer.erased_at is not None:
        return
    await mail.send(
        session,
        to=customer.email,
        language=customer.language,
        key=key,
        values={
            "name": customer.name,
            "number": invoice.number,
            "amount": money(invoice.amount, invoice.currency),
            **(values or {}),
        },
        now=now,
        attachments=attachments,
        customer_id=customer.id,
    )


async def put_invoice(
    session: AsyncSession, customer_id: uuid.UUID, values: InvoiceValues, *, now: datetime
) -> Invoice:
    """Store an invoice under its number, new or changed. Newly paid means paid now."""
    invoice = await repository.by_number(session, values.number)
    if invoice is None:
        invoice = Invoice(
            number=values.number, customer_id=customer_id, created_at=now, paid_at=None
        )
        session.add(invoice)
    invoice.amount, invoice.currency = values.amount, values.currency
    invoice.method = values.method
    invoice.issued_on, invoice.due = values.issued_on, values.due
    invoice.paid_at = (invoice.paid_at or now) if values.paid else None
    await session.flush()
    return invoice


async def _next_number(session: AsyncSession, today: date) -> str:
    series = rules.series_of(today)
    number = rules.invoice_number(series, await repository.next_count(session, series))
    while await repository.by_number(session, number):  # taken over from elsewhere
        number = rules.invoice_number(series, await repository.next_count(session, series))
    return number


async def _plan(session: AsyncSession, invoice: Invoice, by: By, programme: Programme) -> None:
    await _enqueue(session, DELIVER, invoice, by)
    if invoice.method is PaymentMethod.CARD:
        await _enqueue(session, CHARGE, invoice, by, run_at=rules.at_morning(invoice.due))
    else:
        early = invoice.due - timedelta(days=programme.payment_reminder_days)
        await _enqueue(session, REMIND, invoice, by, run_at=rules.at_morning(early))


async def _enqueue(
    session: AsyncSession,
    kind: str,
    invoice: Invoice,
    by: By,
    *,
    run_at: datetime | None = None,
    unique: str | None = None,
) -> None:
    await jobs.enqueue(
        session,
        kind,
        {"invoice": str(invoice.id)},
        now=by.at,
        run_at=run_at,
        unique=unique or f"{kind}:{invoice.id}",
    )


async def _open_invoice(session: AsyncSession, number: str, by: By) -> Invoice:
    """Return an invoice that is neither paid nor cancelled nor being charged, locked."""
    invoice = await repository.by_number(session, number, lock=True)
    if invoice is None:
        raise UnknownInvoice()
    if invoice.paid_at is not None or invoice.cancelled_at is not None:
        raise InvoiceSettled(state=_state(invoice, by.at.date()))
    if await repository.live_payment(session, invoice.id) is not None:
        raise PaymentUnderWay()
    return invoice


async def _record(
    session: AsyncSession, invoice: Invoice, by: By, action: str, data: Mapping[str, Any]
) -> None:
    subject = Subject("invoice", invoice.number)
    await audit.record(session, by, action, subject, data, customer_id=invoice.customer_id)


def _state(invoice: Invoice, today: date) -> InvoiceState:
    return invoice_state(
        due=invoice.due,
        paid=invoice.paid_at is not None,
        cancelled=invoice.cancelled_at is not None,
        today=today,
    )


def _view(invoice: Invoice, today: date, last: PaymentState | None) -> InvoiceView:
    # A card that we know nothing of belongs to an invoice from elsewhere: nothing is planned.
    charged_here = invoice.card_id is not None
    return InvoiceView(
        number=invoice.number,
        amount=invoice.amount,
        currency=invoice.currency,
        method=invoice.method,
        issued_on=invoice.issued_on,
        due=invoice.due,
        state=_state(invoice, today),
        charge=rules.charge_state(last) if charged_here else None,
    )
