"""`cairn figures`: the figures of the desk, for operators without a browser."""

import json
from datetime import date
from typing import Annotated, Any

import typer
from rich import box
from rich.console import Console
from rich.markup import escape
from rich.table import Table as Drawn

from front.cli import AsJson, fail, with_record
from front.figures import naming, period
from front.figures.hiding import Value
from front.figures.made import tables
from front.figures.period import Period
from front.figures.tables import Table
from front.record.figures import cells
from words import Words, languages

app = typer.Typer(help="What happened in a period, as figures.")

From = Annotated[str, typer.Option("--from", help="First day, such as 2026-11-01.")]
To = Annotated[str, typer.Option("--to", help="Last day (UTC). Default: today.")]
Language = Annotated[str, typer.Option(help="Only this language, such as pl.")]
Channel = Annotated[str, typer.Option(help="Only this channel, such as widget.")]
Names = Annotated[list[str] | None, typer.Option("--table", help="Only this table, by its code.")]
Spoken = Annotated[str, typer.Option("--in", help="Language of the words: en, pl.")]


@app.command()
def figures(
    first: From = "",
    last: To = "",
    language: Language = "",
    channel: Channel = "",
    table: Names = None,
    spoken: Spoken = "en",
    as_json: AsJson = False,
) -> None:
    """Shows the figures of a period; without --from, of the last 30 days."""
    for day in (first, last):
        _check_day(day)
    if spoken not in languages():
        fail(f"There are no words in {spoken}. Choose one of: {', '.join(languages())}")
    given = {"from": first, "to": last, "language": language, "channel": channel}
    asked = period.asked(given)
    made = _chosen(_made(asked), table or [])
    if as_json:
        typer.echo(json.dumps(_data(asked, made), ensure_ascii=False, indent=2))
    else:
        _print(Words.load(spoken), asked, made)


def _check_day(day: str) -> None:
    try:
        date.fromisoformat(day or "2000-01-01")
    except ValueError:
        fail(f"{day} is no day. Write it like 2026-11-01.")


def _made(asked: Period) -> list[Table]:
    found = with_record(lambda record: record.read(lambda one: cells(one, asked.first, asked.last)))
    return tables(found, asked)


def _chosen(made: list[Table], codes: list[str]) -> list[Table]:
    known = [one.code for one in made]
    for code in codes:
        if code not in known:
            fail(f"There is no table {code}. Choose of: {', '.join(known)}")
    return [one for one in made if not codes or one.code in codes]


def _data(asked: Period, made: list[Table]) -> dict[str, Any]:
    return {
        "from": asked.first.isoformat(),
        "to": asked.last.isoformat(),
        "language": asked.language or None,
        "channel": asked.channel or None,
        "tables": {one.code: _rows(one) for one in made},
    }


def _rows(table: Table) -> dict[str, dict[str, float | str | None]]:
    codes = [column.code for column in table.columns]
    return {
        row.code or "none": dict(zip(codes, map(_plain, row.values), strict=True))
        for row in table.rows
    }


def _plain(value: Value) -> float | str | None:
    """A number; "few" or "back" where it is hidden, None where nothing was measured."""
    if value.number is not None:
        return int(value.number) if value.number == int(value.number) else value.number
    return None if value.mark == "none" else str(value.mark)


def _print(words: Words, asked: Period, made: list[Table]) -> None:
    console = Console()
    first, last = words.day(asked.first), words.day(asked.last)
    console.print(words.say("figures-lead", first=first, last=last))
    for table in made:
        drawn = Drawn(
            box=box.SIMPLE_HEAD, title=naming.table_name(words, table), title_justify="left"
        )
        drawn.add_column("")
        for column in table.columns:
            drawn.add_column(naming.column_name(words, column), justify="right")
        for row in table.rows:
            values = (naming.told(words, value) for value in row.values)
            drawn.add_row(escape(naming.row_name(words, table, row)), *values)
        console.print(drawn)
