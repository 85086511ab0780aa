"""Thumbs in the figures: as a table, by reason, and for each language and channel."""

from datetime import date

from front.figures.made import tables
from front.figures.period import Period
from front.figures.tables import Table
from front.record.figures import Cell

DAY = date(2026, 11, 2)


def cell(kind: str, code: str, times: int, language: str = "pl", channel: str = "widget") -> Cell:
    return Cell(DAY.isoformat(), kind, language, channel, code, None, times)


CELLS = [
    cell("thumb", "up", 30),
    cell("thumb", "up", 8, "en", "rest"),
    cell("thumb", "down", 12),
    cell("thumb", "down", 6, "en", "rest"),
    cell("thumb_reason", "unclear", 9),
    cell("thumb_reason", "wrong", 7),
]


def made(*, language: str = "", channel: str = "") -> dict[str, Table]:
    return {one.code: one for one in tables(CELLS, Period(DAY, DAY, language, channel))}


def number(table: Table, row: str, column: str = "number") -> float | None:
    return table.value(row, column).number


def test_thumbs_and_reasons_are_counted() -> None:
    found = made()
    assert number(found["thumbs"], "thumbs_up") == 38
    assert number(found["thumbs"], "thumbs_down") == 18
    assert [row.code for row in found["faults"].rows] == ["unclear", "wrong"]
    assert number(found["faults"], "unclear") == 9


def test_they_are_told_apart_by_language_and_channel() -> None:
    found = made()
    assert number(found["languages"], "pl", "thumbs_up") == 30
    assert number(found["languages"], "en", "thumbs_down") == 6
    assert number(found["channels"], "rest", "thumbs_up") == 8
    assert number(made(language="en")["thumbs"], "thumbs_up") == 8
    assert number(made(channel="widget")["thumbs"], "thumbs_down") == 12


def test_few_thumbs_are_not_told() -> None:
    few = {one.code: one for one in tables([cell("thumb", "up", 3)], Period(DAY, DAY))}
    assert few["thumbs"].value("thumbs_up", "number").mark is not None
    assert number(few["thumbs"], "thumbs_up") is None
