"""What each word of a text is in a date: a year, a month, "last", "about", or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.components.details import calendar_words as known
from bot.components.details.moments import FIRST_YEAR
from bot.components.details.reading import Reading, key_of

TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\s\w]|_")
RANGE = re.compile(r"\s?[-–/]\s?(?:3[2-9]|[4-9]\d|\d{3})(?!\d)")
DECIMAL = re.compile(r"\d\.$")
APOSTROPHE = re.compile(r"(?<!\w)['’]\Z")  # "'19"
# "pagājušovasar", "šoruden": last summer, this autumn in one word.
COMPOUND = re.compile(r"(aizpagajus|pagajus|so)o?((?:pavasar|vasar|ruden|ziem|nedel|menes)\w{0,3})")
NEVER_YEAR = re.compile(
    r"\s?(?:€|eur|eir|£|\$|mm|ft\b|%|x\d|points?|pts|punkt|task|pont|\bp\b|tukst|tuhat|ezer)"
)
MONTH_SLIP_LENGTH = 7  # letters: "augsta" is no August
TAGS = (
    ("month", known.MONTHS),
    ("season", known.SEASONS),
    ("feast", known.FEASTS),
    ("weekday", known.WEEKDAYS),
    ("last", known.LAST),
    ("back", known.DAYS_BACK),
    ("ago", known.AGO),
    ("half", known.HALF),
    ("count", known.COUNTS),
    ("unit", known.UNITS),
    ("part", known.PARTS),
    ("hedge", known.HEDGES),
)


@dataclass
class DateWord:
    """A word of a text, and what it is in a date: `kind` is empty for any other word."""

    start: int
    end: int
    key: str
    kind: str  # "year" | "number" | "month" | … | "filler" | "hedge" | "comma" | ""
    value: str = ""


def date_words(reading: Reading) -> Iterator[DateWord]:
    """Yield the words, numbers and marks of a text, each with what it is in a date."""
    for match in TOKEN.finditer(reading.plain):
        key = match.group()
        if key == ".":
            continue
        if compound := COMPOUND.fullmatch(key):
            for part in (1, 2):
                start, end = (match.start() + at for at in compound.span(part))
                yield DateWord(start, end, key, *_tag(reading, match, compound.group(part)))
            continue
        key = key_of(key, reading.language)
        yield DateWord(match.start(), match.end(), key, *_tag(reading, match, key))


def _tag(  # noqa: PLR0911  (one line for each kind of token)
    reading: Reading, match: re.Match[str], key: str
) -> tuple[str, str]:
    if key.isdigit():
        return _number(reading, match, key)
    if key in ("-", "~", "'", "’"):
        return ("filler", "")
    if far := _before_last(reading, match, key):
        return far
    if key == ",":
        return ("comma", "")
    if key in known.FILLERS and not (key == "a" and reading.language == "en"):
        return ("filler", "")
    if key == "friday" and reading.plain.startswith("black ", match.start() - 6):
        return ("feast", "11")
    if key == "black":
        return ("filler", "")
    if reading.language not in known.ONLY_IN.get(key, reading.language):
        return ("", "")
    for kind, stems in TAGS:
        if value := stems.find(key):
            return (kind, value)
    month = known.MONTHS.slipped(key, at_least=MONTH_SLIP_LENGTH)
    return ("month", month) if month else ("", "")


def _before_last(reading: Reading, match: re.Match[str], key: str) -> tuple[str, str] | None:
    """Tag the words of "the year before last", "day before yesterday", "üle-eelmine"."""
    if key == "before" and reading.plain.startswith((" last", " yesterday"), match.end()):
        return ("filler", "")
    before = reading.plain[max(0, match.start() - 7) : match.start()]
    if key == "yesterday" and before == "before ":
        return ("back", "2")
    if (key == "last" and before == "before ") or (
        key.startswith("eelmi") and before.endswith(("ule-", "ule "))
    ):
        return ("last", "before last")
    return None


def _number(reading: Reading, match: re.Match[str], key: str) -> tuple[str, str]:
    """Tag a number as the year or the day that it may be."""
    if _is_part_of_more(reading, match):
        return ("", "")
    if len(key) == 4 and FIRST_YEAR <= int(key) <= reading.today.year + 5:
        return ("", "") if NEVER_YEAR.match(reading.plain, match.end()) else ("year", key)
    if (
        match.start()
        and APOSTROPHE.search(reading.plain, match.start() - 1, match.start())
        and is_short_year(key, reading.today)
    ):
        return ("year", f"20{key}")
    return ("number", key) if len(key) <= 2 and 1 <= int(key) <= 31 else ("", "")


def _is_part_of_more(reading: Reading, match: re.Match[str]) -> bool:
    """Tell whether a number belongs to a name, a decimal, a range or a unit: "R5", "24-105"."""
    joined = reading.plain[max(0, match.start() - 1) : match.start()]
    if joined and (joined.isalpha() or joined in "/,+€$"):
        return True
    decimal = DECIMAL.search(reading.plain, max(0, match.start() - 2), match.start())
    if decimal or RANGE.match(reading.plain, match.end()):
        return True  # "f/2.8 yesterday", "yesterday, 24-105"
    after = reading.plain[match.end() :]
    return after[:1].isalpha() and not re.match(r"(?:st|nd|rd|th|d|m)\b|[a-z]{3,}", after)


def is_short_year(digits: str, today: date) -> bool:
    """Tell whether two digits may be a year of this century."""
    return len(digits) == 2 and 2000 + int(digits) <= today.year
