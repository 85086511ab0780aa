"""The examples of docs/catalogue.md, run one after the other as they stand there."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cairn.catalogue import app
from tests.guidance.catalogue.files import write
from tests.guidance.catalogue.skills import download
from tests.rooms.house import ROOT
from tests.rooms.test_docs import FENCE, read

PAGE = ROOT / "docs" / "catalogue.md"
CALLED = ".venv/bin/cairn catalogue "
COURSE = {
    "@context": "https://schema.org",
    "@type": "Course",
    "@id": "https://school.example/weld",
    "name": "Welding",
    "provider": {"@type": "Organization", "name": "Example school"},
}


def examples() -> list[str]:
    """The lines of the page that call the command, without what stands before it."""
    lines = [line for block in FENCE.findall(read(PAGE)) for line in block.splitlines()]
    return [line.removeprefix(CALLED) for line in lines if line.startswith(CALLED)]


def template_rows() -> str:
    """The small table that the page shows."""
    found: list[str] = [
        block for block in FENCE.findall(read(PAGE)) if block.startswith("id,title")
    ]
    assert len(found) == 1
    return found[0]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the examples name; nothing in them leads to the network."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path / "var"))
    monkeypatch.delenv("CAIRN_CATALOGUE_URL", raising=False)
    (tmp_path / "offers.csv").write_text(template_rows(), encoding="utf-8")
    page = f'<html><script type="application/ld+json">{json.dumps(COURSE)}</script></html>'
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    name = "ESCO dataset - v1.2.0 - classification - en - csv.zip"
    download.packed(tmp_path / name, {**download.english(), **download.relations()})
    download.folder(tmp_path / "esco-pl", download.polish())
    sample = write(tmp_path / "s.csv", {"id": "s-1", "title": "Pszczoły", "provider": "Szkoła"})
    CliRunner().invoke(app, ["import", str(sample), "--source", "sample"])
    return tmp_path


def test_every_example_runs(folder: Path) -> None:
    """Only a check that finds something to look at may end with 1."""
    lines = examples()
    for line in lines:
        done = CliRunner().invoke(app, shlex.split(line))
        assert done.exit_code == 0 or (done.exit_code == 1 and line.startswith("check")), (
            f"{line}\n{done.output}"
        )
        assert done.output
    written = ("report.html", "offers-out.csv", "offers-out.jsonld", "offers-out.json")
    assert [name for name in written if not (folder / name).exists()] == []


def test_every_command_has_an_example() -> None:
    named = {command.name or command.callback.__name__ for command in app.registered_commands}  # type: ignore[union-attr]
    # What concerns syncing stands on a page of its own.
    assert named - {"sync"} == {shlex.split(line)[0] for line in examples()}
