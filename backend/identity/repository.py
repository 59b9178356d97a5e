"""Queries over passwords, links and log-ins."""

import uuid
from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.core.database import insert_into
from backend.models.identity import Credential, LogIn, PasswordLink


async def password_hash(session: AsyncSession, customer_id: uuid.UUID) -> str | None:
    """Return the customer's hash, None: no password was set yet."""
    return await session.scalar(
        select(Credential.password_hash).where(Credential.customer_id == customer_id)
    )


async def put_password(
    session: AsyncSession, customer_id: uuid.UUID, hashed: str, now: datetime
) -> None:
    """Set or replace the customer's password."""
    values = {"password_hash": hashed, "changed_at": now}
    await session.execute(
        insert_into(session, Credential)
        .values(customer_id=customer_id, **values)
        .on_conflict_do_update(index_elements=["customer_id"], set_=values)
    )


async def rehash(session: AsyncSession, customer_id: uuid.UUID, old: str, new: str) -> None:
    """Replace a hash by another one of the same password."""
    await session.execute(
        update(Credential)
        .where(Credential.customer_id == customer_id, Credential.password_hash == old)
        .values(password_hash=new)
    )


async def link(session: AsyncSession, link_id: uuid.UUID) -> PasswordLink | None:
    """Return the link of that id."""
    return await session.get(PasswordLink, link_id)


async def use_link(session: AsyncSession, link_id: uuid.UUID, now: datetime) -> bool:
    """Mark the link as used. False: it was used before, or its time is over."""
    used = await session.scalar(
        update(PasswordLink)
        .where(
            PasswordLink.id == link_id,
            PasswordLink.used_at.is_(None),
            PasswordLink.expires_at > now,
        )
        .values(used_at=now)
        .returning(PasswordLink.id)
    )
    return used is not None


async def spend_links(session: AsyncSession, customer_id: uuid.UUID, now: datetime) -> None:
    """Mark all links of a customer as used."""
    await session.execute(
        update(PasswordLink)
        .where(PasswordLink.customer_id == customer_id, PasswordLink.used_at.is_(None))
        .values(used_at=now)
    )


async def log_in_by_token(session: AsyncSession, token_hash: str, now: datetime) -> LogIn | None:
    """Return the log-in of a cookie, while it lasts."""
    found = await session.scalars(
        select(LogIn).where(
            LogIn.token_hash == token_hash, LogIn.expires_at > now, LogIn.ended_at.is_(None)
        )
    )
    return found.one_or_none()


async def end_log_in(session: AsyncSession, token_hash: str, now: datetime) -> uuid.UUID | None:
    """End the log-in of a cookie; return whose it was, None: there was none."""
    return await session.scalar(
        update(LogIn)
        .where(LogIn.token_hash == token_hash, LogIn.ended_at.is_(None))
        .values(ended_at=now)
        .returning(LogIn.customer_id)
    )


async def end_log_ins(session: AsyncSession, customer_id: uuid.UUID, now: datetime) -> None:
    """End all log-ins of a customer."""
    await session.execute(
        update(LogIn)
        .where(LogIn.customer_id == customer_id, LogIn.ended_at.is_(None))
        .values(ended_at=now)
    )


async def delete_over(session: AsyncSession, before: datetime) -> None:
    """Delete log-ins and links whose time was over before that."""
    await session.execute(delete(LogIn).where(LogIn.expires_at < before))
    await session.execute(delete(PasswordLink).where(PasswordLink.expires_at < before))
