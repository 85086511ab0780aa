"""Catalogues to change at random, and whether what is made from their records agrees with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, delete, select, text

from guidance.catalogue import documents, entries, schema, tables
from guidance.catalogue.engine import open_engine
from guidance.catalogue.search.filters import BLOCK_MARK, MARK, TITLE, columns, marks
from guidance.catalogue.search.keying import keys_of
from guidance.catalogue.skills.tables import SkillLinkRow
from guidance.catalogue.writer import Clash, Counts, Writer
from guidance.vocabulary import Offer
from tests import postgres
from tests.guidance.catalogue.conftest import DAY

Rows = list[tuple[Any, ...]]


@contextmanager
def both_databases(server: str, folder: Path) -> Iterator[tuple[Engine, Engine]]:
    """An empty catalogue in SQLite, and one in PostgreSQL."""
    with postgres.empty_schema(server) as url:
        made = (open_engine(f"sqlite:///{folder / 'catalogue.db'}"), open_engine(url))
        for engine in made:
            schema.upgrade(engine)
        yield made
        for engine in made:
            engine.dispose()


def clear(engine: Engine) -> None:
    """Makes a catalogue empty, as it was in the beginning."""
    with engine.begin() as connection:
        entries.Entries(connection).remove_all()
        for table in reversed(tables.Base.metadata.sorted_tables):
            connection.execute(delete(table))


def save(
    engine: Engine, source: str, offers: Iterable[Offer], *, whole: bool = False, day: date = DAY
) -> tuple[Counts, list[Clash]]:
    """Takes the offers of a source in, as an import does."""
    with engine.begin() as connection, closing(Writer(connection, source, day)) as writer:
        clashes = list(writer.save(offers))
        if whole:
            writer.withdraw_missing()
        writer.finish(len(clashes))
    return writer.counts, clashes


def keys(offer: Offer) -> tuple[set[str], set[str]]:
    """The keys of an offer's titles, and those of all its texts."""
    titles, body = entries.texts(offer)
    in_title = keys_of(titles)
    return in_title, in_title | keys_of(body)


def derived(connection: Connection) -> dict[str, Rows]:
    """All that is made from the records, in order."""
    entry, term = tables.SearchEntryRow.__table__, tables.SearchTermRow.__table__
    held = [
        (*row[:-1], _without_block(row[-1]))
        for row in connection.execute(select(entry).order_by("number"))
    ]
    links = (tables.StackingLinkRow, SkillLinkRow)
    found = {
        one.__tablename__: sorted(map(tuple, connection.execute(select(one.__table__))))
        for one in links
    }
    counted = sorted(map(tuple, connection.execute(select(term))))
    return {**found, "search_entry": held, "search_term": counted}


def _without_block(held: str) -> tuple[str, ...]:
    """The keys of an entry but for the one that PostgreSQL has for its number."""
    keys = (one.strip("'") for one in held.split())
    return tuple(sorted(key for key in keys if not key.startswith(BLOCK_MARK)))


def wrong(engine: Engine) -> list[str]:
    """What does not agree with the records; empty where all does."""
    with engine.begin() as connection:
        held = derived(connection)
        numbers = sorted(connection.scalars(select(tables.OfferRow.number)))
        used = set(connection.scalars(select(tables.OfferRow.provider_id)))
        known = set(connection.scalars(select(tables.OrganisationRow.id)))
        if engine.dialect.name == "sqlite":
            check = "INSERT INTO search_index(search_index, rank) VALUES ('integrity-check', 1)"
            connection.execute(text(check))
        unlike = _unlike_the_records(connection, held)
    recounted = Counter(
        key for row in held["search_entry"] for key in row[-1] if not key.startswith((MARK, TITLE))
    )
    agree = {
        "entries": [row[0] for row in held["search_entry"]] == numbers,
        "terms": sorted(recounted.items()) == held["search_term"],
        "links": {row[0] for row in held["stacking_link"]} <= set(numbers),
        "organisations": used == known,
    }
    return [*(name for name, fine in agree.items() if not fine), *unlike]


def _unlike_the_records(connection: Connection, held: dict[str, Rows]) -> Iterator[str]:
    by_number = {row[0]: row for row in held["search_entry"]}
    own = tables.OfferRow
    query = select(own.number, own.document, own.first_seen, own.updated, own.withdrawn)
    found = []
    for number, document, seen, updated, withdrawn in connection.execute(query):
        offer = documents.to_offer(document, seen, updated, withdrawn)
        entry = by_number.get(number, ())
        in_title, everywhere = keys(offer)
        held_by = {*everywhere, *(TITLE + key for key in in_title), *marks(offer)}
        numbers = columns(offer)
        if entry != (
            number, *(numbers[name] for name in entries.NUMBERS), tuple(sorted(held_by))
        ):  # fmt: skip
            found.append(f"entry of {offer.id}")
    return iter(found)
