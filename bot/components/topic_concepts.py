"""What words mean, in all languages alike: a table of concepts, `bot/data/concepts/<lang>.txt`.

"bill", "rēķins", "bilas" and "számla" are the concept `invoice`, "be PVM" and "nincs áfám" are
`not` beside `vat`: so what is learned in one language, or of a usual word, holds for the others.
The tables of all languages are read together, since customers mix them ("kada invoice").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from bot.components.folding import fold

FOLDER = Path(__file__).resolve().parents[1] / "data" / "concepts"
NOT = "not"
NEGATION = "ne"  # begins Latvian and Lithuanian verbs: "nemaksājam", "neturiu"
SHORTEST_NEGATED = 3  # letters behind it
REMEMBERED = 4096  # words whose concepts are kept


class Concepts:
    """Tells what a word means. `words`: the folded words of each concept, "*" for any ending."""

    def __init__(self, words: Mapping[str, Sequence[str]] | None = None) -> None:
        self.words = {name: list(own) for name, own in (words or {}).items()}
        self._whole: dict[str, set[str]] = defaultdict(set)
        self._stems: dict[str, set[str]] = defaultdict(set)
        for name, own in self.words.items():
            for word in own:
                table = self._stems if word.endswith("*") else self._whole
                table[word.removesuffix("*")].add(name)
        self._longest = max(map(len, self._stems), default=0)
        self.of = lru_cache(REMEMBERED)(self._of)

    @classmethod
    def read(cls, folder: Path = FOLDER) -> Concepts:
        """Return the concepts of all languages' files.

        Raises:
            OSError, UnicodeDecodeError: a file cannot be read.
        """
        words: dict[str, dict[str, None]] = {}
        for file in sorted(folder.glob("*.txt")):
            for name, own in concepts_in(file.read_text(encoding="utf-8")):
                words.setdefault(name, {}).update(dict.fromkeys(fold(word.lower()) for word in own))
        return cls({name: list(own) for name, own in words.items()})

    def _of(self, word: str) -> tuple[str, ...]:
        """Return the concepts of a folded word, sorted."""
        found = self._direct(word)
        rest = word.removeprefix(NEGATION)
        if len(word) > len(rest) >= SHORTEST_NEGATED:
            negated = self._direct(rest)
            found |= {*negated, NOT} if negated else set()
        return tuple(sorted(found))

    def _direct(self, word: str) -> set[str]:
        found = set(self._whole.get(word, ()))
        for end in range(1, min(len(word), self._longest) + 1):
            found |= self._stems.get(word[:end], set())
        return found


def concepts_in(text: str) -> Iterable[tuple[str, list[str]]]:
    """Return (concept, words) of a table's text; a line that begins with a blank goes on."""
    for line in text.replace("\n ", " ").splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, words = line.partition(":")
            yield name, words.split()
