"""What is under data/, as its files have it."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.rooms.house import ROOT, name, read_yaml

DATA = ROOT / "data"
_LIST = re.compile(r"^\s*-\s?(.*\S)\s*$", re.MULTILINE)
_LETTERS = str.maketrans("łøđħßæœ", "lodhsao")
_ANNOTATION = re.compile(r"\[([^]]+)\](?:\([^)]*\)|\{[^}]*\})")


@dataclass(frozen=True)
class Example:
    """One message to learn from."""

    intent: str
    language: str
    text: str
    path: Path

    def __str__(self) -> str:
        return f"{name(self.path)}, {self.intent}: {self.text}"

    @property
    def folded(self) -> str:
        """As the classifier compares it, without marks around and between the words."""
        spread = unicodedata.normalize("NFKD", self.text.lower().translate(_LETTERS))
        letters = "".join(c for c in spread if not unicodedata.combining(c))
        return " ".join(re.findall(r"\w+|[^\w\s.,!?;:]+", letters)) or letters.strip()


@cache
def files(pattern: str) -> tuple[Path, ...]:
    """The files of all topics whose name matches, such as ``nlu.*.yml``."""
    return tuple(sorted(DATA.glob(f"*/{pattern}")))


@cache
def examples() -> tuple[Example, ...]:
    """All examples of all languages."""
    return tuple(one for path in files("nlu.*.yml") for one in _read(path))


def _read(path: Path) -> Iterator[Example]:
    language = path.name.split(".")[1]
    for group in read_yaml(path)["nlu"]:
        listed = _LIST.findall(group["examples"])
        for text in listed:
            yield Example(group["intent"], language, _ANNOTATION.sub(r"\1", text), path)


def by_intent() -> dict[tuple[str, str], list[Example]]:
    """The examples of each intent and language."""
    groups = defaultdict(list)
    for example in examples():
        groups[example.intent, example.language].append(example)
    return groups


@cache
def turns(kind: str) -> tuple[tuple[str, dict[str, Any]], ...]:
    """The rules (``rule``) or stories (``story``) of all topics: file and content."""
    section = {"rule": "rules", "story": "stories"}[kind]
    return tuple(
        (name(path), one)
        for path in files(f"{section}.yml")
        for one in read_yaml(path).get(section, [])
    )


def steps(key: str) -> Iterator[tuple[str, str]]:
    """Every step of all rules and stories that has a key (``intent``, ``action``): file, value."""
    for kind in ("rule", "story"):
        for path, one in turns(kind):
            yield from ((path, step[key]) for step in one["steps"] if key in step)
