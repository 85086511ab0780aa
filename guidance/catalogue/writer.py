"""Writing offers: the one place that changes the catalogue."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime
from itertools import chain, islice

from sqlalchemy import Connection, delete, insert, select, update

from guidance.catalogue import rows, tables
from guidance.catalogue.search.question import document_keys
from guidance.vocabulary import Offer, Provider

BATCH = 200
BY_CREDENTIAL = (tables.LearningOutcomeRow, tables.SkillRow, tables.StackingLinkRow)


class Writer:
    """Replaces offers by identifier within one transaction of the caller's."""

    def __init__(self, connection: Connection, today: date) -> None:
        self._connection = connection
        self._today = today
        self._providers: dict[tuple[str, str | None], int] = {}

    def save(self, offers: Iterable[Offer]) -> int:
        """Writes offers, and gives their number."""
        number = 0
        for batch in _batches(offers):
            self._replace(batch)
            number += len(batch)
        return number

    def remove(self, source: str) -> int:
        """Removes all offers of a source, and who then offers nothing; gives their number."""
        own = tables.OfferRow
        ids = list(self._connection.scalars(select(own.id).where(own.source == source)))
        for at in range(0, len(ids), BATCH):
            self._remove(ids[at : at + BATCH])
        who, credential = tables.ProviderRow, tables.CredentialRow
        unused = (
            who.id.not_in(select(own.provider_id)),
            who.id.not_in(select(credential.awarding_body_id)),
        )
        self._connection.execute(delete(who).where(*unused))
        self.note_import(source, 0, 0)
        return len(ids)

    def note_import(self, source: str, saved: int, refused: int) -> None:
        """Keeps that a source was imported, with its numbers."""
        at = datetime.now(UTC).replace(tzinfo=None)
        values = {"source": source, "at": at, "rows": saved, "refused": refused}
        self._connection.execute(insert(tables.ImportRow).values(values))

    def _replace(self, batch: tuple[Offer, ...]) -> None:
        ids = [offer.id for offer in batch]
        query = select(tables.OfferRow.id, tables.OfferRow.first_seen)
        found = self._connection.execute(query.where(tables.OfferRow.id.in_(ids)))
        seen: dict[str, date] = {row.id: row.first_seen for row in found}
        self._remove(ids)
        self._insert(batch, seen)

    def _remove(self, ids: list[str]) -> None:
        for by_offer in (tables.SearchKeyRow, tables.OfferTextRow):
            self._connection.execute(delete(by_offer).where(by_offer.offer_id.in_(ids)))
        self._connection.execute(delete(tables.OfferRow).where(tables.OfferRow.id.in_(ids)))
        for listed in BY_CREDENTIAL:
            self._connection.execute(delete(listed).where(listed.credential_id.in_(ids)))
        own = tables.CredentialRow
        self._connection.execute(delete(own).where(own.id.in_(ids)))

    def _insert(self, batch: tuple[Offer, ...], seen: dict[str, date]) -> None:
        bodies = {offer.id: self._provider_id(offer.provider) for offer in batch}
        credentials = [rows.credential_values(o.credential, bodies[o.id]) for o in batch]
        offers = [
            rows.offer_values(o, bodies[o.id], seen.get(o.id, self._today), self._today)
            for o in batch
        ]
        self._add(tables.CredentialRow, credentials)
        lists = [rows.listed_values(offer.credential) for offer in batch]
        for table in BY_CREDENTIAL:
            self._add(table, list(chain.from_iterable(made[table] for made in lists)))
        self._add(tables.OfferRow, offers)
        self._add(tables.OfferTextRow, list(chain.from_iterable(map(rows.text_values, batch))))
        self._add(tables.SearchKeyRow, [key_values(offer) for offer in batch])

    def _add(self, table: type[tables.Base], values: list[rows.Values]) -> None:
        if values:
            self._connection.execute(insert(table), values)

    def _provider_id(self, provider: Provider) -> int:
        key = (provider.name, provider.country)
        if key not in self._providers:
            self._providers[key] = self._find_or_add(provider)
        return self._providers[key]

    def _find_or_add(self, provider: Provider) -> int:
        own = tables.ProviderRow
        same = own.country.is_not_distinct_from(provider.country)
        query = select(own).where(own.name == provider.name, same)
        found = self._connection.execute(query).first()
        if found is None:
            values = {
                "name": provider.name,
                "country": provider.country,
                "quality_assurance": provider.quality_assurance,
            }
            added = self._connection.execute(insert(own).values(values).returning(own.id))
            return int(added.scalar_one())
        if found.quality_assurance != provider.quality_assurance:
            change = update(own).where(own.id == found.id)
            self._connection.execute(change.values(quality_assurance=provider.quality_assurance))
        return int(found.id)


def _batches(offers: Iterable[Offer]) -> Iterator[tuple[Offer, ...]]:
    left = iter(offers)
    while batch := tuple(islice(left, BATCH)):
        yield batch


def key_values(offer: Offer) -> rows.Values:
    """The search keys of an offer: the title's, and those of all its other words."""
    titles = " . ".join([offer.credential.title, *offer.titles.values()])
    body = " . ".join(
        [
            *offer.descriptions.values(),
            *offer.credential.outcomes,
            *offer.credential.skills,
            offer.provider.name,
        ]
    )
    return {
        "offer_id": offer.id,
        "title": " ".join(sorted(document_keys(titles))),
        "body": " ".join(sorted(document_keys(body))),
    }
