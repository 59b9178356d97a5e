"""Working days and local days of an applicant's country."""

from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

import holidays
from babel.core import get_global

SATURDAY = 5


def is_working_day(country: str) -> Callable[[date], bool]:
    """Return the country's calendar: its public holidays, and days off that were moved.

    A country without a known calendar has its weekends only.
    """
    known = _holidays(country)
    if known is None:
        return lambda day: day.weekday() < SATURDAY
    return known.is_working_day


def is_holiday(country: str) -> Callable[[date], bool]:
    """Return which days are public holidays there, days off that were moved included."""
    known = _holidays(country)
    return lambda day: known is not None and day in known


def warm() -> None:
    """Load the calendars: the first one that is asked for takes about a second."""
    _holidays("LV")


def local_day(moment: datetime, country: str) -> date:
    """Return the day that it is at that moment in the country (of several zones: in Europe)."""
    return moment.astimezone(zone_of(country)).date()


@cache
def zone_of(country: str) -> tzinfo:
    """Return the country's time zone; of several: one in Europe, else the first."""
    zones: list[str] = get_global("territory_zones").get(country) or []
    european = [zone for zone in zones if zone.startswith("Europe/")]
    return ZoneInfo((european or zones)[0]) if zones else UTC


@cache
def _holidays(country: str) -> holidays.HolidayBase | None:
    try:
        return holidays.country_holidays(country)
    except NotImplementedError:
        return None
