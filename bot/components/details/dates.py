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
from bot.components.details.firms import names_shop
from bot.components.details.mentioned import (
    BOUGHT,
    is_coming,
    is_of_something,
    is_plan,
    is_since,
    is_talk,
)
from bot.components.details.moments import (
    FIRST_YEAR,
    NOT_NUMBER,
    Moment,
    add_date,
    hedged_at,
    in_month,
    on_day,
)
from bot.components.details.persons import is_somebody
from bot.components.details.reading import LIKELY, MAYBE, SURE, Reading

# "2021 júniusában": the month of a year, in Hungarian.
MONTH_OF = re.compile(r"[a-z]{4,}(?:aban|eben|atol|etol)|[a-z]+(?:usa|lisa|arja|bere)")
# What says nothing of a time by itself.
AROUND = ("filler", "hedge", "comma", "count", "ordinal", "half")
# Where the day stands after the month: "gegužės pirmą", "május elsején", "May first".
DAY_AFTER = ("en", "lt", "hu")
# An ending right at a year: "2019ben", "2019tajā", "2019ish".
YEAR_ENDING = {
    "en": "ish",
    "lv": "gad[as]|g|ta(?:ja|is|jam)|aja",
    "lt": "m|met[auos]\\w*|aisiais|ais|uosius|uju|ieji",
    "et": "a|aasta\\w*|ndal|nda|ndast",
    "hu": "ben|ban|bol|es|as|tol|re|ra|i",
}
# A year of two digits where something was bought: "bought in 19", "19-ben vettem".
SHORT_YEAR = {
    "en": re.compile(r"\bin (\d\d)(?=\W*$|[,.;)]|\s+(?:from|at|off|new|used|second|in|by|and)\b)"),
    "hu": re.compile(rf"{NOT_NUMBER}(\d\d)-?(?:ban|ben)(?!\w)"),
}
# "Tavasz utca", "Vasario 16-osios gatvė".
STREET = re.compile(
    r"(?:-?\w{0,6})?\s+(?:street|st|road|rd|lane|avenue|iela\w*|gatv\w*|g\.|pr\.|tanav\w*|tn|mnt"
    r"|pst"
    r"|utca\w*|ut\b|korut|ter)\b(?!\s*\d{3})"
)
YEARS_BACK = ("last year", "this year", "before last year")
NOT_BEFORE = re.compile(r"\b(?:not|ne|nem|mitte|ei)\s+$")
NOT_AFTER = re.compile(r"\s+(?:jau\s+)?(?:ne|nem|mitte|ei)\b")
OLDEST = 15  # years: an older camera is not registered, but many a photographer is
# "20 éve fotózok": since when, not when. The past has a "t": "vettem".
SINCE_WHEN = re.compile(r"\s+(?:is\s+)?\w*[^t\s](?:ok|ek|om|em|unk|unk)\b|\s+vagyok\b")
MONEY_BEFORE = ("€", "$", "£", "#", "nr", "nr.", "no.")


@dataclass
class _Run:
    """Tokens that lie together and all speak of a date."""

    language: str
    marked: bool = False  # typed with the mark that only the case has: "maijā", "liepą"
    to_come: bool = False  # "next May", "every Monday", "until March"
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
        return [t for t in self.tokens if t.kind not in AROUND]


def find_worded_dates(reading: Reading) -> None:
    """Find dates with words in them: "2020. gada 5. jūnijā", "tavaly ősszel", "two years ago"."""
    purchase = bool(BOUGHT.search(reading.plain)) or len(reading.words) <= 3
    for run in _runs(reading):
        if not run.essentials:
            continue
        if run.to_come and not run.has("year"):
            continue
        told = purchase or run.has("last") or run.has("feast")
        if run.has("weekday") and not told and not names_shop(reading):
            continue  # "are you there on Friday?"
        if run.has("back") and not told and is_talk(reading):
            continue  # "shot a wedding yesterday"
        if is_since(reading, *_span(run)):
            reading.take(*_span(run))
            continue
        start, end = _span(run)
        if _is_of_else(reading, run):
            reading.take(start, end)
            continue
        moment = _understand(run, reading.today, purchase and not _denied(reading, run))
        if (
            moment
            and reading.language == "hu"
            and moment.precision == "year"
            and run.tokens[-1].key in ("eve", "eves")
            and SINCE_WHEN.match(reading.plain, end)
        ):
            continue
        if moment and _is_name(reading, run, start, end):
            continue
        if moment is None:
            text = reading.clean[start:end]
            moment = _asked(run, text, reading)
        if moment is None and run.has("year") and (run.has("month") or run.has("season")):
            reading.take(start, end)  # one to come: its year is no date by itself
        elif moment and reading.free(start, end):
            hedged = run.has("hedge") or hedged_at(reading, start, end)
            add_date(reading, start, end, moment, hedged, moment.sure)


