"""Going through the whole catalogue, provider by provider."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, select, tuple_
from sqlalchemy.exc import SQLAlchemyError

from guidance.catalogue import tables
from guidance.catalogue.records import Records
from guidance.catalogue.search.keys import fold
from guidance.catalogue.search.names import closest_name
from guidance.errors import CatalogueUnavailable
from guidance.vocabulary import Offer

BATCH = 500


@dataclass(frozen=True, slots=True)
class Read:
    """An offer with its own number and its provider's."""

    provider: int
    number: int
    offer: Offer


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection. Raises CatalogueUnavailable for what the database reports."""
    try:
        with engine.connect() as connection:
            yield connection
    except (SQLAlchemyError, engine.dialect.loaded_dbapi.Error) as error:
        raise CatalogueUnavailable("The catalogue cannot be read") from error


def offers(connection: Connection) -> Iterator[Read]:
    """All offers, the withdrawn too; a provider's stand together, in the order they came in."""
    own = tables.OfferRow
    query = select(own.provider_id, own.number).order_by(own.provider_id, own.number).limit(BATCH)
    records, last = Records(), (0, 0)
    while rows := connection.execute(
        query.where(tuple_(own.provider_id, own.number) > tuple_(*last))
    ).all():
        found = records.offers(connection, 1, [row.number for row in rows])
        for row in rows:
            yield Read(row.provider_id, row.number, found[row.number])
        last = (rows[-1].provider_id, rows[-1].number)


def provider_named(connection: Connection, text: str) -> str | None:
    """The name of the provider that a text names, typing errors allowed; None if none is clear."""
    names = list(connection.scalars(select(tables.OrganisationRow.name).distinct()))
    same = [name for name in sorted(names) if fold(name) == fold(text)]
    return same[0] if same else closest_name(text, names)
