"""What came of a run, in tables; and a folder with all of it, when something was wrong."""

from __future__ import annotations

import json
import shutil
import statistics
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.chaos.kept import Kept
from benchmarks.chaos.probing import Recovery, disturbed, late
from benchmarks.chaos.run import Outcome
from benchmarks.chaos.schedule import Planned
from benchmarks.chaos.strangers import Finding

AIM = 15.0  # seconds
_MOST_GROWTH = 150  # MB within the life of one process, after its first two minutes
_WARM = 24  # samples
_MOST_FILES = 30  # that the front may have open more than before: the databases' connections
_SHOWN = 40


def recovered(outcome: Outcome) -> list[Finding]:
    """Each fault after which a part of the service was away for longer than the aim."""
    found = []
    for one in outcome.recoveries:
        for what, took in _parts(one):
            seconds = late(one, took, outcome.spans)
            if seconds is None or seconds > AIM:
                shown = "never" if seconds is None else f"{seconds:.1f} s"
                found.append(Finding("away for too long", "", f"{one.kind}: {what} {shown}"))
    return found


def grown(outcome: Outcome) -> list[Finding]:
    """Processes that grew within their life, and files that were left open."""
    found = []
    for (name, _), sizes in outcome.memory.items():
        if len(sizes) > _WARM and sizes[-1] - sizes[_WARM] > _MOST_GROWTH:
            found.append(Finding("memory grew", "", f"{name}: {sizes[_WARM]} to {sizes[-1]} MB"))
    before, after = outcome.files
    if after.total() - before.total() > _MOST_FILES:
        found.append(Finding("files left open", "", str(dict(after - before))))
    return found


def show(console: Console, outcome: Outcome, kept: Kept, findings: Sequence[Finding]) -> None:
    """All tables."""
    _counts(console, "What happened", outcome.book.counts)
    said = [one for one in outcome.book.said.values() if one.kept]
    messages = Counter(f"acknowledged: {one.kind}" for one in said)
    _counts(console, "Messages", messages | Counter({"in the record": len(kept.messages)}))
    states = Counter(state for state, _ in kept.handoffs.values())
    moves = Counter(f"move {one.move}" for one in kept.events)
    _counts(console, "Hand-offs", states + moves)
    _recoveries(console, outcome)
    _memory(console, outcome)
    _counts(console, "Wrong", Counter(one.kind for one in findings) or Counter({"nothing": 0}))
    for one in findings[:_SHOWN]:
        console.print(f"{one.kind}: {one.place} {one.detail}", markup=False)


def plan(console: Console, planned: Iterable[Planned]) -> None:
    """The faults to come."""
    table = Table("", "at s", "fault", "lasts s", title="Faults")
    for one in planned:
        table.add_row(str(one.number), f"{one.at:.0f}", one.kind, f"{one.lasts:.1f}")
    console.print(table)


def keep(
    folder: Path,
    var: Path,
    outcome: Outcome,
    planned: Sequence[Planned],
    findings: Sequence[Finding],
) -> None:
    """Databases, logs, everybody's logbook, the faults and the findings."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(var, folder / "var", dirs_exist_ok=True)
    for name, data in {
        "findings": [asdict(one) for one in findings],
        "faults": [asdict(one) for one in planned],
        "spans": [asdict(one) for one in outcome.spans],
        "recoveries": [asdict(one) for one in outcome.recoveries],
        "logbook": outcome.book.as_data(),
    }.items():
        (folder / f"{name}.json").write_text(json.dumps(data, indent=1), "utf-8")


def _parts(one: Recovery) -> tuple[tuple[str, float | None], ...]:
    return ("acknowledged", one.kept), ("answered", one.answered), ("desk", one.desk)


def _counts(console: Console, title: str, counts: Counter[str]) -> None:
    table = Table("what", "how many", title=title)
    for what, count in sorted(counts.items()):
        table.add_row(what, str(count))
    console.print(table)


def _recoveries(console: Console, outcome: Outcome) -> None:
    """Seconds from the end of the last fault before it."""
    columns = ("acknowledged p50", "most", "answered p50", "p95", "most", "desk p50", "most")
    table = Table("fault", "times", "disturbed", *columns, title="Seconds until it is there again")
    kinds = sorted({one.kind for one in outcome.recoveries})
    for kind in (*kinds, "all"):
        some = [one for one in outcome.recoveries if kind in {one.kind, "all"}]
        if not some:
            continue
        broken = sum(disturbed(one, one.answered, outcome.spans) for one in some)
        kept, answered, desk = (
            [late(one, dict(_parts(one))[what], outcome.spans) for one in some]
            for what in ("acknowledged", "answered", "desk")
        )
        cells = [_p(kept, 50), _p(kept, 100), _p(answered, 50), _p(answered, 95)]
        cells += [_p(answered, 100), _p(desk, 50), _p(desk, 100)]
        table.add_row(kind, str(len(some)), str(broken), *cells)
    console.print(table)


def _p(found: Sequence[float | None], percent: int) -> str:
    """A percentile; what never came is longer than all."""
    values = sorted(float("inf") if one is None else one for one in found)
    if percent == 50:
        middle = statistics.median_high(values)
    else:
        middle = values[min(len(values) - 1, int(len(values) * percent / 100))]
    return "never" if middle == float("inf") else f"{middle:.1f}"


def _memory(console: Console, outcome: Outcome) -> None:
    table = Table("process", "lives", "MB, first", "most", "last", title="Resident memory")
    for name in sorted({name for name, _ in outcome.memory}):
        lives = [sizes for (own, _), sizes in outcome.memory.items() if own == name]
        most = max(max(sizes) for sizes in lives)
        row = (name, len(lives), lives[0][-1], most, lives[-1][-1])
        table.add_row(*map(str, row))
    console.print(table)
    before, after = outcome.files
    console.print(f"open files of the front: {before.total()} before, {after.total()} after")