def _is_name(reading: Reading, run: _Run, start: int, end: int) -> bool:
    """Tell whether a run is a street's or somebody's name: "Vasario 16-osios gatvė", "Juuli"."""
    if STREET.match(reading.plain, end) and not (run.has("back") or run.has("ago")):
        return True  # "yesterday, RD Electronics" is no road
    first = next((w for w in reading.words if w.start == start), None)
    if first is None or len(run.essentials) > 1 or run.numbers:
        return False
    names = reading.language != "en" and first.start > 0 and first.text[0].isupper()
    told = BOUGHT.search(reading.plain) or reading.asked == "date" or first.text.isupper()
    return is_somebody(reading, first) or (names and not told)


def _is_of_else(reading: Reading, run: _Run) -> bool:
    """Tell whether a run is something else's: "jūsu 2024. gada pamācībā", "prices from May"."""
    if year := next((t for t in run.tokens if t.kind == "year"), None):
        alone = not (run.has("month") or run.has("season") or run.has("feast"))
        return alone and is_of_something(reading, year.end)
    named = run.has("month") or run.has("season")
    return named and not (run.has("last") or run.has("ago")) and is_coming(reading)


def _denied(reading: Reading, run: _Run) -> bool:
    """Tell whether a run is refused or only planned: "not today", "šodien nē"."""
    start, end = _span(run)
    if run.has("back", "0") and is_plan(reading, start, end):
        return True
    return bool(NOT_BEFORE.search(reading.plain, 0, start) or NOT_AFTER.match(reading.plain, end))


def find_years(reading: Reading) -> None:
    """Find years that stand alone ("from 2017"); last, since any number may look like one."""
    short = SHORT_YEAR.get(reading.language)
    if short and (BOUGHT.search(reading.plain) or reading.has("product")):
        for match in short.finditer(reading.plain):
            if is_short_year(match.group(1), reading.today) and reading.free(*match.span(1)):
                moment = Moment(f"20{match.group(1)}", "year")
                add_date(reading, *match.span(1), moment, hedged_at(reading, *match.span(1)), MAYBE)
    for match in re.finditer(
        rf"{NOT_NUMBER}((?:19|20)\d\d)(?:(?:{YEAR_ENDING[reading.language]})\b)?"
        r"(?![\d@/]|[.,-]\d|[a-z])",
        reading.plain,
    ):
        year = int(match.group(1))
        before = reading.plain[: match.start()].rstrip()
        if NEVER_YEAR.match(reading.plain, match.end()) or before.endswith(MONEY_BEFORE):
            continue
        if is_since(reading, match.start(), match.end()) or is_of_something(reading, match.end(1)):
            continue
        if FIRST_YEAR <= year <= reading.today.year and reading.free(*match.span()):
            hedged = hedged_at(reading, *match.span())
            add_date(reading, *match.span(), Moment(str(year), "year"), hedged, LIKELY)


def _runs(reading: Reading) -> Iterator[_Run]:
    """Yield the runs of date words; a comma or a second year ends one."""
    run = _Run(reading.language)
    tokens = list(date_words(reading))
    for token, after in zip(tokens, [*tokens[1:], None], strict=False):
        again = token.kind in ("year", "month", "season") and run.has(token.kind)
        comma_done = (
            run.tokens and run.tokens[-1].kind == "comma" and not _goes_on(run, token, after)
        )
        ends = token.kind in ("", "never")
        if ends or again or comma_done or not reading.free(token.start, token.end):
            yield run
            run = _Run(reading.language, to_come=token.kind == "never")
        if not ends and reading.free(token.start, token.end):
            run.tokens.append(token)
            run.marked |= token.kind == "month" and reading.clean[token.end - 1] in "āąĀĄ"
    yield run


def _goes_on(run: _Run, token: DateWord, after: DateWord | None) -> bool:
    """Tell whether a date goes on after its comma: "May 5, 2020", "2021, in May"."""
    dated = run.has("month") or run.has("season")
    year = run.has("year") or any(t.value in YEARS_BACK for t in run.tokens)
    year = year or (run.has("unit", "year") and run.has("last"))
    if token.kind == "year" or (token.kind == "last" and token.value in YEARS_BACK):
        return dated and not year
    if token.kind in ("month", "season", "part", "number", "filler"):
        return year and not dated and not (after and after.kind == "year")
    return False


