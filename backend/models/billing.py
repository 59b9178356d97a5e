"""Invoices, the cards they are charged to, and the attempts to do so."""

import uuid
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from backend.billing.rules import CardState, PaymentMethod, PaymentState
from backend.core.database import Base
from backend.models.columns import stored


class Invoice(Base):
    """An invoice over `amount` in `currency` (ISO 4217), to be paid by `due`, that day included.

    Its state is not kept but follows from the dates (billing.rules.invoice_state). Whom it is
    made out to (`bill_*`), the `language` it is written in and what it is for (`tier` from
    `period_from` to `period_to`) are copies: an invoice does not change when the customer does.
    They are None where the invoice was taken over from elsewhere. `card_id`: the card it is
    charged to on the due date. `pdf_key` names its PDF in the storage once it was sent.
    """

    __tablename__ = "invoice"
    __table_args__ = (Index("ix_invoice_customer_id_due", "customer_id", "due"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    customer_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("customer.id"))
    membership_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("membership.id"), index=True)
    number: Mapped[str] = mapped_column(String(32), unique=True)
    amount: Mapped[Decimal]
    currency: Mapped[str] = mapped_column(String(3))
    method: Mapped[PaymentMethod] = mapped_column(stored(PaymentMethod))
    issued_on: Mapped[date]
    due: Mapped[date]
    paid_at: Mapped[datetime | None]
    cancelled_at: Mapped[datetime | None]
    card_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("card.id"))
    tier: Mapped[str | None] = mapped_column(String(32))
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    bill_name: Mapped[str | None] = mapped_column(String(200))
    bill_company: Mapped[str | None] = mapped_column(String(200))
    bill_country: Mapped[str | None] = mapped_column(String(2))
    language: Mapped[str | None] = mapped_column(String(8))
    pdf_key: Mapped[str | None] = mapped_column(String(200))
    created_at: Mapped[datetime]


class InvoiceCounter(Base):
    """The last number given in a series. Counted in the transaction of the invoice: no gaps."""

    __tablename__ = "invoice_counter"

    series: Mapped[str] = mapped_column(String(24), primary_key=True)
    last: Mapped[int]


class Card(Base):
    """A card that a customer gave, as the payment provider knows it; no number of it is here.

    `source` is the provider's one-time token, kept until it was exchanged for a `mandate`, with
    which the card can be charged. `decline_code` is the provider's reason.
    """

    __tablename__ = "card"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    customer_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("customer.id"), index=True)
    state: Mapped[CardState] = mapped_column(stored(CardState))
    source: Mapped[str | None] = mapped_column(String(200))
    mandate: Mapped[str | None] = mapped_column(String(200))
    decline_code: Mapped[str | None] = mapped_column(String(60))
    created_at: Mapped[datetime]
    decided_at: Mapped[datetime | None]


class Payment(Base):
    """An attempt to charge an invoice to a card. Its id is the provider's idempotency key.

    At most one of an invoice is under way or has succeeded: nothing is charged twice.
    """

    __tablename__ = "payment"
    __table_args__ = (
        Index(
            "uq_payment_invoice_id_live",
            "invoice_id",
            unique=True,
            sqlite_where=text("state in ('pending', 'succeeded')"),
            postgresql_where=text("state in ('pending', 'succeeded')"),
        ),
        Index("ix_payment_invoice_id_created_at", "invoice_id", "created_at"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    invoice_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("invoice.id"))
    card_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("card.id"))
    amount: Mapped[Decimal]
    currency: Mapped[str] = mapped_column(String(3))
    state: Mapped[PaymentState] = mapped_column(stored(PaymentState))
    reference: Mapped[str | None] = mapped_column(String(100))
    decline_code: Mapped[str | None] = mapped_column(String(60))
    created_at: Mapped[datetime]
    settled_at: Mapped[datetime | None]
