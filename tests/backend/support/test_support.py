"""Whether people are there: the rule, and the call with its settings."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import httpx
import pytest
from fastapi import FastAPI
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from backend.core.settings import Settings
from backend.support.rules import LOOK_AHEAD, Hours, Standing, standing, with_presence
from tests.backend.conftest import Travel

OFFICE = Hours(frozenset({1, 2, 3, 4, 5}), time(9), time(17))
TALLINN = ZoneInfo("Europe/Tallinn")


def never(_day: date) -> bool:
    return False


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


ZONES = st.sampled_from(
    [
        "Europe/Tallinn",
        "Europe/Budapest",
        "Europe/Dublin",
        "America/St_Johns",
        "Pacific/Apia",
        "UTC",
    ]
).map(ZoneInfo)
FIRST, LAST = datetime(2025, 1, 1), datetime(2030, 12, 31)  # noqa: DTZ001  (bounds have no zone)
MOMENTS = st.datetimes(FIRST, LAST, timezones=st.just(UTC))
WEEKDAYS = st.frozensets(st.integers(1, 7))
# Not in the hour that a change of the clocks leaves out or repeats: offices are closed then.
TIMES = st.times(time(4), time(23)).map(lambda t: t.replace(second=0, microsecond=0))
HOLIDAYS = st.frozensets(st.integers(0, 366), max_size=40)


@st.composite
def hours(draw: st.DrawFn) -> Hours:
    opens, closes = draw(TIMES), draw(TIMES)
    assume(opens < closes)
    return Hours(draw(WEEKDAYS), opens, closes)


def off(days: frozenset[int]) -> Callable[[date], bool]:
    return lambda day: day.timetuple().tm_yday in days


@given(now=MOMENTS, office=hours(), zone=ZONES, days=HOLIDAYS)
def test_open_is_what_the_clock_on_the_wall_says(
    now: datetime, office: Hours, zone: ZoneInfo, days: frozenset[int]
) -> None:
    found = standing(now, office, zone, off(days))
    wall = now.astimezone(zone)
    works = wall.isoweekday() in office.weekdays and not off(days)(wall.date())
    assert found.open is (works and office.opens <= wall.time() < office.closes)


@given(now=MOMENTS, office=hours(), zone=ZONES, days=HOLIDAYS)
def test_what_is_announced_comes_true(
    now: datetime, office: Hours, zone: ZoneInfo, days: frozenset[int]
) -> None:
    found = standing(now, office, zone, off(days))
    moment, blink = found.closes_at or found.opens_at, timedelta(microseconds=1)
    assert (found.closes_at is None) or (found.opens_at is None)
    assert (found.closes_at is not None) is found.open
    if moment is None:
        assert not office.weekdays or len(days) > 0
        return
    assert now < moment <= now + timedelta(days=LOOK_AHEAD + 1)
    assert standing(moment, office, zone, off(days)).open is not found.open
    # Nothing changes before that.
    assert standing(moment - blink, office, zone, off(days)).open is found.open
    assert standing(now + (moment - now) / 2, office, zone, off(days)).open is found.open


@pytest.mark.parametrize(
    ("now", "opens_at", "closes_at"),
    [
        ("2026-11-20T09:00:00+02:00", None, "2026-11-20T17:00:00+02:00"),
        ("2026-11-20T08:59:59+02:00", "2026-11-20T09:00:00+02:00", None),
        ("2026-11-20T17:00:00+02:00", "2026-11-23T09:00:00+02:00", None),  # Friday evening
        # The clocks go back in the night to the 25th.
        ("2026-10-23T18:00:00+03:00", "2026-10-26T09:00:00+02:00", None),
    ],
)
def test_an_office_week(now: str, opens_at: str | None, closes_at: str | None) -> None:
    found = standing(at(now), OFFICE, TALLINN, never)
    assert found.opens_at == (opens_at and at(opens_at))
    assert found.closes_at == (closes_at and at(closes_at))


def test_who_is_never_there_announces_nothing() -> None:
    closed = Hours(frozenset(), time(9), time(17))
    assert standing(at("2026-11-20T09:00:00Z"), closed, TALLINN, never).opens_at is None


@pytest.mark.parametrize(
    ("now", "country", "expected"),
    [
        # A Friday: office hours in Estonia and Hungary, one hour apart.
        ("2026-11-20T07:30:00Z", "EE", (True, None, "2026-11-20T15:00:00Z")),
        ("2026-11-20T07:30:00Z", "HU", (False, "2026-11-20T08:00:00Z", None)),
        # 24 February is Estonia's day, 18 November Latvia's.
        ("2026-02-24T10:00:00Z", "EE", (False, "2026-02-25T07:00:00Z", None)),
        ("2026-02-24T10:00:00Z", "LV", (True, None, "2026-02-24T15:00:00Z")),
        ("2026-11-18T10:00:00Z", "LV", (False, "2026-11-19T07:00:00Z", None)),
        ("2026-11-18T10:00:00Z", None, (False, "2026-11-19T07:00:00Z", None)),
        # Hungary: Christmas Eve of 2026 is a moved day off, then Christmas and a weekend.
        ("2026-12-23T17:00:00Z", "HU", (False, "2026-12-28T08:00:00Z", None)),
    ],
)
async def test_a_country_s_hours_and_holidays(
    api: httpx.AsyncClient,
    travel: Travel,
    now: str,
    country: str | None,
    expected: tuple[bool, str | None, str | None],
) -> None:
    travel.to(at(now))
    query = {} if country is None else {"country": country}
    answer = await api.get("/api/support", params=query)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "public, max-age=30"
    body = answer.json()
    assert (body["open"], body["opens_at"], body["closes_at"]) == expected


@pytest.mark.parametrize("country", ["", "EU", "xx", "EST", "EE "])
async def test_what_is_no_country_is_refused(api: httpx.AsyncClient, country: str) -> None:
    assert (await api.get("/api/support", params={"country": country})).status_code == 422


async def test_the_hours_are_the_settings(
    api: httpx.AsyncClient, app: FastAPI, travel: Travel
) -> None:
    travel.to(at("2026-11-21T08:00:00Z"))  # a Saturday
    app.state.settings = Settings(
        _env_file=None, support_weekdays=[6], support_opens="09:30", support_closes="12:00"
    )
    body = (await api.get("/api/support", params={"country": "EE"})).json()
    assert body == {"open": True, "opens_at": None, "closes_at": "2026-11-21T10:00:00Z"}


@pytest.mark.parametrize(
    "wrong",
    [
        {"support_opens": "17:00", "support_closes": "09:00"},
        {"support_opens": "09:00", "support_closes": "09:00"},
        {"support_weekdays": [0]},
        {"support_country": "Latvia"},
    ],
)
def test_impossible_hours_are_refused_at_the_start(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Settings(_env_file=None, **wrong)


@pytest.mark.parametrize(
    ("open_by_hours", "there", "is_open", "says_when"),
    [(True, True, True, False), (True, False, False, False), (False, True, True, False),
     (False, False, False, True)],
)  # fmt: skip
def test_who_is_there_counts_more_than_the_hours(
    open_by_hours: bool, there: bool, is_open: bool, says_when: bool
) -> None:
    moment = datetime(2026, 11, 23, 7, tzinfo=UTC)
    by_hours = Standing(
        open=open_by_hours,
        opens_at=None if open_by_hours else moment,
        closes_at=moment if open_by_hours else None,
    )
    found = with_presence(by_hours, there=there)
    assert found.open is is_open
    assert (found.opens_at is not None) is says_when
