"""What counts as wrong after a turn."""

from typing import Any

import pytest

from backend.simulate.checks import (
    check_account,
    check_answers,
    check_privacy,
    check_state,
    differences,
)
from backend.simulate.people import Cast
from backend.simulate.schemas import Turn

CAST = Cast({}, {"serial": "0412345678"})


def message(key: str, text: str, *titles: str) -> dict[str, Any]:
    buttons = [{"title": title, "payload": f'/guide{{"topic": "{title}"}}'} for title in titles]
    return {"author": "bot", "key": key, "text": text, "buttons": buttons}


ANSWERS = [
    message("my-points", "You have **1\u00a0250 points**."),
    message("my-points-waiting", "0412345678 waits", "Which tiers?"),
]


def failures(messages: list[dict[str, Any]], **expected: Any) -> list[str]:
    turn = Turn.model_validate({"say": "x", **expected})
    return [str(failure) for failure in check_answers(turn, CAST, messages, None)]


@pytest.mark.parametrize(
    "expected",
    [
        {"keys": ["my-points", "my-points-waiting"]},
        {"keys_include": ["my-points-waiting"]},
        {"text": ["you have 1 250 POINTS", "1250", "1,250", "{serial}", "/1250 .*s\\./"]},
        {"text": ["points"], "not": ["2 000", "/gold|silver/"]},
        {"text": ["points"], "buttons": ["tiers?", "guide"]},
    ],
)
def test_as_expected(expected: dict[str, Any]) -> None:
    assert failures(ANSWERS, **expected) == []


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ({"keys": ["my-points"]}, "keys: expected my-points, found my-points, my-points-waiting"),
        ({"keys_include": ["my-points-waiting", "my-points"]}, "keys: expected …"),
        ({"text": ["2 000"]}, "text: expected 2 000, found You have"),
        ({"text": ["points"], "not": ["{serial}"]}, "text: expected not 0412345678"),
        ({"text": ["points"], "buttons": ["Yes"]}, "button: expected Yes, found Which tiers?"),
        ({"silent": True}, "answer: expected none, found my-points, my-points-waiting"),
        ({"error": "payload_not_offered"}, "error: expected payload_not_offered, found an answer"),
    ],
)
def test_not_as_expected(expected: dict[str, Any], found: str) -> None:
    [failure] = failures(ANSWERS, **expected)
    assert failure.startswith(found)


def test_no_answer_and_an_apology_are_failures() -> None:
    assert failures([], keys_include=["greeting"])[0] == "answer: expected one, found none"
    sorry = [message("error-sorry", "I’m sorry")]
    assert failures(sorry, text=["sorry"]) == ["answer: expected no apology, found error-sorry"]
    assert failures(sorry, keys=["error-sorry"]) == []


def test_an_error_that_nobody_expects() -> None:
    turn = Turn.model_validate({"say": "x", "keys": ["greeting"]})
    [failure] = check_answers(turn, CAST, [], "text_too_long")
    assert str(failure) == "error: expected an answer, found text_too_long"


def test_the_state() -> None:
    turn = Turn.model_validate({"identify": True, "in_language": "lv", "identified": True})
    good = {"language": "lv", "identified": True, "owner": "bot"}
    assert check_state(turn, good) == []
    assert [f.what for f in check_state(turn, {**good, "language": "en"})] == ["language"]


ACCOUNT = {
    "products": [
        {"model": "EOS R5", "tick": True, "missing": []},
        {"model": "EOS R5", "tick": False, "missing": ["dealer"]},
    ],
    "points": {"allocated": 400, "waiting": 400},
    "membership": None,
}


@pytest.mark.parametrize(
    "wanted",
    [
        {"products": 2},
        {"products": [{"model": "EOS R5", "tick": False}, {"model": "EOS R5", "tick": True}]},
        {"products": [{"missing": ["dealer"]}], "points": {"allocated": 400}},
        {"membership": None},
    ],
)
def test_an_account_as_wanted(wanted: dict[str, Any]) -> None:
    assert check_account(wanted, {}, ACCOUNT) == []


@pytest.mark.parametrize(
    "wanted",
    [
        {"products": 1},
        {"products": [{"tick": True}, {"tick": True}]},
        {"points": {"allocated": 401}},
        {"membership": {"tier": "gold"}},
        {"points": {"allocated": None}},
    ],
)
def test_an_account_not_as_wanted(wanted: dict[str, Any]) -> None:
    assert len(check_account(wanted, {}, ACCOUNT)) == 1


def test_an_account_of_which_nothing_is_said_stays_the_same() -> None:
    assert check_account({}, ACCOUNT, ACCOUNT) == []
    changed = {**ACCOUNT, "membership": {"tier": "gold"}}
    assert [f.what for f in check_account({}, ACCOUNT, changed)] == ["account: membership"]


def test_numbers_are_no_truth_values() -> None:
    assert differences(True, True, "x") == []
    assert differences("2026-12-10", "2026-12-10", "x") == []
    assert differences("1", 1, "x") != []


def test_what_is_private_is_told_to_nobody_else() -> None:
    private = {"0412345678", "mari@example.com"}
    assert [f.actual for f in check_privacy(private, [], ANSWERS)] == ["0412345678"]
    assert check_privacy(private, ["my number is 0412345678"], ANSWERS) == []
    assert check_privacy({"990480001"}, [], ANSWERS) == []
