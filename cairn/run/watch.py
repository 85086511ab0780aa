"""What to do with one process, given what is seen of it. No clock, no process: pure."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from cairn.run.supervision import Info

GONE = frozenset({"STOPPED", "EXITED", "FATAL", "BACKOFF", "UNKNOWN"})
USAGE_ERROR = 2
"""Exit code of a program that was called wrongly: it will not go better the next time."""


@dataclass(frozen=True)
class Patience:
    """How long to wait, in seconds, and how often to try.

    ``first_delay`` doubles to ``longest_delay`` while a process ends again and again before it has
    answered for ``steady`` seconds.
    """

    start: float = 180
    hung: float = 30
    first_delay: float = 0.25
    longest_delay: float = 5
    steady: float = 5
    tries: int = 3


class Phase(Enum):
    """Where a process is in its life."""

    NEW = "new"
    STARTING = "starting"
    READY = "ready"
    RESTING = "resting"
    STOPPING = "stopping"


class Move(Enum):
    """What the runner is to do now."""

    NOTHING = "nothing"
    START = "start"
    KILL = "kill"
    FAIL = "fail"


@dataclass
class Watch:
    """One process's life. `step` is called a few times a second with what is seen.

    `lines` holds what the operator has yet to read, `cause` why the run must end.
    """

    title: str
    patience: Patience = field(default_factory=Patience)
    phase: Phase = Phase.NEW
    lines: list[str] = field(default_factory=list)
    cause: str = ""
    once_ready: bool = False
    _since: float = 0
    _until: float = 0
    _failures: int = 0

    def step(self, info: Info, last_good: float, now: float) -> Move:
        """The next move; `now` and `last_good` (the last good health check) on one clock.

        Of a process that is ready, `last_good` is when it last answered, however that was.
        """
        match self.phase:
            case Phase.NEW:
                self.lines.append(f"{self.title}: starting")
                return self._start(now)
            case Phase.RESTING:
                return self._start(now) if now >= self._until else Move.NOTHING
            case Phase.STOPPING:
                return self._start(now) if info.state in GONE else Move.NOTHING
        if info.state in GONE and now - self._since > 0:
            return self._gone(info, now)
        if self.phase is Phase.STARTING:
            return self._starting(last_good, now)
        return self._ready(last_good, now)

    def _start(self, now: float) -> Move:
        self.phase = Phase.STARTING
        self._since = now
        return Move.START

    def _starting(self, last_good: float, now: float) -> Move:
        took = now - self._since
        if last_good >= self._since:
            again = " again" if self.once_ready else ""
            self.lines.append(f"{self.title}: ready{again} in {took:.0f} s")
            self.phase, self.once_ready = Phase.READY, True
            self._since = now
        elif took > self.patience.start:
            problem = f"{self.title} did not answer within {self.patience.start:.0f} s"
            return self._kill(problem) if self.once_ready else self._fail(problem)
        return Move.NOTHING

    def _ready(self, last_good: float, now: float) -> Move:
        if now - self._since > self.patience.steady:
            self._failures = 0
        if now - max(last_good, self._since) > self.patience.hung:
            return self._kill(f"{self.title} has not answered for {self.patience.hung:.0f} s")
        return Move.NOTHING

    def _gone(self, info: Info, now: float) -> Move:
        self._failures += 1
        ending = describe(self.title, info)
        hopeless = info.code == USAGE_ERROR or self._failures >= self.patience.tries
        if not self.once_ready and (hopeless or info.state == "FATAL"):
            return self._fail(ending)
        delay = min(self.patience.first_delay * 2 ** (self._failures - 1), self._longest())
        self.lines.append(f"{ending}: it is started again in {delay:g} s")
        self.phase = Phase.RESTING
        self._until = now + delay
        return Move.NOTHING

    def _longest(self) -> float:
        return self.patience.longest_delay

    def _kill(self, problem: str) -> Move:
        self.lines.append(f"{problem}: it is started again")
        self.phase = Phase.STOPPING
        return Move.KILL

    def _fail(self, cause: str) -> Move:
        self.cause = cause
        return Move.FAIL


def describe(title: str, info: Info) -> str:
    """How a process ended, for the operator."""
    if info.state == "FATAL":
        return f"{title} could not be started ({info.problem})"
    if info.code < 0:
        return f"{title} was killed"
    return f"{title} stopped (exit code {info.code})"
