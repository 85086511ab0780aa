"""Finds what a learner wants to learn or become, and institutions, from marked examples."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import ENTITIES, INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from . import subject_examples, subject_model
from .entities.extractor import READ, EntityExtractor, described
from .folding import fold

ROOT = Path(__file__).resolve().parents[2]
_FILE = "subjects.crfsuite.zlib"


@DefaultV1Recipe.register([DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR], is_trainable=True)
class SubjectTagger(GraphComponent):
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

    def __init__(
        self,
        config: dict[str, Any],
        storage: ModelStorage,
        resource: Resource,
        model: subject_model.SubjectModel | None = None,
    ) -> None:
        self._config = config
        self._storage = storage
        self._resource = resource
        self._model = model

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
    ) -> SubjectTagger:
        """An untrained tagger."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Learns from the marked examples; one that is a training message has its intent.

        Raises ValueError for a mark of no known kind.
        """
        examples = subject_examples.read_all(ROOT / self._config["examples"])
        intents = {
            fold(e.get(TEXT)): e.get(INTENT) for e in training_data.intent_examples if e.get(TEXT)
        }
        lessons = [_lesson(example, intents.get(fold(example.text))) for example in examples]
        with self._storage.write_to(self._resource) as folder:
            if lessons:
                c1, c2 = self._config["c1"], self._config["c2"]
                (folder / _FILE).write_bytes(subject_model.fit(lessons, c1, c2))
        return self._resource

    @staticmethod
    def fingerprint_addon(config: dict[str, Any]) -> str | None:
        """What else decides what is trained: the examples."""
        return subject_examples.fingerprint(ROOT / config["examples"])

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003
        **kwargs: Any,  # noqa: ARG003
    ) -> SubjectTagger:
        """The tagger as trained; without a model where there were no examples."""
        with model_storage.read_from(resource) as folder:
            kept = folder / _FILE
            model = subject_model.SubjectModel(kept.read_bytes()) if kept.exists() else None
        return cls(config, model_storage, resource, model)

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
