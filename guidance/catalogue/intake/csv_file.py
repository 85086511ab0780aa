"""Offers from a CSV file with the template's header.

The header is the template: its columns in any order, the missing ones read as not stated, the
unknown ones reported. Lists are separated by semicolons, dates are ISO 8601.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidance.catalogue.intake import cells
from guidance.catalogue.intake.cells import Row
from guidance.errors import BadCell, UnreadableFile
from guidance.vocabulary import Credential, Offer, Provider

TEMPLATE = tuple(
    column
    for line in (
        "id title title_en title_pl provider provider_country provider_qa description_en",
        "description_pl learning_outcomes_en ects hours eqf_level language mode place start_date",
        "application_deadline price_eur assessment prerequisites stacks_into recognition_note",
        "isced_f esco_skills_en url supervised_identity_check",
    )
    for column in line.split()
)
OPTIONAL = ("seats_left",)
REQUIRED = ("id", "title", "provider")
TEXT_LANGUAGES = ("en", "pl")


@dataclass(frozen=True, slots=True)
class Refused:
    """A row that was left out: its line in the file, the column at fault and why."""

    line: int
    column: str
    reason: str


def header(path: Path) -> tuple[str, ...]:
    """The file's columns.

    Raises UnreadableFile when it cannot be opened, is no UTF-8 text, or lacks a required column
    or has one twice.
    """
    first = next(_lines(path), None)
    columns = tuple(name.strip() for name in (first[1] if first else ()))
    missing = [name for name in REQUIRED if name not in columns]
    if missing:
        raise UnreadableFile(f"The header has no column {', '.join(missing)}")
    twice = sorted({name for name in columns if name and columns.count(name) > 1})
    if twice:
        raise UnreadableFile(f"The header has more than once: {', '.join(twice)}")
    return columns


def unknown_columns(columns: tuple[str, ...]) -> tuple[str, ...]:
    """The columns that nothing is read from."""
    return tuple(name for name in columns if name not in (*TEMPLATE, *OPTIONAL))


def rows(path: Path) -> Iterator[tuple[int, Row | Refused]]:
    """Each row with its line number, or why it cannot be read. Raises UnreadableFile."""
    columns = header(path)
    lines = _lines(path)
    next(lines, None)
    for number, values in lines:
        if not any(value.strip() for value in values):
            continue
        if len(values) > len(columns):
            reason = f"has {len(values)} cells, the header {len(columns)}"
            yield number, Refused(number, "(row)", reason)
        else:
            yield number, dict(zip(columns, values, strict=False))


def read(path: Path, source: str) -> Iterator[Offer | Refused]:
    """Offers, and the rows that are none. Raises UnreadableFile."""
    seen: dict[str, int] = {}
    for number, row in rows(path):
        if isinstance(row, Refused):
            yield row
            continue
        try:
            offer = to_offer(row, source)
        except BadCell as error:
            yield Refused(number, error.column, error.reason)
            continue
        if offer.id in seen:
            yield Refused(number, "id", f"“{offer.id}” stands on line {seen[offer.id]} too")
            continue
        seen[offer.id] = number
        yield offer


def to_offer(row: Row, source: str) -> Offer:
    """One row in the vocabulary's terms. Raises BadCell."""
    provider = Provider(
        name=cells.required(row, "provider"),
        country=cells.country(row, "provider_country"),
        quality_assurance=cells.text(row, "provider_qa"),
    )
    return Offer(
        id=cells.required(row, "id"),
        provider=provider,
        credential=_credential(row, provider),
        titles=_texts(row, "title"),
        descriptions=_texts(row, "description"),
        languages=cells.languages(row, "language"),
        mode=cells.mode(row, "mode"),
        place=cells.text(row, "place"),
        start=cells.day(row, "start_date"),
        deadline=cells.day(row, "application_deadline"),
        price=cells.decimal(row, "price_eur", 1_000_000),
        prerequisites=cells.text(row, "prerequisites"),
        isced_f=cells.field_of_study(row, "isced_f"),
        url=cells.url(row, "url"),
        seats_left=cells.whole(row, "seats_left", 0, 1_000_000),
        source=source,
    )


def _credential(row: Row, provider: Provider) -> Credential:
    return Credential(
        id=cells.required(row, "id"),
        title=cells.required(row, "title"),
        awarding_body=provider.name,
        outcomes=cells.many(row, "learning_outcomes_en"),
        skills=cells.many(row, "esco_skills_en"),
        ects=cells.decimal(row, "ects", 400),
        hours=cells.decimal(row, "hours", 20_000),
        eqf_level=cells.whole(row, "eqf_level", 1, 8),
        assessment=cells.text(row, "assessment"),
        supervision=cells.supervision(row, "supervised_identity_check"),
        stacks_into=cells.identifiers(row, "stacks_into"),
        recognition_note=cells.text(row, "recognition_note"),
    )


def _texts(row: Row, kind: str) -> dict[str, str]:
    found = {code: cells.text(row, f"{kind}_{code}") for code in TEXT_LANGUAGES}
    return {code: value for code, value in found.items() if value is not None}


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    number = 1
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            for values in reader:
                yield number, values
                number = reader.line_num + 1
    except OSError as error:
        raise UnreadableFile(f"The file cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile("The file is not UTF-8 text; save it as “CSV UTF-8”") from error
    except csv.Error as error:
        raise UnreadableFile(f"The file is not CSV from line {number} on: {error}") from error
