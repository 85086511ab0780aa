"""The language an offer is taught in, or to go on in; not a language to be learnt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicons import all_words, forms
from .amounts import alternatives
from .reading import Found, Reading, Token

CHANGE = "change_language"


def find(reading: Reading) -> Iterator[Found]:
    """`language` as ISO 639-1: after "in", "po", "w języku"…, or as the whole message.

    "Learn English" names a subject: the language's name alone counts only when the message is
    nothing else, or asks to change the language.
    """
    for match in reading.matches(_compound()):
        yield Found("language", forms("languages")[match["name"]], match.start(), match.end())
    first: Found | None = None
    for value, tokens in reading.names("languages"):
        start = _marked_from(reading, tokens)
        whole = len(tokens) == len(reading.tokens) or reading.intent == CHANGE
        joined = first is not None and _joined(reading, first, tokens)
        if start is not None or whole or joined:
            begin = tokens[0].start if start is None else start
            first = Found("language", value, begin, tokens[-1].end)
            yield first


@cache
def _compound() -> re.Pattern[str]:
    names = alternatives(frozenset(forms("languages")))
    heads = alternatives(all_words("language_heads"))
    return re.compile(rf"(?<!\w)(?P<name>{names})-(?:{heads})(?!\w)")


def _marked_from(reading: Reading, tokens: list[Token]) -> int | None:
    """Where the words begin that mark this as a language of teaching; None without them."""
    at = reading.tokens.index(tokens[0])
    for size in (2, 1):
        before = reading.tokens[max(0, at - size) : at]
        if len(before) == size and " ".join(t.folded for t in before) in all_words("language_in"):
            return before[0].start
    after = reading.tokens[reading.tokens.index(tokens[-1]) + 1 :][:2]
    for size in (2, 1):
        if " ".join(token.folded for token in after[:size]) in all_words("language_taught"):
            return tokens[0].start
    return None


def _joined(reading: Reading, first: Found, tokens: list[Token]) -> bool:
    """ "in Polish or English": the second language shares the first one's mark."""
    between = reading.folded[first.end : tokens[0].start].strip(" ,/")
    return between in all_words("or") or between == ""
