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
from scipy.sparse import csr_matrix

from bot.components.topic_concepts import Concepts
from bot.components.topic_cuts import Cut
from bot.components.topic_features import Floats, Vocabulary
from bot.components.topic_labels import UNKNOWN
from bot.components.topic_network import Network, softmax
from bot.components.topic_questions import Judge, Look
from bot.components.topic_trees import Trees

ARRAYS, REST = "topics.npz", "topics.json"
TREES = ("feature", "threshold", "left", "right", "value")  # arrays of the judge


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


@dataclass(frozen=True)
class Alone:
    """Tells whether the side of a cut could be a message of its own: a linear reading of pieces.

    `weights`: shape (pieces, 2), for the first and the second side; `bias`: shape (2,).
    """

    weights: Floats
    bias: Floats

    @classmethod
    def of_nothing(cls, pieces: int) -> Alone:
        """Return one that has learned nothing."""
        return cls(np.zeros((pieces, 2), np.float32), np.zeros(2, np.float32))

    def of(self, sides: csr_matrix) -> Floats:
        """Return the scores (logits) of sides, in turns first and second, shape (cuts, 2)."""
        both = sides @ self.weights + self.bias
        scores: Floats = np.stack([both[::2, 0], both[1::2, 1]], axis=1)
        return scores


class TopicModel:
    """Gives the probability of every label: `labels` are in the order of the columns."""

    def __init__(
        self,
        labels: Sequence[str],
        vocabulary: Vocabulary,
        networks: list[Network],
        limits: Limits,
        judge: Judge | None = None,
        alone: Alone | None = None,
        taken_for: Floats | None = None,
    ) -> None:
        self.labels = list(labels)
        self.limits = limits
        self.judge = judge or Judge()
        self.vocabulary = vocabulary
        self.alone = alone or Alone.of_nothing(len(vocabulary.names))
        size = (len(self.labels), len(self.labels))
        self.taken_for = np.zeros(size, np.float32) if taken_for is None else taken_for
        self._networks = networks

    def scores(self, texts: Sequence[str]) -> Floats:
        """Return the mean scores of the networks, shape (texts, labels)."""
        return self._scores(self.vocabulary.matrix(texts))

    def _scores(self, matrix: csr_matrix) -> Floats:
        mean: Floats = np.mean([network.scores(matrix) for network in self._networks], axis=0)
        return mean

    def probabilities(self, texts: Sequence[str]) -> Floats:
        """Return the labels' calibrated probabilities, shape (texts, labels)."""
        return believe(self.scores(texts), self.labels, self.limits)

    def look(self, text: str, cuts: list[Cut]) -> Look:
        """Return what the model makes of a text and of the sides of its cuts."""
        sides = [side for cut in cuts for side in (cut.first, cut.second)]
        matrix = self.vocabulary.matrix([text, *sides])
        found = believe(self._scores(matrix), self.labels, self.limits)
        alone = self.alone.of(matrix[1:])
        return Look(text, cuts, found[0], found[1::2], found[2::2], alone, self.taken_for)

    def save(self, folder: Path) -> None:
        """Write the model into a folder: arrays, and the rest as JSON; no code, no pickle."""
        arrays: dict[str, NDArray[np.generic]] = {
            "idf": self.vocabulary.idf,
            "alone": self.alone.weights,
            "alone_bias": self.alone.bias,
            "taken_for": self.taken_for,
            **{f"judge.{name}": getattr(self.judge.trees, name) for name in TREES},
        }
        for number, network in enumerate(self._networks):
            arrays |= {f"{number}.{name}": array for name, array in network.arrays.items()}
        np.savez_compressed(folder / ARRAYS, **arrays)
        rest = {
            "labels": self.labels,
            "pieces": self.vocabulary.names,
            "concepts": self.vocabulary.concepts.words,
            "networks": len(self._networks),
            "limits": asdict(self.limits),
            "judge": {"bias": self.judge.trees.bias, "depth": self.judge.trees.depth},
        }
        (folder / REST).write_text(json.dumps(rest, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> TopicModel:
        """Read the model from a folder. Raises OSError, ValueError where it is not whole."""
        rest = json.loads((folder / REST).read_text(encoding="utf-8"))
        with np.load(folder / ARRAYS, allow_pickle=False) as arrays:
            idf = arrays["idf"]
            alone = Alone(arrays["alone"], arrays["alone_bias"])
            taken_for = arrays["taken_for"]
            trees = Trees(**{name: arrays[f"judge.{name}"] for name in TREES}, **rest["judge"])
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
        limits = Limits(**rest["limits"])
        return cls(rest["labels"], vocabulary, networks, limits, Judge(trees), alone, taken_for)


def believe(scores: Floats, labels: Sequence[str], limits: Limits) -> Floats:
    """Return the probabilities of scores, shape (texts, labels), under the limits."""
    unknown = np.isin(np.array(labels), UNKNOWN)
    return softmax(
        scores / np.float32(limits.temperature) + np.float32(limits.doubt) * unknown[None, :]
    )
