"""Everything that is sealed, sealed anew with the newest key, while the front goes on working.

Batches are transactions of their own: whoever is killed in between begins with what is left. A
value that was changed meanwhile is left alone: it is sealed with the newest key already.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Table, func, inspect, select, text, type_coerce, update
from sqlalchemy.types import Text

from front.errors import KeyMissing
from front.record.keyring import FINGERPRINT, KeyRing, Place, fresh, ring
from front.record.schema import metadata
from front.record.sealing import Sealed, sealed_columns
from front.record.store import Record

BATCH = 200  # rows of a transaction
_SEALED = sealed_columns(metadata)
_LOST = (
    "Contacts and notes are sealed with {}, and there is no such key (fingerprint {}). Put the key "
    "back where it was; docs/encryption.md tells what to do when it is lost."
)


@dataclass(frozen=True)
class Count:
    """How many values of a column are sealed with a key, by its fingerprint."""

    column: str
    key: str
    values: int


def counts(connection: Connection) -> list[Count]:
    """What is sealed with which key; nothing in a record of before there was sealing."""
    if not _seals(connection):
        return []
    return [
        Count(f"{table.name}.{column.name}", str(key), values)
        for table, column in _SEALED
        for key, values in connection.execute(_by_key(column))
    ]


def check(connection: Connection) -> None:
    """Raises KeyMissing when there is no key at all, or one that something is sealed with is not
    among them."""
    known = ring()
    lost: Counter[str] = Counter()
    for one in counts(connection):
        if not known.knows(one.key):
            lost[one.key] += one.values
    if lost:
        keys = "another key" if len(lost) == 1 else f"{len(lost)} other keys"
        raise KeyMissing(_LOST.format(keys, ", ".join(sorted(lost))))


async def first_key(record: Record, place: Place) -> bool:
    """Makes the first key where there is none; False where there is one, or a setting gives it.

    Raises RecordUnavailable, and KeyMissing where something is sealed already: a first key would
    hide that the one for it is lost.
    """
    if not place.ours or place.file.read()[0]:
        return False
    if found := await record.read(counts):
        raise KeyMissing(_LOST.format("a key", ", ".join(sorted({one.key for one in found}))))
    return first_of_none(place)


def first_of_none(place: Place) -> bool:
    """The same where there is no record yet."""
    keys, retired = place.file.read()
    if not place.ours or keys:
        return False
    place.file.write((fresh(),), retired)
    return True


async def reseal(record: Record) -> int:
    """Seals all with the newest key; how many values that were.

    Raises KeyMissing and RecordUnavailable.
    """
    done = 0
    for table, column in _SEALED:
        last = 0
        while True:
            number, last = await record.write(_step(table, column, last))
            done += number
            if not last:
                break
    return done


def in_use(connection: Connection) -> set[str]:
    """The keys that something is sealed with, while nobody writes.

    PostgreSQL lets others write meanwhile: they are waited for, and wait. SQLite has one writer,
    and this must be it.
    """
    if connection.dialect.name == "postgresql":
        names = ", ".join(f'"{name}"' for name in sorted({one.name for one, _ in _SEALED}))
        connection.execute(text(f"LOCK TABLE {names} IN SHARE MODE"))
    return {one.key for one in counts(connection)}


def _step(table: Table, column: Column[Any], last: int) -> Callable[[Connection], tuple[int, int]]:
    def batch(connection: Connection) -> tuple[int, int]:
        """How many were changed, and the last row looked at; 0 when there are no more."""
        keys = ring()
        raw = _raw(column)
        old = func.substr(raw, 1, FINGERPRINT) != keys.newest
        wanted = select(table.c.id, raw.label("sealed")).where(table.c.id > last, old)
        rows = connection.execute(wanted.order_by(table.c.id).limit(BATCH)).all()
        changed = sum(_changed(connection, table, column, row, keys) for row in rows)
        return changed, rows[-1].id if rows else 0

    return batch


def _changed(
    connection: Connection, table: Table, column: Column[Any], row: Any, keys: KeyRing
) -> int:
    name = f"{table.name}.{column.name}"
    value = keys.open(name, row.sealed)
    values: dict[Any, Any] = {column: type_coerce(keys.seal(name, value), Text)}
    if isinstance(column.type, Sealed) and column.type.found_by:
        values[table.c[column.type.found_by]] = keys.searched(name, value)
    same = (table.c.id == row.id) & (_raw(column) == row.sealed)
    changed = update(table).where(same).values(values)
    # Not a change that anybody made: the row keeps the time of its last one.
    if "updated_at" in table.c:
        changed = changed.values(updated_at=table.c.updated_at)
    return connection.execute(changed).rowcount


def _seals(connection: Connection) -> bool:
    if not connection.dialect.has_table(connection, "chat"):
        return False
    return any(one["name"] == "address_key" for one in inspect(connection).get_columns("chat"))


def _by_key(column: Column[Any]) -> Any:
    key = func.substr(_raw(column), 1, FINGERPRINT).label("key")
    return select(key, func.count()).where(column.is_not(None)).group_by(key).order_by(key)


def _raw(column: Column[Any]) -> Any:
    return type_coerce(column, Text)
