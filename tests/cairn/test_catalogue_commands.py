"""All commands of ``cairn catalogue``, and the examples of docs/checking.md."""

from __future__ import annotations

import json
import re
import shlex
from datetime import date
from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

from cairn.catalogue import app
from guidance.catalogue import schema
from guidance.catalogue.checking.visiting import Dead, Visitor
from guidance.catalogue.engine import CatalogueSettings, open_engine
from guidance.catalogue.sample import import_sample
from tests.rooms.house import ROOT

PAGE = ROOT / "docs" / "checking.md"
CALLED = ".venv/bin/cairn catalogue "
COMMANDS = getattr(typer.main.get_command(app), "commands", {})


def examples() -> list[str]:
    """The lines of the page that call a command."""
    blocks = re.findall(r"^```sh\n(.*?)^```", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    return [line.removeprefix(CALLED) for block in blocks for line in block.splitlines()]


@pytest.fixture(autouse=True)
def sample(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample catalogue; addresses are not visited, and all are there."""

    async def visit(_: Visitor, chosen: dict[str, list[str]]) -> dict[str, Dead | None]:
        return {url: None for urls in chosen.values() for url in urls}

    monkeypatch.setattr(Visitor, "visit", visit)
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path / "state"))
    monkeypatch.delenv("CAIRN_CATALOGUE_URL", raising=False)
    monkeypatch.chdir(tmp_path)
    engine = open_engine(CatalogueSettings().url())
    schema.upgrade(engine)
    import_sample(engine, date.today())
    engine.dispose()
    return tmp_path


def test_every_command_answers_as_json_when_asked() -> None:
    assert {"check", "template", "import", "stats"} <= set(COMMANDS)
    silent = [
        name
        for name, command in COMMANDS.items()
        if not any("--json" in one.opts for one in command.params)
    ]
    assert not silent


@pytest.mark.parametrize("example", examples())
def test_the_examples_work(sample: Path, example: str) -> None:
    words = shlex.split(example)
    done = CliRunner().invoke(app, words)
    assert done.exit_code in {0, 1}, done.output
    assert "Traceback" not in done.output
    if "--json" in words:
        assert json.loads(done.stdout)
    for name in (word for word in words if word.endswith((".html", ".xlsx"))):
        assert (sample / name).stat().st_size > 1000


def test_there_are_examples_of_both_commands() -> None:
    assert {line.split()[0] for line in examples()} == {"check", "template"}
