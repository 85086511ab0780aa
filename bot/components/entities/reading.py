"""A message as the finders read it, and what they find."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

from spacy.tokens import Doc

from .gazetteer import gazetteer
from .numerals import Numeral, numerals
from .words import STARTS

_NAME = 2  # words in capitals that may be a name or an abbreviation rather than a loud voice
MARK = "\ue000"  # stands for each character of a number; no keyboard types it


class Token(NamedTuple):
    """A word: where it stands in `Reading.folded`, its normal form, and as typed."""

    start: int
    end: int
    folded: str
    typed: str


@dataclass(frozen=True)
class Found:
    """An entity of a message; `start` and `end` point into `Reading.folded`.

    What `Reading.as_typed` gives back points into the message as typed.
    """

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
    def doc(self) -> Doc:
        """The message as spaCy's pipeline reads it."""
        return gazetteer().language.tokenizer(self.text)

    @cached_property
    def _pieces(self) -> list[tuple[str, str]]:
        """The normal form of each word or sign, and the space after it."""
        return [(token.norm_, token.whitespace_) for token in self.doc]

    @cached_property
    def folded(self) -> str:
        """The normal forms of all words and signs; one space where there were any."""
        return "".join(norm + space for norm, space in self._pieces)

    @cached_property
    def _starts(self) -> list[int]:
        """Where each word or sign starts in `folded`."""
        lengths = (len(norm) + len(space) for norm, space in self._pieces)
        return list(accumulate(lengths, initial=0))[:-1]

    @cached_property
    def tokens(self) -> list[Token]:
        """The words of the message, "C++" and "e-learning" being one each."""
        return [token for token in self._by_place if token is not None]

    @cached_property
    def shouted(self) -> bool:
        """Whether all of it is in capitals, which then tell nothing."""
        return self.text.isupper() and len(self.tokens) > _NAME

    def capital(self, token: Token) -> bool:
        """Whether a word has a capital letter that tells something."""
        return token.typed[0].isupper() and not self.shouted

    @cached_property
    def _by_place(self) -> list[Token | None]:
        """The word at each place of the Doc, None for other signs."""
        places = zip(self.doc, self._starts, self._pieces, strict=True)
        return [
            Token(start, start + len(norm), norm, token.text) if _is_word(token.text) else None
            for token, start, (norm, _) in places
        ]

    @cached_property
    def _names(self) -> dict[str, list[tuple[str, int, int]]]:
        return gazetteer().names(self.doc)

    def names(self, kind: str) -> Iterator[tuple[str, list[Token]]]:
        """The value and the words of each name of a lexicon, where nothing was found yet.

        Of names that overlap, the first and longest is taken.
        """
        after = 0
        for value, first, last in self._names.get(kind, ()):
            tokens = [token for token in self._by_place[first:last] if token is not None]
            if first >= after and self.free(tokens[0].start, tokens[-1].end):
                yield value, tokens
                after = last

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

    def typed(self, start: int, end: int) -> str:
        """What was typed for the part of `folded` from `start` to `end`."""
        return self.text[self._place(start) : self._place(end - 1, after=True)]

    def as_typed(self, found: Found) -> Found:
        """The same entity with the places in the message as typed."""
        start, end = self._place(found.start), self._place(found.end - 1, after=True)
        return replace(found, start=start, end=end)

    def _place(self, at: int, after: bool = False) -> int:
        """Where the character at `at` of `folded` was typed; within a corrected word, its edge."""
        index = bisect_right(self._starts, at) - 1
        inside, typed = at - self._starts[index], self.doc.user_data[STARTS][index]
        length = len(self.doc[index].text)
        if length == len(self._pieces[index][0]):
            return int(typed + inside + after)
        return int(typed + length) if after else int(typed)


def _is_word(text: str) -> bool:
    return any(map(str.isalnum, text))
