"""``cairn catalogue esco``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from sqlalchemy import Engine

from guidance.catalogue import upkeep
from guidance.catalogue.commands import app
from guidance.catalogue.commands.importing import SHOWN
from guidance.catalogue.commands.terminal import FAILED, LOOK, AsJson, as_json, catalogue
from guidance.catalogue.engine import CatalogueSettings
from guidance.catalogue.importing import NoteFile, writing
from guidance.catalogue.intake.report import Note
from guidance.catalogue.skills.esco import EscoReport, import_esco
from guidance.catalogue.skills.reading import EscoSource, esco_source
from guidance.errors import UnreadableFile

NONE = "No ESCO is in the catalogue: import its CSV download, a zip for each language."


@dataclass(slots=True)
class _Done:
    """What was imported, what could not be, how many offers were linked anew, and the source."""

    reports: list[EscoReport] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    linked: int | None = None
    source: EscoSource | None = None
    notes: Path = field(
        default_factory=lambda: CatalogueSettings().var / "reports" / "esco-notes.csv"
    )

    def found(self) -> list[Note]:
        """The notes of all imports."""
        return [note for report in self.reports for note in report.notes]

    def code(self) -> int:
        """The exit code: 2 where something was asked for and nothing of it came in."""
        if self.problems and not self.reports:
            return FAILED
        refused = any(report.refused for report in self.reports)
        return LOOK if self.problems or refused or self.source is None else 0


@app.command()
def esco(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(help="Zips of ESCO's CSV download, or folders of its zips or files."),
    ] = None,
    reindex: Annotated[
        bool, typer.Option("--reindex", help="Then link the offers that are there already.")
    ] = False,
    json: AsJson = False,
) -> None:
    """Import skills and occupations of ESCO; without a path, tell what of it is there."""
    done = _Done()
    with catalogue() as engine, _waiting(json):
        for path in paths or ():
            _import(engine, path, done)
        if reindex and (done.reports or not paths):
            with writing(engine) as connection:
                done.linked = upkeep.make_search_anew(connection)
        with engine.connect() as connection:
            done.source = esco_source(connection)
        if done.reports:
            _write_notes(done)
    if json:
        as_json(_data(done))
    else:
        _tell(done)
    raise typer.Exit(done.code())


def _import(engine: Engine, path: Path, done: _Done) -> None:
    try:
        done.reports.append(import_esco(engine, path, date.today()))
    except UnreadableFile as error:
        done.problems.append(f"{path}: {error}; nothing of it was taken")


def _write_notes(done: _Done) -> None:
    with NoteFile(done.notes) as sink:
        for note in done.found():
            sink(note)


@contextmanager
def _waiting(quiet: bool) -> Iterator[None]:
    """Says on the error output that it works, where that is a terminal and no JSON is wanted."""
    if quiet or not sys.stderr.isatty():
        yield
        return
    with Console(stderr=True).status("Reading ESCO"):
        yield


def _data(done: _Done) -> dict[str, Any]:
    return {
        "imported": [_numbers(report) for report in done.reports],
        "problems": done.problems,
        "linked_offers": done.linked,
        "source": None if done.source is None else asdict(done.source),
        "notes": str(done.notes) if done.reports else None,
    }


def _numbers(report: EscoReport) -> dict[str, Any]:
    return {name: value for name, value in asdict(report).items() if name != "notes"}


def _tell(done: _Done) -> None:
    for report in done.reports:
        version = report.version or "of an unknown version"
        typer.echo(
            f"ESCO {version} ({', '.join(report.languages) or 'relations'}), files: "
            f"{len(report.files)}; concepts: {report.concepts}; labels: {report.labels}; "
            f"relations: {report.relations}; rows refused: {report.refused}."
        )
    _tell_notes(done.found(), done.notes)
    for problem in done.problems:
        typer.echo(problem, err=True)
    if done.linked is not None:
        typer.echo(f"{done.linked} offers linked anew.")
    elif done.reports:
        typer.echo("Offers that were there before are linked by: cairn catalogue reindex")
    typer.echo(NONE if done.source is None else _attribution(done.source))


def _tell_notes(notes: Sequence[Note], file: Path) -> None:
    for note in notes[:SHOWN]:
        where = f"line {note.line}, " if note.line is not None else ""
        typer.echo(f"  {note.weight}: {note.record}, {where}{note.element}: {note.problem}")
    if notes:
        typer.echo(f"All notes: {file}")


def _attribution(source: EscoSource) -> str:
    versions, languages = ", ".join(source.versions), ", ".join(source.languages)
    return (
        f"{source.attribution} Version: {versions or 'unknown'}; languages: "
        f"{languages or 'none'}; imported: {source.imported}."
    )
