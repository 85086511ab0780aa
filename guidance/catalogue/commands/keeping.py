"""``cairn catalogue sync``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import Engine

from guidance.catalogue.commands import app
from guidance.catalogue.commands.importing import progress
from guidance.catalogue.commands.terminal import FAILED, LOOK, AsJson, as_json, catalogue, fail
from guidance.catalogue.sync import choosing, schedule
from guidance.catalogue.sync.settings import SyncSettings, read_settings
from guidance.catalogue.sync.sources import Source, read_sources
from guidance.catalogue.sync.syncing import Asked, Outcome, Sync, Synced
from guidance.catalogue.sync.watching import watch
from guidance.errors import GuidanceError


@dataclass(frozen=True, slots=True)
class _Wish:
    """What was asked for on the command line."""

    names: Sequence[str]
    everything: bool
    accept_withdrawals: bool
    reread: bool
    json: bool
    settings: SyncSettings


@app.command()
def sync(
    names: Annotated[
        list[str] | None, typer.Argument(help="Only these sources, due or not.")
    ] = None,
    now: Annotated[bool, typer.Option("--now", help="All sources, due or not.")] = False,
    status: Annotated[
        bool, typer.Option("--status", help="Only show how the sources stand.")
    ] = False,
    stay: Annotated[
        bool, typer.Option("--watch", help="Stay, and sync whenever a source is due.")
    ] = False,
    accept_withdrawals: Annotated[
        bool,
        typer.Option(
            "--accept-withdrawals", help="Withdraw also where more than half of a source has gone."
        ),
    ] = False,
    reread: Annotated[
        bool,
        typer.Option(
            "--reread", help="Read also what has not changed, as after an update of Cairn."
        ),
    ] = False,
    json: AsJson = False,
) -> None:
    """Fetch the sources that are due, and take in what has changed."""
    if stay and (names or now or status or accept_withdrawals or reread):
        fail("--watch takes what is due: leave out names and the other options")
    with catalogue() as engine:
        wish = _Wish(names or (), now, accept_withdrawals, reread, json, read_settings())
        if status:
            _show_status(engine, wish)
        elif stay:
            _watch(engine, wish)
        else:
            _end_with(_sync(engine, wish))


def _sync(engine: Engine, wish: _Wish) -> list[Synced]:
    sources = _chosen(engine, wish)
    done = []
    with progress(wish.json) as tick:
        asked = Asked(wish.reread, wish.accept_withdrawals, tick)
        for one in Sync(engine, wish.settings, asked).run(sources):
            done.append(one)
            if not wish.json:
                _tell(one)
    if wish.json:
        as_json([_data(one) for one in done])
    return done


def _chosen(engine: Engine, wish: _Wish) -> list[Source]:
    sources = read_sources(wish.settings.file())
    if wish.names:
        return choosing.wanted(sources, wish.names)
    if wish.everything:
        return choosing.enabled(sources)
    return choosing.due(engine, sources, schedule.now().at)


def _end_with(done: Sequence[Synced]) -> None:
    """2 where all failed and so nothing changed, 1 where something is to be looked at."""
    failed = sum(one.outcome is Outcome.FAILED for one in done)
    refused = any(one.report is not None and one.report.refused for one in done)
    if failed and failed == len(done):
        raise typer.Exit(FAILED)
    raise typer.Exit(LOOK if failed or refused else 0)


def _watch(engine: Engine, wish: _Wish) -> None:
    said = ""

    def look() -> None:
        nonlocal said
        try:
            if _chosen(engine, wish):
                _sync(engine, wish)
            said = ""
        # What is wrong now may be put right while this stays; it is said once.
        except (GuidanceError, OSError) as error:
            if str(error) != said:
                said = str(error)
                typer.echo(said, err=True)

    watch(look)


def _show_status(engine: Engine, wish: _Wish) -> None:
    sources = read_sources(wish.settings.file())
    shown = choosing.named(sources, wish.names) if wish.names else sources
    found = choosing.standings(engine, shown, schedule.now().at)
    if wish.json:
        as_json([msgspec.to_builtins(one) for one in found])
    else:
        _print_standings(found)
    raise typer.Exit(LOOK if any(one.problem for one in found) else 0)


def _print_standings(found: Sequence[choosing.Standing]) -> None:
    shown = Table("source", "asked (UTC)", "confirmed", "again (UTC)", "problem")
    for one in found:
        again = f"{one.next:%Y-%m-%d %H:%M}" if one.next else "now" if one.enabled else "off"
        asked = f"{one.checked:%Y-%m-%d %H:%M}" if one.checked else "never"
        confirmed = one.confirmed.isoformat() if one.confirmed else "never"
        shown.add_row(one.source, asked, confirmed, again, one.problem or "")
    Console().print(shown)


def _tell(one: Synced) -> None:
    if one.report is None:
        typer.echo(f"{one.source}: {one.problem or one.outcome}", err=one.problem is not None)
        return
    report = one.report
    counts = [
        f"{number} {name}"
        for name, number in asdict(report.counts).items()
        if number or name == "new"
    ]
    told = f"{report.format}: {', '.join(counts)}; {report.refused} records refused."
    typer.echo(f"{one.source}: {told}")
    if report.notes:
        typer.echo(f"  All {report.refused + report.warnings} notes: {one.notes}")


def _data(one: Synced) -> dict[str, Any]:
    data: dict[str, Any] = {"source": one.source, "outcome": one.outcome, "problem": one.problem}
    if one.report is None:
        return data
    report = one.report
    numbers = {**asdict(report.counts), "refused": report.refused, "warnings": report.warnings}
    return {**data, "format": report.format, **numbers, "notes": str(one.notes)}
