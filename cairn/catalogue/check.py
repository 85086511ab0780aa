"""``cairn catalogue check``."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from sqlalchemy import Engine

from cairn.catalogue import page, tables
from cairn.catalogue.language import Language, speaking
from cairn.catalogue.report import Report
from guidance.catalogue.checking import checks, links, spool
from guidance.catalogue.checking.reading import provider_named, reading
from guidance.catalogue.checking.visiting import Manners
from guidance.catalogue.commands import app
from guidance.catalogue.commands.importing import progress
from guidance.catalogue.commands.terminal import LOOK, AsJson, catalogue, fail
from words import languages


@app.command()
def check(
    source: Annotated[str | None, typer.Option(help="Only the offers of one source.")] = None,
    provider: Annotated[str | None, typer.Option(help="Only the offers of one provider.")] = None,
    visit: Annotated[bool, typer.Option("--links", help="Visit the addresses in it.")] = False,
    most_links: Annotated[int, typer.Option(min=1, help="So many addresses at most.")] = 1000,
    private_links: Annotated[
        bool, typer.Option("--private-links", help="Also visit this machine and its network.")
    ] = False,
    html: Annotated[Path | None, typer.Option(help="Write it as a page to this file.")] = None,
    most: Annotated[int, typer.Option(min=1, help="So many offers for a finding there.")] = 50,
    language: Language = "en",
    json: AsJson = False,
) -> None:
    """Find what records lack or state wrongly: gaps, old dates, doubles, dead links."""
    words, today = speaking(language), date.today()
    with catalogue() as engine, spool.opened() as found:
        name = _named(engine, provider)
        with progress(json) as tick:
            asked = checks.Asked(today, languages(), source, name, visit, tick)
            checks.check(engine, found, asked)
        manners = Manners(total=most_links, private=private_links)
        visits = links.visit(found, manners) if visit else None
        report = Report(found, words, today, visits)
        if html is not None:
            page.write(report, html, name, most)
        _show(report, html, json=json)
        number = sum(report.counts().values())
    raise typer.Exit(LOOK if number else 0)


def _named(engine: Engine, provider: str | None) -> str | None:
    """The provider's name as the catalogue has it, typing errors allowed."""
    if provider is None:
        return None
    with reading(engine) as connection:
        found = provider_named(connection, provider)
    if found is None:
        fail(f"There is no provider {provider}.")
    return found


def _show(report: Report, html: Path | None, *, json: bool) -> None:
    if json:
        for piece in report.json():
            typer.echo(piece, nl=False)
        return
    tables.show(report, Console())
    if html is not None:
        typer.echo(report.words.say("check-saved", file=str(html)))
