"""Customers' memberships: invitation, sign-up, renewal, end."""

import secrets
import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from backend.audit import service as audit
from backend.audit.service import By, Subject
from backend.billing import payments
from backend.billing import service as billing
from backend.billing.service import PaymentMethod
from backend.jobs import service as jobs
from backend.mail import service as mail
from backend.membership import repository, rules
from backend.membership.errors import (
    MembershipActive,
    MethodNotOffered,
    TermsNotAccepted,
    TermsOutdated,
    TierNotOpen,
    UnknownTier,
)
from backend.membership.rules import (
    MembershipState,
    NotRenewableYet,
    Period,
    membership_state,
    months_before,
)
from backend.models.accounts import Customer
from backend.models.billing import Card, Invoice
from backend.models.membership import Invitation, Membership
from backend.products import service as products
from backend.programme import service as programmes
from backend.programme.service import Programme, Tier
from locales.values import day, enum

__all__ = [
    "END",
    "REMIND",
    "MembershipState",
    "MembershipValues",
    "MembershipView",
    "SignUp",
    "Standing",
    "by_id",
    "by_number",
    "invite",
    "is_last",
    "membership_of",
    "months_before",
    "put_membership",
    "sign_up",
    "standing_of",
    "view_of",
]

REMIND = "membership.remind"
END = "membership.end"
MAIL_ACTIVE = "mail-membership-active"


@dataclass(frozen=True, slots=True)
class MembershipValues:
    """A membership as it is taken over from a file; both days included."""

    tier: str
    number: str
    since: date
    expires: date


@dataclass(frozen=True, slots=True)
class MembershipView:
    """What the profile shows (fact 53)."""

    tier: str
    number: str
    state: MembershipState
    since: date
    expires: date


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything of a customer's memberships.

    `membership` is the last one that has begun; `renewal` one that follows it; `earlier` all that
    were before, the last one first; `renewable_from`: the day from which a membership that holds
    can be renewed, None where one can be ordered now; `invited_at`: None where no invitation was
    sent.
    """

    membership: MembershipView | None
    renewal: MembershipView | None
    earlier: list[MembershipView]
    renewable_from: date | None
    invited_at: datetime | None


@dataclass(frozen=True, slots=True)
class SignUp:
    """What a customer orders: a level, the accepted version of the terms, the way of payment.

    `card_id`: a card that was authorised, None with bank transfers.
    """

    tier: str
    terms_version: str
    accepted: bool
    method: PaymentMethod
    card_id: uuid.UUID | None


async def membership_of(
    session: AsyncSession, customer_id: uuid.UUID, *, today: date
) -> MembershipView | None:
    """Return the customer's last membership that has begun, also when it is over; or None."""
    found = await repository.all_of(session, customer_id)
    index = rules.current(_periods(found), today)
    return None if index is None else view_of(found[index], today)


async def standing_of(
    session: AsyncSession, customer_id: uuid.UUID, programme: Programme, *, today: date
) -> Standing:
    """Return all of a customer's memberships, and whether they were invited."""
    found = await repository.all_of(session, customer_id)
    invitation = await repository.invitation_of(session, customer_id)
    index = rules.current(_periods(found), today)
    views = [view_of(membership, today) for membership in found]
    return Standing(
        membership=None if index is None else views[index],
        # The list goes from the last to the first.
        renewal=views[index - 1] if index else None,
        earlier=[] if index is None else views[index + 1 :],
        renewable_from=_renewable_from(found, today, programme),
        invited_at=None if invitation is None else invitation.created_at,
    )


async def by_number(session: AsyncSession, number: str) -> Membership | None:
    """Return the membership of that number, or None."""
    return await repository.by_number(session, number)


async def by_id(session: AsyncSession, membership_id: uuid.UUID) -> Membership | None:
    """Return the membership of that id, or None."""
    return await repository.by_id(session, membership_id)


async def is_last(session: AsyncSession, membership: Membership) -> bool:
    """Tell whether nothing follows a membership: it was not renewed."""
    every = await repository.all_of(session, membership.customer_id)
    return all(other.expires <= membership.expires for other in every)


async def sign_up(
    session: AsyncSession, customer: Customer, order: SignUp, *, by: By, programme: Programme
) -> tuple[Membership, Invoice]:
    """Sign a customer up: a membership with a new number, active at once, and its invoice.

    The points are looked at in the same transaction, in which other changes of the account wait.

    Raises:
        AccountNotOpen, UnknownTier, TierNotOpen, TermsNotAccepted, TermsOutdated,
        MethodNotOffered, MembershipActive
        CardMissing, UnknownCard, CardNotAuthorised: as billing.payments.chargeable_card.
    """
    await products.begin_change(session, customer)
    _check_terms(order, programme)
    period = await _period(session, customer, by.at.date(), programme)
    tier = await _open_tier(session, customer, order.tier, programme)
    card = await _card(session, customer, order, programme)
    membership = await _add_membership(session, customer, order, period, by)
    invoice = await billing.issue(
        session,
        customer,
        billing.Order(membership.id, tier, period.since, period.expires, order.method, card),
        by=by,
        programme=programme,
    )
    await _plan(session, membership, by, programme)
    await _record_and_tell(session, customer, membership, by)
    return membership, invoice


