"""Dates: full, partial and approximate, in five languages, never in the future.

The value is ISO 8601 as far as it is known ("2020-06-05", "2020-06", "2020"), with `precision`
day, month, season or year; of a season its first month stands. `approximate` is true for a season,
for "about", and for what is counted back ("two years ago"). docs/details.md tells why a grammar of
ours reads the words first: dateparser alone reads two in five of the customers' dates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from bot.components.details import calendar_words as known
from bot.components.details import second_reader
from bot.components.details.reading import LIKELY, MAYBE, SURE, Reading, key_of

FIRST_YEAR = 1985
BOUGHT = re.compile(
    r"\b(?:bou\w+|purchas\w*|got|pirk\w*|nopirk\w*|pirkau|ost\w*|vett\w*|vasarol\w*)\b"
)
NOT_NUMBER = r"(?<![\w.,/+-])"
NO_MORE = r"(?![\d/]|[.,-]\d)"
YMD = re.compile(rf"{NOT_NUMBER}((?:19|20)\d\d)([.\-/])\s?(\d{{1,2}})\2\s?(\d{{1,2}}){NO_MORE}")
DMY = re.compile(
    rf"{NOT_NUMBER}(\d{{1,2}})([.\-/])\s?(\d{{1,2}})\2\s?((?:19|20)\d\d|\d\d)(?!\d|[/-]\d)"
)
COMPACT = re.compile(rf"{NOT_NUMBER}(20[0-3]\d)([01]\d)([0-3]\d)(?![\w-])")
YM = re.compile(
    rf"{NOT_NUMBER}((?:19|20)\d\d)[.\-/]\s?(0[1-9]|1[0-2]){NO_MORE}(?!\s?[-/]\s?\d)(?!\w)"
)
MY = re.compile(rf"{NOT_NUMBER}(0?[1-9]|1[0-2])[./\-]((?:19|20)\d\d){NO_MORE}")
SERIAL_BEFORE = re.compile(
    r"(?:seri\w*|serij\w*|seeria\w*|sorozat\w*|szeri\w*|\bs/?n|\bnr|number)\W*$"
)
TOKEN = re.compile(r"\d+|[^\W\d_]+|[^\s\w]|_")
# "pagājušovasar", "šoruden": last summer, this autumn in one word.
COMPOUND = re.compile(r"(pagajus|so)o?((?:pavasar|vasar|ruden|ziem|nedel|menes)\w{0,3})")
NEVER_YEAR = re.compile(
    r"\s?(?:€|eur|eir|£|\$|mm|ft\b|%|x\d|points?|pts|punkt|task|pont|\bp\b|tukst|tuhat|ezer)"
)
MONEY_BEFORE = ("€", "$", "£", "#", "nr", "nr.", "no.")


@dataclass
class _Token:
    start: int
    end: int
    key: str
    kind: str  # "year" | "number" | "month" | … | "filler" | "hedge" | "comma" | ""
    value: str = ""


@dataclass
class _Run:
    """Tokens that lie together and all speak of a date."""

    tokens: list[_Token] = field(default_factory=list)

    def first(self, kind: str) -> str | None:
        return next((t.value for t in self.tokens if t.kind == kind), None)

    def has(self, kind: str, value: str | None = None) -> bool:
        return any(t.kind == kind and value in (None, t.value) for t in self.tokens)

    @property
    def numbers(self) -> list[_Token]:
        return [t for t in self.tokens if t.kind == "number"]

    @property
    def essentials(self) -> list[_Token]:
        return [t for t in self.tokens if t.kind not in ("filler", "hedge", "comma", "count")]


@dataclass(frozen=True)
class _Moment:
    """What a run says: an ISO value, its precision, and whether it is vague."""

    value: str
    precision: str
    approximate: bool = False
    sure: float = SURE


def find_numeric_dates(reading: Reading) -> None:
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
        if len(year) == 2 and mark == "-" and int(year) < 5:
            continue
        if int(month) > 12:  # "12/25/2020"
            day, month = month, day
        _add_day(reading, match, year if len(year) == 4 else f"20{year}", month, day)
    for match in YM.finditer(reading.plain):
        _add_month(reading, match, *match.groups())
    for match in MY.finditer(reading.plain):
        _add_month(reading, match, *reversed(match.groups()))


def _add_day(
    reading: Reading, match: re.Match[str], year: str, month: str, day: str, sure: float = SURE
) -> None:
    if not reading.free(*match.span()):
        return
    moment = _day(int(year), int(month), int(day), reading.today)
    if moment:
        _add(reading, match.start(), match.end(), moment, _hedged_at(reading, *match.span()), sure)
    elif re.search(r"\d{4}", match.group()):
        reading.take(*match.span())  # no date, or one to come: no other number either


def _add_month(reading: Reading, match: re.Match[str], year: str, month: str) -> None:
    moment = _month(int(year), int(month), reading.today)
    if moment and reading.free(*match.span()):
        _add(reading, *match.span(), moment, _hedged_at(reading, *match.span()), SURE)


def find_worded_dates(reading: Reading) -> None:
    """Find dates with words in them: "2020. gada 5. jūnijā", "tavaly ősszel", "two years ago"."""
    purchase = bool(BOUGHT.search(reading.plain)) or len(reading.words) <= 3
    for run in _runs(reading):
        essentials = run.essentials
        if not essentials:
            continue
        moment = _understand(run, reading.today, purchase)
        start, end = _span(run)
        if moment is None:
            text = reading.clean[start:end]
            moment = _asked(run, text, reading)
        if moment is None and run.has("year") and (run.has("month") or run.has("season")):
            reading.take(start, end)  # one to come: its year is no date by itself
        elif moment and reading.free(start, end):
            hedged = run.has("hedge") or _hedged_at(reading, start, end)
            _add(reading, start, end, moment, hedged, moment.sure)


def find_years(reading: Reading) -> None:
    """Find years that stand alone ("from 2017"); last, since any number may look like one."""
    for match in re.finditer(
        rf"{NOT_NUMBER}((?:19|20)\d\d)(?![\d@/]|[.,-]\d|[a-z])", reading.plain
    ):
        year = int(match.group(1))
        before = reading.plain[: match.start()].rstrip()
        if NEVER_YEAR.match(reading.plain, match.end()) or before.endswith(MONEY_BEFORE):
            continue
        if FIRST_YEAR <= year <= reading.today.year and reading.free(*match.span()):
            hedged = _hedged_at(reading, *match.span())
            _add(reading, *match.span(), _Moment(str(year), "year"), hedged, LIKELY)


def _add(
    reading: Reading, start: int, end: int, moment: _Moment, hedged: bool, sure: float
) -> None:
    more = {"precision": moment.precision}
    detail = reading.add("date", moment.value, start, end, sure, **more)
    if moment.approximate or hedged:
        detail.more["approximate"] = True


def _hedged_at(reading: Reading, start: int, end: int) -> bool:
    """Tell whether "about" or the like stands just before a span, or just after it."""
    before = re.findall(r"[^\W\d_]+|~", reading.plain[max(0, start - 30) : start])[-3:]
    after = re.findall(r"[^\W\d_]+", reading.plain[end : end + 20])[:2]
    late = after[:1] == ["or"] or any(
        word in ("paiku", "tajan", "tajt", "kornyeken", "korul") for word in after
    )
    far = re.findall(r"[^\W\d_]+", reading.plain[max(0, start - 50) : start])
    if any(known.STRONG_HEDGES.find(word) for word in far):
        return True
    return late or any(word == "~" or known.HEDGES.find(word) for word in before)


def _runs(reading: Reading) -> Iterator[_Run]:
    """Yield the runs of date words; a comma or a second year ends one."""
    run = _Run()
    for token in _tokens(reading):
        again = token.kind in ("year", "month", "season") and run.has(token.kind)
        comma_done = run.tokens and run.tokens[-1].kind == "comma" and not _goes_on(run, token)
        if not token.kind or again or comma_done or not reading.free(token.start, token.end):
            yield run
            run = _Run()
        if token.kind and reading.free(token.start, token.end):
            run.tokens.append(token)
    yield run


def _goes_on(run: _Run, token: _Token) -> bool:
    """Tell whether a date goes on after its comma: "May 5, 2020"."""
    return token.kind == "year" and run.has("month") and not run.has("year")


def _tokens(reading: Reading) -> Iterator[_Token]:
    for match in TOKEN.finditer(reading.plain):
        key = match.group()
        if key == ".":
            continue
        if compound := COMPOUND.fullmatch(key):
            for part in (1, 2):
                start, end = (match.start() + at for at in compound.span(part))
                yield _Token(start, end, key, *_tag(reading, match, compound.group(part)))
            continue
        key = key_of(key, reading.language)
        yield _Token(match.start(), match.end(), key, *_tag(reading, match, key))


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


def _tag(  # noqa: PLR0911  (one line for each kind of token)
    reading: Reading, match: re.Match[str], key: str
) -> tuple[str, str]:
    if key.isdigit():
        return _number(reading, match, key)
    if key in ("-", "~"):
        return ("filler", "")
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
    return ("", "")


def _number(reading: Reading, match: re.Match[str], key: str) -> tuple[str, str]:
    joined = reading.plain[max(0, match.start() - 1) : match.start()]
    if joined and (joined.isalpha() or joined in "/,+€$"):
        return ("", "")
    after = reading.plain[match.end() : match.end() + 1]
    if after.isalpha() and not re.match(
        r"(?:st|nd|rd|th|d|m)\b|[a-z]{3,}", reading.plain[match.end() :]
    ):
        return ("", "")
    if len(key) == 4 and FIRST_YEAR <= int(key) <= reading.today.year + 5:
        return ("", "") if NEVER_YEAR.match(reading.plain, match.end()) else ("year", key)
    if len(key) <= 2 and 1 <= int(key) <= 31:
        return ("number", key)
    return ("", "")


def _understand(  # noqa: PLR0911  (one line for each kind of date)
    run: _Run, today: date, purchase: bool
) -> _Moment | None:
    """Return what a run says; None where it says nothing of a time, or of one to come."""
    year, month, season = run.first("year"), run.first("month"), run.first("season")
    back = run.first("back")
    if month:
        return _month_run(run, year, int(month), today)
    if season:
        return _season_run(run, year, season, today)
    if feast := run.first("feast"):
        return _feast_run(run, year, int(feast), today)
    if back and not run.has("unit"):
        if back == "0" and not purchase:
            return None  # "I want to join today"
        day = today - timedelta(days=int(back))
        return _Moment(day.isoformat(), "day", sure=LIKELY if back == "0" else SURE)
    if counted := _counted(run, today):
        return counted
    if year:
        return _year_run(run, int(year), today)
    return _relative(run, today)


def _relative_year(run: _Run, today: date) -> int | None:
    """Return the year of "last year" or "this year" in a run."""
    if run.has("last", "last year"):
        return today.year - 1
    if run.has("unit", "year") and run.has("last", "last"):
        return today.year - 1
    if run.has("last", "this year"):
        return today.year
    if run.has("last", "this"):
        return today.year
    return None


def _month_run(run: _Run, year: str | None, month: int, today: date) -> _Moment | None:
    doubtful = any(t.kind == "month" and t.key in known.DOUBTFUL for t in run.tokens)
    day = next((int(t.value) for t in run.numbers), None)
    known_year = int(year) if year else _relative_year(run, today)
    if known_year is None:
        if doubtful and day is None and not (run.has("last") or _preposition(run)):
            return None
        last = run.has("last", "last")
        known_year = today.year - (month > today.month or (last and month == today.month))
        moment = _named_day(known_year, month, day, today)
        return moment and _with(moment, sure=MAYBE if not last else LIKELY, vague=run.has("part"))
    moment = _named_day(known_year, month, day, today)
    return moment and _with(moment, sure=SURE, vague=run.has("part"))


def _preposition(run: _Run) -> bool:
    """Tell whether "in" stands before the month: "in May"."""
    return any(t.key in ("in", "of", "mid") for t in run.tokens)


def _named_day(year: int, month: int, day: int | None, today: date) -> _Moment | None:
    return _month(year, month, today) if day is None else _day(year, month, day, today)


def _with(moment: _Moment, sure: float, vague: bool) -> _Moment:
    return _Moment(moment.value, moment.precision, moment.approximate or vague, sure)


def _season_run(run: _Run, year: str | None, season: str, today: date) -> _Moment | None:
    doubtful = any(t.kind == "season" and t.key in known.DOUBTFUL for t in run.tokens)
    month = known.FIRST_MONTH[season]
    known_year = int(year) if year else _relative_year(run, today)
    sure = SURE
    if known_year is None:
        if doubtful and not (run.has("last") or _preposition(run)):
            return None
        # "Last summer" is the last one that is over, "in summer" the last one that began.
        over = today.month > month + 2 if run.has("last", "last") else today.month >= month
        known_year, sure = today.year - (not over), LIKELY if run.has("last") else MAYBE
    if (known_year, month) > (today.year, today.month):
        return None
    return _Moment(f"{known_year}-{month:02}", "season", approximate=True, sure=sure)


def _feast_run(run: _Run, year: str | None, month: int, today: date) -> _Moment | None:
    known_year = int(year) if year else _relative_year(run, today)
    if known_year is None:
        known_year = today.year - (month >= today.month)
    moment = _month(known_year, month, today)
    return moment and _with(moment, sure=LIKELY, vague=True)


def _counted(run: _Run, today: date) -> _Moment | None:
    """Read "two years ago", "pirms 3 mēnešiem", "két éve", "half a year ago"."""
    unit = run.first("unit")
    hungarian = next(
        (known.HUNGARIAN_AGO[t.key] for t in run.tokens if t.key in known.HUNGARIAN_AGO), None
    )
    if not run.has("ago") and not hungarian:
        return None
    unit = hungarian or unit
    if run.has("half") and (unit in (None, "year")):
        return _moment_ago(6, "month", today)
    if unit is None:
        return None
    counts = [int(t.value) for t in run.tokens if t.kind in ("number", "count")]
    count = counts[-1] if counts else None  # "a couple": the last one
    if hungarian and count is None and unit != "year":
        return None
    return _moment_ago(count or 1, unit, today)


def _moment_ago(count: int, unit: str, today: date) -> _Moment | None:
    day = second_reader.ago(count, unit, today)
    if day is None or day.year < FIRST_YEAR:
        return None
    precision = "day" if unit in ("day", "week") else unit
    length = {"year": 4, "month": 7, "day": 10}[precision]
    return _Moment(day.isoformat()[:length], precision, approximate=unit != "day", sure=LIKELY)


def _year_run(run: _Run, year: int, today: date) -> _Moment | None:
    marked = run.has("unit", "year") or run.has("part")
    if year > today.year or not marked:
        return None  # alone: find_years, when all else had its turn
    return _Moment(str(year), "year", run.has("part"))


def _relative(run: _Run, today: date) -> _Moment | None:
    """Read "last year", "pagājušajā nedēļā", "tavaly", "gada sākumā"."""
    if run.has("unit", "week") and run.has("last", "last"):
        return _Moment((today - timedelta(days=7)).isoformat(), "day", True, LIKELY)
    if run.has("unit", "month") and run.has("last", "last"):
        last = today.replace(day=1) - timedelta(days=1)
        return _Moment(last.isoformat()[:7], "month", sure=LIKELY)
    if run.has("unit", "month") and run.has("last", "this"):
        return _Moment(f"{today:%Y-%m}", "month", sure=LIKELY)
    vague = run.has("part")
    named = run.has("last", "last year") or run.has("last", "this year")
    if named or (run.has("unit", "year") and run.has("last")):
        year = _relative_year(run, today)
        return _Moment(str(year), "year", vague, LIKELY)
    if vague and run.has("unit", "year"):
        return _Moment(str(today.year), "year", True, MAYBE)
    return None


def _asked(run: _Run, text: str, reading: Reading) -> _Moment | None:
    """Ask dateparser about what is left: weekdays, and any other words of its own."""
    if weekday := run.first("weekday"):
        day = second_reader.weekday(weekday, reading.today)
    elif run.has("unit") and run.has("ago"):
        day = second_reader.parse(text, reading.language, reading.today)
    else:
        return None
    return _Moment(day.isoformat(), "day", sure=MAYBE) if day else None


def _span(run: _Run) -> tuple[int, int]:
    """Return a run's span from its first to its last word that counts."""
    counts = [t for t in run.tokens if t.kind not in ("filler", "hedge", "comma")]
    return counts[0].start, counts[-1].end


def _day(year: int, month: int, day: int, today: date) -> _Moment | None:
    try:
        moment = date(year, month, day)
    except ValueError:
        return None
    if not year >= FIRST_YEAR or moment > today:
        return None
    return _Moment(moment.isoformat(), "day")


def _month(year: int, month: int, today: date) -> _Moment | None:
    if not year >= FIRST_YEAR or (year, month) > (today.year, today.month):
        return None
    return _Moment(f"{year}-{month:02}", "month")
