"""Records that were read lately, kept at hand as long as the catalogue does not change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sqlalchemy import Connection, select

from guidance.catalogue import documents, tables
from guidance.catalogue.shelf import Shelf
from guidance.vocabulary import Offer, Organisation, QualityAssurance

MOST_OFFERS = 5000
MOST_IDS = 20_000
WHOLE = "whole"
BATCH = 500

Quality = dict[str, tuple[QualityAssurance, ...]]


class Records:
    """Offers by number, numbers by identifier, providers by name; each of one catalogue's state."""

    def __init__(self) -> None:
        self._offers: Shelf[int, Offer] = Shelf(MOST_OFFERS)
        self._numbers: Shelf[str, int] = Shelf(MOST_IDS)
        self._providers: Shelf[str, dict[str, int]] = Shelf(1)
        self._quality: Shelf[str, Quality] = Shelf(1)

    def offers(
        self, connection: Connection, version: int, numbers: Sequence[int]
    ) -> dict[int, Offer]:
        """The offers with these numbers that exist."""
        return self._offers.get(
            version, numbers, lambda missing: self._read(connection, version, missing)
        )

    def numbers(self, connection: Connection, version: int, ids: Sequence[str]) -> dict[str, int]:
        """The numbers of the offers with these identifiers that exist."""
        return self._numbers.get(version, ids, lambda missing: _numbers(connection, missing))

    def providers(self, connection: Connection, version: int) -> dict[str, int]:
        """The providers' numbers by name."""
        own = tables.OrganisationRow

        def read(_missing: list[str]) -> dict[str, dict[str, int]]:
            query = select(own.name, own.id).order_by(own.id.desc())
            return {WHOLE: {row.name: row.id for row in connection.execute(query)}}

        return self._providers.get(version, [WHOLE], read)[WHOLE]

    def _read(self, connection: Connection, version: int, numbers: list[int]) -> dict[int, Offer]:
        own, source = tables.OfferRow, tables.SourceRow
        query = (
            select(own.number, own.document, own.first_seen, own.updated, own.withdrawn)
            .add_columns(source.confirmed)
            .outerjoin(source, source.name == own.source)
            .where(own.number.in_(numbers))
        )
        quality = self._quality_of(connection, version)
        found = {}
        for row in connection.execute(query):
            # A source that was taken in whole has confirmed all that was not withdrawn.
            confirmed = row.confirmed if row.withdrawn is None and row.confirmed else row.updated
            updated = max(row.updated, confirmed)
            offer = documents.to_offer(row.document, row.first_seen, updated, row.withdrawn)
            found[row.number] = _with_quality(offer, quality) if quality else offer
        return found

    def _quality_of(self, connection: Connection, version: int) -> Quality:
        def read(_missing: list[str]) -> dict[str, Quality]:
            return {WHOLE: _accreditations(connection)}

        return self._quality.get(version, [WHOLE], read)[WHOLE]


def _numbers(connection: Connection, ids: list[str]) -> dict[str, int]:
    own = tables.OfferRow
    query = select(own.id, own.number).where(own.id.in_(ids))
    return {row.id: row.number for row in connection.execute(query)}


def _accreditations(connection: Connection) -> Quality:
    """What registers say on quality, by the organisation's identifier and its name and country."""
    found: Quality = {}
    for document in connection.scalars(select(tables.AccreditationRow.document)):
        one = documents.to_accreditation(document)
        for key in _names(one.organisation):
            found[key] = (*found.get(key, ()), one.quality)
    return found


def _names(organisation: Organisation) -> tuple[str, ...]:
    named = f"{organisation.name.casefold()}|{organisation.country or ''}"
    return (named, organisation.identifier) if organisation.identifier else (named,)


def _with_quality(offer: Offer, quality: Quality) -> Offer:
    more = [one for key in _names(offer.provider) for one in quality.get(key, ())]
    fresh = [one for one in more if one not in offer.provider.quality]
    unique = tuple(one for at, one in enumerate(fresh) if one not in fresh[:at])
    if not unique:
        return offer
    provider = replace(offer.provider, quality=(*offer.provider.quality, *unique))
    return replace(offer, provider=provider)


def all_offers(connection: Connection, source: str | None = None) -> Iterator[Offer]:
    """All offers that are not withdrawn, of one source or all, in the order they came in."""
    own, last = tables.OfferRow, 0
    query = select(own.number, own.document, own.first_seen, own.updated, own.withdrawn)
    query = query.where(own.withdrawn.is_(None)).order_by(own.number).limit(BATCH)
    if source is not None:
        query = query.where(own.source == source)
    while rows := connection.execute(query.where(own.number > last)).all():
        for number, document, seen, updated, withdrawn in rows:
            last = number
            yield documents.to_offer(document, seen, updated, withdrawn)
