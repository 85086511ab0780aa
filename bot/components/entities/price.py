"""What an offer may cost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from ..lexicons import all_words, forms
from .amounts import alternatives, range_of_numbers
from .ects import plain
from .reading import MARK, Found, Reading


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    currency = alternatives(frozenset(forms("currency")))
    bound = rf"(?:(?<!\w)(?P<bound>{alternatives(frozenset(forms('bounds')))})\s+)?"
    number, again = range_of_numbers(), range_of_numbers(rf"(?:(?:{currency})\s*)?")
    after = rf"(?:\s*(?:{alternatives(frozenset(forms('bounds_after')))})(?!\w))?"
    budget, gap = alternatives(all_words("budget")), rf"[^\w{MARK}]+"
    return {
        "after": re.compile(rf"{bound}{number}\s*(?P<currency>{currency})(?!\w){after}"),
        "before": re.compile(rf"{bound}(?P<currency>{currency})\s*{again}"),
        "budget": re.compile(rf"(?<!\w)(?:{budget}){gap}(?:\w+{gap}){{0,3}}?{number}(?![\w/%])"),
        "earned": re.compile(rf"\s*(?:{alternatives(all_words('earned'))})(?!\w)"),
        "free": re.compile(rf"(?<!\w)(?:{alternatives(all_words('free'))})(?!\w)"),
        "not_free": re.compile(rf"(?<!\w)(?:{alternatives(all_words('not_free'))})(?!\w)"),
    }


def find(reading: Reading) -> Iterator[Found]:
    """`price`: `{"max", "currency"}`; free is `max` 0; a lower bound alone sets no maximum.

    What is paid by the month or the hour is a wage, not the price of an offer.
    """
    found: list[Found] = []
    for name in ("after", "before", "budget"):
        for match in reading.matches(_patterns()[name], skeleton=True):
            entity = Found("price", _value(reading, match), match.start(), match.end())
            earned = _patterns()["earned"].match(reading.folded, match.end())
            if not earned and not any(entity.overlaps(other) for other in found):
                found.append(entity)
    limits = [entity for entity in found if entity.value["max"] is not None]
    yield from limits or found
    denied = [match.span() for match in _patterns()["not_free"].finditer(reading.folded)]
    for match in reading.matches(_patterns()["free"]):
        if not any(start <= match.start() < end for start, end in denied):
            value = {"max": 0, "currency": None}
            yield Found("price", value, match.start(), match.end())


def _value(reading: Reading, match: re.Match[str]) -> dict[str, Any]:
    groups = match.groupdict()
    amount = reading.number_at(match.start("b" if groups.get("b") else "a"))
    bound = groups.get("bound") or ""
    lower = bool(bound) and forms("bounds")[" ".join(bound.split())] == "min"
    code = groups.get("currency")
    return {
        "max": None if lower and not groups.get("b") else plain(amount),
        "currency": forms("currency")[" ".join(code.split())] if code else None,
    }
