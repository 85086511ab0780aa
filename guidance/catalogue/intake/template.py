"""The template: every column that a table of offers may have, and how it is read.

CSV and Excel are read by it, both are written by it, and its explanations in locales/ go by its
names. A column that ends in ``_xx`` comes once for each language, such as ``title_pl``; one that
has to do with quality assurance may come again with a number, such as ``qa_2_agency``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import Any

from guidance.catalogue.intake import cells, values
from guidance.errors import BadValue
from guidance.vocabulary import UNDETERMINED

# A row with this identifier is the example that comes with the workbook, and no offer.
EXAMPLE_ID = "(example)"
ANY_LANGUAGE = "_xx"
LANGUAGE = re.compile(r"(?P<base>.+)_(?P<language>[a-z]{2}|und)")
NUMBERED = re.compile(
    r"(?P<before>(?:provider_|awarding_body_)?qa)_(?P<number>[2-9]|[1-9]\d)(?!\d)"
)


class Kind(Enum):
    """How a column's cells are read."""

    NAME = auto()  # a text that a record cannot do without
    IDENTIFIER = auto()  # kept as it is, also where it looks like markup
    TEXT = auto()
    TEXTS = auto()  # a text by language
    VALUE = auto()  # what ``read`` makes of the cell
    LIST = auto()  # what ``read`` makes of each item between semicolons
    PARTS = auto()  # a list whose items have parts between vertical bars, which ``read`` takes
    WITH_OTHERS = auto()  # read together with other columns


@dataclass(frozen=True, slots=True)
class Column:
    """A column: ``into`` is the attribute of an offer that it fills, ``example`` a cell of it."""

    name: str
    kind: Kind
    into: str
    example: str = ""
    read: Callable[[Any], Any] | None = None

    @property
    def required(self) -> bool:
        """Whether a row without it is refused."""
        return self.kind is Kind.NAME or self.name == "id"

    @property
    def by_language(self) -> bool:
        """Whether it comes once for each language."""
        return self.name.endswith(ANY_LANGUAGE)

    def called(self, language: str = UNDETERMINED, number: int = 1) -> str:
        """Its name in a header, for one language and, of several assurances, for one."""
        name = (
            f"{self.name.removesuffix(ANY_LANGUAGE)}_{language}" if self.by_language else self.name
        )
        if number > 1:
            name = re.sub(r"^((?:provider_|awarding_body_)?qa)", rf"\1_{number}", name)
        return re.sub(r"(qa|qa_\d+)_und$", r"\1", name)


@dataclass(frozen=True, slots=True)
class Place:
    """What stands in a column of a file: a column of the template, in which language."""

    column: Column
    language: str = UNDETERMINED
    number: int = 1


def _organisation(prefix: str, name: Column, example: tuple[str, ...]) -> Iterator[Column]:
    into = prefix
    region, identifier, homepage, contact = example
    yield name
    yield Column(f"{prefix}_xx", Kind.TEXTS, f"{into}.names", name.example)
    yield Column(f"{prefix}_country", Kind.VALUE, f"{into}.country", "PL", values.country)
    yield Column(f"{prefix}_region", Kind.TEXT, f"{into}.region", region)
    yield Column(f"{prefix}_identifier", Kind.TEXT, f"{into}.identifier", identifier)
    yield Column(f"{prefix}_homepage", Kind.VALUE, f"{into}.homepage", homepage, cells.url)
    yield Column(f"{prefix}_contact", Kind.TEXT, f"{into}.contact", contact)


def _quality(prefix: str, holder: str) -> Iterator[Column]:
    into = f"{holder}.quality"
    yield Column(f"{prefix}_xx", Kind.TEXTS, f"{into}.statement", "DEQAR-listed")
    yield Column(f"{prefix}_kind", Kind.TEXT, f"{into}.kind", "institutional accreditation")
    yield Column(f"{prefix}_agency", Kind.TEXT, f"{into}.agency", "PKA")
    yield Column(f"{prefix}_fields", Kind.LIST, f"{into}.fields", "06; 0541", values.isced_f)
    yield Column(f"{prefix}_eqf_levels", Kind.LIST, f"{into}.eqf_levels", "5; 6", values.eqf_level)
    yield Column(f"{prefix}_places", Kind.LIST, f"{into}.places", "PL; PL21", cells.word)
    yield Column(f"{prefix}_valid_from", Kind.VALUE, f"{into}.valid_from", "2024-10-01", values.day)
    yield Column(f"{prefix}_valid_to", Kind.VALUE, f"{into}.valid_to", "2030-09-30", values.day)
    yield Column(
        f"{prefix}_url", Kind.VALUE, f"{into}.url", "https://example.org/quality", cells.url
    )


