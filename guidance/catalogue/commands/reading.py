"""``cairn catalogue stats``, ``show``, ``search``, ``changes``."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table

from guidance.catalogue import history
from guidance.catalogue.commands import app
from guidance.catalogue.commands.terminal import AsJson, as_json, catalogue, table
from guidance.catalogue.store import Catalogue
from guidance.vocabulary import Offer

MOST_SHOWN = 10


@app.command()
def stats(json: AsJson = False) -> None:
    """How much the catalogue holds."""
    with catalogue() as engine:
        numbers = msgspec.to_builtins(Catalogue(engine).stats(date.today()))
    if json:
        as_json(numbers)
    else:
        table(numbers, "what", "number")


@app.command()
def show(offer_id: str, json: AsJson = False) -> None:
    """One record, with all that it states."""
    with catalogue() as engine:
        record = msgspec.to_builtins(Catalogue(engine).offer(offer_id))
    if json:
        as_json(record)
    else:
        table(record, "element", "value", title=offer_id)


@app.command()
def search(
    words: Annotated[list[str], typer.Argument(help="A goal in own words.")],
    language: Annotated[str, typer.Option(help="The language of titles, such as pl.")] = "en",
    json: AsJson = False,
) -> None:
    """What the catalogue finds for a goal, with scores from 0 to 1."""
    with catalogue() as engine:
        hits = Catalogue(engine).search(" ".join(words))[:MOST_SHOWN]
    found = [_found(hit.offer, hit.score, language) for hit in hits]
    if json:
        as_json(found)
        return
    shown = Table("score", "offer", "title", "provider", "today")
    for one in found:
        shown.add_row(*(str(value) for value in one.values()))
    Console().print(shown)


def _found(offer: Offer, score: float, language: str) -> dict[str, Any]:
    return {
        "score": round(score, 2),
        "offer": offer.id,
        "title": offer.title(language),
        "provider": offer.provider.name,
        "standing": offer.standing(date.today()).value,
    }


@app.command()
def changes(
    source: Annotated[str | None, typer.Option(help="Only those of one source.")] = None,
    most: Annotated[int, typer.Option(help="So many at most, the latest first.")] = 50,
    json: AsJson = False,
) -> None:
    """What imports changed: new, changed field by field, withdrawn, returned."""
    with catalogue() as engine, engine.connect() as connection:
        found = history.latest(connection, source, most)
    if json:
        as_json(found)
        return
    shown = Table("when (UTC)", "source", "offer", "what", "fields")
    for one in found:
        fields = ", ".join(one.fields) if one.fields else ""
        shown.add_row(f"{one.at:%Y-%m-%d %H:%M}", one.source, one.offer, one.kind, fields)
    Console().print(shown)
