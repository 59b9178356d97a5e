"""A date as far as it is known, and how it becomes a detail."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.components.details import calendar_words as known
from bot.components.details.reading import SURE, Reading

FIRST_YEAR = 1985
NOT_NUMBER = r"(?<![\w.,/+-])"

# Hedges of several words, before a date: "must have been 2019".
HEDGED_BEFORE = re.compile(
    r"\b(?:some time|(?:must|could|might|may|would) (?:have been|be)|i(?:'d| would)? (?:think"
    r"|thi?nk"
    r"|guess|say|reckon|believe)|c\.|man (?:liekas|skiet)|ja nemaldos|jei neklystu|kui ma ei eksi"
    r"|azt hiszem|ha jol (?:tudom|emlekszem))\W*(?:(?:it|that|was|its|in|from|back|ka|et|hogy"
    r"|kad|tai)\W+){0,3}$"
)
# Behind it, in the same breath: "2019 or so", "2019 vist", "2019 körül".
HEDGED_AFTER = re.compile(
    r"(?:(?<=ish)\b|-?ish\b|\s*-?(?:i|jen|en|an|ban|ben|es|as|os|ih|ndal|ais)?\b\W{0,3}"
    r"(?:\w+\s)?(?:or so|or thereabouts|i (?:think|guess|believe|reckon|suppose)|give or take"
    r"|at a guess"
    r"|if i (?:remember|recall)|paiku|kanti|kandis|ringis|tajan|tajt|tajekan|tajeka|kornyeken"
    r"|korul|fele"
    r"|vai kaut (?:ka ta|kas tads)|ja nemaldos|ja pareizi atceros|man (?:liekas|skiet)"
    r"|ar panasiai|jei neklystu|jei gerai pamenu"
    r"|voi nii|voi midagi|kui ma ei eksi|kui oigesti maletan|ha jol (?:tudom|emlekszem)"
    r"|azt hiszem|lehetett"
    r"|volt talan|laikam|turbut|berods|vist|asszem|szerintem|talan)\b)"
)
CLOSING = re.compile(r"\W{0,3}([^\W\d_]+)\W*(?:$|[.,;!?)])")


@dataclass(frozen=True)
class Moment:
    """What a text says of a date: an ISO value, its precision, and whether it is vague."""

    value: str
    precision: str
    approximate: bool = False
    sure: float = SURE


def on_day(year: int, month: int, day: int, today: date) -> Moment | None:
    """Return a day; None where there is none, or it is to come."""
    try:
        moment = date(year, month, day)
    except ValueError:
        return None
    if not year >= FIRST_YEAR or moment > today:
        return None
    return Moment(moment.isoformat(), "day")


def in_month(year: int, month: int, today: date) -> Moment | None:
    """Return a month; None if it is to come."""
    if not year >= FIRST_YEAR or (year, month) > (today.year, today.month):
        return None
    return Moment(f"{year}-{month:02}", "month")


def add_date(
    reading: Reading, start: int, end: int, moment: Moment, hedged: bool, sure: float
) -> None:
    """Add a date; `hedged`: the text calls it vague."""
    more = {"precision": moment.precision}
    detail = reading.add("date", moment.value, start, end, sure, **more)
    if moment.approximate or hedged:
        detail.more["approximate"] = True


def hedged_at(reading: Reading, start: int, end: int) -> bool:
    """Tell whether "about" or the like stands just before a span, or just after it."""
    before = re.findall(r"[^\W\d_]+|~", reading.plain[max(0, start - 30) : start])[-3:]
    if any(word == "~" or known.HEDGES.find(word) for word in before):
        return True
    far = re.findall(r"[^\W\d_]+", reading.plain[max(0, start - 50) : start])
    if any(known.STRONG_HEDGES.find(word) for word in far):
        return True
    if HEDGED_BEFORE.search(reading.plain, max(0, start - 40), start):
        return True
    return bool(HEDGED_AFTER.match(reading.plain, end)) or _hedge_closes(reading, end)


def _hedge_closes(reading: Reading, end: int) -> bool:
    """Tell whether a hedge follows and ends what is said: "2019 laikam", "2019, maybe."."""
    after = CLOSING.match(reading.plain, end)
    return bool(after and known.HEDGES.find(after.group(1)))
