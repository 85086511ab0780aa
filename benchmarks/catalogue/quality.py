"""How good the search is: nDCG@5 on the judged set, with ours, its words alone, and plain BM25."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from statistics import mean

from benchmarks.catalogue.output import Cell, Figures, add_json, tell
from benchmarks.catalogue.plain import Plain, offers_of
from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.sample import FILE, import_sample
from guidance.catalogue.store import Catalogue
from tests.guidance.catalogue.quality.judged import DEPTH, SPLITS, Judged, judged, ndcg

DAY = date(2026, 1, 15)
PLAIN, BARE, OURS = "plain BM25", "ours without thesaurus", "ours"
ASPECTS: Mapping[str, Callable[[Judged], str]] = {
    "split": lambda one: one.split,
    "language": lambda one: one.language,
    "both": lambda one: f"{one.split}, {one.language}",
    "kind": lambda one: one.kind,
}

Ranker = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Scored:
    """A query and its nDCG@5 with each search, by the search's name."""

    asked: Judged
    worth: Mapping[str, float]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be asked for on the command line."""
    parser.description = __doc__
    parser.add_argument("--worst", type=int, default=0, help="so many queries of dev by name")
    parser.add_argument("--split", choices=SPLITS, help="one half alone")
    add_json(parser)
    parser.set_defaults(run=run)


def run(wanted: argparse.Namespace) -> None:
    """Measures and prints."""
    asked = [one for one in judged() if wanted.split in (None, one.split)]
    with rankers() as searches:
        scored = [score(one, searches) for one in asked if one.relevance]
        figures = [by_group(scored), unanswered(asked, searches)]
        if wanted.worst:
            figures.append(worst(scored, searches, wanted.worst))
    tell(figures, wanted.json, queries=len(scored))


@contextmanager
def rankers() -> Iterator[Mapping[str, Ranker]]:
    """The searches over the sample catalogue, each giving identifiers, best first."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(f"sqlite:///{Path(folder) / 'catalogue.db'}")
        schema.upgrade(engine)
        import_sample(engine, DAY)
        plain = Plain(offers_of(FILE))
        yield {
            PLAIN: lambda question: plain.search(question, DEPTH),
            BARE: _ranker(Catalogue(engine, thesaurus=False)),
            OURS: _ranker(Catalogue(engine)),
        }
        engine.dispose()


def _ranker(catalogue: Catalogue) -> Ranker:
    return lambda question: [hit.offer.id for hit in catalogue.search(question)[:DEPTH]]


def score(asked: Judged, searches: Mapping[str, Ranker]) -> Scored:
    """A query with judgements, asked of every search."""
    worth = {name: ndcg(find(asked.query), asked.relevance) for name, find in searches.items()}
    return Scored(asked, worth)


def by_group(scored: Sequence[Scored]) -> Figures:
    """The means of all queries and of each group, and how many times plain BM25 ours is."""
    names = tuple(scored[0].worth)
    groups = {"all": list(scored)}
    for aspect, of in ASPECTS.items():
        for value in dict.fromkeys(of(one.asked) for one in scored):
            members = [one for one in scored if of(one.asked) == value]
            groups[f"{aspect}: {value}"] = members
    rows = [_row(title, members, names) for title, members in groups.items()]
    return Figures(f"nDCG@{DEPTH}", ("group", "queries", *names, "ours / plain"), rows)


def _row(title: str, members: Sequence[Scored], names: Sequence[str]) -> list[Cell]:
    means = {name: mean(one.worth[name] for one in members) for name in names}
    ratio = round(means[OURS] / means[PLAIN], 2) if means[PLAIN] else None
    return [title, len(members), *(round(value, 3) for value in means.values()), ratio]


def unanswered(asked: Sequence[Judged], searches: Mapping[str, Ranker]) -> Figures:
    """Queries without an answer in the catalogue: how many each search finds nothing for."""
    without = [one for one in asked if not one.relevance]
    rows = [
        (name, len(without), sum(not find(one.query) for one in without))
        for name, find in searches.items()
    ]
    return Figures("Queries without an answer", ("search", "queries", "nothing found"), rows)


def worst(scored: Sequence[Scored], searches: Mapping[str, Ranker], most: int) -> Figures:
    """The queries that ours answers worst; of dev alone, so that nobody tunes on the other half."""
    own = [one for one in scored if one.asked.split == SPLITS[0]]
    own.sort(key=lambda one: one.worth[OURS])
    rows = [
        (one.asked.query, round(one.worth[OURS], 2), " ".join(searches[OURS](one.asked.query)))
        for one in own[:most]
    ]
    return Figures("Answered worst, of dev", ("query", f"nDCG@{DEPTH}", "found"), rows)
