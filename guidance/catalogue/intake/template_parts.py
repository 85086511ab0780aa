"""The parts of an offer that several columns make up: organisations, runs, outcomes and others."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any

from guidance.catalogue.intake import cells
from guidance.catalogue.intake.template import Kind
from guidance.catalogue.intake.template_cells import REMEMBERED, Field, Get, Reading, Row
from guidance.errors import BadValue
from guidance.vocabulary import (
    NationalLevel,
    Organisation,
    Price,
    QualityAssurance,
    Run,
)

Parts = list[tuple[str, Get]]


def attributes(fields: list[Field], holder: str, reading: Reading) -> Parts:
    """The attributes of a thing that columns state by themselves, each with its getter."""
    own: dict[str, list[Field]] = {}
    for one in fields:
        above, _, name = one.column.into.rpartition(".")
        if above == holder and one.column.kind is not Kind.WITH_OTHERS:
            own.setdefault(name, []).append(one)
    return [(name, _attribute(found, reading)) for name, found in own.items()]


def _attribute(found: list[Field], reading: Reading) -> Get:
    first = found[0]
    return reading.texts(found) if first.column.kind is Kind.TEXTS else reading.getter(first)


def quality(fields: list[Field], holder: str, reading: Reading) -> Parts:
    """What is said of quality assurance, each with a number; nothing where no column is."""
    of = f"{holder}.quality"
    own = [one for one in fields if one.column.into.startswith(f"{of}.")]
    if not own:
        return []
    numbers = sorted({one.place.number for one in own})
    found = [
        attributes([one for one in own if one.place.number == number], of, reading)
        for number in numbers
    ]

    def get(row: Row) -> tuple[QualityAssurance, ...]:
        stated = ({name: value(row) for name, value in parts} for parts in found)
        return tuple(QualityAssurance(**one) for one in stated if any(one.values()))

    return [("quality", _remembering(get, own, reading))]


def organisation(fields: list[Field], holder: str, reading: Reading) -> Get:
    """The provider, or the awarding body: None where its name is not stated."""
    own = [one for one in fields if one.column.into.startswith(f"{holder}.")]
    parts = attributes(own, holder, reading) + quality(own, holder, reading)

    def get(row: Row) -> Organisation | None:
        stated = {name: value(row) for name, value in parts}
        if stated.get("name"):
            return Organisation(**stated)
        if any(stated.values()):
            given = next(one.name for one in own if row[one.index])
            name = holder.rpartition(".")[2]
            reading.problems.append((given, f"says nothing where {name} is empty"))
        return None

    return _remembering(get, own, reading)


def _nothing(_row: Row) -> None:
    return None


def _remembering(get: Get, own: list[Field], reading: Reading) -> Get:
    known: dict[Any, Any] = {}
    key_of = itemgetter(*(one.index for one in own))

    def remembered(row: Row) -> Any:
        key = key_of(row)
        if key in known:
            return known[key]
        before = len(reading.problems)
        found = get(row)
        if len(reading.problems) == before and len(known) < REMEMBERED:
            known[key] = found
        return found

    return remembered


Named = Mapping[str, Field]


def _optional(named: Named, name: str, reading: Reading) -> Get:
    one = named.get(name)
    if one is None:
        return _nothing
    return reading.remembering(one, lambda cell: reading.value(one, cell), None)


def national_level(named: Named, reading: Reading) -> Get:
    """The level of a national framework, if it is named."""
    level = _optional(named, "national_level", reading)
    framework = _optional(named, "national_framework", reading)

    def get(row: Row) -> NationalLevel | None:
        found, of = level(row), framework(row)
        if of is not None and found is None:
            reading.problems.append(
                ("national_framework", "says nothing where national_level is empty")
            )
        return None if found is None else NationalLevel(found, of)

    return get


def price(named: Named, fields: list[Field], reading: Reading) -> Get:
    """The price in euros, or in a currency."""
    euros = _optional(named, "price_eur", reading)
    amount = _optional(named, "price", reading)
    currency = _optional(named, "currency", reading)
    with_it = [one for one in fields if one.column.into == "price.includes"]
    includes = reading.texts(with_it)

    def get(row: Row) -> Price | None:
        in_euros, stated, code, inside = euros(row), amount(row), currency(row), includes(row)
        if stated is not None and code is None:
            reading.problems.append(("price", "is not read: its currency is not stated"))
        elif stated is not None:
            if in_euros is not None:
                problem = "is not read, for there are price and currency too"
                reading.problems.append(("price_eur", problem))
            return Price(stated, code, inside)
        if in_euros is not None:
            return Price(in_euros, includes=inside)
        if inside:
            problem = "says nothing where there is no price"
            reading.problems.append((with_it[0].name, problem))
        return None

    own = [named[name] for name in ("price_eur", "price", "currency") if name in named]
    return _remembering(get, own + with_it, reading)


def runs(named: Named, reading: Reading) -> Get:
    """The run that the columns state, and those of the list."""
    names = ("start_date", "end_date", "application_deadline", "seats_left")
    start, end, deadline, seats = (_optional(named, name, reading) for name in names)
    further = named.get("runs")

    def get(row: Row) -> tuple[Run, ...]:
        stated = (start(row), end(row), deadline(row), seats(row))
        first = () if stated == (None, None, None, None) else (Run(*stated),)
        if further is None or not row[further.index]:
            return first
        return first + _further(further, row[further.index], reading)

    return get


def _further(one: Field, cell: str, reading: Reading) -> tuple[Run, ...]:
    found = []
    for item in filter(None, reading.items(one, cell)):
        try:
            found.append(cells.run(item))
        except BadValue as error:
            # A run whose dates are not known would count as open.
            reading.problems.append((one.name, f"{error}; this run is left out"))
    return tuple(found)
