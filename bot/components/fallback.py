"""Says "not understood" when the likeliest intent is not likely enough, but never for distress."""

from __future__ import annotations

from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.constants import DEFAULT_NLU_FALLBACK_INTENT_NAME
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY
from rasa.shared.nlu.training_data.message import Message

from bot.components.untrained import Untrained

DISTRESS = "distress"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class Fallback(Untrained):
    """Puts `nlu_fallback` first in the ranking; the readings it doubts stay behind it."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """All are confidences, 0–1.

        `threshold`: an intent below it is not believed. `margin`: nor is one this close to the
        next. `families`: intents that lead to the same step; doubt between them does no harm, so
        their confidences count together. `distress_threshold`: from it on, distress wins
        over every other reading: a cry for help missed is worse than one imagined.
        """
        return {"threshold": 0.3, "margin": 0.03, "distress_threshold": 0.15, "families": []}

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, with the intent that is safe to act on."""
        for message in messages:
            ranking = message.get(INTENT_RANKING_KEY)
            if ranking:
                decided = self.decide(ranking)
                message.set(INTENT, dict(decided[0]), add_to_output=True)
                message.set(INTENT_RANKING_KEY, decided, add_to_output=True)
        return messages

    def decide(self, ranking: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """`ranking` with distress or `nlu_fallback` moved or put first, when called for."""
        for entry in ranking:
            if (
                entry["name"] == DISTRESS
                and entry["confidence"] >= self._config["distress_threshold"]
            ):
                return [entry, *(other for other in ranking if other is not entry)]
        if not self._doubtful(ranking):
            return ranking
        doubt = 1.0 - ranking[0]["confidence"]
        return [{"name": DEFAULT_NLU_FALLBACK_INTENT_NAME, "confidence": doubt}, *ranking]

    def _doubtful(self, ranking: list[dict[str, Any]]) -> bool:
        best = ranking[0]
        if best["name"] == DISTRESS:
            return False
        family = self._family(best["name"])
        believed = sum(entry["confidence"] for entry in ranking if entry["name"] in family)
        others = (entry["confidence"] for entry in ranking if entry["name"] not in family)
        close = believed - max(others, default=0.0) < self._config["margin"]
        return believed < self._config["threshold"] or close

    def _family(self, name: str) -> list[str]:
        return next((one for one in self._config["families"] if name in one), [name])
