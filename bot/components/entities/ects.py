"""ECTS credits."""

from __future__ import annotations

from collections.abc import Iterator

from .amounts import amounts
from .reading import Found, Reading


def find(reading: Reading) -> Iterator[Found]:
    """`ects`: `{"min", "max"}` in ECTS credits; a number alone is both."""
    for amount in amounts(reading, "units_ects"):
        value = {"min": plain(amount.least), "max": plain(amount.most)}
        yield Found("ects", value, amount.start, amount.end)


def plain(number: float | None) -> int | float | None:
    """5 rather than 5.0, for JSON."""
    return int(number) if number is not None and number == int(number) else number
