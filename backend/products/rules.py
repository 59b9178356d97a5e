"""Details, ticks and points of a product. Pure: what is mandatory comes in as an argument."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}")
_YEAR = re.compile(r"[0-9]{4}")


class UnacceptableSerial(ValueError):
    """The text holds no letter or digit, so it can be no serial number."""


class Detail(StrEnum):
    """The details of a product that the guides name (fact 27), in their order."""

    SERIAL = "serial"
    PURCHASE_DATE = "purchase_date"
    PURCHASE_COUNTRY = "purchase_country"
    DEALER = "dealer"


class DatePrecision(StrEnum):
    """How well a purchase date is known (fact 28); the date kept is the first possible one."""

    EXACT = "exact"
    MONTH = "month"
    YEAR = "year"
    APPROXIMATE = "approximate"


class Kind(StrEnum):
    """What a model of the catalogue is."""

    CAMERA = "camera"
    LENS = "lens"
    ACCESSORY = "accessory"
    OTHER = "other"


class PointsReason(StrEnum):
    """Why an entry stands in the ledger."""

    ALLOCATED = "allocated"
    WITHDRAWN = "withdrawn"
    CORRECTED = "corrected"


class ReviewState(StrEnum):
    """What became of a serial number that two accounts gave."""

    OPEN = "open"
    GRANTED = "granted"
    REFUSED = "refused"
    CLOSED = "closed"  # the customer gave another number, or removed the product


class MigrationOutcome(StrEnum):
    """The answer to MIGRATE PRODUCTS (facts 19-22), each its own."""

    READY = "ready"
    MIGRATED = "migrated"
    NOTHING_TO_MIGRATE = "nothing_to_migrate"
    NO_OLD_EMAIL = "no_old_email"
    ALREADY_MIGRATED = "already_migrated"


@dataclass(frozen=True, slots=True)
class Details:
    """What a customer told about a product; None: not told. The country is ISO 3166 alpha-2."""

    serial: str | None = None
    purchase_date: date | None = None
    purchase_country: str | None = None
    dealer: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """Points of one product: in the ledger, and what the tick would add."""

    allocated: int
    waiting: int


@dataclass(frozen=True, slots=True)
class Change:
    """An entry that the ledger lacks."""

    points: int
    reason: PointsReason


def missing_details(details: Details, mandatory: Sequence[str]) -> tuple[Detail, ...]:
    """Return the mandatory details that are not there, in the order of `mandatory`."""
    return tuple(Detail(name) for name in mandatory if getattr(details, Detail(name)) is None)


def has_tick(details: Details, mandatory: Sequence[str]) -> bool:
    """Tell whether the green tick shows: all mandatory details are there (facts 24-26)."""
    return not missing_details(details, mandatory)


def standing(*, ticked: bool, model_points: int, balance: int) -> Standing:
    """Return a product's points; `balance` is the sum of its entries in the ledger.

    With the tick all its points are allocated and none waits (fact 24). What was allocated stays
    as it was when the catalogue's points change later.
    """
    return Standing(allocated=balance, waiting=0 if ticked else max(0, model_points - balance))


def settle(
    *, ticked: bool, model_points: int, balance: int, revalue: bool = False
) -> Change | None:
    """Return the entry that brings the ledger to what the tick says, or None if it is there.

    Points that were allocated stay when only the catalogue changed; `revalue` says that they are
    to follow it, because the product's own model was corrected.
    """
    wanted = model_points if ticked else 0
    if wanted == balance or (ticked and balance and not revalue):
        return None
    if balance == 0:
        reason = PointsReason.ALLOCATED
    else:
        reason = PointsReason.WITHDRAWN if wanted == 0 else PointsReason.CORRECTED
    return Change(wanted - balance, reason)


def total(standings: Iterable[Standing]) -> Standing:
    """Return the sum over products."""
    every = list(standings)
    return Standing(sum(s.allocated for s in every), sum(s.waiting for s in every))


def normalise_serial(text: str) -> str:
    """Return the form by which serial numbers are compared: letters and digits, upper case.

    Raises:
        UnacceptableSerial: nothing is left.
    """
    serial = NOT_ALPHANUMERIC.sub("", unicodedata.normalize("NFKC", text)).upper()
    if not serial:
        raise UnacceptableSerial("a serial number has letters or digits")
    return serial


def model_key(text: str) -> str:
    """Return the form by which model names are compared: spaces and letter case do not count."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


@dataclass(frozen=True, slots=True)
class PurchaseDate:
    """A purchase date: the first day that it can be, and how well it is known."""

    day: date
    precision: DatePrecision


def parse_purchase_date(text: str) -> PurchaseDate:
    """Return the date of ``2020-06-05``, ``2020-06`` or ``2020``.

    Raises:
        ValueError: it is none of these.
    """
    for pattern, rest, precision in (
        (_DAY, "", DatePrecision.EXACT),
        (_MONTH, "-01", DatePrecision.MONTH),
        (_YEAR, "-01-01", DatePrecision.YEAR),
    ):
        if pattern.fullmatch(text):
            return PurchaseDate(date.fromisoformat(text + rest), precision)
    raise ValueError("not a date like 2020-06-05, 2020-06 or 2020")


def migration_outcome(*, old_email: str | None, waiting: int, moved_here: int) -> MigrationOutcome:
    """Return what MIGRATE PRODUCTS can do: `waiting` products of the old account, others moved.

    `moved_here` counts those that this customer moved earlier.
    """
    if old_email is None:
        return MigrationOutcome.NO_OLD_EMAIL
    if waiting:
        return MigrationOutcome.READY
    return MigrationOutcome.ALREADY_MIGRATED if moved_here else MigrationOutcome.NOTHING_TO_MIGRATE
