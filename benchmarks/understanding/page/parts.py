"""What a report is made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """Rows of cells; `words` counts the columns, from the left, that hold words and no numbers.

    A `folded` one is opened by who wants to see it.
    """

    caption: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    words: int = 1
    folded: bool = False


@dataclass(frozen=True)
class Plot:
    """A drawing as SVG, and what it shows in words for those who cannot see it."""

    caption: str
    told: str
    svg: str


@dataclass(frozen=True)
class Section:
    """A part of the report with a heading of its own."""

    name: str
    title: str
    text: str
    tables: tuple[Table, ...] = ()
    plots: tuple[Plot, ...] = ()


def number(value: float, digits: int = 3) -> str:
    """`0.912`."""
    return f"{value:.{digits}f}"


def percent(value: float) -> str:
    """A share as `2.4 %`."""
    return f"{100 * value:.1f} %"
