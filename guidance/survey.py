"""When a learner is asked what they think of a talk: two short questions, once an episode.

An episode is a hand-off that a counsellor held, or a talk with the assistant alone: messages
without a pause of half a day between them. Nobody is asked after danger, nobody who said to be
under age, and nobody in the middle of something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from guidance import notes
from guidance.outcomes import ABUSE
from guidance.safety import minors
from guidance.safety.relief import PAYLOAD as DISTRESS

SOLVED = ("yes", "partly", "no")
EASE = (1, 2, 3, 4, 5)
# What is wrong with a single answer, as a learner may say beside a thumb down.
FAULTS = ("wrong", "other-question", "unclear", "missing", "outdated", "other")
PAUSE = timedelta(hours=12)
# Fewer turns are a look around; who says goodbye has at least asked something before.
FEWEST, FEWEST_AT_GOODBYE = 3, 2


@dataclass(frozen=True, slots=True)
class Line:
    """A message as the rule sees it; ``open``: of a learner, not yet answered."""

    sender: str
    at: datetime
    text: str = ""
    payload: str | None = None
    open: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Episode:
    """A hand-off of the conversation; ``held``: a counsellor had it."""

    asked: datetime
    is_open: bool
    held: bool
    danger: bool
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation: its lines, oldest first, its hand-offs, and when it was asked last."""

    lines: tuple[Line, ...]
    episodes: tuple[Episode, ...] = ()
    asked: datetime | None = None
    blocked: bool = False


def of_person(talk: Talk, episode: Episode) -> bool:
    """Whether to ask about a hand-off that has ended, and was not asked about yet."""
    over = episode.held and not episode.is_open and episode.outcome != ABUSE
    return over and _may_be_asked(talk)


def at_goodbye(talk: Talk) -> bool:
    """Whether to ask about the assistant after thanks or a goodbye."""
    return _of_assistant(talk, FEWEST_AT_GOODBYE)


def when_quiet(talk: Talk, now: datetime, after: timedelta) -> bool:
    """Whether to ask about the assistant: its answer stood for a while, and asks for nothing."""
    if not talk.lines or now - talk.lines[-1].at < after:
        return False
    last = talk.lines[-1]
    answered = last.sender == "assistant" and notes.ASKS not in last.notes
    return answered and _of_assistant(talk, FEWEST)


def _of_assistant(talk: Talk, fewest: int) -> bool:
    lines = tuple(_present(talk.lines))
    begun = lines[0].at if lines else None
    if begun is None or (talk.asked is not None and talk.asked >= begun):
        return False
    # What a counsellor took part in is asked about when it ends.
    if any(one.held and one.asked >= begun for one in talk.episodes):
        return False
    turns = sum(line.sender == "learner" for line in lines)
    return turns >= fewest and not lines[-1].open and _may_be_asked(talk)


def _may_be_asked(talk: Talk) -> bool:
    if talk.blocked or any(one.is_open for one in talk.episodes):
        return False
    return not _danger(talk) and not _child(talk.lines)


def _danger(talk: Talk) -> bool:
    said = any(line.payload == DISTRESS for line in talk.lines)
    return said or any(one.danger for one in talk.episodes)


def _child(lines: Iterable[Line]) -> bool:
    """Whether somebody said to be under age, to the assistant or to a counsellor."""
    return any(
        notes.CHILD in line.notes
        or (line.sender == "learner" and minors.is_child(minors.age(line.text)))
        for line in lines
    )


def _present(lines: tuple[Line, ...]) -> Iterator[Line]:
    """The lines of the talk that goes on: since the last long pause."""
    first = 0
    for at, (one, following) in enumerate(pairwise(lines), 1):
        if following.at - one.at >= PAUSE:
            first = at
    yield from lines[first:]
