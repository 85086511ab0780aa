"""What the search keeps of an offer: its keys, and how often each key occurs in the catalogue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from sqlalchemy import Connection, delete, select, text

from guidance.catalogue import bulk, fresh, tables
from guidance.catalogue.keywork import Count, Keywork
from guidance.catalogue.search.filters import MARK, TITLE, block_mark, columns, marks
from guidance.vocabulary import Offer

NUMBERS = (
    "open_until", "first_start", "last_start", "ects", "hours_least", "hours_most", "hours_week",
    "weeks_least", "weeks_most", "price_eur",
)  # fmt: skip
COLUMNS = ("number", *NUMBERS, "keys")


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


class Entries:
    """Adds and removes search entries within one transaction of the caller's.

    The entries of a batch are written when the next one comes: their keys are made meanwhile.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._quoted = connection.dialect.name != "sqlite"
        self._counts: Counter[str] = Counter()
        self._work = Keywork()
        self._waiting: list[tuple[int, Offer]] = []
        self._table, self._begun = fresh.ENTRY, False

    def add(self, offers: Iterable[tuple[int, Offer]]) -> None:
        """Makes the entries of offers, given with their numbers."""
        given = list(offers)
        # Keys that nobody takes would be taken for those of the batch after.
        if not given:
            return
        waiting, keyed = self._waiting, self._work.result() if self._waiting else []
        self._work.begin([texts(offer) for _, offer in given])
        self._waiting = given
        self._insert(waiting, keyed)

    def flush(self) -> None:
        """Writes the entries that wait."""
        if self._waiting:
            self._insert(self._waiting, self._work.result())
            self._waiting = []

    def close(self) -> None:
        """Ends what was started; nothing more is written."""
        self._work.close()

    def _insert(self, offers: list[tuple[int, Offer]], keyed: list[str]) -> None:
        rows = [
            self._row(number, offer, held)
            for (number, offer), held in zip(offers, keyed, strict=True)
        ]
        if not self._begun:
            self._begun, self._table = True, fresh.begin(self._connection)
        bulk.insert(self._connection, self._table, COLUMNS, rows)
        if not self._quoted:
            held = [(row[0], row[-1]) for row in rows]
            bulk.insert(self._connection, "search_index", ("rowid", "keys"), held)

    def remove(self, numbers: Sequence[int]) -> None:
        """Takes the entries of offers out."""
        self.flush()
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
        """Writes what waits, and counts in the database what was added and removed."""
        self.flush()
        if self._table == fresh.FRESH:
            fresh.end(self._connection)
        self._table, self._begun = fresh.ENTRY, False
        gone = [(key, number) for key, number in self._counts.items() if number]
        self._counts.clear()
        _count(self._connection, chain([gone], self._work.counts()))

    def _row(self, number: int, offer: Offer, held: str) -> bulk.Row:
        keys = " ".join([held, *dict.fromkeys(marks(offer))])
        if self._quoted:
            quoted = f"{keys} {block_mark(number)}".replace(" ", "' '")
        numbers = columns(offer)
        joined = f"'{quoted}'" if self._quoted else f" {keys} "
        return (number, *(numbers[name] for name in NUMBERS), joined)


def _is_mark(key: str) -> bool:
    return key.startswith((MARK, TITLE))


def _split(held: str) -> Iterator[str]:
    return (key.strip("'") for key in held.split())


def _count(connection: Connection, parts: Iterable[Sequence[Count]]) -> None:
    connection.execute(text("CREATE TEMPORARY TABLE counted (key TEXT, offers INTEGER)"))
    for part in parts:
        bulk.insert(connection, "counted", ("key", "offers"), part)
    for statement in (
        "INSERT INTO search_term (key, offers) SELECT key, sum(offers) FROM counted GROUP BY key "
        "HAVING sum(offers) <> 0 ORDER BY key "
        "ON CONFLICT (key) DO UPDATE SET offers = search_term.offers + excluded.offers",
        "DELETE FROM search_term WHERE offers <= 0",
        "DROP TABLE counted",
    ):
        connection.execute(text(statement))
