"""Which levels a learner names: “PRK 5”, “Polish level 5”, “poziom 4 w Niemczech”, “SCQF 8”.

Words for frameworks, countries, levels and numbers are those of level_words.csv, without
diacritics. A number counts only beside a word for a level or a framework.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from guidance.beginnings import table
from guidance.national_levels import EQF, Named
from guidance.regions import plain

FILE = Path(__file__).parent / "knowledge" / "level_words.csv"
# Longer texts tell a story; and no message may cost much time.
LONGEST_TEXT = 500
# No more than these are told.
MOST = 4
# A country further away, in characters, belongs to something else.
FAR = 40
# So near, in characters, a framework is that of the number whatever stands nearer.
ATTACHED = 12
DIGITS = re.compile(r"(?<![\w.,:])(?:1[0-2]|[1-9])(?:\.[12]|[a-c+])?(?![\w+]|[.,:]\d)")
ENTRY = re.compile(r"\bentry(?: level)? ?([1-3])\b")
ROMAN = re.compile(r"\b(?:viii|vii|vi|iv|iii|ii|v)\b")
ROMANS = {"ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8"}
# What may stand between a number and the word it counts with, or between two numbers.
BESIDE = re.compile(r"\W*(?:(?:nr|no|numer|number|of|the|na|at)\W+)?")
# “Three levels” is a count.
COUNTED = re.compile(r" (?:levels|poziomy|poziomow)\b")
# “Poziom 5 w Polsce”: as near as “Polish level 5”.
IN = re.compile(r"\s(?:w|we|in)\s")
WORD = re.compile(r"\w*")
BOTH = re.compile(r"\s*(?:,|/|-|–|and|or|to|i|lub|albo|oraz|do)\s*")


@dataclass(frozen=True, slots=True)
class Mentioned:
    """The levels that a text names, and the countries and frameworks named beside them."""

    levels: tuple[Named, ...] = ()
    others: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    kind: str
    name: str
    start: int
    end: int

    def within(self, other: _Mark) -> bool:
        inside = other.start <= self.start and self.end <= other.end
        return inside and self.end - self.start < other.end - other.start

    def gap(self, other: _Mark) -> int:
        return max(other.start - self.end, self.start - other.end, 0)


def mentioned(text: str) -> Mentioned:
    """What levels a text names, MOST at most, in its order; for a long text those at its start."""
    folded = plain(text[:LONGEST_TEXT])
    marks = _marks(folded)
    owners = [one for one in marks if one.kind in {"framework", "country"}]
    found = [(number, _owner(folded, span, owners)) for number, span in _numbers(folded, marks)]
    named = (Named(number, *_place(owner)) for number, owner in found)
    used = {place for _, owner in found for place in (_place(owner), (_place(owner)[0], ""))}
    others = (_place(one) for one in owners if _place(one) not in used)
    return Mentioned(tuple(dict.fromkeys(named))[:MOST], tuple(dict.fromkeys(others)))


def _place(owner: _Mark | None) -> tuple[str, str]:
    """Country and framework of a word, as in “GB SCQF”, “PL” and “EQF”."""
    if owner is None or owner.name == EQF:
        return "", "" if owner is None else EQF
    country, _, framework = owner.name.partition(" ")
    return country, framework


def _numbers(folded: str, marks: Sequence[_Mark]) -> Iterator[tuple[str, _Mark]]:
    """The numbers that count levels, each with where it and its word stand."""
    words = [one for one in marks if one.kind in {"level", "framework"}]
    before: _Mark | None = None
    for number in (one for one in marks if one.kind == "number"):
        if COUNTED.match(folded, number.end):
            continue
        beside = [word for word in words if BESIDE.fullmatch(_between(folded, number, word))]
        span = _joined(number, *beside) if beside else None
        if span is None and before and BOTH.fullmatch(folded[before.end : number.start]):
            span = _joined(before, number)
        before = span
        if span is not None:
            yield number.name, span


def _joined(*marks: _Mark) -> _Mark:
    ends = min(one.start for one in marks), max(one.end for one in marks)
    return _Mark("span", "", *ends)


def _between(folded: str, one: _Mark, other: _Mark) -> str:
    return folded[min(one.end, other.end) : max(one.start, other.start)]


def _owner(folded: str, span: _Mark, owners: Sequence[_Mark]) -> _Mark | None:
    """The framework beside a number, else the nearest framework or country."""

    def distance(owner: _Mark) -> int:
        gap = owner.gap(span)
        said_in = owner.start > span.start and IN.fullmatch(_between(folded, span, owner))
        return 0 if said_in or gap <= 1 else gap

    near = sorted((one for one in owners if one.gap(span) <= FAR), key=distance)
    attached = [one for one in near if one.kind == "framework" and one.gap(span) <= ATTACHED]
    # “Slovenian level 5 in the EQF” is one of Slovenia; “EQF level 5 in Slovenia” is not.
    beside = [one for one in near if one.gap(span) <= 1 and one.end <= span.start]
    mine = [] if any(one.gap(span) <= 1 for one in attached) else beside
    return next(iter([*mine, *attached, *near]), None)


def _end(folded: str, match: re.Match[str], kind: str) -> int:
    """Where a word ends; that of a country is known by its beginning."""
    rest = WORD.match(folded, match.end()) if kind == "country" else None
    return rest.end() if rest else match.end()


def _marks(folded: str) -> list[_Mark]:
    found = [
        _Mark(row.kind, row.name, match.start(), _end(folded, match, row.kind))
        for row in table(FILE)
        for match in row.pattern.finditer(folded)
    ]
    found += [_Mark("number", one[0], one.start(), one.end()) for one in DIGITS.finditer(folded)]
    for one in ENTRY.finditer(folded):
        found += [_Mark("number", f"e{one[1]}", *one.span()), _Mark("level", "", *one.span())]
    found += [_Mark("number", ROMANS[one[0]], *one.span()) for one in ROMAN.finditer(folded)]
    clear = [one for one in found if not any(one.within(other) for other in found)]
    return sorted(clear, key=lambda one: (one.start, one.end))
