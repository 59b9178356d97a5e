"""Sample values of a message, by the types that the English file declares.

`# $points (int)` above a message; types: string, url, int, number, bool, money,
date, month, year, datetime, country, `enum:tier`, `message:key`, `list:type`,
`lines:key`. `message:a|b` and `lines:a|b` name several messages. Without a key,
`message`, `list` and `lines` get words that stand for anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from locales import values as v
from locales.source import Text, variables_in
from locales.values import Value, Values

# The first is what the review page shows; the others make every plural form of
# the five languages appear.
_SIMPLE: Mapping[str, tuple[Value, ...]] = {
    "string": ("Valguskoda OÜ", "**a** [b](c)"),
    "url": ("https://example.com/page",),
    "int": (2, 0, 1, 5, 10, 11, 21, 22, 101, 1250, 10_000),
    "number": (v.number(Decimal("1.5")), v.number(Decimal(12))),
    "bool": (True, False),
    "money": (v.money(Decimal("170.00"), "EUR"), v.money(Decimal("12.50"), "EUR")),
    "date": (v.day(date(2026, 12, 10)), v.day(date(2021, 3, 1))),
    "month": (v.month(date(2021, 6, 1)),),
    "year": (v.year(2021),),
    "datetime": (v.moment(datetime(2026, 12, 10, 8, 30, tzinfo=UTC)),),
    "country": (v.country("LV"), v.country("HU")),
    "message": ("Lorem ipsum.",),
    "list": (v.listing(["lorem", "ipsum", "dolor"]), v.listing(["lorem"])),
    "lines": ("• Lorem\n• Ipsum",),
}
# All types that a declaration may name.
TYPES = frozenset(_SIMPLE) | {"enum"}
# A message in a message in a message: deeper declarations are a circle.
_MAX_DEPTH = 4


class BadType(ValueError):
    """A declaration with a type that is unknown or names a message that is not there."""


class Samples:
    """Samples for the messages of the contract (`texts` of the source language)."""

    def __init__(self, texts: Mapping[str, Text]) -> None:
        self.texts = texts

    def enum_values(self, name: str) -> tuple[str, ...]:
        """The ids of an enum: the messages `name-<id>` without variables, id without hyphens."""
        prefix = f"{name}-"
        return tuple(
            key.removeprefix(prefix)
            for key, text in self.texts.items()
            if key.startswith(prefix)
            and "-" not in key.removeprefix(prefix)
            and text.entry.value is not None
            and not any(variables_in(text.entry.value))
        )

    def of_type(self, declared: str, depth: int = 0) -> tuple[Value, ...]:
        """Samples of a declared type. Raises BadType."""
        kind, _, argument = declared.partition(":")
        if argument:
            return self._of_argument(kind, argument, depth)
        try:
            return _SIMPLE[kind]
        except KeyError:
            raise BadType(f"unknown type {declared!r}") from None

    def of_message(self, key: str, depth: int = 0) -> Values:
        """The first sample of each declared variable. Raises BadType."""
        if key.partition(".")[0] not in self.texts:
            raise BadType(f"no message {key!r}")
        if depth > _MAX_DEPTH:
            raise BadType(f"{key!r} declares itself inside itself")
        declared = self.texts[key.partition(".")[0]].declared
        return {name: self.of_type(kind, depth)[0] for name, kind in declared.items()}

    def variations(self, key: str) -> Iterator[Values]:
        """The first samples together, then each variable's others one at a time."""
        base = self.of_message(key)
        yield base
        for name, kind in self.texts[key.partition(".")[0]].declared.items():
            for other in self.of_type(kind)[1:]:
                yield {**base, name: other}

    def _of_argument(self, kind: str, argument: str, depth: int) -> tuple[Value, ...]:
        if kind == "enum":
            ids = self.enum_values(argument)
            if not ids:
                raise BadType(f"no message {argument}-… names a value of the enum")
            return tuple(v.enum(argument, value) for value in ids)
        if kind == "list":
            items = self.of_type(argument, depth)[:3]
            return v.listing(items), v.listing(items[:1])
        messages = [v.message(key, self.of_message(key, depth + 1)) for key in argument.split("|")]
        if kind == "lines":
            return (v.lines(messages if len(messages) > 1 else messages * 2),)
        if kind == "message":
            return tuple(messages)
        raise BadType(f"unknown type {kind}:{argument}")