def _short_year(run: _Run, today: date) -> DateWord | None:
    """Return the year of two digits in a run: "19. gada rudenī", "autumn 21", "19. gadā"."""
    counted = run.has("ago") or any(t.key in known.HUNGARIAN_AGO for t in run.tokens)
    if run.has("year") or counted:
        return None
    tokens = [t for t in run.tokens if t.kind != "filler"]
    if run.has("month") and len(run.numbers) == 2:
        return _year_beside_day(run, today)
    for token, after in zip(tokens, [*tokens[1:], None], strict=False):
        if token.kind not in ("number", "ordinal") or not is_short_year(token.value, today):
            continue
        if token.kind == "ordinal" and not (
            after
            and (
                after.key in known.OF_THE_YEAR or (run.language == "lt" and after.kind == "season")
            )
        ):
            continue
        named = after is not None and after.key in known.OF_THE_YEAR
        if run.has("month"):
            if named or (after is not None and MONTH_OF.fullmatch(after.key)):
                return token
        elif run.has("season") or (after is not None and after.key in known.BY_ITSELF):
            return token
    return None


def _year_beside_day(run: _Run, today: date) -> DateWord | None:
    """Return the year of a day, a month and a year of two digits: "7 Jan 23", "21 május 5"."""
    first, last = run.numbers
    year = first if run.language in ("hu", "lt") and int(first.value) > int(last.value) else last
    return year if is_short_year(year.value, today) else None


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
        return _month_run(run, year, int(month), today, purchase)
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


def _ends_there(key: str, language: str) -> bool:
    """Tell whether a month is the end of a time: "márciusig", "märtsini"."""
    ending = {"hu": "ig", "et": "ni"}.get(language)
    return bool(ending and key.endswith(ending) and key != "juuni")


def _month_run(
    run: _Run, year: str | None, month: int, today: date, purchase: bool
) -> Moment | None:
    doubtful = any(t.kind == "month" and t.key in known.DOUBTFUL for t in run.tokens)
    doubtful = doubtful and not run.marked
    if year is None and any(
        t.kind == "month" and _ends_there(t.key, run.language) for t in run.tokens
    ):
        return None
    if run.language == "lv" and year is None and not (run.numbers or purchase or run.has("last")):
        doubtful = doubtful or any(
            t.kind == "month" and t.key in known.NOMINATIVES for t in run.tokens
        )
    vague = run.has("part") or run.has("half") or run.has("unit", "week")
    vague = vague or (
        run.has("unit", "day")
        and run.has("ordinal")
        and run.language == "lt"
        and _ordinal_day(run) is None
    )
    day = next((int(t.value) for t in run.numbers), None) or (None if vague else _ordinal_day(run))
    known_year = int(year) if year else _relative_year(run, today)
    if known_year is None:
        if doubtful and day is None and not (run.has("last") or _preposition(run)):
            return None
        last = run.has("last", "last")
        known_year = today.year - (month > today.month or (last and month == today.month))
        moment = _named_day(known_year, month, day, today)
        return moment and _with(moment, sure=MAYBE if not last else LIKELY, vague=vague)
    moment = _named_day(known_year, month, day, today)
    return moment and _with(moment, sure=SURE, vague=vague)


def _ordinal_day(run: _Run) -> int | None:
    """Return the day that is said in a word beside the month: "pirmajā maijā", "gegužės pirmą"."""
    tokens = [t for t in run.tokens if t.kind not in ("filler", "hedge", "comma")]
    at = next(i for i, t in enumerate(tokens) if t.kind == "month")
    beside = [tokens[at - 1]] if at and run.language != "lt" else []
    beside += tokens[at + 1 : at + 2] if run.language in DAY_AFTER else []
    return next((int(t.value) for t in beside if t.kind == "ordinal"), None)


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
    if known_year is None and (count := _times_ago(run)):
        known_year = today.year - count
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
    if known_year is None and (count := _times_ago(run)):
        known_year = today.year - count + (month < today.month)
    if known_year is None:
        known_year = today.year - (month >= today.month)
    said = " ".join(token.key for token in run.tokens)
    for pattern, on in known.FEAST_DAYS:
        if pattern.search(said) and not run.has("hedge") and not run.has("unit", "week"):
            return on_day(known_year, on[0], on[1], today)
    moment = in_month(known_year, month, today)
    return moment and _with(moment, sure=LIKELY, vague=True)


