"""Hours of learning, in all or a week."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicons import all_words
from .amounts import alternatives, amounts
from .ects import plain
from .reading import Found, Reading

_WITHIN = 25  # characters between the hours and "a week"


@cache
def _follows(kind: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:/\s*)?(?:{alternatives(all_words(kind))})(?!\w)")


@cache
def _weekly_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(all_words('per_week'))})\W+(?:\w+\W+)?$")


def find(reading: Reading) -> Iterator[Found]:
    """`hours`: `{"min", "max", "per": "total" | "week"}`; hours a day are left out.

    Hours without a bound say how much time there is: they are a maximum.
    """
    for amount in amounts(reading, "units_hours"):
        if _follows("per_day").match(reading.folded, amount.end):
            continue
        week = _follows("per_week").match(reading.folded, amount.end)
        before = _weekly_before().search(reading.folded, 0, amount.start)
        least, most = amount.least, amount.most
        per = "week" if week or before else "total"
        if amount.bare:
            least = None
        value = {"min": plain(least), "max": plain(most), "per": per}
        yield Found("hours", value, amount.start, week.end() if week else amount.end)
