"""What each word of a text is in a date: a year, a month, "last", "about", or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from bot.components.details import calendar_words as known
from bot.components.details.moments import FIRST_YEAR
from bot.components.details.number_words import NumberWords, numbers_in_words
from bot.components.details.reading import Reading, key_of
from bot.components.details.stems import Stems

# "1,5 years ago" is one number; elsewhere a decimal is none of a date.
TOKEN = re.compile(
    r"\d[.,]5(?=\s*(?:y(?:ea)?r|gad|met[aus]|aasta|ev(?:e|vel)\b))|\d+|[^\W\d_]+|[^\s\w]|_"
)
RANGE = re.compile(r"\s?[-–/]\s?(?:3[2-9]|[4-9]\d|\d{3})(?!\d)")
DECIMAL = re.compile(r"\d\.$")
APOSTROPHE = re.compile(r"(?<!\w)['’]\Z")  # "'19"
# "pagājušovasar", "šoruden": last summer, this autumn in one word.
# "féléve", "másfélévvel": in one word what is said in two as well.
COMPOUND = re.compile(
    r"(aizpagajus|pagajus|pern|so)o?((?:pavasar|vasar|ruden|ziem|nedel|menes)\w{0,3})"
    r"|(masfel|fel)(ev(?:e|vel))"
)
# The Friday of a feast: "melnā piektdiena", "must reede", "fekete péntek".
BLACK = re.compile(r"(?:black|meln|juod|must|feket)")
# "two years and a half", "2019 első felében": what leads on only to these.
PART_AFTER = {
    **dict.fromkeys(("and", "ja", "ar", "su"), re.compile(r"\s+(?:a\s+)?(?:half|pool|pus\w*)\b")),
    **dict.fromkeys(("elso", "masodik"), re.compile(r"\s+(?:fel|het|negyed)\w*")),
}
DAY_PART = {"night": ("last ", "1"), "evening": ("this ", "0"), "morning": ("this ", "0")}
NEW_YEAR = re.compile(r"\s+year'?s?(\s+eve)?\b")
# What is to come, comes again and again, or ends: no time when something was bought.
NEVER = Stems(
    {
        "never": (
            "next$",
            "every$",
            "each$",
            "until$",
            "till$",
            "upcoming$",
            "nakam",
            "katr$",
            "katru$",
            "katra$",
            "katras$",
            "lidz$",
            "kita$",
            "kitais$",
            "kitu$",
            "kitiems$",
            "ateinan",
            "kiekvien",
            "kasmet$",
            "ikigad",
            "iki$",
            "jargmi",
            "tuleva",
            "kuni$",
            "igal$",
            "iga$",
            "jovo$",
            "jovore$",
            "kovetkez",
            "minden$",
        ),
    }
)
OF_A_FEAST = re.compile(r"(?:boxing|patrick'?s?|paddy'?s?|valentine'?s?|new year'?s?)\s+$")
NEVER_YEAR = re.compile(
    r"\s?(?:€|eur(?:o\w{0,3})?\b|eir|£|\$|mm|quid|bucks|pounds?|dollar\w*|usd|forint\w*|ft\b|%"
    r"|x\d|times\b|kart(?:us|u)\b|reiz|korda\b|alkalom|-?szor\b|photos?\b|frames?\b|shots?\b"
    r"|kadr|klops|points?|pts|punkt|task|pont|\bp\b|tukst|tuhat|ezer)"
)
# What may be written together with a number: "dec 12en", "2024a", "2017nda".
DAY_ENDING = {
    "hu": re.compile(r"(?:an|en|jen|i|ei|ai|e|a)\b"),
    "et": re.compile(r"(?:a|l|nda|ndal|ndast)\b"),
    "lv": re.compile(r"(?:g|gada|gads)\b"),
}
WEEKDAY_SLIP_LENGTH = 9
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
    spoken = {n.start: n for n in numbers_in_words(reading.plain, reading.language)}
    done = 0
    for match in TOKEN.finditer(reading.plain):
        key = match.group()
        if key == "." or match.start() < done:
            continue
        if number := spoken.get(match.start()):
            done = number.end
            yield _spoken(reading, number)
            continue
        if compound := COMPOUND.fullmatch(key):
            for part in (1, 2) if compound.group(1) else (3, 4):
                start, end = (match.start() + at for at in compound.span(part))
                word = compound.group(part)
                yield DateWord(start, end, key if part < 3 else word, *_tag(reading, match, word))
            continue
        key = key_of(key, reading.language)
        yield DateWord(match.start(), match.end(), key, *_tag(reading, match, key))


def _spoken(reading: Reading, number: NumberWords) -> DateWord:
    """Tag a number in words: a count, a day ("gegužės pirmą"), or a year ("twenty nineteen")."""
    key = reading.plain[number.start : number.end]
    if number.value > FIRST_YEAR and number.value != 2000:  # "two thousand" are points
        later = number.value > reading.today.year + 5
        if later or NEVER_YEAR.match(reading.plain, number.end):
            return DateWord(number.start, number.end, key, "")
        return DateWord(number.start, number.end, key, "year", str(number.value))
    if number.ordinal:
        return DateWord(number.start, number.end, key, "ordinal", str(number.value))
    return DateWord(number.start, number.end, key, "count", str(number.value))


def _tag(  # noqa: PLR0911, PLR0912
    reading: Reading, match: re.Match[str], key: str
) -> tuple[str, str]:
    if key.isdigit():
        return _number(reading, match, key)
    if key[0].isdigit():
        return ("count", key.replace(",", "."))
    if key in ("-", "~", "'", "’"):
        return ("filler", "")
    if far := _before_last(reading, match, key):
        return far
    if NEVER.find(key):
        return ("never", "")
    if key == ",":
        return ("comma", "")
    if key in known.FILLERS and not (key == "a" and reading.language == "en"):
        return ("filler", "")
    if feast := _feast(reading, match, key):
        return feast
    if (part := PART_AFTER.get(key)) and part.match(reading.plain, match.end()):
        return ("filler", "")
    if reading.clean[match.start() : match.end()].lower() == "má":  # "már" as it is said
        return ("", "")
    if key == "mar" and reading.language == "hu":  # "már a harmadik": already
        return ("filler", "")
    if reading.language not in known.ONLY_IN.get(key, reading.language):
        return ("", "")
    for kind, stems in TAGS:
        if value := stems.find(key):
            return (kind, value)
    if month := known.MONTHS.slipped(key, at_least=MONTH_SLIP_LENGTH):
        return ("month", month)
    weekday = known.WEEKDAYS.slipped(key, at_least=WEEKDAY_SLIP_LENGTH)
    return ("weekday", weekday) if weekday else ("", "")


def _feast(reading: Reading, match: re.Match[str], key: str) -> tuple[str, str] | None:  # noqa: PLR0911
    """Tag the words of feasts of two words: "black friday", "boxing day"."""
    if BLACK.match(key):
        after = TOKEN.search(reading.plain, match.end())
        friday = after and (after.group() == "fridau" or known.WEEKDAYS.find(after.group()))
        return ("filler", "") if friday in ("friday", "fridau", True) else None
    if key == "fridau" or known.WEEKDAYS.find(key) == "friday":
        before = reading.plain[max(0, match.start() - 15) : match.start()].split()
        return ("feast", "11") if before and BLACK.match(before[-1]) else None
    if key in ("st", "patrick", "patricks", "paddy", "paddys"):
        return ("filler", "") if key == "st" else ("feast", "3")
    if key == "aastapaev" or key.startswith("aastapaeva"):  # of the republic
        return ("feast", "2") if "vabariigi" in reading.plain[: match.start()] else None
    if key == "new" and (new_year := NEW_YEAR.match(reading.plain, match.end())):
        return ("feast", "12" if new_year.group(1) else "1")
    if key in ("day", "eve") and OF_A_FEAST.search(reading.plain, 0, match.start()):
        return ("filler", "")
    return None


def _before_last(reading: Reading, match: re.Match[str], key: str) -> tuple[str, str] | None:
    """Tag the words of "the year before last", "day before yesterday", "üle-eelmine"."""
    if key == "before" and reading.plain.startswith((" last", " yesterday"), match.end()):
        return ("filler", "")
    before = reading.plain[max(0, match.start() - 7) : match.start()]
    if key in DAY_PART and before.endswith(DAY_PART[key][0]):
        return ("back", DAY_PART[key][1])
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
    if (ending := DAY_ENDING.get(reading.language)) and ending.match(after):
        return False
    return after[:1].isalpha() and not re.match(r"(?:st|nd|rd|th|d|m)\b|[a-z]{3,}", after)


def is_short_year(digits: str, today: date) -> bool:
    """Tell whether two digits may be a year of this century."""
    return len(digits) == 2 and 2000 + int(digits) <= today.year
