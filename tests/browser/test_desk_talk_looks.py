"""The page of one conversation, looked at: axe-core finds nothing, and nothing is cut off."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from front.record.tables import now
from tests.browser.chromium import Missing, axe
from tests.browser.desk import Desk
from tests.browser.test_desk_accessibility import BOTH, LOOKS, clean
from tests.front.desk.people import person
from tests.front.desk.queueing import asked
from tests.front.fakes import Client, say


@pytest_asyncio.fixture(loop_scope="session")
async def desk(
    request: pytest.FixtureRequest, office: Client, browser: Browser
) -> AsyncIterator[Desk]:
    """A counsellor, with the checker at hand."""
    try:
        source = axe()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    look, language = request.param
    one = await person(office, name="Ewa", seen_at=now(), interface_language=language)
    opened = await Desk.arrive(browser, one, **LOOKS[look])
    await opened.context.add_init_script(source)
    yield opened
    await opened.leave()


async def talk(desk: Desk, office: Client) -> str:
    """A conversation with a bit of everything; its address."""
    number = await asked(office, "danger", "c1")
    await asked(office, "person", "c2")
    address = f"/desk/conversation/{number}"
    await desk.one.post(f"{address}/claim")
    await say(office, "x" * 200, "c1")
    await desk.one.post(f"{address}/say", {"text": "Hello\nthere", "client_id": "a"})
    for act, form in (
        ("note", {"note": "called the school"}),
        ("tag", {"tag": "first aid"}),
        ("follow-up", {"follow_up": "2027-01-01"}),
    ):
        await desk.one.post(f"{address}/{act}", form)
    return address


@pytest.mark.parametrize("desk", BOTH, ids="-".join, indirect=True)
async def test_axe_finds_nothing_in_a_talk(desk: Desk, office: Client) -> None:
    address = await talk(desk, office)
    await desk.open("/desk/conversation/2")
    assert await clean(desk) == []
    await desk.open(address)
    await expect(desk.page.locator("#say")).to_be_visible()
    for folded in await desk.page.locator("#passing summary, #ending summary").all():
        await folded.click()
    assert await clean(desk) == []
    await desk.one.post(f"{address}/close", {"outcome": "other"})
    await desk.open(address)
    assert await clean(desk) == []


@pytest.mark.parametrize("desk", [("light", "pl")], ids="-".join, indirect=True)
@pytest.mark.parametrize("width", [320, 390, 768, 1024, 1280, 1920])
async def test_nothing_is_wider_than_the_screen(desk: Desk, office: Client, width: int) -> None:
    address = await talk(desk, office)
    await desk.page.set_viewport_size({"width": width, "height": 900})
    await desk.open(address)
    await expect(desk.page.locator("#say")).to_be_visible()
    assert await desk.page.evaluate("document.documentElement.scrollWidth") <= width
