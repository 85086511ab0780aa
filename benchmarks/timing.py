"""Turns of both bots in turn, and what comes of their times."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from statistics import median, quantiles
from uuid import uuid4

from benchmarks.talking import Bot

WARM_UP = 3  # conversations of each bot that are not counted
KINDS = ("all", "plain", "action")


@dataclass(frozen=True)
class Turn:
    """How long one turn took."""

    bot: str
    kind: str
    seconds: float


@dataclass(frozen=True)
class Figures:
    """Of some turns; times in milliseconds."""

    turns: int
    p50: float
    p95: float


def measure(bots: Mapping[str, Bot], conversations: int, told: Callable[[int], None]) -> list[Turn]:
    """Holds conversations line by line with every bot, who begins changing from line to line.

    ``told`` hears how many are done. Raises NoAnswer.
    """
    turns: list[Turn] = []
    for number in range(WARM_UP + conversations):
        found = list(_conversation(bots, number))
        turns += found if number >= WARM_UP else ()
        told(max(0, number + 1 - WARM_UP))
    return turns


def _conversation(bots: Mapping[str, Bot], number: int) -> Iterable[Turn]:
    scripts = {name: bot.lines[number % len(bot.lines)] for name, bot in bots.items()}
    ids = {name: f"bench-{uuid4().hex}" for name in bots}
    for at in range(min(map(len, scripts.values()))):
        order = sorted(bots, reverse=(number + at) % 2 == 0)
        for name in order:
            line = scripts[name][at]
            began = time.perf_counter()
            bots[name].say(ids[name], line.text)
            yield Turn(name, line.kind, time.perf_counter() - began)


def figures(turns: Iterable[Turn], bot: str, kind: str = "all") -> Figures | None:
    """Of one bot's turns of a kind; None where it has none."""
    taken = [
        1000 * turn.seconds for turn in turns if turn.bot == bot and kind in ("all", turn.kind)
    ]
    if len(taken) < 2:
        return None
    return Figures(len(taken), round(median(taken), 1), round(quantiles(taken, n=20)[-1], 1))
