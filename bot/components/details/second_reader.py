"""dateparser, for what is counted back and for weekdays; slow, so only candidates are shown to it.

It reads neither seasons nor most inflected months of the four smaller languages, and its years
"ago" carry the day of today; what it says is checked and cut by bot.components.details.dates.
"""

from __future__ import annotations

from datetime import date, datetime
from functools import cache, lru_cache

from dateparser.date import DateDataParser


def ago(count: int, unit: str, today: date) -> date | None:
    """Return the day `count` units ("year", "month", "week", "day") before today."""
    return _read(f"{count} {unit}s ago", "en", today)


def weekday(name: str, today: date) -> date | None:
    """Return the last day of that English name before today."""
    return _read(name, "en", today)


def parse(text: str, language: str, today: date) -> date | None:
    """Return the day that a text says in its own language; None if none, or one to come."""
    return _read(text, language, today)


def warm() -> None:
    """Load dateparser's data of all languages, so that no customer waits for it."""
    for language in ("en", "lv", "lt", "et", "hu"):
        _read("2 2 2020", language, date(2021, 1, 1))


@lru_cache(512)
def _read(text: str, language: str, today: date) -> date | None:
    found = _parser(language, today).get_date_data(text).date_obj
    if found is None or found.date() > today:
        return None
    return date(found.year, found.month, found.day)


@cache
def _languages_parser(language: str, today: date) -> DateDataParser:
    return DateDataParser(
        languages=[language],
        settings={
            "RELATIVE_BASE": datetime(today.year, today.month, today.day),  # noqa: DTZ001
            "PREFER_DATES_FROM": "past",
            "DATE_ORDER": "DMY",
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )


def _parser(language: str, today: date) -> DateDataParser:
    if _languages_parser.cache_info().currsize > 20:  # a new one each day
        _languages_parser.cache_clear()
    return _languages_parser(language, today)
