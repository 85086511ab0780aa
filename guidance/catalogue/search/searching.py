"""From a question to the numbers of the offers that answer it, on either database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

from sqlalchemy import Engine

from guidance.catalogue.search.best import Search
from guidance.catalogue.search.filters import LANGUAGE, NO_LANGUAGE, Filters, filters, mark
from guidance.catalogue.search.focus import concepts_asked
from guidance.catalogue.search.index import Session
from guidance.catalogue.search.postgresql_index import PostgresqlIndex
from guidance.catalogue.search.question import Group, groups
from guidance.catalogue.search.sqlite_index import Run, SqliteIndex
from guidance.catalogue.search.terms import Terms
from guidance.catalogue.search.units import Unit, units
from guidance.catalogue.shelf import Shelf
from guidance.criteria import Criteria

Asked = tuple[Criteria | None, str | None, date | None]
Ranked = tuple[tuple[int, float], ...]
Asking = tuple[Group, ...]

MOST_KEPT = 200
# Beyond so many different keys, the rarest are not kept in memory: each stands in one offer or two.
MOST_TERMS = 400_000
WHOLE = "whole"
# From this score of the last one on, nobody needs those in other languages.
GOOD = 0.5


class Searcher:
    """Searches a catalogue; what was found lately is kept as long as the catalogue stands still.

    Every method raises the driver's own errors.
    """

    def __init__(self, engine: Engine, *, thesaurus: bool = True, keep: int = MOST_KEPT) -> None:
        self._engine = engine
        self._sqlite = engine.dialect.name == "sqlite"
        self._thesaurus = thesaurus
        self._terms: Shelf[str, Terms] = Shelf(1)
        self._found: Shelf[tuple[str, Asked, int], Ranked] = Shelf(keep)
        self._asking: Shelf[str, Asking] = Shelf(keep)

    def best(self, version: int, question: str, asked: Asked, most: int) -> Ranked:
        """Numbers and scores of the offers that answer best, from 0 to 1, best first."""
        key = (question, asked, most)
        found = self._found.get(version, [key], lambda _: {key: self._best(version, *key)})
        return found[key]

    def concepts(self, version: int, question: str) -> frozenset[str]:
        """The keys of the concepts that a question asks for, and of those related to them."""

        def read(_: list[str]) -> dict[str, Asking]:
            with self._run() as run:
                return {question: groups(question, self._known(version, run), self._thesaurus)}

        return concepts_asked(self._asking.get(version, [question], read)[question])

    def passing(self, version: int, criteria: Criteria | None, today: date, most: int) -> list[int]:
        """The numbers of the first offers that pass the limits and are open, in rising order."""
        with self._run() as run:
            session = self._index(run, self._known(version, run))
            return session.marked(filters(criteria, today), most)

    def _best(self, version: int, question: str, asked: Asked, most: int) -> Ranked:
        with self._run() as run:
            terms = self._known(version, run)
            meant = units(self._groups(version, question, terms), terms)
            if not meant:
                return ()
            session = self._index(run, terms)
            criteria, language, today = asked
            limits = filters(criteria, today)
            return tuple(_both(session, meant, limits, language, most))

    def _groups(self, version: int, question: str, terms: Terms) -> Asking:
        def read(_: list[str]) -> dict[str, Asking]:
            return {question: groups(question, terms, self._thesaurus)}

        return self._asking.get(version, [question], read)[question]

    def _known(self, version: int, run: Run) -> Terms:
        return self._terms.get(version, [WHOLE], lambda _: {WHOLE: _read_terms(run)})[WHOLE]

    def _index(self, run: Run, terms: Terms) -> Session:
        return SqliteIndex(run) if self._sqlite else PostgresqlIndex(run, terms)

    @contextmanager
    def _run(self) -> Iterator[Run]:
        """The driver itself: what an ORM would add costs as much as a query."""
        connection = self._engine.raw_connection()
        try:
            cursor = connection.cursor()

            def run(statement: str, parameters: tuple[Any, ...]) -> list[tuple[Any, ...]]:
                cursor.execute(statement, parameters)
                return list(cursor.fetchall())

            yield run
        finally:
            connection.close()


def _both(
    session: Session, meant: Sequence[Unit], limits: Filters, language: str | None, most: int
) -> Ranked:
    """With a language, so many offers that the learner can follow, and the best of the others."""
    if language is None:
        return tuple(Search(session, meant, limits, most).run())
    spoken = dict.fromkeys((mark(LANGUAGE, language), f"{LANGUAGE}en", NO_LANGUAGE))
    first = Search(session, meant, limits.also(*spoken), most).run()
    if len(first) >= most and first[-1][1] >= GOOD:
        return tuple(first)
    found = dict(Search(session, meant, limits, most).run()) | dict(first)
    return tuple(sorted(found.items(), key=lambda pair: (-round(pair[1], 6), pair[0])))


def _read_terms(run: Run) -> Terms:
    ((offers,),) = run("SELECT count(*) FROM search_entry", ())
    counted = run(
        f"SELECT key, offers FROM search_term ORDER BY offers DESC, key LIMIT {MOST_TERMS}",  # noqa: S608
        (),
    )
    return Terms(dict(counted), offers)
