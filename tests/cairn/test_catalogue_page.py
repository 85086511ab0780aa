"""The page that a check writes: its structure, its words, and what axe-core says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import msgspec
import pytest
from playwright.sync_api import Page, sync_playwright
from typer.testing import CliRunner

from cairn.catalogue import app, page
from cairn.catalogue.report import Report
from guidance.catalogue.checking import checks, spool
from guidance.catalogue.checking.findings import Finding, Kind, Wrong
from tests.browser.chromium import ARGUMENTS, Missing, axe, chromium
from tests.guidance.catalogue.files import row, write
from words import Words

WRONG = (
    row(hours="1", ects="70", price_eur="99999", end_date="2020-01-01", start_date="2020-02-01"),
    row(id="b", provider="Nowak & “Syn”", title="Rachunki: 1 < 2"),
    row(id="c", title="Lorem ipsum", provider="Szkoła " + "bardzodługanazwa" * 6),
    *(row(id=f"o-{number}", title=f"Kurs {number}") for number in range(5)),
)


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The page of a catalogue with much to improve, by language."""
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path / "state"))
    monkeypatch.delenv("CAIRN_CATALOGUE_URL", raising=False)
    run = CliRunner().invoke
    assert run(app, ["import", str(write(tmp_path / "a.csv", *WRONG))]).exit_code == 0
    made = {language: tmp_path / f"{language}.html" for language in ("en", "pl")}
    for language, file in made.items():
        options = ["--html", str(file), "--language", language, "--most", "3"]
        done = run(app, ["check", *options])
        assert done.exit_code == 1, done.output
    return made


class Reader(HTMLParser):
    """The elements of a page, as they begin."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.begun: list[tuple[str, dict[str, str | None]]] = []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.begun.append((tag, dict(attrs)))

    def all(self, *tags: str) -> list[dict[str, str | None]]:
        """The attributes of all elements of some kinds."""
        return [attributes for tag, attributes in self.begun if tag in tags]


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_page_has_a_language_and_headings_in_order(
    pages: dict[str, Path], language: str
) -> None:
    read = Reader(pages[language])
    assert read.all("html") == [{"lang": language}]
    levels = [int(tag[1]) for tag, _ in read.begun if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - before <= 1 for before, later in pairwise(levels))
    assert {one.get("scope") for one in read.all("th")} == {"col", "row", "rowgroup"}


def test_the_page_stands_alone(pages: dict[str, Path]) -> None:
    read = Reader(pages["en"])
    assert not read.all("script", "link", "img", "iframe")
    assert not [one for _tag, one in read.begun if {"src", "onclick", "style"} & set(one)]
    anchors = {one["id"] for _tag, one in read.begun if "id" in one}
    assert {str(one["href"]).removeprefix("#") for one in read.all("a")} <= anchors


def test_texts_of_records_are_only_text(tmp_path: Path) -> None:
    """Also where one came into the catalogue by another way than intake, which cleans texts."""
    evil, file = "</title><script>alert(1)</script>", tmp_path / "page.html"
    with spool.opened() as found:
        tally = checks.Tally(1, evil, "PL", 1)
        found.put("tally", [(1, "", 0.0, msgspec.json.encode(tally))])
        wrong = Wrong(Kind.PLACEHOLDER, "title", {"text": evil})
        found.find(1, 1, Finding(evil, evil, evil, "s", wrong))
        found.finish()
        page.write(Report(found, Words.load("en"), date(2026, 1, 15)), file, evil, 50)
    assert not Reader(file).all("script")
    assert "&lt;script&gt;" in file.read_text(encoding="utf-8")


def test_the_page_says_how_many_more_and_the_advice_once(pages: dict[str, Path]) -> None:
    said = pages["pl"].read_text(encoding="utf-8")
    assert "i jeszcze 3" in said
    assert "Cena to 99\xa0999\xa0€." in said
    assert "Sprawdzono: 8 ofert, 3 organizatorzy." in said


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    try:
        path, _source = chromium(), axe()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield running
        running.close()


LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "small": {"viewport": {"width": 320, "height": 568}},
}


def test_axe_finds_nothing(browser: Any, pages: dict[str, Path]) -> None:
    """In any colours, on a small screen, in both languages."""
    wrong = []
    for look, options in LOOKS.items():
        context = browser.new_context(bypass_csp=True, **options)
        for language, file in pages.items():
            shown = context.new_page()
            shown.goto(file.as_uri())
            shown.evaluate(axe())
            wrong += [f"{look} {language}: {one}" for one in findings(shown)]
            wide = shown.evaluate("document.documentElement.scrollWidth - innerWidth")
            assert wide <= 0, f"{look} {language}: {wide} pixels too wide"
        context.close()
    assert not wrong


def findings(shown: Page) -> list[str]:
    found = shown.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{one['id']}: {node['target']}" for one in found["violations"] for node in one["nodes"]
    ]
