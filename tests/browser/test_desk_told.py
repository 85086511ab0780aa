"""What went wrong stays on the page until somebody goes on, whatever comes anew meanwhile."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, Route, expect

from front.record.tables import now
from tests.browser.chromium import PATIENCE
from tests.browser.desk import Desk
from tests.front.desk.people import Person, person
from tests.front.desk.queueing import asked
from tests.front.fakes import Client, say


@pytest_asyncio.fixture(loop_scope="session")
async def ewa(office: Client, browser: Browser) -> AsyncIterator[Desk]:
    """A counsellor whose pages hear nothing by themselves."""
    desk = await Desk.arrive(browser, await person(office, name="Ewa", seen_at=now()))
    await desk.context.route("**/desk/stream", lambda route: route.abort())
    yield desk
    await desk.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def jan(office: Client) -> Person:
    """Somebody quicker."""
    return await person(office, name="Jan", seen_at=now())


async def test_who_was_quicker_is_told_and_stays(ewa: Desk, jan: Person, office: Client) -> None:
    number = await asked(office, "person", "c1")
    async with ewa.page.expect_response(re.compile("/messages")):
        await ewa.page.goto(f"{ewa.url}/desk/conversation/{number}")
    await jan.post(f"/desk/claim/{number}")
    await ewa.page.locator("#act-claim").click()
    await expect(ewa.page.locator("#gone")).to_contain_text("with somebody else now")
    await expect(ewa.page.locator("#problems")).to_contain_text("Jan")


async def test_a_problem_outlives_what_comes_anew(ewa: Desk, office: Client) -> None:
    number = await asked(office, "person", "c1")
    # There is no catalogue here, and what is beside the talk would say so in the same place.
    await ewa.page.route("**/catalogue", lambda route: route.fulfill(status=204))
    await ewa.page.goto(f"{ewa.url}/desk/conversation/{number}")
    await ewa.page.locator("#act-claim").click()
    await expect(ewa.page.locator("#say")).to_be_focused()
    await ewa.page.route(re.compile("/say$"), lambda route: route.abort(), times=1)
    await ewa.page.keyboard.type("not sent")
    await ewa.page.keyboard.press("Enter")
    problems = ewa.page.locator("#problems")
    await expect(problems).to_contain_text("was not sent")
    # What htmx says of a request that came to nothing.
    ewa.complaints.clear()
    await say(office, "are you there?", "c1")
    async with ewa.page.expect_response(re.compile("/mine$")):
        detail = "{detail: {number: 0, sender: 'learner'}}"
        await ewa.page.evaluate(
            f"document.body.dispatchEvent(new CustomEvent('cairn:message', {detail}))"
        )
    await expect(problems).to_contain_text("was not sent")


async def test_a_claim_is_no_look_at_the_list_that_a_later_one_replaces(
    ewa: Desk, office: Client
) -> None:
    number = await asked(office, "person", "c1")
    await ewa.page.goto(f"{ewa.url}/desk/")
    over = asyncio.Event()

    async def hold(route: Route) -> None:
        await over.wait()
        await route.continue_()

    await ewa.page.route(re.compile(r"/desk/(\?.*)?$"), hold, times=1)
    news = "document.body.dispatchEvent(new CustomEvent('cairn:queue'))"
    await ewa.page.evaluate(news)
    await expect(ewa.page.locator("#queue.htmx-request")).to_be_attached()
    # In one breath: a claim that is answered at once leaves no page to tell the second news.
    await ewa.page.locator(f"#claim-{number}").evaluate(f"claim => {{ claim.click(); {news}; }}")
    over.set()
    await ewa.page.wait_for_url(f"**/desk/conversation/{number}*")


async def test_what_goes_wrong_is_told_when_the_button_is_there_no_more(
    ewa: Desk, jan: Person, office: Client
) -> None:
    number = await asked(office, "person", "c1")
    await ewa.page.goto(f"{ewa.url}/desk/")
    begun, over = asyncio.Event(), asyncio.Event()

    async def hold(route: Route) -> None:
        begun.set()
        await over.wait()
        await route.continue_()

    await ewa.page.route(re.compile(r"/desk/claim/\d+$"), hold, times=1)
    await ewa.page.locator(f"#claim-{number}").press("Enter")
    async with asyncio.timeout(PATIENCE / 1000):
        await begun.wait()
    await jan.post(f"/desk/claim/{number}")
    await ewa.page.evaluate("document.body.dispatchEvent(new CustomEvent('cairn:queue'))")
    await expect(ewa.page.locator(f"#claim-{number}")).to_have_count(0)
    over.set()
    await expect(ewa.page.locator("#problems")).to_contain_text("Jan")
