"""What is compared: each learns from messages and gives every intent a score."""

from __future__ import annotations

import io
import json
import pickle
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB
from sklearn.svm import LinearSVC

from benchmarks.understanding.rivals.alternatives import features
from benchmarks.understanding.rivals.alternatives.features import Features
from bot.components.intent_model import IntentModel, softmax
from bot.components.intent_training import Examples, fit

_OWN_NODE = "bot.components.intents.FoldedNgramClassifier"
Scores = Any  # an array, a row for each message and a column for each intent, in ABC order


class Candidate(Protocol):
    """One of those compared."""

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> None:
        """Learns."""

    def scores(self, texts: Sequence[str]) -> Scores:
        """The higher, the likelier."""

    def size(self) -> int:
        """Bytes that keep the model."""


class Own:
    """Cairn's own classifier, set as in config.yml."""

    def __init__(self, config: Path) -> None:
        pipeline = yaml.safe_load(config.read_text("utf-8"))["pipeline"]
        node = next(one for one in pipeline if one["name"] == _OWN_NODE)
        self._strength = float(node["C"])
        self._folds = int(node.get("folds", 5))

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> None:
        """Learns, its calibration too."""
        self._model: IntentModel = fit(
            Examples(list(texts), list(intents)), self._strength, self._folds
        )

    def scores(self, texts: Sequence[str]) -> Scores:
        """Calibrated probabilities."""
        found = np.array([self._model.scores(text) for text in texts])
        return softmax(found / self._model.temperature)

    def size(self) -> int:
        """Of the two files that the component writes."""
        arrays = io.BytesIO()
        np.savez_compressed(arrays, **self._model.arrays())
        names = json.dumps(self._model.names(), ensure_ascii=False)
        return len(arrays.getvalue()) + len(names.encode())


class Classified:
    """Features and a classifier of scikit-learn."""

    def __init__(self, make: Callable[[int], Features], classifier: Any) -> None:
        self._make = make
        self._classifier = classifier

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> None:
        """Learns the features, then the classifier."""
        self._features = self._make(len(texts))
        self._classifier.fit(self._features.fit_transform(texts), list(intents))

    def scores(self, texts: Sequence[str]) -> Scores:
        """Probabilities where the classifier has any, otherwise distances."""
        rows = self._features.transform(texts)
        if hasattr(self._classifier, "predict_proba"):
            return self._classifier.predict_proba(rows)
        return self._classifier.decision_function(rows)

    def size(self) -> int:
        """Of its pickle."""
        return len(pickle.dumps((self._features, self._classifier)))


class Ensemble:
    """The mean of the probabilities of several."""

    def __init__(self, *members: Candidate) -> None:
        self._members = members

    def fit(self, texts: Sequence[str], intents: Sequence[str]) -> None:
        """Each member learns everything."""
        for member in self._members:
            member.fit(texts, intents)

    def scores(self, texts: Sequence[str]) -> Scores:
        """Probabilities."""
        return np.mean([member.scores(texts) for member in self._members], axis=0)

    def size(self) -> int:
        """Of all members."""
        return sum(member.size() for member in self._members)


def candidates(config: Path, unlabelled: Sequence[str]) -> Mapping[str, Callable[[], Candidate]]:
    """All, untrained, by what they are; those with ESCO only where there are `unlabelled` texts."""

    def latent(more: Sequence[str]) -> Callable[[int], Features]:
        return lambda texts: features.Latent(texts, more)

    def joined(more: Sequence[str]) -> Callable[[int], Features]:
        return lambda texts: features.Joined(features.own(texts), features.Latent(texts, more))

    found: dict[str, Callable[[], Candidate]] = {
        "ours": lambda: Own(config),
        "logistic regression": lambda: Classified(features.own, _logistic()),
        "complement naive Bayes": lambda: Classified(features.own, ComplementNB()),
        "word n-grams": lambda: Classified(features.words, _linear()),
        "character n-grams": lambda: Classified(features.characters, _linear()),
        "ensemble of the first three": lambda: Ensemble(
            Own(config),
            Classified(features.own, _logistic()),
            Classified(features.own, ComplementNB()),
        ),
        "LSA": lambda: Classified(latent(()), _linear()),
        "ours joined with LSA": lambda: Classified(joined(()), _linear()),
    }
    if unlabelled:
        found["LSA with ESCO"] = lambda: Classified(latent(unlabelled), _linear())
        found["ours joined with LSA with ESCO"] = lambda: Classified(joined(unlabelled), _linear())
    return found


def _linear() -> LinearSVC:
    return LinearSVC(C=2.0, random_state=0)


def _logistic() -> LogisticRegression:
    # One intent against the rest: all at once takes ten times as long with this many features.
    return LogisticRegression(C=50.0, solver="liblinear", random_state=0)
