"""Our search and the bare engine: the statements it sends, recorded and sent again as they are.

The bare engine is the driver alone: the same statements in the same order, all their rows fetched,
and nothing made of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, cast

from sqlalchemy import Engine

from benchmarks.catalogue.questions import Question
from benchmarks.catalogue.synthetic import DAY
from guidance.catalogue.search.searching import Ranked, Searcher
from guidance.facts import MOST_HITS

VERSION = 1
Statement = tuple[str, tuple[Any, ...]]


@dataclass(slots=True)
class Recording:
    """An engine that the search takes for one; it notes what is sent through it."""

    engine: Engine
    sent: list[Statement] = field(default_factory=list)

    @property
    def dialect(self) -> Any:
        """The engine's."""
        return self.engine.dialect

    def raw_connection(self) -> _Noting:
        """A connection of the engine's that notes."""
        return _Noting(self.engine.raw_connection(), self.sent)


class _Noting:
    """A connection, and its own cursor, that notes statements."""

    def __init__(self, connection: Any, sent: list[Statement]) -> None:
        self._connection = connection
        self._sent = sent
        self._cursor = connection.cursor()

    def cursor(self) -> _Noting:
        return self

    def execute(self, statement: str, parameters: tuple[Any, ...]) -> None:
        self._sent.append((statement, parameters))
        self._cursor.execute(statement, parameters)

    def fetchall(self) -> list[Any]:
        return list(self._cursor.fetchall())

    def close(self) -> None:
        self._connection.close()


def searcher(engine: Engine | Recording) -> Searcher:
    """Our search, which has read the catalogue's words and keeps no answer but the last."""
    made = Searcher(cast(Engine, engine), keep=1)
    ask(made, Question("a question of no offer", None))
    return made


def ask(ours: Searcher, question: Question) -> Ranked:
    """Numbers and scores of the offers that answer, limits and all, as the catalogue asks."""
    limited = (question.criteria, None, DAY if question.criteria else None)
    return ours.best(VERSION, question.text, limited, MOST_HITS)


def statements(engine: Engine, questions: list[Question]) -> Iterator[tuple[Statement, ...]]:
    """What our search sends for each question; the questions have to differ."""
    recording = Recording(engine)
    ours = searcher(recording)
    for question in questions:
        recording.sent.clear()
        ask(ours, question)
        yield tuple(recording.sent)


class Bare:
    """The database's driver, on a connection that stays open."""

    def __init__(self, connection: Any) -> None:
        self._cursor = connection.cursor()

    def send(self, sent: tuple[Statement, ...]) -> list[list[Any]]:
        """The rows of each statement."""
        found = []
        for statement, parameters in sent:
            self._cursor.execute(statement, parameters)
            found.append(self._cursor.fetchall())
        return found


@contextmanager
def bare(engine: Engine) -> Iterator[Bare]:
    """The bare engine of a database."""
    connection = engine.raw_connection()
    try:
        yield Bare(connection.driver_connection)
    finally:
        connection.close()
