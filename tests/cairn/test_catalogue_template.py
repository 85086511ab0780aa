"""``cairn catalogue template``: a header, or a workbook."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from cairn.catalogue import app
from guidance.catalogue.intake.template import REQUIRED, find

RUNNER = CliRunner()


def test_the_header_is_one_line_of_known_columns() -> None:
    done = RUNNER.invoke(app, ["template"])
    assert done.exit_code == 0
    (columns,) = csv.reader(done.stdout.splitlines())
    assert set(REQUIRED) <= set(columns)
    assert {"title_en", "title_pl"} <= set(columns)
    assert all(find(name) for name in columns)
    assert len(columns) == len(set(columns))


def test_the_language_that_was_asked_for_comes_first() -> None:
    (columns,) = csv.reader(
        RUNNER.invoke(app, ["template", "--language", "pl"]).stdout.splitlines()
    )
    assert columns.index("title_pl") < columns.index("title_en")


def test_json_tells_the_columns_and_what_they_mean() -> None:
    answer = json.loads(RUNNER.invoke(app, ["template", "--json", "--language", "pl"]).stdout)
    assert "title_pl" in answer["columns"]
    assert answer["meanings"]["mode"].startswith("Forma udziału")
    assert answer["file"] is None


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_workbook_explains_itself(tmp_path: Path, language: str) -> None:
    file = tmp_path / "offers.xlsx"
    done = RUNNER.invoke(app, ["template", "--excel", str(file), "--language", language])
    assert done.exit_code == 0
    assert str(file) in done.stdout.replace("\n", "")
    workbook = load_workbook(file)
    assert workbook.sheetnames[0] == "Offers"
    (columns,) = csv.reader(
        RUNNER.invoke(app, ["template", "--language", language]).stdout.splitlines()
    )
    assert [cell.value for cell in workbook["Offers"][1]] == columns
    assert {"Explanations", "Objaśnienia"} <= set(workbook.sheetnames)


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    done = RUNNER.invoke(app, ["template", "--excel", str(tmp_path / "no" / "a.xlsx")])
    assert (done.exit_code, done.stdout) == (2, "")
    assert "cannot be used" in done.stderr
