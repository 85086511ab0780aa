"""What a check gathers, on disk: a catalogue of any size, in memory of one size."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import date
from decimal import Decimal

import msgspec

from guidance.catalogue.checking.findings import ORDER, Finding, Kind, Value, Wrong, topic
from guidance.errors import CatalogueUnavailable

# With no name, SQLite keeps the file to itself and removes it at the end.
TEMPORARY = ""
TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -16000;
CREATE TABLE finding (
    provider INTEGER, topic TEXT, kind INTEGER, element TEXT, number INTEGER, offer TEXT,
    title TEXT, name TEXT, source TEXT, said TEXT);
CREATE TABLE tally (provider INTEGER PRIMARY KEY, folded TEXT, share REAL, data BLOB);
CREATE TABLE sketch (number INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE block (key TEXT, folded TEXT, number INTEGER);
CREATE TABLE pair (one INTEGER, other INTEGER, PRIMARY KEY (one, other)) WITHOUT ROWID;
CREATE TABLE address (
    url TEXT, host TEXT, provider INTEGER, element TEXT, number INTEGER, offer TEXT, title TEXT,
    name TEXT, source TEXT);
"""
INDEX = "CREATE INDEX finding_order ON finding (provider, kind, element, number)"
COLUMNS = "kind, element, offer, title, name, source, said"
KINDS = list(Kind)
MAKERS: dict[str, Callable[[str], Value]] = {
    "str": str,
    "int": int,
    "Decimal": Decimal,
    "date": date.fromisoformat,
}

Row = tuple[object, ...]


class Spool:
    """Findings, and what they are made from."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        connection.executescript(TABLES)
        # One transaction that never ends: nothing is written out before the memory for it is full.
        connection.execute("BEGIN")

    def run(self, statement: str, values: Iterable[object] = ()) -> Iterator[Row]:
        """The rows that a statement gives."""
        return self._connection.execute(statement, tuple(values))

    def put(self, table: str, rows: Iterable[Row]) -> None:
        """Adds whole rows."""
        for row in rows:
            places = ",".join("?" * len(row))
            self._connection.execute(
                f"INSERT OR IGNORE INTO {table} VALUES ({places})",  # noqa: S608
                row,
            )

    def find(self, provider: int, number: int, finding: Finding) -> None:
        """Keeps a finding on the offer of a number."""
        wrong = finding.wrong
        row = (
            provider, topic(wrong.kind).value, ORDER[wrong.kind], wrong.element, number,
            finding.offer, finding.title, finding.provider, finding.source, packed(wrong.values),
        )  # fmt: skip
        self.put("finding", [row])

    def finish(self) -> None:
        """Makes findings quick to read in order."""
        self._connection.execute(INDEX)

    def findings(self, provider: int | None = None) -> Iterator[Finding]:
        """The findings of one provider or of all, by kind, element and offer."""
        where = "" if provider is None else "WHERE provider = ?"
        query = f"SELECT {COLUMNS} FROM finding {where} ORDER BY provider, kind, element, number"  # noqa: S608
        for row in self.run(query, () if provider is None else (provider,)):
            yield _finding(row)

    def groups(self) -> Iterator[tuple[Finding, int]]:
        """The first finding of each kind on each element, and how many there are."""
        # SQLite gives bare columns of the row that has the least number.
        query = f"SELECT {COLUMNS}, count(*), min(number) FROM finding GROUP BY kind, element"  # noqa: S608
        for row in self.run(f"{query} ORDER BY kind, element"):
            yield _finding(row[:-2]), int(str(row[-2]))

    def counts(self, provider: int | None = None) -> dict[str, int]:
        """How many findings there are, by topic."""
        where = "" if provider is None else "WHERE provider = ?"
        query = f"SELECT topic, count(*) FROM finding {where} GROUP BY topic"  # noqa: S608
        rows = self.run(query, () if provider is None else (provider,))
        return {str(name): int(str(number)) for name, number in rows}


def _finding(row: Row) -> Finding:
    kind, element, offer, title, name, source, said = map(str, row)
    return Finding(offer, title, name, source, Wrong(KINDS[int(kind)], element, unpacked(said)))


@contextmanager
def opened() -> Iterator[Spool]:
    """A spool that is gone afterwards. Raises CatalogueUnavailable when the disk is full."""
    try:
        with closing(sqlite3.connect(TEMPORARY, isolation_level=None)) as connection:
            yield Spool(connection)
    except sqlite3.Error as error:
        raise CatalogueUnavailable("There is no room on the disk to check the catalogue") from error


def packed(values: Mapping[str, Value]) -> str:
    """Values as text that keeps what kind each is."""
    named = [(name, type(value).__name__, str(value)) for name, value in values.items()]
    return msgspec.json.encode(named).decode()


def unpacked(text: str) -> dict[str, Value]:
    """The values that were packed."""
    named = msgspec.json.decode(text, type=list[tuple[str, str, str]])
    return {name: MAKERS[kind](said) for name, kind, said in named}
