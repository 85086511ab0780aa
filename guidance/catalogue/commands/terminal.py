"""What all commands share: the prepared database, JSON or a table, exit codes.

0 is done, 1 done but with something to look at, 2 nothing was changed; one sentence says why.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Annotated, Any

import msgspec
import typer
from rich.console import Console
from rich.table import Table
from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from guidance.catalogue import schema
from guidance.catalogue.engine import CatalogueSettings, open_engine
from guidance.errors import GuidanceError, UnknownOffer

AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]
LOOK, FAILED = 1, 2


@contextmanager
def catalogue() -> Iterator[Engine]:
    """The prepared database; a failure becomes one sentence and exit code 2."""
    with told():
        engine = open_engine(CatalogueSettings().url())
        try:
            schema.upgrade(engine)
            yield engine
        finally:
            engine.dispose()


@contextmanager
def told() -> Iterator[None]:
    """A failure becomes one sentence and exit code 2."""
    try:
        yield
    except GuidanceError as error:
        name = "There is no offer " if isinstance(error, UnknownOffer) else ""
        fail(f"{name}{error}", error)
    except SQLAlchemyError as error:
        fail("The catalogue cannot be read", error)
    except OSError as error:
        fail(f"{error.filename or 'A file'} cannot be used: {error.strerror}", error)


def fail(sentence: str, error: Exception | None = None) -> None:
    """Ends the command with a sentence and exit code 2."""
    typer.echo(sentence, err=True)
    raise typer.Exit(FAILED) from error


def as_json(answer: Any) -> None:
    """Prints an answer as JSON on one line; dates as ISO 8601, decimals as text."""
    typer.echo(msgspec.json.encode(answer).decode())


def table(rows: Mapping[str, Any], *header: str, title: str | None = None) -> None:
    """Prints names and values; what is None or empty as not stated."""
    shown = Table(*(header or ("what", "value")), title=title)
    for name, value in rows.items():
        shown.add_row(name, "not stated" if value in (None, "", [], (), {}) else str(value))
    Console().print(shown)
