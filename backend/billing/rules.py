"""States of an invoice. Dates are days in UTC."""

from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum


class PaymentMethod(StrEnum):
    """The two ways of payment (fact 43)."""

    CARD = "card"
    BANK_TRANSFER = "bank_transfer"


class InvoiceState(StrEnum):
    """What the customer sees of an invoice."""

    OPEN = "open"
    OVERDUE = "overdue"
    PAID = "paid"
    CANCELLED = "cancelled"


class CardState(StrEnum):
    """What the provider said of a card (fact 49: authorised with zero)."""

    AUTHORISING = "authorising"
    AUTHORISED = "authorised"
    DECLINED = "declined"


class PaymentState(StrEnum):
    """What became of a charge. `pending`: the provider was asked and has not answered yet."""

    PENDING = "pending"
    SUCCEEDED = "succeeded"
    DECLINED = "declined"


class ChargeState(StrEnum):
    """Where the charge of an invoice that is paid by card stands, for its customer."""

    SCHEDULED = "scheduled"
    PENDING = "pending"
    DECLINED = "declined"
    CHARGED = "charged"


def charge_state(last: PaymentState | None) -> ChargeState:
    """Return where a charge stands after the `last` attempt; None: none was made."""
    if last is None:
        return ChargeState.SCHEDULED
    return {
        PaymentState.PENDING: ChargeState.PENDING,
        PaymentState.DECLINED: ChargeState.DECLINED,
        PaymentState.SUCCEEDED: ChargeState.CHARGED,
    }[last]


def due_date(issued_on: date, payment_due_days: int) -> date:
    """Return the last day to pay (facts 47, 48, 50)."""
    return issued_on + timedelta(days=payment_due_days)


def series_of(issued_on: date) -> str:
    """Return the series that an invoice of that day is numbered in: one a year."""
    return f"INV-{issued_on.year}"


def invoice_number(series: str, count: int) -> str:
    """Return the number of a series' invoice; they are counted from 1."""
    return f"{series}-{count:06d}"


def at_morning(day: date) -> datetime:
    """Return when what is due on a day is done: in the small hours, in UTC."""
    return datetime.combine(day, time(3), tzinfo=UTC)


def invoice_state(*, due: date, paid: bool, cancelled: bool, today: date) -> InvoiceState:
    """Return the state; on the due date itself an unpaid invoice is still open (fact 50).

    A payment is never forgotten: paid wins over cancelled.
    """
    if paid:
        return InvoiceState.PAID
    if cancelled:
        return InvoiceState.CANCELLED
    return InvoiceState.OPEN if today <= due else InvoiceState.OVERDUE
