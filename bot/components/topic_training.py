"""Training of the topic model, and its measurement on messages held back.

    temperature         makes the confidence mean what it says
    doubt, threshold,   reject most of what is out of scope, without rejecting more
    margin              than a given share of what is in it
    judge               tells two questions in a message from a long one (`topic_judging`)

All of these come from one part of the training data that a first model does not see; the model that
is kept is trained on all of it.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from itertools import product
from multiprocessing import get_context

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, vstack
from threadpoolctl import threadpool_limits  # type: ignore[import-untyped]

from bot.components import topic_network
from bot.components.topic_concepts import Concepts
from bot.components.topic_features import Floats, Vocabulary
from bot.components.topic_judging import Asked, fit_alone, fit_judge, taken_for
from bot.components.topic_labels import UNKNOWN, Example
from bot.components.topic_model import Limits, TopicModel, believe
from bot.components.topic_network import Arrays, Network, Options, softmax
from bot.components.topic_slips import slipped

# Held back: in each topic the first of every PARTS blocks of BLOCK lines. Lines that were written
# one after the other resemble each other, so they stay together.
PARTS, BLOCK = 5, 6
TEMPERATURES = np.geomspace(0.3, 3.0, 47)
# Of messages below the least of these, two in three would be answered wrongly.
THRESHOLDS = np.linspace(0.25, 0.8, 56)
WORTH = 2  # right answers: what it is worth to reject what is out of scope
MARGINS = (0.0, 0.02, 0.05, 0.1)
DOUBTS = (0.0, 0.25, 0.5, 0.75, 1.0, 1.25, 1.5)
AGAIN = 0.5  # share of texts that a network sees with slips, too; each network other ones


def fit(
    examples: Sequence[Example],
    *,
    networks: int,
    least: int,
    wrong_rejections: float,
    options: Options,
    concepts: Concepts,
    asked: Sequence[Asked] = (),
) -> TopicModel:
    """Return a model trained on all examples, its limits and its judge on a part held back.

    Args:
        networks: how many are averaged.
        least: number of texts that must hold a piece for it to be known.
        wrong_rejections: share of messages in scope that may be rejected.
        asked: messages written for the judge.
    """
    back = held_back([example.label for example in examples])
    seen = [example for example, out in zip(examples, back, strict=True) if not out]
    unseen = [example for example, out in zip(examples, back, strict=True) if out]

    def trained_on(some: Sequence[Example]) -> TopicModel:
        return fit_uncalibrated(
            some, networks=networks, least=least, options=options, concepts=concepts
        )

    part = trained_on(seen)
    part.limits = calibrate(part, unseen, wrong_rejections)
    part.alone = fit_alone(part.vocabulary, seen)
    whole = trained_on(examples)
    whole.alone = fit_alone(whole.vocabulary, examples)
    part.taken_for = whole.taken_for = taken_for(part, unseen)
    whole.limits, whole.judge = part.limits, fit_judge(part, unseen, asked)
    return whole


def fit_uncalibrated(
    examples: Sequence[Example],
    *,
    networks: int,
    least: int,
    options: Options,
    concepts: Concepts,
) -> TopicModel:
    """Return a model trained on all examples, whose confidence is as the networks have it."""
    names = sorted({example.label for example in examples})
    numbers = {name: number for number, name in enumerate(names)}
    targets = np.array([numbers[example.label] for example in examples])
    texts = [example.text for example in examples]
    vocabulary = Vocabulary.of(texts, least, concepts)
    matrix = vocabulary.matrix(texts, repair=False)
    tasks = []
    for seed in range(networks):
        again, slips = _slips(texts, seed)
        rows = vstack([matrix, vocabulary.matrix(slips, repair=False)], format="csr")
        tasks.append((rows, np.append(targets, targets[again]), len(names), options, seed))
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        trained = [Network(arrays) for arrays in pool.map(_trained, tasks)]
    return TopicModel(names, vocabulary, trained, Limits())


def _trained(task: tuple[csr_matrix, NDArray[np.int64], int, Options, int]) -> Arrays:
    """Train a network in a process of its own, one to a core."""
    matrix, targets, topics, options, seed = task
    with threadpool_limits(1):
        return topic_network.fit(matrix, targets, topics, options, seed).arrays


def _slips(texts: Sequence[str], seed: int) -> tuple[NDArray[np.int64], list[str]]:
    """Return the places of some of the texts, and those texts with slips."""
    random = np.random.default_rng(seed)
    again = np.flatnonzero(random.random(len(texts)) < AGAIN)
    return again, [slipped(texts[place], random) for place in again]


def held_back(labels: Sequence[str], part: int = 0) -> list[bool]:
    """Tell of each example whether it belongs to the given one of PARTS parts.

    A topic with fewer than two blocks is not held back: it has no lines to spare.
    """
    totals = Counter(labels)
    number: dict[str, int] = defaultdict(int)
    out = []
    for label in labels:
        out.append((number[label] // BLOCK) % PARTS == part and totals[label] >= 2 * BLOCK)
        number[label] += 1
    return out


def calibrate(model: TopicModel, unseen: Sequence[Example], wrong_rejections: float) -> Limits:
    """Return the limits that suit messages which the model has not seen."""
    if not unseen:
        return Limits()
    scores = model.scores([example.text for example in unseen])
    targets = np.array([model.labels.index(example.label) for example in unseen])
    limits = Limits(_temperature(scores, targets))
    unknown = np.array([example.label in UNKNOWN for example in unseen])
    worth = np.where(unknown, WORTH, 1)
    best = -1.0
    for doubt in DOUBTS:
        doubting = replace(limits, doubt=doubt)
        ranked = _Ranked(believe(scores, model.labels, doubting), model.labels)
        answered = ranked.topics == targets
        for threshold, margin in product(THRESHOLDS, MARGINS):
            rejected = ranked.rejected(threshold, margin)
            right = float((worth * np.where(unknown, rejected, answered & ~rejected)).sum())
            if rejected[~unknown].mean() <= wrong_rejections and right > best:
                best = right
                limits = replace(doubting, threshold=float(threshold), margin=margin)
    return limits


class _Ranked:
    """The first and second of each message's topics; `topics` are the columns of the first."""

    def __init__(self, probabilities: Floats, labels: Sequence[str]) -> None:
        ordered = np.sort(probabilities, axis=1)
        self.topics = probabilities.argmax(axis=1)
        self._first, self._lead = ordered[:, -1], ordered[:, -1] - ordered[:, -2]
        self._unknown = np.isin(np.array(labels), UNKNOWN)[self.topics]

    def rejected(self, threshold: float, margin: float) -> NDArray[np.bool_]:
        """Tell of each message whether it counts as out of scope or not understood."""
        rejected: NDArray[np.bool_] = (
            self._unknown | (self._first < threshold) | (self._lead < margin)
        )
        return rejected


def _temperature(scores: Floats, targets: NDArray[np.int64]) -> float:
    """Return the temperature at which the right labels are likeliest."""
    rows = np.arange(len(targets))

    def surprise(temperature: float) -> float:
        right = softmax(scores / np.float32(temperature))[rows, targets]
        return float(-np.log(np.maximum(right, 1e-9)).mean())

    return float(min(TEMPERATURES, key=surprise))
