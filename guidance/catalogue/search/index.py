"""Asking the database's own full-text index for candidates."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import text
from sqlalchemy.orm import Session

from guidance.catalogue.search.question import Group

Keyed = tuple[str, frozenset[str], frozenset[str]]

SQLITE = text(
    "SELECT k.offer_id, k.title, k.body FROM search_index AS i "
    "JOIN search_key AS k ON k.number = i.rowid "
    "WHERE search_index MATCH :query ORDER BY bm25(search_index, 3, 1), k.offer_id LIMIT :most"
)
POSTGRESQL = text(
    "SELECT k.offer_id, k.title, k.body FROM search_key AS k, to_tsquery('simple', :query) AS q "
    "WHERE k.vector @@ q ORDER BY ts_rank(k.vector, q) DESC, k.offer_id LIMIT :most"
)


def candidates(session: Session, asked: Iterable[Group], most: int) -> list[Keyed]:
    """Offers that meet any word: identifier, title keys, body keys; the engine's order."""
    sqlite = session.get_bind().dialect.name == "sqlite"
    query = _fts5(asked) if sqlite else _tsquery(asked)
    found = session.execute(SQLITE if sqlite else POSTGRESQL, {"query": query, "most": most})
    return [
        (offer_id, frozenset(title.split()), frozenset(body.split()))
        for offer_id, title, body in found
    ]


def _fts5(asked: Iterable[Group]) -> str:
    whole = [f'"{key}"' for group in asked for key in sorted(group.options)]
    begun = [f'"{group.stem}"*' for group in asked if group.stem]
    return " OR ".join([*whole, *begun])


def _tsquery(asked: Iterable[Group]) -> str:
    whole = [f"'{key}'" for group in asked for key in sorted(group.options)]
    begun = [f"'{group.stem}':*" for group in asked if group.stem]
    return " | ".join([*whole, *begun])
