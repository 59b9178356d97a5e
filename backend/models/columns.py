"""Column helpers that the models share."""

from enum import StrEnum

from sqlalchemy import Enum


def stored(enum: type[StrEnum]) -> Enum:
    """Return the type of a column that keeps an enumeration's value as text.

    Not the database's own enumeration: a state added later needs no migration.
    """
    return Enum(
        enum,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda members: [member.value for member in members],
    )
