"""The pages under their own policies in a real browser: nothing of ours is refused."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import pytest
from playwright.async_api import Browser, BrowserContext, Page, expect

from tests.browser.desk import Desk, address
from tests.front.desk.people import person
from tests.front.fakes import Client

# Told by the browser of every refusal: of a policy, of Trusted Types, of Permissions-Policy.
_NOTED = """
  window.refused = [];
  addEventListener("securitypolicyviolation", (event) => {
    window.refused.push(`${event.effectiveDirective} ${event.blockedURI}`);
  });
"""
_INJECTED = """() => {
  const strange = document.createElement("script");
  try { strange.textContent = "window.strange = 1"; } catch { return "refused"; }
  document.head.append(strange);
  return window.strange ? "ran" : "refused";
}"""


async def _quiet(context: BrowserContext, look: Callable[[Page], Awaitable[None]]) -> Page:
    """Opens a page, does something there, and sees that nothing was complained about."""
    await context.add_init_script(_NOTED)
    page = await context.new_page()
    said: list[str] = []
    page.on("console", lambda one: said.append(one.text) if one.type != "log" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    await look(page)
    assert await page.evaluate("window.refused ?? []") == []
    assert not said, said
    assert await page.evaluate(_INJECTED) == "refused"
    return page


async def test_the_chat(office: Client, browser: Browser) -> None:
    async def look(page: Page) -> None:
        await page.goto(address(office) + "/?lang=en")
        await page.get_by_role("textbox").fill("Hello there")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("ok", exact=True)).to_be_visible()

    context = await browser.new_context()
    await _quiet(context, look)
    await context.close()


async def test_the_page_without_scripts(office: Client, browser: Browser) -> None:
    async def look(page: Page) -> None:
        await page.goto(address(office) + "/plain?lang=en")
        await page.get_by_role("textbox").fill("Hello there")
        await page.get_by_role("button", name="Send", exact=True).click()
        await expect(page.get_by_text("ok", exact=True)).to_be_visible()

    context = await browser.new_context()
    await _quiet(context, look)
    await context.close()


@pytest.mark.parametrize("path", ["/desk/", "/desk/me", "/desk/figures", "/desk/people"])
async def test_the_desk(office: Client, browser: Browser, path: str) -> None:
    one = await person(office, "counsellor", "supervisor", "editor", "operator")
    desk = await Desk.arrive(browser, one)

    async def look(page: Page) -> None:
        await page.goto(address(office) + path)
        await expect(page.locator("main h1, main h2").first).to_be_visible()

    await _quiet(desk.context, look)
    await desk.leave()


async def test_no_page_may_be_framed(office: Client, browser: Browser) -> None:
    context = await browser.new_context()
    page = await context.new_page()
    base = address(office)
    await page.goto(base + "/widget/cairn.svg")
    for path in ("/", "/plain", "/desk/sign-in"):
        refused = await page.evaluate(
            """(src) => new Promise((done) => {
              const frame = document.createElementNS("http://www.w3.org/1999/xhtml", "iframe");
              frame.src = src;
              frame.onload = () => {
                try { done(!frame.contentDocument?.querySelector("main")); } catch { done(true); }
              };
              document.documentElement.append(frame);
            })""",
            base + path,
        )
        assert refused, path
    await context.close()
