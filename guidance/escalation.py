"""When a request that nobody takes is told to more people, as a pure rule.

Stage 0 is the request itself: those who could take it are told. Stage 1: it is told again and its
priority raised. Stage 2: the supervisors are told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from guidance.handoff import Priority, State

LAST = 2
# Somebody in danger cannot wait as long as others.
DANGER = (timedelta(0), timedelta(minutes=1), timedelta(minutes=3))
WAITING = (timedelta(0), timedelta(minutes=5), timedelta(minutes=15))
# Left to be answered later: within a day, then within two.
REQUESTED = (timedelta(0), timedelta(hours=24), timedelta(hours=48))


@dataclass(frozen=True, slots=True)
class Rule:
    """After how long each stage is reached, by what the request is."""

    waiting: tuple[timedelta, ...] = WAITING
    danger: tuple[timedelta, ...] = DANGER
    requested: tuple[timedelta, ...] = REQUESTED
    ladders: Mapping[State, tuple[timedelta, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Raises ValueError when a later stage would come before an earlier one."""
        for ladder in (self.waiting, self.danger, self.requested):
            if len(ladder) != LAST + 1 or list(ladder) != sorted(ladder):
                raise ValueError("each stage comes after the one before")
        ladders = {State.WAITING: self.waiting, State.REQUESTED: self.requested}
        object.__setattr__(self, "ladders", ladders)

    def stage(self, state: State, priority: Priority, since: datetime, at: datetime) -> int | None:
        """The stage a request has reached at a moment; None for one that needs nobody."""
        ladder = self.ladders.get(state)
        if ladder is None:
            return None
        if priority is Priority.DANGER:
            ladder = self.danger
        waited = max(at - since, timedelta(0))
        return max(number for number, after in enumerate(ladder) if waited >= after)


def told(stage: int, *, supervisor: bool, takes_it: bool, there: bool) -> bool:
    """Whether somebody at the desk is told of a stage.

    ``takes_it``: a counsellor of the language and team; ``there``: at the desk and available.
    Those who are there see and hear it on the desk, so that at first only the others get a mail;
    later everybody does.
    """
    if stage == LAST:
        return supervisor or takes_it
    return takes_it and (stage > 0 or not there)
