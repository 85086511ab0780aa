"""Sections as aligned text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.understanding.page.parts import Section, Table

WIDEST = 100


def as_text(sections: Iterable[Section]) -> str:
    """All tables, each under its caption."""
    return "\n".join(line for section in sections for line in _section(section))


def _section(section: Section) -> Iterator[str]:
    yield f"\n{section.title}\n{'=' * len(section.title)}"
    for table in section.tables:
        yield f"\n{table.caption}"
        yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    lines = [table.headings, *(tuple(map(_cut, row)) for row in table.rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for number, line in enumerate(lines):
        cells = [
            cell.ljust(width) if at < table.words else cell.rjust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        yield "  ".join(cells).rstrip()
        if number == 0:
            yield "  ".join("-" * width for width in widths)


def _cut(cell: str) -> str:
    return cell if len(cell) <= WIDEST else cell[: WIDEST - 1] + "…"
