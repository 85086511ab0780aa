"""The tables of words: each name in every language, nothing that matches everything."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from guidance import asked_fact, orders, pointing, wishes
from guidance.beginnings import table
from guidance.extremes import ORDERS
from words import languages

TABLES = (pointing.FILE, asked_fact.FILE, orders.FILE)


@pytest.mark.parametrize("file", TABLES, ids=lambda path: path.name)
def test_every_name_has_words_in_every_language(file: Path) -> None:
    # A phrase is built differently in each language.
    rows = [row for row in table(file) if row.kind != "phrase"]
    held = {(row.kind, row.name): set[str]() for row in rows}
    for row in rows:
        held[row.kind, row.name].add(row.language)
    assert {name: found for name, found in held.items() if found != {*languages()}} == {}
    assert {row.language for row in table(pointing.FILE) if row.kind == "phrase"} == {*languages()}


@pytest.mark.parametrize("file", TABLES, ids=lambda path: path.name)
def test_no_row_speaks_of_nothing(file: Path) -> None:
    assert [
        row.name for row in table(file) if row.pattern.search("") or row.pattern.search("xyz")
    ] == []


@pytest.mark.parametrize(
    "file", [*TABLES, wishes.FILE, wishes.LIMITS_FILE], ids=lambda path: path.name
)
def test_no_row_is_cut_at_a_comma(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        header, *rows = csv.reader(lines)
    assert [row for row in rows if len(row) != len(header)] == []


def test_the_orders_are_those_that_can_be_told() -> None:
    assert {row.name for row in table(pointing.FILE) if row.kind == "order"} == ORDERS.keys()
