"""Hard limits: whether an offer keeps what a learner asked for.

Each check answers yes, no, or that the record does not state it. What is not stated does not pass:
a limit is never relaxed silently. Of an offer's runs, those count that one can still join, and one
run has to keep all that is asked of its dates.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import Enum

from guidance.criteria import Criteria, Span
from guidance.money import amount, at_most
from guidance.regions import COUNTRY as OF_REGIONS
from guidance.regions import plain as plain  # for all who ask about limits
from guidance.regions import region_named, region_of
from guidance.vocabulary import Mode, Offer, Run, Standing

AVAILABLE = (Standing.OPEN, Standing.STARTED)
DAYS_A_WEEK = 7
# One ECTS credit stands for 25 to 30 hours of work (ECTS Users' Guide 2015, section 1).
HOURS_PER_ECTS = (Decimal(25), Decimal(30))


class Verdict(Enum):
    """How an offer stands to one limit."""

    KEEPS = "keeps"
    BREAKS = "breaks"
    UNSTATED = "unstated"


def verdict(name: str, offer: Offer, criteria: Criteria, today: date) -> Verdict:
    """How an offer stands to the limit of a name. Raises KeyError for a name that is no limit."""
    if name in OF_RUNS:
        return OF_RUNS[name](offer, criteria, today)
    return CHECKS[name](offer, criteria)


def keeps(offer: Offer, criteria: Criteria, names: tuple[str, ...], today: date) -> bool:
    """Whether an offer keeps the limits of these names."""
    return all(verdict(name, offer, criteria, today) is Verdict.KEEPS for name in names)


def _is(kept: bool | None) -> Verdict:
    if kept is None:
        return Verdict.UNSTATED
    return Verdict.KEEPS if kept else Verdict.BREAKS


def _one_of(kept: list[bool | None]) -> Verdict:
    """One has to keep the limit; where none does, one that does not state it may."""
    if True in kept:
        return Verdict.KEEPS
    return Verdict.UNSTATED if None in kept or not kept else Verdict.BREAKS


def _level(offer: Offer, criteria: Criteria) -> Verdict:
    stated = offer.credential.eqf_level
    return _is(None if stated is None else str(stated) == criteria.level)


def _ects(offer: Offer, criteria: Criteria) -> Verdict:
    stated, span = offer.credential.ects, criteria.ects or Span()
    return _is(None if stated is None else span.holds(stated))


def _hours(offer: Offer, criteria: Criteria) -> Verdict:
    span = criteria.hours or Span()
    if span.per == "week":
        weekly = hours_a_week(offer)
        return _is(None if weekly is None else span.holds(weekly))
    worked = workload(offer)
    return _is(None if worked is None else all(span.holds(hours) for hours in worked))


def workload(offer: Offer) -> tuple[Decimal, Decimal] | None:
    """Least and most hours of work: as stated, or derived from ECTS; None if neither is stated."""
    credential = offer.credential
    if credential.hours is not None:
        return credential.hours, credential.hours
    if credential.ects is not None:
        return credential.ects * HOURS_PER_ECTS[0], credential.ects * HOURS_PER_ECTS[1]
    return None


def hours_a_week(offer: Offer) -> Decimal | None:
    """Hours of work a week: as stated, or all hours over the weeks; None if it cannot be told.

    The weeks are those stated, else those of the runs' dates where all runs take as long. What
    takes less than a week takes all its hours in that week.
    """
    if offer.hours_per_week is not None:
        return offer.hours_per_week
    hours, length = offer.credential.hours, one_length(offer)
    return hours / max(length, Decimal(1)) if hours is not None and length else None


def one_length(offer: Offer) -> Decimal | None:
    """The weeks that an offer takes whenever it is taken; None where they differ or are unknown."""
    if offer.weeks is not None:
        return offer.weeks
    lengths = {length for run in offer.runs if (length := _run_weeks(run)) is not None}
    return lengths.pop() if len(lengths) == 1 else None


def _price(offer: Offer, criteria: Criteria) -> Verdict:
    if offer.price is None or criteria.price is None:
        return Verdict.UNSTATED
    return _is(at_most(amount(offer.price), criteria.price))


def _mode(offer: Offer, criteria: Criteria) -> Verdict:
    return _is(None if offer.mode is None else offer.mode in criteria.modes())


def _place(offer: Offer, criteria: Criteria) -> Verdict:
    if offer.mode is Mode.ONLINE:
        return Verdict.KEEPS
    asked = criteria.place or ""
    named = {plain(name) for name in (offer.place, offer.region) if name is not None}
    if plain(asked) in named:
        return Verdict.KEEPS
    region = region_named(asked)
    if region is None:
        return _is(None if offer.place is None else False)
    return _in_region(offer, region)


def _in_region(offer: Offer, region: str) -> Verdict:
    if country(offer) not in {None, OF_REGIONS}:
        return Verdict.BREAKS
    stated = region_of(offer)
    return _is(None if stated is None else stated == region)


def _country(offer: Offer, criteria: Criteria) -> Verdict:
    if offer.mode is Mode.ONLINE:
        return Verdict.KEEPS
    stated = country(offer)
    return _is(None if stated is None else stated == criteria.country)


def country(offer: Offer) -> str | None:
    """Where the learning takes place (ISO 3166-1 alpha-2), else where the provider is."""
    return offer.country or offer.provider.country


def _language(offer: Offer, criteria: Criteria) -> Verdict:
    return _is(criteria.language in offer.languages if offer.languages else None)


def _not_by(offer: Offer, criteria: Criteria) -> Verdict:
    names = {plain(name) for name in (offer.provider.name, *offer.provider.names.values())}
    return _is(names.isdisjoint(map(plain, criteria.not_by)))


def _not_these(offer: Offer, criteria: Criteria) -> Verdict:
    return _is(offer.id not in criteria.not_these)


def joinable(offer: Offer, today: date) -> tuple[Run, ...]:
    """The runs that one can still join on a day."""
    return tuple(run for run in offer.runs if run.standing(today) in AVAILABLE)


def meant_run(offer: Offer, criteria: Criteria, today: date) -> Run | None:
    """The run to speak of: the soonest that keeps the limits on dates, else the next one."""

    def soonest(run: Run) -> tuple[bool, date]:
        return run.standing(today) is Standing.STARTED, run.start or run.deadline or date.max

    if criteria.start is None and criteria.duration is None:
        return offer.run(today)
    kept = (run for run in joinable(offer, today) if _keeps_dates(offer, run, criteria))
    return min(kept, key=soonest, default=offer.run(today))


def _keeps_dates(offer: Offer, run: Run, criteria: Criteria) -> bool:
    in_time = criteria.start is None or starts_in(run, criteria) is True
    return in_time and (criteria.duration is None or _lasts(weeks(offer, run), criteria) is True)


def _start(offer: Offer, criteria: Criteria, today: date) -> Verdict:
    return _one_of([starts_in(run, criteria) for run in joinable(offer, today)])


def starts_in(run: Run, criteria: Criteria) -> bool | None:
    """Whether a run starts on a day that was asked for; None where it states no start."""
    first, last = criteria.start or (None, None)
    if run.start is None:
        return None
    late = last is not None and run.start > last
    return not late and (first is None or run.start >= first)


def _duration(offer: Offer, criteria: Criteria, today: date) -> Verdict:
    if offer.weeks is not None:
        return _is(_lasts(offer.weeks, criteria))
    runs = joinable(offer, today)
    if criteria.start is not None:
        runs = tuple(run for run in runs if starts_in(run, criteria) is not False)
    return _one_of([_lasts(weeks(offer, run), criteria) for run in runs])


def _lasts(length: Decimal | None, criteria: Criteria) -> bool | None:
    return None if length is None else (criteria.duration or Span()).holds(length)


def weeks(offer: Offer, run: Run) -> Decimal | None:
    """How many weeks an offer takes: as stated, else by the dates of a run."""
    return _run_weeks(run) if offer.weeks is None else offer.weeks


def _run_weeks(run: Run) -> Decimal | None:
    """How many weeks a run takes by its dates, first and last day included."""
    if run.start is None or run.end is None or run.end < run.start:
        return None
    return Decimal((run.end - run.start).days + 1) / DAYS_A_WEEK


CHECKS: dict[str, Callable[[Offer, Criteria], Verdict]] = {
    "level": _level,
    "ects": _ects,
    "hours": _hours,
    "price": _price,
    "mode": _mode,
    "place": _place,
    "country": _country,
    "language": _language,
    "not_by": _not_by,
    "not_these": _not_these,
}
# What is asked of dates is told by the runs, and by the day on which one asks.
OF_RUNS: dict[str, Callable[[Offer, Criteria, date], Verdict]] = {
    "start": _start,
    "duration": _duration,
}
NAMES = (*CHECKS, *OF_RUNS)
