"""A full disk: a real one where the run's folder is a small disk of its own, else a limit."""

from __future__ import annotations

import os
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from benchmarks.faults.fault import House

_SMALL = 2 * 10**9  # bytes: what is larger is not filled
_WRITERS = ("front", "rasa")
_PIECE = b"\0" * 65536


class FullDisk:
    """Nothing more can be written: by anybody on a small disk of its own (see ``small_disk``);
    elsewhere by the front and Rasa to any file, through RLIMIT_FSIZE."""

    name = "full-disk"

    def __init__(self, house: House) -> None:
        self._house = house
        self._filler = house.var / "filler"
        self._limited: dict[int, tuple[int, int]] = {}

    def begin(self) -> None:
        """Fills the disk to its last byte, or sets the limits."""
        if on_small_disk(self._house.var):
            self._fill()
        else:
            self._limit()

    def end(self) -> None:
        """There is room again."""
        self._filler.unlink(missing_ok=True)
        limited, self._limited = self._limited, {}
        for pid, before in limited.items():
            with suppress(ProcessLookupError):
                resource.prlimit(pid, resource.RLIMIT_FSIZE, before)

    def _fill(self) -> None:
        descriptor = os.open(self._filler, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)
        try:
            piece = _PIECE
            while piece:
                try:
                    os.write(descriptor, piece)
                except OSError:
                    piece = piece[: len(piece) // 2]
        finally:
            os.close(descriptor)

    def _limit(self) -> None:
        for name in _WRITERS:
            with suppress(AssertionError, ProcessLookupError):
                pid = self._house.pid(name)
                before = resource.prlimit(pid, resource.RLIMIT_FSIZE)
                resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, before[1]))
                self._limited[pid] = before


def on_small_disk(folder: Path) -> bool:
    """Whether ``folder`` is on a disk small enough to be filled, and not the one of its parent."""
    here = os.statvfs(folder)
    own = folder.stat().st_dev != folder.parent.stat().st_dev
    return own and here.f_frsize * here.f_blocks < _SMALL


@contextmanager
def small_disk(folder: Path, megabytes: int = 420) -> Iterator[bool]:
    """Makes ``folder`` a disk of its own in memory; False where this user may not mount.

    `cairn run` wants 300 MB to be free.
    """
    folder.mkdir(parents=True, exist_ok=True)
    options = ["-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(["mount", *options], capture_output=True, check=False)
        mounted = done.returncode == 0
    except OSError:
        mounted = False
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=True)
