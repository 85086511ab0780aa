"""The pages on OWASP ASVS: each requirement in one place; what they name exists."""

from __future__ import annotations

import ast
import io
import logging
import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from pathlib import Path

import structlog

from front import log
from front.alerts.settings import AlertSettings
from front.settings import Settings
from front.telegram.settings import TelegramSettings
from tests.rooms.house import ROOT, tree

DOCS = ROOT / "docs"
FIRST = DOCS / "asvs.md"
PAGES = (FIRST, *sorted((DOCS / "asvs").glob("*.md")))
# ASVS 5.0.0: how many requirements of level 1 and 2 each section has; those of level 3 come last.
SECTIONS = (
    "1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3 "
    "4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3 "
    "7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 "
    "10.4:11 10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 "
    "13.1:1 13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 "
    "16.4:3 16.5:3 17.1:1 17.2:4 17.3:2"
)
_NUMBER = re.compile(r"^\d+\.\d+\.\d+$")
_FILE = re.compile(r"`((?:front|bot|guidance|words|cairn|deploy|tests)/[^`:\s]+|pyproject\.toml)")
_TEST = re.compile(r"`(tests/[^`:]+)(?:::(\w+))?`")


def _wanted() -> list[str]:
    counts = (section.split(":") for section in SECTIONS.split())
    return [f"{name}.{n}" for name, count in counts for n in range(1, int(count) + 1)]


def _rows(page: Path) -> Iterator[tuple[list[str], list[str]]]:
    """The numbers of a row and its other cells."""
    for line in page.read_text("utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        numbers = cells[0].split(", ")
        if line.startswith("|") and all(_NUMBER.fullmatch(one) for one in numbers):
            yield numbers, cells[1:]


def test_every_requirement_is_in_exactly_one_place() -> None:
    found = [number for page in PAGES for numbers, _ in _rows(page) for number in numbers]
    assert len(_wanted()) == 253
    assert sorted(found) == sorted(_wanted())


def test_the_counts_are_right() -> None:
    text = FIRST.read_text("utf-8")
    met = sum(1 for page in PAGES[1:] for _ in _rows(page))
    missing, aside = text.split("## Not met")[1].split("## Does not apply")
    numbers = re.findall(r"\b\d+\.\d+\.\d+\b(?=[^|]*\|)", aside.split("## Further rules")[0])
    assert f"| met | {met} |" in text
    assert (
        f"| not met | {sum(line.startswith('| ') for line in missing.splitlines()) - 2} |" in text
    )
    assert f"| does not apply | {253 - met - (missing.count(chr(10) + '| ') - 2)} |" in text
    assert numbers


def test_what_is_named_exists() -> None:
    for page in PAGES:
        for file in _FILE.findall(page.read_text("utf-8")):
            assert (ROOT / file).exists(), f"{page.name}: {file}"


def test_every_met_requirement_names_a_test_that_exists() -> None:
    for page in PAGES[1:]:
        for numbers, cells in _rows(page):
            assert len(cells) == 3, numbers
            named = _TEST.findall(cells[2])
            assert named, numbers
            for file, function in named:
                assert not function or function in _functions(ROOT / file), (numbers, function)


def _functions(file: Path) -> set[str]:
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in ast.walk(tree(file)) if isinstance(node, kinds)}


def test_every_test_of_the_page_of_threats_exists() -> None:
    named = _TEST.findall((DOCS / "threats.md").read_text("utf-8"))
    assert len(named) > 30
    for file, function in named:
        assert function in _functions(ROOT / file), (file, function)


def test_every_connection_is_on_the_page_of_threats() -> None:
    text = (DOCS / "threats.md").read_text("utf-8")
    kinds = (AlertSettings, Settings, TelegramSettings)
    fields = {f"CAIRN_{name.upper()}" for kind in kinds for name in kind.model_fields}
    outside = {
        name
        for name in fields
        if name.endswith(("_URL", "_API", "_HOST", "_ISSUER", "_HOMESERVER"))
    } - {"CAIRN_PUBLIC_URL", "CAIRN_PRIVACY_URL", "CAIRN_HOST"}
    assert len(outside) >= 5
    for name in outside:
        assert name in text, name


def test_a_line_break_makes_no_second_line_of_the_log() -> None:
    kept = logging.getLogger().handlers[:]
    said = io.StringIO()
    try:
        with redirect_stderr(said):
            log.configure()
            structlog.get_logger().warning("asked", cause="one\ntimestamp='2026' level='info' two")
    finally:
        logging.getLogger().handlers[:] = kept
        structlog.reset_defaults()
    assert said.getvalue().count("\n") == 1
