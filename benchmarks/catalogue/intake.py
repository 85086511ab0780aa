"""How long an import takes against bare rows from the same file, and how much memory it needs."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.catalogue import databases, importing
from benchmarks.catalogue.output import Figures, add_json, tell

BARE, WHOLE = "bare rows", "import"
WAYS: dict[str, Callable[[str, Path], float]] = {BARE: importing.bare, WHOLE: importing.whole}
ROUNDS = 3
ROWS = 100_000
MEMORY_ROWS = (100_000, 1_000_000)

Times = dict[tuple[str, str], list[float]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What can be asked for on the command line."""
    parser.description = __doc__
    parser.add_argument("--rows", type=int, default=ROWS)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    parser.add_argument("--memory-rows", type=int, nargs="*", default=MEMORY_ROWS)
    parser.add_argument("--databases", nargs="+", choices=databases.KINDS, default=databases.KINDS)
    parser.add_argument("--folder", type=Path, help="for files and databases; kept are files only")
    add_json(parser)
    parser.set_defaults(run=run)


def run(wanted: argparse.Namespace) -> None:
    """Measures and prints."""
    kinds = list(wanted.databases)
    if wanted.folder:
        wanted.folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=wanted.folder) as own, databases.server(kinds) as server:
        folder = wanted.folder or Path(own)
        times = measure(kinds, server, folder, wanted)
        figures = [speed(times, wanted.rows)]
        if wanted.memory_rows:
            figures.append(memory(kinds, server, folder, wanted.memory_rows))
    tell(figures, wanted.json, rows=wanted.rows, rounds=wanted.rounds)


def measure(
    kinds: list[str], server: str | None, folder: Path, wanted: argparse.Namespace
) -> Times:
    """Seconds of each way into each kind of database, the ways by turns."""
    path = databases.offers(wanted.rows, folder)
    times: Times = {(kind, way): [] for kind in kinds for way in WAYS}
    for number in range(wanted.rounds):
        for kind in kinds:
            for way in sorted(WAYS, reverse=number % 2 == 1):
                with databases.empty(kind, server, folder) as url:
                    times[kind, way].append(WAYS[way](url, path))
    return times


def speed(times: Times, rows: int) -> Figures:
    """Medians, their ratio, and offers a second."""
    columns = ("database", BARE, WHOLE, f"{WHOLE} / {BARE}", "offers a second", "rounds")
    cells = []
    for kind in dict.fromkeys(kind for kind, _ in times):
        bare, whole = (median(times[kind, way]) for way in (BARE, WHOLE))
        said = " ".join(f"{one:.1f}" for way in (BARE, WHOLE) for one in times[kind, way])
        cells.append((kind, round(bare, 2), round(whole, 2), whole / bare, rows / whole, said))
    return Figures("Seconds, medians", columns, cells)


def memory(kinds: list[str], server: str | None, folder: Path, sizes: tuple[int, ...]) -> Figures:
    """The most memory of a process that imports, for each number of rows, and its growth."""
    cells = []
    for kind in kinds:
        first = None
        for rows in sizes:
            with databases.empty(kind, server, folder) as url:
                seconds, mebibytes = _in_a_process(url, databases.offers(rows, folder))
            first = first or mebibytes
            more = round(mebibytes - first)
            cells.append((kind, rows, seconds, round(mebibytes), more, mebibytes / first))
    columns = ("database", "rows", "seconds", "MiB at most", "MiB more", "times the first")
    return Figures("Memory of an import", columns, cells)


def _in_a_process(url: str, path: Path) -> tuple[float, float]:
    command = [sys.executable, "-m", "benchmarks.catalogue.importing", url, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, kibibytes = done.stdout.split()
    return float(seconds), int(kibibytes) / 1024
