"""The language of one text alone."""

import math
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from bot.language import evidence, table
from bot.language.scripts import foreign_script

LANGUAGES = ("en", "lv", "lt", "et", "hu")
TEMPERATURE = 4.0  # n-grams overlap: their logarithms say this many times too much
SPARE_SHARE = 0.5  # of the evidence that counts, for a text of names and labels only
# English words stand in messages of every language, the reverse is rare: one English word speaks
# against another language no more than this (logarithm).
LOAN = 14.0
OTHERS = 3.0  # logarithm of how much rarer a message in none of the five is
REMEMBERED = 8192  # words whose score is kept: few words make most of every message

_TABLE = Path(__file__).with_name("table.bin")


@dataclass(frozen=True)
class Guess:
    """What a text alone says of its language.

    `language` is one of LANGUAGES, or None where nothing tells: no words, or a script that none of
    the five is written in (`foreign_script`, e.g. "Cyrillic"). `scores` are the probabilities of
    all five, summing to 1; `confidence` is that of `language`, 0 if None.
    """

    language: str | None
    confidence: float
    scores: dict[str, float]
    foreign_script: str | None


def identify(text: str) -> Guess:
    """The language of `text` alone. Takes any string, never raises; thread-safe, deterministic."""
    script = foreign_script(text[: evidence.MAX_LENGTH])
    seen = evidence.read(text)
    words = seen.words or seen.spare
    if script or not words:
        return Guess(None, 0.0, dict.fromkeys(LANGUAGES, 1 / len(LANGUAGES)), script)
    scores = _chances(words, share=1.0 if seen.words else SPARE_SHARE)
    if scores is None:
        return Guess(None, 0.0, dict.fromkeys(LANGUAGES, 1 / len(LANGUAGES)), None)
    best = max(scores, key=scores.__getitem__)
    return Guess(best, scores[best], scores, None)


def warm() -> None:
    """Load everything now, so that no customer waits for it. Any thread may call it, often."""
    identify("labdien")


@cache
def _table() -> table.Table:
    return table.load(_TABLE)


def _chances(words: Iterable[str], share: float) -> dict[str, float] | None:
    """Probabilities of the five, None if another language is likelier than all of them.

    `share` is how much of it is believed; the rest, and the probability of another language, is
    dealt out evenly.
    """
    ours, others = _sums(words)
    top = max(ours)
    powers = [math.exp((score - top) / (table.STEPS * TEMPERATURE)) for score in ours]
    against = (others - top) / (table.STEPS * TEMPERATURE) - OTHERS
    if against > math.log(sum(powers)):
        return None
    foreign = math.exp(against)
    known = share * sum(powers) / (sum(powers) + foreign)
    even = (1 - known) / len(powers)
    return {
        language: even + known * power / sum(powers)
        for language, power in zip(LANGUAGES, powers, strict=True)
    }


def _sums(words: Iterable[str]) -> tuple[tuple[int, ...], int]:
    """Log-likelihoods in 1/table.STEPS: of the five, and of the likeliest other language."""
    fields, size = _fields()
    sums = fields.unpack(sum(map(_word, words)).to_bytes(size, "little"))
    return sums[: len(LANGUAGES)], max(sums[len(LANGUAGES) :])


@lru_cache(REMEMBERED)
def _word(word: str) -> int:
    """The table's score of one word, loans considered, packed so that words add up at once."""
    english, *rest = _table().score(word)
    least = max(0, english - round(LOAN * table.STEPS))
    four = len(LANGUAGES) - 1
    scores = (english, *(max(score, least) for score in rest[:four]), *rest[four:])
    return int.from_bytes(_fields()[0].pack(*scores), "little")


@cache
def _fields() -> tuple[struct.Struct, int]:
    fields = struct.Struct(f"<{len(_table().classes)}I")
    return fields, fields.size
