"""The plain search to compare with: FTS5 as it comes, any of the words, ordered by bm25()."""

from __future__ import annotations

import csv
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

# A column of the template is of a kind whatever its language: title, title_en, title_pl.
KINDS = ("title", "description", "learning_outcomes", "esco_skills")
WORD = re.compile(r"\w+")


class Plain:
    """Offers in an FTS5 table with its default tokenizer (unicode61), in memory."""

    def __init__(self, offers: Iterable[tuple[str, Mapping[str, str]]]) -> None:
        self._connection = sqlite3.connect(":memory:")
        columns = ", ".join(KINDS)
        self._connection.execute(f"CREATE VIRTUAL TABLE plain USING fts5(id UNINDEXED, {columns})")
        self._connection.executemany(
            "INSERT INTO plain VALUES (?, ?, ?, ?, ?)",
            ((offer_id, *(texts[kind] for kind in KINDS)) for offer_id, texts in offers),
        )

    def search(self, question: str, most: int) -> list[str]:
        """Identifiers, best first."""
        asked = any_word(question)
        if not asked:
            return []
        query = "SELECT id FROM plain WHERE plain MATCH ? ORDER BY bm25(plain), rowid LIMIT ?"
        return [found for (found,) in self._connection.execute(query, (asked, most))]


def any_word(question: str) -> str:
    """The words of a question in lower case, any of them, as FTS5 reads it; empty for none."""
    words = dict.fromkeys(WORD.findall(question.lower()))
    return " OR ".join(f'"{word}"' for word in words)


def offers_of(path: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """The identifiers and texts of a CSV file with the template's columns, lower-cased."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["id"], {kind: _texts(row, kind) for kind in KINDS}


def _texts(row: Mapping[str, str], kind: str) -> str:
    # The title in its own language stands in the file twice; it counts once.
    texts = dict.fromkeys(
        text.lower() for column, text in row.items() if column.startswith(kind) and text
    )
    return "\n".join(texts)
