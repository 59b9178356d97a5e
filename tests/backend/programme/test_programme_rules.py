"""Every boundary of the programme, from both sides, and what holds for all numbers of points."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.programme.rules import (
    Group,
    UnknownTier,
    is_open,
    missing_to,
    missing_to_invitation,
    next_tier,
    open_groups,
    open_tiers,
    tier_for,
    tier_of_id,
)
from backend.programme.service import load_programme

PROGRAMME = load_programme()
POINTS = st.integers(min_value=0, max_value=30_000)
# Points: the highest tier they open, what is missing to the next one (facts 36-41; D12).
BOUNDARIES = [
    (0, None, 500),
    (499, None, 1),
    (500, "silver", 500),
    (999, "silver", 1),
    (1000, "gold", 600),
    (1599, "gold", 1),
    (1600, "platinum", 900),
    (2499, "platinum", 1),
    (2500, "corporate_c", 2000),
    (4499, "corporate_c", 1),
    (4500, "corporate_b", 5500),
    (9999, "corporate_b", 1),
    (10_000, "corporate_a", None),
    (10_001, "corporate_a", None),
]


@pytest.mark.parametrize(("points", "highest", "missing"), BOUNDARIES)
def test_each_boundary(points: int, highest: str | None, missing: int | None) -> None:
    tier = tier_for(PROGRAMME, points)
    following = next_tier(PROGRAMME, points)
    assert (tier and tier.id) == highest
    assert (following and following.missing) == missing


@pytest.mark.parametrize(
    ("tier", "points", "fee"),
    [
        ("silver", (500, 999), 85),
        ("gold", (1000, 1599), 170),
        ("platinum", (1600, 2499), 300),
        ("corporate_c", (2500, 4499), 1000),
        ("corporate_b", (4500, 9999), 3000),
        ("corporate_a", (10_000, None), 5000),
    ],
)
def test_ranges_and_fees_are_those_of_the_guides(
    tier: str, points: tuple[int, int | None], fee: int
) -> None:
    found = tier_of_id(PROGRAMME, tier)
    assert (found.from_points, found.to_points) == points
    assert (found.fee, found.currency) == (Decimal(fee), "EUR")


@given(POINTS)
def test_open_and_next_tiers_part_the_programme(points: int) -> None:
    opened = open_tiers(PROGRAMME, points)
    assert opened == PROGRAMME.tiers[: len(opened)]
    following = next_tier(PROGRAMME, points)
    if following is None:
        assert opened == PROGRAMME.tiers
    else:
        assert following.tier == PROGRAMME.tiers[len(opened)]
        assert following.missing > 0


@given(POINTS)
def test_exactly_the_missing_points_open_the_next_tier(points: int) -> None:
    following = next_tier(PROGRAMME, points)
    if following is not None:
        assert not is_open(PROGRAMME, following.tier.id, points + following.missing - 1)
        assert tier_for(PROGRAMME, points + following.missing) == following.tier


@given(POINTS, st.integers(min_value=0, max_value=30_000))
def test_more_points_never_close_a_tier(points: int, more: int) -> None:
    assert set(open_tiers(PROGRAMME, points)) <= set(open_tiers(PROGRAMME, points + more))


@given(POINTS)
def test_the_highest_tier_is_the_one_whose_range_holds_the_points(points: int) -> None:
    holding = [
        tier
        for tier in PROGRAMME.tiers
        if tier.from_points <= points and (tier.to_points is None or points <= tier.to_points)
    ]
    highest = tier_for(PROGRAMME, points)
    assert holding == ([] if highest is None else [highest])


@given(POINTS, st.sampled_from([tier.id for tier in PROGRAMME.tiers]))
def test_a_tier_is_open_when_nothing_is_missing_to_it(points: int, tier: str) -> None:
    assert is_open(PROGRAMME, tier, points) == (missing_to(PROGRAMME, tier, points) == 0)
    assert is_open(PROGRAMME, tier, points + missing_to(PROGRAMME, tier, points))


@pytest.mark.parametrize(("points", "missing"), [(0, 500), (499, 1), (500, 0), (501, 0)])
def test_the_invitation_comes_at_its_threshold(points: int, missing: int) -> None:
    assert missing_to_invitation(PROGRAMME, points) == missing


@pytest.mark.parametrize(
    ("points", "groups"),
    [
        (499, ()),
        (2499, (Group.INDIVIDUAL,)),
        (2500, (Group.INDIVIDUAL, Group.CORPORATE)),
    ],
)
def test_the_corporate_switch_needs_two_groups(points: int, groups: tuple[Group, ...]) -> None:
    assert open_groups(PROGRAMME, points) == groups


def test_an_unknown_tier_is_an_error() -> None:
    with pytest.raises(UnknownTier) as caught:
        missing_to(PROGRAMME, "bronze", 0)
    assert caught.value.tier == "bronze"
