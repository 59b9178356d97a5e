"""The registry of languages (`languages.yml`): what a language is, as data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml
from babel import Locale

from locales.errors import BadText, UnknownLanguage

HOME = Path(__file__).parent


@dataclass(frozen=True)
class Language:
    """One language. `quotes` is (opening, closing); `avoid` matches the wrong form of address."""

    code: str
    name: str
    english: str
    babel: Locale
    address: str
    quotes: tuple[str, str]
    time_zone: tzinfo
    minimum_grouping_digits: int
    avoid: re.Pattern[str] | None

    @property
    def plural_categories(self) -> frozenset[str]:
        """CLDR's cardinal categories of the language, `other` included."""
        return frozenset(self.babel.plural_form.tags) | {"other"}


@dataclass(frozen=True)
class Registry:
    """All languages in their order; the first is the contract (`source`)."""

    languages: Mapping[str, Language]
    names: tuple[str, ...]

    @property
    def source(self) -> str:
        return next(iter(self.languages))

    def __getitem__(self, code: str) -> Language:
        """Raises UnknownLanguage."""
        try:
            return self.languages[code]
        except KeyError:
            raise UnknownLanguage(code) from None

    @classmethod
    def load(cls, path: Path = HOME) -> Registry:
        """Reads `path/languages.yml`. Raises BadText where an entry lacks a field."""
        file = path / "languages.yml"
        data = yaml.safe_load(file.read_text(encoding="utf-8"))
        try:
            languages = {code: _language(code, entry) for code, entry in data["languages"].items()}
        except KeyError as error:
            raise BadText(f"{file}: field {error} is missing") from error
        return cls(languages, tuple(data.get("names") or ()))


def _language(code: str, entry: Mapping[str, Any]) -> Language:
    opening, closing = entry["quotes"]
    avoid = "|".join(entry["avoid"])
    return Language(
        code=code,
        name=entry["name"],
        english=entry["english"],
        babel=Locale.parse(entry["locale"]),
        address=entry["address"],
        quotes=(opening, closing),
        time_zone=ZoneInfo(entry["time_zone"]),
        minimum_grouping_digits=entry["minimum_grouping_digits"],
        avoid=re.compile(rf"\b(?:{avoid})\b", re.IGNORECASE) if avoid else None,
    )
