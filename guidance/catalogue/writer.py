"""Writing records: the one place that changes the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from itertools import islice

import msgspec
from sqlalchemy import (
    Connection,
    bindparam,
    column,
    delete,
    func,
    insert,
    select,
    table,
    text,
    update,
)

from guidance.catalogue import bulk, documents, tables
from guidance.catalogue.entries import Entries
from guidance.catalogue.links import Links
from guidance.catalogue.providers import Providers, remove_unused
from guidance.vocabulary import Accreditation, Offer

BATCH = 500
OFFER = (
    "number", "id", "credential_id", "provider_id", "source", "document", "first_seen", "updated",
    "withdrawn",
)  # fmt: skip
CHANGE = ("import_id", "number", "kind", "fields")
# The numbers of older records that an import has brought again; for the time of its transaction.
SEEN = table("seen_offer", column("number"))
_OFFERS = tables.OfferRow
# Made once: a statement made for each batch keeps its identifiers until Python looks for cycles,
# which in a process with large dictionaries is hardly ever.
KNOWN = select(
    _OFFERS.number,
    _OFFERS.id,
    _OFFERS.source,
    _OFFERS.document,
    _OFFERS.first_seen,
    _OFFERS.withdrawn,
).where(_OFFERS.id.in_(bindparam("ids", expanding=True)))
BROUGHT = select(SEEN.c.number).where(SEEN.c.number.in_(bindparam("numbers", expanding=True)))


@dataclass(slots=True)
class Counts:
    """How many records of an import were new, changed, unchanged and withdrawn."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    accreditations: int = 0


@dataclass(frozen=True, slots=True)
class Known:
    """A record that is there already."""

    number: int
    id: str
    source: str
    document: str
    first_seen: date
    withdrawn: date | None


@dataclass(frozen=True, slots=True)
class Clash:
    """An identifier that cannot be written: it came before in the file, or from elsewhere."""

    id: str
    source: str | None


@dataclass(slots=True)
class _Batch:
    """What is to be done with some records."""

    new: list[Offer] = field(default_factory=list)
    changed: list[tuple[Known, Offer, str]] = field(default_factory=list)


