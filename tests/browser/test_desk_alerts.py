"""How a counsellor notices that somebody waits: sound, title, sentences that are spoken."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, expect

from front.desk.live import LIVE
from front.record.tables import now
from tests.browser.desk import Desk, live
from tests.front.desk.people import person
from tests.front.desk.queueing import asked
from tests.front.fakes import Client, say

# The page says which sound it makes; whether a loudspeaker is there is not its matter.
LISTEN = """
window.heard = [];
addEventListener("DOMContentLoaded", () => {
  document.body.addEventListener("cairn:sound", (event) => window.heard.push(event.detail));
});
"""

# Ends once the page has noted who waits already.
KNOWN = """new Promise((settled) => {
  const look = () => "cairn-desk-known" in localStorage ? settled() : setTimeout(look, 50);
  look();
})"""


@pytest_asyncio.fixture(loop_scope="session")
async def ewa(office: Client, browser: Browser) -> AsyncIterator[Desk]:
    """A counsellor whose page writes down its sounds."""
    desk = await Desk.arrive(browser, await person(office, name="Ewa", seen_at=now()))
    await desk.context.add_init_script(LISTEN)
    yield desk
    await desk.leave()


async def opened(desk: Desk) -> None:
    """Opens the queue and waits until the page knows who waits already."""
    await desk.open()
    await desk.page.evaluate(KNOWN)


async def heard(desk: Desk) -> list[str]:
    """The sounds so far."""
    return list(await desk.page.evaluate("window.heard"))


async def said(desk: Desk, name: str, text: str) -> None:
    """Waits until a sentence is spoken."""
    await expect(desk.page.locator(name)).to_have_text(text)


async def test_a_new_request_is_told_once(ewa: Desk, office: Client) -> None:
    await asked(office, "person", "c1")
    await opened(ewa)
    assert await heard(ewa) == []
    number = await asked(office, "person", "c2")
    await said(ewa, "#announce", "A new request is waiting.")
    assert await heard(ewa) == ["request"]
    await say(office, "one more thing", "c2")
    await ewa.page.reload()
    await expect(ewa.row(number)).to_be_visible()
    await expect(ewa.page).to_have_title("(2) Queue – Counsellors’ desk")
    assert await heard(ewa) == []


async def test_nothing_is_told_again_after_a_broken_connection(ewa: Desk, office: Client) -> None:
    await opened(ewa)
    number = await asked(office, "person", "c1")
    await said(ewa, "#announce", "A new request is waiting.")
    assert office.app is not None
    live = office.app[LIVE]
    before = set(live._listeners)
    for listener in before:
        listener.end()
    async with asyncio.timeout(10):
        while not live._listeners - before:  # noqa: ASYNC110  the browser connects again by itself
            await asyncio.sleep(0.05)
    await expect(ewa.row(number)).to_be_visible()
    assert await heard(ewa) == ["request"]
    await asked(office, "person", "c2")
    await expect(ewa.page).to_have_title("(2) Queue – Counsellors’ desk")


async def test_danger_is_told_urgently_and_again_until_somebody_takes_it(
    ewa: Desk, office: Client
) -> None:
    await ewa.page.clock.install()
    await opened(ewa)
    number = await asked(office, "danger", "c1")
    await ewa.page.clock.run_for(500)
    await expect(ewa.row(number)).to_be_visible()
    await ewa.page.clock.run_for(500)
    await said(ewa, "#announce-now", "Somebody who may be in danger is waiting.")
    assert await heard(ewa) == ["danger"]
    await ewa.page.clock.run_for(61_000)
    assert await heard(ewa) == ["danger"] * 3
    await ewa.one.post(f"/desk/claim/{number}")
    await ewa.page.wait_for_timeout(300)
    await ewa.page.clock.run_for(1_000)
    await expect(ewa.page.locator("#mine")).to_be_visible()
    await ewa.page.clock.run_for(61_000)
    assert await heard(ewa) == ["danger"] * 3


async def test_without_sound_the_sentence_stays(ewa: Desk, office: Client) -> None:
    await opened(ewa)
    await ewa.page.get_by_role("switch", name="Sound").click()
    switch = ewa.page.get_by_role("switch", name="Sound")
    await expect(switch).to_have_attribute("aria-checked", "false")
    await asked(office, "person", "c1")
    await said(ewa, "#announce", "A new request is waiting.")
    assert await heard(ewa) == []
    await ewa.page.reload()
    await expect(switch).to_have_attribute("aria-checked", "false")


async def test_a_sound_is_made_after_the_first_key(ewa: Desk, office: Client) -> None:
    await opened(ewa)
    await ewa.page.keyboard.press("Tab")
    await asked(office, "person", "c1")
    await said(ewa, "#announce", "A new request is waiting.")
    assert await heard(ewa) == ["request"]


async def test_of_several_tabs_one_makes_the_sound(ewa: Desk, office: Client) -> None:
    await opened(ewa)
    second = await ewa.context.new_page()
    await second.goto(ewa.url + "/desk/")
    await live(second)
    number = await asked(office, "person", "c1")
    for page in (ewa.page, second):
        await expect(page.locator(f"#row-{number}")).to_be_visible()
        await expect(page).to_have_title("(1) Queue – Counsellors’ desk")
    sounds = await heard(ewa) + list(await second.evaluate("window.heard"))
    assert sounds == ["request"]


async def test_a_lost_connection_is_said_and_found_again(ewa: Desk, office: Client) -> None:
    await opened(ewa)
    await ewa.context.set_offline(True)
    assert office.app is not None
    for listener in set(office.app[LIVE]._listeners):
        listener.end()
    notice = ewa.page.locator("#live")
    await expect(notice).to_contain_text("The connection was lost")
    await ewa.context.set_offline(False)
    await expect(notice).to_be_hidden(timeout=40_000)
    number = await asked(office, "person", "c1")
    await expect(ewa.row(number)).to_be_visible()


async def test_who_is_signed_out_elsewhere_is_told(ewa: Desk) -> None:
    await ewa.open("/desk/me")
    await ewa.one.post("/desk/sign-out")
    await expect(ewa.page.locator("#live")).to_contain_text("no longer signed in", timeout=15_000)
