"""The figures as a table for people and as JSON for comparing."""

from __future__ import annotations

import json
import os
import platform
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.timing import KINDS, Figures, Turn, figures

TITLES = {
    "all": "all turns",
    "plain": "turns without an action",
    "action": "turns with an action and the catalogue",
}


@dataclass(frozen=True)
class Result:
    """One run: every turn, the starts in seconds, and the load (processes that want a core)."""

    turns: list[Turn]
    cairn_starts: list[float]
    default_start: float
    rasa: str
    load_before: float
    load_after: float

    def ratios(self, kind: str) -> tuple[float, float] | None:
        """Times of the default bot's turns, all of them, over those of ours: p50, p95."""
        ours, theirs = self.of("cairn", kind), self.of("default")
        if ours is None or theirs is None:
            return None
        return round(theirs.p50 / ours.p50, 2), round(theirs.p95 / ours.p95, 2)

    def of(self, bot: str, kind: str = "all") -> Figures | None:
        """The figures of a bot's turns of a kind."""
        return figures(self.turns, bot, kind)


def write(result: Result, folder: Path) -> Path:
    """Writes a file with everything but the single turns; its path."""
    now = datetime.now(UTC)
    bots = {
        bot: {kind: asdict(found) for kind in KINDS if (found := result.of(bot, kind))}
        for bot in ("cairn", "default")
    }
    data = {
        "time": now.isoformat(timespec="seconds"),
        "machine": {"cores": os.cpu_count(), "kernel": platform.release()},
        "rasa": result.rasa,
        "load": {"before": result.load_before, "after": result.load_after},
        "milliseconds": bots,
        "default / cairn": {kind: result.ratios(kind) for kind in KINDS},
        "seconds to the first answer": {
            "cairn": result.cairn_starts,
            "default": result.default_start,
        },
    }
    path = folder / f"{now:%Y%m%dT%H%M%S}.json"
    path.write_text(json.dumps(data, indent=2) + "\n", "utf-8")
    return path


def show(result: Result, console: Console) -> None:
    """Prints the tables."""
    table = Table(title=f"One turn, in milliseconds (Rasa {result.rasa}, both in one run)")
    for heading in ("", "turns", "p50", "p95", "default / Cairn p50", "p95"):
        table.add_column(heading, justify="left" if not heading else "right")
    table.add_row("default bot of rasa init", *_cells(result.of("default")), "", "")
    for kind in KINDS:
        ratios = result.ratios(kind) or ()
        row = (*_cells(result.of("cairn", kind)), *(f"{ratio:.2f}" for ratio in ratios))
        table.add_row(f"Cairn, {TITLES[kind]}", *row)
    console.print(table)
    starts = ", ".join(f"{start:.1f}" for start in result.cairn_starts)
    console.print(f"From `cairn run` to the first answer: {starts} s.")
    console.print(f"From `rasa run` of the default bot to its first: {result.default_start:.1f} s.")
    console.print(f"Load before and after: {result.load_before:.1f}, {result.load_after:.1f}.")


def _cells(found: Figures | None) -> tuple[str, ...]:
    if found is None:
        return ("-", "-", "-")
    return str(found.turns), f"{found.p50:.1f}", f"{found.p95:.1f}"
