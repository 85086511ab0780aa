"""The pipeline of config.yml, but for its entities, trained here on other messages.

Cross-validation and the public sets need it. Components are taken through Rasa's own contract
(create, train, process_training_data, load, process), so whatever config.yml names will do.
"""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.io import read_yaml_file

from benchmarks.understanding.messages import Meant
from benchmarks.understanding.reading import Answered, read_parse


class Trained:
    """Components in the order of config.yml, those that learn having learnt."""

    def __init__(self, components: list[Any]) -> None:
        self._components = components

    def answer(self, messages: Sequence[Meant]) -> list[Answered]:
        """Each message with its reading; no entities."""
        return [self._answer(one) for one in messages]

    def _answer(self, one: Meant) -> Answered:
        messages = [Message({"text": one.text})]
        for component in self._components:
            messages = component.process(messages)
        parsed = {"intent": {"name": None}} | messages[0].as_dict(only_output_properties=True)
        return Answered(one.text, one.intent, read_parse(parsed))


@contextlib.contextmanager
def trained(config: Path, messages: Sequence[Meant]) -> Iterator[Trained]:
    """What learns, learns from `messages`. Files go to a folder that is removed on the way out."""
    with tempfile.TemporaryDirectory(prefix="cairn-trained-") as folder:
        storage = LocalModelStorage.create(Path(folder))
        context = ExecutionContext(GraphSchema({}))
        data = TrainingData([Message.build(one.text, one.intent) for one in messages])
        components = []
        for number, named in enumerate(_described(config)):
            resource = Resource(f"{number}-{named['name']}")
            component = _learn(named, data, (storage, resource, context))
            if hasattr(component, "process_training_data"):
                data = component.process_training_data(data)
            components.append(component)
        yield Trained(components)


def _described(config: Path) -> Iterator[dict[str, Any]]:
    """The components of config.yml, but for those that only find entities."""
    entities = {DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR}
    for named in read_yaml_file(config)["pipeline"]:
        if _registered(named["name"]).types != entities:
            yield named


def _learn(named: dict[str, Any], data: TrainingData, place: tuple[Any, Any, Any]) -> Any:
    """The component; a trainable one is read back from where it was kept, as a server does."""
    found = _registered(named["name"])
    own = {key: value for key, value in named.items() if key != "name"}
    config = found.clazz.get_default_config() | own
    component: Any = found.clazz.create(config, *place)
    if not found.is_trainable:
        return component
    component.train(data)
    return found.clazz.load(config, *place)


def _registered(name: str) -> Any:
    return DefaultV1Recipe._from_registry(name)
