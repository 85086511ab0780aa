"""What imports changed, record by record and field by field."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import Connection, Executable, literal, null, select

from guidance.catalogue.tables import ChangeRow, ImportRow, OfferRow


@dataclass(frozen=True, slots=True)
class Change:
    """One change: ``kind`` is new, changed, withdrawn or returned; ``at`` in UTC.

    ``fields`` holds the value before and after of each field that changed.
    """

    at: datetime
    source: str
    offer: str
    kind: str
    fields: dict[str, list[Any]]


def latest(connection: Connection, source: str | None, most: int) -> list[Change]:
    """The latest changes, of one source or all; those of one import by the offers' numbers."""
    rows = [*connection.execute(_logged(source, most)), *connection.execute(_new(source, most))]
    rows.sort(key=lambda row: (-row.import_id, row.number))
    return [
        Change(row.at, row.source, row.id, row.kind, _fields(row.fields)) for row in rows[:most]
    ]


def _logged(source: str | None, most: int) -> Executable:
    query = (
        select(
            ImportRow.at, ImportRow.source, OfferRow.id, ChangeRow.kind, ChangeRow.fields,
            ChangeRow.import_id, ChangeRow.number,
        )
        .join(ImportRow, ImportRow.id == ChangeRow.import_id)
        .join(OfferRow, OfferRow.number == ChangeRow.number)
        .order_by(ChangeRow.import_id.desc(), ChangeRow.number)
        .limit(most)
    )  # fmt: skip
    return query if source is None else query.where(ImportRow.source == source)


def _new(source: str | None, most: int) -> Executable:
    """An import brought as new what has the numbers before its own end: see ImportRow."""
    query = (
        select(
            ImportRow.at, ImportRow.source, OfferRow.id, literal("new").label("kind"),
            null().label("fields"), ImportRow.id.label("import_id"), OfferRow.number,
        )
        .join(
            OfferRow,
            (OfferRow.number < ImportRow.next_number)
            & (OfferRow.number >= ImportRow.next_number - ImportRow.new),
        )
        .where(OfferRow.source == ImportRow.source, ImportRow.new > 0)
        .order_by(ImportRow.id.desc(), OfferRow.number)
        .limit(most)
    )  # fmt: skip
    return query if source is None else query.where(ImportRow.source == source)


def _fields(logged: str | None) -> dict[str, list[Any]]:
    return dict(msgspec.json.decode(logged)) if logged else {}
