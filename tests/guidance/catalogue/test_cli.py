"""``cairn catalogue``: its answers, sentences and exit codes, as tables and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from guidance.catalogue.intake.formats import FORMATS
from tests.guidance.catalogue.commands import call, use
from tests.guidance.catalogue.files import row, write


@pytest.fixture(autouse=True)
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the command's database."""
    return use(tmp_path / "state", monkeypatch)


def test_a_clean_import_says_so(tmp_path: Path, var: Path) -> None:
    done = call("import", write(tmp_path / "a.csv", row()))
    assert (done.exit_code, done.stdout) == (0, "csv: 1 new; 0 records refused.\n")
    assert (var / "catalogue.db").exists()
    notes = (var / "reports" / "a-notes.csv").read_text(encoding="utf-8")
    assert notes == "record,line,element,weight,problem\n"


def test_what_became_of_records_is_told_by_number(tmp_path: Path) -> None:
    call("import", write(tmp_path / "a.csv", row(), row(id="b"), row(id="c")), "--source", "s")
    path = write(tmp_path / "b.csv", row(), row(id="b", title="Other"), row(id="d"))
    done = call("import", path, "--source", "s", "--whole")
    said = "csv: 1 new, 1 changed, 1 unchanged, 1 withdrawn; 0 records refused.\n"
    assert (done.exit_code, done.stdout) == (0, said)


def test_a_warning_is_shown_and_is_no_failure(tmp_path: Path, var: Path) -> None:
    done = call("import", write(tmp_path / "a.csv", row(ects="x")))
    assert done.exit_code == 0
    assert "csv: 1 new; 0 records refused." in done.stdout
    assert "  warning: a-1, line 2, ects: “x” is not a number" in done.stdout
    assert f"All 1 notes: {var / 'reports' / 'a-notes.csv'}" in done.stdout


def test_a_refused_record_is_shown_and_makes_exit_code_1(tmp_path: Path, var: Path) -> None:
    done = call("import", write(tmp_path / "a.csv", row(colour="red"), row(id="b", title="")))
    assert done.exit_code == 1
    assert "csv: 1 new; 1 records refused." in done.stdout
    assert "  refused: b, line 3, title: " in done.stdout
    notes = (var / "reports" / "a-notes.csv").read_text(encoding="utf-8")
    assert "b,3,title,refused," in notes


def test_twenty_notes_are_shown_and_all_are_in_the_file(tmp_path: Path, var: Path) -> None:
    rows = [row(id=f"b-{at}", ects="x") for at in range(30)]
    done = call("import", write(tmp_path / "a.csv", *rows))
    assert done.stdout.count("warning:") == 20
    assert "All 30 notes" in done.stdout
    notes = (var / "reports" / "a-notes.csv").read_text(encoding="utf-8")
    assert len(notes.splitlines()) == 31


def test_an_import_as_json_names_source_and_report(tmp_path: Path, var: Path) -> None:
    path = write(tmp_path / "a.csv", row(), row(id="b", title=""), row(id="c", ects="x"))
    done = call("import", path, "--source", "school", "--json")
    told = json.loads(done.stdout)
    refused, warning = sorted(told.pop("notes"), key=lambda note: note["weight"])
    assert done.exit_code == 1
    nothing = {"changed": 0, "unchanged": 0, "withdrawn": 0, "accreditations": 0}
    assert told == {
        "source": "school",
        "format": "csv",
        "counts": {"new": 2, **nothing},
        "refused": 1,
        "warnings": 1,
        "report": str(var / "reports" / "a-notes.csv"),
    }
    assert (refused["record"], refused["weight"]) == ("b", "refused")
    assert warning == {
        "record": "c",
        "element": "ects",
        "problem": "“x” is not a number",
        "weight": "warning",
        "line": 4,
    }


def test_the_formats_have_names_and_titles() -> None:
    told = json.loads(call("formats", "--json").stdout)
    assert told == {one.name: one.title for one in FORMATS.values()}
    table = call("formats")
    assert table.exit_code == 0
    assert all(name in table.stdout for name in FORMATS)


def test_stats_count_the_catalogue(tmp_path: Path) -> None:
    rows = [row(provider_country="PL"), row(id="b", seats_left="0"), row(id="c")]
    call("import", write(tmp_path / "a.csv", *rows), "--source", "s")
    call("import", write(tmp_path / "b.csv", *rows[:2]), "--source", "s", "--whole")
    numbers = json.loads(call("stats", "--json").stdout)
    assert numbers.pop("imported") is not None
    assert numbers == {"offers": 3, "providers": 2, "countries": 1, "open": 1, "withdrawn": 1}
    table = call("stats")
    assert table.exit_code == 0
    assert "providers" in table.stdout


