"""What customers say in few words, a table per language: `bot/data/phrases/<lang>.txt`.

The words are compared folded, without apostrophes, drawn-out letters shortened ("jaaa", "okkk"),
and with one slip in a longer word. The form of the files is explained in `en.txt`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from bot.components.details.reading import key_of
from bot.components.folding import fold

FOLDER = Path(__file__).resolve().parents[2] / "data" / "phrases"
TOKEN = re.compile(r"[^\W_]+(?:['’´`][^\W_]+)*")
APOSTROPHES = str.maketrans("", "", "'’´`")
DRAWN_OUT = re.compile(r"(\D)\1+")
# Kinds that only lead on to something, or follow it.
FRAMES = frozenset(("but", "before", "after", "asks", "points"))
PAUSES = ",.!;:–"
ANY = "_"
SLIP_LENGTH = 5  # letters: shorter words with one more or less are other words
SWAP_LENGTH = 3


class Token(NamedTuple):
    """A word of a message: its span, the form in which it is compared, and what is before it.

    `pause`: a comma or the like stands between it and the last word.
    """

    start: int
    end: int
    key: str
    pause: bool = False


class Phrase(NamedTuple):
    """The words of a phrase, and what it is ("yes", "beside", …)."""

    words: tuple[str, ...]
    kind: str


class Match(NamedTuple):
    """A phrase of `size` words found in a message, with or without a slip."""

    size: int
    kind: str
    slipped: bool


class Phrases:
    """The phrases of one language, or of several read together."""

    def __init__(self, phrases: Sequence[Phrase]) -> None:
        # By letter, then by first word: what the first word is not is looked at once.
        self._by_letter: dict[str, dict[str, list[Phrase]]] = {}
        for phrase in phrases:
            first = phrase.words[0]
            self._by_letter.setdefault(first[0], {}).setdefault(first, []).append(phrase)

    def at(self, tokens: Sequence[Token], position: int) -> list[Match]:
        """Return all phrases that begin with the word at `position`, the longest first."""
        found: list[tuple[bool, Match]] = []
        token = tokens[position]
        for first, phrases in self._by_letter.get(token.key[0], {}).items():
            slip = _slips(token.key, first)
            if slip is None:
                continue
            for phrase in phrases:
                slips = _all_slips(tokens, position, phrase, slip)
                if slips is not None:
                    match = Match(len(phrase.words), phrase.kind, bool(slips))
                    found.append((any(word.endswith("*") for word in phrase.words), match))
        # A whole word says more than the beginning of one.
        found.sort(key=lambda item: (-item[1].size, item[1].slipped, item[0]))
        return [match for _, match in found]


def tokens_of(plain: str, language: str) -> list[Token]:
    """Return the words of a folded text."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(plain):
        key = _shortened(key_of(match.group().translate(APOSTROPHES), language))
        between = plain[tokens[-1].end : match.start()] if tokens else ""
        tokens.append(Token(*match.span(), key, any(mark in between for mark in PAUSES)))
    return tokens


@cache
def phrases_of(language: str) -> Phrases:
    """Return the phrases of a language with the English ones that are nothing else in it.

    Raises:
        OSError: the language has no file.
    """
    own = _read(language)
    if language == "en":
        return Phrases(own)
    taken = {phrase.words for phrase in own if phrase.kind not in FRAMES}
    return Phrases([*own, *(phrase for phrase in _read("en") if phrase.words not in taken)])


def _read(language: str) -> list[Phrase]:
    text = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    phrases = []
    for line in text.replace("\n ", " ").splitlines():
        if not line.startswith("#"):
            kind, _, said = line.partition(":")
            items = (item.split() for item in said.split(","))
            phrases += [Phrase(tuple(_key(w) for w in words), kind) for words in items if words]
    return phrases


def _key(word: str) -> str:
    bare = fold(word.lower()).translate(APOSTROPHES).replace("-", "")
    return bare if bare.rstrip("*") != bare else _shortened(bare)


def _shortened(word: str) -> str:
    return DRAWN_OUT.sub(r"\1", word)


def _all_slips(tokens: Sequence[Token], position: int, phrase: Phrase, slips: int) -> int | None:
    """Return how many slips a phrase has at a position, at most one; None: it is not there."""
    end = position + len(phrase.words)
    if end > len(tokens):
        return None
    for token, word in zip(tokens[position + 1 : end], phrase.words[1:], strict=True):
        slip = None if token.pause else _slips(token.key, word)
        if slip is None:
            return None
        slips += slip
    return slips if slips <= 1 else None


def _slips(key: str, word: str) -> int | None:
    """Return how many slips lie between a typed word and one of a phrase; None: another word."""
    if word in (key, ANY):
        return 0
    if word.endswith("*"):
        return 0 if key.startswith(_shortened(word[:-1])) else None
    return 1 if _one_slip(key, word) else None


def _one_slip(key: str, word: str) -> bool:
    """Tell whether one letter is wrong, missing, too many, or two are exchanged; not the first."""
    if key[0] != word[0] or abs(len(key) - len(word)) > 1 or len(word) < SWAP_LENGTH:
        return False
    i = next((i for i, (a, b) in enumerate(zip(key, word, strict=False)) if a != b), len(word))
    same_length = len(key) == len(word)
    swapped = same_length and key[i : i + 2] == word[i : i + 2][::-1]
    if swapped and key[i + 2 :] == word[i + 2 :]:
        return True
    if min(len(key), len(word)) < SLIP_LENGTH + same_length:
        return False
    return key[i + (len(key) >= len(word)) :] == word[i + (len(word) >= len(key)) :]
