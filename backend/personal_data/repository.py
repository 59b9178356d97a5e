"""Queries over everything of one customer."""

import uuid
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, delete, func, not_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.models.accounts import Application, Customer
from backend.models.billing import Invoice
from backend.models.conversations import Conversation, Message
from backend.personal_data.tables import Policy


async def rows(
    session: AsyncSession, policy: Policy, customer_id: uuid.UUID
) -> list[dict[str, Any]]:
    """Return the customer's rows of a table, hidden columns left out."""
    table = policy.model.__table__
    columns = [column for column in table.columns if column.name not in policy.hidden]
    times = [table.columns[name] for name in ("created_at", "at", "seq") if name in table.columns]
    found = await session.execute(
        select(*columns)
        .where(policy.owned(customer_id))
        .order_by(*times, *table.primary_key.columns)
    )
    return [dict(row) for row in found.mappings()]


async def files(session: AsyncSession, policy: Policy, rows: ColumnElement[bool]) -> list[str]:
    """Return the storage keys in some rows of a table."""
    if policy.file is None:
        return []
    column = getattr(policy.model, policy.file)
    return list(await session.scalars(select(column).where(rows, column.is_not(None))))


async def attachments(session: AsyncSession, customer_id: uuid.UUID) -> list[str]:
    """Return the storage keys of files that the customer sent in conversations."""
    own = select(Conversation.id).where(Conversation.customer_id == customer_id)
    return await _attachments(session, Message.conversation_id.in_(own))


async def attachments_of(session: AsyncSession, conversations: Collection[uuid.UUID]) -> set[str]:
    """Return the storage keys of files that were sent in some conversations."""
    return set(await _attachments(session, Message.conversation_id.in_(conversations)))


async def _attachments(session: AsyncSession, which: ColumnElement[bool]) -> list[str]:
    found = await session.execute(
        select(Message.conversation_id, Message.values).where(which, Message.key == "attachment")
    )
    return [f"{conversation}/{values['file']}" for conversation, values in found]


async def documents_of(session: AsyncSession, applications: Collection[uuid.UUID]) -> set[str]:
    """Return the storage keys of some applications' documents."""
    found = await session.scalars(
        select(Application.document_key).where(Application.id.in_(applications))
    )
    return {key for key in found if key is not None}


async def ids(session: AsyncSession, policy: Policy, customer_id: uuid.UUID) -> list[uuid.UUID]:
    """Return the ids of the rows of a table that an erasure of the customer concerns."""
    return list(await session.scalars(select(policy.model.id).where(policy.erasable(customer_id))))


async def erase(session: AsyncSession, policy: Policy, customer_id: uuid.UUID) -> tuple[int, int]:
    """Delete or empty the customer's rows of a table; return how many were deleted and kept."""
    owned = policy.erasable(customer_id)
    if policy.kept is None:
        return await _delete(session, policy, owned), 0
    deleted = await _delete(session, policy, owned & not_(policy.kept.rows))
    if policy.kept.clear:
        await session.execute(
            update(policy.model).where(owned, policy.kept.clear_if).values(**policy.kept.clear),
            execution_options={"synchronize_session": False},
        )
    kept = await session.scalar(select(func.count()).select_from(policy.model).where(owned))
    return deleted, kept or 0


async def _delete(session: AsyncSession, policy: Policy, which: ColumnElement[bool]) -> int:
    count = await session.scalar(select(func.count()).select_from(policy.model).where(which))
    if count:
        await session.execute(
            delete(policy.model).where(which), execution_options={"synchronize_session": False}
        )
    return count or 0


async def fix_invoices(session: AsyncSession, customer: Customer) -> None:
    """Write onto the customer's invoices whom they are made out to, where it only stands here."""
    for column, value in (
        (Invoice.bill_name, customer.name),
        (Invoice.bill_company, customer.company),
        (Invoice.bill_country, customer.country),
    ):
        await session.execute(
            update(Invoice)
            .where(Invoice.customer_id == customer.id, column.is_(None))
            .values({column: value}),
            execution_options={"synchronize_session": False},
        )


def empty(customer: Customer, replacement: str) -> None:
    """Take the person out of the customer's row; what is kept still refers to it."""
    customer.email = replacement
    customer.name = ""
    customer.company = None
    customer.old_email = None
    customer.previous_membership_number = None
    customer.account_opened_at = None


async def lock(session: AsyncSession, customer_id: uuid.UUID) -> Customer | None:
    """Return the customer as they are now, locked until the transaction ends."""
    return await session.get(Customer, customer_id, with_for_update=True, populate_existing=True)
