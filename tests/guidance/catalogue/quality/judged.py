"""The judged set of queries, and how well an order of offers answers one of them.

README.md says how the set was made and how to use its two halves.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

QUERIES = Path(__file__).with_name("queries.csv")
LANGUAGES = ("en", "pl")
SPLITS = ("dev", "held-out")
# Queries that the catalogue has nothing for.
NO_ANSWER = "none"
DEPTH = 5
BEST = 3


@dataclass(frozen=True, slots=True)
class Judged:
    """A query and what the offers are worth for it: 3, 2 or 1 by identifier, the rest 0."""

    query: str
    language: str
    split: str
    kind: str
    relevance: Mapping[str, int]


def judged(path: Path = QUERIES) -> tuple[Judged, ...]:
    """All queries of the set, in the order of the file. Raises ValueError for a grade not 1–3."""
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(
            Judged(
                query=row["query"],
                language=row["language"],
                split=row["split"],
                kind=row["kind"],
                relevance=relevance(row["judgements"]),
            )
            for row in csv.DictReader(file)
        )


def relevance(cell: str) -> dict[str, int]:
    """Grades by identifier, from ``a=3;b=1``. Raises ValueError for one that is not 1 to 3."""
    pairs = [part.split("=") for part in cell.split(";") if part]
    found = {offer_id: int(grade) for offer_id, grade in pairs}
    if len(found) < len(pairs) or not all(1 <= grade <= BEST for grade in found.values()):
        raise ValueError(f"Not a list of judgements: {cell}")
    return found


def ndcg(ranked: Sequence[str], relevance: Mapping[str, int], depth: int = DEPTH) -> float:
    """Normalised discounted cumulative gain, 0 to 1, of identifiers, best first.

    Gain 2^grade − 1, discount log2(1 + rank) (Burges et al., 2005); the ideal order is that of the
    judgements. An identifier that comes again counts nothing. Raises ValueError without a
    judgement: the figure is not defined there.
    """
    if not relevance:
        raise ValueError("Nothing is relevant: nDCG is not defined")
    grades = [relevance.get(one, 0) if one else 0 for one in _first_times(ranked[:depth])]
    ideal = sorted(relevance.values(), reverse=True)[:depth]
    return _gain(grades) / _gain(ideal)


def _first_times(ranked: Sequence[str]) -> list[str | None]:
    return [None if one in ranked[:at] else one for at, one in enumerate(ranked)]


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0**grade - 1) / math.log2(rank + 1) for rank, grade in enumerate(grades, start=1))