def _times_ago(run: _Run) -> int | None:
    """Return how many of its kind a feast or season is back: "three christmases ago"."""
    return _count(run) if run.has("ago") and not run.has("unit") else None


def _count(run: _Run) -> int | None:
    """Return the last count before the unit ("two years ago in a shop"), else the last of all."""
    at = next((i for i, t in enumerate(run.tokens) if t.kind == "unit"), len(run.tokens))
    counted = [t for t in run.tokens[:at] if t.kind in ("number", "count")]
    counted = counted or [t for t in run.tokens if t.kind in ("number", "count")]
    return int(float(counted[-1].value)) if counted else None  # "a couple": the last one


def _is_some(run: _Run) -> bool:
    """Tell whether a run says too little of how many: "some years ago"."""
    return any(t.kind == "count" and known.SOME.find(t.key) for t in run.tokens)


def _counted(run: _Run, today: date) -> Moment | None:  # noqa: PLR0911
    """Read "two years ago", "pirms 3 mēnešiem", "két éve", "half a year ago"."""
    unit = run.first("unit")
    hungarian = next(
        (known.HUNGARIAN_AGO[t.key] for t in run.tokens if t.key in known.HUNGARIAN_AGO), None
    )
    if not run.has("ago") and not hungarian:
        return None
    unit = hungarian or unit
    months = _months_of_halves(run, unit)
    if months:
        return _moment_ago(months, "month", today)
    if unit is None:
        return None
    if _is_some(run):
        return None
    count = _count(run)
    if count and count > OLDEST and any(t.key in known.OLD for t in run.tokens):
        return None  # "I am 35 years old"
    if hungarian and count is None and unit != "year":
        return None
    return _moment_ago(count or 1, unit, today)


def _months_of_halves(run: _Run, unit: str | None) -> int | None:
    """Return the months of "half a year", "1.5 years", "két és fél éve"; None if none is said."""
    if unit not in (None, "year"):
        return None
    if unit is None and not any(t.key.startswith(("pusgad", "pusmet")) for t in run.tokens):
        return None
    whole = 0.0
    for token in run.tokens:
        if token.kind == "half":
            return round(12 * whole) + 6
        if token.kind in ("number", "count"):
            whole = float(token.value)
            if whole % 1:
                return round(12 * whole)
    return None


def _moment_ago(count: int, unit: str, today: date) -> Moment | None:
    day = second_reader.ago(count, unit, today)
    if day is None or day.year < FIRST_YEAR:
        return None
    precision = "day" if unit in ("day", "week") else unit
    length = {"year": 4, "month": 7, "day": 10}[precision]
    return Moment(day.isoformat()[:length], precision, approximate=unit != "day", sure=LIKELY)


def _year_run(run: _Run, year: int, today: date) -> Moment | None:
    short = any(t.kind == "year" and len(t.key) == 2 for t in run.tokens)
    in_words = any(t.kind == "year" and not t.key.isdigit() for t in run.tokens)
    vague = run.has("part") or run.has("half")
    marked = short or in_words or vague or run.has("unit", "year")
    if year > today.year or not marked:
        return None  # alone: find_years, when all else had its turn
    return Moment(str(year), "year", vague, LIKELY if short or in_words else SURE)


def _relative(run: _Run, today: date) -> Moment | None:  # noqa: PLR0911
    """Read "last year", "pagājušajā nedēļā", "tavaly", "gada sākumā"."""
    if run.has("unit", "week") and run.has("last", "last"):
        return Moment((today - timedelta(days=7)).isoformat(), "day", True, LIKELY)
    if run.has("unit", "month") and run.has("last", "last"):
        last = today.replace(day=1) - timedelta(days=1)
        if run.numbers:  # "on the 23rd of last month"
            return on_day(last.year, last.month, int(run.numbers[0].value), today)
        return Moment(last.isoformat()[:7], "month", run.has("part"), sure=LIKELY)
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
        if _is_some(run):
            return None
        day = second_reader.parse(text, reading.language, reading.today)
    else:
        return None
    return Moment(day.isoformat(), "day", sure=MAYBE) if day else None


def _span(run: _Run) -> tuple[int, int]:
    """Return a run's span from its first to its last word that counts."""
    counts = [t for t in run.tokens if t.kind not in ("filler", "hedge", "comma")]
    while len(counts) > 1 and counts[-1].kind == "count" and counts[-1].key in ("a", "an"):
        counts.pop()  # "two years ago in a"
    return counts[0].start, counts[-1].end
