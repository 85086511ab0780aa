"""The page around the chat: languages, small screens, policy, weight."""

from __future__ import annotations

import pytest
from playwright.async_api import Browser, expect

from front.widget.assets import made
from tests.browser.double import Double
from tests.browser.samples import ANSWER
from tests.browser.visitor import Visitor

# Bytes, packed as they are sent: scripts, styles and the launcher's words.
LARGEST_CORE = 15 * 1024
LARGEST_TOOLS = 10 * 1024
LARGEST_WORDS = 3 * 1024


async def test_the_language_can_be_switched_and_the_conversation_stays(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open("/?lang=pl")
    await visitor.say("Dzień dobry")
    name = await visitor.conversation()
    languages = visitor.page.get_by_role("navigation", name="Język")
    await expect(languages.get_by_role("link", name="Polski")).to_have_attribute(
        "aria-current", "true"
    )
    await languages.get_by_role("link", name="English").click()
    await expect(visitor.page.locator("html")).to_have_attribute("lang", "en")
    await expect(visitor.page.get_by_role("textbox", name="Your message")).to_be_visible()
    await expect(visitor.log).to_contain_text("Dzień dobry")
    assert await visitor.conversation() == name
    await visitor.say("Hello")
    await expect(visitor.log.locator(".state")).to_have_text("Sent and kept")
    assert [frame["language"] for frame in double.said] == ["pl", "en"]


@pytest.mark.parametrize("language", ["pl", "en"])
async def test_every_word_of_the_page_is_there(visitor: Visitor, language: str) -> None:
    await visitor.open(f"/?lang={language}")
    shown = await visitor.page.locator("body").inner_text()
    assert "widget-" not in shown
    assert "page-" not in shown
    assert await visitor.page.title()


async def test_a_beginning_is_offered_and_goes_as_own_words(
    visitor: Visitor, double: Double
) -> None:
    double.answers = [[ANSWER]]
    await visitor.open()
    start = visitor.page.get_by_role("button", name="Co to jest mikropoświadczenie?")
    await start.click()
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    await expect(start).to_be_hidden()
    assert double.said[0]["text"] == "Co to jest mikropoświadczenie?"


async def test_nothing_scrolls_sideways(visitor: Visitor, double: Double) -> None:
    """320 × 256 is what a 1280 × 1024 window leaves at 400 % zoom, 640 × 400 at 200 %."""
    double.answers = [[ANSWER | {"text": "Nieprzerwanydługiwyraz" * 12}]]
    await visitor.open()
    await visitor.say("https://example.org/" + "bardzo-dlugi-adres" * 12)
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    for width, height in [(320, 256), (320, 568), (360, 740), (640, 400), (1280, 800)]:
        await visitor.page.set_viewport_size({"width": width, "height": height})
        assert await visitor.page.evaluate("document.documentElement.scrollWidth") <= width


async def test_every_target_is_at_least_44_pixels_high(visitor: Visitor, double: Double) -> None:
    double.answers = [[ANSWER]]
    await visitor.open()
    await visitor.say("Chcę programować")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    await visitor.log.get_by_role("button", name="Przeczytaj na głos").wait_for()
    await visitor.log.get_by_text("Źródła").click()
    controls = visitor.page.locator("button:visible, textarea, summary, a:visible:not(.skip)")
    # Two offers and a source, two languages; a reader, two thumbs, a copier, two answers, the foot.
    assert await controls.count() >= 14
    for control in await controls.all():
        box = await control.bounding_box()
        assert box is not None
        assert box["height"] >= 43.9, await control.inner_text()
        assert box["width"] >= 43.9, await control.inner_text()


async def test_a_long_answer_is_read_from_its_beginning(visitor: Visitor, double: Double) -> None:
    double.answers = [[ANSWER | {"text": "Wiersz\n" * 80}]]
    await visitor.open()
    await visitor.say("Opowiedz")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    await expect(visitor.log.get_by_role("article").first).to_be_in_viewport(ratio=1)


async def test_without_javascript_the_page_says_what_to_do(
    browser: Browser, double: Double
) -> None:
    visitor = await Visitor.arrive(browser, double, java_script_enabled=False)
    await visitor.page.goto(double.url + "/?lang=pl")
    sentence = await visitor.page.locator("noscript").text_content()
    assert "Ten czat wymaga JavaScriptu" in (sentence or "")
    await visitor.leave()


def test_the_widget_stays_light() -> None:
    assert len(made().core.packed) <= LARGEST_CORE
    assert len(made().tools.packed) <= LARGEST_TOOLS
    assert all(len(words.packed) <= LARGEST_WORDS for words in made().words.values())
