"""Which passwords are taken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.identity.rules import (
    LONGEST_PASSWORD,
    SHORTEST_PASSWORD,
    PasswordProblem,
    normalise_password,
    password_problem,
)

PERSONAL = ("mari.tamm@example.com", "Mari Tamm", "Valguskoda OÜ")


@pytest.mark.parametrize(
    ("password", "problem"),
    [
        ("short", PasswordProblem.TOO_SHORT),
        ("x" * 11, PasswordProblem.TOO_SHORT),
        ("ab" * 65, PasswordProblem.TOO_LONG),
        ("aaaaaaaaaaaa", PasswordProblem.TOO_SIMPLE),
        ("abcabcabcabc", PasswordProblem.TOO_SIMPLE),
        ("abcdeabcdeabcde", PasswordProblem.TOO_SIMPLE),
        ("abcdefghijkl", PasswordProblem.TOO_SIMPLE),
        ("lkjihgfedcba", PasswordProblem.TOO_SIMPLE),
        ("QWERTYuiopasdf", PasswordProblem.TOO_SIMPLE),
        ("123456789012", PasswordProblem.TOO_SIMPLE),
        ("Valguskoda2026", PasswordProblem.PERSONAL),
        ("mari.tamm@example.com", PasswordProblem.PERSONAL),
        ("TammMariTamm1", PasswordProblem.PERSONAL),
        ("correct horse battery", None),
        ("Valguskoda teeb head pilti", None),
        ("õhtune päike üle mere", None),
        ("密码密码很长的句子可以用吗好", None),
    ],
)
def test_passwords(password: str, problem: PasswordProblem | None) -> None:
    assert password_problem(password, PERSONAL) is problem


@given(st.text(min_size=0, max_size=300))
def test_length_is_limited_on_both_sides(password: str) -> None:
    problem = password_problem(password, ())
    if problem is None:
        assert SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD


def test_one_password_whatever_the_keyboard() -> None:
    assert normalise_password("pa\u0304role") == normalise_password("p\u0101role")
