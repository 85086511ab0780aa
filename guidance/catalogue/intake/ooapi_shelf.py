"""The nodes of an OOAPI file on disk, so that those which name each other can be put together.

A file may list courses, their offerings and the organisations behind them in any order.
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from guidance.catalogue.intake.json_values import Object
from guidance.errors import UnreadableFile

TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
CREATE TABLE education (n INTEGER PRIMARY KEY, id TEXT, inner INTEGER, here TEXT, node TEXT);
CREATE INDEX education_id ON education (id);
CREATE TABLE offering (n INTEGER PRIMARY KEY, of TEXT, id TEXT, node TEXT);
CREATE INDEX offering_of ON offering (of);
CREATE TABLE organisation (id TEXT PRIMARY KEY, node TEXT) WITHOUT ROWID;
"""
# One that stands within an offering counts only where the file has it nowhere by itself.
EDUCATIONS = """
SELECT here, node FROM education AS one WHERE NOT inner OR NOT EXISTS (
    SELECT 1 FROM education AS other WHERE other.id = one.id AND NOT other.inner)
ORDER BY n
"""
LOST = """
SELECT id, of FROM offering WHERE NOT EXISTS (
    SELECT 1 FROM education WHERE education.id = offering.of)
ORDER BY n
"""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Courses and programmes, offerings and organisations, by identifier."""

    connection: sqlite3.Connection

    def add_education(self, identifier: str, node: Object, here: str, inner: bool = False) -> None:
        """A course or programme; ``inner`` where it stands within an offering of it."""
        if inner and self._one("SELECT 1 FROM education WHERE id = ?", identifier):
            return
        self.connection.execute(
            "INSERT INTO education (id, inner, here, node) VALUES (?, ?, ?, ?)",
            (identifier, inner, here, _packed(node)),
        )

    def add_offering(self, identifier: str, of: str, node: Object) -> None:
        """An offering of the course or programme with the identifier ``of``."""
        self.connection.execute(
            "INSERT INTO offering (of, id, node) VALUES (?, ?, ?)", (of, identifier, _packed(node))
        )

    def add_organisation(self, identifier: str, node: Object) -> None:
        """An organisation; the first of an identifier is kept."""
        self.connection.execute(
            "INSERT OR IGNORE INTO organisation VALUES (?, ?)", (identifier, _packed(node))
        )

    def educations(self) -> Iterator[tuple[str, Object]]:
        """Where each stands and what it says, in the file's order."""
        for here, node in self.connection.execute(EDUCATIONS):
            yield here, json.loads(node)

    def offerings(self, of: str) -> Iterator[Object]:
        """Those of a course or programme, in the file's order."""
        found = self.connection.execute("SELECT node FROM offering WHERE of = ? ORDER BY n", (of,))
        return (json.loads(node) for (node,) in found)

    def lost(self) -> Iterator[tuple[str, str]]:
        """Offerings whose course or programme is not in the file: their identifiers and its."""
        yield from self.connection.execute(LOST)

    def organisation(self, identifier: str) -> Object | None:
        """What the file says of an organisation."""
        found = self._one("SELECT node FROM organisation WHERE id = ?", identifier)
        return json.loads(found) if found else None

    def _one(self, query: str, value: str) -> str | None:
        row = self.connection.execute(query, (value,)).fetchone()
        return str(row[0]) if row else None


@contextmanager
def shelf() -> Iterator[Shelf]:
    """An empty shelf in a temporary file, gone afterwards. Raises UnreadableFile on a full disk."""
    with (
        tempfile.TemporaryDirectory(prefix="cairn-") as folder,
        closing(sqlite3.connect(Path(folder) / "nodes.sqlite", isolation_level=None)) as connection,
    ):
        try:
            connection.executescript(TABLES)
            connection.execute("BEGIN")
            yield Shelf(connection)
        except sqlite3.Error as error:
            raise UnreadableFile(f"The file cannot be sorted on disk: {error}") from error


def _packed(node: Object) -> str:
    # Numbers with decimals come as Decimal, which JSON of the standard library does not know.
    return json.dumps(node, default=str)
