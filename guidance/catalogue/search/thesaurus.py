"""Concepts: what people call the same thing in different words and languages.

``thesaurus.csv`` has one concept a row: its name, then its terms by language, separated by
semicolons. A concept found in a text adds a key of its own, in records and questions alike.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from guidance.catalogue.search.keys import LANGUAGES, keys, words

FILE = Path(__file__).with_name("thesaurus.csv")


@dataclass(frozen=True, slots=True)
class Term:
    """One way to say a concept: the keys of each of its words, in order."""

    concept: str
    words: tuple[frozenset[str], ...]

    def starts(self, text: list[frozenset[str]], at: int) -> bool:
        """Whether the term stands in a text of keyed words from a position on."""
        part = text[at : at + len(self.words)]
        return len(part) == len(self.words) and all(
            a & b for a, b in zip(self.words, part, strict=True)
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A concept in a text, from word ``first`` up to before word ``end``."""

    key: str
    first: int
    end: int


def concepts(text: list[frozenset[str]]) -> Iterator[Found]:
    """The concepts named in a text, given as its words' keys."""
    index = _index()
    for at, options in enumerate(text):
        for term in {t for key in options for t in index.get(key, ())}:
            if term.starts(text, at):
                yield Found(f"zz{term.concept}", at, at + len(term.words))


@cache
def _index() -> dict[str, tuple[Term, ...]]:
    made: dict[str, list[Term]] = {}
    for term in _terms():
        for key in term.words[0]:
            made.setdefault(key, []).append(term)
    return {key: tuple(terms) for key, terms in made.items()}


def _terms() -> Iterator[Term]:
    with FILE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = row["concept"].replace("-", "")
            for said in ";".join(row[code] for code in LANGUAGES).split(";"):
                keyed = tuple(keys(word) for word in words(said))
                if keyed:
                    yield Term(name, keyed)
