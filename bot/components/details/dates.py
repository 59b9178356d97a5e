"""Dates with words in them, in five languages: full, partial, approximate, never to come.

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
from bot.components.details.date_words import NEVER_YEAR, DateWord, date_words, is_short_year
from bot.components.details.moments import (
    FIRST_YEAR,
    NOT_NUMBER,
    Moment,
    add_date,
    hedged_at,
    in_month,
    on_day,
)
from bot.components.details.reading import LIKELY, MAYBE, SURE, Reading

BOUGHT = re.compile(
    r"\b(?:bou\w+|purchas\w*|got|pirk\w*|nopirk\w*|pirkau|ost\w*|vett\w*|vasarol\w*)\b"
)
# "2021 júniusában": the month of a year, in Hungarian.
MONTH_OF = re.compile(r"[a-z]{4,}(?:aban|eben|atol|etol)")
MONEY_BEFORE = ("€", "$", "£", "#", "nr", "nr.", "no.")


@dataclass
class _Run:
    """Tokens that lie together and all speak of a date."""

    tokens: list[DateWord] = field(default_factory=list)

    def first(self, kind: str) -> str | None:
        return next((t.value for t in self.tokens if t.kind == kind), None)

    def has(self, kind: str, value: str | None = None) -> bool:
        return any(t.kind == kind and value in (None, t.value) for t in self.tokens)

    @property
    def numbers(self) -> list[DateWord]:
        return [t for t in self.tokens if t.kind == "number"]

    @property
    def essentials(self) -> list[DateWord]:
        return [t for t in self.tokens if t.kind not in ("filler", "hedge", "comma", "count")]


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
            hedged = run.has("hedge") or hedged_at(reading, start, end)
            add_date(reading, start, end, moment, hedged, moment.sure)


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
            hedged = hedged_at(reading, *match.span())
            add_date(reading, *match.span(), Moment(str(year), "year"), hedged, LIKELY)


def _runs(reading: Reading) -> Iterator[_Run]:
    """Yield the runs of date words; a comma or a second year ends one."""
    run = _Run()
    for token in date_words(reading):
        again = token.kind in ("year", "month", "season") and run.has(token.kind)
        comma_done = run.tokens and run.tokens[-1].kind == "comma" and not _goes_on(run, token)
        if not token.kind or again or comma_done or not reading.free(token.start, token.end):
            yield run
            run = _Run()
        if token.kind and reading.free(token.start, token.end):
            run.tokens.append(token)
    yield run


def _goes_on(run: _Run, token: DateWord) -> bool:
    """Tell whether a date goes on after its comma: "May 5, 2020"."""
    return token.kind == "year" and run.has("month") and not run.has("year")


def _short_year(run: _Run, today: date) -> DateWord | None:
    """Return the year of two digits in a run: "19. gada rudenī", "autumn 21", "19. gadā"."""
    counted = run.has("ago") or any(t.key in known.HUNGARIAN_AGO for t in run.tokens)
    if run.has("year") or counted:
        return None
    for token, after in zip(run.tokens, [*run.tokens[1:], None], strict=True):
        if token.kind != "number" or not is_short_year(token.value, today):
            continue
        named = after is not None and after.key in known.OF_THE_YEAR
        if run.has("month"):
            if named or (after is not None and MONTH_OF.fullmatch(after.key)):
                return token
        elif run.has("season") or (after is not None and after.key in known.BY_ITSELF):
            return token
    return None


def _understand(  # noqa: PLR0911  (one line for each kind of date)
    run: _Run, today: date, purchase: bool
) -> Moment | None:
    """Return what a run says; None where it says nothing of a time, or of one to come."""
    year, month, season = run.first("year"), run.first("month"), run.first("season")
    if short := _short_year(run, today):
        short.kind, short.value = "year", f"20{short.value}"
        year = short.value
    elif (month or season) and run.has("unit", "year") and (past := _counted(run, today)):
        year = past.value[:4]  # "two years ago in May"
        run.tokens = [t for t in run.tokens if t.kind != "number"]
    back = run.first("back")
    if month:
        return _month_run(run, year, int(month), today)
    if season:
        return _season_run(run, year, season, today)
    if feast := run.first("feast"):
        return _feast_run(run, year, int(feast), today)
    if back and (back == "2" or not run.has("unit")):
        if back == "0" and not purchase:
            return None  # "I want to join today"
        day = today - timedelta(days=int(back))
        return Moment(day.isoformat(), "day", sure=LIKELY if back == "0" else SURE)
    if counted := _counted(run, today):
        return counted
    if year:
        return _year_run(run, int(year), today)
    return _relative(run, today)


def _relative_year(run: _Run, today: date) -> int | None:
    """Return the year of "last year" or "this year" in a run."""
    years_back = {"last year": 1, "this year": 0, "this": 0, "before last year": 2}
    if run.has("unit", "year"):
        years_back |= {"last": 1, "before last": 2}
    return next(
        (today.year - back for said, back in years_back.items() if run.has("last", said)), None
    )


def _month_run(run: _Run, year: str | None, month: int, today: date) -> Moment | None:
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


def _named_day(year: int, month: int, day: int | None, today: date) -> Moment | None:
    return in_month(year, month, today) if day is None else on_day(year, month, day, today)


def _with(moment: Moment, sure: float, vague: bool) -> Moment:
    return Moment(moment.value, moment.precision, moment.approximate or vague, sure)


def _season_run(run: _Run, year: str | None, season: str, today: date) -> Moment | None:
    doubtful = any(t.kind == "season" and t.key in known.DOUBTFUL for t in run.tokens)
    month = known.FIRST_MONTH[season]
    known_year = int(year) if year else _relative_year(run, today)
    sure = SURE
    if known_year is None:
        if doubtful and not (run.has("last") or _preposition(run)):
            return None
        # "Last summer" is the last one that is over, "in summer" the last one that began.
        before = run.has("last", "before last")
        last = before or run.has("last", "last")
        over = today.month > month + 2 if last else today.month >= month
        known_year = today.year - (not over) - before
        sure = LIKELY if run.has("last") else MAYBE
    if (known_year, month) > (today.year, today.month):
        return None
    return Moment(f"{known_year}-{month:02}", "season", approximate=True, sure=sure)


def _feast_run(run: _Run, year: str | None, month: int, today: date) -> Moment | None:
    known_year = int(year) if year else _relative_year(run, today)
    if known_year is None:
        known_year = today.year - (month >= today.month)
    moment = in_month(known_year, month, today)
    return moment and _with(moment, sure=LIKELY, vague=True)


def _counted(run: _Run, today: date) -> Moment | None:
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


def _moment_ago(count: int, unit: str, today: date) -> Moment | None:
    day = second_reader.ago(count, unit, today)
    if day is None or day.year < FIRST_YEAR:
        return None
    precision = "day" if unit in ("day", "week") else unit
    length = {"year": 4, "month": 7, "day": 10}[precision]
    return Moment(day.isoformat()[:length], precision, approximate=unit != "day", sure=LIKELY)


def _year_run(run: _Run, year: int, today: date) -> Moment | None:
    short = any(t.kind == "year" and len(t.key) == 2 for t in run.tokens)
    marked = short or run.has("unit", "year") or run.has("part")
    if year > today.year or not marked:
        return None  # alone: find_years, when all else had its turn
    return Moment(str(year), "year", run.has("part"), LIKELY if short else SURE)


def _relative(run: _Run, today: date) -> Moment | None:
    """Read "last year", "pagājušajā nedēļā", "tavaly", "gada sākumā"."""
    if run.has("unit", "week") and run.has("last", "last"):
        return Moment((today - timedelta(days=7)).isoformat(), "day", True, LIKELY)
    if run.has("unit", "month") and run.has("last", "last"):
        last = today.replace(day=1) - timedelta(days=1)
        return Moment(last.isoformat()[:7], "month", sure=LIKELY)
    if run.has("unit", "month") and run.has("last", "this"):
        return Moment(f"{today:%Y-%m}", "month", sure=LIKELY)
    vague = run.has("part")
    named = any(run.has("last", f"{which} year") for which in ("last", "this", "before last"))
    if named or (run.has("unit", "year") and run.has("last")):
        year = _relative_year(run, today)
        return Moment(str(year), "year", vague, LIKELY)
    if vague and run.has("unit", "year"):
        return Moment(str(today.year), "year", True, MAYBE)
    return None


def _asked(run: _Run, text: str, reading: Reading) -> Moment | None:
    """Ask dateparser about what is left: weekdays, and any other words of its own."""
    if weekday := run.first("weekday"):
        if len({known.WEEKDAYS.find(word.key) for word in reading.words} - {None}) > 1:
            return None  # "Monday to Friday": when somebody is there
        day = second_reader.weekday(weekday, reading.today)
    elif run.has("unit") and run.has("ago"):
        day = second_reader.parse(text, reading.language, reading.today)
    else:
        return None
    return Moment(day.isoformat(), "day", sure=MAYBE) if day else None


def _span(run: _Run) -> tuple[int, int]:
    """Return a run's span from its first to its last word that counts."""
    counts = [t for t in run.tokens if t.kind not in ("filler", "hedge", "comma")]
    return counts[0].start, counts[-1].end
