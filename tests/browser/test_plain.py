"""The page without scripts in a browser that runs none; and the same HTML under axe."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from front.handoff import Who
from front.message import Reply
from tests.browser.chromium import PATIENCE, axe
from tests.browser.desk import address
from tests.front.counsellors import at_desk, desk, record
from tests.front.fakes import Client
from words import Words

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "small": {"viewport": {"width": 320, "height": 568}},
}


@pytest_asyncio.fixture(params=["en", "pl"], loop_scope="session")
async def words(request: pytest.FixtureRequest) -> Words:
    return Words.load(request.param)


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser) -> AsyncIterator[Page]:
    """Without scripts, at the least width that must do."""
    context = await browser.new_context(
        java_script_enabled=False, viewport={"width": 320, "height": 568}
    )
    context.set_default_timeout(PATIENCE)
    yield await context.new_page()
    await context.close()


async def width(page: Page) -> float:
    """How wide the page's content is, in pixels; found without scripts."""
    boxes = [await one.bounding_box() for one in await page.locator("body *:visible").all()]
    return max((box["x"] + box["width"] for box in boxes if box), default=0.0)


async def test_the_main_conversation_by_keyboard_without_a_script(
    office: Client, page: Page, words: Words
) -> None:
    anna = await at_desk(office)
    await page.goto(f"{address(office)}/?lang={words.language}")
    await page.get_by_role("link", name=words.say("page-plain")).first.press("Enter")
    await page.get_by_role("button", name=words.say("widget-starter-what")).press("Enter")
    await expect(page.locator("#new .text")).to_have_text("ok")
    assert await width(page) <= 320
    await page.get_by_label(words.say("widget-label")).fill("person")
    await page.get_by_role("button", name=words.say("widget-send")).press("Enter")
    await expect(page.locator(".awaited")).to_contain_text(words.say("handoff-place", place=1))
    # Chosen, the page loads itself again: what the counsellor says comes without doing anything.
    await page.get_by_role("link", name=words.say("plain-watch")).press("Enter")
    await expect(page.get_by_role("textbox")).to_have_count(0)
    await _speak(office, anna)
    await expect(page.locator(".log")).to_contain_text("Good day")
    await page.get_by_role("link", name=words.say("plain-stop")).press("Enter")
    await page.get_by_label(words.say("widget-label")).fill("thank you")
    await page.get_by_role("button", name=words.say("widget-send")).press("Enter")
    await expect(page.locator(".log article").last).to_contain_text("thank you")
    assert await width(page) <= 320
    await page.get_by_role("button", name=words.say("handoff-button-end")).press("Enter")
    await expect(page.locator(".awaited")).to_have_count(0)
    await page.get_by_role("link", name=words.say("widget-erase")).press("Enter")
    await page.get_by_role("button", name=words.say("widget-erase-now")).press("Enter")
    await expect(page.get_by_role("heading", name=words.say("widget-erase"))).to_be_visible()
    await page.get_by_role("link", name=words.say("plain-back"), exact=True).press("Enter")
    await expect(page.locator(".welcome")).to_contain_text(words.say("widget-welcome"))
    assert await page.context.cookies() == []


async def _speak(office: Client, anna: Who) -> None:
    [waiting] = await record(office).open_handoffs()
    await desk(office).office.claim(waiting.number, anna)
    said = Reply(text="Good day", language="en")
    await desk(office).office.speak(waiting.conversation, anna, said, "k1")


@pytest.mark.parametrize("look", LOOKS)
async def test_axe_finds_nothing_in_any_state(
    office: Client, browser: Browser, look: str, words: Words
) -> None:
    await at_desk(office)
    # Its policy lets no script of the page run; what a test brings along does.
    context = await browser.new_context(**LOOKS[look])
    context.set_default_timeout(PATIENCE)
    await context.add_init_script(axe())
    page = await context.new_page()
    await page.goto(f"{address(office)}/privacy?lang={words.language}")
    assert await findings(page) == []
    await page.goto(f"{address(office)}/plain?lang={words.language}")
    assert await findings(page) == []
    await page.get_by_role("button", name=words.say("widget-send")).click()
    await expect(page.get_by_role("alert")).to_be_visible()
    assert await findings(page) == []
    await page.get_by_label(words.say("widget-label")).fill("person")
    await page.get_by_role("button", name=words.say("widget-send")).click()
    await expect(page.get_by_role("link", name=words.say("plain-look"))).to_be_visible()
    assert await findings(page) == []
    await page.get_by_role("link", name=words.say("plain-watch")).click()
    await expect(page.get_by_role("link", name=words.say("plain-stop"))).to_be_visible()
    assert await findings(page) == []
    await page.get_by_role("link", name=words.say("plain-stop")).click()
    await expect(page.get_by_role("textbox")).to_be_visible()
    assert await findings(page) == []
    await page.get_by_role("link", name=words.say("widget-erase")).click()
    await expect(page.get_by_role("button", name=words.say("widget-erase-now"))).to_be_visible()
    assert await findings(page) == []
    await page.get_by_role("button", name=words.say("widget-erase-now")).click()
    await expect(page.get_by_role("link", name=words.say("plain-back"), exact=True)).to_be_visible()
    assert await findings(page) == []
    await context.close()


async def findings(page: Page) -> list[str]:
    """What axe has to say: rule and place."""
    await page.wait_for_load_state()  # colours are those of its style
    result = await page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{rule['id']}: {node['target']}" for rule in result["violations"] for node in rule["nodes"]
    ]
