"""Groups of countries for which a fact may hold: EU, EEA, parties to the Lisbon Convention."""

from __future__ import annotations

from functools import cache

from guidance.knowledge.store import group_rows


@cache
def groups() -> dict[str, frozenset[str]]:
    """The members of each group as ISO 3166-1 alpha-2 codes. Raises BadKnowledge."""
    return {row.country: frozenset(row.fields["members"].split()) for row in group_rows()}


def includes(places: tuple[str, ...], country: str) -> bool:
    """Whether codes or names of groups include a country."""
    return any(country == place or country in groups().get(place, ()) for place in places)
