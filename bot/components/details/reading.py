"""A message as the finders read it: its text, the folded form, its words, and what is taken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import spacy
from spacy.language import Language

from bot.components.folding import fold

MAX_LENGTH = 1000  # characters that are read; the rest of a long text is not
SURE, LIKELY, MAYBE, GUESS = 0.97, 0.85, 0.6, 0.4
LANGUAGES = ("en", "lv", "lt", "et", "hu")
# How Estonians type without their letters: "h6be", "2ra", "ylekanne". Not "R6-le".
TYPED_ESTONIAN = re.compile(
    r"(?<=\b[a-qs-z])6(?=[a-z]{2})|\b6(?=[a-z]{3})|(?<=[a-z]{2})(?<!mk)(?<!rk)(?<!osr)[62](?=[a-z]{2})"
    r"|(?<![.,])\b2(?=[a-z]{2})(?!i?(?:le|st|ga|lt|ks)\b)|y"
)
STANDS_FOR = {"6": "o", "2": "a", "y": "u"}
# How Latvians and Lithuanians type without theirs: "Vaacijaa", "pagaajushajaa".
TYPED_BALTIC = re.compile(r"([aeiu])\1+|([scz])h")
BALTIC = ("lv", "lt")
INNER_MARKS = "-'’–/\"“”„«»"  # where a word of ours ends though spaCy's goes on: "R6-le"


@dataclass(frozen=True)
class Word:
    """A word: its span in the clean text, and how it is spelt there and folded."""

    start: int
    end: int
    text: str
    key: str


@dataclass
class Detail:
    """One detail found. `start` and `end` count in the clean text; `more` goes out as it is."""

    entity: str
    value: Any
    start: int
    end: int
    confidence: float
    role: str | None = None
    more: dict[str, Any] = field(default_factory=dict)


@dataclass
class Reading:
    """A message while it is read.

    `clean` is the text in NFC without format characters; `plain` is the same, folded and in lower
    case, character by character, so that a span in one is the same span in the other. `origins`
    maps its positions to the text as given, None where they are equal. `asked` is the entity that
    the open question asks for. `mended` are the spans of words that were slips of the finger: the
    text has what was meant.
    """

    clean: str
    plain: str
    origins: list[int] | None
    words: list[Word]
    language: str
    today: date
    asked: str | None = None
    mended: list[tuple[int, int]] = field(default_factory=list)
    found: list[Detail] = field(default_factory=list)
    _taken: bytearray = field(default_factory=bytearray)

    def free(self, start: int, end: int) -> bool:
        """Tell whether nothing of the span belongs to another detail."""
        return not any(self._taken[start:end])

    def take(self, start: int, end: int) -> None:
        """Keep a span from being read as something else."""
        self._taken[start:end] = b"\1" * (end - start)

    def add(
        self, entity: str, value: Any, start: int, end: int, confidence: float, **more: Any
    ) -> Detail:
        """Add a detail, and take its span."""
        detail = Detail(entity, value, start, end, confidence, more=more)
        self.found.append(detail)
        self.take(start, end)
        return detail

    def remove(self, detail: Detail) -> None:
        """Take a detail back, and free its span."""
        self.found.remove(detail)
        self._taken[detail.start : detail.end] = bytes(detail.end - detail.start)

    def has(self, entity: str) -> bool:
        """Tell whether a detail of that entity was found."""
        return any(detail.entity == entity for detail in self.found)

    def origin(self, position: int) -> int:
        """Return where a position of the clean text is in the text as given."""
        return position if self.origins is None else self.origins[position]


class Slip(NamedTuple):
    """A word as typed, by its span, and what is read in its place."""

    start: int
    end: int
    meant: str


SlipFinder = Callable[[str, str, str, str | None], list[Slip]]


def read(
    text: str,
    language: str,
    today: date,
    asked: str | None = None,
    slips: SlipFinder | None = None,
) -> Reading:
    """Read the first MAX_LENGTH characters of `text`, its slips of the finger as what was meant.

    `slips` finds them by the clean text, the folded one, the language and what was asked for.
    """
    text = text[:MAX_LENGTH]
    clean, origins = _clean(text)
    language = language if language in LANGUAGES else "en"
    plain = plain_of(clean, language)
    mended: list[tuple[int, int]] = []
    for slip in reversed(slips(clean, plain, language, asked) if slips else ()):
        origins = _mended_origins(origins or list(range(len(clean) + 1)), slip)
        clean = clean[: slip.start] + slip.meant + clean[slip.end :]
        plain = plain[: slip.start] + slip.meant.lower() + plain[slip.end :]
        longer = len(slip.meant) - (slip.end - slip.start)
        mended = [(start + longer, end + longer) for start, end in mended]
        mended.append((slip.start, slip.start + len(slip.meant)))
    words = _words(clean, plain, language)
    taken = bytearray(len(clean))
    return Reading(clean, plain, origins, words, language, today, asked, mended, _taken=taken)


def _mended_origins(origins: list[int], slip: Slip) -> list[int]:
    """Return the origins where a word stands in another's place; inside it they are nearest."""
    last = slip.end - 1
    inside = [origins[min(slip.start + i, last)] for i in range(len(slip.meant))]
    return origins[: slip.start] + inside + origins[slip.end :]


def plain_of(clean: str, language: str) -> str:
    """Return a text folded and in lower case, character by character."""
    plain = clean.lower() if clean.isascii() else clean.translate(_FOLDED)
    if language == "et":
        plain = TYPED_ESTONIAN.sub(lambda match: STANDS_FOR[match.group()], plain)
    return plain


def key_of(plain: str, language: str) -> str:
    """Return the form in which a folded word is compared: as it is spelt, however it was typed."""
    if language in BALTIC:
        return TYPED_BALTIC.sub(lambda match: match.group(1) or match.group(2), plain)
    return plain


def _clean(text: str) -> tuple[str, list[int] | None]:
    clean = unicodedata.normalize("NFC", text)
    if clean == text and not any(unicodedata.category(c) == "Cf" for c in text):
        return text, None
    # Letter by letter with its marks, so that each position keeps its origin.
    letters: list[str] = []
    origins: list[int] = []
    start = 0
    while start < len(text):
        end = start + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        letter = unicodedata.normalize("NFC", text[start:end])
        if unicodedata.category(letter[0]) != "Cf":
            letters.append(letter)
            origins.extend([start] * len(letter))
        start = end
    return "".join(letters), [*origins, len(text)]


class _Folded(dict[int, str]):
    """Each character's folded lower-case form, exactly one character."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = (fold(chr(code).lower()) or chr(code))[0]
        return folded


_FOLDED = _Folded()


def _words(clean: str, plain: str, language: str) -> list[Word]:
    nlp = tokeniser(language)
    words = []
    # spaCy remembers each word it ever saw; a zone lets go of them.
    with nlp.memory_zone():
        for token in nlp.make_doc(clean):
            words.extend(_split(token.idx, token.idx + len(token), clean, plain, language))
    return words


def _split(start: int, end: int, clean: str, plain: str, language: str) -> list[Word]:
    """Split a token at its inner marks; what holds neither letter nor digit is no word."""
    pieces = []
    first = start
    for position in range(start, end + 1):
        if position == end or clean[position] in INNER_MARKS:
            if any(c.isalnum() for c in clean[first:position]):
                piece = clean[first:position]
                pieces.append(Word(first, position, piece, key_of(plain[first:position], language)))
            first = position + 1
    return pieces


@cache
def tokeniser(language: str) -> Language:
    """Return spaCy's rules for splitting a language's text into words."""
    return spacy.blank(language)
