"""The report: every section is there, for eyes and for screen readers."""

from __future__ import annotations

import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from benchmarks.understanding.counts import Count
from benchmarks.understanding.evaluation import measured
from benchmarks.understanding.page.html import as_page
from benchmarks.understanding.page.parts import Section, Table
from benchmarks.understanding.page.plain import as_text
from benchmarks.understanding.page.sections import sections
from benchmarks.understanding.reading import Answered, Reading
from benchmarks.understanding.result import (
    Latency,
    Measured,
    MeasuredEntities,
    Noisy,
    PublicScore,
    Result,
)

SECTIONS = [
    "aims",
    "intents",
    "each-intent",
    "confusions",
    "out-of-scope",
    "wrong-and-confident",
    "distress",
    "calibration",
    "robustness",
    "entities",
    "latency",
    "public",
]
SECRET = "nobody tunes to this"


def one_set(name: str, language: str) -> Measured:
    said = [
        Answered("hi <b>there</b>", "greet", Reading("deny", "deny", 0.6, language=language)),
        Answered(SECRET if name == "second" else "no", "deny", Reading("greet", "greet", 0.9)),
        Answered("bye", "goodbye", Reading("goodbye", "goodbye", 0.95)),
        Answered("aaa", "goodbye", Reading("nlu_fallback", "goodbye", 0.2)),
    ]
    return measured(name, language, said, (), {"typos": Noisy(0.25, 0.5)})


@pytest.fixture(scope="module")
def result() -> Result:
    entities = MeasuredEntities("entities", "en", 2, {"place": Count(1, 2, 1)})
    score = PublicScore("BANKING77", "accuracy", 0.9, 10, (("Somebody 2020", 0.87),))
    intents = tuple(one_set(name, code) for name in ("first", "second") for code in ("en", "pl"))
    return Result("today", "model.tar.gz", intents, (entities,), Latency(3, 1.5, 2.5), (score,))


@pytest.fixture(scope="module")
def page(result: Result) -> str:
    return as_page(sections(result), result.made, result.model)


class Tags(HTMLParser):
    """The tags of a page with their attributes, and which are left open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))
        if tag not in {"meta", "br", "img", "link"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.found if tag == name]


@pytest.fixture(scope="module")
def tags(page: str) -> Tags:
    return Tags(page)


def test_every_section_is_on_the_page_and_in_the_contents(tags: Tags) -> None:
    assert [one["id"] for one in tags.all("section")] == SECTIONS
    assert [one["href"] for one in tags.all("a")] == [f"#{name}" for name in SECTIONS]
    assert len(tags.all("h2")) == len(SECTIONS)


def test_the_page_is_well_formed_and_names_its_language(tags: Tags) -> None:
    assert tags.open == []
    assert tags.all("html") == [{"lang": "en"}]
    assert [len(tags.all(name)) for name in ("title", "h1", "main")] == [1, 1, 1]


def test_tables_have_captions_and_headers(page: str, tags: Tags) -> None:
    assert len(tags.all("table")) == len(tags.all("caption")) > len(SECTIONS)
    assert {one["scope"] for one in tags.all("th")} == {"col", "row"}
    assert "<th></th>" not in page


def test_drawings_are_told_in_words(tags: Tags) -> None:
    drawings = tags.all("svg")
    assert len(drawings) == 8
    for one in drawings:
        assert one["role"] == "img"
        assert len(one["aria-label"] or "") > 20


def test_drawings_take_the_pages_colours(page: str) -> None:
    assert "var(--series-1)" in page
    assert "prefers-color-scheme: dark" in page
    drawn = "".join(re.findall(r"<svg.*?</svg>", page, re.DOTALL))
    assert set(re.findall(r"#[0-9a-f]{6}\b", drawn)) <= {"#ffffff"}


def test_no_name_is_given_twice(tags: Tags) -> None:
    names = Counter(str(one["id"]) for _tag, one in tags.found if "id" in one)
    assert [name for name, times in names.items() if times > 1] == []


def test_the_page_needs_nothing_else(tags: Tags) -> None:
    outside = [
        (tag, name, value)
        for tag, attributes in tags.found
        for name, value in attributes.items()
        if value and re.match(r"(https?:)?//", value) and not name.startswith("xmlns")
    ]
    assert outside == []
    assert not tags.all("script") + tags.all("link") + tags.all("img")


def test_messages_are_shown_as_text_and_some_never(page: str) -> None:
    assert "hi &lt;b&gt;there" in page
    assert "<b>" not in page
    assert SECRET not in page


def test_the_figures_are_there(page: str) -> None:
    for figure in ("1.50", "2.50", "90.0 %", "Somebody 2020", "87.0 %", "0.667"):
        assert figure in page


def test_the_terminal_has_every_table(result: Result) -> None:
    shown = sections(result)
    text = as_text(shown)
    for section in shown:
        assert section.title in text
        assert all(table.caption in text for table in section.tables)
    assert SECRET not in text


def test_columns_are_aligned() -> None:
    table = Table("Counted", ("what", "times"), (("a", "1"), ("a longer one", "1000")))
    lines = as_text([Section("x", "X", "", (table,))]).splitlines()
    assert lines[-4:] == [
        "what          times",
        "------------  -----",
        "a                 1",
        "a longer one   1000",
    ]


def test_a_run_of_one_part_has_only_its_sections() -> None:
    shown = sections(Result("now", "m", latency=Latency(2, 1, 1)))
    assert [one.name for one in shown] == ["aims", "latency"]
