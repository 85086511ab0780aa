"""How much work learning is: ECTS credits, hours, hours a week and weeks, each as a range.

One credit stands for 25 to 30 hours (ECTS Users' Guide 2015, p. 10) unless the law or practice of
a country is known to be narrower or other. Every result is rounded outwards, so that no range
promises less work than it may be.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal, InvalidOperation

from guidance.knowledge.store import Provenance, table
from guidance.limits import HOURS_PER_ECTS

# Nobody learns for longer than this: larger numbers are slips or mischief.
LARGEST = Decimal(100_000)
# What is smaller is no amount of work, and dividing by it would give nonsense.
SMALLEST = Decimal("0.01")
HOURS_A_WEEK = Decimal(7 * 24)
STEPS = {
    "ects": Decimal("0.1"),
    "hours": Decimal(1),
    "weeks": Decimal(1),
    "per_week": Decimal("0.5"),
}


@dataclass(frozen=True, slots=True)
class Amount:
    """From ``least`` to ``most``; the same number twice where it is one."""

    least: Decimal
    most: Decimal

    def overlaps(self, other: Amount) -> bool:
        """Whether some number lies in both."""
        return self.least <= other.most and other.least <= self.most


@dataclass(frozen=True, slots=True)
class Basis:
    """The hours that one credit stands for, in which country, and how that is known.

    Without a country, and without provenance, it is the range of the ECTS Users' Guide.
    """

    hours: Amount
    country: str = ""
    provenance: Provenance | None = None


GUIDE = Basis(Amount(*HOURS_PER_ECTS))


@dataclass(frozen=True, slots=True)
class Work:
    """An amount of work, of which parts are known: credits, hours, weeks and hours a week."""

    ects: Amount | None = None
    hours: Amount | None = None
    weeks: Amount | None = None
    per_week: Amount | None = None


@dataclass(frozen=True, slots=True)
class Converted:
    """All that follows from what was told, rounded outwards.

    ``derived`` names what was worked out, in the order in which it was; ``agrees`` is False where
    credits and hours that were both told do not fit each other on this basis.
    """

    work: Work
    basis: Basis
    derived: tuple[str, ...] = ()
    agrees: bool = True


def basis(country: str = "") -> Basis:
    """The hours that one credit stands for in a country (ISO 3166-1 alpha-2), or by the guide."""
    for row in table("workload"):
        if row.country == country:
            span = Amount(Decimal(row.fields["least"]), Decimal(row.fields["most"]))
            return Basis(span, country, row.provenance)
    return GUIDE


def amount(value: object) -> Amount | None:
    """The amount that a found entity tells: ``{"min": number, "max": number}``, or one number.

    An end that is not told is as the other. None where there is no number from SMALLEST to
    LARGEST, or the ends are the wrong way round.
    """
    if isinstance(value, Mapping):
        told = [end for end in (value.get("min"), value.get("max")) if end is not None]
    else:
        told = [value]
    ends = [_number(end) for end in told]
    if not ends or None in ends:
        return None
    least, most = ends[0], ends[-1]
    return Amount(least, most) if least is not None and most is not None and least <= most else None


def told(
    ects: object = None, hours: object = None, duration: object = None, per_week: object = None
) -> Work:
    """What a learner told, from the values of the entities ects, hours and duration (weeks).

    Hours whose ``per`` is ``week`` are hours a week.
    """
    if isinstance(hours, Mapping) and hours.get("per") == "week":
        hours, per_week = None, hours
    weekly = amount(per_week)
    if weekly is not None and weekly.most > HOURS_A_WEEK:
        weekly = None
    return Work(amount(ects), amount(hours), amount(duration), weekly)


def convert(work: Work, by: Basis = GUIDE) -> Converted:
    """All amounts that follow from those told, on a basis."""
    known = {name: getattr(work, name) for name in STEPS}
    given = {name for name, value in known.items() if value is not None}
    for name, needed, rule in _RULES:
        if known[name] is None and all(known[other] is not None for other in needed):
            known[name] = rule(*(known[other] for other in needed), by)
    derived = tuple(name for name, _, _ in _RULES if known[name] is not None and name not in given)
    rounded = {
        name: value if value is None or name in given else outwards(value, STEPS[name])
        for name, value in known.items()
    }
    return Converted(Work(**rounded), by, tuple(dict.fromkeys(derived)), _agree(work, by))


def hours_of(ects: Amount, by: Basis = GUIDE) -> Amount:
    """The hours that credits stand for, not rounded."""
    return Amount(ects.least * by.hours.least, ects.most * by.hours.most)


def ects_of(hours: Amount, by: Basis = GUIDE) -> Amount:
    """The credits that hours would be worth by this basis, not rounded; it awards none."""
    return Amount(hours.least / by.hours.most, hours.most / by.hours.least)


def quotient(whole: Amount, part: Amount) -> Amount:
    """Weeks from hours and hours a week, or hours a week from hours and weeks, not rounded."""
    return Amount(whole.least / part.most, whole.most / part.least)


def outwards(value: Amount, step: Decimal) -> Amount:
    """A range in whole steps that holds the whole of a range; at least one step."""
    least = max((value.least / step).to_integral_value(ROUND_FLOOR), Decimal(1))
    most = max((value.most / step).to_integral_value(ROUND_CEILING), least)
    return Amount(least * step, most * step)


def _product(weeks: Amount, per_week: Amount, _by: Basis) -> Amount:
    return Amount(weeks.least * per_week.least, weeks.most * per_week.most)


def _quotient(whole: Amount, part: Amount, _by: Basis) -> Amount:
    return quotient(whole, part)


def _agree(work: Work, by: Basis) -> bool:
    if work.ects is None or work.hours is None:
        return True
    return hours_of(work.ects, by).overlaps(work.hours)


def _number(value: object) -> Decimal | None:
    """A finite number from SMALLEST to LARGEST; None for all else."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        return None
    if isinstance(value, int) and abs(value) > LARGEST:
        return None
    try:
        number = Decimal(value if isinstance(value, Decimal | int) else str(value)[:20])
    except InvalidOperation:
        return None
    return number if number.is_finite() and SMALLEST <= number <= LARGEST else None


# What follows from what, in the order in which it is worked out.
_RULES: tuple[tuple[str, tuple[str, ...], Callable[..., Amount]], ...] = (
    ("hours", ("ects",), hours_of),
    ("hours", ("weeks", "per_week"), _product),
    ("ects", ("hours",), ects_of),
    ("weeks", ("hours", "per_week"), _quotient),
    ("per_week", ("hours", "weeks"), _quotient),
)
