"""How long an offer may last."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicons import all_words
from .amounts import Amount, alternatives, amounts
from .reading import MARK, Found, Reading

_WEEKS = {
    "day": 1 / 7,
    "week": 1.0,
    "fortnight": 2.0,
    "month": 52 / 12,
    "quarter": 13.0,
    "year": 52.0,
}


@cache
def _not_a_wish() -> tuple[re.Pattern[str], re.Pattern[str]]:
    before = re.compile(rf"(?<!\w)(?:{alternatives(all_words('past_before'))})\s+$")
    after = re.compile(rf"\s+(?:{alternatives(all_words('past_after'))})(?!\w)")
    return before, after


def find(reading: Reading) -> Iterator[Found]:
    """`duration`: `{"min", "max"}` in whole weeks; a length alone is a maximum.

    Ages and years of experience are no wishes: more years than one count only with a bound.
    """
    for amount in amounts(reading, "units_time", optional_number=True):
        if _told_of_oneself(reading, amount):
            continue
        least = None if amount.bare else _weeks(amount.least, amount.unit)
        value = {"min": least, "max": _weeks(amount.most, amount.unit)}
        yield Found("duration", value, amount.start, amount.end)


def _told_of_oneself(reading: Reading, amount: Amount) -> bool:
    before, after = _not_a_wish()
    if after.match(reading.folded, amount.end) or _how_often(reading, amount):
        return True
    if amount.unit == "year" and amount.most is None and _since(reading, amount):
        return True
    if not amount.bare:
        return False
    if amount.unit == "day" and MARK not in reading.skeleton[amount.start : amount.end]:
        return True  # "w dzień": in daytime
    if amount.unit == "year" and (amount.most or 0) > 1:
        return True
    return before.search(reading.folded, 0, amount.start) is not None


def _how_often(reading: Reading, amount: Amount) -> bool:
    """Whether "a week" says how often: "two evenings a week at most"."""
    counted = reading.folded[: amount.start].endswith(" ")
    written = reading.folded[amount.start : amount.end]
    return counted and any(written.startswith(f"{word} ") for word in all_words("per_week"))


def _since(reading: Reading, amount: Amount) -> bool:
    """Whether "for five years" or the like says how long something has lasted by now."""
    written = reading.folded[amount.start : amount.end]
    return any(written.startswith(f"{word} ") for word in all_words("since"))


def _weeks(number: float | None, unit: str) -> int | None:
    if number is None:
        return None
    weeks = number * _WEEKS[unit]
    return max(1, round(weeks))
