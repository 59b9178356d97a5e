"""Ticks, points and serial numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.products.rules import (
    Detail,
    Details,
    PointsReason,
    Standing,
    UnacceptableSerial,
    has_tick,
    missing_details,
    model_key,
    normalise_serial,
    settle,
    standing,
    total,
)

MANDATORY = [detail.value for detail in Detail]
DETAILS = st.builds(
    Details,
    serial=st.none() | st.just("0123"),
    purchase_date=st.none() | st.just(date(2020, 6, 5)),
    purchase_country=st.none() | st.just("LV"),
    dealer=st.none() | st.just("Fotokaste"),
)
TICKS = st.lists(st.tuples(st.booleans(), st.integers(0, 1000)), max_size=12)


@given(DETAILS)
def test_the_tick_is_there_exactly_when_nothing_is_missing(details: Details) -> None:
    missing = missing_details(details, MANDATORY)
    assert has_tick(details, MANDATORY) == (missing == ())
    assert set(missing) == {name for name in Detail if getattr(details, name) is None}


@given(DETAILS, st.lists(st.sampled_from(MANDATORY), unique=True))
def test_only_what_is_mandatory_can_be_missing(details: Details, mandatory: list[str]) -> None:
    assert set(missing_details(details, mandatory)) <= set(mandatory)


@given(TICKS)
def test_the_ledger_gives_what_the_last_tick_says(history: list[tuple[bool, int]]) -> None:
    balance = 0
    for ticked, points in history:
        change = settle(ticked=ticked, model_points=points, balance=balance, revalue=True)
        balance += 0 if change is None else change.points
        assert balance == (points if ticked else 0)
        assert settle(ticked=ticked, model_points=points, balance=balance, revalue=True) is None


@given(st.integers(1, 1000), st.integers(0, 1000))
def test_allocated_points_stay_when_only_the_catalogue_changes(old: int, new: int) -> None:
    assert settle(ticked=True, model_points=new, balance=old) is None
    found = standing(ticked=True, model_points=new, balance=old)
    assert found == Standing(allocated=old, waiting=0)


@pytest.mark.parametrize(
    ("ticked", "points", "balance", "expected"),
    [
        (True, 400, 0, (400, PointsReason.ALLOCATED)),
        (False, 400, 400, (-400, PointsReason.WITHDRAWN)),
        (True, 300, 400, (-100, PointsReason.CORRECTED)),
        (True, 0, 0, None),
        (False, 400, 0, None),
    ],
)
def test_each_entry_has_its_reason(
    ticked: bool, points: int, balance: int, expected: tuple[int, PointsReason] | None
) -> None:
    change = settle(ticked=ticked, model_points=points, balance=balance, revalue=True)
    assert (change and (change.points, change.reason)) == expected


@given(st.lists(st.builds(Standing, st.integers(0, 1000), st.integers(0, 1000))))
def test_a_total_is_the_same_in_any_order(standings: list[Standing]) -> None:
    assert total(standings) == total(reversed(standings))


@pytest.mark.parametrize(
    "typed",
    ["0320011199", " 0320 011 199 ", "0320-011-199", "0320.011/199", "０３２００１１１９９"],
)
def test_a_serial_number_is_the_same_however_it_is_typed(typed: str) -> None:
    assert normalise_serial(typed) == "0320011199"


@given(st.text())
def test_normalising_a_serial_twice_changes_nothing(text: str) -> None:
    try:
        once = normalise_serial(text)
    except UnacceptableSerial:
        return
    assert normalise_serial(once) == once


@pytest.mark.parametrize("text", ["", "  ", "--", "…", "_"])
def test_a_serial_number_has_a_letter_or_digit(text: str) -> None:
    with pytest.raises(UnacceptableSerial):
        normalise_serial(text)


def test_model_names_are_compared_without_spaces_and_case() -> None:
    assert model_key("EOS  R5 mark ii") == model_key("eosR5 Mark II")
    assert model_key("EOS R5") != model_key("EOS R6")
