"""Reading one cell of a table. Empty is None; what cannot be read raises BadCell."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from urllib.parse import urlsplit

from guidance.errors import BadCell
from guidance.vocabulary import Mode, Supervision

Row = dict[str, str]

COUNTRY = re.compile(r"[A-Z]{2}")
LANGUAGE = re.compile(r"[a-z]{2}")
ISCED_F = re.compile(r"[0-9]{2,4}")
LONGEST_NAME = 500
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def text(row: Row, column: str) -> str | None:
    """A text without outer space and control characters."""
    return CONTROL.sub("", row.get(column) or "").strip() or None


def required(row: Row, column: str) -> str:
    """A name or identifier that a record cannot do without; 500 characters at most."""
    value = text(row, column)
    if value is None:
        raise BadCell(column, "is empty, but a record needs it")
    return _not_too_long(value, column)


def _not_too_long(value: str, column: str) -> str:
    # Names and identifiers are indexed, and an index of PostgreSQL takes no more than 2,700 bytes.
    if len(value) > LONGEST_NAME:
        raise BadCell(column, f"is longer than {LONGEST_NAME} characters")
    return value


def many(row: Row, column: str) -> tuple[str, ...]:
    """A list separated by semicolons."""
    parts = (part.strip() for part in (text(row, column) or "").split(";"))
    return tuple(part for part in parts if part)


def identifiers(row: Row, column: str) -> tuple[str, ...]:
    """A list of identifiers of other records."""
    return tuple(_not_too_long(value, column) for value in many(row, column))


def decimal(row: Row, column: str, most: int) -> Decimal | None:
    """A number from 0 to ``most``; a point or a comma before the decimals."""
    value = text(row, column)
    if value is None:
        return None
    try:
        number = Decimal(value.replace(",", "."))
    except InvalidOperation:
        raise BadCell(column, f"“{value}” is not a number") from None
    if not number.is_finite() or not 0 <= number <= most:
        raise BadCell(column, f"{value} is not between 0 and {most}")
    return number


def whole(row: Row, column: str, least: int, most: int) -> int | None:
    """A whole number in a range."""
    value = text(row, column)
    if value is None:
        return None
    if not re.fullmatch(r"\d{1,9}", value) or not least <= int(value) <= most:
        raise BadCell(column, f"“{value}” is not a whole number from {least} to {most}")
    return int(value)


def day(row: Row, column: str) -> date | None:
    """An ISO date (YYYY-MM-DD)."""
    value = text(row, column)
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise BadCell(column, f"“{value}” is not a date like 2027-03-01") from None


def mode(row: Row, column: str) -> Mode | None:
    """online, onsite or blended."""
    value = text(row, column)
    try:
        return None if value is None else Mode(value.lower())
    except ValueError:
        raise BadCell(column, f"“{value}” is none of online, onsite, blended") from None


def supervision(row: Row, column: str) -> Supervision | None:
    """One of the four kinds of Annex I."""
    value = text(row, column)
    try:
        return None if value is None else Supervision(value.lower())
    except ValueError:
        known = "; ".join(Supervision)
        raise BadCell(column, f"“{value}” is none of: {known}") from None


def country(row: Row, column: str) -> str | None:
    """An ISO 3166-1 alpha-2 code."""
    value = text(row, column)
    if value is not None and not COUNTRY.fullmatch(value.upper()):
        raise BadCell(column, f"“{value}” is not a two-letter country code")
    return value and value.upper()


def field_of_study(row: Row, column: str) -> str | None:
    """An ISCED-F 2013 code: 2 digits (broad), 3 (narrow) or 4 (detailed)."""
    value = text(row, column)
    if value is not None and not ISCED_F.fullmatch(value):
        raise BadCell(column, f"“{value}” is not an ISCED-F code of 2 to 4 digits")
    return value


def languages(row: Row, column: str) -> tuple[str, ...]:
    """ISO 639-1 codes."""
    values = tuple(value.lower() for value in many(row, column))
    for value in values:
        if not LANGUAGE.fullmatch(value):
            raise BadCell(column, f"“{value}” is not a two-letter language code")
    return values


def url(row: Row, column: str) -> str | None:
    """An http or https address."""
    value = text(row, column)
    if value is None:
        return None
    try:
        parts = urlsplit(value)
    except ValueError:
        raise BadCell(column, f"“{value}” is not a web address") from None
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise BadCell(column, f"“{value}” is not an http or https address")
    return value
