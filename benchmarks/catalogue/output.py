"""Figures as a table for people, or as JSON with the machine and its load for comparing."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from rich.console import Console
from rich.table import Table

Cell = str | float | int | None
WIDE = 160  # characters, where nobody's window is narrower


@dataclass(frozen=True, slots=True)
class Figures:
    """A table of figures: the names of the columns, and rows of as many cells."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]

    def data(self) -> list[dict[str, Cell]]:
        """The rows with the columns' names."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


def add_json(parser: argparse.ArgumentParser) -> None:
    """The option that every part has."""
    parser.add_argument("--json", action="store_true", help="JSON in place of tables")


def tell(figures: Sequence[Figures], as_json: bool, **more: Any) -> None:
    """Prints all tables, and ``more`` (what was asked for) with them."""
    if as_json:
        print(json.dumps(_data(figures, more), indent=2, ensure_ascii=False))
        return
    console = Console(width=None if sys.stdout.isatty() else WIDE)
    for one in figures:
        console.print(_table(one))
    console.print(", ".join(f"{name}: {value}" for name, value in more.items()))


def _data(figures: Sequence[Figures], more: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "machine": {"cores": os.cpu_count(), "kernel": platform.release()},
        "load": round(os.getloadavg()[0], 1),
        **more,
        "figures": {one.title: one.data() for one in figures},
    }


def _table(figures: Figures) -> Table:
    table = Table(title=figures.title)
    for at, column in enumerate(figures.columns):
        table.add_column(column, justify="right" if at else "left", no_wrap=not at)
    for row in figures.rows:
        table.add_row(*map(_text, row))
    return table


def _text(cell: Cell) -> str:
    if cell is None:
        return "-"
    if isinstance(cell, float):
        return f"{cell:,.3f}" if abs(cell) < 1 else f"{cell:,.2f}"
    return cell if isinstance(cell, str) else f"{cell:,}"
