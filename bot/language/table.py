"""A table of character n-grams: how much each speaks for each language.

The weights of an n-gram for all classes are packed into one integer, one field a class, so that a
word is scored by one sum over its n-grams. That is several times faster than adding a dozen
numbers per n-gram in Python, and one integer takes a fraction of a tuple's memory.
"""

import gzip
import struct
from collections.abc import Mapping, Sequence
from itertools import repeat
from pathlib import Path

LONGEST = 5  # characters of an n-gram; whole words may be longer
LONGEST_WHOLE = 8  # letters of a word that is looked up whole
LONGEST_WORD = 40  # letters of a word that are looked at: no field overflows, no time explodes
STEPS = 8  # a weight is a natural logarithm times this, rounded
HEAVIEST = 127  # so that the n-grams of a word fill at most 16 bits: 40 * 6 * 127 < 2**16
_FIELD_BYTES = 2


def grams(word: str) -> list[str]:
    """The n-grams of one lower-case word: 1 to 5 characters with blanks at its ends, and itself."""
    padded = f" {word} "
    size = len(padded)
    found = list(word)
    for length in range(2, min(LONGEST, size) + 1):
        found += [padded[start : start + length] for start in range(size - length + 1)]
    if LONGEST < size <= LONGEST_WHOLE + 2:
        found.append(padded)
    return found


class Table:
    """Weights of n-grams. Any number of threads may use it."""

    def __init__(self, weights: Mapping[str, int], classes: tuple[str, ...]) -> None:
        """`weights` packs the weights of each n-gram, `classes[0]` in the lowest 16 bits."""
        self.classes = classes
        self._weights = weights
        self._size = len(classes) * _FIELD_BYTES
        self._fields = struct.Struct(f"<{len(classes)}H")

    def __len__(self) -> int:
        return len(self._weights)

    def score(self, word: str) -> Sequence[int]:
        """Log-likelihoods of one word up to a constant, in 1/STEPS, one for each class."""
        total = sum(map(self._weights.get, grams(word[:LONGEST_WORD]), repeat(0)))
        return self._fields.unpack(total.to_bytes(self._size, "little"))


def write(path: Path, weights: Mapping[str, Sequence[int]], classes: tuple[str, ...]) -> None:
    """Write a table: gzip of a line of classes, a line of n-grams, and a byte a weight, by class.

    The same weights give the same bytes.
    """
    ordered = sorted(weights)
    head = "\t".join(classes) + "\n" + "\t".join(ordered) + "\n"
    columns = bytes(weights[gram][index] for index in range(len(classes)) for gram in ordered)
    path.write_bytes(gzip.compress(head.encode() + columns, mtime=0))


def load(path: Path) -> Table:
    """Read a table that `write` wrote. Raises FileNotFoundError, OSError on a damaged file."""
    first, second, columns = gzip.decompress(path.read_bytes()).split(b"\n", 2)
    classes = tuple(first.decode().split("\t"))
    ordered = second.decode().split("\t")
    width = len(classes) * _FIELD_BYTES
    rows = bytearray(len(ordered) * width)
    for index in range(len(classes)):
        column = columns[index * len(ordered) : (index + 1) * len(ordered)]
        rows[index * _FIELD_BYTES :: width] = column
    packed = (
        int.from_bytes(rows[start : start + width], "little")
        for start in range(0, len(rows), width)
    )
    return Table(dict(zip(ordered, packed, strict=True)), classes)