def test_stats_of_an_empty_catalogue_are_zero() -> None:
    numbers = json.loads(call("stats", "--json").stdout)
    assert numbers.pop("imported") is None
    assert set(numbers.values()) == {0}


def test_one_record_is_shown_with_what_it_does_not_state(tmp_path: Path) -> None:
    call("import", write(tmp_path / "a.csv", row(title_pl="Zażółć", price_eur="12.50")))
    record = json.loads(call("show", "a-1", "--json").stdout)
    assert record["titles"] == {"pl": "Zażółć"}
    assert record["price"] == {"amount": "12.5", "currency": "EUR", "includes": {}}
    assert (record["mode"], record["credential"]["ects"]) == (None, None)
    table = call("show", "a-1")
    assert table.exit_code == 0
    assert "not stated" in table.stdout


def test_a_search_shows_scores_and_standings(tmp_path: Path) -> None:
    rows = [row(title_en="Spreadsheets"), row(id="b", title="Inny", description_pl="arkusze")]
    call("import", write(tmp_path / "a.csv", *rows, row(id="c", seats_left="0")))
    done = call("search", "kurs", "arkusze", "--json")
    found = json.loads(done.stdout)
    assert [one["offer"] for one in found] == ["a-1", "c", "b"]
    assert found[0]["title"] == "Spreadsheets"
    assert [one["standing"] for one in found] == ["open", "full", "open"]
    assert found[0]["score"] > found[2]["score"] > 0
    (polish, *_) = json.loads(call("search", "arkusze", "--language", "pl", "--json").stdout)
    assert polish["title"] == "Arkusze"
    assert "Spreadsheets" in call("search", "arkusze").stdout
    assert json.loads(call("search", "nurkowanie", "--json").stdout) == []


def test_changes_tell_what_imports_did_the_latest_first(tmp_path: Path) -> None:
    call("import", write(tmp_path / "a.csv", row()), "--source", "s")
    call("import", write(tmp_path / "b.csv", row(title="Inne")), "--source", "s")
    call("import", write(tmp_path / "c.csv", row(id="z")), "--source", "other")
    told = json.loads(call("changes", "--json").stdout)
    kinds = [(one["offer"], one["kind"]) for one in told]
    assert kinds == [("z", "new"), ("a-1", "changed"), ("a-1", "new")]
    assert told[1]["fields"] == {"credential.title": ["Arkusze", "Inne"]}
    of_one = json.loads(call("changes", "--source", "s", "--most", "1", "--json").stdout)
    assert [one["kind"] for one in of_one] == ["changed"]
    assert "credential.title" in call("changes").stdout


def test_a_source_is_removed_for_good(tmp_path: Path) -> None:
    call("import", write(tmp_path / "a.csv", row(), row(id="b")), "--source", "s")
    done = call("remove", "s")
    assert (done.exit_code, done.stdout) == (0, "2 offers removed.\n")
    again = call("remove", "s", "--json")
    assert (again.exit_code, json.loads(again.stdout)) == (1, {"removed": 0})
    assert json.loads(call("stats", "--json").stdout)["offers"] == 0


def test_the_search_is_made_anew(tmp_path: Path) -> None:
    call("import", write(tmp_path / "a.csv", row(), row(id="b")))
    done = call("reindex")
    assert (done.exit_code, done.stdout) == (0, "2 offers can be searched.\n")
    assert json.loads(call("reindex", "--json").stdout) == {"offers": 2}
    assert len(json.loads(call("search", "arkusze", "--json").stdout)) == 2


@pytest.mark.parametrize(
    ("name", "options", "form"),
    [("out.csv", [], "csv"), ("out.jsonld", [], "elm"), ("out.txt", ["--format", "csv"], "csv")],
)
def test_an_export_can_be_imported_again(
    tmp_path: Path, name: str, options: list[str], form: str
) -> None:
    call("import", write(tmp_path / "a.csv", row(), row(id="b")), "--source", "s")
    call("import", write(tmp_path / "b.csv", row(id="c")), "--source", "other")
    file = tmp_path / name
    done = call("export", file, *options, "--source", "s")
    assert (done.exit_code, done.stdout) == (0, f"2 offers written to {file}.\n")
    told = json.loads(call("export", file, *options, "--json").stdout)
    assert told == {"offers": 3, "file": str(file), "format": form}
    back = call("import", file, "--source", "back", "--json")
    assert json.loads(back.stdout)["format"] == form
