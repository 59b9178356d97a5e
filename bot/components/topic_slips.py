"""Slips of fingers, made on purpose: what a network has seen mistyped it knows when customers do.

A letter is left out, doubled, exchanged with its neighbour or with another: one slip in a short
message, one more for every thirty characters.
"""

from __future__ import annotations

from random import Random

LETTERS = "abcdefghijklmnoprstuvz"
CHARACTERS_A_SLIP = 30


def slipped(text: str, random: Random) -> str:
    """Return `text` with slips; one without letters as it is."""
    for _ in range(1 + len(text) // CHARACTERS_A_SLIP):
        places = [place for place, letter in enumerate(text) if letter.isalpha()]
        if places:
            text = _slip(text, random.choice(places), random)
    return text


def _slip(text: str, place: int, random: Random) -> str:
    before, letter, after = text[:place], text[place], text[place + 1 :]
    return random.choice(
        (
            before + after,
            before + 2 * letter + after,
            before + after[:1] + letter + after[1:],
            before + random.choice(LETTERS) + after,
        )
    )
