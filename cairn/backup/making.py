"""Makes a backup while Cairn runs: the states of one moment, in one archive.

It is written under another name and renamed when it is on the disk: what has a backup's name is
whole.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import sqlite3
import tarfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from cairn.backup import lite, manifest, postgres
from cairn.backup.manifest import Manifest, Part
from cairn.backup.places import Database, Places
from cairn.errors import NotPossible
from front.record.erased import sync_folder

SUFFIX = ".tar.gz"
_STARTED = ".making-"
_FASTEST = 1  # of gzip's levels
_STAMP = "%Y%m%dT%H%M%S.%fZ"


def make(places: Places) -> Path:
    """The new archive. Raises NotPossible; nothing is left then, and older backups stay."""
    try:
        places.backups.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _alone(places.backups):
            for left in places.backups.glob(f"{_STARTED}*"):
                shutil.rmtree(left)
            made = datetime.now(UTC)
            stage = places.backups / f"{_STARTED}{os.getpid()}"
            stage.mkdir(mode=0o700)
            try:
                return _archive(places, stage, made)
            finally:
                shutil.rmtree(stage, ignore_errors=True)
    except (OSError, sqlite3.Error) as error:
        raise NotPossible(f"No backup was made, and older ones are as they were: {error}.") from (
            error
        )


def archives(folder: Path) -> list[Path]:
    """The backups in a folder, the oldest first."""
    return sorted(folder.glob(f"cairn-*{SUFFIX}"))


def keep(places: Places, folder: Path, most: int) -> list[Path]:
    """Deletes the oldest backups of a folder until there are ``most``; those that went.

    Raises NotPossible.
    """
    gone = archives(folder)[:-most]
    try:
        for one in gone:
            one.unlink()
        left = {*archives(folder), *archives(places.backups)}
        places.erased.forget_before([name_of(one) for one in left])
    except OSError as error:
        raise NotPossible(f"Older backups could not be deleted: {error.strerror}.") from error
    return gone


def name_of(archive: Path) -> str:
    """A backup's name, without the folder and the suffix."""
    return archive.name.removesuffix(SUFFIX)


def _archive(places: Places, stage: Path, made: datetime) -> Path:
    name = f"cairn-{made.strftime(_STAMP)}"
    with ExitStack() as stack:
        with places.erased.marking(name):
            begun = time.monotonic()
            sources = [(one, stack.enter_context(_held(one))) for one in places.databases]
            apart = time.monotonic() - begun
        parts = [_part(one, source, stage) for one, source in sources if source is not None]
    if not any(one.what == "record" for one in parts):
        raise NotPossible("There is no record to back up yet: start Cairn once, or set CAIRN_VAR.")
    told = Manifest(
        manifest.FORMAT, made.isoformat(), round(apart, 3), places.erased.key().hex(), tuple(parts)
    )
    packed = _packed(stage, told)
    final = places.backups / f"{name}{SUFFIX}"
    packed.rename(final)
    sync_folder(places.backups)
    return final


@contextmanager
def _held(one: Database) -> Iterator[Any]:
    """What sees the state of this moment; None where there is no such database yet."""
    if one.file is None:
        with postgres.held(one.url) as source:
            yield source
    elif one.file.exists():
        with lite.held(one.file) as opened:
            yield opened
    else:
        yield None


def _part(one: Database, source: Any, stage: Path) -> Part:
    target = stage / one.name
    if one.file is None:
        version, rows = postgres.counted(source)
        postgres.dump(source, one.url, target)
    else:
        lite.copy(source, target)
        version, rows = lite.counted(target)
    kind = "postgresql" if one.file is None else "sqlite"
    size, summed = target.stat().st_size, manifest.digest(target)
    return Part(one.name, one.what, kind, version, size, summed, rows)


def _packed(stage: Path, told: Manifest) -> Path:
    packed = stage / "packed"
    opened = os.open(packed, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
    with os.fdopen(opened, "w+b") as file:
        with tarfile.open(fileobj=file, mode="w:gz", compresslevel=_FASTEST) as archive:
            first = tarfile.TarInfo(manifest.NAME)
            raw = manifest.written(told)
            first.size, first.mode = len(raw), 0o600
            archive.addfile(first, BytesIO(raw))
            for part in told.parts:
                archive.add(stage / part.name, part.name, filter=_nobodys)
        file.flush()
        os.fsync(file.fileno())
    return packed


def _nobodys(info: tarfile.TarInfo) -> tarfile.TarInfo:
    info.uid = info.gid = 0
    info.uname = info.gname = ""
    info.mode = 0o600
    return info


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    lock = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    except BlockingIOError as error:
        raise NotPossible("Another backup is being made: wait until it has ended.") from error
    finally:
        os.close(lock)
