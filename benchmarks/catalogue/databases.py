"""Empty databases of both kinds for measuring, and the files of offers to fill them with."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from benchmarks.catalogue.synthetic import write
from tests import postgres

SQLITE, POSTGRESQL = "sqlite", "postgresql"
KINDS = (SQLITE, POSTGRESQL)


@contextmanager
def empty(kind: str, server: str | None, folder: Path) -> Iterator[str]:
    """The URL of an empty database of a kind, removed afterwards."""
    if kind == POSTGRESQL and server is not None:
        with postgres.empty_schema(server) as url:
            yield url
    else:
        with tempfile.TemporaryDirectory(dir=folder) as own:
            yield f"sqlite:///{Path(own) / 'catalogue.db'}"


@contextmanager
def server(kinds: list[str]) -> Iterator[str | None]:
    """The URL of a PostgreSQL server where one is wanted."""
    with postgres.server() if POSTGRESQL in kinds else nullcontext() as url:
        yield url


def offers(number: int, folder: Path) -> Path:
    """A file of so many invented offers in a folder, made unless it is there."""
    path = folder / f"offers-{number}.csv"
    if not path.exists():
        unfinished = path.with_suffix(".part")
        with unfinished.open("w", encoding="utf-8", newline="") as file:
            write(number, file)
        unfinished.rename(path)
    return path
