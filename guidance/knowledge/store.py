"""Facts and tables by country, read once from the files of this folder, each row with its source.

A fact is data here and words in locales/: ``fact-<id>`` with a longer form ``.more`` and a simpler
one ``.simple``. What counts as verified, and for how long, is said in docs/knowledge.md.
"""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from guidance.errors import BadKnowledge

HERE = Path(__file__).parent
# Read in the source's own text, or general knowledge that is still to be.
STATUSES = {"verified", "general"}
PURPOSES = {"", "study", "regulated", "work"}
ISSUERS = {"", "higher-education", "vocational", "company"}
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PLACES = re.compile(r"[A-Z]{2}|EU|EEA|LRC")


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a row comes from: the source's name and the place in it.

    It holds from ``valid_from`` to ``valid_to`` (None: without an end). It was last compared with
    the source on ``verified`` and is to be compared again by ``review``.
    """

    source: str
    place: str
    verified: date
    review: date
    status: str
    valid_from: date | None = None
    valid_to: date | None = None

    def holds(self, day: date) -> bool:
        """Whether it may be said on a day at all."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)

    def due(self, day: date) -> bool:
        """Whether it should have been compared with its source again before a day."""
        return self.review < day


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement: what it answers, and for whom it holds; empty fields leave that open.

    ``countries`` are ISO 3166-1 alpha-2 codes of the country where something is to be used, or
    names of groups (groups.csv).
    """

    id: str
    topic: str
    intent: str
    aspect: str
    purpose: str
    issuer: str
    countries: tuple[str, ...]
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table by country."""

    country: str
    fields: Mapping[str, str]
    provenance: Provenance


@cache
def facts() -> tuple[Fact, ...]:
    """All facts, in the order of their files' names and rows. Raises BadKnowledge."""
    found = tuple(fact for path in sorted((HERE / "facts").glob("*.csv")) for fact in _facts(path))
    twice = [name for name, times in Counter(fact.id for fact in found).items() if times > 1]
    if twice:
        raise BadKnowledge(f"facts: {twice[0]} is there twice")
    return found


@cache
def facts_of(intent: str) -> tuple[Fact, ...]:
    """The facts that answer one intent, in order."""
    return tuple(fact for fact in facts() if fact.intent == intent)


@cache
def table(name: str) -> tuple[Row, ...]:
    """A table by country, in the order of its rows. Raises BadKnowledge."""
    path = HERE / "countries" / f"{name}.csv"
    return tuple(_row(path, at, told) for at, told in _read(path))


@cache
def group_rows() -> tuple[Row, ...]:
    """The groups of countries by name, each with its members in one field. Raises BadKnowledge."""
    path = HERE / "groups.csv"
    return tuple(
        Row(told["name"], {"members": told["members"]}, _provenance(path, at, told))
        for at, told in _read(path)
    )


def tables() -> tuple[str, ...]:
    """The names of all tables."""
    return tuple(sorted(path.stem for path in (HERE / "countries").glob("*.csv")))


def rows_of(name: str, country: str, day: date) -> tuple[Row, ...]:
    """A country's rows of a table that hold on a day."""
    return tuple(r for r in table(name) if r.country == country and r.provenance.holds(day))


def _facts(path: Path) -> Iterator[Fact]:
    for at, told in _read(path):
        fact = Fact(
            id=_checked(path, at, told["id"], NAME.fullmatch(told["id"])),
            topic=path.stem,
            intent=told["intent"],
            aspect=told["aspect"],
            purpose=_checked(path, at, told["purpose"], told["purpose"] in PURPOSES),
            issuer=_checked(path, at, told["issuer"], told["issuer"] in ISSUERS),
            countries=tuple(told["countries"].split()),
            provenance=_provenance(path, at, told),
        )
        _checked(path, at, told["countries"], all(map(PLACES.fullmatch, fact.countries)))
        yield fact


def _row(path: Path, at: int, told: Mapping[str, str]) -> Row:
    known = {"source", "place", "verified", "review", "status", "valid_from", "valid_to", "country"}
    fields = {name: value for name, value in told.items() if name not in known}
    return Row(told["country"], fields, _provenance(path, at, told))


def _provenance(path: Path, at: int, told: Mapping[str, str]) -> Provenance:
    days = {}
    for name in ("verified", "review", "valid_from", "valid_to"):
        try:
            days[name] = date.fromisoformat(told[name]) if told[name] else None
        except ValueError as error:
            raise BadKnowledge(f"{path.name}, row {at}: {name} {told[name]!r}") from error
    verified, review = days["verified"], days["review"]
    if verified is None or review is None or review < verified:
        raise BadKnowledge(f"{path.name}, row {at}: verified and review are days, in that order")
    return Provenance(
        source=_checked(path, at, told["source"], NAME.fullmatch(told["source"])),
        place=told["place"],
        verified=verified,
        review=review,
        status=_checked(path, at, told["status"], told["status"] in STATUSES),
        valid_from=days["valid_from"],
        valid_to=days["valid_to"],
    )


def _checked(path: Path, at: int, value: str, right: object) -> str:
    if not right:
        raise BadKnowledge(f"{path.name}, row {at}: {value!r} is none of the values there are")
    return value


def _read(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for at, row in enumerate(csv.DictReader(file, restval=None), start=2):
                if None in row or None in row.values():
                    raise BadKnowledge(f"{path.name}, row {at}: not as many cells as columns")
                yield at, {name: value.strip() for name, value in row.items()}
    except (OSError, KeyError, csv.Error) as error:
        raise BadKnowledge(f"{path.name}: {error}") from error
