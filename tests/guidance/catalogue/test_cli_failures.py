"""``cairn catalogue`` where something is wrong: one sentence, exit code 2, nothing half done."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from tests.guidance.catalogue.commands import call, use
from tests.guidance.catalogue.files import row, write

ALL = (
    ["import", "{file}"], ["remove", "s"], ["reindex"], ["stats"], ["show", "a-1"],
    ["search", "arkusze"], ["changes"], ["export", "{out}"],
)  # fmt: skip


@pytest.fixture(autouse=True)
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the command's database."""
    return use(tmp_path / "state", monkeypatch)


def failure(*words: str | Path) -> str:
    """The one sentence with which a command ends that changed nothing."""
    done = call(*words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.count("\n") == 1
    return done.stderr


def stated(var: Path) -> dict[str, list[tuple[object, ...]]]:
    """All that the database holds."""
    with sqlite3.connect(var / "catalogue.db") as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = sorted(name for (name,) in names if not name.startswith("search_index"))
        held = {n: connection.execute(f'SELECT * FROM "{n}"').fetchall() for n in tables}
    connection.close()
    return held


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", None, "The file cannot be opened: No such file or directory"),
        ("a.csv", b"a,b\n", "The header has no column id"),
        ("a.csv", b"", "The header has no column id"),
        ("a.txt", b"Dear all,\n", "none of the formats"),
        ("a.csv", "id,title,provider\na,Zażółć,P\n".encode("cp1250"), "UTF-8"),
    ],
)
def test_a_file_of_no_use_is_one_sentence(
    tmp_path: Path, name: str, content: bytes | None, said: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert said in failure("import", path)


def test_a_file_broken_at_its_end_changes_nothing(tmp_path: Path, var: Path) -> None:
    call("import", write(tmp_path / "a.csv", row()), "--source", "s")
    before = stated(var)
    path = write(tmp_path / "b.csv", *(row(id=f"m-{at}") for at in range(700)))
    with path.open("ab") as file:
        file.write(b'z,"A,P\n')
    failure("import", path, "--source", "s", "--whole")
    assert stated(var) == before


def test_a_whole_file_without_a_record_changes_nothing(tmp_path: Path, var: Path) -> None:
    call("import", write(tmp_path / "a.csv", row()), "--source", "s")
    before = stated(var)
    path = write(tmp_path / "b.csv", row(title=""))
    assert "nothing changed" in failure("import", path, "--source", "s", "--whole")
    assert stated(var) == before


def test_an_unknown_format_is_one_sentence(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", row())
    assert "“pdf” is none of the formats" in failure("import", path, "--format", "pdf")


def test_an_unknown_offer_is_one_sentence() -> None:
    assert failure("show", "sample-999") == "There is no offer sample-999\n"


@pytest.mark.parametrize("words", ALL, ids=lambda words: str(words[0]))
def test_a_folder_that_cannot_be_made_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str]
) -> None:
    use(Path("/dev/null/below"), monkeypatch)
    file, out = write(tmp_path / "a.csv", row()), tmp_path / "out.csv"
    said = failure(*(word.format(file=file, out=out) for word in words))
    assert "/dev/null/below" in said
    assert not out.exists()


@pytest.mark.parametrize("words", ALL, ids=lambda words: str(words[0]))
def test_a_database_of_no_use_is_one_sentence(tmp_path: Path, var: Path, words: list[str]) -> None:
    var.mkdir()
    (var / "catalogue.db").write_bytes(b"This is a letter and no database. " * 200)
    file, out = write(tmp_path / "a.csv", row()), tmp_path / "out.csv"
    said = failure(*(word.format(file=file, out=out) for word in words))
    assert said == "The catalogue's database could not be prepared\n"
    assert (var / "catalogue.db").read_bytes() == b"This is a letter and no database. " * 200
    assert not out.exists()


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("change", ["changes"]),
        ("offer", ["export", "{out}"]),
        ("offer", ["stats"]),
        ("search_term", ["search", "arkusze"]),
        ("stacking_link", ["reindex"]),
        ("source", ["remove", "s"]),
    ],
)
def test_a_damaged_database_is_one_sentence(
    tmp_path: Path, var: Path, table: str, words: list[str]
) -> None:
    call("import", write(tmp_path / "a.csv", row()), "--source", "s")
    with sqlite3.connect(var / "catalogue.db") as connection:
        connection.execute(f'ALTER TABLE "{table}" RENAME TO gone')
    connection.close()
    failure(*(word.format(out=tmp_path / "out.csv") for word in words))


def test_reports_that_cannot_be_written_are_one_sentence(tmp_path: Path, var: Path) -> None:
    var.mkdir()
    (var / "reports").write_bytes(b"")
    said = failure("import", write(tmp_path / "a.csv", row()))
    assert said == f"{var / 'reports'} cannot be used: File exists\n"
    assert json.loads(call("stats", "--json").stdout)["offers"] == 0


def test_an_export_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    call("import", write(tmp_path / "a.csv", row()))
    for name in ("none/out.csv", "none/out.jsonld"):
        assert f"{tmp_path / name} cannot be used" in failure("export", tmp_path / name)


def test_a_database_of_another_kind_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", "mysql://host/name")
    assert failure("stats") == "CAIRN_CATALOGUE_URL names neither SQLite nor PostgreSQL\n"


def test_the_url_wins_over_the_folder(
    tmp_path: Path, var: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", f"sqlite:///{tmp_path / 'other.db'}")
    assert call("import", write(tmp_path / "a.csv", row())).exit_code == 0
    assert (tmp_path / "other.db").exists()
    assert not (var / "catalogue.db").exists()
