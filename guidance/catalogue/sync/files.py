"""A source that is a file on this machine."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from guidance.catalogue.sync.copying import PIECE, Copy, Stamp, file_name, pour
from guidance.errors import UnreadableFile


def fetch(location: Path, known: Stamp | None, folder: Path, largest: int) -> Copy | None:
    """A copy of a file in a folder; None where size and times are those that are known.

    Raises UnreadableFile where it cannot be read, and where it changes while it is copied: whoever
    writes it has not finished.
    """
    try:
        _require_file(location)
        with location.open("rb") as file:
            before = _stamp(file)
            if known == before:
                return None
            path = folder / file_name(location.name)
            digest = pour(_chunks(file), path, largest)
            after = _stamp(file)
    except OSError as error:
        raise UnreadableFile(f"{location} cannot be read: {error.strerror}") from error
    if after != before:
        raise UnreadableFile(f"{location} changed while it was read; it is tried again later")
    return Copy(path, digest, before)


def _require_file(location: Path) -> None:
    """A folder has no bytes, and a pipe would be waited for without end."""
    if not stat.S_ISREG(location.stat().st_mode):
        raise UnreadableFile(f"{location} is no file")


def _stamp(file: BinaryIO) -> Stamp:
    """The state of an open file; the time of its last change of any kind shows a replacement."""
    found = os.fstat(file.fileno())
    return Stamp(etag=f"{found.st_size}-{found.st_mtime_ns}-{found.st_ctime_ns}")


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    while chunk := file.read(PIECE):
        yield chunk
