"""Sections as one page of HTML that needs nothing else, in light and dark."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

from benchmarks.understanding.page.parts import Plot, Section, Table

STYLE = Path(__file__).with_name("style.css")


def as_page(sections: Sequence[Section], made: str, model: str) -> str:
    """The page; `made` is the time and `model` the file it was measured on."""
    title = "How well Cairn understands"
    contents = "".join(
        f'<li><a href="#{escape(it.name)}">{escape(it.title)}</a></li>' for it in sections
    )
    body = "".join("".join(_section(it)) for it in sections)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n"
        f"</head>\n<body>\n<header>\n<h1>{title}</h1>\n"
        f"<p>Measured {escape(made)} on {escape(model)}.</p>\n</header>\n"
        f'<nav aria-label="Contents"><ul>{contents}</ul></nav>\n<main>\n{body}</main>\n'
        "</body>\n</html>\n"
    )


def _section(section: Section) -> Iterator[str]:
    heading = f"{section.name}-heading"
    yield f'<section id="{escape(section.name)}" aria-labelledby="{escape(heading)}">\n'
    yield f'<h2 id="{escape(heading)}">{escape(section.title)}</h2>\n'
    yield f"<p>{escape(section.text)}</p>\n"
    for plot in section.plots:
        yield _plot(plot)
    for table in section.tables:
        yield "".join(_table(table))
    yield "</section>\n"


def _plot(plot: Plot) -> str:
    told = escape(plot.told)
    svg = plot.svg.replace("<svg", f'<svg role="img" aria-label="{told}"', 1)
    caption = f"<figcaption>{escape(plot.caption)}</figcaption>"
    return f"<figure>{caption}{_scrolled(plot.caption, svg)}</figure>\n"


def _table(table: Table) -> Iterator[str]:
    kinds = ["word" if at < table.words else "figure" for at in range(len(table.headings))]
    heads = "".join(
        f'<th scope="col" class="{kind}">{escape(cell)}</th>' if cell else "<td></td>"
        for cell, kind in zip(table.headings, kinds, strict=True)
    )
    rows = "".join(_row(row, kinds) for row in table.rows)
    caption = escape(table.caption)
    whole = (
        f"<table><caption>{caption}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )
    if table.folded:
        whole = f"<details><summary>{caption}</summary>{_scrolled(table.caption, whole)}</details>"
    else:
        whole = _scrolled(table.caption, whole)
    yield f"{whole}\n"


def _row(row: tuple[str, ...], kinds: list[str]) -> str:
    first, *others = (escape(cell) for cell in row)
    listed = zip(others, kinds[1:], strict=True)
    cells = "".join(f'<td class="{kind}">{cell}</td>' for cell, kind in listed)
    return f'<tr><th scope="row" class="{kinds[0]}">{first}</th>{cells}</tr>'


def _scrolled(name: str, inner: str) -> str:
    """What may be wider than the screen can be scrolled with the keyboard too."""
    return f'<div class="wide" role="group" tabindex="0" aria-label="{escape(name)}">{inner}</div>'
