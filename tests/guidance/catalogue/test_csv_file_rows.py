"""CSV as a file: rows that are refused, encodings, delimiters, and what breaks it whole."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guidance.catalogue.intake.csv_file import read, recognises
from guidance.catalogue.intake.report import Note, Read, Weight
from guidance.errors import UnreadableFile
from guidance.vocabulary import Offer
from tests.guidance.catalogue.files import row, write

HEADER = b"id,title,provider\n"


def from_bytes(tmp_path: Path, content: bytes) -> list[Read]:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    return list(read(path, "test"))


def refused(found: list[Read]) -> list[tuple[int | None, str, str]]:
    notes = [one for one in found if isinstance(one, Note) and one.refused]
    return [(note.line, note.element, note.problem) for note in notes]


def ids(found: list[Read]) -> list[str]:
    return [one.id for one in found if isinstance(one, Offer)]


def test_a_row_without_what_it_needs_is_refused(tmp_path: Path) -> None:
    found = from_bytes(tmp_path, HEADER + b",A,P\nb,,P\nc,C\n\n,,\nd,D,P\n" + b"e" * 501 + b",E,P")
    empty = "is empty, but a record needs it"
    assert refused(found) == [
        (2, "id", empty),
        (3, "title", empty),
        (4, "provider", empty),
        (8, "id", "is longer than 500 characters"),
    ]
    assert [one.record for one in found if isinstance(one, Note)][:3] == ["A", "b", "c"]
    assert ids(found) == ["d"]


def test_a_row_with_more_cells_than_the_header_is_refused(tmp_path: Path) -> None:
    found = from_bytes(tmp_path, HEADER + b"a,A,P,extra\nb,B,P,, ,\n")
    assert refused(found) == [(2, "(row)", "has 4 cells, the header 3")]
    assert ids(found) == ["b"]


def test_a_doubled_identifier_is_refused_and_tall_rows_go_by_their_first_line(
    tmp_path: Path,
) -> None:
    tall = row(description_en="one\ntwo\nthree")
    found = list(read(write(tmp_path / "a.csv", tall, row(id=" "), row(id=" a-1 ")), "test"))
    assert refused(found)[1] == (6, "id", "“a-1” stands on line 2 too")
    assert refused(found)[0][0] == 5
    first = found[0]
    assert isinstance(first, Offer)
    assert first.descriptions == {"en": "one\ntwo\nthree"}


def test_many_identifiers_are_told_apart(tmp_path: Path) -> None:
    rows = "".join(f"{number % 9000},T,P\n" for number in range(10_000))
    found = from_bytes(tmp_path, HEADER + rows.encode())
    assert len(ids(found)) == 9000
    assert refused(found)[0] == (9002, "id", "“0” stands on line 2 too")
    assert len(refused(found)) == 1000


def test_unknown_columns_are_told_once(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.csv", row(colour="red", description="x"), row(id="b"), encoding="utf-8-sig"
    )
    found = [one for one in read(path, "test") if isinstance(one, Note)]
    assert [(note.record, note.element) for note in found] == [
        ("(header)", "colour"),
        ("(header)", "description"),
    ]
    assert "description_pl" in found[1].problem
    assert all(note.weight is Weight.WARNING for note in found)


def test_an_older_name_beside_its_own_is_not_read(tmp_path: Path) -> None:
    found = list(read(write(tmp_path / "a.csv", row(assessment="x", assessment_en="y")), "test"))
    note, offer = found
    assert isinstance(note, Note)
    assert isinstance(offer, Offer)
    assert note.problem == "is not read, for there is assessment_en too"
    assert offer.credential.assessment == {"en": "y"}


def test_withdrawn_and_example_rows_are_left_out(tmp_path: Path) -> None:
    gone = [row(id=f"g-{number}", status="Withdrawn") for number in range(7)]
    path = write(tmp_path / "a.csv", row(status="offered"), row(id="(example)"), *gone)
    offer, note = read(path, "test")
    assert isinstance(offer, Offer)
    assert isinstance(note, Note)
    assert note.weight is Weight.WARNING
    assert note.problem == "is “withdrawn”; rows left out: 7 (g-0, g-1, g-2, g-3, g-4, …)"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_delimiters(tmp_path: Path, encoding: str, delimiter: str) -> None:
    cells = row(title_pl="Zażółć; gęślą, jaźń", learning_outcomes_en="one; two, three; four")
    path = write(tmp_path / "a.txt", cells, encoding=encoding, delimiter=delimiter)
    assert recognises(path, path.read_bytes())
    (offer,) = read(path, "test")
    assert isinstance(offer, Offer)
    assert offer.titles == {"pl": "Zażółć; gęślą, jaźń"}
    assert len(offer.credential.outcomes) == 3


def test_a_broken_row_on_one_line_does_not_stop_the_file(tmp_path: Path) -> None:
    long = b"1," + b"A" * 2**20 + b",P\n"
    found = from_bytes(tmp_path, HEADER + long + b'2,"B"b,P\n3,C,P\n')
    assert refused(found) == [
        (2, "(row)", "has a cell of more than 131072 characters"),
        (3, "(row)", "is not CSV: ',' expected after '\"'"),
    ]
    assert ids(found) == ["3"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "The header has no column id, title, provider"),
        (b"id,name\n1,A\n", "The header has no column title, provider"),
        (b"id,title,Title,provider\n", "The header has more than once: title"),
        ("id,title,provider\n1,Zażółć,P\n".encode("cp1250"), "save it as “CSV UTF-8”"),
        (HEADER.decode().encode("utf-16") + b"\x00", "The file is not UTF-8 text"),
        (HEADER + b'1,A,P\n2,"B,P\n', "The file is not CSV from line 3 on"),
        (HEADER + b'2,"B,P\n3,C,P\n4,"D",P\n', "The file is not CSV from line 2 on"),
        (b'id,"title"x,provider\n', "The header is not CSV"),
        (b"id,title,provider" + b",x" * 50_000, "The header has more than 1000 columns"),
    ],
)
def test_a_file_that_is_no_such_table_says_why(
    tmp_path: Path, content: bytes, problem: str
) -> None:
    with pytest.raises(UnreadableFile, match=problem):
        from_bytes(tmp_path, content)


def test_a_file_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.csv", tmp_path):
        with pytest.raises(UnreadableFile, match="The file cannot be opened"):
            list(read(path, "test"))


def test_other_files_are_not_taken_for_it(tmp_path: Path) -> None:
    heads = (b"", b'{"id": 1}', b"<xml/>", b"\xff\xfe\x00", b'"' * 99, b"id;title\n", b"\x00" * 99)
    assert not any(recognises(tmp_path / "a.dat", head) for head in heads)
    assert recognises(tmp_path / "a.csv", b"")


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cut=st.integers(0, 600), put=st.binary(max_size=12))
def test_whatever_the_bytes_only_the_file_is_unreadable(
    tmp_path: Path, cut: int, put: bytes
) -> None:
    cells = row(title_pl="Zażółć", runs="2027-01-01//; /", ects="2,5", qa_2_fields="06;x")
    content = write(
        tmp_path / "whole.csv", cells, row(id="b", links="a | https://e.org")
    ).read_bytes()
    changed = content[:cut] + put + content[cut + len(put) :]
    recognises(tmp_path / "x", changed)
    with suppress(UnreadableFile):
        from_bytes(tmp_path, changed)
