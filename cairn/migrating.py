"""`cairn migrate`: bring a database to a version, also back to an earlier one."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Annotated

import typer
from sqlalchemy.exc import SQLAlchemyError

from cairn.cli import print_line
from cairn.errors import NotPossible
from cairn.run.checks import make_folder, only_run
from cairn.run.holders import user_of
from cairn.run.paths import ROOT
from cairn.run.settings import Settings, read_settings
from front.errors import RecordUnavailable
from front.record import migrate
from front.record.database import sqlite_file
from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.errors import CatalogueUnavailable

app = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Bring the databases to a version, also back; Cairn must not run.",
)
To = Annotated[str, typer.Option("--to", help="Version. Default: the newest.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask before going back.")]


@app.command()
def record(to: To = "", yes: Yes = False) -> None:
    """Bring the record of conversations to a version."""
    settings = read_settings(os.environ, ROOT)
    _wanted(to, migrate.known(), yes)
    with _alone(settings, settings.record_url):
        try:
            before = migrate.bring(settings.record_url, to or migrate.HEAD)
        except (RecordUnavailable, SQLAlchemyError, OSError) as error:
            raise NotPossible(f"Nothing was changed: {error}.") from error
    print_line(f"The record was of version {before or 'none'} and is of {to or migrate.HEAD} now.")


@app.command()
def catalogue(to: To = "", yes: Yes = False) -> None:
    """Bring the catalogue to a version; going back to 0001 empties it."""
    settings, known = read_settings(os.environ, ROOT), schema.known()
    _wanted(to, known, yes)
    with _alone(settings, settings.catalogue_url):
        try:
            engine = open_engine(settings.catalogue_url)
            before = schema.version(engine)
            if before is not None and before > (to or known[-1]):
                schema.downgrade(engine, to)
            else:
                schema.upgrade(engine, to or known[-1])
            engine.dispose()
        except CatalogueUnavailable as error:
            raise NotPossible(f"Nothing was changed: {error}.") from error
    print_line(f"The catalogue was of version {before or 'none'} and is of {to or known[-1]} now.")


def _wanted(to: str, known: Sequence[str], yes: bool) -> None:
    if to and to not in known:
        raise NotPossible(f"There is no version {to}. There are: {', '.join(known)}.")
    if to and to != known[-1] and not yes:
        typer.confirm(
            "Going back deletes what the earlier version has no place for (docs/backups.md). Did "
            "you make a backup?",
            abort=True,
        )


def _alone(settings: Settings, url: str) -> AbstractContextManager[None]:
    make_folder(settings.var / "run")
    file = sqlite_file(url)
    user = user_of(file) if file else ""
    if user:
        raise NotPossible(f"{file} is in use by {user}: end that first.")
    return only_run(settings.var)
