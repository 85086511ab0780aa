"""``cairn catalogue import``, ``formats``, ``remove``, ``reindex``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from guidance.catalogue import upkeep
from guidance.catalogue.commands import app
from guidance.catalogue.commands.terminal import LOOK, AsJson, as_json, catalogue, table
from guidance.catalogue.engine import CatalogueSettings
from guidance.catalogue.importing import (
    Import,
    ImportReport,
    NoteFile,
    remove_source,
    run,
    writing,
)
from guidance.catalogue.intake.formats import FORMATS

SHOWN = 20


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="A file in one of the formats.")],
    source: Annotated[str | None, typer.Option(help="Name of the source.")] = None,
    form: Annotated[
        str | None, typer.Option("--format", help="The format, where it is not recognised.")
    ] = None,
    whole: Annotated[
        bool, typer.Option("--whole", help="The file is all of the source: withdraw the rest.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Import offers or accreditations; records that cannot be read are reported and left out."""
    name = source or file.stem
    notes = CatalogueSettings().var / "reports" / f"{file.stem}-notes.csv"
    with catalogue() as engine, NoteFile(notes) as sink, progress(json) as tick:
        asked = Import(file, name, form, whole, sink, tick)
        report = run(engine, asked, date.today())
    if json:
        as_json({**asdict(report), "report": str(notes)})
    else:
        print_report(report, notes)
    raise typer.Exit(LOOK if report.refused else 0)


@app.command()
def formats(json: AsJson = False) -> None:
    """The formats that can be imported, by the name that --format takes."""
    if json:
        as_json({one.name: one.title for one in FORMATS.values()})
    else:
        table({one.name: one.title for one in FORMATS.values()}, "name", "format")


@app.command()
def remove(
    source: Annotated[str, typer.Argument(help="Name of the source, such as sample.")],
    json: AsJson = False,
) -> None:
    """Remove all records of one source, for example the sample, for good."""
    with catalogue() as engine:
        removed = remove_source(engine, source)
    if json:
        as_json({"removed": removed})
    else:
        typer.echo(f"{removed} offers removed.")
    raise typer.Exit(0 if removed else LOOK)


@app.command()
def reindex(json: AsJson = False) -> None:
    """Make the search anew from the records, after a change of the thesaurus or of skills."""
    with catalogue() as engine, writing(engine) as connection:
        number = upkeep.make_search_anew(connection)
    if json:
        as_json({"offers": number})
    else:
        typer.echo(f"{number} offers can be searched.")


@contextmanager
def progress(quiet: bool) -> Iterator[Callable[[int], None] | None]:
    """Counts records on the error output, where that is a terminal and no JSON was asked for."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    columns = (SpinnerColumn(), TextColumn("{task.completed} records"), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("records", total=None)
        yield lambda number: bar.update(task, completed=number)


def print_report(report: ImportReport, notes: Path) -> None:
    """What an import did, and the first 20 notes."""
    counts = report.counts
    parts = [
        f"{number} {name}" for name, number in asdict(counts).items() if number or name == "new"
    ]
    typer.echo(f"{report.format}: {', '.join(parts)}; {report.refused} records refused.")
    for note in report.notes[:SHOWN]:
        where = f"line {note.line}, " if note.line is not None else ""
        typer.echo(f"  {note.weight}: {note.record}, {where}{note.element}: {note.problem}")
    if report.notes:
        typer.echo(f"All {report.refused + report.warnings} notes: {notes}")
