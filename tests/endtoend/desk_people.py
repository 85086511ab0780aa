"""Two counsellors and a learner in real browsers, with everything behind them running."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Self
from uuid import uuid4

from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Locator,
    Page,
    expect,
)
from sqlalchemy import Executable, insert, update

from front.passwords import hashed
from front.record import Record
from front.record.account_tables import counsellors
from tests.browser.chromium import axe
from tests.endtoend.running import Running

PASSWORD = "nine slow herons 41"
# A page that is left in the middle of a request says so to its console.
_EXPECTED = (
    "htmx:sendAbort",
    "htmx:afterRequest",
    "EventSource",
    "net::ERR",
    "Failed to load",
    # The empty style that a picture is taken with.
    "sha256-47DEQpj8HBSa+/TImW",
)
# More than any page here has places that take the focus.
_MOST_STOPS = 150
_AXE = """axe.run(document, {preload: false}).then(found => found.violations.map(
  one => one.id + ': ' + one.nodes.map(node => node.target.join(' ')).join(' | ')))"""


class Someone:
    """A page of one person, and what its console complained about."""

    def __init__(self, context: BrowserContext, page: Page, url: str, name: str) -> None:
        self.context = context
        self.page = page
        self.url = url
        self.name = name
        self.complaints: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    @classmethod
    async def arrive(
        cls, browser: Browser, running: Running, name: str, language: str, width: int
    ) -> Self:
        """A person with a browser of their own."""
        view = {"width": width, "height": 844 if width < 500 else 900}
        context = await browser.new_context(
            viewport={"width": view["width"], "height": view["height"]},
            locale=language,
            reduced_motion="reduce",
        )
        context.set_default_timeout(20_000)
        return cls(context, await context.new_page(), running.url, name)

    async def checked(self) -> None:
        """Raises AssertionError for what axe finds on the page."""
        await self.page.wait_for_load_state()
        await self.page.evaluate(axe())
        found = await self.page.evaluate(_AXE)
        assert not found, f"{self.name} {self.page.url}: {found}"

    async def reach(self, wanted: Locator) -> None:
        """Goes there by Tab from where the keyboard is, as one does without a mouse."""
        await wanted.wait_for(state="attached")
        for _ in range(_MOST_STOPS):
            if await wanted.evaluate("node => node === node.getRootNode().activeElement"):
                return
            await self.page.keyboard.press("Tab")
        raise AssertionError(f"{self.name}: not reached by Tab: {wanted}")

    async def press(self, wanted: Locator, key: str = "Enter") -> None:
        """Goes there by Tab and presses a key."""
        await self.reach(wanted)
        await self.page.keyboard.press(key)

    async def write(self, wanted: Locator, text: str) -> None:
        """Goes there by Tab and types."""
        await self.reach(wanted)
        await self.page.keyboard.type(text)

    async def picture(self, name: str) -> None:
        """Keeps a picture of the page, where CAIRN_SCREENSHOTS names a folder."""
        if folder := os.environ.get("CAIRN_SCREENSHOTS"):
            await self.page.screenshot(path=Path(folder) / f"{name}.png")

    async def seen(self) -> str:
        """What the person sees and where the keyboard is, to tell why something failed."""
        if self.page.is_closed():
            return f"{self.name} has left"
        at = await self.page.evaluate("document.activeElement?.outerHTML.slice(0, 200)")
        text = await self.page.locator("body").inner_text()
        return f"{self.name} at {self.page.url}, keyboard in {at}, sees:\n{text}"

    async def leave(self) -> None:
        """Closes the browser. Raises AssertionError when the console complained."""
        await self.context.close()
        assert not self.complaints, self.complaints

    def _note(self, message: ConsoleMessage) -> None:
        expected = any(part in message.text for part in _EXPECTED)
        if message.type in ("error", "warning") and not expected:
            self.complaints.append(message.text)


class Learner(Someone):
    """Somebody with the chat open."""

    async def open(self, language: str) -> None:
        """Opens the page."""
        await self.page.goto(f"{self.url}/?lang={language}")
        await self.field.wait_for()

    async def say(self, text: str) -> None:
        """Types and sends."""
        await self.write(self.field, text)
        await self.page.keyboard.press("Enter")

    @property
    def field(self) -> Locator:
        """Where one writes."""
        return self.page.locator("cairn-chat").get_by_role("textbox")

    def shown(self, text: str) -> Locator:
        """A message with this text."""
        return self.page.get_by_role("log").get_by_text(text).last

    def button(self, name: str) -> Locator:
        """The last button of this name."""
        return self.page.get_by_role("log").get_by_role("button", name=name).last


class Counsellor(Someone):
    """Somebody at the desk."""

    login = ""

    async def sign_in(self) -> None:
        """By the page, with the password."""
        await self.page.goto(f"{self.url}/desk/")
        await self.write(self.page.locator("input[name=login]"), self.login)
        await self.write(self.page.locator("input[name=password]"), PASSWORD)
        await self.page.keyboard.press("Enter")
        await self.page.locator("html[data-live=on]").wait_for()

    async def waiting(self) -> list[str]:
        """The rows of all who wait: other tests have left people in the queue as well."""
        rows = self.page.locator("[data-row]", has=self.page.locator("[data-claim]"))
        return [str(await row.get_attribute("data-row")) for row in await rows.all()]

    async def claim(self, before: list[str], said: str) -> int:
        """Takes whoever was not in the queue before, by keyboard; the number of the hand-off."""
        rows = self.page.locator("[data-row]", has=self.page.locator("[data-claim]"))
        await expect(rows).to_have_count(len(before) + 1)
        after = await self.waiting()
        [number] = set(after) - set(before)
        for _ in range(after.index(number) + 1):
            await self.page.keyboard.press("j")
        await expect(self.page.locator(f"#row-{number} a").first).to_be_focused()
        await self.page.keyboard.press("c")
        await self.page.wait_for_url(f"**/desk/conversation/{number}*")
        await self.page.locator("#log").get_by_text(said).first.wait_for()
        return int(number)

    async def say(self, text: str) -> None:
        """Adds to what stands in the form, and sends it by Enter."""
        await self.page.keyboard.press("Alt+w")
        await self.page.keyboard.press("Control+End")
        await self.page.keyboard.type(text)
        await self.page.keyboard.press("Enter")
        await self.page.locator("#log .counsellor", has_text=text.strip()).last.wait_for()


async def hire(running: Running, name: str, language: str) -> str:
    """Makes a counsellor who takes conversations; the login."""
    login = f"{name.lower()}-{uuid4().hex[:6]}@service.example"
    row = {"login": login, "shown_name": name, "email": login, "status": "available"}
    row |= {"password_hash": await asyncio.to_thread(hashed, PASSWORD)}
    values = {**row, "roles": ["counsellor"], "interface_language": language}
    await _write(running, insert(counsellors).values(values))
    return login


async def _write(running: Running, statement: Executable) -> None:
    record = Record(f"sqlite:///{running.var}/record.db")
    try:
        await record.write(lambda one: one.execute(statement))
    finally:
        await record.close()


@asynccontextmanager
async def at_desk(
    browser: Browser, running: Running, name: str, language: str, width: int
) -> AsyncIterator[Counsellor]:
    """A counsellor who is signed in; afterwards nobody is there any more."""
    someone = await Counsellor.arrive(browser, running, name, language, width)
    someone.login = await hire(running, name, language)
    try:
        await someone.sign_in()
        yield someone
        await someone.leave()
    except (AssertionError, Error) as error:
        error.add_note(await someone.seen())
        raise
    finally:
        # Somebody whose page has just gone may come back, and is taken to be there for a minute.
        login = counsellors.c.login == someone.login
        await _write(running, update(counsellors).where(login).values(status="away"))
