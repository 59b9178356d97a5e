"""Memberships, every one that a customer has had, and the invitation to the first."""

import uuid
from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.core.database import Base


class Membership(Base):
    """A membership from `since` to `expires`, both days included.

    `tier` is an id of programme.yml. Each one has its own number (fact 52); `terms_version` and
    `terms_accepted_at` are None where it was taken over from elsewhere.
    """

    __tablename__ = "membership"
    __table_args__ = (Index("ix_membership_customer_id_since", "customer_id", "since"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=uuid.uuid4)
    customer_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("customer.id"))
    number: Mapped[str] = mapped_column(String(32), unique=True)
    tier: Mapped[str] = mapped_column(String(32))
    since: Mapped[date]
    expires: Mapped[date]
    terms_version: Mapped[str | None] = mapped_column(String(32))
    terms_accepted_at: Mapped[datetime | None]
    created_at: Mapped[datetime]


class Invitation(Base):
    """The invitation to join (fact 29), sent once, when the points first reached the threshold.

    `points` is what the customer had at `reached_at`.
    """

    __tablename__ = "invitation"

    customer_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("customer.id"), primary_key=True)
    points: Mapped[int]
    reached_at: Mapped[datetime]
    created_at: Mapped[datetime]
