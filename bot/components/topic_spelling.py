"""The known word that an unknown one was probably meant to be: one slip away, the most usual.

A slip is a letter left out, put in, exchanged with its neighbour or with another. Words without one
letter are the key (as in SymSpell), so that a word costs as many look-ups as it has letters.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

SHORTEST = 5  # letters; of shorter words too many are one slip away from another


class Spelling:
    """Knows words, each with how usual it is."""

    def __init__(self, words: Mapping[str, float]) -> None:
        self._usual = {word: usual for word, usual in words.items() if _is_fit(word)}
        self._shortened: dict[str, list[str]] = defaultdict(list)
        for word in self._usual:
            for shorter in _shortened(word):
                self._shortened[shorter].append(word)

    def repaired(self, word: str) -> str | None:
        """Return the known word that is meant by an unknown one; None where there is none."""
        if not _is_fit(word):
            return None
        near = set(self._shortened.get(word, ()))
        for shorter in _shortened(word):
            near.update(other for other in (shorter,) if other in self._usual)
            near.update(o for o in self._shortened.get(shorter, ()) if len(o) == len(word))
        near.discard(word)
        return max(sorted(near), key=self._usual.__getitem__, default=None)


def _is_fit(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha()


def _shortened(word: str) -> set[str]:
    return {word[:place] + word[place + 1 :] for place in range(len(word))}
