"""Every text that a person reads, in every language.

    locales = Locales.load()
    locales.render("lv", "tier-fee", {"fee": money(Decimal("170"), "EUR")})

A text is a message in `<language>/*.ftl` (Project Fluent); how to write one
stands in docs/texts.md, the forms of its values in values.py.
"""

from locales.errors import BadText, BadValue, LocaleError, MissingText, UnknownLanguage
from locales.registry import Language, Registry
from locales.render import Locales
from locales.values import Value, Values, check_values

__all__ = [
    "BadText",
    "BadValue",
    "Language",
    "LocaleError",
    "Locales",
    "MissingText",
    "Registry",
    "UnknownLanguage",
    "Value",
    "Values",
    "check_values",
]
