"""How well learners' goals find what answers them: nDCG@5 and success@3 on the judged goals.

Compared are plain BM25, the catalogue's search, and what the dialogue recommends, each also with
typing errors and without diacritics.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import mean

from benchmarks.advice.all_open import DAY, all_open
from benchmarks.catalogue.output import Cell, Figures, add_json, tell
from benchmarks.catalogue.plain import Plain, offers_of
from benchmarks.understanding.noise import typos, without_diacritics
from guidance.catalogue.sample import FILE
from guidance.catalogue.store import Catalogue
from guidance.criteria import Criteria
from guidance.dialogue.finding import pick
from guidance.dialogue.offers import find
from guidance.dialogue.turn import Scene
from guidance.hearing import Entity, Heard
from guidance.state import State
from tests.guidance.catalogue.quality.judged import DEPTH, ndcg
from tests.guidance.goals.goal_set import LANGUAGES, SPLITS, Goal, goals, helps

PLAIN, SEARCH, ADVICE = "BM25", "search", "advice"
WRITTEN, TYPED, BARE = "as written", "typos", "no diacritics"
WAYS: Mapping[str, Callable[[str], str]] = {
    WRITTEN: str,
    TYPED: typos,
    BARE: without_diacritics,
}

Ranker = Callable[[Goal, str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Scored:
    """A goal, one way of writing it, and its worth with each search: nDCG@5 and success@3."""

    goal: Goal
    way: str
    gain: Mapping[str, float]
    success: Mapping[str, bool]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be asked for on the command line."""
    parser.description = __doc__
    parser.add_argument("--worst", type=int, default=0, help="so many goals of dev by name")
    parser.add_argument("--split", choices=SPLITS, help="one half alone")
    add_json(parser)
    parser.set_defaults(run=run)


def run(wanted: argparse.Namespace) -> None:
    """Measures and prints."""
    asked = [one for one in goals() if wanted.split in (None, one.split)]
    with rankers() as searches:
        scored = list(score(asked, searches))
        figures = [by_group(scored)]
        if wanted.worst:
            figures.append(worst(scored, searches, wanted.worst))
    tell(figures, wanted.json, goals=len(asked))


@contextmanager
def rankers() -> Iterator[Mapping[str, Ranker]]:
    """The searches over the sample catalogue, each giving identifiers, best first."""
    plain = Plain(offers_of(FILE))
    with all_open() as catalogue:
        yield {
            PLAIN: lambda _, said: plain.search(said, DEPTH),
            SEARCH: lambda _, said: [hit.offer.id for hit in catalogue.search(said)[:DEPTH]],
            ADVICE: lambda goal, said: advised(catalogue, goal, said),
        }


def advised(catalogue: Catalogue, goal: Goal, said: str) -> list[str]:
    """The identifiers that the dialogue recommends for a first message, best first.

    None where it asks something before it shows offers.
    """
    level = () if goal.level is None else (Entity("level", goal.level),)
    heard = Heard("find_offers", said, goal.language, level)
    scene = Scene(heard, State(), catalogue, DAY, LANGUAGES)
    after = find(scene).state
    if not after.shown:
        return []
    asked = after.criteria
    criteria = Criteria(topics=asked.topics, level=asked.level, goal=asked.goal)
    return [hit.offer.id for hit in pick(scene, criteria, criteria).hits[:DEPTH]]


def score(asked: Sequence[Goal], searches: Mapping[str, Ranker]) -> Iterator[Scored]:
    """Every goal in every way of writing, asked of every search."""
    for way, written in WAYS.items():
        for goal in asked:
            said = written(goal.words)
            ranked = {name: find_by(goal, said) for name, find_by in searches.items()}
            gain = {name: ndcg(ids, goal.relevance) for name, ids in ranked.items()}
            success = {name: helps(ids, goal.relevance) for name, ids in ranked.items()}
            yield Scored(goal, way, gain, success)


def by_group(scored: Sequence[Scored]) -> Figures:
    """The means of each half, language, and way of writing; and of goals without shared words."""
    names = tuple(scored[0].gain)
    rows = [_row(title, members, names) for title, members in _groups(scored) if members]
    measures = [f"{name} {what}" for what in (f"nDCG@{DEPTH}", "success@3") for name in names]
    return Figures("Goals", ("group", "goals", *measures), rows)


def _groups(scored: Sequence[Scored]) -> Iterator[tuple[str, list[Scored]]]:
    for way in WAYS:
        written = [one for one in scored if one.way == way]
        for split in SPLITS:
            half = [one for one in written if one.goal.split == split]
            yield f"{split}, {way}", half
            for language in LANGUAGES:
                own = [one for one in half if one.goal.language == language]
                yield f"{split}, {way}, {language}", own
                unshared = [one for one in own if not one.goal.shared]
                yield f"{split}, {way}, {language}, no shared word", unshared


def _row(title: str, members: Sequence[Scored], names: Sequence[str]) -> list[Cell]:
    gains = [mean(one.gain[name] for one in members) for name in names]
    successes = [mean(one.success[name] for one in members) for name in names]
    return [title, len(members), *(round(value, 3) for value in (*gains, *successes))]


def worst(scored: Sequence[Scored], searches: Mapping[str, Ranker], most: int) -> Figures:
    """The goals answered worst; of dev alone, so that nobody tunes on the other half."""
    own = [one for one in scored if one.goal.split == SPLITS[0] and one.way == WRITTEN]
    own.sort(key=lambda one: one.gain[ADVICE])
    rows = [
        (
            one.goal.words,
            round(one.gain[ADVICE], 2),
            " ".join(searches[ADVICE](one.goal, one.goal.words)),
        )
        for one in own[:most]
    ]
    return Figures("Answered worst, of dev", ("goal", f"nDCG@{DEPTH}", "recommended"), rows)
