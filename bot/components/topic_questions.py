"""Where a message may be cut into two questions: at the end of a sentence, or at a joining word.

"How much is gold, and when is my card charged?" has two. "I filled in the serial number and the
country and still there is no tick" has one: whether a cut is right, the topics of its two sides
must tell (`Judge`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from bot.components.folding import fold
from bot.components.topic_features import Floats, words_of
from bot.components.topic_labels import MANNERS, NOT_ASKED
from bot.language import identify

# Folded words that may join two questions; a message's own language decides.
JOINTS = {
    "en": ("and", "also", "plus", "then", "because", "but"),
    "lv": ("un", "ari", "vel", "ka ari", "jo", "bet", "turklat"),
    "lt": ("ir", "o", "taip pat", "dar", "bei", "nes", "bet", "beje"),
    "et": ("ja", "ning", "samuti", "lisaks", "aga", "sest", "veel"),
    "hu": ("es", "meg", "valamint", "illetve", "tovabba", "s", "de", "mert", "amugy"),
}
# Folded words with which questions begin, of all languages.
ASKING = frozenset(
    (
        *("what", "whats", "how", "when", "whens", "where", "wheres", "why", "which", "who"),
        *("can", "could", "do", "does", "did", "is", "are", "will", "would", "should", "may"),
        *("kas", "ko", "kad", "kur", "ka", "kapec", "cik", "kurs", "kura", "kuri", "vai", "kads"),
        *("kada", "kaip", "kodel", "kiek", "koks", "kokia", "kokie", "kuris", "ar", "kokiu"),
        *("mis", "mida", "millal", "kus", "kuhu", "kust", "kuidas", "miks", "palju", "mitu"),
        *("kaua", "milline", "millised", "kui", "mi", "mit", "mikor", "hol", "hova", "hogy"),
        *("hogyan", "miert", "mennyi", "mennyibe", "melyik", "milyen", "meddig", "hany", "lehet"),
    )
)
ASKED_WITHIN = 3  # words, a joining one among them
SENTENCE_END = re.compile(r"[.?!…;]+(?=\s)|\n")
COMMA = re.compile(r",(?=\s)")
MOST_CUTS = 8  # of a long message only the first are tried
FEWEST_LETTERS = 2  # of a side; more than that, its topic must tell

LEAST = 1e-4  # probability; below it a logarithm tells nothing more
LIKELY = 0.5  # probability of a right cut below which two questions are never answered
MAYBE = 0.3  # … below which the other one is not even offered
SURE = 0.6  # of the question beside a greeting


def cuts(text: str) -> list[tuple[str, str]]:
    """Return the ways to cut `text` in two, each as (first, second), from left to right."""
    sides: dict[tuple[str, str], None] = {}
    for end in sorted(set(_places(text))):
        first, second = text[:end].strip(" ,;"), text[end:].strip(" ,;")
        if min(_letters(first), _letters(second)) >= FEWEST_LETTERS:
            sides[first, second] = None
    return list(sides)[:MOST_CUTS]


def _places(text: str) -> Iterator[int]:
    for mark in (*SENTENCE_END.finditer(text), *COMMA.finditer(text)):
        yield mark.end()
    language = identify(text).language
    joints = JOINTS.get(language or "", ())
    folded = fold(text)
    if joints and len(folded) == len(text):
        for joint in _JOINTS[str(language)].finditer(folded):
            yield joint.start()


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"(?<=[\s,])(?:" + "|".join(map(re.escape, words)) + r")(?=\s)")


_JOINTS = {language: _pattern(words) for language, words in JOINTS.items()}


def _letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def candidates(
    labels: Sequence[str], text: str, whole: Floats, sides: Floats
) -> list[tuple[int, int, list[float]]]:
    """Return the cuts whose sides ask different things: both topics' columns, and the evidence.

    Args:
        labels: of the columns.
        whole: probabilities of the whole message, shape (labels,).
        sides: those of the sides of `cuts(text)`, shape (2 * cuts, labels), in turns.
    """
    found = []
    for texts, first, second in zip(cuts(text), sides[::2], sides[1::2], strict=True):
        one, two = int(first.argmax()), int(second.argmax())
        if one != two and not {labels[one], labels[two]} & NOT_ASKED:
            found.append((one, two, _evidence(texts, whole, first, second)))
    return found


def _evidence(texts: tuple[str, str], whole: Floats, first: Floats, second: Floats) -> list[float]:
    """What tells two questions from one: how sure each side is, alone and in the whole."""
    left, right = texts
    one, two = int(first.argmax()), int(second.argmax())
    shares = np.log(np.maximum([first[one], second[two], first[two], second[one]], LEAST))
    in_whole = np.log(np.maximum([whole[one], whole[two], whole.max()], LEAST))
    return [
        *shares.tolist(),
        float(shares[:2].min()),
        *in_whole.tolist(),
        float(in_whole[:2].min()),
        float(left.endswith("?")),
        float("?" in left),
        float(left.endswith((".", "!"))),
        float(_asks(left)),
        float(_asks(right)),
        float(_asks(left) and _asks(right)),
    ]


def _asks(side: str) -> bool:
    """Tell whether a side begins as a question does."""
    return not ASKING.isdisjoint(words_of(side)[:ASKED_WITHIN])


@dataclass(frozen=True)
class Judge:
    """Tells whether a cut is right: a logistic reading of its evidence, fitted while training.

    `likely` is the probability from which two questions are answered.
    """

    weights: list[float] = field(default_factory=list)
    bias: float = 0.0
    likely: float = LIKELY

    def chance(self, evidence: Sequence[float]) -> float:
        """Return the probability that a cut with this evidence parts two questions."""
        if not self.weights:
            return 0.0
        score = self.bias + sum(w * e for w, e in zip(self.weights, evidence, strict=True))
        return 1 / (1 + math.exp(-max(-50.0, min(50.0, score))))

    def best(self, found: list[tuple[int, int, list[float]]]) -> tuple[float, tuple[int, ...]]:
        """Return the likeliest cut: how likely it is, and its topics' columns; (0.0, ()): none."""
        ranked = [(self.chance(evidence), (one, two)) for one, two, evidence in found]
        return max(ranked, default=(0.0, ()))


def beside_manners(labels: Sequence[str], sides: Floats) -> int | None:
    """Return the column of the question that stands beside a greeting or thanks; or None."""
    best, found = 0.0, None
    for first, second in zip(sides[::2], sides[1::2], strict=True):
        for manners, rest in ((first, second), (second, first)):
            topic = int(rest.argmax())
            if labels[int(manners.argmax())] not in MANNERS or labels[topic] in NOT_ASKED:
                continue
            if float(rest[topic]) >= max(SURE, best):
                best, found = float(rest[topic]), topic
    return found