def _columns() -> Iterator[Column]:
    yield Column("id", Kind.IDENTIFIER, "id", "uw-2027-014")
    yield Column("title", Kind.NAME, "credential.title", "Analiza danych w praktyce")
    yield Column("title_xx", Kind.TEXTS, "titles", "Data analysis in practice")
    yield Column(
        "description_xx", Kind.TEXTS, "descriptions", "You will clean and present real data."
    )
    yield from _learnt()
    provider = Column("provider", Kind.NAME, "provider.name", "Politechnika Przykładowa")
    example = ("PL21", "https://example.org/id/17", "https://example.org", "courses@example.org")
    yield from _organisation("provider", provider, example)
    yield from _quality("provider_qa", "provider")
    awarding = Column(
        "awarding_body", Kind.TEXT, "credential.awarding_body.name", "Uniwersytet Przykładowy"
    )
    example = ("PL91", "https://example.org/id/18", "https://example.org", "study@example.org")
    for column in _organisation("awarding_body", awarding, example):
        into = f"credential.{column.into.removeprefix('credential.')}"
        yield Column(column.name, column.kind, into, column.example, column.read)
    yield from _quality("awarding_body_qa", "credential.awarding_body")
    yield from _workload_and_level()
    yield from _where_and_when()
    yield from _conditions()
    yield from _assessment_and_pathways()
    yield Column("url", Kind.VALUE, "url", "https://example.org/014", cells.url)
    yield Column("links", Kind.PARTS, "links", "Syllabus | https://example.org/014.pdf", cells.link)
    yield Column("modified", Kind.VALUE, "modified", "2026-11-30", values.day)
    yield Column("status", Kind.WITH_OTHERS, "", "offered", cells.is_withdrawn)
    yield Column("derived", Kind.LIST, "derived", "hours", cells.derived)


def _learnt() -> Iterator[Column]:
    outcomes = "credential.outcomes"
    yield Column(
        "learning_outcomes_xx", Kind.WITH_OTHERS, outcomes, "clean a data set; draw a chart"
    )
    esco = "http://data.europa.eu/esco/skill/example"
    yield Column("outcome_skills", Kind.WITH_OTHERS, outcomes, f"1: perform data analysis | {esco}")
    yield Column(
        "esco_skills",
        Kind.PARTS,
        "credential.skills",
        f"perform data analysis | {esco}; use spreadsheets software",
        cells.skill,
    )


def _workload_and_level() -> Iterator[Column]:
    yield Column("credential_id", Kind.IDENTIFIER, "credential.id", "uw-2027-014", values.name)
    yield Column("kind", Kind.TEXT, "credential.kind", "micro-credential")
    yield Column("ects", Kind.VALUE, "credential.ects", "6", cells.ects)
    yield Column("hours", Kind.VALUE, "credential.hours", "160", cells.hours)
    yield Column(
        "other_credits", Kind.LIST, "credential.other_credits", "15 CATS", cells.other_credits
    )
    yield Column("duration_weeks", Kind.VALUE, "weeks", "16", cells.weeks)
    yield Column("hours_per_week", Kind.VALUE, "hours_per_week", "10", cells.hours_per_week)
    yield Column("eqf_level", Kind.VALUE, "credential.eqf_level", "4", values.eqf_level)
    yield Column("national_level", Kind.WITH_OTHERS, "credential.national_level.level", "4")
    yield Column(
        "national_framework", Kind.WITH_OTHERS, "credential.national_level.framework", "PRK"
    )
    yield Column("cycle", Kind.VALUE, "credential.cycle", "1", cells.cycle)
    yield Column("difficulty", Kind.TEXT, "credential.difficulty", "intermediate")
    yield Column("isced_f", Kind.LIST, "isced_f", "0542", values.isced_f)


def _where_and_when() -> Iterator[Column]:
    yield Column("language", Kind.LIST, "languages", "pl; en", values.language)
    yield Column("mode", Kind.VALUE, "mode", "blended", values.mode)
    yield Column("place", Kind.TEXT, "place", "Kraków")
    yield Column("place_country", Kind.VALUE, "country", "PL", values.country)
    yield Column("region", Kind.TEXT, "region", "PL21")
    yield Column("start_date", Kind.WITH_OTHERS, "runs", "2027-03-01", values.day)
    yield Column("end_date", Kind.WITH_OTHERS, "runs", "2027-06-20", values.day)
    yield Column("application_deadline", Kind.WITH_OTHERS, "runs", "2027-02-15", values.day)
    yield Column("seats_left", Kind.WITH_OTHERS, "runs", "12", cells.seats)
    yield Column("runs", Kind.WITH_OTHERS, "runs", "2027-10-01/2028-01-20/2027-09-15/20")


