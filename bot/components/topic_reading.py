"""What a text asks: guards, the model, its limits, and two questions, put together without Rasa."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from bot.components import topic_questions
from bot.components.topic_features import Floats
from bot.components.topic_guards import has_words, without_links
from bot.components.topic_labels import MANNERS, NOT_UNDERSTOOD
from bot.components.topic_model import TopicModel

MAX_LENGTH = 1000  # characters that are read; the rest of a long text is not


@dataclass(frozen=True)
class Reading:
    """What is asked, in its order, and all labels with their probability, best first.

    Without evidence there is no ranking, and `asked` is NOT_UNDERSTOOD. Of two questions, each is
    as sure as its own part of the message makes it.
    """

    asked: list[str] = field(default_factory=lambda: [NOT_UNDERSTOOD])
    ranking: list[tuple[str, float]] = field(default_factory=list)


def read(model: TopicModel, text: str, max_length: int = MAX_LENGTH) -> Reading:
    """Return what `text` asks. Takes any string; the time is bounded by `max_length`."""
    text = without_links(text[:max_length])
    if not has_words(text):
        return Reading()
    sides = [side for cut in topic_questions.cuts(text) for side in cut]
    found = model.probabilities([text, *sides])
    asked = _asked(model, text, found[0], found[1:])
    whole = sorted(zip(model.labels, found[0].tolist(), strict=True), key=lambda item: -item[1])
    ranking = {**asked, **dict(whole), **asked}
    return Reading(list(asked) or [NOT_UNDERSTOOD], list(ranking.items()))


def _asked(model: TopicModel, text: str, whole: Floats, sides: Floats) -> dict[str, float]:
    """Return the labels that are asked with their probability; none: not understood."""
    labels, limits = model.labels, model.limits
    both = model.judge.best(topic_questions.candidates(labels, text, whole, sides))
    if both is not None:
        return {labels[c]: float(sides[place::2, c].max()) for place, c in enumerate(both)}
    second, first = (int(column) for column in np.argsort(whole, kind="stable")[-2:])
    if labels[first] in MANNERS:
        question = topic_questions.beside_manners(labels, sides)
        if question is not None:
            return {labels[question]: float(sides[:, question].max())}
    if whole[first] < limits.threshold or whole[first] - whole[second] < limits.margin:
        return {}
    return {labels[first]: float(whole[first])}
