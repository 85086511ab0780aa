"""``cairn catalogue export``."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from guidance.catalogue import records
from guidance.catalogue.commands import app
from guidance.catalogue.commands.terminal import AsJson, as_json, catalogue
from guidance.catalogue.export import csv_export, elm_json_ld


class Form(StrEnum):
    """The formats that can be written."""

    CSV = "csv"
    ELM = "elm"


@app.command()
def export(
    file: Annotated[Path, typer.Argument(help="The file to write; its ending tells the format.")],
    form: Annotated[
        Form | None, typer.Option("--format", help="csv, or elm: European Learning Model.")
    ] = None,
    source: Annotated[str | None, typer.Option(help="Only the offers of one source.")] = None,
    json: AsJson = False,
) -> None:
    """Write the offers that are not withdrawn as CSV or as European Learning Model JSON-LD."""
    chosen = form or (Form.CSV if file.suffix.lower() == ".csv" else Form.ELM)
    with catalogue() as engine, engine.connect() as connection:
        offers = records.all_offers(connection, source)
        if chosen is Form.CSV:
            with file.open("w", encoding="utf-8", newline="") as out:
                number = csv_export.write(offers, out)
        else:
            number = elm_json_ld.write(offers, file)
    if json:
        as_json({"offers": number, "file": str(file), "format": chosen})
    else:
        typer.echo(f"{number} offers written to {file}.")
