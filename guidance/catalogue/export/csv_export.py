"""Offers as CSV with the template's header, such that reading it again gives equal offers.

Not written are the catalogue's own notes: source, first seen, updated. Of a withdrawn offer the
status tells so, and reading leaves it out.
"""

from __future__ import annotations

import csv
import html
import json
import tempfile
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any, TextIO

from guidance.catalogue.export import csv_lists
from guidance.catalogue.intake import cells
from guidance.catalogue.intake.template import COLUMNS, Column, Kind, find
from guidance.catalogue.intake.texts import MARKUP
from guidance.vocabulary import Link, Offer, OtherCredits, Skill

Cells = dict[str, str]
QUALITY = ".quality."
HOLDERS = ("provider", "credential.awarding_body", "credential")
# A file without this column has its hours worked out anew.
ALWAYS = ("id", "title", "provider", "derived")
TOGETHER = frozenset({Kind.WITH_OTHERS, Kind.IDENTIFIER})
# Identifiers are read as they are.
BARE = frozenset({"id", "credential_id", "stacks_into"})
ORDER = {name: number for number, name in enumerate(COLUMNS)}


def write(offers: Iterable[Offer], out: TextIO) -> int:
    """Writes offers with the columns that they use, and gives their number.

    ``out`` is opened with ``newline=""``. Rows wait in a temporary file until all columns are
    known, so that any number of offers needs little memory.
    """
    columns = dict.fromkeys(ALWAYS)
    count = 0
    with tempfile.TemporaryFile("w+", encoding="utf-8") as waiting:
        for offer in offers:
            found = row(offer)
            columns.update(dict.fromkeys(found))
            waiting.write(json.dumps(found) + "\n")
            count += 1
        waiting.seek(0)
        writer = csv.DictWriter(out, sorted(columns, key=_order), restval="")
        writer.writeheader()
        writer.writerows(json.loads(line) for line in waiting)
    return count


def row(offer: Offer) -> Cells:
    """The cells of one offer, by the names of their columns; the empty ones are not there."""
    found = dict(_stated(offer))
    found.update(csv_lists.cells_of(offer))
    return {name: cell if name in BARE else _plain(cell) for name, cell in found.items() if cell}


def _stated(offer: Offer) -> Iterator[tuple[str, str]]:
    for column in OWN:
        value = _at(offer, column.into)
        if column.by_language:
            yield from ((column.called(code), text) for code, text in (value or {}).items())
        elif value is not None:
            yield column.name, _cell(column, value)
    for holder, columns in QUALITIES.items():
        for number, one in enumerate(_at(offer, f"{holder}.quality") or (), 1):
            for column in columns:
                yield from _of_quality(column, number, one)


def _of_quality(column: Column, number: int, one: Any) -> Iterator[tuple[str, str]]:
    value = getattr(one, column.into.rpartition(".")[2])
    if column.by_language:
        yield from ((column.called(code, number), text) for code, text in value.items())
    elif value is not None:
        yield column.called(number=number), _cell(column, value)


def _at(offer: Offer, path: str) -> Any:
    """What an offer has at a path; None where something on the way is not stated."""
    try:
        return attrgetter(path)(offer)
    except AttributeError:
        return None


def _cell(column: Column, value: Any) -> str:
    if column.kind in {Kind.LIST, Kind.PARTS}:
        return "; ".join(_item(item) for item in value)
    return _text(value)


def _item(value: Any) -> str:
    match value:
        case Skill():
            return csv_lists.skill(value)
        case Link():
            title = f"{cells.escaped_part(value.title)} | " if value.title else ""
            return title + cells.escaped_part(value.url)
        case OtherCredits():
            return cells.escaped(f"{value.amount:f} {value.scheme}")
    return cells.escaped(_text(value))


def _text(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
    return str(value)


def _plain(cell: str) -> str:
    # What looks like markup is taken for it by whoever reads the file.
    return html.escape(cell, quote=False) if MARKUP.search(cell) else cell


def _order(name: str) -> tuple[int, int, str]:
    place = find(name)
    return (ORDER[place.column.name] if place else 0, place.number if place else 0, name)


def _own() -> Iterator[Column]:
    for column in COLUMNS.values():
        if column.kind not in TOGETHER and QUALITY not in column.into:
            yield column


OWN = tuple(_own())
QUALITIES = {
    holder: [c for c in COLUMNS.values() if c.into.startswith(f"{holder}{QUALITY}")]
    for holder in HOLDERS
}
