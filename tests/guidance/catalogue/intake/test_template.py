"""The template's columns: every field has one, each is explained, documented and readable."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any, get_type_hints

import pytest
from openpyxl import load_workbook

from guidance import vocabulary
from guidance.catalogue.intake import excel, excel_template
from guidance.catalogue.intake.csv_file import read
from guidance.catalogue.intake.template import COLUMNS, OLDER, Place, find
from guidance.vocabulary import Offer, Supervision
from tests.guidance.catalogue.files import write
from tests.rooms.ftl import by_key
from tests.rooms.house import ROOT

# The catalogue's own notes, and what holds others.
NO_COLUMN = {"source", "first_seen", "updated", "withdrawn"}
PARTS = {
    vocabulary.LearningOutcome,
    vocabulary.Skill,
    vocabulary.StackingLink,
    vocabulary.OtherCredits,
    vocabulary.Link,
    vocabulary.Run,
}


def attributes(kind: type, before: str = "") -> set[str]:
    """The paths of all that is stated of an offer."""
    found = set()
    for field in dataclasses.fields(kind):
        path = f"{before}{field.name}"
        inner = inside(get_type_hints(kind)[field.name])
        if inner is not None and inner not in PARTS:
            found |= attributes(inner, f"{path}.")
        elif field.name not in NO_COLUMN:
            found.add(path)
    return found


def inside(hint: object) -> type | None:
    """The class of the vocabulary in a type such as tuple[Run, ...] or Price | None."""
    candidates = (hint, *getattr(hint, "__args__", ()))
    return next((one for one in candidates if dataclasses.is_dataclass(one)), None)  # type: ignore[return-value]


def test_every_field_of_the_vocabulary_has_a_column() -> None:
    into = {column.into for column in COLUMNS.values()}
    stated = attributes(Offer)
    # One price has an amount and a currency, in two columns or in one.
    stated -= {"price.amount", "price.currency"}
    assert "price" in into
    assert stated - into == set()


def test_every_example_is_read_without_a_warning(tmp_path: Path) -> None:
    cells = {
        column.called("pl"): column.example
        for column in COLUMNS.values()
        if column.name not in {"price_eur"}
    }
    (offer,) = read(write(tmp_path / "a.csv", cells), "test")
    assert isinstance(offer, Offer)
    assert offer.credential.stacks_into[0].decided_by == "Politechnika Przykładowa"


@pytest.mark.parametrize(
    ("name", "column", "language", "number"),
    [
        ("title", "title", "und", 1),
        ("title_uk", "title_xx", "uk", 1),
        ("provider", "provider", "und", 1),
        ("provider_pl", "provider_xx", "pl", 1),
        ("provider_qa", "provider_qa_xx", "und", 1),
        ("provider_qa_3_de", "provider_qa_xx", "de", 3),
        ("qa_12_valid_to", "qa_valid_to", "und", 12),
        ("credential_id", "credential_id", "und", 1),
        ("assessment", "assessment_xx", "en", 1),
    ],
)
def test_names_of_a_header(name: str, column: str, language: str, number: int) -> None:
    assert find(name) == Place(COLUMNS[column], language, number)
    assert COLUMNS[column].called(language, number) in {name, OLDER.get(name)}


def test_what_is_no_column() -> None:
    names = (
        "colour",
        "",
        "title_xx",
        "title_qq",
        "id_pl",
        "qa_1_kind",
        "qa_100_kind",
        "price_2",
        "qa_2_3",
    )
    assert [name for name in names if find(name) is not None] == []


@pytest.mark.parametrize("language", ["en", "pl"])
def test_every_column_is_explained(language: str) -> None:
    keys = {f"template-{name.replace('_', '-')}" for name in excel_template.NAMES}
    assert keys == {key for key in by_key(language) if key.startswith("template-")}


def explained(name: str) -> str:
    """The English explanation of a column."""
    lines = (ROOT / "locales" / "en" / "template.ftl").read_text(encoding="utf-8").splitlines()
    words = dict(line.split(" = ", 1) for line in lines)
    return words[f"template-{name.replace('_', '-')}"]


def test_every_column_and_value_is_documented() -> None:
    page = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
    for name in COLUMNS:
        text = explained(name).replace("|", "&#124;")
        assert f"| `{name}` | {text} |" in page
    assert all(f"- `{value}`" in page for value in Supervision)
    assert all(f"`{name}`" in page for name in OLDER if name not in {"qa", "awarding_body_qa"})


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.xlsx"
    words = {name: f"about {name}" for name in excel_template.NAMES}
    polish = {name: f"o {name}" for name in excel_template.NAMES}
    explanations = {"en": words, "pl": {**polish, "words_sheet": "Objaśnienia"}}
    excel_template.write_template(path, explanations)
    return path


def test_the_workbook_is_read_and_its_example_is_no_offer(workbook: Path) -> None:
    assert list(excel.read(workbook, "test")) == []


def test_a_filled_in_workbook_is_read_without_a_warning(workbook: Path, tmp_path: Path) -> None:
    book = load_workbook(workbook)
    book["Offers"]["A2"] = "mine"
    book.save(tmp_path / "mine.xlsx")
    (offer,) = excel.read(tmp_path / "mine.xlsx", "test")
    assert isinstance(offer, Offer)
    assert (offer.id, len(offer.runs), offer.derived) == ("mine", 2, ())


def test_the_workbook_explains_and_offers_choices(workbook: Path) -> None:
    book: Any = load_workbook(workbook)
    assert book.sheetnames == ["Offers", "Choices", "about words_sheet", "Objaśnienia"]
    assert book["Choices"].sheet_state == "hidden"
    offers = book["Offers"]
    heads = {cell.value: cell for cell in offers[1]}
    assert {"title_en", "title_pl", "qa_en", "runs"} <= set(heads)
    assert "derived" not in heads
    assert heads["mode"].comment.text == "about mode"
    assert offers.cell(2, heads["start_date"].column).is_date
    rules = offers.data_validations.dataValidation
    lists = {rule.formula1.split("!")[1]: str(rule.sqref) for rule in rules}
    at = heads["mode"].column_letter
    assert lists["$A$2:$A$4"] == f"{at}2:{at}10000"
    assert len(rules) == 11
    countries = [cell.value for cell in book["Choices"]["I"] if cell.value]
    assert {"PL", "GR", "XK"} <= set(countries)
    assert not {"EU", "UK", "EL", "XA"} & set(countries)
    rows = [row[0].value for row in book["Objaśnienia"].iter_rows(min_row=3)]
    assert rows == [name for name in COLUMNS if name != "derived"]
