"""A date as far as it is known, and how it becomes a detail."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from bot.components.details import calendar_words as known
from bot.components.details.reading import SURE, Reading

FIRST_YEAR = 1985
NOT_NUMBER = r"(?<![\w.,/+-])"


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
    after = re.findall(r"[^\W\d_]+", reading.plain[end : end + 20])[:2]
    late = after[:1] == ["or"] or any(
        word in ("paiku", "tajan", "tajt", "kornyeken", "korul") for word in after
    )
    far = re.findall(r"[^\W\d_]+", reading.plain[max(0, start - 50) : start])
    if any(known.STRONG_HEDGES.find(word) for word in far):
        return True
    return late or any(word == "~" or known.HEDGES.find(word) for word in before)
