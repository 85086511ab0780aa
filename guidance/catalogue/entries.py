"""What the search keeps of an offer: its keys, and how often each key occurs in the catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sqlalchemy import Connection, delete, select, text

from guidance.catalogue import bulk, tables
from guidance.catalogue.search.filters import MARK, TITLE, block_mark, columns, marks
from guidance.catalogue.search.keying import keys_of
from guidance.vocabulary import Offer

NUMBERS = (
    "open_until", "first_start", "last_start", "ects", "hours_least", "hours_most", "hours_week",
    "weeks_least", "weeks_most", "price_eur",
)  # fmt: skip
COLUMNS = ("number", *NUMBERS, "keys")
# So many different keys are gathered before they are counted in the database.
MOST_GATHERED = 200_000


def texts(offer: Offer) -> tuple[list[str], list[str]]:
    """The texts of an offer that are searched: its titles, and all others."""
    credential = offer.credential
    outcomes = (outcome.texts.values() for outcome in credential.outcomes)
    skills = (skill.label for skill in credential.skills)
    body = [
        *offer.descriptions.values(),
        *chain.from_iterable(outcomes),
        *skills,
        offer.provider.name,
    ]
    return [credential.title, *offer.titles.values()], body


def keys(offer: Offer) -> tuple[set[str], set[str]]:
    """The keys of an offer's titles, and those of all its texts."""
    titles, body = texts(offer)
    in_title = keys_of(titles)
    return in_title, in_title | keys_of(body)


class Entries:
    """Adds and removes search entries within one transaction of the caller's."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._quoted = connection.dialect.name != "sqlite"
        self._counts: Counter[str] = Counter()

    def add(self, offers: Iterable[tuple[int, Offer]]) -> None:
        """Makes the entries of offers, given with their numbers."""
        rows = [self._row(number, offer) for number, offer in offers]
        bulk.insert(self._connection, "search_entry", COLUMNS, rows)
        if not self._quoted:
            held = [(row[0], row[-1]) for row in rows]
            bulk.insert(self._connection, "search_index", ("rowid", "keys"), held)
        if len(self._counts) > MOST_GATHERED:
            self.finish()

    def remove(self, numbers: Sequence[int]) -> None:
        """Takes the entries of offers out."""
        own = tables.SearchEntryRow
        query = select(own.number, own.keys).where(own.number.in_(numbers))
        gone = [(number, held) for number, held in self._connection.execute(query)]
        for _, held in gone:
            self._counts.subtract(key for key in _split(held) if not _is_mark(key))
        if not self._quoted:
            deleted = [("delete", number, held) for number, held in gone]
            columns = ("search_index", "rowid", "keys")
            bulk.insert(self._connection, "search_index", columns, deleted)
        self._connection.execute(delete(own).where(own.number.in_(numbers)))

    def remove_all(self) -> None:
        """Takes all entries out."""
        if not self._quoted:
            everything = "INSERT INTO search_index(search_index) VALUES ('delete-all')"
            self._connection.execute(text(everything))
        for table in (tables.SearchEntryRow, tables.SearchTermRow):
            self._connection.execute(delete(table))

    def finish(self) -> None:
        """Counts in the database what was added and removed."""
        changed = sorted((key, number) for key, number in self._counts.items() if number)
        self._counts.clear()
        if changed:
            _count(self._connection, changed)

    def _row(self, number: int, offer: Offer) -> bulk.Row:
        in_title, everywhere = keys(offer)
        self._counts.update(everywhere)
        held = [*everywhere, *(TITLE + key for key in in_title), *marks(offer)]
        if self._quoted:
            held.append(block_mark(number))
        joined = "'" + "' '".join(held) + "'" if self._quoted else f" {' '.join(held)} "
        numbers = columns(offer)
        return (number, *(numbers[name] for name in NUMBERS), joined)


def _is_mark(key: str) -> bool:
    return key.startswith((MARK, TITLE))


def _split(held: str) -> Iterator[str]:
    return (key.strip("'") for key in held.split())


def _count(connection: Connection, changed: list[tuple[str, int]]) -> None:
    connection.execute(text("CREATE TEMPORARY TABLE counted (key TEXT, offers INTEGER)"))
    bulk.insert(connection, "counted", ("key", "offers"), changed)
    for statement in (
        "INSERT INTO search_term (key, offers) SELECT key, offers FROM counted WHERE true "
        "ON CONFLICT (key) DO UPDATE SET offers = search_term.offers + excluded.offers",
        "DELETE FROM search_term WHERE offers <= 0",
        "DROP TABLE counted",
    ):
        connection.execute(text(statement))
