"""``cairn catalogue``: import, numbers, one record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import Engine

from guidance.catalogue import schema
from guidance.catalogue.engine import CatalogueSettings, open_engine
from guidance.catalogue.importing import (
    ImportReport,
    import_csv,
    remove_source,
    write_report,
)
from guidance.catalogue.store import Catalogue
from guidance.errors import GuidanceError

app = typer.Typer(help="The catalogue of offers: import it, count it, look into it.")
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]
SHOWN = 20


@app.command("import")
def import_file(
    file: Annotated[Path, typer.Argument(help="A CSV file with the template's header.")],
    source: Annotated[str | None, typer.Option(help="Name of the source.")] = None,
    as_json: AsJson = False,
) -> None:
    """Import offers from a CSV file; rows that cannot be read are reported and left out."""
    with _catalogue() as engine:
        report = import_csv(engine, file, source or file.stem, date.today())
        refused = CatalogueSettings().var / "reports" / f"{file.stem}-refused.csv"
        write_report(report, refused)
    if as_json:
        typer.echo(json.dumps({**asdict(report), "report": str(refused)}, ensure_ascii=False))
    else:
        _print_report(report, refused)
    raise typer.Exit(1 if report.refused else 0)


@app.command()
def stats(as_json: AsJson = False) -> None:
    """How much the catalogue holds."""
    with _catalogue() as engine:
        numbers = asdict(Catalogue(engine).stats(date.today()))
    if as_json:
        typer.echo(json.dumps(numbers, default=str))
        return
    table = Table("what", "number")
    for name, number in numbers.items():
        table.add_row(name, str(number))
    Console().print(table)


@app.command()
def show(offer_id: str, as_json: AsJson = False) -> None:
    """One record, with all that it states."""
    with _catalogue() as engine:
        record = asdict(Catalogue(engine).offer(offer_id))
    if as_json:
        typer.echo(json.dumps(record, default=str, ensure_ascii=False))
        return
    table = Table("element", "value", title=offer_id)
    for name, value in record.items():
        table.add_row(name, "not stated" if value in (None, "", (), {}) else str(value))
    Console().print(table)


@app.command()
def remove(
    source: Annotated[str, typer.Argument(help="Name of the source, such as sample.")],
    as_json: AsJson = False,
) -> None:
    """Remove all offers of one source, for example the sample, for good."""
    with _catalogue() as engine:
        removed = remove_source(engine, source)
    typer.echo(json.dumps({"removed": removed}) if as_json else f"{removed} offers removed.")
    raise typer.Exit(0 if removed else 1)


@contextmanager
def _catalogue() -> Iterator[Engine]:
    """The prepared database; a failure becomes one sentence and exit code 2."""
    try:
        engine = open_engine(CatalogueSettings().url())
        try:
            schema.upgrade(engine)
            yield engine
        finally:
            engine.dispose()
    except GuidanceError as error:
        name = "There is no offer " if type(error).__name__ == "UnknownOffer" else ""
        typer.echo(f"{name}{error}", err=True)
        raise typer.Exit(2) from error


def _print_report(report: ImportReport, refused: Path) -> None:
    typer.echo(f"{report.saved} offers saved, {len(report.refused)} rows refused.")
    if report.unknown_columns:
        typer.echo(f"Columns nothing is read from: {', '.join(report.unknown_columns)}")
    for row in report.refused[:SHOWN]:
        typer.echo(f"  line {row.line}, {row.column}: {row.reason}")
    if report.refused:
        typer.echo(f"All refused rows: {refused}")
