"""The forms of values: what is taken and what is refused."""

import contextlib
import json
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locales import BadValue, check_values
from locales import values as v

GOOD = [
    "text",
    0,
    True,
    v.number(Decimal("12.5")),
    v.money(Decimal("170.00"), "EUR"),
    {"date": "2026-12-10"},
    {"month": "2021-06"},
    {"year": 2021},
    {"datetime": "2026-12-10T08:00:00Z"},
    {"country": "LV"},
    {"enum": "tier", "value": "corporate_a"},
    {"message": "hello"},
    {"message": "hello.title", "values": {"x": {"list": ["a"]}}},
    {"list": ["a", {"year": 2021}], "style": "or"},
    {"lines": [{"message": "hello"}]},
]
BAD = [
    None,
    1.5,
    ["a"],
    {},
    {"unknown": 1},
    {"number": 12.5},
    {"number": "NaN"},
    {"number": "twelve"},
    {"money": "170.00"},
    {"money": "170.00", "currency": "euro"},
    {"money": "1", "currency": "EUR", "extra": 1},
    {"date": "10.12.2026"},
    {"date": "2026-02-30"},
    {"date": 5},
    {"month": "2021-13"},
    {"year": "2021"},
    {"year": True},
    {"datetime": "2026-12-10T08:00:00"},
    {"datetime": "soon"},
    {"country": "lv"},
    {"enum": "tier"},
    {"enum": "tier", "value": "a b"},
    {"message": "two words"},
    {"message": "a", "values": []},
    {"message": "a", "values": {"x": None}},
    {"message": "a", "values": {"1": "x"}},
    {"list": "abc"},
    {"list": [None]},
    {"list": [], "style": "neither"},
    {"lines": ["text"]},
]


@pytest.mark.parametrize("value", GOOD, ids=json.dumps)
def test_good(value: v.Value) -> None:
    check_values({"x": value})
    check_values(json.loads(json.dumps({"x": value})))


@pytest.mark.parametrize("value", BAD, ids=json.dumps)
def test_bad(value: v.Value) -> None:
    with pytest.raises(BadValue, match=r"\$x"):
        check_values({"x": value})


def test_depth_is_bounded() -> None:
    value: v.Value = "x"
    for _ in range(50):
        value = v.listing([value])
    with pytest.raises(BadValue):
        check_values({"x": value})


def test_a_moment_knows_its_zone() -> None:
    with pytest.raises(BadValue):
        v.moment(datetime(2026, 1, 1))  # noqa: DTZ001


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["list", "date", "money", "enum", "lines", "values"]), inner
        )
    ),
    max_leaves=10,
)


@given(_json)
def test_anything_is_taken_or_refused(value: object) -> None:
    with contextlib.suppress(BadValue):
        check_values({"x": value})  # type: ignore[dict-item]