async def invite(
    session: AsyncSession, customer: Customer, *, points: int, reached_at: datetime, now: datetime
) -> Invitation | None:
    """Invite a customer whose points have reached the threshold (fact 29), once.

    Returns:
        The invitation; None where there is one, or a membership.
    """
    every = await repository.all_of(session, customer.id)
    if any(membership.expires >= now.date() for membership in every):
        return None
    values = {
        "customer_id": customer.id,
        "points": points,
        "reached_at": reached_at,
        "created_at": now,
    }
    if not await repository.invite(session, values):
        return None
    subject = Subject("customer", str(customer.id))
    by = audit.system(now, "membership")
    data = {"points": points}
    await audit.record(session, by, "customer.invited", subject, data, customer_id=customer.id)
    return await repository.invitation_of(session, customer.id)


async def put_membership(
    session: AsyncSession, customer_id: uuid.UUID, values: MembershipValues, *, now: datetime
) -> Membership:
    """Store a membership under its number, new or changed."""
    membership = await repository.by_number(session, values.number)
    if membership is None:
        membership = Membership(number=values.number, customer_id=customer_id, created_at=now)
        session.add(membership)
    membership.tier = values.tier
    membership.since = values.since
    membership.expires = values.expires
    await session.flush()
    return membership


def view_of(membership: Membership, today: date) -> MembershipView:
    """Return a membership as its customer sees it."""
    return MembershipView(
        tier=membership.tier,
        number=membership.number,
        state=membership_state(expires=membership.expires, today=today),
        since=membership.since,
        expires=membership.expires,
    )


def _periods(memberships: list[Membership]) -> list[Period]:
    return [Period(membership.since, membership.expires) for membership in memberships]


def _check_terms(order: SignUp, programme: Programme) -> None:
    if not order.accepted:
        raise TermsNotAccepted()
    if order.terms_version != programme.terms_version:
        raise TermsOutdated(current=programme.terms_version)


def _renewable_from(earlier: list[Membership], today: date, programme: Programme) -> date | None:
    try:
        _next_period(earlier, today, programme)
    except NotRenewableYet as error:
        return error.from_day
    return None


def _next_period(earlier: list[Membership], today: date, programme: Programme) -> Period:
    return rules.next_period(
        _periods(earlier),
        today=today,
        months=programme.membership_months,
        renewable_days=programme.expiry_reminder_days,
    )


async def _period(
    session: AsyncSession, customer: Customer, today: date, programme: Programme
) -> Period:
    earlier = await repository.all_of(session, customer.id)
    try:
        return _next_period(earlier, today, programme)
    except NotRenewableYet as error:
        number = max(earlier, key=lambda membership: membership.expires).number
        raise MembershipActive(number=number, renewable_from=error.from_day.isoformat()) from None


async def _open_tier(
    session: AsyncSession, customer: Customer, tier_id: str, programme: Programme
) -> Tier:
    try:
        tier = programmes.tier_of_id(programme, tier_id)
    except programmes.UnknownTier:
        raise UnknownTier(tiers=[tier.id for tier in programme.tiers]) from None
    points = await products.total_of(session, customer.id)
    missing = programmes.missing_to(programme, tier_id, points)
    if missing:
        raise TierNotOpen(tier=tier_id, points=points, missing=missing)
    return tier


async def _card(
    session: AsyncSession, customer: Customer, order: SignUp, programme: Programme
) -> Card | None:
    if order.method not in programme.payment_methods:
        raise MethodNotOffered(methods=list(programme.payment_methods))
    if order.method is not PaymentMethod.CARD:
        return None
    return await payments.chargeable_card(session, customer, order.card_id)


async def _add_membership(
    session: AsyncSession, customer: Customer, order: SignUp, period: Period, by: By
) -> Membership:
    """Store the membership under a number that nobody has or had (fact 52)."""
    while True:
        values = {
            "id": uuid.uuid4(),
            "customer_id": customer.id,
            "number": rules.membership_number(secrets.randbelow(rules.NUMBERS)),
            "tier": order.tier,
            "since": period.since,
            "expires": period.expires,
            "terms_version": order.terms_version,
            "terms_accepted_at": by.at,
            "created_at": by.at,
        }
        membership = await repository.insert(session, values)
        if membership is not None:
            return membership


async def _plan(
    session: AsyncSession, membership: Membership, by: By, programme: Programme
) -> None:
    days = timedelta(days=programme.expiry_reminder_days)
    for kind, on in (
        (REMIND, membership.expires - days),
        (END, membership.expires + timedelta(days=1)),
    ):
        await jobs.enqueue(
            session,
            kind,
            {"membership": str(membership.id)},
            now=by.at,
            run_at=rules.at_morning(on),
            unique=f"{kind}:{membership.id}",
        )


async def _record_and_tell(
    session: AsyncSession, customer: Customer, membership: Membership, by: By
) -> None:
    subject = Subject("membership", membership.number)
    data = {
        "tier": membership.tier,
        "since": membership.since.isoformat(),
        "expires": membership.expires.isoformat(),
        "terms_version": membership.terms_version,
    }
    await audit.record(session, by, "membership.signed_up", subject, data, customer_id=customer.id)
    await mail.send(
        session,
        to=customer.email,
        language=customer.language,
        key=MAIL_ACTIVE,
        values={
            "name": customer.name,
            "tier": enum("tier", membership.tier),
            "number": membership.number,
            "since": day(membership.since),
            "expires": day(membership.expires),
        },
        now=by.at,
        customer_id=customer.id,
    )
