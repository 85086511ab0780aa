"""The message sets that the model is measured on, and the messages it is trained on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
BLIND = ROOT / "tests" / "bot" / "blind"
TRAINING = ROOT / "data"
ENTITY_SETS = "entities"
# Only for the last measurement: who reads these messages could tune to them.
NEVER_SHOWN = ("second", "entities_second")
_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LISTED = re.compile(r"^\s*-\s?(.*\S)\s*$", re.MULTILINE)
_ANNOTATION = re.compile(r"\[([^]]+)\](?:\([^)]*\)|\{[^}]*\})")


@dataclass(frozen=True)
class Meant:
    """A message and the intent it was written for.

    `language`: as in its file's name, ISO 639-1; None where nobody says.
    """

    text: str
    intent: str
    language: str | None = None


@dataclass(frozen=True)
class Described:
    """A message and the entities it names, each a name and a normalised value."""

    text: str
    entities: tuple[tuple[str, Any], ...]


def intent_sets(folder: Path, wanted: list[str] | None) -> dict[tuple[str, str], list[Meant]]:
    """The sets with intents, by name and language; all of them, or the `wanted` ones."""
    return {
        key: [Meant(one["text"], one["intent"], key[1]) for one in _read(path)]
        for key, path in _files(folder, wanted).items()
        if not key[0].startswith(ENTITY_SETS)
    }


def entity_sets(folder: Path, wanted: list[str] | None) -> dict[tuple[str, str], list[Described]]:
    """The sets with entities, by name and language; all of them, or the `wanted` ones."""
    return {
        key: [_described(one) for one in _read(path)]
        for key, path in _files(folder, wanted).items()
        if key[0].startswith(ENTITY_SETS)
    }


def training_messages(folder: Path) -> Iterator[Meant]:
    """All training messages, from `nlu.<language>.yml` in any folder below, in a fixed order.

    Raises OSError or yaml.YAMLError where a file cannot be read.
    """
    for path in sorted(folder.glob("**/nlu.*.yml")):
        language = path.name.split(".")[1]
        for group in _read(path)["nlu"]:
            for text in _LISTED.findall(group["examples"]):
                yield Meant(_ANNOTATION.sub(r"\1", text), group["intent"], language)


def by_language(messages: Iterable[Meant]) -> dict[str, list[Meant]]:
    """The messages of each language, in their order; those of no known one are left out."""
    found: dict[str, list[Meant]] = {}
    for one in messages:
        if one.language:
            found.setdefault(one.language, []).append(one)
    return found


def _described(one: dict[str, Any]) -> Described:
    return Described(one["text"], tuple((it["entity"], it["value"]) for it in one["entities"]))


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=_LOADER)


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
