"""Boosted trees as plain arrays: how they are kept, and what they say. Numpy only, no pickle."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.components.topic_features import Floats


@dataclass(frozen=True)
class Trees:
    """A sum of trees, each array of shape (trees, nodes); a leaf is its own left and right node.

    A row goes left at a node where its `feature` is not above `threshold`; the `value` of the leaf
    that it comes to is the tree's share of the score (logit), `bias` what there is without any.
    `depth` is how many steps the longest way has.
    """

    feature: NDArray[np.int16]
    threshold: Floats
    left: NDArray[np.int16]
    right: NDArray[np.int16]
    value: Floats
    bias: float
    depth: int

    @classmethod
    def of_nothing(cls) -> Trees:
        """Return trees that have learned nothing: no chance of anything."""
        places, numbers = np.zeros((0, 1), np.int16), np.zeros((0, 1), np.float32)
        return cls(places, numbers, places, places, numbers, -50.0, 0)

    def chances(self, rows: Floats) -> Floats:
        """Return the probability of each of `rows`, shape (rows, features)."""
        trees = np.arange(len(self.feature))
        node = np.zeros((len(rows), len(trees)), np.int16)
        for _ in range(self.depth):
            seen = np.take_along_axis(rows, self.feature[trees, node].astype(np.int64), axis=1)
            low = seen <= self.threshold[trees, node]
            node = np.where(low, self.left[trees, node], self.right[trees, node])
        scores = self.bias + self.value[trees, node].sum(axis=1)
        chances: Floats = (1 / (1 + np.exp(-scores))).astype(np.float32)
        return chances
