"""Reads an archive and finds out whether it is whole."""

from __future__ import annotations

import shutil
import tarfile
import zlib
from pathlib import Path

from cairn.backup import lite, manifest, postgres
from cairn.backup.manifest import Manifest, Part
from cairn.errors import NotPossible
from front.record import migrate
from guidance.catalogue import schema

_NAMES = frozenset(
    f"{what}.{end}" for what in ("record", "tracker", "catalogue") for end in ("db", "dump")
)
_LARGEST_MANIFEST = 2**20  # bytes


def describe(file: Path) -> Manifest:
    """What an archive says of itself. Raises NotPossible."""
    try:
        with tarfile.open(file, "r:gz") as archive:
            return _first(archive)
    except (OSError, EOFError, tarfile.TarError, zlib.error) as error:
        raise _damaged(file, error) from error


def unpack(file: Path, folder: Path) -> Manifest:
    """Puts every part into a folder and checks it: size, SHA-256, soundness, rows, version.

    Raises NotPossible.
    """
    try:
        with tarfile.open(file, "r:gz") as archive:
            told = _first(archive)
            for part in told.parts:
                _take(archive, part, folder)
            if archive.next() is not None:
                raise NotPossible("The backup holds more than its manifest says.")
    except (OSError, EOFError, tarfile.TarError, zlib.error) as error:
        raise _damaged(file, error) from error
    for part in told.parts:
        _check(part, folder / part.name)
    return told


def _first(archive: tarfile.TarFile) -> Manifest:
    member = archive.next()
    opened = archive.extractfile(member) if member and member.isfile() else None
    if member is None or opened is None or member.name != manifest.NAME:
        raise NotPossible("This is no backup of Cairn: it does not begin with a manifest.")
    return manifest.read(opened.read(_LARGEST_MANIFEST))


def _take(archive: tarfile.TarFile, part: Part, folder: Path) -> None:
    member = archive.next()
    opened = archive.extractfile(member) if member and member.isfile() else None
    right = member is not None and member.name == part.name and part.name in _NAMES
    if opened is None or not right or member is None or member.size != part.bytes:
        raise NotPossible(f"The backup is damaged: {part.name} is not in it as it was written.")
    target = folder / part.name
    target.touch(0o600)
    with target.open("wb") as out:
        shutil.copyfileobj(opened, out)
    if manifest.digest(target) != part.sha256:
        raise NotPossible(f"The backup is damaged: {part.name} is not what was written.")


def _check(part: Part, file: Path) -> None:
    known = {"record": migrate.known, "catalogue": schema.known}.get(part.what)
    if known and part.version is not None and part.version not in known():
        raise NotPossible(
            f"The {part.what} in the backup is of version {part.version}, and this Cairn knows "
            f"versions up to {known()[-1]}: restore it with the newer Cairn that made it."
        )
    if part.kind == "postgresql":
        postgres.sound(file)
        return
    lite.sound(file)
    if lite.counted(file) != (part.version, dict(part.rows)):
        raise NotPossible(f"The backup is damaged: {part.name} has not the rows it had.")


def _damaged(file: Path, error: Exception) -> NotPossible:
    if isinstance(error, FileNotFoundError):
        return NotPossible(f"There is no {file}.")
    if isinstance(error, OSError) and not isinstance(error, tarfile.TarError) and error.errno:
        return NotPossible(f"{file} cannot be read or unpacked: {error.strerror}.")
    return NotPossible(f"{file} is damaged or no backup: {type(error).__name__}.")
