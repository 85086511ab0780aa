"""The questions of the audit, as they are written: see README.md beside this file.

``$name`` in a list of alternatives stands for all the patterns of that name in phrases/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
LANGUAGES = ("en", "pl")
KEYS = frozenset(
    {"id", "question", "before", "must", "never", "source"}
    | {"country", "issued", "purpose", "issuer", "tags"}
)
SOURCES = (True, False, "either")
TAGS = frozenset({"two", "trap", "offer"})

Pattern = re.Pattern[str]


@dataclass(frozen=True)
class Fact:
    """What an answer must say: it holds where one of the ``ways`` of saying it is found."""

    name: str
    ways: tuple[Pattern, ...]

    def in_(self, text: str) -> bool:
        """Whether the text says it."""
        return any(way.search(text) for way in self.ways)


@dataclass(frozen=True)
class Question:
    """One question; ``source`` is True (a dated source), False (“not known”) or either."""

    id: str
    topic: str
    language: str
    question: str
    must: tuple[Fact, ...]
    before: tuple[str, ...] = ()
    never: tuple[Fact, ...] = ()
    source: bool | str = True
    countries: frozenset[str] = frozenset()
    purpose: str = ""
    issuer: str = ""
    tags: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return f"{self.topic}.{self.language}/{self.id}"


class Unreadable(ValueError):
    """A file of the audit is not written as README.md says."""


@cache
def questions() -> tuple[Question, ...]:
    """All of them, by topic and language. Raises Unreadable."""
    return tuple(_all())


@cache
def phrases(language: str) -> Mapping[str, tuple[str, ...]]:
    """The named alternatives of a language, with those of names.yml."""
    found = {}
    for name in ("names", language):
        read = yaml.safe_load((HERE / "phrases" / f"{name}.yml").read_text("utf-8"))
        found.update({key: tuple(_listed(ways)) for key, ways in read.items()})
    return found


def fact(written: Any, language: str) -> Fact:
    """A fact as written: one alternative or a list of them. Raises Unreadable."""
    listed = _listed(written)
    return Fact(" | ".join(listed), tuple(_ways(listed, language)))


def question(written: Mapping[str, Any], topic: str, language: str) -> Question:
    """A question as written. Raises Unreadable."""
    name = f"{topic}.{language}/{written.get('id')}"
    if unknown := set(written) - KEYS:
        raise Unreadable(f"{name}: {sorted(unknown)}")
    if not written.get("must") or written.get("source", True) not in SOURCES:
        raise Unreadable(f"{name}: it must say something, and its source is one of {SOURCES}")
    tags = frozenset(_listed(written.get("tags", [])))
    if tags - TAGS:
        raise Unreadable(f"{name}: {sorted(tags - TAGS)}")
    return Question(
        id=written["id"],
        topic=topic,
        language=language,
        question=written["question"],
        must=tuple(fact(one, language) for one in written["must"]),
        before=tuple(_listed(written.get("before", []))),
        never=tuple(fact(one, language) for one in written.get("never", [])),
        source=written.get("source", True),
        countries=_countries(written),
        purpose=written.get("purpose", ""),
        issuer=written.get("issuer", ""),
        tags=tags,
    )


def _all() -> Iterator[Question]:
    for path in sorted((HERE / "questions").glob("*.yml")):
        topic, language = path.stem.split(".")
        for written in yaml.safe_load(path.read_text("utf-8")):
            yield question(written, topic, language)


def _countries(written: Mapping[str, Any]) -> frozenset[str]:
    both = (written.get("country", []), written.get("issued", []))
    return frozenset(code for one in both for code in _listed(one))


def _ways(listed: list[str], language: str) -> Iterator[Pattern]:
    for way in listed:
        try:
            named = phrases(language)[way[1:]] if way.startswith("$") else (way,)
            yield from (re.compile(one, re.IGNORECASE | re.DOTALL) for one in named)
        except (KeyError, re.error) as wrong:
            raise Unreadable(f"{language}: {way}") from wrong


def _listed(written: Any) -> list[str]:
    return [str(one) for one in written] if isinstance(written, list) else [str(written)]
