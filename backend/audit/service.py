"""Record a change, in the transaction of the change; read what was recorded.

by = By(customer_actor(customer.id), Channel.WEB, clock.now())
await record(session, by, "product.registered", Subject("product", str(product.id)),
             {"model": model.name}, customer_id=customer.id)
"""

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit import repository
from backend.audit.rules import (
    Actor,
    By,
    Channel,
    HoldsSecret,
    Subject,
    check_no_secret,
    customer_actor,
    system,
)
from backend.models.audit import AuditEntry

__all__ = [
    "Actor",
    "By",
    "Channel",
    "HoldsSecret",
    "Subject",
    "customer_actor",
    "entries_of_customer",
    "entries_of_subject",
    "record",
    "system",
]


async def record(
    session: AsyncSession,
    by: By,
    action: str,
    subject: Subject,
    data: Mapping[str, Any] | None = None,
    *,
    customer_id: uuid.UUID | None = None,
) -> None:
    """Add an entry: `by` did `action` (``noun.past_participle``) to `subject`.

    `data` is JSON: what changed, old and new where both matter. `customer_id`: whose data it
    concerns; the export tells that customer, the erasure empties `data`.

    Raises:
        HoldsSecret: `data` names a password, a token or the like.
    """
    check_no_secret(data or {})
    entry = AuditEntry(
        at=by.at,
        actor=str(by.actor),
        channel=by.channel,
        action=action,
        subject_kind=subject.kind,
        subject_id=subject.id,
        data=dict(data or {}),
        customer_id=customer_id,
    )
    repository.add(session, entry)


async def entries_of_subject(session: AsyncSession, subject: Subject) -> Sequence[AuditEntry]:
    """Return what was done to a subject, oldest first."""
    return await repository.of_subject(session, subject)


async def entries_of_customer(
    session: AsyncSession, customer_id: uuid.UUID, *, limit: int = 1000
) -> Sequence[AuditEntry]:
    """Return the last changes that concern a customer, newest first."""
    return await repository.of_customer(session, customer_id, limit)
