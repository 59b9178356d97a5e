"""Slips made for training: close to what was typed, and none where nothing would be left."""

import json

from tests.bot.test_rasa import in_rasas_environment

SCRIPT = """
import json, sys
import numpy as np
from bot.components.topic_slips import slipped
texts = json.loads(sys.argv[1])
random = np.random.default_rng(3)
print(json.dumps([[slipped(text, random) for _ in range(50)] for text in texts]))
"""
MESSAGE = "kad atnāks rēķins par zelta līmeni"


def slips(*texts: str) -> list[list[str]]:
    done = in_rasas_environment("python", "-c", SCRIPT, json.dumps(texts))
    assert done.returncode == 0, done.stderr[-2000:]
    made: list[list[str]] = json.loads(done.stdout)
    return made


def test_slips_change_a_letter_or_two_and_never_a_short_or_wordless_text() -> None:
    made, short, numbers = slips(MESSAGE, "jā", "12345 678")
    assert set(short) == {"jā"}
    assert set(numbers) == {"12345 678"}
    assert len(set(made)) > 40
    assert all(abs(len(text) - len(MESSAGE)) <= 2 for text in made)
    kept = [sum(word in MESSAGE.split() for word in text.split()) for text in made]
    assert min(kept) >= len(MESSAGE.split()) - 4
