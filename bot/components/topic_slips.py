"""Slips of fingers, made on purpose: what a network has seen mistyped it knows when customers do.

A letter is left out, doubled, exchanged with its neighbour or with another: one slip in a short
message, one more for every thirty characters.
"""

from __future__ import annotations

import numpy as np

LETTERS = "abcdefghijklmnoprstuvz"
CHARACTERS_A_SLIP = 30
SHORTEST = 5  # characters; "no" with a slip may be anything


def slipped(text: str, random: np.random.Generator) -> str:
    """Return `text` with slips; a very short one, or one without letters, as it is."""
    if len(text) < SHORTEST:
        return text
    for _ in range(1 + len(text) // CHARACTERS_A_SLIP):
        places = [place for place, letter in enumerate(text) if letter.isalpha()]
        if places:
            text = _slip(text, places[int(random.integers(len(places)))], random)
    return text


def _slip(text: str, place: int, random: np.random.Generator) -> str:
    before, letter, after = text[:place], text[place], text[place + 1 :]
    return (
        before + after,
        before + 2 * letter + after,
        before + after[:1] + letter + after[1:],
        before + LETTERS[int(random.integers(len(LETTERS)))] + after,
    )[int(random.integers(4))]
