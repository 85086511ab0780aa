"""Larger letters, other colours, small screens: nothing is lost and nothing scrolls sideways."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Browser, expect

from tests.browser.double import Double
from tests.browser.samples import ANSWER, WAITING
from tests.browser.visitor import Visitor
from words import Words

say = Words.load("pl").say
LARGER, SMALLER = say("widget-letters-larger"), say("widget-letters-smaller")
# What sticks out of the page, or of a part of the panel, to the side.
SIDEWAYS = """() => {
    const root = document.querySelector('cairn-chat').shadowRoot;
    const parts = root.querySelectorAll('.panel, .bar, .scroll, .foot');
    return [document.documentElement, ...parts]
        .filter((node) => node.scrollWidth > node.clientWidth + 1)
        .map((node) => [node.className || node.localName, node.scrollWidth, node.clientWidth]);
}"""


async def _height(visitor: Visitor) -> float:
    box = await visitor.page.get_by_role("heading", level=2).bounding_box()
    assert box is not None
    return box["height"]


async def _enlarge(visitor: Visitor) -> None:
    for percent in (125, 150, 200):
        await visitor.choose(LARGER)
        await expect(visitor.status).to_have_text(say(f"widget-letters-{percent}"))


async def test_letters_grow_to_double_and_stay_so(visitor: Visitor) -> None:
    await visitor.open()
    usual = await _height(visitor)
    await _enlarge(visitor)
    assert await _height(visitor) == pytest.approx(2 * usual, rel=0.1)
    await visitor.page.get_by_role("button", name="Menu", exact=True).click()
    await expect(visitor.page.get_by_role("menuitem", name=LARGER)).to_have_count(0)
    await visitor.page.keyboard.press("Escape")
    await visitor.page.reload()
    await visitor.field.wait_for()
    assert await _height(visitor) == pytest.approx(2 * usual, rel=0.1)
    for _ in range(3):
        await visitor.choose(SMALLER)
    assert await _height(visitor) == pytest.approx(usual, rel=0.01)


@pytest.mark.parametrize("path", ["/?lang=pl", "/opened"])
@pytest.mark.parametrize(("width", "height"), [(320, 568), (640, 400), (1440, 900)])
async def test_double_letters_fit(
    visitor: Visitor, double: Double, path: str, width: int, height: int
) -> None:
    await visitor.page.set_viewport_size({"width": width, "height": height})
    double.answers = [[ANSWER]]
    await visitor.open(path)
    await _enlarge(visitor)
    await visitor.say("Chcę programować " + "bardzo-dlugi-adres" * 4)
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    await double.frame(await visitor.conversation(), "handoff", **WAITING)
    await expect(visitor.queue).to_be_visible()
    assert await visitor.page.evaluate(SIDEWAYS) == []
    await visitor.page.get_by_role("button", name="Menu", exact=True).click()
    entry = visitor.page.get_by_role("menuitem", name=SMALLER)
    await entry.scroll_into_view_if_needed()
    box = await entry.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    assert box["height"] >= 43.9
    assert await visitor.page.evaluate(SIDEWAYS) == []
    await visitor.page.keyboard.press("Escape")
    for control in (visitor.field, visitor.queue.get_by_role("button")):
        await control.focus()
        await control.scroll_into_view_if_needed()
        await expect(control).to_be_in_viewport(ratio=0.9)
    last = visitor.log.get_by_role("button", name="Pokaż więcej")
    await last.scroll_into_view_if_needed()
    await last.click()
    assert double.said[-1]["text"] == "/show_more"


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_more_contrast_gives_seven_to_one(
    browser: Browser, double: Double, scheme: Any
) -> None:
    someone = await Visitor.arrive(browser, double, color_scheme=scheme, contrast="more")
    double.answers = [[ANSWER]]
    await someone.open()
    await someone.say("Chcę programować")
    await expect(someone.log.get_by_role("article")).to_have_count(2)
    assert await someone.page.evaluate(LOW_CONTRAST) == []
    await someone.leave()


# Texts with less than 7 : 1 to the nearest ground that is painted (WCAG 2.2, 1.4.6).
LOW_CONTRAST = """() => {
    const light = (colour) => {
        const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map((value) => value / 255)
            .map((value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const painted = (node) => {
        for (let one = node; one; one = one.parentElement ?? one.getRootNode().host) {
            const colour = getComputedStyle(one).backgroundColor;
            if (!/, 0\\)$|transparent/.test(colour)) return colour;
        }
        return 'rgb(255, 255, 255)';
    };
    const root = document.querySelector('cairn-chat').shadowRoot;
    return [...root.querySelectorAll('*')]
        .filter((node) => [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim()))
        .filter((node) => node.checkVisibility() && !node.disabled)
        .map((node) => {
            const [a, b] = [getComputedStyle(node).color, painted(node)].map(light);
            const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
            return [ratio, `${node.className || node.localName} ${ratio.toFixed(2)}`];
        })
        .filter(([ratio]) => ratio < 7).map(([, told]) => told);
}"""


async def test_nothing_moves_for_whoever_wants_no_motion(visitor: Visitor, double: Double) -> None:
    await visitor.open()
    await double.frame(await visitor.conversation(), "typing")
    await expect(visitor.status).not_to_be_empty()
    moving = "document.querySelector('cairn-chat').shadowRoot.getAnimations().length"
    assert await visitor.page.evaluate(moving) == 0
    await visitor.page.emulate_media(reduced_motion="no-preference")
    assert await visitor.page.evaluate(moving) > 0


async def test_parts_in_another_language_say_so(visitor: Visitor, double: Double) -> None:
    polish = ANSWER["offers"][0] | {"title_language": "pl"}
    offers = [polish, ANSWER["offers"][1]]
    double.answers = [[ANSWER | {"language": "en", "text": "Two offers.", "offers": offers}]]
    await visitor.open()
    await visitor.say("English, please")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    spoken = """(nodes) => nodes.map((node) => node.closest('[lang]').lang)"""
    log = visitor.log
    own = ".meta, h4, summary, .spoken, .sources time"
    other = ".text, .offer:last-child .name, .provider, .reasons li, dt, dd, .replies button"
    other += ", .sources a"
    answer = log.get_by_role("article").last
    assert set(await answer.locator(own).evaluate_all(spoken)) == {"pl"}
    assert set(await answer.locator(other).evaluate_all(spoken)) == {"en"}
    title = answer.locator("h3 .name")
    await expect(title.first).to_have_attribute("lang", "pl")
    await expect(title.last).not_to_have_attribute("lang", "pl")
    for group in ("Oferty", "Proponowane odpowiedzi"):
        await expect(answer.get_by_label(group)).to_have_attribute("lang", "pl")
