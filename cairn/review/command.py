"""`cairn review export`."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from cairn.errors import CairnError
from cairn.review.files import Export, export
from cairn.review.training import Training
from cairn.run.paths import ROOT
from front.errors import FrontError
from front.record import Record, reviews
from front.record.database import sqlite_file
from front.settings import Settings

app = typer.Typer(help="What was decided about wrong answers.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """Keeps the word "export" although it is the only command."""


@app.command("export")
def export_reviews(
    to: Annotated[
        Path | None, typer.Option(help="Folder to write to. Default: review in CAIRN_VAR.")
    ] = None,
) -> None:
    """Writes test cases and training examples to files; nothing of the project is changed.

    A second run writes the same files, with what was decided since.
    """
    settings = Settings()
    folder = to or settings.var / "review"
    made = asyncio.run(_exported(settings.record, folder))
    for path in sorted(made.files):
        typer.echo(f"{folder / path}")
    for number, reason in sorted(made.left.items()):
        typer.echo(f"Review {number} is left out: {reason}.")
    if not made.files and not made.left:
        typer.echo("Nothing has been decided yet. The list is at /desk/review.")


async def _exported(url: str, folder: Path) -> Export:
    """Writes the files, then notes that they were. Raises CairnError."""
    file = sqlite_file(url)
    if file and not file.exists():  # opening it would make an empty one
        raise CairnError(f"There is no record at {file} yet. Start Cairn once, or set CAIRN_VAR.")
    record = Record(url)
    try:
        made = export(await record.read(reviews.decided), Training(ROOT / "data"))
        _write(made, folder)
        await record.write(lambda one: reviews.exported(one, made.written))
    except FrontError as error:
        raise CairnError(f"The record cannot be read: {error}") from error
    finally:
        await record.close()
    return made


def _write(made: Export, folder: Path) -> None:
    try:
        for path, text in made.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
    except OSError as error:
        raise CairnError(f"{folder} cannot be written: {error}") from error
