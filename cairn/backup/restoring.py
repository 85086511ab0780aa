"""Puts a backup into the place of the present databases, which are kept aside.

All is unpacked, checked, brought to the present version and cleared of what was erased since,
beside the present data. Only then does it change places, by renames that are written down before:
an interrupted restore is finished by the next one, and `cairn run` waits for that.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.exc import SQLAlchemyError

from cairn.backup import lite, opening, postgres
from cairn.backup.again import Erased
from cairn.backup.making import name_of
from cairn.backup.manifest import Manifest
from cairn.backup.places import Database, Places
from cairn.errors import NotPossible
from cairn.run.checks import RESTORING, only_run
from cairn.run.holders import user_of
from front.errors import RecordError
from front.record import migrate
from front.record.erased import sync_folder

_STAGE = ".restoring"
_SCHEMA = "cairn_restoring"
_LONGEST = 30  # signs of a schema's name that are kept: PostgreSQL takes 63 in all
_LOGS = ("-wal", "-shm", "")


@dataclass(frozen=True)
class Restored:
    """``aside``: where the data of before is. ``erased``: conversations erased again."""

    aside: Path
    erased: int
    told: Manifest


def restore(places: Places, file: Path, *, unknown: bool = False) -> Restored:
    """Restores an archive. Raises NotPossible; the present data is as it was then.

    ``unknown``: go on where it is not known what was erased since.
    """
    (places.var / "run").mkdir(parents=True, exist_ok=True)
    with only_run(places.var):
        _unused(places)
        _finish(places)
        stage = places.var / _STAGE
        shutil.rmtree(stage, ignore_errors=True)
        stage.mkdir(mode=0o700)
        try:
            return _restore(places, file, stage, unknown=unknown)
        except (OSError, sqlite3.Error, SQLAlchemyError, RecordError) as error:
            raise NotPossible(f"Nothing was restored: {error}.") from error
        finally:
            if not (places.var / RESTORING).exists():  # else the next restore needs it
                shutil.rmtree(stage, ignore_errors=True)


def _restore(places: Places, file: Path, stage: Path, *, unknown: bool) -> Restored:
    told = opening.unpack(file, stage)
    erased = Erased(places, name_of(file), told, unknown=unknown)
    pairs = [(places.database(part.what), part) for part in told.parts]
    for database, part in pairs:
        if database.name != part.name:
            raise NotPossible(
                f"The {part.what} in the backup is of {part.kind}, and the settings name another "
                "kind of database."
            )
    again = 0
    # The record says in which further places Rasa was asked about what is erased.
    for database, part in sorted(pairs, key=lambda pair: pair[1].what != "record"):
        url = _loaded(database, stage, dict(part.rows))
        if part.what == "record":
            migrate.bring(url)
            again = erased.from_record(url)
        elif part.what == "tracker":
            erased.from_tracker(stage / part.name)
        if database.file is not None:
            lite.tidy(stage / part.name)
    aside = places.var / f"before-{datetime.now(UTC):%Y%m%dT%H%M%S%fZ}"
    _write_down(places, stage, aside, [database for database, _ in pairs])
    _finish(places)
    return Restored(aside, again, told)


def _loaded(database: Database, stage: Path, rows: dict[str, int]) -> str:
    """The URL of what is being restored, apart from the present data."""
    if database.file is not None:
        return f"sqlite:///{stage / database.name}"
    fresh = f"{_SCHEMA}_{database.what}"
    postgres.drop(database.url, fresh)
    own = postgres.schema(database.url)
    postgres.load(stage / database.name, database.url, fresh, own)
    url = postgres.within(database.url, fresh)
    with postgres.held(url) as connection:
        if postgres.counted(connection)[1] != rows:
            raise NotPossible(f"{database.name} has not the rows it had.")
    return url


def _write_down(places: Places, stage: Path, aside: Path, found: list[Database]) -> None:
    plan = {"aside": str(aside), "stage": str(stage), "what": [one.what for one in found]}
    fresh = places.var / f".{RESTORING}"
    fresh.write_text(json.dumps(plan), "utf-8")
    fresh.replace(places.var / RESTORING)
    sync_folder(places.var)


def _finish(places: Places) -> None:
    """Makes the renames that are written down and not made yet."""
    mark = places.var / RESTORING
    if not mark.exists():
        return
    plan = json.loads(mark.read_text("utf-8"))
    stage, aside = Path(plan["stage"]), Path(plan["aside"])
    aside.mkdir(mode=0o700, exist_ok=True)
    for database in (places.database(what) for what in plan["what"]):
        if database.file is None:
            _change_schemas(database, aside.name.replace("-", "_").lower())
        elif (stage / database.name).exists():
            _change_files(stage / database.name, database.file, aside)
    mark.unlink()
    sync_folder(places.var)


def _change_files(fresh: Path, present: Path, aside: Path) -> None:
    # The log first: it must never lie beside a file that it does not belong to.
    for end in _LOGS:
        old = present.with_name(present.name + end)
        if old.exists():
            _move(old, aside / old.name)
    present.parent.mkdir(parents=True, exist_ok=True)
    _move(fresh, present)


def _move(old: Path, new: Path) -> None:
    """A rename, also to another disk: what has the new name is whole."""
    try:
        old.rename(new)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        part = new.with_name(f".{new.name}.part")
        shutil.copy2(old, part)
        with part.open("rb") as opened:
            os.fsync(opened.fileno())
        part.rename(new)
        old.unlink()
    sync_folder(new.parent)


def _change_schemas(database: Database, aside: str) -> None:
    fresh = f"{_SCHEMA}_{database.what}"
    if postgres.there(database.url, fresh):
        own = postgres.schema(database.url)
        postgres.swap(database.url, own, fresh, f"{own[:_LONGEST]}_{aside}")


def _unused(places: Places) -> None:
    for database in places.databases:
        user = user_of(database.file) if database.file else ""
        if user:
            raise NotPossible(f"{database.file} is in use by {user}: end that first.")
