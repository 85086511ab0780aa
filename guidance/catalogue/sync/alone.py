"""One sync at a time: a lock that ends with its process, however that ends."""

from __future__ import annotations

import fcntl
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guidance.errors import CatalogueUnavailable

PREFIX = "copy-"


@contextmanager
def alone(var: Path) -> Iterator[Path]:
    """Holds the lock, and gives the folder for copies; what a killed sync left there is removed.

    Raises CatalogueUnavailable while another sync runs, and OSError.
    """
    folder = var / "sync"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise CatalogueUnavailable("Another sync is running; this one did nothing") from error
        for left in folder.glob(f"{PREFIX}*"):
            shutil.rmtree(left, ignore_errors=True)
        yield folder


@contextmanager
def room(folder: Path) -> Iterator[Path]:
    """A folder for one copy, removed afterwards."""
    with tempfile.TemporaryDirectory(prefix=PREFIX, dir=folder) as made:
        yield Path(made)
