"""Training the intent model: TF-IDF of n-grams, a linear support vector machine, calibration."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from .features import grams_of, words_of
from .intent_model import IntentModel, softmax
from .spelling import Speller

_SMALL = 500  # examples
_RAREST = 3
_STEPS = 127
# The meaning of a message counts as much as its letters do: both have length 1.
DENSE_WEIGHT = 1.0


@dataclass(frozen=True)
class Examples:
    """Messages with their intents; `embeddings`: one row for each text, None without them."""

    texts: list[str]
    intents: list[str]
    embeddings: np.ndarray | None = None

    def part(self, rows: Sequence[int] | np.ndarray) -> Examples:
        """Those of some rows."""
        return Examples(
            [self.texts[i] for i in rows],
            [self.intents[i] for i in rows],
            None if self.embeddings is None else self.embeddings[list(rows)],
        )

    def embedding(self, row: int) -> np.ndarray | None:
        """The embedding of one text."""
        return None if self.embeddings is None else self.embeddings[row]


def fit(examples: Examples, c: float, folds: int) -> IntentModel:
    """A model of all examples, its temperature from the examples one of `folds` folds holds."""
    scores, wanted = held_out_scores(examples, c, folds, only_first=True)
    return _fit(examples, c, best_temperature(scores, wanted))


def held_out_scores(
    examples: Examples, c: float, folds: int, only_first: bool = False
) -> tuple[np.ndarray, np.ndarray]:
    """Scores of each example by a model that has not seen it, and the index of its intent.

    Intents are indexed in alphabetical order. Examples of an intent with fewer than `folds` of
    them are always learnt from and never held out. `only_first`: those of one fold only.
    """
    names = sorted(set(examples.intents))
    number = {name: at for at, name in enumerate(names)}
    wanted = np.array([number[intent] for intent in examples.intents])
    fold_of = _folds(wanted, folds)
    scores = np.zeros((len(wanted), len(names)))
    tried = range(1 if only_first else folds)
    for one in tried:
        model = _fit(examples.part(np.flatnonzero(fold_of != one)), c, 1.0)
        for i in np.flatnonzero(fold_of == one):
            scores[i] = model.scores(examples.texts[i], examples.embedding(i))
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


def _fit(examples: Examples, c: float, temperature: float) -> IntentModel:
    # Only training needs scikit-learn: a server that answers never imports it here.
    from sklearn.feature_extraction.text import TfidfVectorizer

    least = _RAREST if len(examples.texts) >= _SMALL else 1
    vectoriser = TfidfVectorizer(analyzer=grams_of, sublinear_tf=True, min_df=least)
    features = vectoriser.fit_transform(examples.texts)
    intents, weights, bias = _weights(_joined(features, examples.embeddings), examples.intents, c)
    size = features.shape[1]
    steps, scale = in_steps(weights[:size])
    return IntentModel(
        vocabulary={gram: at for at, gram in enumerate(vectoriser.get_feature_names_out())},
        intents=intents,
        speller=Speller.of(map(words_of, examples.texts)),
        idf=vectoriser.idf_.astype(np.float32),
        weights=steps,
        scale=scale,
        bias=bias.astype(np.float32),
        temperature=temperature,
        dense=None if examples.embeddings is None else DENSE_WEIGHT * weights[size:],
    )


def _joined(features: Any, embeddings: np.ndarray | None) -> Any:
    if embeddings is None:
        return features
    from scipy.sparse import hstack

    return hstack([features, DENSE_WEIGHT * embeddings], format="csr")


def _weights(
    features: Any, wanted: list[str], c: float
) -> tuple[list[str], np.ndarray, np.ndarray]:
    from sklearn.svm import LinearSVC

    classifier = LinearSVC(C=c, random_state=0).fit(features, wanted)
    weights, bias = classifier.coef_, classifier.intercept_
    if len(classifier.classes_) == 2:  # scikit-learn then gives one row, for the second
        weights, bias = np.vstack([-weights, weights]), np.hstack([-bias, bias])
    return [str(name) for name in classifier.classes_], weights.T.astype(np.float32), bias


def in_steps(weights: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights as whole steps (int8) of each column's scale: a quarter of the size."""
    scale = np.abs(weights).max(axis=0) / _STEPS
    scale[scale == 0] = 1.0
    return np.round(weights / scale).astype(np.int8), scale.astype(np.float32)
