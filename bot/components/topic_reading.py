"""What a text asks: guards, the model, its limits, and two questions, put together without Rasa."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from bot.components.topic_cuts import cuts
from bot.components.topic_guards import has_words, without_links
from bot.components.topic_labels import MANNERS, NOT_UNDERSTOOD
from bot.components.topic_model import TopicModel
from bot.components.topic_questions import LIKELY, MAYBE, Look, beside_manners, candidates

MAX_LENGTH = 1000  # characters that are read; the rest of a long text is not


@dataclass(frozen=True)
class Reading:
    """What is asked, in its order, and all labels with their probability, best first.

    Without evidence there is no ranking, and `asked` is NOT_UNDERSTOOD. Of two questions, each is
    as sure as its own part of the message makes it; where it is not sure that there are two, what
    the other would be is as likely as that there are.
    """

    asked: list[str] = field(default_factory=lambda: [NOT_UNDERSTOOD])
    ranking: list[tuple[str, float]] = field(default_factory=list)


def read(model: TopicModel, text: str, max_length: int = MAX_LENGTH) -> Reading:
    """Return what `text` asks. Takes any string; the time is bounded by `max_length`."""
    text = without_links(text[:max_length])
    if not has_words(text):
        return Reading()
    look = model.look(text, cuts(text))
    chance, both = model.judge.best(candidates(model.labels, look))
    if both is not None and chance > LIKELY:
        asked = {model.labels[c]: sure for c, sure in zip(both.columns, both.chances, strict=True)}
    else:
        asked = _asked(model, look)
    known = dict(zip(model.labels, look.whole.tolist(), strict=True))
    if both is not None and chance >= MAYBE:
        known |= {model.labels[c]: max(known[model.labels[c]], chance) for c in both.columns}
    rest = dict(sorted(known.items(), key=lambda item: -item[1]))
    return Reading(list(asked) or [NOT_UNDERSTOOD], list({**asked, **rest, **asked}.items()))


def _asked(model: TopicModel, look: Look) -> dict[str, float]:
    """Return the one label that is asked with its probability; none: not understood."""
    labels, limits, whole = model.labels, model.limits, look.whole
    second, first = (int(column) for column in np.argsort(whole, kind="stable")[-2:])
    if labels[first] in MANNERS:
        question = beside_manners(labels, look)
        if question is not None:
            return {labels[question[0]]: question[1]}
    if whole[first] < limits.threshold or whole[first] - whole[second] < limits.margin:
        return {}
    return {labels[first]: float(whole[first])}
