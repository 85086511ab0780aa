"""Reading workbooks: the same as CSV, values as Excel stores them, and what is no workbook."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from guidance.catalogue.intake import excel
from guidance.catalogue.intake.formats import detect
from guidance.catalogue.intake.report import Note, Read
from guidance.errors import UnreadableFile
from guidance.vocabulary import Offer, Run

HEADER = ("id", "title", "provider", "ects", "start_date", "stand_alone", "eqf_level", "place")


def workbook(path: Path, *rows: tuple[Any, ...], header: tuple[Any, ...] = HEADER) -> Path:
    book = Workbook()
    book.worksheets[0].title = "About"
    sheet = book.create_sheet("Kursy")
    sheet.append(header)
    for row in rows:
        sheet.append(row)
    book.save(path)
    return path


def offers(found: list[Read]) -> list[Offer]:
    return [one for one in found if isinstance(one, Offer)]


def notes(found: list[Read]) -> list[tuple[str, str, str, int | None]]:
    only = [one for one in found if isinstance(one, Note)]
    return [(note.record, note.element, note.problem, note.line) for note in only]


def test_values_are_read_as_excel_stores_them(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        (7, "Arkusze", "Szkoła", 2.5, datetime(2027, 3, 1), True, 4.0, None),
        (None,) * 8,
        ("b", "B", "Szkoła", "2,5", "2027-03-01", "no", "EQF 4", "Łódź\nBałuty"),
        ("c", "C", "Szkoła", 0.1 + 0.2, date(2027, 3, 1), None, 4),
    )
    first, second, third = offers(list(excel.read(path, "test")))
    assert (first.id, first.source, first.place) == ("7", "test", None)
    for one in (first, second):
        assert one.credential.ects == Decimal("2.5")
        assert one.credential.eqf_level == 4
        assert one.runs == (Run(date(2027, 3, 1)),)
    assert (first.credential.stand_alone, second.credential.stand_alone) == (True, False)
    assert second.place == "Łódź\nBałuty"
    assert third.credential.ects == Decimal("0.3")


def test_bad_cells_and_rows_are_named_by_their_line(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "a.xlsx",
        ("a", "A", "P", "#N/A", datetime(2027, 3, 1, 12, 30), None, 4.5),
        ("b", "#REF!", "P"),
        ("a", "A", "P"),
        ("c", "C", "P", None, None, None, None, "x", "beside"),
    )
    found = list(excel.read(path, "test"))
    assert notes(found) == [
        ("a", "ects", "holds Excel's error #N/A", 2),
        ("a", "eqf_level", "“4.5” is not an EQF level from 1 to 8", 2),
        ("b", "title", "is empty, but a record needs it", 3),
        ("a", "id", "“a” stands on line 2 too", 4),
        ("c", "(row)", "has 9 cells, the header 8", 5),
    ]
    assert [(one.id, one.runs) for one in offers(found)] == [("a", (Run(date(2027, 3, 1)),))]


def test_formulas_count_by_their_last_value(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ("a", "A", "P", "=1+1"))
    (offer,) = offers(list(excel.read(path, "test")))
    # Nothing has worked this formula out yet.
    assert offer.credential.ects is None
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = "xl/worksheets/sheet2.xml"
    parts[sheet] = parts[sheet].replace(b"<v></v>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>")
    (offer,) = offers(list(excel.read(packed_as(path, parts), "test")))
    assert offer.credential.ects == Decimal(2)


def packed_as(path: Path, parts: dict[str, bytes], pressed: bool = True) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED if pressed else 0) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


def test_a_workbook_is_recognised(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx")
    assert detect(path).name == "excel"
    assert excel.recognises(tmp_path / "download", path.read_bytes())
    assert excel.recognises(tmp_path / "old.XLS", b"")
    assert not any(excel.recognises(tmp_path / "a", head) for head in (b"", b"PK\x03\x04", b"id,"))


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is not an Excel workbook"),
        (b"id,title,provider\n", "is not an Excel workbook"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, r"old Excel workbook \(.xls\) or has a password"),
    ],
)
def test_what_is_no_workbook_says_so(tmp_path: Path, content: bytes, problem: str) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    with pytest.raises(UnreadableFile, match=problem):
        list(excel.read(path, "test"))


def test_what_cannot_be_opened_or_lacks_the_header_says_so(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="The file cannot be opened"):
        list(excel.read(tmp_path / "missing.xlsx", "test"))
    with pytest.raises(UnreadableFile, match="No sheet has a first row with the columns id"):
        list(excel.read(workbook(tmp_path / "a.xlsx", header=("id", "name")), "test"))
    twice = ("id", "title", "provider", "title")
    with pytest.raises(UnreadableFile, match="more than once: title"):
        list(excel.read(workbook(tmp_path / "b.xlsx", header=twice), "test"))
    with pytest.raises(UnreadableFile, match="The workbook is broken"):
        list(excel.read(packed_as(tmp_path / "c.xlsx", {"xl/workbook.xml": b"<a/>"}), "test"))


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ("a", "A", "P"))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/media/b", b"0" * 30_000_000)
    with pytest.raises(UnreadableFile, match="unpacks to far more than any text would"):
        list(excel.read(path, "test"))
    many = {f"xl/{number}": b"" for number in range(2001)}
    with pytest.raises(UnreadableFile, match="more than 2000 parts"):
        list(excel.read(packed_as(tmp_path / "b.xlsx", many), "test"))


def test_a_row_number_beyond_excels_own_does_not_hang(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ("a", "A", "P"), ("b", "B", "P"))
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    sheet = "xl/worksheets/sheet2.xml"
    parts[sheet] = parts[sheet].replace(b'<row r="3"', b'<row r="99999999999"')
    with pytest.raises(UnreadableFile, match="more than 1048576 rows"):
        list(excel.read(packed_as(path, parts), "test"))


def test_entities_are_not_resolved(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ("a", "A", "P"))
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    sheet = "xl/worksheets/sheet2.xml"
    parts[sheet] = bomb + parts[sheet]
    with pytest.raises(UnreadableFile, match="The workbook is broken"):
        list(excel.read(packed_as(path, parts), "test"))


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(part=st.integers(0, 20), cut=st.integers(0, 3000), put=st.binary(min_size=1, max_size=12))
def test_whatever_the_bytes_only_the_file_is_unreadable(
    tmp_path: Path, part: int, cut: int, put: bytes
) -> None:
    path = workbook(tmp_path / "a.xlsx", ("a", "A", "P", 2.5, date(2027, 3, 1), True, 4, "x"))
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    name = list(parts)[part % len(parts)]
    at = cut % len(parts[name])
    parts[name] = parts[name][:at] + put + parts[name][at + len(put) :]
    packed_as(path, parts, pressed=False)
    with suppress(UnreadableFile):
        list(excel.read(path, "test"))
