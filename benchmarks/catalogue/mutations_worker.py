"""A process of its own that imports spoilt files: it may hang or die without harm."""

from __future__ import annotations

import multiprocessing
import resource
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from benchmarks.catalogue import databases, mutations_samples
from benchmarks.catalogue.mutations_state import DAY, SOURCE, State
from guidance.catalogue import importing
from guidance.catalogue.importing import Import, NoteFile
from guidance.errors import UnreadableFile

# Seconds of the processor for one file: what else the machine does is not the importer's fault.
LIMIT = 5.0
# Seconds on the clock: what waits so long for anything hangs as well.
PATIENCE, START = 30.0, 120.0
MEMORY = 4 * 2**30
# Of the files that come in, one in so many is imported again: it must give the same.
AGAIN = 5
SPAWN = multiprocessing.get_context("spawn")


class Verdict(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    WARNINGS = "with warnings"
    REFUSED = "file refused"
    CRASH = "crash"
    HANG = "hang"
    HALF = "half-written"


WRONG = (Verdict.CRASH, Verdict.HANG, Verdict.HALF)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the file of a seed; ``seconds`` are the processor's for its import."""

    seed: int
    verdict: Verdict
    seconds: float = 0.0
    records_refused: int = 0
    told: str = ""


def outcomes(name: str, kind: str, server: str | None, seeds: range) -> Iterator[Outcome]:
    """The files of a format, one after the other; a process that hangs or dies is replaced."""
    left = iter(seeds)
    seed = next(left, None)
    while seed is not None:
        with (
            tempfile.TemporaryDirectory() as folder,
            databases.empty(kind, server, Path(folder)) as url,
            _Worker(name, url) as worker,
        ):
            whole = True
            while seed is not None and whole:
                outcome, whole = worker.ask(seed)
                yield outcome
                seed = next(left, None)


class _Worker:
    """The process that imports, and the line to it."""

    def __init__(self, name: str, url: str) -> None:
        self._line, theirs = SPAWN.Pipe()
        self._process = SPAWN.Process(target=serve, args=(theirs, name, url), daemon=True)
        self._process.start()
        theirs.close()

    def __enter__(self) -> _Worker:
        if not self._line.poll(START):
            raise TimeoutError("The process that imports did not start")
        self._line.recv()
        return self

    def __exit__(self, *_raised: object) -> None:
        self._process.kill()
        self._process.join()
        self._line.close()

    def ask(self, seed: int) -> tuple[Outcome, bool]:
        """What became of a file, and whether the process can go on."""
        self._line.send(seed)
        if not self._line.poll(PATIENCE):
            told = f"took more than {PATIENCE:.0f} s"
            return Outcome(seed, Verdict.HANG, PATIENCE, told=told), False
        try:
            answer = self._line.recv()
        except EOFError:
            return Outcome(seed, Verdict.CRASH, told="the process died"), False
        return Outcome(*answer), True


def serve(line: Connection, name: str, url: str) -> None:
    """Imports the files of the seeds that come, until the line is closed."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    state = State(url, name)
    with tempfile.TemporaryDirectory() as folder:
        line.send("ready")
        while True:
            try:
                seed = line.recv()
            except EOFError:
                return
            line.send(attempt(state, name, seed, Path(folder)))


def attempt(state: State, name: str, seed: int, folder: Path) -> tuple[Any, ...]:
    """Imports one file, and puts the catalogue back; the fields of its Outcome."""
    suffix, content = mutations_samples.file(name, seed)
    path = folder / f"file{suffix}"
    path.write_bytes(content)
    began = time.process_time()
    verdict, refused, told = _imported(state, name, path, whole=seed % 4 < 2)
    seconds = time.process_time() - began
    if verdict in {Verdict.IMPORTED, Verdict.WARNINGS} and seed % AGAIN == 0:
        verdict, told = _same_again(state, name, path, verdict)
    changed = state.changed()
    if changed:
        state.restore()
    if changed and verdict in {Verdict.REFUSED, Verdict.CRASH}:
        verdict, told = Verdict.HALF, f"{changed} after “{told}”"
    if seconds > LIMIT:
        verdict, told = Verdict.HANG, f"took {seconds:.1f} s"
    return seed, verdict, seconds, refused, told


def _imported(state: State, name: str, path: Path, whole: bool) -> tuple[Verdict, int, str]:
    try:
        with NoteFile(path.with_suffix(".notes")) as notes:
            asked = Import(path, SOURCE, name, whole, notes)
            report = importing.run(state.engine, asked, DAY)
    except UnreadableFile as error:
        return Verdict.REFUSED, 0, str(error)
    except Exception as error:  # noqa: BLE001 - any other is what is looked for
        cause = error.__cause__ or error
        return Verdict.CRASH, 0, f"{type(error).__name__}: {cause!r}"[:600]
    if wrong := state.unsound(report):
        return Verdict.HALF, report.refused, wrong
    verdict = Verdict.WARNINGS if report.warnings or report.refused else Verdict.IMPORTED
    return verdict, report.refused, ""


def _same_again(state: State, name: str, path: Path, verdict: Verdict) -> tuple[Verdict, str]:
    counts = importing.run(state.engine, Import(path, SOURCE, name), DAY).counts
    if counts.new or counts.changed:
        return Verdict.HALF, f"gave something else when imported again: {counts}"
    return verdict, ""
