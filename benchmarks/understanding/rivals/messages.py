"""The messages to learn from and the blind ones, both languages together."""

from __future__ import annotations

import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[3]
SETS = ("first", "second")
_LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LISTED = re.compile(r"^\s*-\s?(.*\S)\s*$", re.MULTILINE)
_ANNOTATION = re.compile(r"\[([^]]+)\](?:\([^)]*\)|\{[^}]*\})")


@dataclass(frozen=True)
class Example:
    """One message; `language` as in its file's name, ISO 639-1."""

    text: str
    intent: str
    language: str


def training(per_intent: int | None = None, folder: Path = ROOT / "data") -> list[Example]:
    """All training messages of `folder`, or so many of each intent and language, always the same.

    Raises OSError or yaml.YAMLError where a file cannot be read.
    """
    paths = sorted(folder.glob("**/nlu.*.yml"))
    found = [one for path in paths for one in _trained_on(path)]
    return found if per_intent is None else _some(found, per_intent)


def blind(which: str, folder: Path = ROOT / "tests" / "bot" / "blind") -> dict[str, list[Example]]:
    """The messages of one blind set, `first` or `second`, by language."""
    return {
        (language := _language(path)): [
            Example(one["text"], one["intent"], language) for one in _read(path)
        ]
        for path in sorted(folder.glob(f"{which}.*.yml"))
    }


def sample(examples: Iterable[Example], length: int) -> list[Example]:
    """So many of them, no text twice, always the same ones in the same order."""
    different = list({one.text: one for one in examples}.values())
    return random.Random(0).sample(different, min(length, len(different)))


def write(examples: Iterable[Example], folder: Path) -> str:
    """Writes `messages.yml` for Rasa and `messages.json`; the digest of what they hold."""
    listed = list(examples)
    text = json.dumps([asdict(one) for one in listed], ensure_ascii=False, indent=0)
    (folder / "messages.json").write_text(text, "utf-8")
    (folder / "messages.yml").write_text("".join(_as_rasa_reads(listed)), "utf-8")
    return digest(text)


def digest(*texts: str) -> str:
    """A short name for exactly these texts."""
    return sha256("\0".join(texts).encode()).hexdigest()[:16]


def _read(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=_LOADER)


def _language(path: Path) -> str:
    return path.name.split(".")[1]


def _trained_on(path: Path) -> Iterator[Example]:
    for group in _read(path)["nlu"]:
        for text in _LISTED.findall(group["examples"]):
            yield Example(_ANNOTATION.sub(r"\1", text), group["intent"], _language(path))


def _some(examples: Iterable[Example], per_intent: int) -> list[Example]:
    groups = _by_group(examples)
    return [one for group in groups.values() for one in sample(group, per_intent)]


def _by_group(examples: Iterable[Example]) -> dict[tuple[str, str], list[Example]]:
    groups = defaultdict(list)
    for example in examples:
        groups[example.intent, example.language].append(example)
    return groups


def _as_rasa_reads(examples: Iterable[Example]) -> Iterator[str]:
    yield 'version: "3.1"\n\nnlu:\n'
    for (intent, _language_of_it), group in _by_group(examples).items():
        yield f"- intent: {intent}\n  examples: |\n"
        yield from (f"    - {one.text}\n" for one in group)
