"""A first fill on PostgreSQL takes the place of the empty table, with all that belongs to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, text

from guidance.errors import UnreadableFile
from tests.guidance.catalogue.conftest import DAY, reading, take
from tests.guidance.catalogue.files import row, write

TABLE = "search_entry"


def described(engine: Engine) -> tuple[object, ...]:
    """What a database says of the table of search entries."""
    seen = inspect(engine)
    columns = [(one["name"], str(one["type"]), one["nullable"]) for one in seen.get_columns(TABLE)]
    indexes = sorted(str(one["name"]) for one in seen.get_indexes(TABLE))
    return columns, indexes, seen.get_pk_constraint(TABLE), storage(engine)


def storage(engine: Engine) -> list[tuple[object, ...]]:
    """How PostgreSQL stores the keys; nothing on SQLite."""
    if engine.dialect.name != "postgresql":
        return []
    asked = (
        "SELECT c.reloptions::text, a.attstorage FROM pg_class c "
        "JOIN pg_attribute a ON a.attrelid = c.oid "
        "WHERE c.oid = 'search_entry'::regclass AND a.attname = 'keys'"
    )
    with engine.connect() as connection:
        return [tuple(found) for found in connection.execute(text(asked))]


def test_the_table_is_as_it_was_made(engine: Engine, tmp_path: Path) -> None:
    before = described(engine)
    take(engine, write(tmp_path / "a.csv", row(), row(id="a-2")))
    assert described(engine) == before
    take(engine, write(tmp_path / "b.csv", row(id="b-1")), source="other")
    assert described(engine) == before
    assert reading(engine).stats(DAY).offers == 3


def test_a_fill_that_fails_leaves_the_empty_table(engine: Engine, tmp_path: Path) -> None:
    before = described(engine)
    broken = write(tmp_path / "a.csv", row())
    broken.write_text(broken.read_text() + '"never closed', encoding="utf-8")
    with pytest.raises(UnreadableFile):
        take(engine, broken)
    assert described(engine) == before
    names = inspect(engine).get_table_names()
    assert not [name for name in names if name.startswith("fresh")]
