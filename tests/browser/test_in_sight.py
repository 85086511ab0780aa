"""What has the focus is in sight, and text that is set wider loses nothing (WCAG 2.2)."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.chromium import PATIENCE
from tests.browser.double import Double
from tests.browser.samples import ANSWER, WAITING
from tests.browser.visitor import Visitor

WINDOWS = [(320, 568), (320, 900), (768, 1024), (1440, 900)]
_LOOKING = 0.05
# What has the focus: its tag, its words, and whether any of nine points of it shows it.
_SEEN = """() => {
    let node = document.activeElement;
    while (node.shadowRoot?.activeElement) node = node.shadowRoot.activeElement;
    const {left, top, right, bottom} = node.getBoundingClientRect();
    const parts = [0.1, 0.5, 0.9];
    const [low, high] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    const points = parts.flatMap((x) => parts.map((y) =>
        [left + (right - left) * x, low + (high - low) * y]));
    const seen = high > low && points.some(([x, y]) => {
        const there = node.getRootNode().elementFromPoint(x, y);
        return there && node.contains(there);
    });
    return [node.localName, (node.innerText || node.title).slice(0, 40), seen];
}"""
_WIDER = """() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
        * { line-height: 1.5 !important; letter-spacing: .12em !important; }
        * { word-spacing: .16em !important; }
        p { margin-block-end: 2em !important; }`);
    const {shadowRoot} = document.querySelector('cairn-chat');
    for (const root of [document, shadowRoot]) {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    }
}"""
# What is cut off: a part that hides what is more than its size.
_CUT = """() => {
    const {shadowRoot} = document.querySelector('cairn-chat');
    const more = (node) => node.scrollWidth > node.clientWidth + 1
        || node.scrollHeight > node.clientHeight + 1;
    return [...shadowRoot.querySelectorAll('*')]
        .filter((node) => node.checkVisibility() && !node.closest('.spoken, textarea'))
        .filter((node) => getComputedStyle(node).overflow !== 'visible' && more(node))
        .map((node) => node.className || node.localName);
}"""


async def _everything(visitor: Visitor, double: Double, path: str) -> None:
    """An answer, the queue, and a sentence that fills the status line."""
    double.answers = [[ANSWER]]
    await visitor.open(path)
    await visitor.say("Chcę programować")
    await visitor.log.get_by_role("button", name="Przeczytaj na głos").wait_for()
    await double.frame(await visitor.conversation(), "handoff", **WAITING)
    await expect(visitor.queue).to_be_visible()
    double.refuses = True
    await double.drop()
    await expect(visitor.status).to_contain_text("Brak połączenia")


async def _sees(visitor: Visitor) -> list[Any]:
    """What has the focus, once it is seen; scrolling there may take a moment."""
    found: list[Any] = []
    for _ in range(int(PATIENCE / 10_000 / _LOOKING)):
        found = await visitor.page.evaluate(_SEEN)
        if found[2]:
            return found
        await asyncio.sleep(_LOOKING)
    raise AssertionError(f"{found[:2]} has the focus and is covered")


@pytest.mark.parametrize("letters", [100, 200])
@pytest.mark.parametrize("path", ["/?lang=pl", "/opened"])
async def test_what_has_the_focus_is_not_covered(
    visitor: Visitor, double: Double, path: str, letters: int
) -> None:
    """2.4.11, at the height that the chat's foot has when all its lines are there."""
    keep = f"localStorage.setItem('cairn-letters', '{letters}')"
    await visitor.context.add_init_script(keep)
    await _everything(visitor, double, path)
    for width, height in WINDOWS:
        await visitor.page.set_viewport_size({"width": width, "height": height})
        await visitor.field.focus()
        for key in ("Shift+Tab", "Tab"):
            passed = []
            for _ in range(12):
                await visitor.page.keyboard.press(key)
                passed.append((await _sees(visitor))[0])
            assert {"a", "button", "summary"} <= set(passed), (width, height, passed)


async def test_a_lost_connection_leaves_who_reads_where_they_are(
    visitor: Visitor, double: Double
) -> None:
    double.answers = [[{"text": "Wiersz\n" * 120 + "Koniec."}]]
    await visitor.open()
    await visitor.say("Opowiedz")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)
    end = visitor.log.get_by_role("button", name="Skopiuj tę odpowiedź")
    await end.focus()
    await expect(end).to_be_in_viewport(ratio=1)
    double.refuses = True
    tries = double.tries
    await double.drop()
    await expect(visitor.status).to_contain_text("Brak połączenia")
    async with asyncio.timeout(PATIENCE / 1000):
        while double.tries < tries + 2:  # noqa: ASYNC110  the page's own clock has no event here
            await asyncio.sleep(_LOOKING)
    await expect(end).to_be_in_viewport(ratio=1)


async def test_text_set_wider_loses_nothing(visitor: Visitor, double: Double) -> None:
    """1.4.12: lines, letters and words as far apart as a reader may set them."""
    await _everything(visitor, double, "/?lang=pl")
    await visitor.page.evaluate(_WIDER)
    for width in (320, 768, 1440):
        await visitor.page.set_viewport_size({"width": width, "height": 700})
        assert await visitor.page.evaluate("document.documentElement.scrollWidth") <= width
        assert await visitor.page.evaluate(_CUT) == []
