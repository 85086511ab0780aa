"""How long a course of MOOChub takes, what it counts for, and when it takes place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import zip_longest

from guidance.catalogue.intake import values
from guidance.catalogue.intake.record_notes import JsonRecord
from guidance.vocabulary import Run

# Weeks of a month, as in the conversion of durations.
WEEKS_OF_A_MONTH = Decimal(52) / 12
HOURS_OF_A_WEEK = 168


@dataclass(frozen=True, slots=True)
class Spent:
    """Weeks, hours a week and hours in all; ``derived`` names those that were worked out."""

    weeks: Decimal | None = None
    per_week: Decimal | None = None
    hours: Decimal | None = None
    derived: tuple[str, ...] = ()


def ects(record: JsonRecord) -> Decimal | None:
    """The number of credits, which are ECTS; 0 means that none are given."""
    said = record.said("numberOfCredits")
    found = record.number("numberOfCredits", said, values.MOST_ECTS) or None
    record.doubt("numberOfCredits", found, record.length("duration", record.said("duration")).hours)
    return found


def workload(record: JsonRecord) -> Spent:
    """From ``duration`` and ``workload``; hours in all are worked out where only these are said."""
    length = record.length("duration", record.said("duration"))
    per_week, derived = _per_week(record)
    if length.hours is not None or length.weeks is None or per_week is None:
        return Spent(length.weeks, per_week, length.hours, derived)
    hours = record.take(
        "workload",
        lambda said: values.number(said, values.MOST_HOURS),
        str(length.weeks * per_week),
    )
    return Spent(length.weeks, per_week, hours, ("hours", *derived) if hours else derived)


def _per_week(record: JsonRecord) -> tuple[Decimal | None, tuple[str, ...]]:
    said = next(iter(record.objects("workload")), {})
    unit = record.string("workload", said.get("timeUnit"))
    value = record.string("workload", said.get("timeValue"))
    found = record.number("workload", value, HOURS_OF_A_WEEK * 5) or None
    if found is None or unit == "h/week":
        return found, ()
    if unit == "h/month":
        return round(found / WEEKS_OF_A_MONTH, 2), ("hours_per_week",)
    problem = f"is given in “{unit}”; hours a week cannot be known from that"
    record.warn("workload", problem if unit else "has no timeUnit, so it cannot be read")
    return None, ()


def runs(record: JsonRecord) -> tuple[Run, ...]:
    """One for each start; a course that is there until it ``expires`` can be joined until then."""
    starts, ends, gone = (_days(record, name) for name in ("startDate", "endDate", "expires"))
    most = max(len(starts), len(ends), len(gone))
    for name, days in (("startDate", starts), ("endDate", ends), ("expires", gone)):
        if days and len(days) < most:
            problem = "has fewer dates than the others, so it is not clear which belong together"
            record.warn(name, f"{problem}; they are left out")
            days.clear()
    deadline = _deadline(record, most)
    dates = list(zip_longest(starts, ends, gone)) or [(None, None, None)]
    found = (Run(start, end, deadline or until) for start, end, until in dates)
    return tuple(run for run in dict.fromkeys(found) if run != Run())


def _days(record: JsonRecord, member: str) -> list[date | None]:
    said = record.of.get(member)
    every = said if isinstance(said, list) else [said] if said is not None else []
    return [record.day(member, record.string(member, one)) for one in every]


def _deadline(record: JsonRecord, most: int) -> date | None:
    found = record.day("applicationDeadline", record.said("applicationDeadline"))
    if found is None or most <= 1:
        return found
    problem = "is one date for several runs, so it is not clear which one it belongs to"
    record.warn("applicationDeadline", f"{problem}; it is left out")
    return None
