"""Runs a table of processes until somebody ends the run or one of them cannot start."""

from __future__ import annotations

import contextlib
import signal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from cairn.errors import ProcessFailed
from cairn.run.health import Probe
from cairn.run.logs import size, tail
from cairn.run.processes import Process
from cairn.run.supervision import Supervision, supervised
from cairn.run.watch import Move, Patience, Phase, Watch

SECONDS_BETWEEN_LOOKS = 0.2
ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Interrupted(BaseException):
    """Somebody asked the run to end; not an Exception, so that nothing on the way keeps it."""


@contextlib.contextmanager
def interruptible() -> Iterator[None]:
    """Within: the first SIGINT, SIGTERM or SIGHUP raises Interrupted, later ones are ignored."""

    def interrupt(_signal: int, _frame: object) -> None:
        for ending in ENDINGS:
            signal.signal(ending, signal.SIG_IGN)
        raise Interrupted

    before = {ending: signal.signal(ending, interrupt) for ending in ENDINGS}
    try:
        yield
    finally:
        for ending, handler in before.items():
            signal.signal(ending, handler)


@dataclass
class House:
    """A table of processes, where they live, and what to say when all of them answer."""

    processes: Sequence[Process]
    root: Path
    var: Path
    environment: Mapping[str, str]
    say: Callable[[str], None]
    welcome: Sequence[str] = ()
    patience: Patience = field(default_factory=Patience)


@dataclass
class _Kept:
    process: Process
    watch: Watch
    probe: Probe
    log: Path
    log_start: int


def run_house(house: House) -> None:
    """Start everything and watch over it; returns never.

    Raises Interrupted when asked to end and ProcessFailed when a process cannot start; nothing
    is left running in either case.
    """
    with supervised(house.processes, house.root, house.var, house.environment) as supervision:
        kept = [_keep(process, supervision, house) for process in house.processes]
        try:
            for one in kept:
                one.probe.begin()
            _watch_over(kept, supervision, house)
        finally:
            for one in kept:
                one.probe.end()


def _keep(process: Process, supervision: Supervision, house: House) -> _Kept:
    log = supervision.places.log_of(process.name)
    patience = replace(house.patience, hung=min(house.patience.hung, process.hung))
    watch = Watch(process.title, patience)
    return _Kept(process, watch, Probe(process), log, size(log))


def _watch_over(kept: Sequence[_Kept], supervision: Supervision, house: House) -> None:
    welcomed = False
    while True:
        infos = supervision.infos()
        for one in kept:
            info = infos[one.process.name]
            ready = one.watch.phase is Phase.READY
            heard = one.probe.last_heard if ready else one.probe.last_good
            move = one.watch.step(info, heard, time.monotonic())
            _say_lines(one.watch, house)
            _act(one, move, supervision)
        if not welcomed and all(one.watch.phase is Phase.READY for one in kept):
            welcomed = True
            for line in house.welcome:
                house.say(line)
        time.sleep(SECONDS_BETWEEN_LOOKS)


def _say_lines(watch: Watch, house: House) -> None:
    for line in watch.lines:
        house.say(line)
    watch.lines.clear()


def _act(one: _Kept, move: Move, supervision: Supervision) -> None:
    match move:
        case Move.START:
            supervision.start(one.process.name)
        case Move.KILL:
            supervision.kill(one.process.name)
        case Move.FAIL:
            last_lines = tail(one.log, one.log_start)
            ending = f" Its last lines:{last_lines}" if last_lines else ""
            raise ProcessFailed(f"{one.watch.cause}. Its log is {one.log}.{ending}")
