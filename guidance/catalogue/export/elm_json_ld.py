"""Offers as JSON-LD of the European Learning Model 3, LOQ profile.

One ``@graph`` with a LearningOpportunity for each offer; what it leads to is a Qualification where
a level is stated (only that class has levels), else a LearningAchievementSpecification. Things
that several offers share, such as a provider, are written once and referred to afterwards. The
context stands in the file, so that nobody has to fetch one.

The model has no terms for the following; they are in a namespace of our own, ``urn:cairn:elm:``:

- of an opportunity: ``hoursPerWeek``, ``derived``, ``minAge``, ``maxAge``; ``weeks``, for a
  duration is in whole days; ``run`` (with ``seatsLeft``) where there are several or seats are
  counted, for the profile has one period; ``titleOfCredential`` where the title is that of the
  credential;
- of what it leads to: ``skill`` (beside its outcomes), ``cycle``, ``difficulty``, ``format``,
  ``standAlone``; ``hours``, for tools that keep durations by value make two days of PT48H; of what
  it is part of ``stacking``, ``decidedBy`` and ``credits``;
- of an organisation: ``name`` where it has names in several languages and another is the main one;
- the subjects ``accessibility`` and ``recognition`` of notes, and three kinds of supervision.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from guidance.catalogue.export.elm_json_ld_context import CONTEXT
from guidance.catalogue.export.elm_json_ld_offer import opportunity
from guidance.catalogue.export.elm_json_ld_values import Written
from guidance.vocabulary import Offer


def write(offers: Iterable[Offer], out: BinaryIO | Path) -> int:
    """Writes offers as they come and returns their number. Raises OSError."""
    if isinstance(out, Path):
        with out.open("wb") as file:
            return write(offers, file)
    number = 0
    for number, line in enumerate(_lines(offers), 1):
        out.write(b",\n" if number > 1 else _opening())
        out.write(line)
    out.write(b"\n]}\n" if number else _opening() + b"]}\n")
    return number


def _lines(offers: Iterable[Offer]) -> Iterator[bytes]:
    written = Written()
    encode = msgspec.json.Encoder().encode
    for offer in offers:
        yield encode(opportunity(offer, written))


def _opening() -> bytes:
    context = msgspec.json.encode(CONTEXT)
    return b'{"@context":' + context + b',\n"@graph":[\n'
