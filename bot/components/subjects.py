"""Finds what a learner wants to learn or become, and institutions, from marked examples."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from . import subject_examples, subject_model
from .entities.extractor import READ, EntityExtractor, described
from .folding import fold
from .trained import Trained

ROOT = Path(__file__).resolve().parents[2]
_FILE = "subjects.crfsuite.zlib"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=True)
class SubjectTagger(Trained):
    """Puts its `topic`, `occupation` and `provider` entities in the place of the rule's.

    It stands after EntityExtractor, whose other entities it keeps. Without a model the rule's
    subjects stay.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`examples`: their folder, below the project.

        `c1`, `c2`: strengths of L1 and L2 regularisation.
        """
        return {"examples": "data/subjects", "c1": 0.2, "c2": 0.3}

    _model: subject_model.SubjectModel | None = None

    def learn(self, training_data: TrainingData, folder: Path) -> None:
        """Learns from the marked examples; one that is a training message has its intent.

        Raises ValueError for a mark of no known kind.
        """
        examples = subject_examples.read_all(ROOT / self._config["examples"])
        intents = {
            fold(e.get(TEXT)): e.get(INTENT) for e in training_data.intent_examples if e.get(TEXT)
        }
        lessons = [_lesson(example, intents.get(fold(example.text))) for example in examples]
        if lessons:
            c1, c2 = self._config["c1"], self._config["c2"]
            (folder / _FILE).write_bytes(subject_model.fit(lessons, c1, c2))

    def remember(self, folder: Path) -> None:
        """Reads the model; there is none where there were no examples."""
        kept = folder / _FILE
        if kept.exists():
            self._model = subject_model.SubjectModel(kept.read_bytes())

    @staticmethod
    def fingerprint_addon(config: dict[str, Any]) -> str | None:
        """What else decides what is trained: the examples."""
        return subject_examples.fingerprint(ROOT / config["examples"])

    def process(self, messages: list[Message]) -> list[Message]:
        """The same messages with their subjects; those the extractor has not read stay."""
        for message in messages:
            read = message.get(READ)
            if read and self._model:
                reading, by_rule = read
                found = self._model.find(reading, by_rule)
                message.set(ENTITIES, described(reading, found, self), add_to_output=True)
        return messages


def _lesson(example: subject_examples.Example, intent: str | None) -> subject_model.Lesson:
    extractor = _extractor()
    reading = extractor.read(example.text, intent)
    tags = subject_model.tags_of(reading, example.subjects)
    return subject_model.Lesson(reading, extractor.subjects(reading), tags)


@cache
def _extractor() -> EntityExtractor:
    return EntityExtractor(EntityExtractor.get_default_config())
