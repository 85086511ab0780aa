"""Taking a whole source out of the catalogue, and making the search anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime

from sqlalchemy import Connection, delete, func, insert, select

from guidance.catalogue import documents, tables
from guidance.catalogue.entries import Entries
from guidance.catalogue.links import Links
from guidance.catalogue.providers import remove_unused
from guidance.catalogue.skills.tables import SkillLinkRow

BATCH = 500


def remove_source(connection: Connection, source: str) -> int:
    """Removes all records of a source for good, with their history; gives their number."""
    _note(connection, source)
    own = tables.OfferRow
    entries, links = Entries(connection), Links(connection)
    removed = 0
    while numbers := list(
        connection.scalars(select(own.number).where(own.source == source).limit(BATCH))
    ):
        entries.remove(numbers)
        links.remove(numbers)
        connection.execute(delete(tables.ChangeRow).where(tables.ChangeRow.number.in_(numbers)))
        connection.execute(delete(own).where(own.number.in_(numbers)))
        removed += len(numbers)
    entries.finish()
    accreditation, kept = tables.AccreditationRow, tables.SourceRow
    gone = connection.execute(delete(accreditation).where(accreditation.source == source))
    connection.execute(delete(kept).where(kept.name == source))
    remove_unused(connection)
    return removed + gone.rowcount


def make_search_anew(connection: Connection) -> int:
    """Makes all search entries and links anew from the records; gives the number of offers.

    Needed when what makes keys has changed: the thesaurus, the dictionary, imported skills.
    """
    _note(connection, "")
    for table in (tables.StackingLinkRow, SkillLinkRow):
        connection.execute(delete(table))
    with closing(Entries(connection)) as entries:
        return _make_anew(connection, entries, Links(connection))


def _make_anew(connection: Connection, entries: Entries, links: Links) -> int:
    entries.remove_all()
    number = 0
    for batch in _batches(connection):
        offers = [
            (
                row.number,
                documents.to_offer(row.document, row.first_seen, row.updated, row.withdrawn),
            )
            for row in batch
        ]
        entries.add(offers)
        links.add(offers)
        number += len(offers)
    entries.finish()
    return number


def lacks_search(connection: Connection) -> bool:
    """Whether there are records without search entries, as after a change of the tables."""
    offers = connection.scalar(select(func.max(tables.OfferRow.number)))
    entries = connection.scalar(select(func.max(tables.SearchEntryRow.number)))
    return bool(offers) and not entries


def _batches(connection: Connection) -> Iterator[list[tables.OfferRow]]:
    own, last = tables.OfferRow, 0
    while rows := list(
        connection.execute(
            select(own.number, own.document, own.first_seen, own.updated, own.withdrawn)
            .where(own.number > last)
            .order_by(own.number)
            .limit(BATCH)
        )
    ):
        yield rows  # type: ignore[misc]
        last = rows[-1].number


def _note(connection: Connection, source: str) -> None:
    """A row of its own in the list of imports: whoever keeps offers at hand then forgets them."""
    first = connection.scalar(select(func.max(tables.OfferRow.number))) or 0
    before = connection.scalar(select(func.max(tables.ImportRow.next_number))) or 0
    numbers = dict.fromkeys(("new", "changed", "unchanged", "withdrawn", "refused"), 0)
    at = datetime.now(UTC).replace(tzinfo=None)
    values = {"source": source, "at": at, **numbers, "next_number": max(first + 1, before)}
    connection.execute(insert(tables.ImportRow).values(values))
