"""Words known by their folded beginnings: all cases of all five languages.

A stem with a closing "$" is the whole word. Languages are read together unless a word
of one is another thing in the next: "auksts" is cold in Latvian, "auksas" gold in
Lithuanian.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class Stems:
    """Finds the name whose stem a word begins with; the longest stem counts."""

    def __init__(self, table: Mapping[str, Iterable[str]]) -> None:
        self._names = {
            stem.removesuffix("$"): (name, stem.endswith("$"))
            for name, stems in table.items()
            for stem in stems
        }
        self._lengths = sorted({len(stem) for stem in self._names}, reverse=True)

    def find(self, key: str) -> str | None:
        """Return the name for a folded word, None if there is none."""
        for length in self._lengths:
            if length <= len(key) and (known := self._names.get(key[:length])):
                name, whole = known
                if not whole or length == len(key):
                    return name
        return None

    def beginnings(self) -> dict[str, str]:
        """Return the stems that may have any ending, each with its name."""
        return {stem: name for stem, (name, whole) in self._names.items() if not whole}

    def slipped(self, key: str, at_least: int) -> str | None:
        """Return the name for a word with one slip in a stem of at least so many letters."""
        if len(key) < at_least:
            return None
        return next(
            (
                name
                for stem, (name, whole) in self._names.items()
                if not whole and len(stem) >= at_least and near(key, stem)
            ),
            None,
        )


def near(word: str, stem: str) -> bool:
    """Tell whether a word begins with a stem but for one slip.

    A slip is a letter too many, missing, wrong, or two exchanged. The first letter must be right.
    """
    if word[0] != stem[0] or len(word) < len(stem) - 1:
        return False
    i = next((i for i, c in enumerate(stem) if i >= len(word) or word[i] != c), len(stem))
    if i == len(stem):
        return True
    rest = stem[i + 1 :]
    return (
        word[i + 1 :].startswith(rest)  # wrong
        or word[i:].startswith(rest)  # missing
        or word[i + 1 :].startswith(stem[i:])  # too many
        or (
            word[i : i + 2] == stem[i : i + 2][::-1] and word[i + 2 :].startswith(stem[i + 2 :])
        )  # exchanged
    )
