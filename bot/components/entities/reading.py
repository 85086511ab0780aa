"""A message as the finders read it, and what they find."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from ..folding import fold
from .numerals import Numeral, numerals

MARK = "\ue000"  # stands for each character of a number; no keyboard types it
TOKEN = re.compile(r"(?:(?<!\S)\.)?\w+(?:['’./&+-]\w+)*[+#]*")


@dataclass(frozen=True)
class Token:
    """A word: where it stands, and its folded form."""

    start: int
    end: int
    folded: str


@dataclass(frozen=True)
class Found:
    """An entity of a message; `start` and `end` point into the message as typed."""

    entity: str
    value: Any
    start: int
    end: int

    def overlaps(self, other: Found) -> bool:
        """Whether both stand, in part, on the same characters."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Reading:
    """A message, the day it is read on, its intent and language if known, what was found so far.

    `denied` is what the learner does not want: "not online".
    """

    text: str
    today: date
    intent: str | None = None
    language: str | None = None
    found: list[Found] = field(default_factory=list)
    denied: list[Found] = field(default_factory=list)

    @cached_property
    def folded(self) -> str:
        """The text folded, as long as the text."""
        return fold(self.text)

    @cached_property
    def tokens(self) -> list[Token]:
        """The words of the message, "C++" and "e-learning" being one each."""
        return [
            Token(match.start(), match.end(), match.group())
            for match in TOKEN.finditer(self.folded)
        ]

    @cached_property
    def numerals(self) -> dict[int, Numeral]:
        """The numbers in the message by where they start."""
        return {numeral.start: numeral for numeral in numerals(self.folded, self.language)}

    @cached_property
    def skeleton(self) -> str:
        """The folded text with every character of a number, in digits or words, a `MARK`."""
        characters = list(self.folded)
        for numeral in self.numerals.values():
            characters[numeral.start : numeral.end] = MARK * (numeral.end - numeral.start)
        return "".join(characters)

    def number_at(self, start: int) -> float:
        """The value of the number that starts there."""
        return self.numerals[start].value

    def free(self, start: int, end: int) -> bool:
        """Whether nothing was found there yet."""
        taken = (*self.found, *self.denied)
        return all(end <= other.start or other.end <= start for other in taken)

    def matches(self, pattern: re.Pattern[str], skeleton: bool = False) -> Iterator[re.Match[str]]:
        """The places of `pattern` in the folded text (or skeleton) that are still free."""
        for match in pattern.finditer(self.skeleton if skeleton else self.folded):
            if self.free(match.start(), match.end()):
                yield match
