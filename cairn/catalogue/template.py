"""``cairn catalogue template``."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import Annotated

import typer

from cairn.catalogue.language import Language, speaking
from guidance.catalogue.commands import app
from guidance.catalogue.commands.terminal import AsJson, as_json, told
from guidance.catalogue.intake import excel_template
from guidance.catalogue.intake.excel_template import LEFT_OUT, NAMES, Explanations
from guidance.catalogue.intake.template import COLUMNS
from words import Words, languages


@app.command()
def template(
    excel: Annotated[
        Path | None, typer.Option(help="Write a workbook with explanations to this file.")
    ] = None,
    language: Language = "en",
    json: AsJson = False,
) -> None:
    """The columns that a table of offers may have: as a CSV header, or as an Excel workbook."""
    first = speaking(language)
    spoken = (language, *(code for code in languages() if code != language))
    columns = header(spoken)
    if excel is not None:
        with told():
            excel_template.write_template(excel, explanations(spoken))
    if json:
        meanings = {column.name: _explained(first, column.name) for column in COLUMNS.values()}
        file = None if excel is None else str(excel)
        as_json({"columns": columns, "meanings": meanings, "file": file})
    elif excel is None:
        typer.echo(_line(columns), nl=False)
    else:
        typer.echo(f"{len(columns)} columns written to {excel}.")


def header(spoken: tuple[str, ...]) -> list[str]:
    """The names of all columns, texts in each of the languages."""
    return [
        column.called(code)
        for column in COLUMNS.values()
        if column.name not in LEFT_OUT
        for code in (spoken if column.by_language else spoken[:1])
    ]


def explanations(spoken: tuple[str, ...]) -> Explanations:
    """What the workbook says, by language and name."""
    return {code: {n: _explained(Words.load(code), n) for n in NAMES} for code in spoken}


def _explained(words: Words, name: str) -> str:
    return words.say(f"template-{name.replace('_', '-')}")


def _line(columns: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(columns)
    return line.getvalue()
