"""Event logs made at random: what happens to conversations and hand-offs, as plain rows."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from guidance.handoff import MOVES, OPEN, Move, State

START = datetime(2026, 10, 1, tzinfo=UTC)
DAYS = 12
LANGUAGES, CHANNELS = ("en", "pl"), ("widget", "rest")
REASONS = ("asked", "complaint", "distress", "failures", "")
OUTCOMES = ("answered", "learner-left", "other", "")
LIMITS = ("price/06", "mode", "start/", "several/01", "unknown")


@dataclass
class Log:
    """Rows of the tables figure and handoff_event."""

    figures: list[dict[str, Any]] = field(default_factory=list)
    events: list[dict[str, Any]] = field(default_factory=list)


def log(seed: int, size: int = 60) -> Log:
    """A log of about ``size`` conversations; the same seed is the same log."""
    chance, made = random.Random(seed), Log()
    for number in range(1, size + 1):
        _conversation(chance, made)
        if chance.random() < 0.6:
            _handoff(chance, made, number)
    return made


def _moment(chance: random.Random) -> datetime:
    # Often on the edge between two days, where counting goes wrong.
    day = START + timedelta(days=chance.randrange(DAYS))
    if chance.random() < 0.2:
        return day + timedelta(microseconds=chance.choice((0, 1, -1, 999_999)))
    return day + timedelta(seconds=chance.uniform(0, 86_399), microseconds=chance.randrange(10**6))


def _conversation(chance: random.Random, made: Log) -> None:
    where = {"language": chance.choice(LANGUAGES), "channel": chance.choice(CHANNELS)}

    def note(kind: str, code: str = "", value: float | None = None) -> None:
        row = {"at": _moment(chance), "kind": kind, **where, "code": code, "value": value}
        made.figures.append(row)

    note("conversation")
    for _ in range(chance.randrange(4)):
        note("bot_answer", value=chance.choice((0.1, 0.3, 0.3, 2.5, 9.9, 10.0, 61.0)))
    if chance.random() < 0.3:
        note("no_results", chance.choice(LIMITS))
    for kind in ("danger", "not_understood", "bot_failed"):
        if chance.random() < 0.15:
            note(kind)
    if chance.random() < 0.6:
        _survey(chance, note, chance.choice(("person", "assistant")))
    if chance.random() < 0.4:
        code = chance.choice(("queue", "left", "reached"))
        note("human_first", code, float(chance.randrange(5000)))


def _survey(chance: random.Random, note: Any, whose: str) -> None:
    note("survey_asked", whose)
    if chance.random() < 0.8:
        note("survey_solved", f"{whose}/{chance.choice(('yes', 'partly', 'no'))}")
    if chance.random() < 0.7:
        note("survey_ease", whose, float(chance.randint(1, 5)))


def _handoff(chance: random.Random, made: Log, number: int) -> None:
    """A random walk through the table of moves."""
    state: State | None = None
    at = _moment(chance)
    where: dict[str, Any] = {"language": chance.choice(LANGUAGES)}
    where["channel"] = chance.choice(CHANNELS)
    for step in range(chance.randint(1, 9)):
        allowed = [move for before, move in MOVES if before is state]
        if not allowed or (step and chance.random() < 0.1):
            return
        move = chance.choice(allowed)
        after = MOVES[state, move]
        detail = chance.choice(OUTCOMES if move is Move.CLOSE else REASONS)
        row: dict[str, Any] = {
            "handoff_id": number,
            "at": at,
            "move": move.value,
            "actor": "rule",
            **where,
        }
        row |= {"before": state.value if state else None, "after": after.value}
        made.events.append(row | {"detail": "" if move is Move.CANCEL else detail})
        state = after
        at += timedelta(seconds=chance.choice((0, 0.4, 59.6, 600.25, 86_400)))
        if state not in OPEN and chance.random() < 0.7:
            return
