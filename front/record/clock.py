"""Times in SQL, alike on every database: the day by UTC, and the clock in whole seconds."""

from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement


class utc_day(FunctionElement[str]):  # noqa: N801  it is used like a function
    """The day of a moment, such as 2026-11-23; days begin at midnight UTC."""

    type = Text()
    inherit_cache = True


class utc_seconds(FunctionElement[int]):  # noqa: N801
    """The clock at a moment in seconds since 1970, without fractions: differences are exact."""

    type = BigInteger()
    inherit_cache = True


@compiles(utc_day, "sqlite")
def _day_sqlite(element: utc_day, compiler: SQLCompiler, **given: Any) -> str:
    return f"substr({_of(element, compiler, given)}, 1, 10)"


@compiles(utc_day, "postgresql")
def _day_postgresql(element: utc_day, compiler: SQLCompiler, **given: Any) -> str:
    return f"to_char({_of(element, compiler, given)} AT TIME ZONE 'UTC', 'YYYY-MM-DD')"


@compiles(utc_seconds, "sqlite")
def _seconds_sqlite(element: utc_seconds, compiler: SQLCompiler, **given: Any) -> str:
    # Without the fraction: SQLite would round it, up to the next second.
    return f"CAST(strftime('%s', substr({_of(element, compiler, given)}, 1, 19)) AS INTEGER)"


@compiles(utc_seconds, "postgresql")
def _seconds_postgresql(element: utc_seconds, compiler: SQLCompiler, **given: Any) -> str:
    return f"CAST(floor(extract(epoch FROM {_of(element, compiler, given)})) AS BIGINT)"


def _of(element: FunctionElement[Any], compiler: SQLCompiler, given: dict[str, Any]) -> str:
    moment: ColumnElement[Any] = next(iter(element.clauses))
    return compiler.process(moment, **given)
