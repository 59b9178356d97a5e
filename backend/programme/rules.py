"""What a number of points opens. Pure: the programme comes in as an argument.

Points are whole numbers. Lower tiers stay open when a higher one opens (facts 32, 33, 39;
readings D10, D11); a tier opens at its first point inclusive (D12).
"""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum


class UnknownTier(LookupError):
    """The programme has no tier of that id; `tier` is the id asked for."""

    def __init__(self, tier: str) -> None:
        super().__init__(tier)
        self.tier = tier


class Group(StrEnum):
    """The two groups between which the corporate switch changes (facts 34, 35)."""

    INDIVIDUAL = "individual"
    CORPORATE = "corporate"


@dataclass(frozen=True, slots=True)
class Tier:
    """A level of membership.

    `from_points` is its first point, `to_points` its last one (None: open upwards); `fee` is
    the yearly fee in `currency` (ISO 4217).
    """

    id: str
    group: Group
    from_points: int
    to_points: int | None
    fee: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class NextTier:
    """The first tier that is not open yet, and the points missing to it."""

    tier: Tier
    missing: int


@dataclass(frozen=True, slots=True)
class Documents:
    """Kinds of document an applicant may give; any one is enough (facts 3, 5-8)."""

    vat: tuple[str, ...]
    no_vat: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Payee:
    """Whom a bank transfer goes to: IBAN (ISO 13616) and BIC (ISO 9362) without spaces."""

    name: str
    iban: str
    bic: str


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything of programme.yml; `tiers` ascend by points.

    `expiry_reminder_days` before its end a membership is told of it and can be renewed;
    `payment_reminder_days` before its due date an open bank transfer is. `sample_values` names
    the fields that no guide states.
    """

    currency: str
    tiers: tuple[Tier, ...]
    invitation_threshold: int
    mandatory_details: tuple[str, ...]
    approval_working_days: int
    payment_methods: tuple[str, ...]
    payment_due_days: int
    documents: Documents
    application_link: str
    automatic_mail_address: str
    membership_months: int
    terms_version: str
    expiry_reminder_days: int
    payment_reminder_days: int
    payee: Payee
    sample_values: tuple[str, ...]


def tier_of_id(programme: Programme, tier_id: str) -> Tier:
    """Return the tier of that id.

    Raises:
        UnknownTier: there is none.
    """
    for tier in programme.tiers:
        if tier.id == tier_id:
            return tier
    raise UnknownTier(tier_id)


def open_tiers(programme: Programme, points: int) -> tuple[Tier, ...]:
    """Return the tiers that may be chosen with so many points, ascending."""
    return tuple(tier for tier in programme.tiers if tier.from_points <= points)


def is_open(programme: Programme, tier_id: str, points: int) -> bool:
    """Tell whether that tier may be chosen with so many points.

    Raises:
        UnknownTier: the programme has no such tier.
    """
    return tier_of_id(programme, tier_id).from_points <= points


def tier_for(programme: Programme, points: int) -> Tier | None:
    """Return the highest tier that so many points open, or None."""
    return max(open_tiers(programme, points), key=lambda tier: tier.from_points, default=None)


def next_tier(programme: Programme, points: int) -> NextTier | None:
    """Return the first tier that is not open yet; None at the top."""
    for tier in programme.tiers:
        if tier.from_points > points:
            return NextTier(tier, tier.from_points - points)
    return None


def missing_to(programme: Programme, tier_id: str, points: int) -> int:
    """Return the points missing to that tier, 0 if it is open.

    Raises:
        UnknownTier: the programme has no such tier.
    """
    return max(0, tier_of_id(programme, tier_id).from_points - points)


def missing_to_invitation(programme: Programme, points: int) -> int:
    """Return the points missing to the invitation (fact 29), 0 if it is due."""
    return max(0, programme.invitation_threshold - points)


def open_groups(programme: Programme, points: int) -> tuple[Group, ...]:
    """Return the groups in which a tier is open; two of them need the switch (fact 35)."""
    return tuple(dict.fromkeys(tier.group for tier in open_tiers(programme, points)))
