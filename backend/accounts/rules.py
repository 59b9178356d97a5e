"""What an e-mail address is compared by, and how an application goes its way (facts 1-14)."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

_ADDRESS = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\".]+(\.[^\s@,;<>\".]+)+")
# RFC 5321, 4.5.3.1.3: a path has at most 256 octets with its brackets.
LONGEST_ADDRESS = 254


class NotAnAddress(ValueError):
    """The text is not an e-mail address."""


class ApplicationState(StrEnum):
    """Where an application for a business account stands (facts 11-14)."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    IN_REVIEW = "in_review"
    APPROVED = "approved"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


UNDER_WAY = frozenset(
    {ApplicationState.DRAFT, ApplicationState.SUBMITTED, ApplicationState.IN_REVIEW}
)


# From where to where an application may go. A draft or a decision is nobody's to decide again.
_STEPS: dict[ApplicationState, frozenset[ApplicationState]] = {
    ApplicationState.DRAFT: frozenset({ApplicationState.SUBMITTED, ApplicationState.WITHDRAWN}),
    ApplicationState.SUBMITTED: frozenset(
        {
            ApplicationState.IN_REVIEW,
            ApplicationState.APPROVED,
            ApplicationState.REJECTED,
            ApplicationState.WITHDRAWN,
        }
    ),
    ApplicationState.IN_REVIEW: frozenset(
        {ApplicationState.APPROVED, ApplicationState.REJECTED, ApplicationState.WITHDRAWN}
    ),
    ApplicationState.APPROVED: frozenset(),
    ApplicationState.REJECTED: frozenset(),
    ApplicationState.WITHDRAWN: frozenset(),
}


class RejectionReason(StrEnum):
    """Why an application was not approved; an agent may add a note in their own words."""

    DOCUMENT_UNREADABLE = "document_unreadable"
    DOCUMENT_UNSUITABLE = "document_unsuitable"
    DETAILS_DIFFER = "details_differ"
    VAT_NUMBER_INVALID = "vat_number_invalid"
    ALREADY_CUSTOMER = "already_customer"
    OTHER = "other"


class Missing(StrEnum):
    """What an application still lacks before it can be submitted."""

    EMAIL = "email"
    NAME = "name"
    COMPANY = "company"
    COUNTRY = "country"
    VAT_REGISTERED = "vat_registered"
    VAT_NUMBER = "vat_number"
    DOCUMENT = "document"
    AUTHORISED = "authorised"


@dataclass(frozen=True, slots=True)
class Particulars:
    """What an application says, as far as its completeness goes; `document` is its kind."""

    email: str | None
    name: str | None
    company: str | None
    country: str | None
    vat_registered: bool | None
    vat_number: str | None
    document: str | None
    authorised: bool


def may_go(state: ApplicationState, to: ApplicationState) -> bool:
    """Tell whether an application in one state may go to another."""
    return to in _STEPS[state]


def documents_for(
    vat_registered: bool | None, *, vat: tuple[str, ...], no_vat: tuple[str, ...]
) -> tuple[str, ...]:
    """Return the kinds of document of which one is enough (facts 3, 5-8).

    While it is not said whether the business is VAT-registered, all kinds that either accepts.
    """
    if vat_registered is None:
        return tuple(dict.fromkeys((*vat, *no_vat)))
    return vat if vat_registered else no_vat


def missing(given: Particulars, documents: tuple[str, ...]) -> tuple[Missing, ...]:
    """Return what is missing, in the order of the form; `documents` are those accepted for it."""
    checks = {
        Missing.EMAIL: given.email,
        Missing.NAME: given.name,
        Missing.COMPANY: given.company,
        Missing.COUNTRY: given.country,
        Missing.VAT_REGISTERED: given.vat_registered is not None,
        Missing.VAT_NUMBER: given.vat_number or given.vat_registered is not True,
        Missing.DOCUMENT: given.document in documents,
        Missing.AUTHORISED: given.authorised,
    }
    return tuple(what for what, there in checks.items() if not there)


def decided_by(
    submitted_on: date, working_days: int, is_working_day: Callable[[date], bool]
) -> date:
    """Return the last day of a review of so many working days (fact 12).

    The day of the submission is not counted (Regulation 1182/71, art. 3(1)).
    """
    day, left = submitted_on, working_days
    while left > 0:
        day += timedelta(days=1)
        left -= is_working_day(day)
    return day


def normalise_email(text: str) -> str:
    """Return the address as it is kept and compared: no spaces around, lower case, NFC.

    Raises:
        NotAnAddress: it cannot be one.
    """
    address = unicodedata.normalize("NFC", text.strip()).lower()
    if not address.isprintable():
        raise NotAnAddress("not an e-mail address")
    if len(address.encode()) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(address):
        raise NotAnAddress("not an e-mail address")
    return address
