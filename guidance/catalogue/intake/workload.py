"""Workload as formats state it: ISO 8601 durations, and whether hours and credits agree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from guidance.errors import BadValue

DURATION = re.compile(
    r"P(?:(?P<years>\d+(?:[.,]\d+)?)Y)?(?:(?P<months>\d+(?:[.,]\d+)?)M)?"
    r"(?:(?P<weeks>\d+(?:[.,]\d+)?)W)?(?:(?P<days>\d+(?:[.,]\d+)?)D)?"
    r"(?:T(?:(?P<hours>\d+(?:[.,]\d+)?)H)?(?:(?P<minutes>\d+(?:[.,]\d+)?)M)?"
    r"(?:(?P<seconds>\d+(?:[.,]\d+)?)S)?)?"
)
WEEKS = {
    "years": Decimal(52),
    "months": Decimal(52) / 12,
    "weeks": Decimal(1),
    "days": Decimal(1) / 7,
}
HOURS = {"hours": Decimal(1), "minutes": Decimal(1) / 60, "seconds": Decimal(1) / 3600}
LONGEST_WEEKS, LONGEST_HOURS = 520, 20_000
MANY_MONTHS = 24
# One ECTS credit stands for 25 to 30 hours of work (ECTS Users' Guide 2015, section 1).
LEAST_PER_ECTS, MOST_PER_ECTS = Decimal(25), Decimal(30)


@dataclass(frozen=True, slots=True)
class Length:
    """What a duration states: weeks from its date part, hours from its time part; a warning."""

    weeks: Decimal | None
    hours: Decimal | None
    warning: str | None = None


def length(value: str) -> Length:
    """An ISO 8601 duration. Raises BadValue.

    ``PT60H`` is sixty hours, ``P60M`` sixty months: that and more than ten years are warned about.
    """
    found = DURATION.fullmatch(value.strip().upper())
    parts = {k: _decimal(v) for k, v in found.groupdict().items() if v} if found else {}
    if not parts:
        raise BadValue(f"“{value[:40]}” is not a duration like PT60H or P10W")
    weeks = sum((parts[k] * WEEKS[k] for k in parts if k in WEEKS), Decimal(0))
    hours = sum((parts[k] * HOURS[k] for k in parts if k in HOURS), Decimal(0))
    if round(weeks, 2) > LONGEST_WEEKS or round(hours, 2) > LONGEST_HOURS:
        raise BadValue(f"“{value[:40]}” is longer than any course")
    return Length(_rounded(weeks), _rounded(hours), _doubt(value, parts))


def _doubt(value: str, parts: dict[str, Decimal]) -> str | None:
    months = parts.get("months", Decimal(0))
    if months < MANY_MONTHS or len(parts) > 1:
        return None
    said = value.strip().upper()
    return f"“{said}” means {months} months; {months} hours are “PT{months}H”"


def _rounded(value: Decimal) -> Decimal | None:
    return (round(value, 2).normalize() + 0) if value else None


def _decimal(value: str) -> Decimal:
    return Decimal(value.replace(",", "."))


def doubtful(ects: Decimal | None, hours: Decimal | None) -> str | None:
    """Why hours and ECTS credits do not agree; None where they do or one is not stated."""
    if not ects or not hours:
        return None
    per = hours / ects
    if LEAST_PER_ECTS <= per <= MOST_PER_ECTS:
        return None
    return (
        f"{hours} hours for {ects} ECTS are {round(per, 1)} hours per credit; "
        "one credit stands for 25 to 30 hours. Both are kept as stated"
    )
