"""Keeps Rasa from taking, and logging, a learner's sentence as a button's payload."""

from __future__ import annotations

import re

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.untrained import Untrained

_PAYLOAD = re.compile(r"\s*/[a-z][a-z_]*\s*(\{.*\})?\s*", re.DOTALL)
_SLASHES = re.compile(r"^[\s/]*/")


def is_payload(text: str) -> bool:
    """Whether `text` has the form of a button's payload: `/intent` or `/intent{"entity": …}`."""
    return _PAYLOAD.fullmatch(text) is not None


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER], is_trainable=False)
class TypedSlash(Untrained):
    """Blanks the slashes before a typed sentence.

    Rasa reads every text that begins with a slash as a payload and writes the ones it cannot
    read to its log, words included. Blanks keep the positions of entities as typed.
    """

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages, sentences without leading slashes."""
        for message in messages:
            text = message.get(TEXT) or ""
            if not is_payload(text):
                message.set(TEXT, _SLASHES.sub(lambda run: " " * len(run.group()), text))
        return messages
