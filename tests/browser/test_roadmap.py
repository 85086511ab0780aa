"""A roadmap in a real browser: colours, keyboard, small screens, large letters, paper."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.chromium import Missing, axe
from tests.browser.double import Double
from tests.browser.test_accessibility import COLOURS
from tests.browser.visitor import Visitor
from tests.front.fakes import Client, FakeRasa, front, say, settings_for
from tests.front.roadmaps import NASTY, items

TITLES = {"pl": "Mój plan nauki", "en": "My learning plan"}


@dataclass
class Plan:
    """A front with one roadmap in each language."""

    client: Client
    paths: dict[str, str]

    def url(self, language: str = "pl") -> str:
        """The address of the page."""
        return str(self.client.make_url(self.paths[language]))


@pytest_asyncio.fixture(loop_scope="session", scope="module")
async def plan(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Plan]:
    """The real front; its Rasa answers every message with a roadmap."""
    rasa = FakeRasa()
    await rasa.start()
    settings = settings_for(rasa, tmp_path_factory.mktemp("plan"))
    async with front(settings) as client:
        paths = {}
        for language in TITLES:
            rasa.answer = lambda _body, spoken=language: items(spoken)  # type: ignore[misc]
            (answer,) = await say(client, "plan", f"c-{language}", language=language)
            paths[language] = answer["links"][0]["url"].removeprefix(settings.address)
        yield Plan(client, paths)
    await rasa.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def reader(
    request: pytest.FixtureRequest, browser: Browser
) -> AsyncIterator[tuple[Page, list[str]]]:
    """A page in a context of its own, and what its console complained about."""
    options: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}
    context = await browser.new_context(**(options | getattr(request, "param", {})))
    page, complaints = await context.new_page(), list[str]()
    page.on("console", lambda said: complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page, complaints
    await context.close()


Reader = tuple[Page, list[str]]


@pytest.fixture
def checker() -> str:
    """The source of axe-core; as an init script no policy is loosened for it."""
    try:
        return axe()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)


async def findings(page: Page) -> list[str]:
    """What axe has to say: rule and place, one line each."""
    result = await page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    broken = result["violations"]
    return [f"{rule['id']}: {node['target']}" for rule in broken for node in rule["nodes"]]


@pytest.mark.parametrize("language", TITLES)
async def test_it_reads_like_a_document(plan: Plan, reader: Reader, language: str) -> None:
    page, complaints = reader
    await page.goto(plan.url(language))
    await expect(page.get_by_role("heading", level=1)).to_have_text(TITLES[language])
    await expect(page.get_by_role("heading", level=2)).to_have_count(6)
    table = page.get_by_role("table")
    await expect(table.get_by_role("columnheader")).to_have_count(5)
    await expect(table.get_by_role("row")).to_have_count(3)
    await expect(page.locator(".stages > li")).to_have_count(2)
    await expect(page.locator(".goal")).to_contain_text(NASTY[:40])
    await expect(page.get_by_role("banner")).to_have_count(1)
    await expect(page.get_by_role("main")).to_have_count(1)
    assert not complaints


@pytest.mark.parametrize("reader", COLOURS.values(), ids=COLOURS, indirect=True)
async def test_the_checker_finds_nothing(plan: Plan, reader: Reader, checker: str) -> None:
    page, _complaints = reader
    await page.context.add_init_script(checker)
    for path in (plan.paths["pl"], plan.paths["en"], "/roadmap/nothing"):
        await page.goto(str(plan.client.make_url(path)))
        assert await findings(page) == []


# 200 % on a small laptop shows 640 pixels; 400 % shows 320.
@pytest.mark.parametrize("width", [320, 640, 720])
async def test_nothing_sticks_out_on_a_small_screen(plan: Plan, reader: Reader, width: int) -> None:
    page, _complaints = reader
    await page.set_viewport_size({"width": width, "height": 568})
    await page.goto(plan.url())
    assert await page.evaluate("document.documentElement.scrollWidth") == width
    # Blocks on a small screen, a table for a screen reader all the same.
    await expect(page.get_by_role("table").get_by_role("cell")).to_have_count(8)
    await expect(page.locator("td .label").first).to_be_visible(visible=width <= 640)


async def test_a_word_without_an_end_is_broken(plan: Plan, reader: Reader) -> None:
    page, _complaints = reader
    await page.set_viewport_size({"width": 320, "height": 568})
    await page.goto(plan.url())
    longer = "for (const e of document.querySelectorAll('main a, dd, li')) e.append('x'.repeat(90))"
    await page.evaluate(longer)
    assert await page.evaluate("document.documentElement.scrollWidth") == 320


async def test_letters_of_twice_the_size_cut_nothing_off(plan: Plan, reader: Reader) -> None:
    page, _complaints = reader
    await page.goto(plan.url())
    await page.evaluate("document.documentElement.style.setProperty('font-size', '200%')")
    assert await page.evaluate("document.documentElement.scrollWidth") <= 1280
    cut = "[...document.querySelectorAll('main *')].filter(e => e.scrollWidth > e.clientWidth + 1"
    cut += " && getComputedStyle(e).display !== 'inline').map(e => e.outerHTML.slice(0, 80))"
    assert await page.evaluate(cut) == []


async def test_the_keyboard_reaches_everything_in_order(plan: Plan, reader: Reader) -> None:
    page, _complaints = reader
    await page.goto(plan.url())
    reached = []
    for _ in range(9):
        await page.keyboard.press("Tab")
        reached.append(await page.evaluate("document.activeElement.textContent.trim()"))
        outline = "getComputedStyle(document.activeElement).outlineStyle"
        assert await page.evaluate(outline) == "solid"
    assert reached[:3] == ["Drukuj", "Pobierz PDF", "Wróć do rozmowy"]
    assert reached[3:5] == ["1. Arkusze od podstaw", "2. Analiza danych w praktyce"]
    await page.locator("tbody a").last.press("Enter")
    assert page.url.endswith("#step-2")


async def test_the_button_opens_the_print_dialogue(plan: Plan, reader: Reader) -> None:
    page, _complaints = reader
    await page.add_init_script("window.print = () => { window.printed = true; };")
    await page.goto(plan.url())
    await page.get_by_role("button", name="Drukuj").press("Enter")
    assert await page.evaluate("window.printed")


@pytest.mark.parametrize("reader", [{"java_script_enabled": False}], indirect=True)
async def test_it_needs_no_script(plan: Plan, reader: Reader) -> None:
    page, _complaints = reader
    await page.goto(plan.url())
    await expect(page.get_by_role("heading", level=1)).to_be_visible()
    await expect(page.get_by_role("button")).to_have_count(0)
    await expect(page.get_by_role("link", name="Pobierz PDF")).to_be_visible()


@pytest.mark.parametrize("language", TITLES)
async def test_it_prints_on_one_sheet(plan: Plan, reader: Reader, language: str) -> None:
    page, _complaints = reader
    await page.goto(plan.url(language))
    printed = PdfReader(io.BytesIO(await page.pdf(prefer_css_page_size=True)))
    assert len(printed.pages) == 1
    said = printed.pages[0].extract_text()
    assert "https://example.org/analiza" in said
    assert "Pobierz PDF" not in said
    await page.emulate_media(media="print")
    await expect(page.get_by_role("navigation")).to_be_hidden()


async def test_the_pdf_is_downloaded(plan: Plan, reader: Reader, tmp_path: Path) -> None:
    page, _complaints = reader
    await page.goto(plan.url())
    async with page.expect_download() as waiting:
        await page.get_by_role("link", name="Pobierz PDF").click()
    download = await waiting.value
    assert download.suggested_filename == "cairn-2026-01-15.pdf"
    await download.save_as(tmp_path / "plan.pdf")
    assert len(PdfReader(tmp_path / "plan.pdf").pages) == 1


async def test_the_chat_shows_the_links_in_sight(
    visitor: Visitor, double: Double, checker: str
) -> None:
    await visitor.context.add_init_script(checker)
    await visitor.open()
    links = [
        {"title": "Otwórz swój plan", "url": f"{double.url}/closed"},
        {"title": "Zły link", "url": "javascript:alert(1)"},
    ]
    double.answers = [[{"text": "Gotowe.", "links": links}]]
    await visitor.say("mój plan w pdf")
    link = visitor.log.get_by_role("link", name="Otwórz swój plan")
    await expect(link).to_be_visible()
    await expect(visitor.log.get_by_text("Zły link")).to_be_visible()
    await expect(visitor.log.get_by_role("link")).to_have_count(1)
    assert await findings(visitor.page) == []
    visitor.complaints.clear()  # of the checker's own styles, which the policy stops
    async with visitor.context.expect_page() as opening:
        await link.press("Enter")
    opened = await opening.value
    await opened.wait_for_load_state()
    assert opened.url == f"{double.url}/closed"
