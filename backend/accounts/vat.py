"""VAT numbers: whether their form and check digits are those of the country.

That a number is well-formed does not say that it is in force: that is for the reviewer to see.
"""

from dataclasses import dataclass
from enum import StrEnum

import stdnum
from stdnum.exceptions import (
    InvalidChecksum,
    InvalidComponent,
    InvalidFormat,
    InvalidLength,
    ValidationError,
)

# ISO 3166 knows Greece as GR, its VAT numbers begin with EL (Directive 2006/112/EC, art. 215).
PREFIXES = {"GR": "EL"}
LONGEST = 20


class VatProblem(StrEnum):
    """What is wrong with a VAT number."""

    LENGTH = "length"
    FORMAT = "format"
    CHECKSUM = "checksum"
    COMPONENT = "component"


class InvalidVatNumber(ValueError):
    """It is not a VAT number of that country."""

    def __init__(self, problem: VatProblem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class VatNumber:
    """A number as it is kept, with its prefix. `checked`: its form is known and right."""

    number: str
    checked: bool


_PROBLEMS: tuple[tuple[type[ValidationError], VatProblem], ...] = (
    (InvalidLength, VatProblem.LENGTH),
    (InvalidChecksum, VatProblem.CHECKSUM),
    (InvalidComponent, VatProblem.COMPONENT),
    (InvalidFormat, VatProblem.FORMAT),
)


def vat_number(country: str, text: str) -> VatNumber:
    """Return the VAT number of a country (ISO 3166), however it is written.

    Raises:
        InvalidVatNumber
    """
    written = compact(text)
    rules = stdnum.get_cc_module(country.lower(), "vat")
    if rules is None:
        return VatNumber(written, checked=False)
    written = _of_tax_number(country, written)
    prefix = PREFIXES.get(country, country)
    try:
        number = rules.validate(written)
    except ValidationError as error:
        raise InvalidVatNumber(_problem(error)) from None
    return VatNumber(prefix + number.removeprefix(prefix), checked=True)


def compact(text: str) -> str:
    """Return a number without what is only there to be read more easily.

    Raises:
        InvalidVatNumber: no country has such a one.
    """
    written = "".join(c for c in text.upper() if c.isalnum())
    if not written or len(written) > LONGEST or not written.isascii():
        raise InvalidVatNumber(VatProblem.FORMAT)
    return written


def _of_tax_number(country: str, written: str) -> str:
    """Return the VAT number inside a Hungarian tax number: 12892312-2-42 holds HU12892312."""
    digits = written.removeprefix("HU")
    return digits[:8] if country == "HU" and len(digits) == 11 and digits.isdigit() else written


def _problem(error: ValidationError) -> VatProblem:
    return next(
        (problem for kind, problem in _PROBLEMS if isinstance(error, kind)), VatProblem.FORMAT
    )
