"""How an application goes its way: what it lacks, what comes next, by when it is decided."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from backend.accounts.calendars import is_working_day, local_day
from backend.accounts.rules import (
    UNDER_WAY,
    ApplicationState,
    Missing,
    Particulars,
    decided_by,
    documents_for,
    may_go,
    missing,
)
from backend.accounts.vat import InvalidVatNumber, VatProblem, compact, vat_number

VAT, NO_VAT = ("vat_certificate", "business_invoice"), ("business_invoice", "business_licence")
COUNTRIES = st.sampled_from(["LV", "LT", "EE", "HU", "DE", "ES", "PT", "GR", "CY", "XK"])
DAYS = st.dates(date(2024, 1, 1), date(2030, 12, 31))


def complete(**other: object) -> Particulars:
    values: dict[str, object] = {
        "email": "mari@example.com",
        "name": "Mari",
        "company": "Valguskoda",
        "country": "EE",
        "vat_registered": True,
        "vat_number": "EE100931558",
        "document": "vat_certificate",
        "authorised": True,
    }
    return Particulars(**{**values, **other})  # type: ignore[arg-type]


def lacking(given_: Particulars) -> tuple[Missing, ...]:
    return missing(given_, documents_for(given_.vat_registered, vat=VAT, no_vat=NO_VAT))


@pytest.mark.parametrize(
    ("other", "lack"),
    [
        ({}, ()),
        ({"email": None}, (Missing.EMAIL,)),
        ({"name": None, "company": None}, (Missing.NAME, Missing.COMPANY)),
        ({"country": None}, (Missing.COUNTRY,)),
        ({"vat_registered": None}, (Missing.VAT_REGISTERED,)),
        ({"vat_number": None}, (Missing.VAT_NUMBER,)),
        # Facts 3, 5-8: which document is enough depends on the VAT registration.
        ({"document": "business_invoice"}, ()),
        ({"document": "business_licence"}, (Missing.DOCUMENT,)),
        ({"vat_registered": False, "vat_number": None}, (Missing.DOCUMENT,)),
        ({"vat_registered": False, "vat_number": None, "document": "business_licence"}, ()),
        ({"document": None}, (Missing.DOCUMENT,)),
        # Fact 4.
        ({"authorised": False}, (Missing.AUTHORISED,)),
    ],
)
def test_what_is_missing(other: dict[str, object], lack: tuple[Missing, ...]) -> None:
    assert lacking(complete(**other)) == lack


def test_an_empty_draft_lacks_everything() -> None:
    empty = Particulars(None, None, None, None, None, None, None, authorised=False)
    assert set(lacking(empty)) == set(Missing) - {Missing.VAT_NUMBER}


def test_decisions_and_withdrawals_are_final() -> None:
    for state in ApplicationState:
        ends = {to for to in ApplicationState if may_go(state, to)}
        assert bool(ends) is (state in UNDER_WAY)
        assert ApplicationState.DRAFT not in ends


@settings(deadline=None)  # a calendar is made when it is first asked for
@given(COUNTRIES, DAYS, st.integers(1, 10))
def test_a_review_has_exactly_so_many_working_days(
    country: str, submitted: date, days: int
) -> None:
    working = is_working_day(country)
    last = decided_by(submitted, days, working)
    between = [submitted + timedelta(days=n) for n in range(1, (last - submitted).days + 1)]
    assert sum(working(day) for day in between) == days
    assert working(last)


@pytest.mark.parametrize(
    ("country", "submitted", "last"),
    [
        ("LV", date(2026, 11, 16), date(2026, 11, 19)),  # the 18th is a public holiday there …
        ("EE", date(2026, 11, 16), date(2026, 11, 18)),  # … and none here
        ("EE", date(2026, 11, 20), date(2026, 11, 24)),  # Friday: Monday and Tuesday
        ("EE", date(2026, 11, 21), date(2026, 11, 24)),  # Saturday
        ("LT", date(2026, 12, 23), date(2026, 12, 29)),  # Christmas
        ("HU", date(2026, 1, 1), date(2026, 1, 6)),  # the 2nd is off, for Saturday the 10th …
        ("HU", date(2026, 1, 8), date(2026, 1, 10)),  # … which is a working day
    ],
)
def test_holidays_of_the_applicant_s_country(country: str, submitted: date, last: date) -> None:
    assert decided_by(submitted, 2, is_working_day(country)) == last


def test_the_day_is_that_of_the_applicant_s_country() -> None:
    late = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
    assert local_day(late, "EE") == date(2026, 11, 21)
    assert local_day(late, "PT") == date(2026, 11, 20)
    assert local_day(late, "XX") == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("country", "written", "kept"),
    [
        ("LV", "LV 4000 3521 600", "LV40003521600"),
        ("LV", "40003521600", "LV40003521600"),
        ("LT", "lt119511515", "LT119511515"),
        ("LT", "LT 100001919017", "LT100001919017"),
        ("EE", "EE 100 931 558", "EE100931558"),
        ("HU", "HU-12892312", "HU12892312"),
        ("HU", "12892312-2-42", "HU12892312"),  # the number as it stands on an invoice there
        ("GR", "EL 094259216", "EL094259216"),
        ("DE", "136.695.976", "DE136695976"),
        ("AT", "AT U13585627", "ATU13585627"),
    ],
)
def test_vat_numbers(country: str, written: str, kept: str) -> None:
    found = vat_number(country, written)
    assert (found.number, found.checked) == (kept, True)
    assert vat_number(country, kept).number == kept


@pytest.mark.parametrize(
    ("country", "written", "problem"),
    [
        ("LV", "40003521601", VatProblem.CHECKSUM),
        ("LV", "4000352160", VatProblem.LENGTH),
        ("LT", "119511516", VatProblem.CHECKSUM),
        ("EE", "100931559", VatProblem.CHECKSUM),
        ("HU", "12892313", VatProblem.CHECKSUM),
        ("EE", "LV40003521600", VatProblem.FORMAT),
        ("EE", "", VatProblem.FORMAT),
        ("EE", "-- --", VatProblem.FORMAT),
        ("EE", "١٠٠٩٣١٥٥٨", VatProblem.FORMAT),
        ("EE", "1" * 21, VatProblem.FORMAT),
    ],
)
def test_wrong_vat_numbers(country: str, written: str, problem: VatProblem) -> None:
    with pytest.raises(InvalidVatNumber) as caught:
        vat_number(country, written)
    assert caught.value.problem is problem


def test_where_numbers_are_not_known_the_reviewer_looks() -> None:
    assert vat_number("US", "12-3456789").checked is False


@given(st.sampled_from(["LV", "LT", "EE", "HU", "GR", "US"]), st.text(max_size=40))
def test_any_text_is_a_number_or_is_refused(country: str, text: str) -> None:
    try:
        found = vat_number(country, text)
    except InvalidVatNumber:
        return
    assert found.number == compact(found.number)
