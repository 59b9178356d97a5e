"""Queries over customers and applications."""

import uuid
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.accounts.rules import UNDER_WAY, ApplicationState
from backend.core.database import insert_into
from backend.models.accounts import Application, ApplicationChange, Customer, LegacyAccount


async def customer_by_email(session: AsyncSession, email: str) -> Customer | None:
    """Return the customer of a normalised address."""
    found = await session.scalars(select(Customer).where(Customer.email == email))
    return found.one_or_none()


async def customer_by_id(session: AsyncSession, customer_id: uuid.UUID) -> Customer | None:
    """Return the customer of that id."""
    return await session.get(Customer, customer_id)


async def customers(session: AsyncSession, limit: int) -> list[Customer]:
    """Return the first so many customers by address."""
    found = await session.scalars(
        select(Customer).where(Customer.erased_at.is_(None)).order_by(Customer.email).limit(limit)
    )
    return list(found)


async def latest_application(session: AsyncSession, customer_id: uuid.UUID) -> Application | None:
    """Return the customer's last application."""
    found = await session.scalars(
        select(Application)
        .where(Application.customer_id == customer_id)
        .order_by(Application.created_at.desc(), Application.id)
        .limit(1)
    )
    return found.one_or_none()


async def application_by_id(session: AsyncSession, application_id: uuid.UUID) -> Application | None:
    """Return the application of that id."""
    return await session.get(Application, application_id)


async def application_for_change(
    session: AsyncSession, application_id: uuid.UUID
) -> Application | None:
    """Return the application of that id, locked until the transaction ends."""
    return await session.get(Application, application_id, with_for_update=True)


async def applications(
    session: AsyncSession, *, states: Collection[ApplicationState], limit: int
) -> Sequence[Application]:
    """Return applications in these states, those due first first."""
    found = await session.scalars(
        select(Application)
        .where(Application.state.in_(states))
        .order_by(Application.due_on, Application.submitted_at, Application.id)
        .limit(limit)
    )
    return found.all()


async def others_of_email(
    session: AsyncSession, email: str, application_id: uuid.UUID
) -> list[uuid.UUID]:
    """Return the other applications under way with that contact address."""
    found = await session.scalars(
        select(Application.id)
        .where(
            Application.email == email,
            Application.id != application_id,
            Application.state.in_((ApplicationState.SUBMITTED, ApplicationState.IN_REVIEW)),
        )
        .order_by(Application.submitted_at)
    )
    return list(found)


async def has_application_under_way(session: AsyncSession, customer_id: uuid.UUID) -> bool:
    """Tell whether the customer has an application that waits for a decision."""
    found = await session.scalar(
        select(Application.id).where(
            Application.customer_id == customer_id, Application.state.in_(UNDER_WAY)
        )
    )
    return found is not None


async def applicant(session: AsyncSession, values: dict[str, Any]) -> Customer:
    """Return the customer of an address, locked; made with these values where there is none."""
    await session.execute(
        insert_into(session, Customer)
        .values(id=uuid.uuid4(), **values)
        .on_conflict_do_nothing(index_elements=["email"])
    )
    found = await session.scalars(
        select(Customer)
        .where(Customer.email == values["email"])
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return found.one()


async def delete_drafts(session: AsyncSession, before: datetime) -> list[str]:
    """Delete drafts that were begun before that time; return the keys of their documents."""
    deleted = await session.scalars(
        delete(Application)
        .where(Application.state == ApplicationState.DRAFT, Application.created_at < before)
        .returning(Application.document_key)
    )
    return [key for key in deleted if key is not None]


async def changes_of(
    session: AsyncSession, application_id: uuid.UUID
) -> Sequence[ApplicationChange]:
    """Return an application's changes of state, oldest first."""
    found = await session.scalars(
        select(ApplicationChange).where(ApplicationChange.application_id == application_id)
    )
    # It goes through its states in their order: that decides between two of one moment.
    order = list(ApplicationState)
    return sorted(found, key=lambda change: (change.at, order.index(change.state)))


async def legacy_account_by_email(session: AsyncSession, email: str) -> LegacyAccount | None:
    """Return the earlier account of a normalised address."""
    found = await session.scalars(select(LegacyAccount).where(LegacyAccount.email == email))
    return found.one_or_none()


async def legacy_account_by_id(
    session: AsyncSession, account_id: uuid.UUID
) -> LegacyAccount | None:
    """Return the earlier account of that id."""
    return await session.get(LegacyAccount, account_id)
