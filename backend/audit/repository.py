"""Queries over the audit's entries."""

import uuid
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit.rules import Subject
from backend.models.audit import AuditEntry


def add(session: AsyncSession, entry: AuditEntry) -> None:
    """Add an entry to the session's transaction."""
    session.add(entry)


async def of_subject(session: AsyncSession, subject: Subject) -> Sequence[AuditEntry]:
    """Return a subject's entries, oldest first."""
    found = await session.scalars(
        select(AuditEntry)
        .where(AuditEntry.subject_kind == subject.kind, AuditEntry.subject_id == subject.id)
        .order_by(AuditEntry.at, AuditEntry.id)
    )
    return found.all()


async def of_customer(
    session: AsyncSession, customer_id: uuid.UUID, limit: int
) -> Sequence[AuditEntry]:
    """Return the last entries that concern a customer, newest first."""
    found = await session.scalars(
        select(AuditEntry)
        .where(AuditEntry.customer_id == customer_id)
        .order_by(AuditEntry.at.desc(), AuditEntry.id)
        .limit(limit)
    )
    return found.all()
