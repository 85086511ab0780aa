"""The engines' own full text search over the bare words, any of them, best first, for reference."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, text

from benchmarks.catalogue.plain import WORD, any_word, offers_of
from benchmarks.catalogue.recorded import Statement
from guidance.facts import MOST_HITS

BATCH = 1000
SQLITE = "CREATE VIRTUAL TABLE plain USING fts5(words, content='')"
POSTGRESQL = "CREATE TABLE plain (number integer PRIMARY KEY, words tsvector)"
INDEX = "CREATE INDEX plain_words ON plain USING gin (words)"


def build(engine: Engine, path: Path) -> None:
    """Adds a table ``plain`` with the words of each offer of a file."""
    sqlite = engine.dialect.name == "sqlite"
    words = ":words" if sqlite else "to_tsvector('simple', :words)"
    number = "rowid" if sqlite else "number"
    insert = text(f"INSERT INTO plain ({number}, words) VALUES (:number, {words})")
    with engine.begin() as connection:
        connection.execute(text(SQLITE if sqlite else POSTGRESQL))
        rows = _rows(path)
        while batch := list(islice(rows, BATCH)):
            connection.execute(insert, batch)
        if not sqlite:
            connection.execute(text(INDEX))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    for number, (_, texts) in enumerate(offers_of(path), 1):
        yield {"number": number, "words": "\n".join(texts.values())}


def statement(dialect: str, question: str) -> Statement | None:
    """The query for the best offers of a question; None where it has no word."""
    if dialect == "sqlite":
        asked = any_word(question)
        order = "bm25(plain)"
        query = f"SELECT rowid, {order} FROM plain WHERE plain MATCH ? ORDER BY 2 LIMIT ?"
        return (query, (asked, MOST_HITS)) if asked else None
    asked = " | ".join(f"'{word}'" for word in dict.fromkeys(WORD.findall(question.lower())))
    query = (
        "SELECT number, ts_rank(words, q) FROM plain, to_tsquery('simple', %s) q"
        " WHERE words @@ q ORDER BY 2 DESC LIMIT %s"
    )
    return (query, (asked, MOST_HITS)) if asked else None
