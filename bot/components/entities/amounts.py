"""Amounts with a unit and bounds: "up to 5 credits", "od 3 do 6 miesięcy", "10 hours or more"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ..lexicons import all_words, forms
from .reading import MARK, Reading

# group of the pattern → lexicon of its words
_BOUNDS = (("before", "bounds"), ("before_one", "bounds"), ("after", "bounds_after"))


@dataclass(frozen=True)
class Amount:
    """Bounds of a quantity in the unit named; `bare` when no word said which bound was meant."""

    start: int
    end: int
    unit: str
    least: float | None
    most: float | None
    bare: bool


def alternatives(words: list[str] | frozenset[str]) -> str:
    """A pattern for any of the words, the longest first, spaces of any length."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest_first)


@cache
def _pattern(units: str, optional_number: bool) -> re.Pattern[str]:
    before, after = frozenset(forms("bounds")), frozenset(forms("bounds_after"))
    article = rf"(?:(?:{alternatives(all_words('one'))})\s+)?"
    number = rf"{range_of_numbers()}[\s-]*{article}"
    unit = alternatives(frozenset(forms(units)))
    bound = rf"(?<!\w)(?P<{{}}>{alternatives(before)})\s+"
    one = rf"(?:{bound.format('before_one')}{article}(?P<single>{unit}))"
    many = rf"(?:(?:{bound.format('before')})?{number}(?P<unit>{unit}))"
    late = rf"(?:{article}(?P<single_after>{unit})(?=,?\s*(?:{alternatives(after)})(?!\w)))"
    tail = rf"(?:(?:,?\s*)(?P<after>{alternatives(after)}))?"
    whole = rf"(?:{many}|{one}|{late})" if optional_number else many
    return re.compile(rf"(?<![\w{MARK}]){whole}(?!\w){tail}(?!\w)")


def range_of_numbers(again: str = "") -> str:
    """A pattern for a number `a`, or for a range from `a` to `b`, in a skeleton.

    `again`: a pattern of what may stand before `b` once more: "€100 to €400".
    """
    to = alternatives(all_words("to"))
    return rf"(?P<a>{MARK}+)(?:\s*(?:-|–|\s(?:{to})\s)\s*{again}(?P<b>{MARK}+))?"


def amounts(reading: Reading, units: str, optional_number: bool = False) -> Iterator[Amount]:
    """The amounts in the units of lexicon/<units>.<lang>.csv.

    With `optional_number`, a bound without a number is one: "within a month".
    """
    for match in reading.matches(_pattern(units, optional_number), skeleton=True):
        groups = match.groupdict()
        single = groups.get("single") or groups.get("single_after")
        first = 1.0 if single else reading.number_at(match.start("a"))
        second = None if single or not groups["b"] else reading.number_at(match.start("b"))
        least, most, bare = _bounds(first, second, _kind(groups))
        unit = forms(units)[_spaced(single or groups["unit"])]
        yield Amount(match.start(), match.end(), unit, least, most, bare)


def _spaced(words: str) -> str:
    return " ".join(words.split())


def _kind(groups: dict[str, str | None]) -> str | None:
    for group, lexicon in _BOUNDS:
        written = groups.get(group)
        if written:
            return forms(lexicon)[_spaced(written)]
    return None


def _bounds(
    first: float, second: float | None, kind: str | None
) -> tuple[float | None, float | None, bool]:
    if second is not None:
        return min(first, second), max(first, second), False
    if kind == "max":
        return None, first, False
    if kind == "min":
        return first, None, False
    return first, first, True