def _conditions() -> Iterator[Column]:
    yield Column("price_eur", Kind.WITH_OTHERS, "price", "", cells.amount)
    yield Column("price", Kind.WITH_OTHERS, "price", "3800", cells.amount)
    yield Column("currency", Kind.WITH_OTHERS, "price", "PLN", values.currency)
    yield Column("price_includes_xx", Kind.WITH_OTHERS, "price.includes", "materials and the exam")
    yield Column("funding_xx", Kind.TEXTS, "funding", "The employment office may pay the course.")
    yield Column("prerequisites_xx", Kind.TEXTS, "prerequisites", "EQF 4 or equivalent")
    yield Column("target_group_xx", Kind.TEXTS, "target_group", "people who work in an office")
    yield Column("min_age", Kind.VALUE, "min_age", "18", cells.age)
    yield Column("max_age", Kind.VALUE, "max_age", "", cells.age)
    yield Column("accessibility_xx", Kind.TEXTS, "accessibility", "step-free rooms, captions")


def _assessment_and_pathways() -> Iterator[Column]:
    of = "credential"
    yield Column("assessment_xx", Kind.TEXTS, f"{of}.assessment", "project and oral examination")
    yield Column(
        "supervised_identity_check",
        Kind.VALUE,
        f"{of}.supervision",
        "supervised on site, identity checked",
        cells.supervision,
    )
    yield from _quality("qa", of)
    yield Column("formats", Kind.LIST, f"{of}.formats", "EDC; PDF", cells.word)
    yield Column("stand_alone", Kind.VALUE, f"{of}.stand_alone", "yes", cells.yes_or_no)
    into = f"{of}.stacks_into"
    yield Column("stacks_into", Kind.WITH_OTHERS, into, "uw-2027-020", values.name)
    yield Column("stacks_into_title", Kind.WITH_OTHERS, into, "Data analyst certificate")
    yield Column("stacks_into_decided_by", Kind.WITH_OTHERS, into, "Politechnika Przykładowa")
    yield Column("stacks_into_credits", Kind.WITH_OTHERS, into, "6", cells.ects)
    yield Column("stacks_into_note_xx", Kind.WITH_OTHERS, into, "counted as the first module")
    yield Column(
        "recognition_note_xx",
        Kind.TEXTS,
        f"{of}.recognition_note",
        "Counted in the certificate of the same school.",
    )


COLUMNS = {column.name: column for column in _columns()}
REQUIRED = tuple(column.name for column in COLUMNS.values() if column.required)
# Names from before there were texts in many languages, and what they are called since.
OLDER = {
    "assessment": "assessment_en",
    "prerequisites": "prerequisites_en",
    "recognition_note": "recognition_note_en",
    "esco_skills_en": "esco_skills",
    "provider_qa": "provider_qa_und",
    "awarding_body_qa": "awarding_body_qa_und",
    "qa": "qa_und",
}


def tidy(name: str) -> str:
    """A name as it stands in a header, as the template writes it."""
    return " ".join(name.replace("\ufeff", "").split()).lower()


@lru_cache(1000)
def find(name: str) -> Place | None:
    """What a column of a header is; None for one that the template does not have."""
    numbered = NUMBERED.match(name)
    if numbered is None:
        return _find(name)
    one = _find(name[: numbered.end("before")] + name[numbered.end() :])
    return one and Place(one.column, one.language, int(numbered["number"]))


def _find(name: str) -> Place | None:
    name = OLDER.get(name, name)
    column = COLUMNS.get(name)
    if column is not None and not column.by_language:
        return Place(column)
    found = LANGUAGE.fullmatch(name)
    column = COLUMNS.get(f"{found['base']}{ANY_LANGUAGE}") if found else None
    if found is None or column is None or not is_language(found["language"]):
        return None
    return Place(column, found["language"])


def is_language(code: str) -> bool:
    """Whether a column's ending is the code of a language, or says that it is not known."""
    try:
        return code == UNDETERMINED or values.language(code) == code
    except BadValue:
        return False
