"""The tables of rules in the documentation are those of the code."""

import re
from pathlib import Path

import pytest

from front.retention.kinds import KINDS, Kind
from front.settings import Settings
from tests.rooms.house import ROOT

_ROW = re.compile(r"^\| ([a-z]+) \| (.+) \|$", re.MULTILINE)
KNOWN = {one.name for one in KINDS}


def table(page: Path) -> dict[str, list[str]]:
    """Cells by kind."""
    rows = _ROW.findall(page.read_text(encoding="utf-8"))
    return {name: cells.split(" | ") for name, cells in rows if name in KNOWN}


def days(kind: Kind) -> str:
    held = kind.days(Settings())
    return "–" if held is None else f"{held:g}"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_page_of_retention_has_each_rule(kind: Kind) -> None:
    found = table(ROOT / "docs" / "retention.md")[kind.name]
    tables = ", ".join(f"`{one}`" for one in kind.tables) or "–"
    setting = f"with {kind.with_}" if kind.with_ else "–"
    if kind.setting:
        setting = f"[{kind.setting}](settings.md#{kind.setting.lower()})"
    assert found == [tables, days(kind), setting, kind.since, kind.why]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_record_of_processing_has_its_days(kind: Kind) -> None:
    [found] = table(ROOT / "docs" / "processing.md")[kind.name]
    assert found == (f"with {kind.with_}" if kind.with_ else days(kind))


def test_neither_page_has_more() -> None:
    for name in ("retention", "processing"):
        assert set(table(ROOT / "docs" / f"{name}.md")) == KNOWN
