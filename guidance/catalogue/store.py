"""Reading the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, Engine, func, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from guidance.catalogue import rows, tables
from guidance.catalogue.search.hits import explain, rank
from guidance.catalogue.search.index import candidates
from guidance.catalogue.search.names import closest_name
from guidance.catalogue.search.question import groups
from guidance.catalogue.shelf import Shelf
from guidance.errors import CatalogueUnavailable, UnknownOffer
from guidance.facts import Hit
from guidance.vocabulary import Offer, Provider

MOST_CANDIDATES = 300
MOST_OFFERS_KEPT = 5000
MOST_SEARCHES_KEPT = 200


@dataclass(frozen=True, slots=True)
class Stats:
    """Numbers of the whole catalogue.

    ``open`` offers can be applied for; ``imported`` is the last import in UTC.
    """

    offers: int
    providers: int
    countries: int
    open: int
    imported: datetime | None


def _can_enrol(today: date) -> ColumnElement[bool]:
    """The rule of Offer.standing, where the database can apply it."""
    own = tables.OfferRow
    in_time = func.coalesce(own.deadline, own.start, today) >= today
    free = own.seats_left.is_(None) | (own.seats_left > 0)
    return own.withdrawn.is_(None) & free & in_time


class Catalogue:
    """The public facts, read only. Every method raises CatalogueUnavailable."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._offers: Shelf[str, Offer] = Shelf(MOST_OFFERS_KEPT)
        self._searches: Shelf[str, tuple[Hit, ...]] = Shelf(MOST_SEARCHES_KEPT)

    def offer(self, offer_id: str) -> Offer:
        """One offer. Raises UnknownOffer."""
        found = self.offers([offer_id])
        if not found:
            raise UnknownOffer(offer_id)
        return found[0]

    def offers(self, ids: Iterable[str]) -> tuple[Offer, ...]:
        """The offers with these identifiers that exist, in the order asked for."""
        wanted = list(ids)
        found = self._offers.get(self._version(), wanted, self._read_offers)
        return tuple(found[i] for i in wanted if i in found)

    def open_offers(self, today: date, limit: int = 2000) -> tuple[Offer, ...]:
        """Offers that can still be applied for, by identifier."""
        own = tables.OfferRow
        query = select(own.id).where(_can_enrol(today)).order_by(own.id).limit(limit)
        with self._session() as session:
            ids = list(session.scalars(query))
        return self.offers(ids)

    def search(self, question: str) -> tuple[Hit, ...]:
        """Offers that answer a question in own words, best first, with what matched."""
        found = self._searches.get(self._version(), [question], self._search)
        return found[question]

    def _search(self, questions: list[str]) -> dict[str, tuple[Hit, ...]]:
        return {question: self._hits(question) for question in questions}

    def _hits(self, question: str) -> tuple[Hit, ...]:
        asked = groups(question)
        if not asked:
            return ()
        with self._session() as session:
            number = session.scalar(select(func.count()).select_from(tables.SearchKeyRow)) or 0
            keyed = candidates(session, asked, MOST_CANDIDATES)
        ranked = rank(asked, keyed, number)
        offers = {offer.id: offer for offer in self.offers(hit_id for hit_id, _ in ranked)}
        return tuple(
            Hit(offers[hit_id], score, explain(asked, offers[hit_id]))
            for hit_id, score in ranked
            if hit_id in offers
        )

    def _read_offers(self, ids: list[str]) -> dict[str, Offer]:
        query = select(tables.OfferRow).where(tables.OfferRow.id.in_(ids))
        with self._session() as session:
            return {row.id: rows.to_offer(row) for row in session.scalars(query)}

    def _version(self) -> int:
        """The number of the last change; every import and removal gives a new one."""
        with self._session() as session:
            return session.scalar(select(func.max(tables.ImportRow.id))) or 0

    def subject(self, text: str) -> str:
        """The words of a text that may name a subject, as typed; empty where none does."""
        return " ".join(group.word for group in groups(text))

    def offer_named(self, text: str) -> Offer | None:
        """The offer whose title a text names, typing errors allowed; None if none is clear."""
        hits = self.search(text)[:20]
        titles = {
            title: hit.offer.id
            for hit in hits
            for title in (hit.offer.credential.title, *hit.offer.titles.values())
        }
        name = closest_name(text, list(titles))
        return None if name is None else self.offer(titles[name])

    def provider_named(self, text: str) -> Provider | None:
        """The provider a text names, typing errors allowed; None if none is clear."""
        with self._session() as session:
            found = session.scalars(select(tables.ProviderRow).order_by(tables.ProviderRow.id))
            known = {
                row.name: Provider(row.name, row.country, row.quality_assurance) for row in found
            }
        name = closest_name(text, list(known))
        return None if name is None else known[name]

    def offers_of(self, provider: Provider, today: date) -> tuple[Offer, ...]:
        """A provider's offers that can still be applied for, by identifier."""
        own = tables.OfferRow
        query = select(own).join(own.provider).where(tables.ProviderRow.name == provider.name)
        with self._session() as session:
            found = session.scalars(query.where(_can_enrol(today)).order_by(own.id))
            return tuple(rows.to_offer(row) for row in found)

    def sources(self) -> tuple[str, ...]:
        """The names of the sources that offers came from, in alphabetical order."""
        query = select(tables.OfferRow.source).distinct().order_by(tables.OfferRow.source)
        with self._session() as session:
            return tuple(session.scalars(query))

    def stats(self, today: date) -> Stats:
        """Numbers of the whole catalogue."""
        provider, offer = tables.ProviderRow, tables.OfferRow
        countries = select(func.count(func.distinct(provider.country)))
        still = _can_enrol(today)
        with self._session() as session:
            return Stats(
                offers=session.scalar(select(func.count()).select_from(offer)) or 0,
                providers=session.scalar(select(func.count()).select_from(provider)) or 0,
                countries=session.scalar(countries) or 0,
                open=session.scalar(select(func.count()).select_from(offer).where(still)) or 0,
                imported=session.scalar(select(func.max(tables.ImportRow.at))),
            )

    @contextmanager
    def _session(self) -> Iterator[Session]:
        try:
            with Session(self._engine) as session:
                yield session
        except SQLAlchemyError as error:
            raise CatalogueUnavailable("The catalogue cannot be read") from error
