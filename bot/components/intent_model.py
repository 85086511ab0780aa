"""TF-IDF of folded n-grams and a linear classifier, in numpy when asked."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter
from dataclasses import dataclass
from typing import Any

import numpy as np

from .folding import fold

_WORD = re.compile(r"\w+(?:[+#]+)?")
_SHORTEST, _LONGEST = 2, 5
_SMALL = 500  # examples
_NEAR, _STEM = 3, 5  # pairs reach three words on and look at the first five letters


def grams(text: str) -> list[str]:
    """Character n-grams (2–5) within words, pairs of words close by, and the message's shape.

    All folded. The shape: a question mark, the length, the first and the last word.
    """
    words = _WORD.findall(fold(text))
    found = _pairs(words) + _shape(text, words)
    for word in words:
        padded = f" {word} "
        for size in range(_SHORTEST, _LONGEST + 1):
            if size >= len(padded):
                found.append(padded)
                break
            found.extend(padded[i : i + size] for i in range(len(padded) - size + 1))
    return found


def _pairs(words: list[str]) -> list[str]:
    neighbours = [f"{first}_{second}" for first, second in itertools.pairwise(words)]
    near = [
        f"{first[:_STEM]}__{second[:_STEM]}"
        for at, first in enumerate(words)
        for second in words[at + 1 : at + 1 + _NEAR]
    ]
    return neighbours + near


def _shape(text: str, words: list[str]) -> list[str]:
    if not words:
        return []
    shape = [f"<length {min(6, len(words) // 3)}>", f"<first {words[0]}>", f"<last {words[-1]}>"]
    return shape + ["<question>"] * (2 * ("?" in text))


@dataclass(frozen=True)
class IntentModel:
    """Weights of n-grams for each intent; `temperature` flattens or sharpens the confidences."""

    vocabulary: dict[str, int]
    intents: list[str]
    idf: np.ndarray
    weights: np.ndarray
    bias: np.ndarray
    temperature: float = 1.0

    def scores(self, text: str) -> np.ndarray:
        """One score for each intent, before calibration."""
        counts = Counter(i for i in map(self.vocabulary.get, grams(text)) if i is not None)
        if not counts:
            return self.bias
        size = len(counts)
        at = np.fromiter(counts.keys(), np.int64, size)
        values = (1 + np.log(np.fromiter(counts.values(), np.float32, size))) * self.idf[at]
        values /= math.sqrt(float(values @ values))
        return values @ self.weights[at] + self.bias

    def rank(self, text: str, length: int) -> list[dict[str, Any]]:
        """The `length` likeliest intents, best first; equals in alphabetical order."""
        likely = softmax(self.scores(text)[None, :] / self.temperature)[0]
        order = np.argsort(-likely, kind="stable")[:length]
        return [{"name": self.intents[i], "confidence": float(likely[i])} for i in order]

    def arrays(self) -> dict[str, np.ndarray]:
        """What is kept as npz."""
        return {"idf": self.idf, "weights": self.weights, "bias": self.bias}

    def names(self) -> dict[str, Any]:
        """What is kept as JSON."""
        return {
            "vocabulary": self.vocabulary,
            "intents": self.intents,
            "temperature": self.temperature,
        }

    @classmethod
    def load(cls, names: dict[str, Any], arrays: dict[str, np.ndarray]) -> IntentModel:
        """The model from what `names` and `arrays` gave."""
        return cls(**names, **arrays)


def softmax(scores: np.ndarray) -> np.ndarray:
    """Probabilities along the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return powers / powers.sum(axis=-1, keepdims=True)


def fit(texts: list[str], intents: list[str], c: float, folds: int) -> IntentModel:
    """A model of all examples, its temperature from the examples one of `folds` folds holds."""
    scores, wanted = held_out_scores(texts, intents, c, folds, only_first=True)
    return _fit(texts, intents, c, best_temperature(scores, wanted))


def held_out_scores(
    texts: list[str], intents: list[str], c: float, folds: int, only_first: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """Scores of each example by a model that has not seen it, and the index of its intent.

    Intents are indexed in alphabetical order. Examples of an intent with fewer than `folds` of
    them are always learnt from and never held out. `only_first`: those of one fold only.
    """
    names = sorted(set(intents))
    wanted = np.array([names.index(intent) for intent in intents])
    fold_of = _folds(wanted, folds)
    scores = np.zeros((len(texts), len(names)))
    tried = range(1 if only_first else folds)
    for number in tried:
        learnt = np.flatnonzero(fold_of != number)
        model = _fit([texts[i] for i in learnt], [intents[i] for i in learnt], c, 1.0)
        for i in np.flatnonzero(fold_of == number):
            scores[i] = model.scores(texts[i])
    held_out = np.isin(fold_of, tried)
    return scores[held_out], wanted[held_out]


def _folds(wanted: np.ndarray, folds: int) -> np.ndarray:
    fold_of = np.full(len(wanted), -1)
    random = np.random.default_rng(0)
    for intent in np.unique(wanted):
        members = random.permutation(np.flatnonzero(wanted == intent))
        if len(members) >= folds:
            fold_of[members] = np.arange(len(members)) % folds
    return fold_of


def best_temperature(scores: np.ndarray, wanted: np.ndarray) -> float:
    """The divisor of the scores under which the right intents are likeliest (Guo et al. 2017)."""
    if not len(wanted):
        return 1.0
    rows = np.arange(len(wanted))

    def surprise(temperature: float) -> float:
        likely = softmax(scores / temperature)[rows, wanted]
        return float(-np.log(likely + 1e-12).mean())

    return float(min(np.geomspace(0.02, 5.0, 97), key=surprise))


def _fit(texts: list[str], intents: list[str], c: float, temperature: float) -> IntentModel:
    # Only training needs scikit-learn: a server that answers never imports it here.
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.svm import LinearSVC

    vectoriser = TfidfVectorizer(analyzer=grams, sublinear_tf=True, min_df=_rarest(texts))
    features = vectoriser.fit_transform(texts)
    classifier = LinearSVC(C=c, random_state=0).fit(features, intents)
    weights, bias = classifier.coef_, classifier.intercept_
    if len(classifier.classes_) == 2:  # scikit-learn then gives one row, for the second
        weights, bias = np.vstack([-weights, weights]), np.hstack([-bias, bias])
    return IntentModel(
        vocabulary={gram: int(i) for gram, i in vectoriser.vocabulary_.items()},
        intents=[str(name) for name in classifier.classes_],
        idf=vectoriser.idf_.astype(np.float32),
        weights=np.ascontiguousarray(weights.T.astype(np.float32)),
        bias=bias.astype(np.float32),
        temperature=temperature,
    )


def _rarest(texts: list[str]) -> int:
    """In how many texts an n-gram must be: once is enough in a small set only."""
    return 2 if len(texts) >= _SMALL else 1
