"""The same breaks with the real widget in Chromium."""

from __future__ import annotations

import asyncio
import random
import re
from collections import Counter

from playwright.async_api import Browser, Locator, async_playwright, expect

from benchmarks.desk_load.house import House
from benchmarks.disconnects.line import Line
from benchmarks.disconnects.trial import Outcome, plan
from tests.browser.chromium import ARGUMENTS, chromium

MESSAGES = 4
_AT_ONCE = 4
# The widget takes a connection for dead after 12 seconds without a confirmation, after 36 without
# a word, and comes back after 30 at the latest.
_PATIENCE = 180_000  # milliseconds


async def trials(house: House, count: int, chance: random.Random) -> list[Outcome]:
    """So many conversations, a few at once."""
    if not count:
        return []
    places = asyncio.Semaphore(_AT_ONCE)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)

        async def one(number: int, own: random.Random) -> Outcome:
            async with places:
                return await _trial(browser, house, f"b{number}", own)

        own = [random.Random(chance.random()) for _ in range(count)]
        outcomes = await asyncio.gather(*(one(number, its) for number, its in enumerate(own)))
        await browser.close()
    return outcomes


async def _trial(browser: Browser, house: House, name: str, chance: random.Random) -> Outcome:
    line = Line(house.port, house.kill)
    await line.open()
    context = await browser.new_context()
    page = await context.new_page()
    page.set_default_timeout(_PATIENCE)
    await page.goto(f"{line.url}/?lang=en")
    field, log = page.get_by_role("textbox"), page.get_by_role("log")
    await field.wait_for()
    faults, said = plan(chance, kills=False), []
    for number in range(MESSAGES):
        if number in faults:
            line.arm(faults[number])
        said.append(f"message {number} of {name}")
        await field.fill(said[-1])
        await field.press("Enter")
        await asyncio.sleep(chance.choice((0.05, 0.8 * chance.random())))
    line.heal()
    await _settled(log, len(said))
    screen = await log.locator(".text").all_inner_texts()
    waiting = await log.locator('[data-state="waiting"], [data-state="sending"]').count()
    conversation = str(await page.evaluate("localStorage.getItem('cairn-conversation')"))
    await context.close()
    await line.close()
    kinds = Counter(f"{one.where}, {one.how}" for one in faults.values())
    shown = [(0.0, "", text) for text in screen]
    return Outcome(conversation, said, shown, waiting, line.broke, True, kinds)


async def _settled(log: Locator, count: int) -> None:
    answers = log.locator(".text").filter(has_text=re.compile(r"^heard message"))
    try:
        await expect(answers).to_have_count(count, timeout=_PATIENCE)
    except AssertionError:
        return  # what never came is seen by the judge
