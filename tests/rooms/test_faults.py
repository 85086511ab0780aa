"""The table of faults names every fault that can be caused, and for each a test that is there."""

from __future__ import annotations

import re

from benchmarks.faults.every import BETWEEN, ELSEWHERE, FAULTS
from tests.endtoend.faults.expected import SEEN
from tests.rooms.house import ROOT

PAGE = ROOT / "docs" / "faults.md"
# Of the kinds, those that are no fault of a running process.
OF_VERSIONS = ["half-finished migration", "upgrade with open conversations"]
COLUMNS = 6


def rows() -> list[list[str]]:
    """The table's cells, without its heading."""
    lines = [line for line in PAGE.read_text("utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines[2:]]


def test_every_fault_has_its_row() -> None:
    named = [row[0].strip("` ") for row in rows()]
    assert sorted(named) == sorted([*FAULTS, *BETWEEN, *ELSEWHERE, *OF_VERSIONS])


def test_every_row_says_all_and_names_tests_that_exist() -> None:
    for row in rows():
        assert len(row) == COLUMNS, row
        assert all(row), row
        tests = re.findall(r"`(tests/[\w/]+\.py)`", row[-1])
        assert tests, row
        assert all((ROOT / test).is_file() for test in tests), row


def test_every_fault_of_a_run_is_expected_by_the_test() -> None:
    assert list(SEEN) == list(FAULTS)
