"""The queue in a real browser: alive, by keyboard alone, with two counsellors at once."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest_asyncio
from playwright.async_api import Browser, Error, Route, expect

from front.desk.live import LIVE
from front.record.tables import now
from tests.browser.desk import Desk, live
from tests.front.desk.people import person
from tests.front.desk.queueing import asked, open_ones
from tests.front.fakes import Client, say


@pytest_asyncio.fixture(loop_scope="session")
async def ewa(office: Client, browser: Browser) -> AsyncIterator[Desk]:
    """A counsellor, there and with the desk in English."""
    desk = await Desk.arrive(browser, await person(office, name="Ewa", seen_at=now()))
    yield desk
    await desk.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def jan(office: Client, browser: Browser) -> AsyncIterator[Desk]:
    """A second counsellor, in a browser of their own."""
    desk = await Desk.arrive(browser, await person(office, name="Jan", seen_at=now()))
    yield desk
    await desk.leave()


async def test_a_request_appears_by_itself(ewa: Desk, office: Client) -> None:
    await ewa.open()
    await expect(ewa.page.get_by_text("Nobody is waiting")).to_be_visible()
    number = await asked(office, "python", "c1")
    await expect(ewa.row(number)).to_contain_text("Python")
    await expect(ewa.page).to_have_title(re.compile(r"^\(1\) "))
    await expect(ewa.page.locator("[data-badge]")).to_have_text("1 waiting")
    await say(office, "never mind", "c1")
    await expect(ewa.page.get_by_text("Nobody is waiting")).to_be_visible()
    await expect(ewa.page).to_have_title("Queue – Counsellors’ desk")


async def test_focus_and_scroll_stay_when_rows_come(ewa: Desk, office: Client) -> None:
    numbers = [await asked(office, "person", f"c{n}") for n in range(14)]
    await ewa.open()
    await ewa.page.locator(f"#claim-{numbers[10]}").focus()
    place = await ewa.page.evaluate("scrollY")
    assert place > 0
    danger = await asked(office, "danger", "d1")
    await expect(ewa.row(danger)).to_be_visible()
    assert await ewa.focused() == f"claim-{numbers[10]}"
    box = await ewa.page.locator(f"#claim-{numbers[10]}").bounding_box()
    assert box
    assert 0 <= box["y"] <= 800
    assert await ewa.page.locator("[data-row]").first.get_attribute("id") == f"row-{danger}"


async def test_a_row_that_goes_gives_its_focus_to_the_next(
    ewa: Desk, jan: Desk, office: Client
) -> None:
    first, second = [await asked(office, "person", name) for name in ("c1", "c2")]
    await ewa.open()
    await ewa.page.locator(f"#open-{first}").focus()
    await jan.one.post(f"/desk/claim/{first}")
    await expect(ewa.row(first)).to_have_count(0)
    assert await ewa.focused() == f"open-{second}"
    await expect(ewa.page.locator("#announce")).to_have_text(
        "This request is no longer in the list."
    )


async def test_two_claim_at_once(ewa: Desk, jan: Desk, office: Client) -> None:
    number = await asked(office, "person", "c1")
    desks = (ewa, jan)
    for desk in desks:
        await desk.open()
        await desk.page.locator(f"#claim-{number}").focus()
    await asyncio.gather(*(desk.page.keyboard.press("Enter") for desk in desks))
    urls = [asyncio.create_task(desk.page.wait_for_url("**/conversation/*")) for desk in desks]
    await asyncio.wait(urls, return_when=asyncio.FIRST_COMPLETED)
    [handoff] = await open_ones(office)
    winner, loser = desks if handoff.counsellor == ewa.one.id else desks[::-1]
    problems = loser.page.locator("#problems")
    await expect(problems).to_contain_text(f"{winner.one.counsellor.shown_name} was quicker")
    await expect(loser.row(number)).to_have_count(0)
    for url in urls:
        url.cancel()
    await asyncio.gather(*urls, return_exceptions=True)


async def test_a_queue_worked_by_keyboard_alone(ewa: Desk, office: Client) -> None:
    first, second = [await asked(office, "person", name) for name in ("c1", "c2")]
    await ewa.open()
    keyboard = ewa.page.keyboard
    for key, wanted in (("j", first), ("j", second), ("j", second), ("k", first)):
        await keyboard.press(key)
        assert await ewa.focused() == f"open-{wanted}"
    await keyboard.press("ArrowDown")
    assert await ewa.focused() == f"open-{second}"
    await keyboard.press("c")
    await ewa.page.wait_for_url(f"**/desk/conversation/{second}")
    await ewa.page.keyboard.press("g")
    await ewa.page.keyboard.press("q")
    await ewa.page.wait_for_url("**/desk/")
    await expect(ewa.page.locator("#mine")).to_contain_text(f"Request {second}")
    await ewa.page.keyboard.press("Alt+1")
    await ewa.page.wait_for_url(f"**/desk/conversation/{second}")


async def test_the_list_of_keys_and_switching_them_off(ewa: Desk, office: Client) -> None:
    await asked(office, "person", "c1")
    await ewa.open()
    await ewa.page.keyboard.press("?")
    dialog = ewa.page.get_by_role("dialog", name="Keyboard shortcuts")
    await expect(dialog).to_be_visible()
    await ewa.page.keyboard.press("j")
    await expect(dialog).to_be_visible()
    switch = dialog.get_by_role("switch", name="Keys that are one character")
    await switch.press("Space")
    await expect(switch).to_have_attribute("aria-checked", "false")
    await expect(switch).to_be_focused()
    await ewa.page.keyboard.press("Escape")
    await expect(dialog).to_be_hidden()
    await expect(ewa.page.locator("#main")).to_be_focused()
    await ewa.page.keyboard.press("j")
    assert await ewa.focused() == "main"
    await ewa.page.reload()
    await ewa.page.keyboard.press("?")
    await expect(dialog).to_be_hidden()
    await ewa.page.get_by_role("button", name="Keyboard shortcuts").click()
    await expect(dialog).to_be_visible()


async def test_keys_do_nothing_while_one_chooses(ewa: Desk, office: Client) -> None:
    await asked(office, "python", "c1")
    await asked(office, "person", "c2", language="pl")
    await ewa.open()
    await ewa.page.keyboard.press("/")
    assert await ewa.focused() == "language"
    await ewa.page.keyboard.press("c")
    await ewa.page.keyboard.press("?")
    await expect(ewa.page.get_by_role("dialog")).to_be_hidden()
    assert ewa.page.url.endswith("/desk/")
    await ewa.page.get_by_label("Language").select_option("pl")
    await expect(ewa.page.locator("#waiting [data-row]")).to_have_count(1)
    assert "language=pl" in ewa.page.url
    assert await ewa.focused() == "language"
    await asked(office, "person", "c3", language="pl")
    await expect(ewa.page.locator("#waiting [data-row]")).to_have_count(2)
    await expect(ewa.page.get_by_label("Language")).to_have_value("pl")


async def test_a_choice_made_while_the_lists_come_anew_counts(ewa: Desk, office: Client) -> None:
    await asked(office, "python", "c1")
    await asked(office, "person", "c2", language="pl")
    # From the start on: a request in the moment in which routing begins would not be held.
    await ewa.page.route("**/icons/**", lambda route: route.continue_())
    await ewa.open()
    held: list[Route] = []

    async def hold(route: Route) -> None:
        held.append(route)

    await ewa.page.route(re.compile(r"/desk/(\?.*)?$"), hold, times=1)
    await ewa.page.evaluate("document.body.dispatchEvent(new CustomEvent('cairn:queue'))")
    await expect(ewa.page.locator("#queue.htmx-request")).to_be_attached()
    await ewa.page.get_by_label("Language").select_option("pl")
    await expect(ewa.page.locator("#waiting [data-row]")).to_have_count(1)
    for late in held:
        with suppress(Error):
            await late.continue_()
    await expect(ewa.page.get_by_label("Language")).to_have_value("pl")
    await expect(ewa.page.locator("#waiting [data-row]")).to_have_count(1)


async def test_the_status_by_one_key(ewa: Desk) -> None:
    await ewa.open()
    switch = ewa.page.get_by_role("switch", name="Taking conversations")
    await switch.press("Enter")
    await expect(switch).to_have_attribute("aria-checked", "false")
    await expect(switch).to_be_focused()


async def test_several_tabs_share_one_stream(ewa: Desk, office: Client) -> None:
    await ewa.open()
    others = [await ewa.context.new_page() for _ in range(3)]
    for page in others:
        await page.goto(ewa.url + "/desk/")
        await live(page)
    assert office.app is not None
    assert len(office.app[LIVE]._listeners) == 1
    number = await asked(office, "person", "c1")
    for page in others:
        await expect(page.locator(f"#row-{number}")).to_be_visible()
    await ewa.page.close()
    second = await asked(office, "danger", "c2")
    for page in others:
        await expect(page.locator(f"#row-{second}")).to_be_visible()
