"""``cairn knowledge check``."""

from __future__ import annotations

import json as jsons
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from cairn.catalogue.language import Language, speaking
from guidance.catalogue.commands.terminal import LOOK, AsJson, fail
from guidance.errors import BadKnowledge
from guidance.knowledge.review import Item, Review, review
from words import Words

app = typer.Typer(no_args_is_help=True)


@app.callback()
def knowledge() -> None:
    """Reviewed facts: what is due to be compared with its source again."""


@app.command()
def check(
    unverified: Annotated[
        bool, typer.Option("--unverified", help="List also what was never verified.")
    ] = False,
    on: Annotated[str | None, typer.Option(help="As on this day, such as 2027-01-31.")] = None,
    language: Language = "en",
    json: AsJson = False,
) -> None:
    """List the facts past their review, and the next ones; exit code 1 if any is past."""
    words = speaking(language)
    try:
        found = review(_day(on))
    except BadKnowledge as error:
        fail(f"{error}. Mend this row; nothing of the knowledge can be relied on before.")
    if json:
        typer.echo(jsons.dumps(_data(found), ensure_ascii=False, indent=2))
    else:
        _show(found, words, unverified=unverified)
    raise typer.Exit(LOOK if found.overdue else 0)


def _day(on: str | None) -> date:
    if on is None:
        return date.today()
    try:
        return date.fromisoformat(on)
    except ValueError:
        raise typer.BadParameter(f"{on} is no day: write it as 2027-01-31.") from None


def _show(found: Review, words: Words, *, unverified: bool) -> None:
    console = Console()
    _counts(console, found, words)
    parts = [("knowledge-overdue", found.overdue), ("knowledge-soon", found.soon)]
    if unverified:
        parts.append(("knowledge-unverified", found.unverified))
    for key, items in parts:
        _list(console, words.say(key), items, words)
    if not found.overdue:
        typer.echo(words.say("knowledge-none-due"))


def _counts(console: Console, found: Review, words: Words) -> None:
    shown = Table(title=words.say("knowledge-title"))
    for key in ("kind", "verified", "general"):
        shown.add_column(words.say(f"knowledge-column-{key}"))
    for kind in dict.fromkeys(kind for kind, _ in found.counted):
        numbers = (found.counted.get((kind, status), 0) for status in ("verified", "general"))
        shown.add_row(kind, *map(str, numbers))
    console.print(shown)


def _list(console: Console, title: str, items: Iterable[Item], words: Words) -> None:
    shown = Table(title=title)
    for key in ("name", "source", "verified-on", "review"):
        shown.add_column(words.say(f"knowledge-column-{key}"))
    for item in items:
        told = item.provenance
        where = f"{told.source}, {told.place}" if told.place else told.source
        days = (words.day(told.verified), words.day(told.review))
        shown.add_row(f"{item.kind}: {item.name}", where, *days)
    if shown.row_count:
        console.print(shown)


def _data(found: Review) -> dict[str, Any]:
    lists = {
        name: [_item(item) for item in getattr(found, name)]
        for name in ("overdue", "soon", "ended", "unverified")
    }
    counted: dict[str, dict[str, int]] = {}
    for (kind, status), number in found.counted.items():
        counted.setdefault(kind, {})[status] = number
    return {"counted": counted, **lists}


def _item(item: Item) -> dict[str, str]:
    told = item.provenance
    return {
        "kind": item.kind,
        "name": item.name,
        "source": told.source,
        "place": told.place,
        "verified": told.verified.isoformat(),
        "review": told.review.isoformat(),
    }
