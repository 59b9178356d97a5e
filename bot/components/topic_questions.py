"""Whether a message holds two questions: which of its cuts, if any, parts them.

"How much is gold, and when is my card charged?" has two. "I filled in the serial number and the
country and still there is no tick" has one: whether a cut is right, the topics of its two sides
must tell, and whether each of them could stand alone (`Judge`).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from bot.components.topic_cuts import KINDS, Cut
from bot.components.topic_features import Floats
from bot.components.topic_labels import MANNERS, NOT_ASKED
from bot.components.topic_trees import Trees

LEAST = 1e-4  # probability; below it a logarithm tells nothing more
LIKELY = 0.8  # probability of a right cut below which two questions are never answered
MAYBE = 0.3  # … below which the other one is not even offered
SURE = 0.6  # of the question beside a greeting


@dataclass(frozen=True)
class Look:
    """What the model makes of a message and of the sides of its cuts.

    whole: probabilities of the labels, shape (labels,). first, second: those of the sides, shape
    (cuts, labels). alone: how much like a whole message each side is, shape (cuts, 2). taken_for:
    how readily a topic (row) is taken for another (column), shape (labels, labels), logarithms.
    """

    text: str
    cuts: list[Cut]
    whole: Floats
    first: Floats
    second: Floats
    alone: Floats
    taken_for: Floats

    @cached_property
    def likeliest(self) -> list[int]:
        """The columns of the two topics that the whole message seems to ask, the second first."""
        columns: list[int] = np.argsort(self.whole)[-2:].tolist()
        return columns

    @cached_property
    def entropy(self) -> float:
        """How unsure the topic of the whole message is, in nats."""
        return float(-(self.whole * np.log(np.maximum(self.whole, LEAST))).sum())


@dataclass(frozen=True)
class Candidate:
    """A cut whose sides ask different things: their columns and probabilities, the evidence."""

    columns: tuple[int, int]
    chances: tuple[float, float]
    evidence: list[float]


def candidates(labels: Sequence[str], look: Look) -> list[Candidate]:
    """Return the cuts whose sides ask different things. `labels` are those of the columns."""
    ones, twos = look.first.argmax(axis=1).tolist(), look.second.argmax(axis=1).tolist()
    asked = [label not in NOT_ASKED for label in labels]
    return [
        Candidate(
            (one, two),
            (float(look.first[number, one]), float(look.second[number, two])),
            [
                *_sureness(look, number, one, two),
                *_shape(look, number),
                *_likeness(look, number, one, two),
                ones.count(one) / len(ones),
                twos.count(two) / len(twos),
            ],
        )
        for number, (one, two) in enumerate(zip(ones, twos, strict=True))
        if one != two and asked[one] and asked[two]
    ]


def _sureness(look: Look, number: int, one: int, two: int) -> list[float]:
    """How sure each side's topic is, alone and in the whole message."""
    whole, first, second = look.whole, look.first[number], look.second[number]
    return [
        _log(first[one]),
        _log(second[two]),
        min(_log(first[one]), _log(second[two])),
        _log(first[two]),
        _log(second[one]),
        _log(whole[one]),
        _log(whole[two]),
        min(_log(whole[one]), _log(whole[two])),
        _log(whole.max()),
        _log(whole[one] + whole[two]),
        _log(np.partition(first, -2)[-2]),
        _log(np.partition(second, -2)[-2]),
        look.entropy,
        float({one, two} == set(look.likeliest)),
        float(look.likeliest[-1] in (one, two)),
    ]


def _shape(look: Look, number: int) -> list[float]:
    """Where and at what the message is cut, how long the sides are, and how whole they seem."""
    cut, last = look.cuts[number], len(look.cuts) - 1
    lengths = [math.log(1 + side.count(" ")) for side in (cut.first, cut.second)]
    left, right = (float(side) for side in look.alone[number])
    return [
        *lengths,
        min(lengths),
        *(float(cut.kind == kind) for kind in KINDS),
        left,
        right,
        min(left, right),
        float(len(look.cuts)),
        float(number == 0),
        float(number == last),
        float(look.text.rstrip().endswith("?")),
        float(look.text.count("?")),
    ]


def _likeness(look: Look, number: int, one: int, two: int) -> list[float]:
    """How near the two topics are to each other, and what the sides and the whole say."""
    first, second = look.first[number], look.second[number]
    there, back = float(look.taken_for[one, two]), float(look.taken_for[two, one])
    pairs = ((first, second), (first, look.whole), (second, look.whole))
    return [there, back, max(there, back), *(float(np.sqrt(a * b).sum()) for a, b in pairs)]


def _log(probability: float) -> float:
    return math.log(max(float(probability), LEAST))


@dataclass(frozen=True)
class Judge:
    """Tells whether a cut is right: trees over its evidence, fitted while training."""

    trees: Trees = field(default_factory=Trees.of_nothing)

    def best(self, found: Sequence[Candidate]) -> tuple[float, Candidate | None]:
        """Return the likeliest cut and its probability; (0.0, None): there is none."""
        if not found:
            return 0.0, None
        chances = self.trees.chances(np.array([c.evidence for c in found], np.float32))
        best = int(chances.argmax())
        return float(chances[best]), found[best]


def beside_manners(labels: Sequence[str], look: Look) -> tuple[int, float] | None:
    """Return the question that stands beside a greeting or thanks, and its probability; or None."""
    best, found = 0.0, None
    for first, second in zip(look.first, look.second, strict=True):
        for manners, rest in ((first, second), (second, first)):
            topic = int(rest.argmax())
            if labels[int(manners.argmax())] not in MANNERS or labels[topic] in NOT_ASKED:
                continue
            if float(rest[topic]) >= max(SURE, best):
                best, found = float(rest[topic]), topic
    return None if found is None else (found, best)
