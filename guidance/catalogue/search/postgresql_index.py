"""The index in PostgreSQL: an array of keys as ``tsvector`` under GIN."""

from __future__ import annotations

import math
from collections.abc import Sequence

from guidance.catalogue.search.filters import BLOCK, TITLE, Filters, block_mark
from guidance.catalogue.search.index import Must, Statement
from guidance.catalogue.search.sqlite_index import Run, ranges
from guidance.catalogue.search.terms import Terms
from guidance.catalogue.search.units import Unit

# From so many expected rows on, reading all of them costs more than asking twice.
MANY = 2000
# So many times the rows that are wanted should be in the blocks that are asked first.
ENOUGH = 6
HALF = 0.5
# What part of the offers passes a range, for want of better knowledge.
RANGE_KEEPS = 0.4


class PostgresqlIndex:
    """The offers' keys in the column ``keys`` of ``search_entry``.

    GIN gives all rows that match before the first can be read. Where many are expected, only the
    first blocks of offers are asked, and the others where these do not bring enough.
    """

    def __init__(self, run: Run, terms: Terms) -> None:
        self._run = run
        self._terms = terms

    def having(self, must: Must, filters: Filters, most: int) -> list[int]:
        """The numbers of the first offers that have a key of each group, in rising order."""
        blocks = self._blocks(must, filters, most)
        if blocks:
            found = self._numbers((*must, blocks), filters, most)
            if len(found) == most:
                return found
        return self._numbers(must, filters, most)

    def _numbers(self, must: Must, filters: Filters, most: int) -> list[int]:
        asked = statement(must, filters, most)
        return [number for (number,) in self._run(asked.sql, asked.parameters)]

    def _blocks(self, must: Must, filters: Filters, most: int) -> tuple[str, ...]:
        """The marks of the first blocks that should do; none where all have to be asked."""
        offers = self._terms.offers
        expected = offers * RANGE_KEEPS ** len(filters.ranges) if must else 0.0
        for keys in must:
            had = sum(self._terms.count((key.removeprefix(TITLE),)) for key in keys)
            expected *= min(1.0, had / offers) if offers else 0.0
        if expected < MANY:
            return ()
        share = min(1.0, ENOUGH * most / expected)
        wanted = math.ceil(share * offers / BLOCK)
        return tuple(block_mark(at * BLOCK) for at in range(wanted)) if share < HALF else ()

    def weigh(self, numbers: Sequence[int], meant: Sequence[Unit]) -> dict[int, float]:
        """What offers are worth by number: each unit's level in the offer times its weight."""
        asked = worth(numbers, meant)
        return dict(self._run(asked.sql, asked.parameters))

    def marked(self, filters: Filters, most: int) -> list[int]:
        """The numbers of the first offers that pass filters, whatever they are about."""
        return self.having((), filters, most)


def statement(must: Must, filters: Filters, most: int) -> Statement:
    """The query for offers that have a key of each group and pass the filters."""
    query = " & ".join(_any_of(keys) for keys in (*must, *filters.marks))
    where, parameters = ranges(filters, "e", "%s")
    conditions = [where.removeprefix(" WHERE ")] if where else []
    values: tuple[object, ...] = parameters
    if query:
        conditions.append("e.keys @@ %s::tsquery")
        values = (*parameters, query)
    # The planner takes reading keys for cheap and would walk along the numbers: OFFSET 0 has it
    # use the index first.
    inner = f"SELECT e.number FROM search_entry e{_where(conditions)} OFFSET 0"  # noqa: S608
    asked = f"SELECT number FROM ({inner}) AS found ORDER BY number LIMIT %s"  # noqa: S608
    return Statement(asked, (*values, most))


def worth(numbers: Sequence[int], meant: Sequence[Unit]) -> Statement:
    """The query for what offers are worth."""
    cases: list[str] = []
    parameters: list[object] = []
    for unit in meant:
        parts = []
        for keys, level in unit.levels():
            parts.append("WHEN keys @@ %s::tsquery THEN %s::float8")
            parameters.extend((_any_of(keys), level * unit.weight))
        cases.append(f"CASE {' '.join(parts)} ELSE 0.0 END" if parts else "0.0")
    asked = (
        f"SELECT number, ({' + '.join(cases)})::float8 FROM search_entry "  # noqa: S608
        "WHERE number = ANY(%s)"
    )
    return Statement(asked, (*parameters, list(numbers)))


def _where(conditions: Sequence[str]) -> str:
    return " WHERE " + " AND ".join(conditions) if conditions else ""


def _any_of(keys: Sequence[str]) -> str:
    return "(" + " | ".join(f"'{key}'" for key in keys) + ")"
