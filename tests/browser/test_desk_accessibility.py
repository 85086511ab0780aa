"""axe-core finds nothing on the queue and the frame: in any colours, sizes and languages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from itertools import product

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from front.record.tables import now
from tests.browser.chromium import Missing, axe
from tests.browser.desk import Desk
from tests.browser.test_accessibility import COLOURS, USUAL
from tests.front.desk.people import Person, person
from tests.front.desk.queueing import asked
from tests.front.fakes import Client

# preload: axe would load the style sheets once more and put them into the page, which the policy
# stops; only the rule on locked orientation needs it, and no sheet here speaks of orientation.
RUN = "axe.run(document, {resultTypes: ['violations'], preload: false})"
TABLET = {"color_scheme": "light", "viewport": {"width": 768, "height": 1024}}
LOOKS = COLOURS | {"tablet": TABLET}
# A state is built once in each language and looked at in every look; what is done differently on
# a small screen is done there, too.
BOTH = [("light", "en"), ("light", "pl")]
BOTH_SIZES = list(product(("light", "small"), ("en", "pl")))


@pytest_asyncio.fixture(loop_scope="session")
async def colleague(office: Client) -> Person:
    """Somebody else at the desk."""
    return await person(office, name="Jan", seen_at=now())


@pytest_asyncio.fixture(loop_scope="session")
async def desk(
    request: pytest.FixtureRequest, office: Client, browser: Browser
) -> AsyncIterator[Desk]:
    """Somebody with every role, with the checker at hand."""
    try:
        source = axe()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    look, language = request.param
    roles = ("counsellor", "supervisor", "editor", "operator")
    one = await person(office, *roles, name="Ewa", seen_at=now(), interface_language=language)
    opened = await Desk.arrive(browser, one, **LOOKS[look])
    await opened.context.add_init_script(source)
    yield opened
    await opened.leave()


async def findings(desk: Desk) -> list[str]:
    """What axe has to say: rule and place, one line each."""
    # A page without its style sheet yet has other colours.
    await desk.page.wait_for_load_state()
    before = len(desk.complaints)
    result = await desk.page.evaluate(RUN)
    # Measuring, axe tries inline styles of its own; the policy rightly stops them.
    del desk.complaints[before:]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


async def every_look(desk: Desk) -> AsyncIterator[str]:
    """The page as it stands, in one look after the other; in the end as it was before."""
    page = desk.page
    before = page.viewport_size
    assert before
    for look, media in LOOKS.items():
        colours = {name: value for name, value in media.items() if name != "viewport"}
        await page.emulate_media(**(USUAL | colours))
        await page.set_viewport_size(media.get("viewport", before))
        yield look
    await page.emulate_media(**USUAL)
    await page.set_viewport_size(before)


async def clean(desk: Desk) -> list[str]:
    """In every look: what axe finds, and whether something is wider than the screen."""
    found = []
    async for look in every_look(desk):
        found += [f"{look}: {line}" for line in await findings(desk)]
        if not await no_wider_than_the_screen(desk):
            found.append(f"{look}: wider than the screen")
    return found


async def no_wider_than_the_screen(desk: Desk) -> bool:
    """Nothing is to be reached by scrolling sideways."""
    wider = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    return not await desk.page.evaluate(wider)


@pytest.mark.parametrize("desk", BOTH, indirect=True, ids="-".join)
async def test_the_queue_from_empty_to_full(desk: Desk, colleague: Person, office: Client) -> None:
    await desk.open()
    assert await clean(desk) == []
    numbers = [await asked(office, word, word[:2]) for word in ("python", "unhappy", "danger")]
    await asked(office, "mail", "m1", language="pl")
    mine, theirs = [await asked(office, "person", name) for name in ("p1", "p2")]
    await desk.one.post(f"/desk/claim/{mine}")
    await colleague.post(f"/desk/claim/{theirs}")
    await expect(desk.page.locator("#others")).to_be_visible()
    await expect(desk.row(numbers[2])).to_be_visible()
    assert await clean(desk) == []
    await desk.page.goto(desk.url + f"/desk/nowhere/{mine}")
    assert await clean(desk) == []


@pytest.mark.parametrize("desk", BOTH_SIZES, indirect=True, ids="-".join)
async def test_the_menu_and_the_keys(desk: Desk, office: Client) -> None:
    await asked(office, "person", "p1")
    await desk.open()
    menu = desk.page.locator(".menu-button")
    if await menu.is_visible():
        await menu.click()
    await expect(desk.page.locator("#switch-sound")).to_be_visible()
    assert await clean(desk) == []
    await desk.page.locator("[data-opens='shortcuts']").click()
    await expect(desk.page.get_by_role("dialog")).to_be_visible()
    assert await clean(desk) == []
    await desk.page.keyboard.press("Escape")


@pytest.mark.parametrize("desk", [("light", "pl")], indirect=True, ids="-".join)
async def test_asked_above_the_capacity(desk: Desk, office: Client) -> None:
    numbers = [await asked(office, "person", f"c{n}") for n in range(6)]
    for number in numbers[:4]:
        await desk.one.post(f"/desk/claim/{number}")
    await desk.open()
    await desk.page.locator(f"#claim-{numbers[4]}").press("Enter")
    problems = desk.page.locator("#problems")
    await expect(problems).to_contain_text("Masz już 4 rozmowy")
    assert await clean(desk) == []
    await problems.get_by_role("button", name="Przejmij mimo to").press("Enter")
    await desk.page.wait_for_url(f"**/desk/conversation/{numbers[4]}")


async def test_at_twice_the_size_nothing_is_lost(office: Client, browser: Browser) -> None:
    one = await person(office, name="Ewa", seen_at=now(), interface_language="pl")
    desk = await Desk.arrive(browser, one, viewport={"width": 640, "height": 400})
    await asked(office, "python", "c1")
    await desk.open()
    assert await no_wider_than_the_screen(desk)
    small = await desk.page.evaluate(
        """[...document.querySelectorAll("button, main a, nav a, select, input:not([type=hidden])")]
            .filter((node) => node.checkVisibility())
            .map((node) => [node.outerHTML.slice(0, 80), node.getBoundingClientRect()])
            .filter(([, box]) => box.height < 24 || box.width < 24).map(([html]) => html)"""
    )
    assert small == []
    await desk.leave()
