"""What the learner wants: n-grams of the words meant and one linear classifier."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from . import dense
from .intent_model import IntentModel
from .intent_training import Examples, fit
from .parts import parts
from .trained import Trained

PARTS = "parts"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=True)
class FoldedNgramClassifier(Trained, IntentClassifier):
    """Sets `intent` and `intent_ranking`, most likely first, with calibrated confidences.

    A message of several questions has `parts` besides: `start`, `end` and the three likeliest
    intents (`ranking`) of each.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`C`: inverse strength of regularisation; one of `folds` folds calibrates."""
        return {"C": 2.0, "folds": 5, "ranking_length": 10}

    _model: IntentModel | None = None
    _embeddings: dense.SentenceEmbeddings | None = None

    def learn(self, training_data: TrainingData, folder: Path) -> None:
        """Fits the classifier to the examples with a text."""
        examples = [e for e in training_data.intent_examples if e.get(TEXT)]
        texts = [e.get(TEXT) for e in examples]
        self._embeddings = dense.from_settings()
        rows = self._embeddings.embed(texts) if self._embeddings else None
        told = Examples(texts, [e.get(INTENT) for e in examples], rows)
        self._model = fit(told, c=self._config["C"], folds=self._config["folds"])
        kept = self._embeddings.fingerprint() if self._embeddings else None
        names = {**self._model.names(), "embeddings": kept}
        np.savez_compressed(folder / "weights.npz", **self._model.arrays())
        words = json.dumps(names, ensure_ascii=False)
        (folder / "names.json").write_text(words, encoding="utf-8")

    def remember(self, folder: Path) -> None:
        """Reads the classifier; the index of words is there before the first learner."""
        names = json.loads((folder / "names.json").read_text(encoding="utf-8"))
        with np.load(folder / "weights.npz", allow_pickle=False) as arrays:
            self._model = IntentModel.load(names, dict(arrays))
        self._model.scores("ready")
        self._embeddings = dense.for_model(names["embeddings"])

    @staticmethod
    def fingerprint_addon(config: dict[str, Any]) -> str | None:  # noqa: ARG004
        """What else decides what is trained: the sentence embeddings, if there are any."""
        return dense.addon()

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages with their intent; those without text are left as they are."""
        for message in messages:
            if message.get(TEXT) and self._model:
                ranking = self._rank(self._model, message.get(TEXT))
                message.set(INTENT, dict(ranking[0]), add_to_output=True)
                message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)
                message.set(PARTS, self._parts(self._model, message.get(TEXT)), add_to_output=True)
        return messages

    def _parts(self, model: IntentModel, text: str) -> list[dict[str, Any]]:
        """The likeliest intent of each question of a message that asks several."""
        read = ((start, end, self._rank(model, text[start:end])) for start, end in parts(text))
        return [{"start": start, "end": end, "ranking": likely[:3]} for start, end, likely in read]

    def _rank(self, model: IntentModel, text: str) -> list[dict[str, Any]]:
        embedding = self._embeddings.embed([text])[0] if self._embeddings else None
        return model.rank(text, self._config["ranking_length"], embedding)
