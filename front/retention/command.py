"""`cairn retention …`: what is over its time, deleting it now, and the receipts."""

from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from front.cli import fail, with_record
from front.retention import receipts
from front.retention.guard import MOST_DAYS, Doubt
from front.retention.kinds import KINDS, ruled
from front.retention.planning import Plan
from front.retention.receipts import Purge
from front.retention.running import Retention
from front.settings import Settings

app = typer.Typer(help="What is deleted by its age, and when.", no_args_is_help=True)


@app.command("plan")
def show_plan() -> None:
    """Shows what would be deleted now, by kind. Nothing is written."""
    rules = ruled(Settings())
    found = with_record(lambda record: Retention(record, rules, "operator").plan())
    _print_plan(found)
    if found.doubt:
        typer.echo(_why(found.doubt))
        typer.echo("Nothing is deleted by itself until then. To delete it now, when all is right:")
        typer.echo("cairn retention run --yes")


@app.command("run")
def run_now(
    yes: Annotated[
        bool, typer.Option("--yes", help="Clock and rules are right, however much goes.")
    ] = False,
) -> None:
    """Deletes now what is over its time; prints the number of the receipt."""
    rules = ruled(Settings())
    done = with_record(lambda record: Retention(record, rules, "operator").run(sure=yes))
    if done.doubt:
        fail(_why(done.doubt) + " Nothing was deleted. See: cairn retention plan")
    if done.number is None:
        typer.echo("Nothing is over its time.")
        return
    typer.echo(f"Receipt {done.number}")
    typer.echo("Deleted: " + _counted(done.counts))
    typer.echo("A running front tells open pages and the assistant within seconds,")
    typer.echo("one that is stopped when it starts.")


@app.command("receipts")
def show_receipts(
    number: Annotated[str, typer.Argument(help="One of them; default: the newest.")] = "",
) -> None:
    """Shows when something was deleted by its age, by which rules, and how much."""
    if not number:
        found = with_record(lambda record: record.read(receipts.every))
        _print_receipts(found)
        return
    one = with_record(lambda record: record.read(lambda c: receipts.find(c, number)))
    if one is None:
        fail("There is no receipt with this number.")
    typer.echo(f"Receipt {one.number}, asked by: {one.asked_by}")
    typer.echo(f"From {_time(one.at)} to {_time(one.ended_at)} UTC")
    typer.echo("Deleted: " + _counted(one.counts))
    typer.echo("Rows of conversations: " + _counted(one.rows))
    typer.echo("Days: " + ", ".join(f"{kind} {days:g}" for kind, days in one.rules.items()))


def _print_plan(found: Plan) -> None:
    table = Table("kind", "days", "counts from", "to go", "the oldest", "held back")
    for kind in KINDS:
        if kind.name not in found.due:
            continue
        due = found.due[kind.name]
        oldest = f"{due.oldest.astimezone(UTC):%Y-%m-%d}" if due.oldest else "-"
        days = f"{found.rules[kind.name]:g}"
        table.add_row(kind.name, days, kind.since, str(due.count), oldest, str(due.held or "-"))
    Console().print(table)


def _print_receipts(found: list[Purge]) -> None:
    if not found:
        typer.echo("Nothing was deleted by its age yet.")
        return
    table = Table("receipt", "time (UTC)", "asked by", "deleted")
    for one in found:
        table.add_row(one.number, _time(one.ended_at), one.asked_by, _counted(one.counts))
    Console().print(table)


def _why(doubt: Doubt) -> str:
    match doubt.code:
        case "clock-ahead":
            return (
                f"The clock is more than {MOST_DAYS} days ahead of {_time(doubt.since)} UTC, when "
                "Cairn looked last: it was off, or the clock is wrong."
            )
        case "clock-behind":
            return f"The clock is before {_time(doubt.since)} UTC, when Cairn looked last."
    return (
        f"{doubt.count} of {doubt.every} conversations would go at once: a backlog, or a setting "
        "that is too short."
    )


def _time(at: datetime | None) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M}" if at else "-"


def _counted(counts: object) -> str:
    assert isinstance(counts, dict)  # noqa: S101  of JSON, or a Counter
    return ", ".join(f"{count} {name}" for name, count in counts.items() if count) or "nothing"
