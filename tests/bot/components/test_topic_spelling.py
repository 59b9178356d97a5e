"""Spelling repair: what an unknown word was meant to be."""

import json
from typing import Any

import pytest

from tests.bot.test_rasa import in_rasas_environment

KNOWN = {"platinum": 1.0, "invoice": 3.0, "invoices": 2.0, "gold": 9.0, "points": 5.0}
PROGRAM = """
import json, sys
from bot.components.topic_spelling import Spelling
known, words = json.loads(sys.argv[1])
spelling = Spelling(known)
print(json.dumps([spelling.repaired(word) for word in words]))
"""


@pytest.fixture(scope="module")
def repaired() -> Any:
    words = [word for word, _ in CASES]
    done = in_rasas_environment("python", "-c", PROGRAM, json.dumps([KNOWN, words]))
    assert done.returncode == 0, done.stderr[-2000:]
    return dict(zip(words, json.loads(done.stdout), strict=True))


CASES = [
    ("platnum", "platinum"),  # a letter left out
    ("platinnum", "platinum"),  # put in
    ("platimum", "platinum"),  # another
    ("platinmu", "platinum"),  # exchanged with its neighbour
    ("invoicee", "invoice"),  # between two, the more usual
    ("plabimum", None),  # two slips
    ("goldd", None),  # "gold" is too short to be guessed at
    ("golb", None),
    ("p0ints", None),  # no word of letters
    ("", None),
]


@pytest.mark.parametrize(("word", "meant"), CASES)
def test_an_unknown_word_is_taken_for_the_usual_one_a_slip_away(
    repaired: Any, word: str, meant: str | None
) -> None:
    assert repaired[word] == meant
