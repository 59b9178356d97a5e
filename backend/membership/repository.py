"""Queries over memberships and invitations."""

import uuid
from typing import Any

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.database import insert_into
from backend.models.membership import Invitation, Membership


async def all_of(session: AsyncSession, customer_id: uuid.UUID) -> list[Membership]:
    """Return the customer's memberships, the one that begins last first."""
    found = await session.scalars(
        select(Membership)
        .where(Membership.customer_id == customer_id)
        .order_by(Membership.since.desc(), Membership.created_at.desc(), Membership.id)
    )
    return list(found)


async def by_id(session: AsyncSession, membership_id: uuid.UUID) -> Membership | None:
    """Return the membership of that id."""
    return await session.get(Membership, membership_id)


async def by_number(session: AsyncSession, number: str) -> Membership | None:
    """Return the membership of that number."""
    found = await session.scalars(select(Membership).where(Membership.number == number))
    return found.one_or_none()


async def insert(session: AsyncSession, values: dict[str, Any]) -> Membership | None:
    """Insert a membership; None if its number is taken."""
    made = await session.scalar(
        insert_into(session, Membership)
        .values(**values)
        .on_conflict_do_nothing(index_elements=["number"])
        .returning(Membership.id)
    )
    return None if made is None else await session.get(Membership, made)


async def invitation_of(session: AsyncSession, customer_id: uuid.UUID) -> Invitation | None:
    """Return the customer's invitation."""
    return await session.get(Invitation, customer_id)


async def invite(session: AsyncSession, values: dict[str, Any]) -> bool:
    """Insert an invitation. False: the customer has one."""
    made = await session.scalar(
        insert_into(session, Invitation)
        .values(**values)
        .on_conflict_do_nothing(index_elements=["customer_id"])
        .returning(Invitation.customer_id)
    )
    return made is not None
