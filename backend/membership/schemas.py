"""What the API takes and says of memberships."""

import uuid
from datetime import date, datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from backend.billing.schemas import InvoiceRead
from backend.billing.service import PaymentMethod
from backend.membership.rules import MembershipState


class MembershipRead(BaseModel):
    """A membership; `tier` is an id of the programme, `expires` its last day."""

    model_config = ConfigDict(from_attributes=True)

    tier: str
    number: Annotated[str, Field(examples=["151000480"])]
    state: MembershipState
    since: Annotated[date, Field(examples=["2026-11-20"])]
    expires: Annotated[date, Field(examples=["2027-11-19"])]


class MyMembership(BaseModel):
    """The caller's last membership that has begun; null: there never was one.

    `renewal` follows it; `earlier` were before it, the last one first. `renewable_from`: the day
    from which a membership that holds can be renewed; null: one can be ordered now. `invited_at`:
    when the caller was invited to join.
    """

    model_config = ConfigDict(from_attributes=True)

    membership: MembershipRead | None
    renewal: Annotated[MembershipRead | None, Field(examples=[None])]
    earlier: Annotated[list[MembershipRead], Field(examples=[[]])]
    renewable_from: Annotated[date | None, Field(examples=["2027-10-20"])]
    invited_at: datetime | None


class SignUpBody(BaseModel):
    """A sign-up, as it was reviewed: level, accepted terms, way of payment.

    `card` is the id of an authorised card (`POST /api/me/cards`); it goes with the method `card`.
    """

    model_config = ConfigDict(extra="forbid")

    tier: Annotated[str, Field(max_length=32, examples=["gold"])]
    terms_version: Annotated[str, Field(max_length=32, examples=["2026-01"])]
    accepted: bool
    method: Annotated[PaymentMethod, Field(examples=[PaymentMethod.BANK_TRANSFER])]
    card: uuid.UUID | None = None


class SignedUp(BaseModel):
    """The new membership, which holds at once or follows the present one, and its invoice."""

    membership: MembershipRead
    invoice: InvoiceRead
