"""Looking for a word in all that a run has written; what is sealed in tables is opened."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from front.errors import KeyMissing
from front.record.keyring import KeyRing, Place
from tests.endtoend.running import Running


def tables(file: Path, word: str, ring: KeyRing | None) -> dict[str, int]:
    """The tables of a database that hold the word, with how many of their rows do."""
    found = {}
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        named = "select name from sqlite_master where type in ('table', 'view')"
        for (name,) in connection.execute(named).fetchall():
            rows = connection.execute(f'select * from "{name}"').fetchall()
            if count := sum(word in said(name, row, ring) for row in rows):
                found[str(name)] = count
    return found


def said(table: str, row: sqlite3.Row, ring: KeyRing | None) -> str:
    """All of a row in small letters, and what is sealed in it opened."""
    values = [str(row[name]) for name in row.keys()]  # noqa: SIM118  a row is no mapping
    for name in row.keys() if ring else ():
        try:
            values.append(ring.open(f"{table}.{name}", str(row[name])))  # type: ignore[union-attr]
        except KeyMissing:
            continue
    return " ".join(values).lower()


def everywhere(running: Running, word: str, folder: Path | None = None) -> dict[str, object]:
    """The same of every database of the run, or of copies of them in a folder."""
    ring = Place.of(running.environment()).ring()
    files = (folder or running.var).glob("*.db")
    return {one.name: found for one in files if (found := tables(one, word, ring))}


def sealed_only(running: Running, table: str, word: str) -> bool:
    """Whether a table of the record holds the word, and only sealed."""
    file = running.var / "record.db"
    ring = Place.of(running.environment()).ring()
    return table in tables(file, word, ring) and table not in tables(file, word, None)


def backup(running: Running, folder: Path) -> Path:
    """Copies of all databases, made while everything runs."""
    folder.mkdir()
    for file in running.var.glob("*.db"):
        with (
            closing(sqlite3.connect(file)) as source,
            closing(sqlite3.connect(folder / file.name)) as target,
        ):
            source.backup(target)
    return folder


def logs(running: Running) -> str:
    """What the processes have written and the operator has read, in small letters."""
    files = [one for one in (running.var / "log").iterdir() if one.is_file()]
    return (running.output() + "".join(one.read_text("utf-8", "replace") for one in files)).lower()
