"""Saved replies in the record: one text per language, private or everybody's."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, insert, or_, select, update

from front.record.desk_tables import saved_replies as replies
from front.record.desk_tables import saved_reply_texts as texts


@dataclass(frozen=True)
class SavedReply:
    """A saved reply; ``texts`` by language (ISO 639-1), ``used``: how often it was inserted.

    ``owner`` None: of somebody who is no longer known.
    """

    number: int
    owner: int | None
    shared: bool
    name: str
    used: int
    texts: Mapping[str, str]


def visible(connection: Connection, who: int) -> list[SavedReply]:
    """A counsellor's own and the shared ones, the most used first."""
    return _those(connection, or_(replies.c.counsellor_id == who, replies.c.shared))


def find(connection: Connection, number: int) -> SavedReply | None:
    """A saved reply by its number."""
    return next(iter(_those(connection, replies.c.id == number)), None)


def add(
    connection: Connection,
    owner: int,
    name: str,
    said: Mapping[str, str],
    *,
    shared: bool,
    ready: str | None = None,
) -> int:
    """Keeps a new one; its number."""
    row = {"counsellor_id": owner, "name": name, "shared": shared, "ready": ready}
    [number] = connection.execute(insert(replies), row).inserted_primary_key or [0]
    _write_texts(connection, int(number), said)
    return int(number)


def change(
    connection: Connection, number: int, name: str, said: Mapping[str, str], *, shared: bool
) -> None:
    """Puts a new name and new texts in the place of the old ones."""
    row = {"name": name, "shared": shared}
    connection.execute(update(replies).where(replies.c.id == number).values(row))
    connection.execute(delete(texts).where(texts.c.saved_reply_id == number))
    _write_texts(connection, number, said)


def remove(connection: Connection, number: int) -> None:
    """Deletes one with its texts."""
    connection.execute(delete(replies).where(replies.c.id == number))


def count_use(connection: Connection, number: int, who: int) -> None:
    """One more time inserted, by somebody who may see it."""
    mine = or_(replies.c.counsellor_id == who, replies.c.shared)
    more = update(replies).where(replies.c.id == number, mine)
    connection.execute(more.values(used=replies.c.used + 1, updated_at=replies.c.updated_at))


def loaded(connection: Connection) -> set[str]:
    """Which of those that come with Cairn are there."""
    ready = select(replies.c.ready).where(replies.c.ready.is_not(None))
    return set(connection.scalars(ready))


def _those(connection: Connection, which: ColumnElement[bool]) -> list[SavedReply]:
    query = select(replies).where(which).order_by(replies.c.used.desc(), replies.c.name)
    rows = connection.execute(query).mappings().all()
    said = _texts(connection, (row["id"] for row in rows))
    return [
        SavedReply(
            row["id"],
            row["counsellor_id"],
            row["shared"],
            row["name"],
            row["used"],
            said.get(row["id"], {}),
        )
        for row in rows
    ]


def _texts(connection: Connection, numbers: Iterable[int]) -> Mapping[int, Mapping[str, str]]:
    found: defaultdict[int, dict[str, str]] = defaultdict(dict)
    query = select(texts).where(texts.c.saved_reply_id.in_(list(numbers)))
    for row in connection.execute(query.order_by(texts.c.language)):
        found[row.saved_reply_id][row.language] = row.text
    return found


def _write_texts(connection: Connection, number: int, said: Mapping[str, str]) -> None:
    rows = [
        {"saved_reply_id": number, "language": language, "text": text}
        for language, text in said.items()
    ]
    if rows:
        connection.execute(insert(texts), rows)
