"""Organisations by name and country, numbered."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from guidance.catalogue import tables
from guidance.vocabulary import Organisation

# Providers kept at hand; with more, the search for one that is not costs a query.
MOST_KEPT = 50_000


class Providers:
    """Finds an organisation's number, or gives it one."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._numbers: dict[tuple[str, str | None], int] = {}

    def number(self, organisation: Organisation) -> int:
        """The number of an organisation, told by its name and country."""
        key = (organisation.name, organisation.country)
        found = self._numbers.get(key)
        if found is None:
            if len(self._numbers) >= MOST_KEPT:
                self._numbers.clear()
            found = self._numbers[key] = self._find_or_add(*key)
        return found

    def _find_or_add(self, name: str, country: str | None) -> int:
        own = tables.OrganisationRow
        same = own.country.is_not_distinct_from(country)
        found = self._connection.scalar(select(own.id).where(own.name == name, same))
        if found is not None:
            return int(found)
        values = {"name": name, "country": country}
        added = self._connection.execute(insert(own).values(values).returning(own.id))
        return int(added.scalar_one())


def remove_unused(connection: Connection) -> None:
    """Removes the organisations that no record names any more."""
    own = tables.OrganisationRow
    used = select(tables.OfferRow.number).where(tables.OfferRow.provider_id == own.id)
    connection.execute(delete(own).where(~used.exists()))
