"""A linear classifier over n-grams of the words that were meant, in numpy alone."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from .features import asks, grams, words_of
from .spelling import Speller


@dataclass(frozen=True)
class IntentModel:
    """Weights of n-grams for each intent; `temperature` flattens or sharpens the confidences.

    `weights`: (n-grams, intents) in whole steps of -127 to 127, each intent's step being its
    `scale`. `dense`: (dimensions, intents), what the numbers of a sentence embedding weigh; None
    where the model was trained without.
    """

    vocabulary: dict[str, int]
    intents: list[str]
    speller: Speller
    idf: np.ndarray
    weights: np.ndarray
    scale: np.ndarray
    bias: np.ndarray
    temperature: float = 1.0
    dense: np.ndarray | None = None

    def scores(self, text: str, embedding: np.ndarray | None = None) -> np.ndarray:
        """One score for each intent, before calibration."""
        meant = self.speller.meant(words_of(text))
        scores = self.bias + self._sparse(grams(meant, asks(text)))
        if self.dense is not None and embedding is not None:
            scores = scores + embedding @ self.dense
        return scores

    def rank(
        self, text: str, length: int, embedding: np.ndarray | None = None
    ) -> list[dict[str, Any]]:
        """The `length` likeliest intents, best first; equals in alphabetical order."""
        likely = softmax(self.scores(text, embedding)[None, :] / self.temperature)[0]
        order = np.argsort(-likely, kind="stable")[:length]
        return [{"name": self.intents[i], "confidence": float(likely[i])} for i in order]

    def arrays(self) -> dict[str, np.ndarray]:
        """What is kept as npz."""
        kept = {"idf": self.idf, "weights": self.weights, "scale": self.scale, "bias": self.bias}
        dense = {} if self.dense is None else {"dense": self.dense}
        return {**kept, **dense, **self.speller.arrays()}

    def names(self) -> dict[str, Any]:
        """What is kept as JSON."""
        return {
            "vocabulary": list(self.vocabulary),
            "intents": self.intents,
            "words": self.speller.names(),
            "temperature": self.temperature,
        }

    @classmethod
    def load(cls, names: dict[str, Any], arrays: dict[str, np.ndarray]) -> IntentModel:
        """The model from what `names` and `arrays` gave."""
        own = {name: arrays[name] for name in ("idf", "weights", "scale", "bias")}
        return cls(
            vocabulary={gram: at for at, gram in enumerate(names["vocabulary"])},
            intents=names["intents"],
            speller=Speller.load(names["words"], arrays),
            temperature=names["temperature"],
            dense=arrays.get("dense"),
            **own,
        )

    def _sparse(self, found: list[str]) -> np.ndarray | float:
        counts = Counter(i for i in map(self.vocabulary.get, found) if i is not None)
        if not counts:
            return 0.0
        size = len(counts)
        at = np.fromiter(counts.keys(), np.int64, size)
        values = (1 + np.log(np.fromiter(counts.values(), np.float32, size))) * self.idf[at]
        values /= math.sqrt(float(values @ values))
        return (values @ self.weights[at].astype(np.float32)) * self.scale


def softmax(scores: np.ndarray) -> np.ndarray:
    """Probabilities along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)
