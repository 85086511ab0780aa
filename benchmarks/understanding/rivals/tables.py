"""The figures as plain tables, and as JSON with the machine and its load."""

from __future__ import annotations

import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, timezone
from typing import Any

from benchmarks.understanding.rivals.contenders import Contender
from benchmarks.understanding.rivals.figures import percentile, ratio
from benchmarks.understanding.rivals.measuring import Parsing, Read, Trained

Cell = str | float | int | None


@dataclass(frozen=True)
class Found:
    """All that was measured of one contender."""

    contender: Contender
    trained: Trained
    read: list[Read]
    parsing: Parsing

    def costs(self) -> dict[str, float | None]:
        """What it costs, less being better."""
        return {
            "parse p50, ms": 1000 * percentile(self.parsing.seconds, 50),
            "parse p95, ms": 1000 * percentile(self.parsing.seconds, 95),
            "training, s": self.trained.wall_s,
            "training CPU, s": self.trained.cpu_s,
            "model on disk, bytes": self.trained.disk_bytes,
            "model unpacked, bytes": self.trained.unpacked_bytes,
            "peak memory, bytes": self.parsing.peak_bytes,
        }


def data(found: Sequence[Found], **asked: Any) -> dict[str, Any]:
    """Everything, for comparing by a program."""
    return {
        "time": datetime.now(timezone.utc).isoformat(timespec="seconds"),  # noqa: UP017 - 3.10
        "machine": {"cores": os.cpu_count(), "kernel": platform.release()},
        "load": round(os.getloadavg()[0], 1),
        **asked,
        "read": {one.contender.name: [asdict(of) for of in one.read] for one in found},
        "costs": {one.contender.name: one.costs() for one in found},
        "ours / theirs": ratios(found),
    }


def ratios(found: Sequence[Found]) -> dict[str, dict[str, float | None]]:
    """Each cost of ours over that of each other one; nothing where ours was not measured."""
    costs = {one.contender.name: one.costs() for one in found}
    ours = costs.pop("ours", None)
    if ours is None:
        return {}
    return {
        name: {figure: ratio(cost, theirs[figure]) for figure, cost in ours.items()}
        for name, theirs in costs.items()
    }


def text(found: Sequence[Found]) -> str:
    """The tables, for people."""
    titles = [one.contender.title for one in found]
    costs = [
        [figure, *(one.costs()[figure] for one in found), *(of[figure] for of in _over(found))]
        for figure in found[0].costs()
    ]
    over = [f"ours / {one.contender.title}" for one in found if one.contender.name != "ours"]
    columns = ["set", "", "macro F1", "accuracy", "acted on", "points less than ours"]
    return "\n".join(
        [
            aligned("Readings", columns, _readings(found), names=2),
            "Acted on: macro F1 where a doubt of its own counts as no reading.\n",
            aligned("Costs", ["", *titles, *(over if ratios(found) else [])], costs),
        ]
    )


def aligned(
    title: str, columns: Sequence[str], rows: Sequence[Sequence[Cell]], names: int = 1
) -> str:
    """A table of plain text: its first columns, so many `names`, to the left, others right."""
    lines = [list(columns), *([_text(cell) for cell in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    written = [
        "  ".join(
            cell.ljust(width) if at < names else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    ]
    return "\n".join([title, "", written[0], "-" * len(written[0]), *written[1:], ""])


def _readings(found: Sequence[Found]) -> list[list[Cell]]:
    ours = {_set(read): read for one in found if one.contender.name == "ours" for read in one.read}
    rows = [
        (at, one.contender.title, read, ours.get(_set(read)))
        for one in found
        for at, read in enumerate(one.read)
    ]
    return [
        [_set(read), title, read.macro_f1, read.accuracy, read.acted_on, _points(read, best)]
        for _at, title, read, best in sorted(rows, key=lambda row: row[0])
    ]


def _points(read: Read, ours: Read | None) -> Cell:
    return None if ours is None else f"{100 * (ours.macro_f1 - read.macro_f1):.1f}"


def _set(read: Read) -> str:
    return f"{read.set} {read.language}, {read.messages} messages"


def _over(found: Sequence[Found]) -> list[Mapping[str, float | None]]:
    return list(ratios(found).values())


def _text(cell: Cell) -> str:
    if cell is None:
        return "-"
    if isinstance(cell, str):
        return cell
    if isinstance(cell, int):
        return f"{cell:,}"
    return f"{cell:.4f}" if abs(cell) < 10 else f"{cell:,.1f}"
