"""Customers, their earlier accounts, their applications."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts import repository
from backend.accounts.rules import (
    UNDER_WAY,
    ApplicationState,
    NotAnAddress,
    RejectionReason,
    normalise_email,
)
from backend.models.accounts import Application, Customer, LegacyAccount

__all__ = [
    "ApplicationState",
    "ApplicationValues",
    "ApplicationView",
    "CustomerValues",
    "NotAnAddress",
    "application_of",
    "customer_by_email",
    "customer_by_id",
    "customers",
    "normalise_email",
    "put_application",
    "put_customer",
    "put_legacy_account",
]


@dataclass(frozen=True, slots=True)
class CustomerValues:
    """What is kept of a customer; fields as in models.accounts.Customer."""

    email: str
    name: str
    company: str | None
    country: str
    language: str
    old_email: str | None
    previous_membership_number: str | None


@dataclass(frozen=True, slots=True)
class ApplicationValues:
    """An application as it is taken over from a file; times aware, UTC."""

    state: ApplicationState
    submitted_at: datetime | None
    due_on: date | None
    state_since: datetime
    rejection_reason: str | None


@dataclass(frozen=True, slots=True)
class ApplicationView:
    """What the customer sees of an application (facts 11-14); times aware, UTC."""

    id: uuid.UUID
    state: ApplicationState
    since: datetime
    submitted_at: datetime | None
    due_on: date | None
    company: str | None
    rejection_code: RejectionReason | None
    rejection_reason: str | None

    @property
    def under_way(self) -> bool:
        """Whether it still waits for a decision."""
        return self.state in UNDER_WAY


async def customer_by_email(session: AsyncSession, email: str) -> Customer | None:
    """Return the customer of that address, however it is written; None if there is none."""
    try:
        return await repository.customer_by_email(session, normalise_email(email))
    except NotAnAddress:
        return None


async def customer_by_id(session: AsyncSession, customer_id: uuid.UUID) -> Customer | None:
    """Return the customer of that id, or None."""
    return await repository.customer_by_id(session, customer_id)


async def customers(session: AsyncSession, *, limit: int = 100) -> list[Customer]:
    """Return customers by address: for development's sample log-ins."""
    return await repository.customers(session, limit)


async def application_of(session: AsyncSession, customer_id: uuid.UUID) -> ApplicationView | None:
    """Return the customer's last application, or None."""
    found = await repository.latest_application(session, customer_id)
    if found is None:
        return None
    return ApplicationView(
        id=found.id,
        state=found.state,
        since=found.state_since,
        submitted_at=found.submitted_at,
        due_on=found.due_on,
        company=found.company,
        rejection_code=found.rejection_code,
        rejection_reason=found.rejection_reason,
    )


async def put_customer(
    session: AsyncSession, values: CustomerValues, *, has_account: bool, now: datetime
) -> Customer:
    """Store a customer under the address, new or changed; addresses come normalised.

    `has_account` opens the account now where it is not open yet; an open one stays open.
    """
    customer = await repository.customer_by_email(session, values.email)
    if customer is None:
        customer = Customer(email=values.email, created_at=now, account_opened_at=None)
        session.add(customer)
    customer.name = values.name
    customer.company = values.company
    customer.country = values.country
    customer.language = values.language
    customer.old_email = values.old_email
    customer.previous_membership_number = values.previous_membership_number
    if has_account and customer.account_opened_at is None:
        customer.account_opened_at = now
    await session.flush()
    return customer


async def put_legacy_account(
    session: AsyncSession, account_id: uuid.UUID, email: str | None, *, now: datetime
) -> LegacyAccount:
    """Return the earlier account of that address, or, where none is known, of that id.

    It is made where it is missing.
    """
    if email is None:
        account = await repository.legacy_account_by_id(session, account_id)
    else:
        account = await repository.legacy_account_by_email(session, email)
    if account is None:
        account = LegacyAccount(
            id=account_id if email is None else uuid.uuid4(), email=email, created_at=now
        )
        session.add(account)
        await session.flush()
    return account


async def put_application(
    session: AsyncSession,
    application_id: uuid.UUID,
    customer: Customer,
    values: ApplicationValues,
    *,
    now: datetime,
) -> Application:
    """Store a customer's application under that id, new or changed."""
    application = await repository.application_by_id(session, application_id)
    if application is None:
        application = Application(id=application_id, customer_id=customer.id, created_at=now)
        session.add(application)
    application.email = customer.email
    application.name = customer.name
    application.language = customer.language
    application.company = customer.company
    application.country = customer.country
    application.old_email = customer.old_email
    application.state = values.state
    application.state_since = values.state_since
    application.submitted_at = values.submitted_at
    application.due_on = values.due_on
    application.rejection_reason = values.rejection_reason
    await session.flush()
    return application
