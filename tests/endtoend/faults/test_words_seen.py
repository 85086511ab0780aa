"""The words on the pages while nothing can be saved: what was typed stays, and goes later once."""

from __future__ import annotations

import asyncio
import random

from playwright.async_api import Browser, expect

from benchmarks.faults.every import fault
from tests.endtoend.desk_people import Learner, at_desk
from tests.endtoend.running import Running
from words import Words

PL, EN = Words.load("pl"), Words.load("en")
SECONDS_TO_HEAL = 30_000


async def test_on_both_pages_what_cannot_be_saved_stays_and_goes_once(
    house: Running, browser: Browser
) -> None:
    await asyncio.to_thread(house.wait_until_healthy)
    locked = fault("locked-record", house, random.Random(1))
    learner = await Learner.arrive(browser, house, "learner", "pl", 390)
    async with at_desk(browser, house, "Ewa", "en", 1200) as counsellor:
        before = await counsellor.waiting()
        await learner.open("pl")
        await learner.say("Chcę porozmawiać z człowiekiem")
        await counsellor.claim(before, "z człowiekiem")
        await counsellor.say("Dzień dobry")
        await learner.shown("Dzień dobry").wait_for()
        await asyncio.to_thread(locked.begin)
        try:
            await learner.say("Straciłam pracę")
            await counsellor.page.keyboard.press("Alt+w")
            await counsellor.page.keyboard.type("Już sprawdzam")
            await counsellor.page.keyboard.press("Enter")
            told = learner.page.get_by_text(PL.say("service-error-not-available"))
            lost = learner.page.get_by_text(PL.say("widget-offline"))
            await expect(told.or_(lost).first).to_be_visible(timeout=SECONDS_TO_HEAL)
            refused = counsellor.page.get_by_text(EN.say("desk-error-not-available"))
            await expect(refused.first).to_be_visible(timeout=SECONDS_TO_HEAL)
            await expect(counsellor.page.locator("#say")).to_have_value("Już sprawdzam")
        finally:
            await asyncio.to_thread(locked.end)
        await counsellor.page.locator("#say").press("Enter")
        here = counsellor.page.locator("#log")
        await expect(here.get_by_text("Straciłam pracę")).to_have_count(1, timeout=SECONDS_TO_HEAL)
        await expect(here.locator(".counsellor", has_text="Już sprawdzam")).to_have_count(1)
        await expect(counsellor.page.locator("#say")).to_have_value("")
        log = learner.page.get_by_role("log")
        await expect(log.get_by_text("Już sprawdzam")).to_have_count(1, timeout=SECONDS_TO_HEAL)
        await expect(log.get_by_text("Straciłam pracę")).to_have_count(1)
        await learner.leave()
