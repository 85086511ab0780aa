"""A small catalogue that spoilt files are imported into, and whether it is whole afterwards."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from benchmarks.catalogue import mutations_samples
from guidance.catalogue import documents, importing, schema, tables
from guidance.catalogue.engine import open_engine
from guidance.catalogue.importing import Import, ImportReport
from guidance.catalogue.search.filters import MARK, TITLE
from guidance.catalogue.skills.tables import SkillLinkRow

DAY = date(2027, 1, 1)
SOURCE, OTHER = "spoilt", "kept"
KEPT = b"id,title,provider,description\nkept-1,Kept,Kept School,It was here before.\n"
# An import changes nothing in these: they are ESCO's, or belong to the migrations.
UNTOUCHED = {"skill_concept", "skill_label", "skill_relation", "esco_file"}
TABLES = tuple(one for one in SkillLinkRow.metadata.sorted_tables if one.name not in UNTOUCHED)
QUERIES = {
    one.name: "SELECT {} FROM {}".format(
        ", ".join(f'"{column.name}"' for column in one.columns), f'"{one.name}"'
    )
    for one in TABLES
}
CHECK_INDEX = text("INSERT INTO search_index(search_index, rank) VALUES ('integrity-check', 1)")
Content = dict[str, list[tuple[Any, ...]]]


class State:
    """A catalogue with a record of another source, and a good file of the format imported."""

    def __init__(self, url: str, format_: str) -> None:
        self.engine = open_engine(url)
        schema.upgrade(self.engine)
        good = mutations_samples.SAMPLES[format_]()[0]
        with tempfile.TemporaryDirectory() as folder:
            self._take(Path(folder), ".csv", KEPT, OTHER, "csv")
            self._take(Path(folder), good.suffix, good.content, SOURCE, format_)
        self.before = self.content()
        self._file = self.engine.url.database if self.engine.dialect.name == "sqlite" else None
        self._saved = self._closed(self._file).read_bytes() if self._file else b""

    def content(self) -> Content:
        """All rows of all tables as the driver gives them, those of each in order."""
        with self.engine.connect() as connection:
            cursor = connection.connection.cursor()
            return {name: _rows(cursor, query) for name, query in QUERIES.items()}

    def restore(self) -> None:
        """Makes the catalogue what it was before: the file of SQLite, or all rows."""
        if self._file:
            self._closed(self._file).write_bytes(self._saved)
            return
        with self.engine.begin() as connection:
            for one in reversed(TABLES):
                connection.execute(delete(one))
            for one in TABLES:
                names = [column.name for column in one.columns]
                rows = [dict(zip(names, row, strict=True)) for row in self.before[one.name]]
                if rows:
                    connection.execute(insert(one), rows)

    def _closed(self, file: str) -> Path:
        """The database's file when nobody uses it: SQLite has then put its log away."""
        self.engine.dispose()
        path = Path(file)
        if path.with_name(f"{path.name}-wal").exists():
            raise RuntimeError("The database is still in use")
        return path

    def changed(self) -> str | None:
        """Where the catalogue is not as it was before; None where it is."""
        now = self.content()
        wrong = [name for name, rows in self.before.items() if now[name] != rows]
        return f"changed: {', '.join(wrong)}" if wrong else None

    def unsound(self, report: ImportReport) -> str | None:
        """What does not agree after an import; None where everything does."""
        return next(_wrong(self, self.content(), report), None)

    def _take(self, folder: Path, suffix: str, content: bytes, source: str, name: str) -> None:
        path = folder / f"good{suffix}"
        path.write_bytes(content)
        report = importing.run(self.engine, Import(path, source, name), DAY)
        if not report.saved:
            raise ValueError(f"The good file of {name} gives no record: {report.notes}")


def _rows(cursor: Any, query: str) -> list[tuple[Any, ...]]:
    cursor.execute(query)
    return sorted(cursor.fetchall(), key=repr)


def _wrong(state: State, now: Content, report: ImportReport) -> Iterator[str]:
    numbers = {row[0] for row in now["offer"]}
    counts = report.counts
    if len(numbers) != len(state.before["offer"]) + counts.new:
        yield f"{len(numbers)} offers after {counts}"
    if {row[0] for row in now["search_entry"]} != numbers:
        yield "search entries do not agree with offers"
    if _of_other(now) != _of_other(state.before):
        yield "the record of another source was changed"
    if len(now["import"]) != len(state.before["import"]) + 1:
        yield "the import is not in the list of imports"
    if _recounted(now) != dict(now["search_term"]):
        yield "the counts of the keys do not agree with the entries"
    with state.engine.begin() as connection:
        yield from _unreadable(connection)
        yield from _index(connection)


def _of_other(content: Content) -> list[tuple[Any, ...]]:
    at = list(tables.OfferRow.__table__.columns.keys()).index("source")
    return [row for row in content["offer"] if row[at] == OTHER]


def _recounted(content: Content) -> Counter[str]:
    held = (key.strip("'") for row in content["search_entry"] for key in row[-1].split())
    return Counter(key for key in held if not key.startswith((MARK, TITLE)))


def _unreadable(connection: Connection) -> Iterator[str]:
    own = tables.OfferRow
    query = select(own.document, own.first_seen, own.updated, own.withdrawn)
    for row in connection.execute(query):
        try:
            documents.to_offer(row.document, row.first_seen, row.updated, row.withdrawn)
        except ValueError as error:
            yield f"a kept record cannot be read: {error}"


def _index(connection: Connection) -> Iterator[str]:
    if connection.dialect.name != "sqlite":
        return
    try:
        connection.execute(CHECK_INDEX)
    except SQLAlchemyError as error:
        yield f"the search's index does not agree with its entries: {error}"
