"""Reading the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from time import monotonic

from sqlalchemy import ColumnElement, Connection, Engine, func, select
from sqlalchemy.exc import SQLAlchemyError

from guidance.catalogue import pathways, tables
from guidance.catalogue.records import Records
from guidance.catalogue.search.explaining import explain
from guidance.catalogue.search.focus import focused
from guidance.catalogue.search.names import closest_name
from guidance.catalogue.search.question import groups
from guidance.catalogue.search.searching import Searcher
from guidance.criteria import Criteria
from guidance.errors import CatalogueUnavailable, UnknownOffer
from guidance.facts import MOST_HITS, Hit, Match, Occupation
from guidance.vocabulary import Offer, Organisation

# So long, in seconds, may what was read lately be taken for the catalogue as it is.
PATIENCE = 1.0
# More days than any calendar here has: tells two numbers packed into one apart.
DAYS = 10_000_000


@dataclass(frozen=True, slots=True)
class Stats:
    """Numbers of the whole catalogue.

    ``open`` offers can be applied for; ``imported`` is the last import in UTC.
    """

    offers: int
    providers: int
    countries: int
    open: int
    withdrawn: int
    imported: datetime | None


class Catalogue:
    """The public facts, read only. Every method raises CatalogueUnavailable.

    ``thesaurus`` switches other names of what was asked for off; ``patience`` is how long, in
    seconds, a change by another process may stay unseen.
    """

    def __init__(
        self, engine: Engine, *, thesaurus: bool = True, patience: float = PATIENCE
    ) -> None:
        self._engine = engine
        self._patience = patience
        self._thesaurus = thesaurus
        self._looked = 0.0
        self._version = -1
        self._records = Records()
        self._searcher = Searcher(engine, thesaurus=thesaurus)

    def offer(self, offer_id: str) -> Offer:
        """One offer. Raises UnknownOffer."""
        found = self.offers([offer_id])
        if not found:
            raise UnknownOffer(offer_id)
        return found[0]

    def offers(self, ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers with these identifiers that exist, in the order asked for."""
        wanted = list(ids)
        with self._reading() as connection:
            numbers = self._records.numbers(connection, self._version, wanted)
            found = self._records.offers(
                connection, self._version, [numbers[i] for i in wanted if i in numbers]
            )
        return tuple(found[numbers[i]] for i in wanted if i in numbers and numbers[i] in found)

    def offers_for(self, credential_ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers that lead to these credentials, in the order asked for."""
        wanted, own = list(credential_ids), tables.OfferRow
        query = select(own.credential_id, own.number).where(own.credential_id.in_(wanted))
        with self._reading() as connection:
            found = connection.execute(query.order_by(own.number)).all()
            order = {credential: at for at, credential in enumerate(wanted)}
            numbers = [row.number for row in sorted(found, key=lambda r: order[r.credential_id])]
            return self._of(connection, numbers)

    def open_offers(
        self, today: date, limit: int = 2000, criteria: Criteria | None = None
    ) -> tuple[Offer, ...]:
        """Offers that can still be applied for and keep the limits, in the order they came in."""
        with self._reading() as connection:
            numbers = self._searcher.passing(self._version, criteria, today, limit)
            return self._of(connection, numbers)

    def search(
        self,
        question: str,
        criteria: Criteria | None = None,
        language: str | None = None,
        today: date | None = None,
    ) -> tuple[Hit, ...]:
        """Offers that answer a question in own words, best first, 60 at most.

        With criteria, only those that keep every hard limit, as far as the index can tell; with a
        language, those taught in it or in English before others; with a day, only those that one
        can still enrol in then.
        """
        with self._reading() as connection:
            ranked = self._searcher.best(
                self._version, question, (criteria, language, today), MOST_HITS
            )
            numbers = [number for number, _ in ranked]
            offers = self._records.offers(connection, self._version, numbers)
            asked = self._searcher.concepts(self._version, question)
        found = (Hit(offers[number], score) for number, score in ranked if number in offers)
        return focused(found, asked)

    def explain(self, question: str, offer: Offer) -> Match | None:
        """What of a record answers a question: the one field that answers most of its words."""
        return explain(groups(question, thesaurus=self._thesaurus), offer)

    def subject(self, text: str) -> str:
        """The words of a text that may name a subject, as typed; empty where none does."""
        return " ".join(group.word for group in groups(text))

    def counting_towards(self, credential_ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers whose credential may count towards one of these, in the order they came in."""
        with self._reading() as connection:
            return self._of(connection, pathways.counting_towards(connection, list(credential_ids)))

    def occupation(self, words: str, language: str) -> Occupation | None:
        """The occupation that words name, with its essential skills; None without ESCO."""
        with self._reading() as connection:
            return pathways.occupation(connection, words, language)

    def offer_named(self, text: str) -> Offer | None:
        """The offer whose title a text names, typing errors allowed; None if none is clear."""
        hits = self.search(text)[:20]
        titles = {
            title: hit.offer
            for hit in hits
            for title in (hit.offer.credential.title, *hit.offer.titles.values())
        }
        name = closest_name(text, list(titles))
        return None if name is None else titles[name]

    def provider_named(self, text: str) -> Organisation | None:
        """The provider a text names, typing errors allowed; None if none is clear."""
        with self._reading() as connection:
            names = self._records.providers(connection, self._version)
            name = closest_name(text, list(names))
            if name is None:
                return None
            own = tables.OfferRow
            first = select(func.min(own.number)).where(own.provider_id == names[name])
            return self._of(connection, [connection.scalar(first)])[0].provider

    def offers_of(self, provider: Organisation, today: date) -> tuple[Offer, ...]:
        """A provider's offers that can still be applied for, in the order they came in."""
        own, who, entry = tables.OfferRow, tables.OrganisationRow, tables.SearchEntryRow
        query = (
            select(own.number)
            .join(who, who.id == own.provider_id)
            .join(entry, entry.number == own.number)
            .where(who.name == provider.name, _open_on(today))
            .order_by(own.number)
        )
        with self._reading() as connection:
            return self._of(connection, list(connection.scalars(query)))

    def sources(self) -> tuple[str, ...]:
        """The names of the sources that offers came from, in alphabetical order."""
        query = select(tables.OfferRow.source).distinct().order_by(tables.OfferRow.source)
        with self._reading() as connection:
            return tuple(connection.scalars(query))

    def stats(self, today: date) -> Stats:
        """Numbers of the whole catalogue."""
        who, offer, entry = tables.OrganisationRow, tables.OfferRow, tables.SearchEntryRow
        countries = select(func.count(func.distinct(who.country)))
        open_now = select(func.count()).select_from(entry).where(_open_on(today))
        gone = select(func.count()).select_from(offer).where(offer.withdrawn.is_not(None))
        # A search that was made anew has no source: nothing was imported.
        own = tables.ImportRow
        imported = select(func.max(own.at)).where(own.source != "")
        with self._reading() as connection:
            return Stats(
                offers=connection.scalar(select(func.count()).select_from(offer)) or 0,
                providers=connection.scalar(select(func.count()).select_from(who)) or 0,
                countries=connection.scalar(countries) or 0,
                open=connection.scalar(open_now) or 0,
                withdrawn=connection.scalar(gone) or 0,
                imported=connection.scalar(imported),
            )

    def _of(self, connection: Connection, numbers: Iterable[int | None]) -> tuple[Offer, ...]:
        wanted = [number for number in numbers if number is not None]
        found = self._records.offers(connection, self._version, wanted)
        return tuple(found[number] for number in wanted if number in found)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        errors = (SQLAlchemyError, self._engine.dialect.loaded_dbapi.Error)
        try:
            with self._engine.connect() as connection:
                self._look(connection)
                yield connection
        except errors as error:
            raise CatalogueUnavailable("The catalogue cannot be read") from error

    def _look(self, connection: Connection) -> None:
        """Finds out whether the catalogue changed.

        Every import and removal gives a new number; a source that was found unchanged, a new day.
        """
        now = monotonic()
        if self._version < 0 or now - self._looked >= self._patience:
            imported = select(func.max(tables.ImportRow.id)).scalar_subquery()
            confirmed = select(func.max(tables.SourceRow.confirmed)).scalar_subquery()
            number, day = connection.execute(select(imported, confirmed)).one()
            self._version = (number or 0) * DAYS + (day.toordinal() if day else 0)
            self._looked = now


def _open_on(today: date) -> ColumnElement[bool]:
    """The rule of Offer.standing, where the database can apply it."""
    entry = tables.SearchEntryRow
    return entry.open_until.is_(None) | (entry.open_until >= today.toordinal())
