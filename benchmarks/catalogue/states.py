"""A catalogue's whole state, to tell one from another, and what must hold in every one."""

from __future__ import annotations

import hashlib
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from guidance.catalogue.search.filters import MARK, TITLE
from guidance.catalogue.store import Catalogue

CONTENTS = {
    "offer": "SELECT * FROM offer ORDER BY number",
    "organisation": "SELECT * FROM organisation ORDER BY id",
    "search_entry": "SELECT * FROM search_entry ORDER BY number",
    "search_term": "SELECT * FROM search_term ORDER BY key",
    "stacking_link": "SELECT * FROM stacking_link ORDER BY number, into_id",
    "skill_link": "SELECT * FROM skill_link ORDER BY 1, 2, 3, 4",
    "source": "SELECT * FROM source ORDER BY name",
}
TEMPORARY = ("seen_offer", "counted")
OWN_TERM = (MARK, TITLE)
PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Log:
    """The list of imports and the change log: how many rows, and what the last import counted."""

    imports: int
    changes: int
    last: int


def contents(engine: Engine, questions: tuple[str, ...]) -> dict[str, str]:
    """A digest of each table that an import writes, and of what questions find."""
    with engine.connect() as connection:
        found = {name: _digest(connection, query) for name, query in CONTENTS.items()}
    catalogue = Catalogue(engine, patience=0)
    for question in questions:
        hits = [(hit.offer.id, hit.score) for hit in catalogue.search(question)]
        found[f"search: {question}"] = repr(hits)
    return found


def log(engine: Engine) -> Log:
    """The state of the change log."""
    with engine.connect() as connection:
        imports = connection.scalar(text("SELECT count(*) FROM import")) or 0
        changes = connection.scalar(text("SELECT count(*) FROM change")) or 0
        last = connection.scalar(
            text("SELECT changed + withdrawn FROM import ORDER BY id DESC LIMIT 1")
        )
    return Log(imports, changes, last or 0)


def faults(engine: Engine) -> list[str]:
    """What does not hold, in any state: the search fits the records, nothing is left over."""
    with engine.connect() as connection:
        found = [*_wrong_terms(connection), *_left_over(connection)]
        if connection.dialect.name == "sqlite":
            found += _broken_file(connection)
    return found


def wait_for_the_end(engine: Engine, name: str) -> None:
    """Waits until PostgreSQL has noticed that the process of this name is gone."""
    if engine.dialect.name != "postgresql":
        return
    query = text("SELECT count(*) FROM pg_stat_activity WHERE application_name = :name")
    until = time.monotonic() + PATIENCE
    while True:
        with engine.connect() as connection:
            if not connection.scalar(query, {"name": name}):
                return
        if time.monotonic() > until:
            raise TimeoutError("PostgreSQL still works for a process that is gone")
        time.sleep(0.02)


def _digest(connection: Connection, query: str) -> str:
    digest = hashlib.sha256()
    for row in connection.execute(text(query)):
        digest.update(repr(tuple(map(_in_order, row))).encode())
    return digest.hexdigest()


def _in_order(value: object) -> object:
    """Keys are a set: each process that makes them has an order of its own."""
    is_set = isinstance(value, str) and value.startswith(" ")
    return sorted(str(value).split()) if is_set else value


def _wrong_terms(connection: Connection) -> Iterator[str]:
    """The counts of keys against a recount of the entries' keys."""
    keys = "keys::text" if connection.dialect.name == "postgresql" else "keys"
    counted: Counter[str] = Counter()
    for held in connection.scalars(text(f"SELECT {keys} FROM search_entry")):
        split = (key.strip("'") for key in held.split())
        counted.update(key for key in split if not key.startswith(OWN_TERM))
    kept = {row.key: row.offers for row in connection.execute(text("SELECT * FROM search_term"))}
    if kept != counted:
        yield f"{len(kept.items() ^ counted.items())} counts of keys are wrong"


def _left_over(connection: Connection) -> Iterator[str]:
    if connection.dialect.name == "sqlite":
        schema = "SELECT name FROM sqlite_temp_master UNION ALL SELECT name FROM sqlite_master"
    else:
        schema = "SELECT relname FROM pg_class WHERE relkind = 'r'"
    names = set(connection.scalars(text(schema)))
    yield from (f"the table {name} is left over" for name in TEMPORARY if name in names)
    numbers = {
        name: set(connection.scalars(text(f"SELECT number FROM {name}")))
        for name in ("offer", "search_entry")
    }
    if numbers["offer"] != numbers["search_entry"]:
        yield "offers and search entries are not the same"


def _broken_file(connection: Connection) -> Iterator[str]:
    """SQLite's own checks; that of FTS5 compares the index with the entries."""
    for row in connection.execute(text("PRAGMA integrity_check")):
        if row[0] != "ok":
            yield str(row[0])
    if connection.execute(text("PRAGMA foreign_key_check")).all():
        yield "a reference leads nowhere"
    try:
        check = "INSERT INTO search_index(search_index, rank) VALUES ('integrity-check', 1)"
        connection.execute(text(check))
    except SQLAlchemyError as error:
        yield f"the search index is broken: {error}"