class Writer:
    """Takes the records of one source into the catalogue, in one transaction of the caller's.

    From the start the transaction holds the right to write: imports come one after the other.
    """

    def __init__(self, connection: Connection, source: str, today: date) -> None:
        self._connection = connection
        self._source = source
        self._today = today
        self.counts = Counts()
        self._import_id = self._begin()
        self._entries = Entries(connection)
        self._links = Links(connection)
        self._providers = Providers(connection)
        highest = connection.scalar(select(func.max(tables.OfferRow.number))) or 0
        gone = connection.scalar(select(func.max(tables.ImportRow.next_number))) or 0
        self._first = max(highest + 1, gone)
        self._next = self._first

    def save(self, offers: Iterable[Offer]) -> Iterator[Clash]:
        """Writes offers, and gives the identifiers that could not be written."""
        left = iter(offers)
        while batch := tuple(islice(left, BATCH)):
            yield from self._save(batch)

    def save_accreditation(self, accreditation: Accreditation) -> None:
        """Writes an accreditation, in the place of one with the same identifier."""
        own = tables.AccreditationRow
        self._connection.execute(delete(own).where(own.id == accreditation.id))
        values = {
            "id": accreditation.id,
            "source": self._source,
            "document": documents.to_document(accreditation),
        }
        self._connection.execute(insert(own).values(values))
        self.counts.accreditations += 1

    def forget_accreditations(self) -> None:
        """Removes the source's accreditations, before its whole register is taken in anew."""
        own = tables.AccreditationRow
        self._connection.execute(delete(own).where(own.source == self._source))

    def withdraw_missing(self) -> None:
        """Marks the source's offers that this import did not bring as withdrawn."""
        own = tables.OfferRow
        query = (
            select(own.number)
            .where(own.source == self._source, own.withdrawn.is_(None), own.number < self._first)
            .where(own.number.not_in(select(SEEN.c.number)))
        )
        missing = list(self._connection.scalars(query))
        for at in range(0, len(missing), BATCH):
            self._withdraw(missing[at : at + BATCH])
        self.counts.withdrawn += len(missing)

    def finish(self, refused: int) -> int:
        """Counts what was written; gives the import's number."""
        self._entries.finish()
        if self.counts.changed:
            remove_unused(self._connection)
        values = {
            "new": self.counts.new,
            "changed": self.counts.changed,
            "unchanged": self.counts.unchanged,
            "withdrawn": self.counts.withdrawn,
            "refused": refused,
            "next_number": self._next,
        }
        own = tables.ImportRow
        self._connection.execute(update(own).where(own.id == self._import_id).values(values))
        self._connection.execute(text("DROP TABLE seen_offer"))
        return self._import_id

    def close(self) -> None:
        """Ends what was started for the import, whether it was finished or not."""
        self._entries.close()

    def _begin(self) -> int:
        if self._connection.dialect.name == "postgresql":
            self._connection.execute(text("LOCK TABLE import IN EXCLUSIVE MODE"))
            # New keys are gathered before they go into the index: many at once cost a third.
            for setting in ("gin_pending_list_limit = '128MB'", "work_mem = '256MB'"):
                self._connection.execute(text(f"SET LOCAL {setting}"))
        at = datetime.now(UTC).replace(tzinfo=None)
        numbers = dict.fromkeys(("new", "changed", "unchanged", "withdrawn", "refused"), 0)
        values = {"source": self._source, "at": at, **numbers}
        added = self._connection.execute(insert(tables.ImportRow).values(values))
        number = added.inserted_primary_key
        self._connection.execute(
            text("CREATE TEMPORARY TABLE seen_offer (number INTEGER PRIMARY KEY)")
        )
        return int(number[0]) if number is not None else 0

    def _save(self, batch: tuple[Offer, ...]) -> Iterator[Clash]:
        known = self._known([offer.id for offer in batch])
        seen = self._seen(known.values())
        todo = _Batch()
        taken: set[str] = set()
        for offer in batch:
            had = known.get(offer.id)
            if had is not None and had.source != self._source:
                yield Clash(offer.id, had.source)
            elif offer.id in taken or (had is not None and had.number in seen):
                yield Clash(offer.id, None)
            else:
                taken.add(offer.id)
                self._sort(todo, had, offer)
        self._write(todo)

    def _sort(self, todo: _Batch, had: Known | None, offer: Offer) -> None:
        if had is None:
            todo.new.append(offer)
            return
        document = documents.to_document(offer)
        if document != had.document or had.withdrawn is not None:
            todo.changed.append((had, offer, document))
        else:
            self.counts.unchanged += 1

    def _write(self, todo: _Batch) -> None:
        self._change(todo.changed)
        first = self._next
        self._next += len(todo.new)
        self._insert(
            [
                (number, offer, documents.to_document(offer), self._today)
                for number, offer in enumerate(todo.new, first)
            ]
        )
        self.counts.new += len(todo.new)

    def _change(self, changed: Sequence[tuple[Known, Offer, str]]) -> None:
        if not changed:
            return
        self._remove([had.number for had, _, _ in changed])
        self._insert([(had.number, o, document, had.first_seen) for had, o, document in changed])
        logged = [self._logged(had, document) for had, _, document in changed]
        bulk.insert(self._connection, "change", CHANGE, logged)
        self.counts.changed += len(changed)

    def _logged(self, had: Known, document: str) -> bulk.Row:
        kind = "changed" if had.withdrawn is None else "returned"
        fields = msgspec.json.encode(documents.differences(had.document, document)).decode()
        return self._import_id, had.number, kind, fields

    def _insert(self, records: Sequence[tuple[int, Offer, str, date]]) -> None:
        today = self._today.isoformat()
        rows = [
            (
                number, offer.id, offer.credential.id, self._providers.number(offer.provider),
                self._source, document, seen.isoformat(), today,
                offer.withdrawn.isoformat() if offer.withdrawn else None,
            )
            for number, offer, document, seen in records
        ]  # fmt: skip
        bulk.insert(self._connection, "offer", OFFER, rows)
        numbered = [(number, offer) for number, offer, _, _ in records]
        self._entries.add(numbered)
        self._links.add(numbered)

    def _remove(self, numbers: Sequence[int]) -> None:
        self._entries.remove(numbers)
        self._links.remove(numbers)
        own = tables.OfferRow
        self._connection.execute(delete(own).where(own.number.in_(numbers)))

    def _withdraw(self, numbers: Sequence[int]) -> None:
        own, entry = tables.OfferRow, tables.SearchEntryRow
        self._connection.execute(
            update(own).where(own.number.in_(numbers)).values(withdrawn=self._today)
        )
        self._connection.execute(
            update(entry).where(entry.number.in_(numbers)).values(open_until=0)
        )
        logged = [(self._import_id, number, "withdrawn", None) for number in numbers]
        bulk.insert(self._connection, "change", CHANGE, logged)

    def _known(self, ids: Sequence[str]) -> dict[str, Known]:
        found = self._connection.execute(KNOWN, {"ids": list(ids)})
        return {row.id: Known(*row) for row in found}

    def _seen(self, known: Iterable[Known]) -> set[int]:
        """Those of the known records that this import brought before; all others are noted."""
        numbers = {had.number for had in known if had.source == self._source}
        old = sorted(number for number in numbers if number < self._first)
        before = set(self._connection.scalars(BROUGHT, {"numbers": old})) if old else set()
        fresh = [(number,) for number in old if number not in before]
        bulk.insert(self._connection, "seen_offer", ("number",), fresh)
        return before | {number for number in numbers if number >= self._first}
