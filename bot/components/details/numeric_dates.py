"""Dates of digits alone: "2020.05.12", "12/05/2020", "20200512", "05/2021"."""

from __future__ import annotations

import re

from bot.components.details import calendar_words as known
from bot.components.details.moments import NOT_NUMBER, add_date, hedged_at, in_month, on_day
from bot.components.details.reading import LIKELY, SURE, Reading

NO_MORE = r"(?![\d/]|[.,-]\d)"
YMD = re.compile(rf"{NOT_NUMBER}((?:19|20)\d\d)([.\-/])\s?(\d{{1,2}})\2\s?(\d{{1,2}}){NO_MORE}")
DMY = re.compile(
    rf"{NOT_NUMBER}(\d{{1,2}})([.\-/])\s?(\d{{1,2}})\2\s?((?:19|20)\d\d|\d\d)(?!\d|[/-]\d)"
)
COMPACT = re.compile(rf"{NOT_NUMBER}(20[0-3]\d)([01]\d)([0-3]\d)(?![\w-])")
YM = re.compile(
    rf"{NOT_NUMBER}((?:19|20)\d\d)[.\-/]\s?(0[1-9]|1[0-2]){NO_MORE}(?!\s?[-/]\s?\d)(?!\w)"
)
# With blanks: "2020 07", "07 2020", "2020 07 15"; no group of a longer number.
SPACED = re.compile(
    r"(?<![\w.,/+-])(?<!\d\s)(?:(?P<year>20[0-3]\d)\s(?P<month>0[1-9]|1[0-2])(?:\s(?P<day>[0-3]\d))?"
    r"|(?:(?P<first>[0-3]\d)\s)?(?P<second>0[1-9]|1[0-2])\s(?P<last>20[0-3]\d))(?![\w/@]|[\s.,-]\d)"
)
MY = re.compile(rf"{NOT_NUMBER}(0?[1-9]|1[0-2])[./\-]((?:19|20)\d\d){NO_MORE}")
SHUTTER_SPEED = "1/2000"  # the one that looks like a month
SERIAL_BEFORE = re.compile(
    r"(?:seri\w*|serij\w*|seeria\w*|sorozat\w*|szeri\w*|\bs/?n|\bnr|number)\W*$"
)
NUMBER_BEFORE = re.compile(r"(?:\b(?:tel|phone|code|kod\w*|kood\w*|vat|pvn|pvm|km)|[+#])\W*$")

# The day and the month in Roman or Arabic figures: "12.V.2020", "12.09.".
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
         "xi": 11, "xii": 12}  # fmt: skip
_ROMAN = "(x?i{1,3}|i?[vx]|vi{1,3})"
DRY = re.compile(rf"{NOT_NUMBER}(\d{{1,2}})[.\s]\s?{_ROMAN}[.\s]\s?((?:19|20)\d\d){NO_MORE}")
YRD = re.compile(rf"{NOT_NUMBER}((?:19|20)\d\d)\.?\s?{_ROMAN}\.\s?(\d{{1,2}}){NO_MORE}")
DM = re.compile(rf"{NOT_NUMBER}(\d{{1,2}})\.(\d{{1,2}})\.(?!\d)")
BOUGHT = re.compile(
    r"\b(?:bou\w+|purchas\w*|got|pirk\w*|nopirk\w*|ost\w*|vett\w*|vetel\w*|vasarol\w*|datums|data|kuupaev\w*)\b"
)


def find_numeric_dates(reading: Reading) -> None:  # noqa: PLR0912
    """Find dates of digits alone: "2020.05.12", "12/05/2020" (the day first), "05/2021"."""
    for match in COMPACT.finditer(reading.plain):
        if not SERIAL_BEFORE.search(reading.plain[max(0, match.start() - 20) : match.start()]):
            year, month, day = match.groups()
            _add_day(reading, match, year, month, day, sure=LIKELY)
    for match in YMD.finditer(reading.plain):
        year, _, month, day = match.groups()
        _add_day(reading, match, year, month, day)
    for match in DMY.finditer(reading.plain):
        day, mark, month, year = match.groups()
        if len(year) == 2 and _is_year_first(reading, day, month, year):
            day, year = year, day
        if len(year) == 2 and mark == "-" and int(year) < 5:
            continue
        if int(month) > 12:  # "12/25/2020"
            day, month = month, day
        _add_day(reading, match, year if len(year) == 4 else f"20{year}", month, day)
    for match in DRY.finditer(reading.plain):
        _add_day(reading, match, match.group(3), str(ROMAN[match.group(2)]), match.group(1))
    for match in YRD.finditer(reading.plain):
        _add_day(reading, match, match.group(1), str(ROMAN[match.group(2)]), match.group(3))
    if reading.asked == "date" or BOUGHT.search(reading.plain):
        _find_days_of_the_year(reading)
    for match in SPACED.finditer(reading.plain):
        before = reading.plain[max(0, match.start() - 20) : match.start()]
        if SERIAL_BEFORE.search(before) or NUMBER_BEFORE.search(before):
            continue
        day, year = match["day"] or match["first"], match["year"] or match["last"]
        month = match["month"] or match["second"]
        if day:
            _add_day(reading, match, year, month, day, sure=LIKELY)
        else:
            _add_month(reading, match, year, month)
    for match in YM.finditer(reading.plain):
        _add_month(reading, match, *match.groups())
    for match in MY.finditer(reading.plain):
        if match.group() == SHUTTER_SPEED:
            reading.take(*match.span())
            continue
        _add_month(reading, match, *reversed(match.groups()))


def _is_year_first(reading: Reading, first: str, month: str, last: str) -> bool:
    """Tell whether two digits come first as the year: "21.05.30", in Hungarian "21.05.20" too."""
    if int(first) > 12 and int(month) <= 12 and 2000 + int(first) <= reading.today.year:
        return reading.language == "hu" or 2000 + int(last) > reading.today.year
    return False


def _find_days_of_the_year(reading: Reading) -> None:
    """Find days without a year ("12.09."): the last one that was, or of "this year" beside."""
    for match in DM.finditer(reading.plain):
        day, month = int(match.group(1)), int(match.group(2))
        if reading.language == "hu":
            day, month = month, day
        year, beside = reading.today.year, None
        for word in reading.words:
            said = known.LAST.find(word.key)
            if said in ("this year", "last year"):
                year, beside = reading.today.year - (said == "last year"), word
        moment = on_day(year, month, day, reading.today)
        if moment is None and beside is None:
            moment = on_day(year - 1, month, day, reading.today)
        if moment and reading.free(*match.span()):
            add_date(reading, *match.span(), moment, hedged_at(reading, *match.span()), LIKELY)
            if beside:
                reading.take(beside.start, beside.end)


def _add_day(
    reading: Reading, match: re.Match[str], year: str, month: str, day: str, sure: float = SURE
) -> None:
    if not reading.free(*match.span()):
        return
    moment = on_day(int(year), int(month), int(day), reading.today)
    if moment:
        add_date(
            reading, match.start(), match.end(), moment, hedged_at(reading, *match.span()), sure
        )
    elif re.search(r"\d{4}", match.group()):
        reading.take(*match.span())  # no date, or one to come: no other number either


def _add_month(reading: Reading, match: re.Match[str], year: str, month: str) -> None:
    moment = in_month(int(year), int(month), reading.today)
    if moment and reading.free(*match.span()):
        add_date(reading, *match.span(), moment, hedged_at(reading, *match.span()), SURE)
