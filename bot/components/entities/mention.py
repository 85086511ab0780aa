"""Which of the offers shown is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicons import all_words, forms
from .amounts import alternatives
from .reading import MARK, Found, Reading, Token

_SHORT = 2  # words of a message that is an ordinal and little more: "the second", "pokaż drugi"
_ABOUT_OFFERS = frozenset(["ask_offer", "compare_offers", "enrol", "save_offer"])
_MOST = 10
_COMPARE = "compare_offers"
_UNITS = ("currency", "units_ects", "units_hours", "units_time")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words, joined = alternatives(all_words("mention_numbers")), alternatives(all_words("or"))
    also = alternatives(frozenset(forms("date_bounds")) | all_words("connectors"))
    units = alternatives(frozenset(unit for kind in _UNITS for unit in forms(kind)))
    number, end = rf"(?P<{{}}>{MARK}+)", rf"(?![\w{MARK}])(?!\s*(?:{units})(?!\w))"
    again = rf"(?:\s*(?:,|/|\s(?:{joined}|{also})\s)\s*{number.format('b')}{end})?"
    return {
        "numbered": re.compile(
            rf"(?:(?<!\w)(?:{words})\s*|#){number.format('a')}(?![\w{MARK}]){again}"
        ),
        "bare": re.compile(rf"(?<![\w{MARK}.,]){number.format('a')}{end}"),
        "alone": re.compile(rf"\s*#?(?P<a>{MARK}+)[.)]?\s*"),
    }


def find_numbers(reading: Reading) -> Iterator[Found]:
    """`mention`: "1"…"10", for "number 2", "#2", "opcje 2 i 3", or a number that is all.

    Where offers are compared, any number in digits that counts nothing is one.
    """
    alone = _patterns()["alone"].fullmatch(reading.skeleton)
    if alone:
        yield from _counted(reading, alone)
        return
    for match in reading.matches(_patterns()["numbered"], skeleton=True):
        yield from _counted(reading, match)
    if reading.intent == _COMPARE:
        for match in reading.matches(_patterns()["bare"], skeleton=True):
            if reading.typed(*match.span("a")).isdigit():
                yield from _counted(reading, match)


def _counted(reading: Reading, match: re.Match[str]) -> Iterator[Found]:
    """The numbers of a match, the first one with the word before it; "no one" is none."""
    for group, written in match.groupdict().items():
        start, end = match.span(group)
        value = reading.number_at(start) if written else 0
        worded = value == 1 and not reading.typed(start, end).isdigit()
        if 1 <= value <= _MOST and value == int(value) and not worded:
            yield Found("mention", str(int(value)), match.start() if group == "a" else start, end)


def find(reading: Reading) -> Iterator[Found]:
    """`mention`: "1", "2"… or "last", for "the second one", "ten ostatni"."""
    ordinals = [
        (value, tokens, reading.tokens.index(tokens[0]), reading.tokens.index(tokens[-1]) + 1)
        for value, tokens in reading.names("ordinals")
    ]
    several = sum(_ends(reading, after) for _, _, _, after in ordinals) > 1
    for value, tokens, at, after in ordinals:
        if _points(reading, at, after) or (several and _ends(reading, after)):
            yield Found("mention", value, tokens[0].start, tokens[-1].end)


def _points(reading: Reading, at: int, after: int) -> bool:
    """Whether the ordinal stands for an offer, not in "first aid" or "last year"."""
    heads = all_words("mention_heads")
    if not _alone(reading, after) and reading.tokens[after].folded in heads:
        return True
    if not _ends(reading, after):
        return False
    if len(reading.tokens) <= _SHORT or reading.intent in _ABOUT_OFFERS:
        return True
    return at > 0 and reading.tokens[at - 1].folded in all_words("determiners")


def _ends(reading: Reading, after: int) -> bool:
    """Whether no noun follows that the ordinal could belong to."""
    if _alone(reading, after):
        return True
    return reading.tokens[after].folded in all_words("after_ordinal")


def _alone(reading: Reading, after: int) -> bool:
    """Whether the message, or a part of it, ends before the word at `after`."""
    if after == len(reading.tokens):
        return True
    before: Token = reading.tokens[after - 1]
    return not reading.folded[before.end : reading.tokens[after].start].isspace()
