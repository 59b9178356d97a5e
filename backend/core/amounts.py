"""Amounts of money in JSON."""

from decimal import Decimal
from typing import Annotated

from pydantic import PlainSerializer


def as_number(value: Decimal) -> int | float:
    """Return an amount as a JSON number: 170 for 170.00, 170.5 for 170.50.

    An amount of `Money` has at most 12 digits, and the shortest decimal form of a double keeps
    15: nothing is lost between the database and the reader.
    """
    return int(value) if value == value.to_integral_value() else float(value)


Amount = Annotated[Decimal, PlainSerializer(as_number, return_type=int | float, when_used="json")]
