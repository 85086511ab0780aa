"""The message sets that the model is measured on, and the messages it is trained on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasa.shared.nlu.training_data.loading import load_data
from rasa.shared.utils.io import read_yaml_file

BLIND = Path("tests/bot/blind")
TRAINING = Path("data")
ENTITY_SETS = "entities"
# Only for the last measurement: who reads these messages could tune to them.
NEVER_SHOWN = ("second", "entities_second")


@dataclass(frozen=True)
class Meant:
    """A message and the intent it was written for."""

    text: str
    intent: str


@dataclass(frozen=True)
class Described:
    """A message and the entities it names, each a name and a normalised value."""

    text: str
    entities: tuple[tuple[str, Any], ...]


def intent_sets(folder: Path, wanted: list[str] | None) -> dict[tuple[str, str], list[Meant]]:
    """The sets with intents, by name and language; all of them, or the `wanted` ones."""
    return {
        key: [Meant(one["text"], one["intent"]) for one in read_yaml_file(path)]
        for key, path in _files(folder, wanted).items()
        if not key[0].startswith(ENTITY_SETS)
    }


def entity_sets(folder: Path, wanted: list[str] | None) -> dict[tuple[str, str], list[Described]]:
    """The sets with entities, by name and language; all of them, or the `wanted` ones."""
    return {
        key: [_described(one) for one in read_yaml_file(path)]
        for key, path in _files(folder, wanted).items()
        if key[0].startswith(ENTITY_SETS)
    }


def training_messages(folder: Path) -> dict[str, list[Meant]]:
    """The training messages of each language, from `<topic>/nlu.<language>.yml`."""
    found: dict[str, list[Meant]] = {}
    for path in sorted(folder.glob("*/nlu.*.yml")):
        language = path.name.split(".")[1]
        examples = load_data(str(path)).intent_examples
        messages = found.setdefault(language, [])
        messages += [Meant(one.get("text"), one.get("intent")) for one in examples]
    return found


def _described(one: dict[str, Any]) -> Described:
    return Described(one["text"], tuple((it["entity"], it["value"]) for it in one["entities"]))


def _files(folder: Path, wanted: list[str] | None) -> dict[tuple[str, str], Path]:
    """Files `<set>.<language>.yml`. Raises FileNotFoundError when a wanted set has none."""
    found = {}
    for path in sorted(folder.glob("*.yml")):
        named = re.fullmatch(r"(\w+)\.(\w+)\.yml", path.name)
        if named and (wanted is None or named[1] in wanted):
            found[named[1], named[2]] = path
    missing = set(wanted or ()) - {name for name, _language in found}
    if missing:
        raise FileNotFoundError(f"no set called {', '.join(sorted(missing))} in {folder}")
    return found
