"""The topic model: vocabulary, networks, and how far its confidence is believed.

Several networks that differ in their random start are averaged. A temperature makes the confidence
mean what it says; the limits say which messages count as not understood; the judge tells two
questions from one. All three are measured on messages held back (`topic_training`).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.components.topic_concepts import Concepts
from bot.components.topic_features import Floats, Vocabulary
from bot.components.topic_labels import UNKNOWN
from bot.components.topic_network import Network, softmax
from bot.components.topic_questions import Judge

ARRAYS, REST = "topics.npz", "topics.json"


@dataclass(frozen=True)
class Limits:
    """What is believed of a model's scores.

    Scores are divided by `temperature`; then `doubt` is added to those of UNKNOWN. Of the
    probabilities that come out, one below `threshold`, or one that leads the second by less than
    `margin`, is not believed: the message is not understood.
    """

    temperature: float = 1.0
    doubt: float = 0.0
    threshold: float = 0.0
    margin: float = 0.0


class TopicModel:
    """Gives the probability of every label: `labels` are in the order of the columns."""

    def __init__(
        self,
        labels: Sequence[str],
        vocabulary: Vocabulary,
        networks: list[Network],
        limits: Limits,
        judge: Judge | None = None,
    ) -> None:
        self.labels = list(labels)
        self.limits = limits
        self.judge = judge or Judge()
        self._vocabulary = vocabulary
        self._networks = networks

    def scores(self, texts: Sequence[str]) -> Floats:
        """Return the mean scores of the networks, shape (texts, labels)."""
        matrix = self._vocabulary.matrix(texts)
        mean: Floats = np.mean([network.scores(matrix) for network in self._networks], axis=0)
        return mean

    def probabilities(self, texts: Sequence[str]) -> Floats:
        """Return the labels' calibrated probabilities, shape (texts, labels)."""
        return believe(self.scores(texts), self.labels, self.limits)

    def save(self, folder: Path) -> None:
        """Write the model into a folder: arrays, and the rest as JSON; no code, no pickle."""
        arrays: dict[str, NDArray[np.generic]] = {"idf": self._vocabulary.idf}
        for number, network in enumerate(self._networks):
            arrays |= {f"{number}.{name}": array for name, array in network.arrays.items()}
        np.savez_compressed(folder / ARRAYS, **arrays)
        rest = {
            "labels": self.labels,
            "pieces": self._vocabulary.names,
            "concepts": self._vocabulary.concepts.words,
            "networks": len(self._networks),
            "limits": asdict(self.limits),
            "judge": asdict(self.judge),
        }
        (folder / REST).write_text(json.dumps(rest, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> TopicModel:
        """Read the model from a folder. Raises OSError, ValueError where it is not whole."""
        rest = json.loads((folder / REST).read_text(encoding="utf-8"))
        with np.load(folder / ARRAYS, allow_pickle=False) as arrays:
            idf = arrays["idf"]
            networks = [
                Network(
                    {
                        name.partition(".")[2]: arrays[name]
                        for name in arrays.files
                        if name.startswith(f"{number}.")
                    }
                )
                for number in range(rest["networks"])
            ]
        vocabulary = Vocabulary(rest["pieces"], idf, Concepts(rest["concepts"]))
        limits, judge = Limits(**rest["limits"]), Judge(**rest["judge"])
        return cls(rest["labels"], vocabulary, networks, limits, judge)


def believe(scores: Floats, labels: Sequence[str], limits: Limits) -> Floats:
    """Return the probabilities of scores, shape (texts, labels), under the limits."""
    unknown = np.isin(np.array(labels), UNKNOWN)
    return softmax(
        scores / np.float32(limits.temperature) + np.float32(limits.doubt) * unknown[None, :]
    )
