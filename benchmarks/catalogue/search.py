"""How long a search takes, against its statements through the bare driver, by catalogue size."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean, median, quantiles
from typing import ParamSpec, TypeVar

from sqlalchemy import Engine

from benchmarks.catalogue import built, databases, recorded, reference
from benchmarks.catalogue.output import Cell, Figures, add_json, tell
from benchmarks.catalogue.questions import QUESTIONS, Question, questions
from benchmarks.catalogue.recorded import Statement
from guidance.catalogue.search.searching import Searcher

SIZES = (1_000, 10_000, 100_000, 1_000_000)
REFERENCES = 60
SMALL, LARGE = 10_000, 1_000_000

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(slots=True)
class Times:
    """Milliseconds of each question: ours, the bare engine, and the engine's own ranking."""

    ours: list[float] = field(default_factory=list)
    bare: list[float] = field(default_factory=list)
    plain: list[float] = field(default_factory=list)
    answered: int = 0
    statements: float = 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be asked for on the command line."""
    parser.description = __doc__
    parser.add_argument("folder", type=Path, help="where the databases are built and kept")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--databases", nargs="+", choices=databases.KINDS, default=databases.KINDS)
    parser.add_argument("--questions", type=int, default=QUESTIONS)
    parser.add_argument("--references", type=int, default=REFERENCES, help="of the questions")
    add_json(parser)
    parser.set_defaults(run=run)


def run(wanted: argparse.Namespace) -> None:
    """Builds what is not there, measures and prints."""
    wanted.folder.mkdir(parents=True, exist_ok=True)
    kinds, folder = list(wanted.databases), wanted.folder.resolve()
    asked = _different(wanted.questions)
    taken: dict[tuple[str, int], Times] = {}
    with built.server(kinds, folder) as server:
        for kind in kinds:
            for size in wanted.sizes:
                engine = built.catalogue(kind, size, folder, server, _told)
                taken[kind, size] = measure(engine, asked, wanted.references)
                engine.dispose()
    tell([by_size(taken), growth(taken)], wanted.json, questions=len(asked))


def _told(line: str) -> None:
    print(line, file=sys.stderr)


def _different(number: int) -> list[Question]:
    """So many questions, none of them twice: the search would remember its answer."""
    drawn = {question.text: question for question in questions(2 * number)}
    return list(drawn.values())[:number]


def measure(engine: Engine, asked: Sequence[Question], references: int) -> Times:
    """Both by turns, question by question, after each was sent once for the caches' sake.

    Raises ValueError when the statements do not bring all offers that our search found.
    """
    sent = list(recorded.statements(engine, list(asked)))
    times = Times(statements=mean(map(len, sent)))
    ours = recorded.searcher(engine)
    with recorded.bare(engine) as bare:
        for at, (question, known) in enumerate(zip(asked, sent, strict=True)):
            _compare(times, at, ours, question, bare, known)
        for question in asked[:references]:
            plain = reference.statement(engine.dialect.name, question.text)
            if plain:
                times.plain.append(_timed(bare.send, (plain,))[0])
    return times


def _compare(
    times: Times,
    at: int,
    ours: Searcher,
    question: Question,
    bare: recorded.Bare,
    known: tuple[Statement, ...],
) -> None:
    if at % 2:
        took, rows = _timed(bare.send, known)
        own, ranked = _timed(recorded.ask, ours, question)
    else:
        own, ranked = _timed(recorded.ask, ours, question)
        took, rows = _timed(bare.send, known)
    brought = {row[0] for found in rows for row in found}
    if not {number for number, _ in ranked} <= brought:
        raise ValueError(f"The statements do not bring what was found for “{question.text}”")
    times.ours.append(own)
    times.bare.append(took)
    times.answered += bool(ranked)


def _timed(call: Callable[P, R], *given: P.args, **named: P.kwargs) -> tuple[float, R]:
    began = time.perf_counter()
    result = call(*given, **named)
    return 1000 * (time.perf_counter() - began), result


def by_size(taken: dict[tuple[str, int], Times]) -> Figures:
    """Medians and 95th percentiles of ours and of the bare engine, and their ratios."""
    columns = (
        *("database", "offers", "answered", "statements"),
        *("ours p50", "p95", "bare p50", "bare p95", "p50 ours / bare", "p95 ours / bare"),
        *("plain p50", "plain p95"),
    )
    rows = [_row(kind, size, times) for (kind, size), times in taken.items()]
    return Figures("One search, in milliseconds", columns, rows)


def _row(kind: str, size: int, times: Times) -> list[Cell]:
    ours, bare = _percentiles(times.ours), _percentiles(times.bare)
    plain = _percentiles(times.plain) if len(times.plain) > 1 else (None, None)
    ratios = [own / other if other else None for own, other in zip(ours, bare, strict=True)]
    return [kind, size, times.answered, times.statements, *ours, *bare, *ratios, *plain]


def _percentiles(values: Sequence[float]) -> tuple[float, float]:
    return median(values), quantiles(values, n=20)[-1]


def growth(taken: dict[tuple[str, int], Times]) -> Figures:
    """How the 95th percentile grows from ten thousand to a million offers."""
    rows = []
    for kind in dict.fromkeys(kind for kind, _ in taken):
        ends = [taken.get((kind, size)) for size in (SMALL, LARGE)]
        small, large = (_percentiles(end.ours)[1] if end else None for end in ends)
        rows.append((kind, large / small if small and large else None))
    return Figures(f"Growth of p95 from {SMALL:,} to {LARGE:,}", ("database", "times"), rows)
