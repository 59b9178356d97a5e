"""Who changed what, when, and through which channel."""

import uuid
from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.audit.rules import Channel
from backend.core.database import Base
from backend.models.columns import stored


class AuditEntry(Base):
    """One change. Entries are only added; erasure empties `data` and nothing else.

    `actor` is ``kind:id`` (audit.rules.Actor), `subject` is what was changed, ``kind`` and ``id``.
    `customer_id` says whose data it concerns, None: nobody's.
    """

    __tablename__ = "audit_entry"
    __table_args__ = (
        Index("ix_audit_entry_subject", "subject_kind", "subject_id", "at"),
        Index("ix_audit_entry_customer_id_at", "customer_id", "at"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    at: Mapped[datetime]
    actor: Mapped[str] = mapped_column(String(150))
    channel: Mapped[Channel] = mapped_column(stored(Channel))
    action: Mapped[str] = mapped_column(String(80))
    subject_kind: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(100))
    data: Mapped[dict[str, Any]] = mapped_column(default=dict)
    customer_id: Mapped[uuid.UUID | None] = mapped_column(
        ForeignKey("customer.id", ondelete="SET NULL")
    )
