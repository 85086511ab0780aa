"""How a source stood when it was last asked: its row in the table of sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from guidance.catalogue.sync.copying import Copy, Stamp
from guidance.catalogue.sync.schedule import Moment
from guidance.catalogue.sync.sources import Source
from guidance.catalogue.tables import SourceRow

FIELDS = (
    "location", "format", "etag", "last_modified", "digest", "checked", "confirmed", "problem",
)  # fmt: skip
MOST_SAID = 1000


@dataclass(frozen=True, slots=True)
class State:
    """A source's row. ``checked`` (UTC) is when it was last asked; ``problem`` is of that time.

    ``confirmed`` is the last day on which the catalogue held what the source has.
    """

    location: str | None = None
    format: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    digest: str | None = None
    checked: datetime | None = None
    confirmed: date | None = None
    problem: str | None = None

    def is_of(self, source: Source) -> bool:
        """Whether this is of the same location, read in the same format."""
        return self.location == source.shown and source.format in (None, self.format)

    def stamp(self) -> Stamp:
        """What the file's server told of it."""
        return Stamp(self.etag, self.last_modified)


def read(connection: Connection, name: str) -> State:
    """The state of a source; an empty one where it was never asked."""
    return read_all(connection, [name]).get(name, State())


def read_all(connection: Connection, names: list[str]) -> dict[str, State]:
    """The states of those sources that were asked before, by name."""
    own = SourceRow
    columns = [getattr(own, field) for field in FIELDS]
    rows = connection.execute(select(own.name, *columns).where(own.name.in_(names)))
    return {row[0]: State(*row[1:]) for row in rows}


def took(connection: Connection, source: Source, form: str, copy: Copy, now: Moment) -> None:
    """Notes that a copy was taken in; in the transaction that wrote its records."""
    values = {"format": form, "digest": copy.digest, "location": source.shown}
    _save(connection, source, {**values, **_stamped(copy), **_confirmed(now)})


def confirm(connection: Connection, source: Source, copy: Copy | None, now: Moment) -> None:
    """Notes that the source has what the catalogue holds."""
    _save(connection, source, {**(_stamped(copy) if copy else {}), **_confirmed(now)})


def failed(connection: Connection, source: Source, now: Moment, sentence: str) -> None:
    """Notes what went wrong; what is known of the last good file stays, unless that is another."""
    values: dict[str, Any] = {"checked": now.at, "problem": _plain(sentence)}
    if not read(connection, source.name).is_of(source):
        of_another = dict.fromkeys(("etag", "last_modified", "digest"))
        values |= {"location": source.shown, "format": source.format, **of_another}
    _save(connection, source, values)


def _plain(sentence: str) -> str:
    """A sentence that either database can hold; a server's words may be in it."""
    return "".join(sign if sign.isprintable() else " " for sign in sentence[:MOST_SAID])


def _stamped(copy: Copy) -> dict[str, Any]:
    return {"etag": copy.stamp.etag, "last_modified": copy.stamp.last_modified}


def _confirmed(now: Moment) -> dict[str, Any]:
    return {"checked": now.at, "confirmed": now.day, "problem": None}


def _save(connection: Connection, source: Source, values: dict[str, Any]) -> None:
    changed = connection.execute(
        update(SourceRow).where(SourceRow.name == source.name).values(values)
    )
    if not changed.rowcount:
        connection.execute(insert(SourceRow).values(name=source.name, **values))
