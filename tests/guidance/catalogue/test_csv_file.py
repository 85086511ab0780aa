"""Reading the CSV template: what lands, what is refused and why, what is no such file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from guidance.catalogue.intake.csv_file import (
    OPTIONAL,
    TEMPLATE,
    Refused,
    header,
    read,
    unknown_columns,
)
from guidance.errors import UnreadableFile
from guidance.vocabulary import Mode, Offer, Supervision
from tests.guidance.catalogue.files import row, write

ISSUE = (
    "id,title,title_en,title_pl,provider,provider_country,provider_qa,description_en,"
    "description_pl,learning_outcomes_en,ects,hours,eqf_level,language,mode,place,start_date,"
    "application_deadline,price_eur,assessment,prerequisites,stacks_into,recognition_note,isced_f,"
    "esco_skills_en,url,supervised_identity_check"
)


def test_the_template_is_the_documented_header() -> None:
    assert ",".join(TEMPLATE) == ISSUE


def test_every_column_and_value_is_documented() -> None:
    page = (Path(__file__).parents[3] / "docs" / "catalogue.md").read_text(encoding="utf-8")
    assert ",".join((*TEMPLATE, *OPTIONAL)) in page
    for name in (*TEMPLATE, *OPTIONAL, *Supervision):
        assert f"`{name}`" in page


def only(path: Path) -> Offer | Refused:
    """The one thing that a file of one row gives."""
    (found,) = read(path, "test")
    return found


def full_row() -> dict[str, str]:
    """A row in which every column of the template is filled in."""
    return row(
        title_en="Spreadsheets",
        title_pl="Arkusze",
        provider_country="pl",
        provider_qa="register",
        description_en="You learn.",
        description_pl="Nauczysz się.",
        learning_outcomes_en="sum a column; draw a chart ;",
        ects="2,5",
        hours="62.5",
        eqf_level="4",
        language="pl;EN",
        mode="Blended",
        place="Łódź",
        start_date="2027-03-01",
        application_deadline="2027-02-15",
        price_eur="1200,50",
        assessment="test",
        prerequisites="none in particular",
        stacks_into="b-1;b-2",
        recognition_note="case by case",
        isced_f="0611",
        esco_skills_en="use spreadsheets;perform data entry",
        url="https://example.org/a",
        supervised_identity_check="supervised online, identity checked",
        seats_left="0",
    )


def test_a_full_row_becomes_an_offer(tmp_path: Path) -> None:
    offer = only(write(tmp_path / "a.csv", full_row()))
    assert isinstance(offer, Offer)
    credential = offer.credential
    assert (credential.ects, credential.hours, credential.eqf_level) == (
        Decimal("2.5"),
        Decimal("62.5"),
        4,
    )
    assert credential.outcomes == ("sum a column", "draw a chart")
    assert credential.stacks_into == ("b-1", "b-2")
    assert credential.supervision is Supervision.SUPERVISED_ONLINE
    assert (offer.languages, offer.mode, offer.place) == (("pl", "en"), Mode.BLENDED, "Łódź")
    assert (offer.start, offer.deadline) == (date(2027, 3, 1), date(2027, 2, 15))
    assert (offer.price, offer.seats_left) == (Decimal("1200.50"), 0)
    assert offer.provider.country == "PL"
    assert dict(offer.titles) == {"en": "Spreadsheets", "pl": "Arkusze"}


def test_what_is_missing_is_not_stated(tmp_path: Path) -> None:
    offer = only(write(tmp_path / "a.csv", row(price_eur=" ")))
    assert isinstance(offer, Offer)
    assert (offer.price, offer.mode, offer.seats_left, offer.start) == (None, None, None, None)
    assert (offer.languages, offer.credential.ects, offer.credential.outcomes) == ((), None, ())


def test_unknown_columns_are_named_and_a_byte_order_mark_is_no_letter(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", row(colour="red"), encoding="utf-8-sig")
    assert header(path)[0] == "id"
    assert unknown_columns(header(path)) == ("colour",)
    assert isinstance(only(path), Offer)


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("id", "", "is empty, but a record needs it"),
        ("title", "  ", "is empty, but a record needs it"),
        ("provider", "p" * 501, "is longer than 500 characters"),
        ("stacks_into", "a;" + "p" * 501, "is longer than 500 characters"),
        ("provider_country", "Poland", "“Poland” is not a two-letter country code"),
        ("ects", "many", "“many” is not a number"),
        ("ects", "401", "401 is not between 0 and 400"),
        ("hours", "NaN", "NaN is not between 0 and 20000"),
        ("hours", "-1", "-1 is not between 0 and 20000"),
        ("price_eur", "1.234,50", "“1.234,50” is not a number"),
        ("eqf_level", "9", "“9” is not a whole number from 1 to 8"),
        ("eqf_level", "4.5", "“4.5” is not a whole number from 1 to 8"),
        ("seats_left", "-3", "“-3” is not a whole number from 0 to 1000000"),
        ("language", "pl;polski", "“polski” is not a two-letter language code"),
        ("mode", "hybrid", "“hybrid” is none of online, onsite, blended"),
        ("start_date", "1.3.2027", "“1.3.2027” is not a date like 2027-03-01"),
        ("application_deadline", "2027-02-30", "“2027-02-30” is not a date like 2027-03-01"),
        ("isced_f", "computing science", "“computing science” is not an ISCED-F code of 2 to 4"),
        ("url", "javascript:alert(1)", "is not an http or https address"),
        ("url", "http://[::1", "“http://[::1” is not a web address"),
        ("supervised_identity_check", "yes", "“yes” is none of: unsupervised, no identity check;"),
    ],
)
def test_a_bad_cell_is_refused_with_line_column_and_reason(
    tmp_path: Path, column: str, cell: str, reason: str
) -> None:
    path = write(tmp_path / "a.csv", row(id="good"), row(**{"id": "bad", column: cell}))
    good, bad = read(path, "test")
    assert isinstance(good, Offer)
    assert isinstance(bad, Refused)
    assert (bad.line, bad.column) == (3, column)
    assert reason in bad.reason


def test_a_row_of_several_lines_is_named_by_its_first(tmp_path: Path) -> None:
    tall = row(description_en="one\ntwo\nthree")
    path = write(tmp_path / "a.csv", tall, row(id="bad", ects="x"), row(id="a-1"))
    found = [one for one in read(path, "test") if isinstance(one, Refused)]
    assert [one.line for one in found] == [5, 6]
    assert found[1].reason == "“a-1” stands on line 2 too"


def test_a_row_with_too_many_cells_is_refused_and_an_empty_line_is_none(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("id,title,provider\na,A,P,extra\n\n,,\nb,B\nc,C,P\n", encoding="utf-8")
    found = list(read(path, "test"))
    assert found[0] == Refused(2, "(row)", "has 4 cells, the header 3")
    assert found[1] == Refused(5, "provider", "is empty, but a record needs it")
    assert isinstance(found[2], Offer)
    assert len(found) == 3


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    offer = only(write(tmp_path / "a.csv", row(title="Ar\x00kusze\x07", place="\x00")))
    assert isinstance(offer, Offer)
    assert (offer.credential.title, offer.place) == ("Arkusze", None)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The header has no column id, title, provider"),
        (b"id,name\n1,A\n", "The header has no column title, provider"),
        (b"id,title,title,provider\n", "The header has more than once: title"),
        ("id,title,provider\n1,Zażółć,P\n".encode("cp1250"), "The file is not UTF-8 text"),
        (b'id,title,provider\n1,A,P\n2,"B,P\n', "The file is not CSV from line 3 on"),
        (b"id,title,provider\n1," + b"A" * 2**20 + b",P\n", "The file is not CSV from line 2 on"),
    ],
)
def test_a_file_that_is_no_such_table_says_why(tmp_path: Path, content: bytes, said: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=said):
        list(read(path, "test"))


def test_a_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.csv", tmp_path):
        with pytest.raises(UnreadableFile, match="The file cannot be opened"):
            list(read(path, "test"))
