"""What a topic is recognised by: the pieces of a message, weighted.

A message is read without its marks, so that "zaļā" and "zala" are one and the same; digits all
count as 0, because the number that a customer names is a detail and not a topic. Its pieces are

    n-grams of 2 to 5 letters of each word, the word's ends among them (stems, endings, slips)
    whole words; of a word that is not known, the known one it was meant to be (`topic_spelling`)
    pairs of neighbouring words, the message's ends among them ("no email", "^ why")
    the words' concepts (`topic_concepts`): each by itself, with the next one, and with every other

Weights are TF-IDF with logarithmic counts and rows of length 1.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations, pairwise, product

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from bot.components.folding import fold, normalise
from bot.components.topic_concepts import Concepts
from bot.components.topic_spelling import Spelling

Floats = NDArray[np.float32]

SHORTEST, LONGEST = 2, 5  # characters of an n-gram
TOKEN = re.compile(r"[^\W_]+|[?€%@]")
DIGIT = re.compile(r"\d")
LONGEST_WORD = 40  # characters; what is longer is no word
REMEMBERED = 4096  # words whose pieces are kept
WORD = "w="  # begins the piece that is a whole word
TIMES = 2  # that a concept counts: as much as the many n-grams of its word together


def words_of(text: str) -> list[str]:
    """Return the words of `text`, lower-case, without marks, each digit as 0."""
    bare = DIGIT.sub("0", fold(normalise(text)))
    return [word[:LONGEST_WORD] for word in TOKEN.findall(bare)]


def pieces_of(text: str, concepts: Concepts) -> list[str]:
    """Return the pieces of `text`, repeated as often as they occur."""
    words = words_of(text)
    of_words = [piece for word in words for piece in _pieces_of_word(word, concepts)]
    return of_words + _pieces_between(words, concepts)


def _pieces_of_word(word: str, concepts: Concepts) -> list[str]:
    whole = f"<{word}>"
    grams = [
        whole[start : start + size]
        for size in range(SHORTEST, LONGEST + 1)
        for start in range(len(whole) - size + 1)
    ]
    return [*grams, *_meaning(word, concepts)]


def _meaning(word: str, concepts: Concepts) -> list[str]:
    return [WORD + word, *TIMES * [f"c={concept}" for concept in concepts.of(word)]]


def _pieces_between(words: list[str], concepts: Concepts) -> list[str]:
    known = [found for found in map(concepts.of, words) if found]
    together = sorted({concept for found in known for concept in found})
    return [
        *(f"b={one} {two}" for one, two in pairwise(["^", *words, "$"])),
        *(f"n={one} {two}" for pair in pairwise(known) for one, two in product(*pair)),
        *(f"t={one} {two}" for one, two in combinations(together, 2)),
    ]


class Vocabulary:
    """The pieces that a model knows, and how much each of them tells.

    `names` are in the order of the columns; `idf` are their weights, shape (pieces,).
    """

    def __init__(self, names: Sequence[str], idf: Floats, concepts: Concepts) -> None:
        self.names = list(names)
        self.idf = idf
        self.concepts = concepts
        self._columns = {name: column for column, name in enumerate(self.names)}
        usual = {
            name.removeprefix(WORD): -float(weight)
            for name, weight in zip(self.names, idf, strict=True)
            if name.startswith(WORD)
        }
        self._spelling = Spelling(usual)
        # The same few words make most of every message.
        self._of_word = lru_cache(REMEMBERED)(self._columns_of_word)

    def _columns_of_word(self, word: str, repair: bool) -> list[int]:
        pieces = _pieces_of_word(word, self.concepts)
        if repair and WORD + word not in self._columns:
            meant = self._spelling.repaired(word)
            pieces += _meaning(meant, self.concepts) if meant else []
        return [self._columns[piece] for piece in pieces if piece in self._columns]

    @classmethod
    def of(cls, texts: Iterable[str], least: int, concepts: Concepts) -> Vocabulary:
        """Return the vocabulary of all pieces that at least `least` texts hold."""
        counts: Counter[str] = Counter()
        number = 0
        for text in texts:
            number += 1
            counts.update(set(pieces_of(text, concepts)))
        names = sorted(name for name, count in counts.items() if count >= least)
        held = np.array([counts[name] for name in names], dtype=np.float64)
        idf = np.log((1 + number) / (1 + held)) + 1
        return cls(names, idf.astype(np.float32), concepts)

    def matrix(self, texts: Sequence[str], *, repair: bool = True) -> csr_matrix:
        """Return the weights of the texts' pieces, shape (texts, pieces), rows of length 1 or 0.

        `repair`: an unknown word is also taken for the known one that was probably meant. Not of
        training texts, whose rare words are no slips.
        """
        rows = [self._row(text, repair) for text in texts]
        ends = np.cumsum([0, *(len(columns) for columns, _ in rows)])
        columns = np.concatenate([np.zeros(0, np.int32), *(columns for columns, _ in rows)])
        weights = np.concatenate([np.zeros(0, np.float32), *(weights for _, weights in rows)])
        return csr_matrix((weights, columns, ends), shape=(len(rows), len(self.names)))

    def _row(self, text: str, repair: bool) -> tuple[NDArray[np.int32], Floats]:
        words = words_of(text)
        known = [column for word in words for column in self._of_word(word, repair)]
        between = _pieces_between(words, self.concepts)
        known += [self._columns[piece] for piece in between if piece in self._columns]
        columns, times = np.unique(np.array(known, dtype=np.int32), return_counts=True)
        weights = (1 + np.log(times.astype(np.float32))) * self.idf[columns]
        return columns, weights / np.float32(max(float(np.linalg.norm(weights)), 1e-9))
