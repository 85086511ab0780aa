"""Sets `entities` on a message: rules and word lists, no training."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.components.untrained import Untrained

from ..language import LANGUAGE
from ..payload import is_payload
from . import (
    contact,
    duration,
    ects,
    hours,
    level,
    mention,
    mode,
    offer,
    place,
    price,
    provider,
    start,
    teaching_language,
    topic,
)
from .denial import denied, told
from .reading import Found, Reading

# In this order: what one kind has taken, the next ones leave alone.
FINDERS: tuple[Callable[[Reading], Iterator[Found]], ...] = (
    contact.find,
    offer.find,
    provider.find,
    mention.find_numbers,
    start.find,
    price.find,
    ects.find,
    hours.find,
    duration.find,
    level.find,
    teaching_language.find,
    place.find,
    mode.find,
    mention.find,
)


READ = "read"
"""Of a message that may name a subject: its `Reading`, and its subjects by the rule."""

# What "not" and "instead of" take back.
_DENIABLE = frozenset(["language", "level", "place", "country", "mode", "provider", "start"])


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=False)
class EntityExtractor(Untrained):
    """Finds the entities of the contract, with normalised values and their places as typed."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`topic_intents`: the intents whose messages may name a subject.

        `anchored_intents`: those in which only a word beside "course", "learn"… is one.
        `wished_intents`: those in which one after "want", "rather"… is one too, but no other.
        """
        return {
            "topic_intents": [
                "find_offers",
                "inform",
                "refine_offers",
                "plan_pathway",
                "ask_offer",
                "ask_provider",
                "compare_offers",
                "nlu_fallback",
            ],
            "anchored_intents": ["ask_offer", "ask_provider", "compare_offers"],
            "wished_intents": ["refine_offers"],
        }

    def __init__(self, config: dict[str, Any], today: Callable[[], date] = date.today) -> None:
        super().__init__(config)
        self._topic_intents = frozenset(config["topic_intents"])
        self._anchored_intents = frozenset(config["anchored_intents"])
        self._wished_intents = frozenset(config["wished_intents"])
        self._today = today
        self.find("1")  # patterns and word lists are ready before the first learner

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages with `entities`; a button's payload brings its own."""
        for message in messages:
            text = message.get(TEXT) or ""
            if is_payload(text):
                message.set(ENTITIES, [], add_to_output=True)
                continue
            reading = self.read(text, _intent(message), message.get(LANGUAGE))
            subjects = self.subjects(reading)
            message.set(ENTITIES, described(reading, subjects, self), add_to_output=True)
            if self.may_name_subjects(reading.intent):
                message.set(READ, (reading, subjects))
        return messages

    def find(
        self, text: str, intent: str | None = None, language: str | None = None
    ) -> list[Found]:
        """The entities in `text`; without an intent, subjects are looked for too."""
        reading = self.read(text, intent, language)
        return [reading.as_typed(entity) for entity in [*reading.found, *self.subjects(reading)]]

    def read(self, text: str, intent: str | None = None, language: str | None = None) -> Reading:
        """`text` with all entities but its subjects."""
        reading = Reading(text, self._today(), intent, language)
        for find in FINDERS:
            for entity in list(find(reading)):
                _keep(reading, entity)
        return reading

    def subjects(self, reading: Reading) -> list[Found]:
        """The subjects of a message by the rule, which needs no training."""
        if not self.may_name_subjects(reading.intent):
            return []
        return list(topic.find(reading, self._least(reading.intent)))

    def may_name_subjects(self, intent: str | None) -> bool:
        """Whether subjects are looked for in messages of an intent, or of none."""
        return intent is None or intent in self._topic_intents

    def _least(self, intent: str | None) -> topic.Sign:
        """The least sign by which a word is a subject in messages of an intent."""
        if intent in self._anchored_intents:
            return topic.Sign.ANCHOR
        return topic.Sign.WISH if intent in self._wished_intents else topic.Sign.NONE


def described(reading: Reading, subjects: list[Found], by: object) -> list[dict[str, Any]]:
    """All that was found in a message in Rasa's form; `by`: the component that found it."""
    return [
        {
            "entity": entity.entity,
            "start": entity.start,
            "end": entity.end,
            "value": entity.value,
            "extractor": type(by).__name__,
        }
        for entity in map(reading.as_typed, [*reading.found, *subjects])
    ]


def _keep(reading: Reading, entity: Found) -> None:
    if not reading.free(entity.start, entity.end):
        return
    story = entity.entity == "start" and told(reading, entity.start)
    if story or (entity.entity in _DENIABLE and denied(reading, entity.start)):
        reading.denied.append(entity)
    elif any((entity.entity, entity.value) == (it.entity, it.value) for it in reading.found):
        reading.denied.append(entity)  # said twice
    else:
        reading.found.append(entity)


def _intent(message: Message) -> str | None:
    return (message.get(INTENT) or {}).get("name")
