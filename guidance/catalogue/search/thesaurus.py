"""Concepts: what people call the same thing in different words and languages.

``thesaurus.csv`` has one concept a row: its name, then its terms by language, separated by
semicolons. A concept found in a text adds a key of its own, in records and questions alike.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from guidance.catalogue.search.dictionaries import LANGUAGES
from guidance.catalogue.search.keys import keyed

FILE = Path(__file__).with_name("thesaurus.csv")
KNOWN_WORDS = 200_000
PAIR = 2


class Term(NamedTuple):
    """One way to say a concept: the concept's key, and the keys of each of the term's words."""

    key: str
    words: tuple[frozenset[str], ...]

    def ends(self, text: Sequence[frozenset[str]], at: int) -> bool:
        """Whether the words after the second one stand in a text of keyed words, too."""
        if at + len(self.words) > len(text):
            return False
        return not any(
            word.isdisjoint(text[at + place]) for place, word in enumerate(self.words) if place > 1
        )


class Start(NamedTuple):
    """The terms that a word may begin: on its own, or by the keys of the word after it."""

    alone: tuple[Term, ...]
    before: dict[str, tuple[Term, ...]]


class Found(NamedTuple):
    """A concept in a text, from word ``first`` up to before word ``end``."""

    key: str
    first: int
    end: int


class _Starts(dict[frozenset[str], Start | None]):
    """What a word may begin, worked out when the word is first met."""

    def __init__(self, terms: Iterator[Term]) -> None:
        super().__init__()
        self._by_key: dict[str, list[Term]] = {}
        for term in terms:
            for key in term.words[0]:
                self._by_key.setdefault(key, []).append(term)

    def __missing__(self, word: frozenset[str]) -> Start | None:
        found = dict.fromkeys(term for key in sorted(word) for term in self._by_key.get(key, ()))
        start = _start(found) if found else None
        if len(self) < KNOWN_WORDS:
            self[word] = start
        return start


def _start(terms: Iterable[Term]) -> Start:
    made = Start(tuple(term for term in terms if len(term.words) == 1), {})
    for term in terms:
        for key in term.words[1] if len(term.words) > 1 else ():
            made.before[key] = (*made.before.get(key, ()), term)
    return made


def concepts(text: Sequence[frozenset[str]]) -> Iterator[Found]:
    """The concepts named in a text, given as its words' keys; each name once in a place."""
    for at, begun in enumerate(map(start, text)):
        if begun is not None:
            for term in begun.alone:
                yield Found(term.key, at, at + 1)
            yield from longer(text, at)


def start(word: frozenset[str]) -> Start | None:
    """The terms that a word, given as its keys, may begin; None where it begins none."""
    return _starts()[word]


def longer(text: Sequence[frozenset[str]], at: int) -> Iterator[Found]:
    """The concepts that are named from a word on, by more words than that one."""
    begun = start(text[at])
    if begun is None or not begun.before or at + 1 >= len(text):
        return
    before = begun.before
    met = [key for key in text[at + 1] if key in before]
    for term in _all(before, met) if met else ():
        if len(term.words) == PAIR or term.ends(text, at):
            yield Found(term.key, at, at + len(term.words))


def _all(before: dict[str, tuple[Term, ...]], met: list[str]) -> Iterable[Term]:
    return {id(term): term for key in sorted(met) for term in before[key]}.values()


@cache
def seconds() -> frozenset[str]:
    """The keys that the second word of a name may have."""
    several = (term.words[1] for term in terms() if len(term.words) > 1)
    return frozenset().union(*several)


@cache
def _starts() -> _Starts:
    return _Starts(terms())


def concept_key(name: str) -> str:
    """The key of a concept of this name."""
    return f"zz{name.replace('-', '')}"


def terms(path: Path = FILE) -> Iterator[Term]:
    """The terms of the thesaurus, or of a file of its form."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for said in ";".join(row[code] for code in LANGUAGES).split(";"):
                if words := keyed(said):
                    yield Term(concept_key(row["concept"]), tuple(words))
