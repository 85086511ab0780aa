"""A conversation in Firefox, on three sizes of screen and in both languages."""

from __future__ import annotations

import struct
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from tests.browser.chromium import Missing
from tests.browser.double import Double
from tests.browser.firefox import Firefox, Tab
from tests.browser.samples import ANSWER, LEAVE, WAITING
from tests.browser.site import Site
from words import Words

SIZES = [(320, 568), (768, 1024), (1440, 900)]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def firefox() -> AsyncIterator[Firefox]:
    """Debian's Firefox; without it the tests fail, with what to install."""
    try:
        running = await Firefox.start()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    yield running
    await running.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def tab(firefox: Firefox) -> AsyncIterator[Tab]:
    """A learner who has never been here."""
    opened = await firefox.tab()
    yield opened
    await opened.close()


async def _fits(tab: Tab, width: int) -> None:
    assert await tab.run("() => document.documentElement.scrollWidth") <= width


async def _say(tab: Tab, text: str) -> None:
    await tab.click("textarea")
    await tab.type(text)
    await tab.press("Enter")


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_a_conversation(
    tab: Tab, double: Double, tmp_path: Path, language: str, width: int, height: int
) -> None:
    said = Words.load(language)
    double.answers = [[ANSWER], [{"text": "…", "language": language}]]
    await tab.resize(width, height)
    await tab.goto(f"{double.url}/?lang={language}")
    await tab.seen("button", said.say("widget-starter-goal"))
    await _fits(tab, width)
    await _say(tab, "Python")
    await tab.seen("li.offer h3", "Testowanie")
    await tab.seen(".state", said.say("widget-kept"))
    await _fits(tab, width)
    picture = await tab.picture()
    (tmp_path / "answer.png").write_bytes(picture)
    assert struct.unpack(">II", picture[16:24]) == (width, height)
    await tab.click(".replies button", "Pokaż więcej")
    await tab.seen(".text", "…")
    assert [frame["text"] for frame in double.said] == ["Python", "/show_more"]
    name = await tab.run("() => localStorage.getItem('cairn-conversation')")
    await double.frame(name, "handoff", **WAITING)
    await tab.click(".queue button", LEAVE["title"])
    await tab.seen(".you .text", LEAVE["title"])
    await _fits(tab, width)


async def test_the_launcher_gives_the_focus_and_takes_it_back(tab: Tab, double: Double) -> None:
    await tab.goto(double.url + "/closed")
    await tab.seen("button", "Zapytaj o naukę")
    await tab.press("Tab")
    await tab.press("Enter")
    await tab.until(
        "() => document.activeElement.shadowRoot?.activeElement?.localName === 'textarea'"
    )
    await tab.press("Escape")
    focused = (
        "() => document.activeElement.shadowRoot?.activeElement?.innerText === 'Zapytaj o naukę'"
    )
    await tab.until(focused)


@pytest.mark.parametrize("language", ["pl", "en"])
@pytest.mark.parametrize(("width", "height"), SIZES)
async def test_on_the_page_of_another_site(
    tab: Tab, site: Site, tmp_path: Path, language: str, width: int, height: int
) -> None:
    """Under the policy that docs/embedding.md tells a site owner to have."""
    said = Words.load(language)
    await tab.resize(width, height)
    await tab.goto(site.put(lang=language))
    await tab.click("button", said.say("widget-open"))
    await tab.until(
        "() => document.activeElement.shadowRoot?.activeElement?.localName === 'textarea'"
    )
    await tab.type("Python")
    await tab.press("Enter")
    await tab.seen(".assistant .text", "echo Python")
    await tab.seen(".you .state", said.say("widget-kept"))
    await _fits(tab, width)
    (tmp_path / "embedded.png").write_bytes(await tab.picture())
    await tab.press("Escape")
    await tab.seen("button", said.say("widget-open"))


async def test_on_a_hostile_page(tab: Tab, site: Site) -> None:
    site.policy, launcher = "", Words.load("en").say("widget-open")
    await tab.resize(768, 1024)
    await tab.goto(f"{site.url}/hostile.html")
    await tab.click("button", launcher)
    await tab.click("textarea")
    await tab.type("Python")
    await tab.click("button.send")
    await tab.seen(".assistant .text", "echo Python")
    await tab.press("Escape")
    await tab.seen("button", launcher)


async def test_letters_grow_in_firefox_too(tab: Tab, double: Double) -> None:
    said = Words.load("pl")
    await tab.resize(320, 568)
    await tab.goto(f"{double.url}/?lang=pl")
    for percent in (125, 150, 200):
        await tab.click("button", said.say("widget-menu"))
        await tab.click("[role=menuitem]", said.say("widget-letters-larger"))
        await tab.seen(".status", said.say(f"widget-letters-{percent}"))
    await _fits(tab, 320)
    double.answers = [[ANSWER]]
    await _say(tab, "Python")
    await tab.seen("li.offer h3", "Testowanie")
    await _fits(tab, 320)
