"""What of the knowledge is due for its next comparison with the source, and what can be said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from guidance.knowledge.store import Provenance, facts, group_rows, table, tables

# So long before its day a review is announced.
AHEAD = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Item:
    """One fact, by its topic and id, or one row of a table, by ``countries/`` and its country."""

    kind: str
    name: str
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Review:
    """``overdue`` is not stated as current any more, ``soon`` is next; both by date.

    ``ended`` is not said any more; ``unverified`` was never compared with a source's own text.
    ``counted`` is the number of items by kind and status.
    """

    overdue: tuple[Item, ...]
    soon: tuple[Item, ...]
    ended: tuple[Item, ...]
    unverified: tuple[Item, ...]
    counted: dict[tuple[str, str], int]


def items() -> Iterator[Item]:
    """All facts and rows. Raises BadKnowledge."""
    for fact in facts():
        yield Item(fact.topic, fact.id, fact.provenance)
    for row in group_rows():
        yield Item("groups", row.country, row.provenance)
    for name in tables():
        for row in table(name):
            yield Item(f"countries/{name}", _called(row.country, row.fields), row.provenance)


def review(day: date) -> Review:
    """How things stand on a day. Raises BadKnowledge."""
    every = sorted(items(), key=lambda item: (item.provenance.review, item.kind, item.name))
    live = [item for item in every if item.provenance.holds(day)]
    return Review(
        overdue=tuple(item for item in live if item.provenance.due(day)),
        soon=tuple(i for i in live if day <= i.provenance.review < day + AHEAD),
        ended=tuple(item for item in every if not item.provenance.holds(day)),
        unverified=tuple(item for item in live if item.provenance.status == "general"),
        counted=dict(sorted(Counter((i.kind, i.provenance.status) for i in every).items())),
    )


def _called(country: str, fields: Mapping[str, str]) -> str:
    return " ".join((country, *list(fields.values())[:1]))
