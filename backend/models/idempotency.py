"""Changing calls that were answered, under the caller's own key."""

from datetime import datetime

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.database import Base


class IdempotentCall(Base):
    """One changing call of one caller (`scope`) under one `Idempotency-Key`.

    The row is written in the transaction of the change itself, `status` and `body` (JSON text) at
    its end: a call that crashed leaves neither. `fingerprint` is keyed with the application's
    secret, because a body may hold what a plain hash would give away.
    """

    __tablename__ = "idempotent_call"

    scope: Mapped[str] = mapped_column(String(100), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    fingerprint: Mapped[str] = mapped_column(String(64))
    status: Mapped[int | None]
    body: Mapped[str | None] = mapped_column(Text)
    created_at: Mapped[datetime] = mapped_column(index=True)
