"""Customers, the accounts they had before, and their applications."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from backend.accounts.rules import ApplicationState, RejectionReason
from backend.core.database import Base
from backend.models.columns import stored


class Customer(Base):
    """Somebody known by e-mail: an applicant, and with `account_opened_at` an account.

    Addresses are kept normalised (accounts.rules.normalise_email). `country` is ISO 3166
    alpha-2, `language` an id of locales/languages.yml. `old_email` is the address of the earlier
    CPS account, None: not given (facts 9, 19, 21). `erased_at`: the person's data is gone; what is
    left is what invoices need.
    """

    __tablename__ = "customer"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    email: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(200))
    company: Mapped[str | None] = mapped_column(String(200))
    country: Mapped[str] = mapped_column(String(2))
    language: Mapped[str] = mapped_column(String(8))
    old_email: Mapped[str | None] = mapped_column(String(254), index=True)
    previous_membership_number: Mapped[str | None] = mapped_column(String(32))
    account_opened_at: Mapped[datetime | None]
    erased_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class LegacyAccount(Base):
    """An account of the earlier system. `email` is None where it is not known."""

    __tablename__ = "legacy_account"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    email: Mapped[str | None] = mapped_column(String(254), unique=True)
    created_at: Mapped[datetime]


class Application(Base):
    """An application for a business account (facts 1-14).

    A draft may lack anything. `customer_id` is None until it is submitted, and stays None where
    the contact address belongs to an open account, or to another application under way: who
    types an address does not get into what belongs to it, and does not learn that it is known.
    Of a customer's applications one may be under way at a time.

    `vat_number` is normalised, with its prefix; `vat_checked`: its form and check digits are
    those of its country. `document_key` names the uploaded file in the storage, the other
    `document_*` are its kind (programme.yml), the sender's name for it, its real type and its
    size in bytes. `due_on` is the last working day of the review (fact 12), `state_since` the
    time of the last change of state.
    """

    __tablename__ = "application"
    __table_args__ = (
        Index(
            "uq_application_customer_id_under_way",
            "customer_id",
            unique=True,
            sqlite_where=text("state in ('draft', 'submitted', 'in_review')"),
            postgresql_where=text("state in ('draft', 'submitted', 'in_review')"),
        ),
        Index("ix_application_customer_id_created_at", "customer_id", "created_at"),
        Index("ix_application_state_due_on", "state", "due_on"),
        Index("ix_application_email", "email"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    customer_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("customer.id"))
    state: Mapped[ApplicationState] = mapped_column(stored(ApplicationState))
    state_since: Mapped[datetime]
    email: Mapped[str | None] = mapped_column(String(254))
    name: Mapped[str | None] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(8), default="en")
    company: Mapped[str | None] = mapped_column(String(200))
    country: Mapped[str | None] = mapped_column(String(2))
    vat_registered: Mapped[bool | None]
    vat_number: Mapped[str | None] = mapped_column(String(20))
    vat_checked: Mapped[bool] = mapped_column(default=False)
    document_kind: Mapped[str | None] = mapped_column(String(32))
    document_key: Mapped[str | None] = mapped_column(String(200))
    document_name: Mapped[str | None] = mapped_column(String(100))
    document_type: Mapped[str | None] = mapped_column(String(60))
    document_size: Mapped[int | None]
    authorised: Mapped[bool] = mapped_column(default=False)
    old_email: Mapped[str | None] = mapped_column(String(254))
    submitted_at: Mapped[datetime | None]
    due_on: Mapped[date | None]
    decided_at: Mapped[datetime | None]
    rejection_code: Mapped[RejectionReason | None] = mapped_column(stored(RejectionReason))
    rejection_reason: Mapped[str | None] = mapped_column(String(500))
    created_at: Mapped[datetime]


class ApplicationChange(Base):
    """A change of an application's state: to `state`, at `at`, by `actor` (audit.rules.Actor)."""

    __tablename__ = "application_change"

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    application_id: Mapped[uuid.UUID] = mapped_column(
        ForeignKey("application.id", ondelete="CASCADE"), index=True
    )
    state: Mapped[ApplicationState] = mapped_column(stored(ApplicationState))
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(150))
