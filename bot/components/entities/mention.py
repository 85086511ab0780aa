"""Which of the offers shown is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicons import all_words
from .amounts import alternatives
from .gazetteer import gazetteer
from .reading import Found, Reading, Token

_SHORT = 2  # words of a message that is an ordinal and little more: "the second", "pokaż drugi"
_ABOUT_OFFERS = frozenset(["ask_offer", "compare_offers", "enrol", "save_offer"])
_ALONE = re.compile(r"\s*#?([1-9]|10)[.)]?\s*")


@cache
def _numbered() -> re.Pattern[str]:
    words = alternatives(all_words("mention_numbers"))
    return re.compile(rf"(?:(?<!\w)(?:{words})\s*|#)([1-9]|10)(?![\d.,]?\d)(?!\w)")


def find_numbers(reading: Reading) -> Iterator[Found]:
    """`mention`: "1"…"10", for "number 2", "#2", "opcja 2", or a number that is all."""
    alone = _ALONE.fullmatch(reading.folded)
    if alone:
        yield Found("mention", alone.group(1), alone.start(1), alone.end(1))
        return
    for match in reading.matches(_numbered()):
        yield Found("mention", match.group(1), match.start(), match.end())


def find(reading: Reading) -> Iterator[Found]:
    """`mention`: "1", "2"… or "last", for "the second one", "ten ostatni"."""
    ordinals = [
        (value, tokens, reading.tokens.index(tokens[0]), reading.tokens.index(tokens[-1]) + 1)
        for value, tokens in gazetteer("ordinals").find(reading)
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
    return not reading.text[before.end : reading.tokens[after].start].isspace()
