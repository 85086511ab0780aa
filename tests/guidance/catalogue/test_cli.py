"""``cairn catalogue``: its answers, sentences and exit codes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from guidance.catalogue.cli import app
from tests.guidance.catalogue.files import row, write


@pytest.fixture(autouse=True)
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the command's database."""
    folder = tmp_path / "state"
    monkeypatch.setenv("CAIRN_VAR", str(folder))
    monkeypatch.delenv("CAIRN_CATALOGUE_URL", raising=False)
    return folder


def call(*words: str | Path) -> Result:
    """Runs the command."""
    return CliRunner().invoke(app, [str(word) for word in words])


def test_a_clean_import_says_so(tmp_path: Path, var: Path) -> None:
    done = call("import", write(tmp_path / "a.csv", row()))
    assert (done.exit_code, done.stdout) == (0, "1 offers saved, 0 rows refused.\n")
    assert (var / "catalogue.db").exists()
    assert (var / "reports" / "a-refused.csv").exists()


def test_a_refused_row_is_shown_and_makes_exit_code_1(tmp_path: Path, var: Path) -> None:
    done = call("import", write(tmp_path / "a.csv", row(colour="red"), row(id="b", ects="x")))
    assert done.exit_code == 1
    assert "1 offers saved, 1 rows refused." in done.stdout
    assert "Columns nothing is read from: colour" in done.stdout
    assert "line 3, ects: “x” is not a number" in done.stdout
    assert str(var / "reports" / "a-refused.csv") in done.stdout.replace("\n", "")


def test_an_import_as_json_names_source_and_report(tmp_path: Path, var: Path) -> None:
    path = write(tmp_path / "a.csv", row(colour="red"), row(id="b", ects="x"))
    done = call("import", path, "--source", "school", "--json")
    assert json.loads(done.stdout) == {
        "source": "school",
        "saved": 1,
        "refused": [{"line": 3, "column": "ects", "reason": "“x” is not a number"}],
        "unknown_columns": ["colour"],
        "report": str(var / "reports" / "a-refused.csv"),
    }


@pytest.mark.parametrize(
    ("content", "said"),
    [(None, "The file cannot be opened"), ("a,b\n", "The header has no column id")],
)
def test_a_file_of_no_use_is_one_sentence_and_exit_code_2(
    tmp_path: Path, content: str | None, said: str
) -> None:
    path = tmp_path / "a.csv"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    done = call("import", path)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Traceback" not in done.output


def test_stats_count_the_catalogue(tmp_path: Path) -> None:
    rows = [row(provider_country="PL"), row(id="b", seats_left="0")]
    call("import", write(tmp_path / "a.csv", *rows))
    numbers = json.loads(call("stats", "--json").stdout)
    assert numbers.pop("imported") is not None
    assert numbers == {"offers": 2, "providers": 2, "countries": 1, "open": 1}
    table = call("stats")
    assert table.exit_code == 0
    assert "providers" in table.stdout


def test_stats_of_an_empty_catalogue_are_zero() -> None:
    assert json.loads(call("stats", "--json").stdout)["offers"] == 0


def test_one_record_is_shown_with_what_it_does_not_state(tmp_path: Path) -> None:
    call("import", write(tmp_path / "a.csv", row(title_pl="Zażółć", price_eur="12.50")))
    record = json.loads(call("show", "a-1", "--json").stdout)
    assert record["titles"] == {"pl": "Zażółć"}
    assert (record["price"], record["mode"]) == ("12.5", None)
    table = call("show", "a-1")
    assert table.exit_code == 0
    assert "not stated" in table.stdout


def test_an_unknown_offer_is_one_sentence_and_exit_code_2() -> None:
    done = call("show", "sample-999")
    assert (done.exit_code, done.stderr) == (2, "There is no offer sample-999\n")


def test_a_database_of_no_use_is_one_sentence_and_exit_code_2(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", "mysql://host/name")
    done = call("stats")
    assert done.exit_code == 2
    assert done.stderr == "CAIRN_CATALOGUE_URL names neither SQLite nor PostgreSQL\n"


def test_the_url_wins_over_the_folder(
    tmp_path: Path, var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", f"sqlite:///{tmp_path / 'other.db'}")
    assert call("import", write(tmp_path / "a.csv", row())).exit_code == 0
    assert (tmp_path / "other.db").exists()
    assert not (var / "catalogue.db").exists()
