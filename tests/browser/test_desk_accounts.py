"""Signing in, people, one's own page and the audit log: by keyboard, and by axe in every look."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from front import passwords
from tests.browser.chromium import axe
from tests.browser.desk import Desk
from tests.browser.test_desk_accessibility import (
    BOTH,
    LOOKS,
    every_look,
    findings,
    no_wider_than_the_screen,
)
from tests.front.conftest import CHEAP
from tests.front.desk.people import person, team
from tests.front.desk.signing import PASSWORD, with_password
from tests.front.fakes import Client

ROLES = ("counsellor", "supervisor", "editor", "operator")
NEW = "eight blue lanterns"


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "HASHER", CHEAP)
    monkeypatch.setattr(passwords, "NOBODYS", CHEAP.hash("nobody's"))


@pytest_asyncio.fixture(loop_scope="session")
async def operator(
    request: pytest.FixtureRequest, office: Client, browser: Browser
) -> AsyncIterator[Desk]:
    """Somebody with every role and the checker at hand."""
    look, language = request.param
    one = await with_password(office, *ROLES, name="Ewa", interface_language=language)
    desk = await Desk.arrive(browser, one, **LOOKS[look])
    await desk.context.add_init_script(axe())
    yield desk
    await desk.leave()


async def _clean(desk: Desk, path: str) -> None:
    response = await desk.page.goto(desk.url + path)
    assert response
    assert response.status == 200, path
    await _still_clean(desk)


async def _still_clean(desk: Desk) -> None:
    where = desk.page.url
    async for look in every_look(desk):
        assert await findings(desk) == [], (where, look)
        assert await no_wider_than_the_screen(desk), (where, look)
        small = await desk.page.evaluate(
            """[...document.querySelectorAll("button, main a, select, input:not([type=hidden])")]
                .filter((node) => node.checkVisibility())
                .map((node) => [node.outerHTML.slice(0, 80), node.getBoundingClientRect()])
                .filter(([, box]) => box.height < 16 || box.width < 16).map(([html]) => html)"""
        )
        assert small == [], (where, look)


@pytest.mark.parametrize("operator", BOTH, indirect=True, ids="-".join)
async def test_the_pages_of_people_and_the_log(operator: Desk, office: Client) -> None:
    number = await team(office, "Adults")
    other = await person(office, name="Zofia", team_id=number, active=False, languages=["pl"])
    await person(office, name="Jan", must_change_password=True)
    for path in ("people", "people/add", f"people/{other.id}", "audit", "me", "me/password"):
        await _clean(operator, f"/desk/{path}")
    await operator.page.goto(operator.url + "/desk/people/add")
    await operator.page.locator("main form button").last.click()
    await operator.page.evaluate("document.querySelector('main form').noValidate = true")
    await operator.page.locator("main form button").last.click()
    await expect(operator.page.locator("p[role=alert]")).to_be_visible()
    await _still_clean(operator)
    await operator.page.goto(operator.url + f"/desk/people/{other.id}")
    await operator.page.locator(f"form[action$='/{other.id}/password'] button").click()
    await expect(operator.page.locator("#one-time")).to_be_visible()
    await _still_clean(operator)


@pytest.mark.parametrize("operator", BOTH, indirect=True, ids="-".join)
async def test_the_sign_in(operator: Desk) -> None:
    await operator.context.clear_cookies()
    language = operator.one.counsellor.interface_language
    await _clean(operator, f"/desk/sign-in?lang={language}")
    await operator.page.locator("#login").fill("nobody")
    await operator.page.locator("#password").fill("wrong")
    await operator.page.keyboard.press("Enter")
    await expect(operator.page.locator("p[role=alert]")).to_be_visible()
    await _still_clean(operator)


async def _whole(page: Page) -> None:
    """Waits for icons too: a page that goes away in the middle of one leaves its file open."""
    await page.wait_for_load_state("networkidle")


async def _type(page: Page, *texts: str) -> None:
    """Types into one field after the other and sends the form, all by keyboard."""
    for number, text in enumerate(texts):
        if number:
            await page.keyboard.press("Tab")
        await page.keyboard.type(text)
    await page.keyboard.press("Enter")


@pytest.mark.parametrize("operator", [("light", "en")], indirect=True, ids="-".join)
async def test_from_the_first_password_to_ones_own_by_keyboard(
    operator: Desk, office: Client
) -> None:
    page = operator.page
    await page.goto(operator.url + "/desk/people/add")
    await page.locator("#shown_name").focus()
    await _type(page, "Zofia", "zofia@example.org")
    one_time = await page.locator("#one-time").inner_text()
    await operator.context.clear_cookies()
    await page.goto(operator.url + "/desk/me")
    assert "/desk/sign-in" in page.url
    await page.locator("#login").focus()
    await _type(page, "zofia@example.org", one_time)
    await page.wait_for_url("**/desk/me/password")
    await _whole(page)
    await page.locator("#current").focus()
    await _type(page, one_time, NEW, NEW)
    await page.wait_for_url("**/desk/me?done=password")
    await expect(page.locator("main p[role=status]")).to_contain_text("new password is in use")
    await _whole(page)
    sign_out = page.locator("form[action='/desk/sign-out'] button")
    await sign_out.focus()
    await page.keyboard.press("Enter")
    await page.wait_for_url("**/desk/sign-in?**")
    await _whole(page)
    await page.go_back()
    await expect(page.locator("#password")).to_be_visible()
    await _whole(page)


@pytest.mark.parametrize("operator", [("light", "pl")], indirect=True, ids="-".join)
async def test_the_language_is_switched_before_signing_in(operator: Desk) -> None:
    await operator.context.clear_cookies()
    page = operator.page
    await page.goto(operator.url + "/desk/sign-in?lang=pl&next=/desk/me")
    await _whole(page)
    await page.get_by_role("link", name="English").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    await page.locator("#login").focus()
    await _type(page, operator.one.counsellor.login, PASSWORD)
    await page.wait_for_url("**/desk/me")
    await expect(page.get_by_role("heading", level=1)).to_have_text("Moje konto")
    await _whole(page)
