"""Numbers, money, dates and names in one language, by Babel's CLDR data.

Everything that Babel works out anew at each call is kept here per language.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date, format_skeleton, format_time
from babel.lists import format_list
from babel.numbers import NumberPattern
from fluent.runtime.types import FluentFloat, FluentInt, FluentNumber, FluentType

from locales.errors import BadValue
from locales.registry import Language

_LIST_STYLES: dict[str, Literal["standard", "or", "unit"]] = {
    "and": "standard",
    "or": "or",
    "unit": "unit",
}


@lru_cache(maxsize=1)
def _english() -> Locale:
    return Locale("en")


class Moment(FluentType):  # type: ignore[misc, unused-ignore]
    """A day as Fluent sees it: long by itself, in figures through `NUMERIC($day)`."""

    def __init__(self, when: date, formats: Formats, *, numeric: bool = False) -> None:
        self.when = when
        self.formats = formats
        self.numeric = numeric

    def format(self, locale: object) -> str:
        return self.formats.numeric(self.when) if self.numeric else self.formats.day(self.when)


def numeric(day: Moment) -> Moment:
    """The Fluent function NUMERIC: the day in figures, for sentences that would decline it."""
    return Moment(day.when, day.formats, numeric=True)


class Formats:
    """The formatting of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.locale = language.babel
        self._ungrouped_below = 10 ** (2 + language.minimum_grouping_digits)
        # One cache per language, bounded: a programme shows the same few values.
        self.day = lru_cache(1024)(self._day)
        self.month = lru_cache(1024)(self._month)
        self.numeric = lru_cache(1024)(self._numeric)
        self.money = lru_cache(1024)(self._money)
        self.number = lru_cache(1024)(self._number)

    def country(self, code: str) -> str:
        """A country's name, in English where CLDR has none in this language.

        Raises BadValue for a code that CLDR does not know.
        """
        name = self.locale.territories.get(code) or _english().territories.get(code)
        if name is None:
            raise BadValue(f"no country: {code!r}")
        return str(name)

    def moment(self, when: datetime) -> str:
        """Day and time of day in the language's time zone."""
        local = when.astimezone(self.language.time_zone)
        time = format_time(local, "short", locale=self.locale)
        pattern = str(self.locale.datetime_formats["long"]).replace("'", "")
        return pattern.replace("{0}", time).replace("{1}", self.day(local.date()))

    def join(self, items: list[str], style: str) -> str:
        """An enumeration: `a, b and c`; the empty list is the empty text."""
        return str(format_list(items, style=_LIST_STYLES[style], locale=self.locale))

    def _day(self, when: date) -> str:
        return str(format_date(when, "long", locale=self.locale))

    def _month(self, when: date) -> str:
        return str(format_skeleton("yMMMM", datetime(when.year, when.month, 1), locale=self.locale))  # noqa: DTZ001

    def _numeric(self, when: date) -> str:
        moment = datetime(when.year, when.month, when.day)  # noqa: DTZ001
        return str(format_skeleton("yMd", moment, locale=self.locale))

    def _number(self, value: int | Decimal) -> FluentNumber:
        """A number for Fluent: formats itself and chooses plural forms."""
        grouped = abs(value) >= self._ungrouped_below
        # Fluent chooses plural forms for int and float only, not for Decimal.
        kind = FluentInt if isinstance(value, int) else FluentFloat
        return kind(value, useGrouping=grouped)

    def _money(self, amount: Decimal, currency: str) -> str:
        pattern = self._whole if amount == amount.to_integral_value() else self._exact
        grouped = abs(amount) >= self._ungrouped_below
        return str(
            pattern.apply(
                amount,
                self.locale,
                currency=currency,
                currency_digits=False,
                group_separator=grouped,
            )
        )

    @cached_property
    def _exact(self) -> NumberPattern:
        return self._currency_pattern((2, 2))

    @cached_property
    def _whole(self) -> NumberPattern:
        return self._currency_pattern((0, 0))

    def _currency_pattern(self, decimals: tuple[int, int]) -> NumberPattern:
        base = self.locale.currency_formats["standard"]
        return NumberPattern(
            base.pattern,
            base.prefix,
            base.suffix,
            base.grouping,
            base.int_prec,
            decimals,
            base.exp_prec,
            base.exp_plus,
        )
