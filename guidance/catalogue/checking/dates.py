"""Dates that contradict each other, and offers that nobody can apply for any more."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from guidance.catalogue.checking.findings import Kind, Wrong
from guidance.vocabulary import Offer, QualityAssurance, Run, Standing

LONGEST_RUN = timedelta(days=6 * 366)
FARTHEST = timedelta(days=5 * 366)


def check(offer: Offer, today: date) -> Iterator[Wrong]:
    """What is wrong with the dates of one record."""
    yield from _expired(offer, today)
    for run in offer.runs:
        yield from _run(run, today)
    for one in _assurances(offer):
        yield from _quality(one, today)
    if offer.modified is not None and offer.modified > today:
        yield Wrong(Kind.MODIFIED_LATER, "date of change", {"day": offer.modified})


def _expired(offer: Offer, today: date) -> Iterator[Wrong]:
    if offer.standing(today) is not Standing.CLOSED:
        return
    last = max(day for run in offer.runs if (day := run.last_day()) is not None)
    yield Wrong(Kind.EXPIRED, "dates", {"day": last, "days": (today - last).days})


def _run(run: Run, today: date) -> Iterator[Wrong]:
    start, end, deadline = run.start, run.end, run.deadline
    if start and end and end < start:
        yield Wrong(Kind.END_BEFORE_START, "dates", {"start": start, "end": end})
    if deadline and end and deadline > end:
        yield Wrong(Kind.DEADLINE_AFTER_END, "dates", {"deadline": deadline, "end": end})
    if start and end and end - start > LONGEST_RUN:
        yield Wrong(Kind.RUN_LONG, "dates", {"start": start, "end": end})
    if start and start - today > FARTHEST:
        yield Wrong(Kind.START_FAR, "dates", {"start": start})


def _assurances(offer: Offer) -> Iterator[QualityAssurance]:
    body = offer.credential.awarding_body
    every = (*offer.credential.quality, *offer.provider.quality, *(body.quality if body else ()))
    # The provider is often the awarding body too, and then states the same twice.
    yield from (one for at, one in enumerate(every) if one not in every[:at])


def _quality(one: QualityAssurance, today: date) -> Iterator[Wrong]:
    begin, end = one.valid_from, one.valid_to
    if begin and end and end < begin:
        yield Wrong(Kind.QUALITY_DATES, "quality assurance", {"start": begin, "end": end})
    elif end and end < today:
        yield Wrong(Kind.QUALITY_OVER, "quality assurance", {"day": end})
