"""A late answer never takes the keyboard from where the counsellor has gone on writing."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest_asyncio
from playwright.async_api import Browser, Route, expect

from front.record.tables import now
from tests.browser.chromium import PATIENCE
from tests.browser.desk import Desk
from tests.front.desk.people import person
from tests.front.desk.queueing import asked
from tests.front.fakes import Client, history, texts


@pytest_asyncio.fixture(loop_scope="session")
async def ewa(office: Client, browser: Browser) -> AsyncIterator[Desk]:
    """A counsellor who has taken a conversation."""
    desk = await Desk.arrive(browser, await person(office, name="Ewa", seen_at=now()))
    # From the start on: a request in the moment in which routing begins would not be held.
    await desk.context.route("**/desk/stream", lambda route: route.abort())
    await desk.page.goto(f"{desk.url}/desk/conversation/{await asked(office, 'person', 'c1')}")
    await desk.page.locator("#act-claim").click()
    await expect(desk.page.locator("#say")).to_be_focused()
    yield desk
    await desk.leave()


@asynccontextmanager
async def slow(desk: Desk, act: str) -> AsyncIterator[None]:
    """An act whose answer is on its way until the block is left."""
    begun, over = asyncio.Event(), asyncio.Event()

    async def hold(route: Route) -> None:
        answer = await route.fetch()
        begun.set()
        await over.wait()
        await route.fulfill(response=answer)

    await desk.page.route(re.compile(rf"/conversation/\d+/{act}$"), hold, times=1)
    await desk.page.keyboard.press("Enter")
    async with asyncio.timeout(PATIENCE / 1000):
        await begun.wait()
    yield
    over.set()


async def test_a_private_note_never_ends_up_in_the_message(ewa: Desk, office: Client) -> None:
    await ewa.page.keyboard.type("said to the learner")
    async with slow(ewa, "say"):
        await ewa.page.keyboard.press("Alt+p")
        await ewa.page.keyboard.type("said to ")
    await expect(ewa.page.locator("#say")).to_have_value("")
    await expect(ewa.page.locator("#log .counsellor")).to_contain_text("said to the learner")
    await ewa.page.keyboard.type("colleagues only")
    await expect(ewa.page.locator("#note")).to_have_value("said to colleagues only")
    await expect(ewa.page.locator("#say")).to_have_value("")
    assert "colleagues" not in "".join(texts(await history(office, "c1")))


async def test_a_note_that_is_kept_late_leaves_the_choice_of_a_colleague(ewa: Desk) -> None:
    await ewa.page.keyboard.press("Alt+p")
    await ewa.page.keyboard.type("a private note")
    await ewa.page.keyboard.press("Tab")
    async with slow(ewa, "note"):
        await ewa.page.keyboard.press("Alt+t")
        await expect(ewa.page.locator("#to")).to_be_focused()
    await expect(ewa.page.locator("#noted .notes")).to_contain_text("a private note")
    await expect(ewa.page.locator("#notices")).not_to_be_empty()
    await expect(ewa.page.locator("#to")).to_be_focused()


async def test_what_was_sent_leaves_a_form_that_came_anew_meanwhile(ewa: Desk) -> None:
    await ewa.page.keyboard.type("said once")
    async with slow(ewa, "say"):
        await ewa.page.evaluate("composer.replaceWith(composer.cloneNode(true))")
        await ewa.page.locator("#say").fill("said once")
    await expect(ewa.page.locator("#log .counsellor")).to_contain_text("said once")
    await expect(ewa.page.locator("#say")).to_have_value("")
