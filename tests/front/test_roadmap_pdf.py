"""The PDF of a roadmap: its text, its structure, its bounds."""

import asyncio
import io
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from front.errors import PdfFailed
from front.message import Roadmap
from front.record.roadmaps import KeptRoadmap
from front.roadmap import pdf
from front.roadmap.pdf import PdfMaker
from tests.front.fakes import Client, FakeRasa
from tests.front.roadmaps import NASTY, OFFERS, extras
from tests.front.test_roadmap import asked
from words import Words


def kept(language: str = "pl", **given: Any) -> KeptRoadmap:
    content = Roadmap.model_validate(extras(language, **given)["roadmap"])
    return KeptRoadmap(content, language, datetime.now(UTC) + timedelta(days=1))


async def read(roadmap: KeptRoadmap) -> PdfReader:
    return PdfReader(io.BytesIO(await PdfMaker().make(roadmap)))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


async def test_the_file_is_downloaded(client: Client, rasa: FakeRasa) -> None:
    _, file = await asked(client, rasa)
    response = await client.get(file)
    body = await response.read()
    assert response.status == 200
    assert response.content_type == "application/pdf"
    assert response.headers["Content-Disposition"].startswith('attachment; filename="cairn-2026-')
    assert body.startswith(b"%PDF-")
    assert len(body) < 200_000


@pytest.mark.parametrize("language", ["en", "pl"])
async def test_it_is_tagged_titled_and_in_its_language(language: str) -> None:
    reader = await read(kept(language))
    root = root_of(reader)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == Words.load(language).say("roadmap-title")
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    kinds = set(tags(root["/StructTreeRoot"]))
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L", "/LI", "/Link"} <= kinds


def root_of(reader: PdfReader) -> Any:
    """The catalogue of the file's objects."""
    return reader.trailer["/Root"]


def tags(node: Any) -> list[str]:
    """The kinds of all elements of the structure tree."""
    node = node.get_object()
    if isinstance(node, list):
        return [kind for one in node for kind in tags(one)]
    if not isinstance(node, dict):
        return []
    own = [str(node["/S"])] if "/S" in node else []
    return own + (tags(node["/K"]) if "/K" in node else [])


async def test_it_says_what_the_page_says_with_all_polish_letters() -> None:
    roadmap = kept(held="zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ")
    reader = await read(roadmap)
    said = text_of(reader)
    assert "zażółć gęślą jaźń ZAŻÓŁĆ GĘŚLĄ JAŹŃ" in said
    for stage in roadmap.content.stages:
        assert stage.title in said
        assert stage.cells[0] in said
    for words in (*roadmap.content.notes, *roadmap.content.totals):
        assert " ".join(words.split()) in said
    assert len(reader.pages) == 1


async def test_what_people_wrote_is_never_markup() -> None:
    said = text_of(await read(kept(held=NASTY)))
    assert '#panic("x") $x^2$ <script>alert(1)</script> &amp; {{ 7*7 }}' in said
    assert "_a_ *b* `c` //d" in said


@pytest.mark.parametrize(
    "words",
    ["Привіт Ελλάδα", "你好 😀 مرحبا", "\u202e\u0000\ufeff x\u200b", "x" * 3000, "\n\n#let a = 1"],
)
async def test_any_text_makes_a_file(words: str) -> None:
    reader = await read(kept(held=words))
    assert "/StructTreeRoot" in root_of(reader)


async def test_its_links_are_those_of_the_records() -> None:
    longest = replace(OFFERS[0], url=f"https://example.org/{'a1' * 60}?q=%C5%82#z")
    reader = await read(kept(offers=(longest, OFFERS[1])))
    links = {
        str(one.get_object()["/A"]["/URI"])
        for page in reader.pages
        for one in page.get("/Annots", ())
    }
    assert links == {longest.url, OFFERS[1].url}


async def test_a_word_without_an_end_stays_on_the_sheet() -> None:
    reader = await read(kept(held="z" * 130))
    lines = reader.pages[0].extract_text().splitlines()
    assert max(line.count("z") for line in lines) < 120
    assert sum(line.count("zzz") > 0 for line in lines) >= 2


async def test_the_same_roadmap_makes_the_same_file() -> None:
    one = kept()
    assert await PdfMaker().make(one) == await PdfMaker().make(one)


async def test_a_typesetter_that_hangs_is_ended(tmp_path: Path) -> None:
    script = tmp_path / "hangs.py"
    script.write_text("import time; time.sleep(60)", encoding="utf-8")
    began = time.monotonic()
    with pytest.raises(PdfFailed, match="too long"):
        await PdfMaker(seconds=0.5, script=script).make(kept())
    assert time.monotonic() - began < 5


@pytest.mark.parametrize("code", ["raise SystemExit(3)", "print('no pdf')", ""])
async def test_a_typesetter_that_fails_is_noticed(tmp_path: Path, code: str) -> None:
    script = tmp_path / "fails.py"
    script.write_text(code, encoding="utf-8")
    with pytest.raises(PdfFailed):
        await PdfMaker(script=script).make(kept())


async def test_more_than_a_page_can_hold_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "_MOST_INPUT", 100)
    with pytest.raises(PdfFailed, match="bytes to typeset"):
        await PdfMaker().make(kept())


async def test_a_failure_leads_to_the_page(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def make(_maker: PdfMaker, _kept: KeptRoadmap) -> bytes:
        raise PdfFailed("no")

    _, file = await asked(client, rasa)
    monkeypatch.setattr(PdfMaker, "make", make)
    response = await client.get(file)
    assert response.status == 503
    assert Words.load("pl").say("roadmap-trouble-pdf") in await response.text()


async def test_making_one_does_not_hold_up_the_others() -> None:
    maker, roadmap, longest = PdfMaker(), kept(), 0.0
    making = asyncio.gather(*(maker.make(roadmap) for _ in range(4)))
    while not making.done():
        before = time.monotonic()
        await asyncio.sleep(0.005)
        longest = max(longest, time.monotonic() - before)
    assert len(await making) == 4
    assert longest < 0.2
