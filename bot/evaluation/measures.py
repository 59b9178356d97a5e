"""Figures about answers. Shares are between 0 and 1; a share of nothing is nan."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from bot.evaluation.messages import UNKNOWN, Answer

BINS = 10
STEPS = 50  # of the rejection curve
NO_TOPIC = "not_understood"
OFFERED = 0.1  # from here on the assistant offers a topic that it has not answered


@dataclass(frozen=True)
class Figures:
    """What a group of messages comes to: shares, but for `messages`.

    accuracy: all topics right and no other. first: the first topic right. top3: the topic among the
    three likeliest (messages with one topic). macro_f1: mean over topics of F1 of the first topic.
    """

    messages: int
    accuracy: float
    first: float
    top3: float
    macro_f1: float


@dataclass(frozen=True)
class Rejection:
    """Shares that count as out of scope or not understood: of those that are, of those not."""

    right: float
    wrong: float


@dataclass(frozen=True)
class Offers:
    """What is likely besides the answer: shares of the answers that lack a topic, and of the rest.

    missing: it is a topic that the answer lacks. needless: the answer was whole.
    """

    missing: float
    needless: float


@dataclass(frozen=True)
class Bin:
    """Messages whose confidence is in one tenth: how many, mean confidence, share right."""

    messages: int
    confidence: float
    right: float


def share(flags: Iterable[bool]) -> float:
    """Return the share of true ones."""
    known = list(flags)
    return sum(known) / len(known) if known else math.nan


def figures(answers: Sequence[Answer]) -> Figures:
    """Return the figures of a group."""
    single = [answer for answer in answers if len(answer.message.topics) == 1]
    return Figures(
        len(answers),
        share(answer.right for answer in answers),
        share(answer.asked[0] == answer.message.topics[0] for answer in answers),
        share(in_top(answer, 3) for answer in single),
        macro_f1(answers),
    )


def in_top(answer: Answer, number: int) -> bool:
    """Tell whether the message's first topic is among the `number` likeliest."""
    topic = answer.message.topics[0]
    return topic == answer.asked[0] or topic in [t for t, _ in answer.ranking[:number]]


def by(answers: Iterable[Answer], key: Callable[[Answer], str]) -> dict[str, Figures]:
    """Return the figures of each group, in order of first appearance."""
    groups: dict[str, list[Answer]] = {}
    for answer in answers:
        groups.setdefault(key(answer), []).append(answer)
    return {name: figures(group) for name, group in groups.items()}


@dataclass(frozen=True)
class TopicScore:
    """Precision, recall and F1 of one topic among `messages` that ask it first."""

    messages: int
    precision: float
    recall: float
    f1: float


def topics(answers: Iterable[Answer]) -> dict[str, TopicScore]:
    """Return the scores of all topics that occur, by the first topic of each message."""
    expected: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for answer in answers:
        wanted, got = answer.message.topics[0], answer.asked[0]
        expected[wanted] += 1
        found[got] += 1
        right[wanted] += wanted == got
    return {
        topic: TopicScore(
            expected[topic],
            right[topic] / found[topic] if found[topic] else 0.0,
            right[topic] / expected[topic],
            2 * right[topic] / (expected[topic] + found[topic]),
        )
        for topic in sorted(expected)
    }


def macro_f1(answers: Iterable[Answer]) -> float:
    """Return the mean F1 of all topics that occur."""
    scores = topics(answers)
    return sum(score.f1 for score in scores.values()) / len(scores) if scores else math.nan


def confusions(answers: Iterable[Answer]) -> list[tuple[str, str, int]]:
    """Return (topics asked, topics answered, messages), most frequent first."""
    counts = Counter(
        ("+".join(answer.message.topics), "+".join(answer.asked))
        for answer in answers
        if not answer.right
    )
    return [(wanted, got, n) for (wanted, got), n in sorted(counts.items(), key=lambda i: -i[1])]


def reliability(answers: Iterable[Answer]) -> list[Bin]:
    """Return BINS bins of confidence; of messages with one topic, and with a ranking."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for answer in answers:
        if answer.ranking and len(answer.message.topics) == 1:
            right = answer.ranking[0][0] == answer.message.topics[0]
            place = min(int(answer.confidence * BINS), BINS - 1)
            bins[place].append((answer.confidence, right))
    return [
        Bin(len(b), sum(c for c, _ in b) / len(b), share(r for _, r in b))
        if b
        else Bin(0, math.nan, math.nan)
        for b in bins
    ]


def calibration_error(bins: Iterable[Bin]) -> float:
    """Return the expected calibration error: how far confidence is from the share right."""
    filled = [b for b in bins if b.messages]
    total = sum(b.messages for b in filled)
    error = sum(b.messages * abs(b.confidence - b.right) for b in filled)
    return error / total if total else math.nan


def rejection(answers: Sequence[Answer], threshold: float = 0.0) -> Rejection:
    """Return what is rejected when also every confidence below `threshold` is."""
    rejected = [a.rejected or a.confidence < threshold for a in answers]
    unknown = [a.message.topics[0] in UNKNOWN for a in answers]
    return Rejection(
        share(r for r, u in zip(rejected, unknown, strict=True) if u),
        share(r for r, u in zip(rejected, unknown, strict=True) if not u),
    )


def offers(answers: Sequence[Answer]) -> Offers:
    """Return how often what is likely besides the answer mends it, and how often it need not."""
    answered = [a for a in answers if not a.rejected and a.message.topics[0] not in UNKNOWN]
    half = [answer for answer in answered if set(answer.message.topics) - set(answer.asked)]
    return Offers(
        share(_besides(answer) in answer.message.topics for answer in half),
        share(_besides(answer) is not None for answer in answered if answer.right),
    )


def _besides(answer: Answer) -> str | None:
    likely = (topic for topic, confidence in answer.ranking if confidence >= OFFERED)
    return next((topic for topic in likely if topic not in (*answer.asked, *UNKNOWN)), None)


def rejection_curve(answers: Sequence[Answer]) -> list[tuple[float, Rejection]]:
    """Return (threshold, rejection) for STEPS thresholds from 0 to 1."""
    return [(step / STEPS, rejection(answers, step / STEPS)) for step in range(STEPS + 1)]


def languages(answers: Iterable[Answer]) -> dict[str, tuple[int, float]]:
    """Return of each language (messages, share identified); gibberish has none and is left out."""
    groups: dict[str, list[bool]] = {}
    for answer in answers:
        language = answer.message.language
        if language and answer.message.topics[0] != NO_TOPIC:
            groups.setdefault(language, []).append(answer.identified == language)
    return {language: (len(group), share(group)) for language, group in groups.items()}


@dataclass(frozen=True)
class Comparison:
    """Two models on the same messages: right by both, by none, and the pairs where one is."""

    both: int
    neither: int
    worse: list[tuple[Answer, Answer]]
    better: list[tuple[Answer, Answer]]

    @property
    def chance(self) -> float:
        """Probability of a difference at least this large between equals (sign test)."""
        one, two = len(self.worse), len(self.better)
        total = one + two
        tail = math.fsum(math.comb(total, k) / 2**total for k in range(min(one, two) + 1))
        return min(1.0, 2 * tail)


def compare(old: Sequence[Answer], new: Sequence[Answer]) -> Comparison:
    """Compare two models' answers to the same messages, in the same order."""
    pairs = list(zip(old, new, strict=True))
    return Comparison(
        sum(a.right and b.right for a, b in pairs),
        sum(not a.right and not b.right for a, b in pairs),
        [(a, b) for a, b in pairs if a.right and not b.right],
        [(a, b) for a, b in pairs if b.right and not a.right],
    )
