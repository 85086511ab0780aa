"""The index in SQLite: FTS5, read in the order of rows, so that a query ends with its limit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from guidance.catalogue.search.filters import Filters
from guidance.catalogue.search.index import Must, Statement
from guidance.catalogue.search.units import Unit

Run = Callable[[str, tuple[Any, ...]], list[tuple[Any, ...]]]


class SqliteIndex:
    """The offers' keys in the FTS5 table ``search_index``, their numbers in ``search_entry``."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def having(self, must: Must, filters: Filters, most: int) -> list[int]:
        """The numbers of the first offers that have a key of each group, in rising order."""
        asked = statement(must, filters, most)
        return [number for (number,) in self._run(asked.sql, asked.parameters)]

    def weigh(self, numbers: Sequence[int], meant: Sequence[Unit]) -> dict[int, float]:
        """What offers are worth by number: each unit's level in the offer times its weight."""
        asked = worth(numbers, meant)
        return dict(self._run(asked.sql, asked.parameters))

    def marked(self, filters: Filters, most: int) -> list[int]:
        """The numbers of the first offers that pass filters, whatever they are about."""
        if filters.marks:
            return self.having((), filters, most)
        where, parameters = ranges(filters, "e", "?")
        asked = f"SELECT e.number FROM search_entry e{where} ORDER BY e.number LIMIT ?"  # noqa: S608
        return [number for (number,) in self._run(asked, (*parameters, most))]


def statement(must: Must, filters: Filters, most: int) -> Statement:
    """The query for offers that have a key of each group and pass the filters."""
    match = " AND ".join(_any_of(keys) for keys in (*must, *filters.marks))
    where, parameters = ranges(filters, "e", "?")
    # The quotes are FTS5's, the keys are letters and digits: see keys.py.
    if not where:
        asked = "SELECT rowid FROM search_index WHERE search_index MATCH ? LIMIT ?"
        return Statement(asked, (match, most))
    asked = (
        "SELECT i.rowid FROM search_index i JOIN search_entry e ON e.number = i.rowid"  # noqa: S608
        f"{where} AND search_index MATCH ? ORDER BY i.rowid LIMIT ?"
    )
    return Statement(asked, (*parameters, match, most))


def worth(numbers: Sequence[int], meant: Sequence[Unit]) -> Statement:
    """The query for what offers are worth; their keys stand between spaces in one text."""
    cases: list[str] = []
    parameters: list[object] = []
    for unit in meant:
        parts = []
        for keys, level in unit.levels():
            had = " OR ".join("instr(keys, ?)" for _ in keys)
            parts.append(f"WHEN {had} THEN ?")
            parameters.extend((*(f" {key} " for key in keys), level * unit.weight))
        cases.append(f"CASE {' '.join(parts)} ELSE 0.0 END" if parts else "0.0")
    places = ",".join("?" * len(numbers))
    total = " + ".join(cases)
    asked = f"SELECT number, {total} FROM search_entry WHERE number IN ({places})"  # noqa: S608
    return Statement(asked, (*parameters, *numbers))


def _any_of(keys: Sequence[str]) -> str:
    return "(" + " OR ".join(f'"{key}"' for key in keys) + ")"


def ranges(filters: Filters, table: str, mark: str) -> tuple[str, tuple[int, ...]]:
    """The filters' ranges as a WHERE clause, empty where there are none, and its parameters."""
    conditions = [f"{table}.{column} {sign} {mark}" for column, sign, _ in filters.ranges]
    parameters = [value for _, _, value in filters.ranges]
    if filters.open_on is not None:
        conditions.append(f"({table}.open_until IS NULL OR {table}.open_until >= {mark})")
        parameters.append(filters.open_on)
    return (" WHERE " + " AND ".join(conditions) if conditions else "", tuple(parameters))
