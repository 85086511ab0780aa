"""Nobody is there: in a browser, by keyboard, from the request to a booked time or a message."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.chromium import axe
from tests.browser.desk import address
from tests.browser.test_desk_accessibility import RUN
from tests.front.counsellors import record
from tests.front.fakes import Client
from tests.front.teams import later, member, team
from words import Words


async def _clean(page: Page) -> None:
    await page.evaluate(axe())
    found = (await page.evaluate(RUN))["violations"]
    assert not found, [(one["id"], [node["target"] for node in one["nodes"]]) for one in found]


async def _press(page: Page, wanted: Locator) -> None:
    await wanted.wait_for()
    for _ in range(60):
        if await wanted.evaluate("node => node === node.getRootNode().activeElement"):
            return await page.keyboard.press("Enter")
        await page.keyboard.press("Tab")
    raise AssertionError(f"not reached by Tab: {wanted}")


@pytest.mark.parametrize(("language", "width"), [("en", 390), ("pl", 768)])
async def test_a_time_is_booked_and_taken_back(
    browser: Browser, office: Client, language: str, width: int
) -> None:
    words = Words.load(language)
    await member(office, await team(office, later(), zone="Europe/Warsaw"))
    context = await browser.new_context(
        viewport={"width": width, "height": 900}, reduced_motion="reduce"
    )
    page = await context.new_page()
    cancelled = words.say("meeting-cancelled", when="").split(".")[1]
    log = page.get_by_role("log")
    try:
        await page.goto(f"{address(office)}/?lang={language}")
        await page.get_by_role("textbox").press_sequentially("person")
        await page.keyboard.press("Enter")
        await expect(log).to_contain_text(words.say("meeting-closed"))
        await _clean(page)
        await _press(page, log.get_by_role("button", name=re.compile(r"\d:\d\d")).first)
        await _press(page, log.get_by_role("button", name=words.say("meeting-button-book")))
        link = log.get_by_role("link", name=words.say("meeting-link-calendar"))
        path = urlsplit(str(await link.get_attribute("href"))).path
        file = await context.request.get(address(office) + path)
        assert "BEGIN:VCALENDAR" in await file.text()
        await page.reload()
        await expect(link).to_be_visible()
        await _clean(page)
        await _press(page, log.get_by_role("button", name=words.say("meeting-button-cancel")).last)
        await expect(log).to_contain_text(cancelled)
        await _press(page, log.get_by_role("button", name=words.say("meeting-button-here")).last)
        await expect(log).to_contain_text(words.say("meeting-here"))
    finally:
        await context.close()
    [kept] = await record(office).open_handoffs()
    assert kept.contact is not None
    assert kept.contact.kind == "here"
