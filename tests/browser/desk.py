"""A counsellor at the real desk in a browser; learners write to the same front."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Browser, BrowserContext, ConsoleMessage, Locator, Page, expect

from front.desk.cookies import COOKIE
from tests.browser.chromium import PATIENCE
from tests.front.desk.people import Person
from tests.front.fakes import Client

# What some tests bring about: refusals by status, sessions that have ended, lost connections.
_EXPECTED = (
    "Failed to load resource",
    "net::ERR",
    "EventSource's response",
    "htmx:sendError",
    "htmx:sendAbort",
    "htmx:afterRequest",
)


class Desk:
    """A page of one counsellor, and what its console complained about."""

    def __init__(self, context: BrowserContext, page: Page, one: Person) -> None:
        self.context = context
        self.page = page
        self.one = one
        self.url = address(one.client)
        self.complaints: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    @classmethod
    async def arrive(cls, browser: Browser, one: Person, **context: Any) -> Desk:
        """A browser in which this person is signed in."""
        options = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
        opened = await browser.new_context(**(options | context))
        opened.set_default_timeout(PATIENCE)
        cookie = {"name": COOKIE, "value": one.cookie, "url": address(one.client) + "/desk"}
        await opened.add_cookies([cookie])  # type: ignore[list-item]
        return cls(opened, await opened.new_page(), one)

    async def leave(self) -> None:
        """Closes the browser context. Raises AssertionError when the console complained."""
        await self.context.close()
        assert not self.complaints, self.complaints

    async def open(self, path: str = "/desk/") -> None:
        """Opens a page and waits until it hears what happens."""
        await self.page.goto(self.url + path)
        await live(self.page)

    def row(self, number: int) -> Locator:
        """A row of the queue."""
        return self.page.locator(f"#row-{number}")

    async def focused(self) -> str:
        """The id of what has the focus."""
        return str(await self.page.evaluate("document.activeElement.id"))

    def _note(self, message: ConsoleMessage) -> None:
        expected = any(part in message.text for part in _EXPECTED)
        if message.type in ("error", "warning") and not expected:
            self.complaints.append(message.text)


async def live(page: Page) -> None:
    """Waits until a page hears what happens.

    Not by a function of the page that is asked again and again: the policy forbids to evaluate.
    """
    await expect(page.locator("html[data-live=on]")).to_be_attached()


def address(client: Client) -> str:
    """Where the front of this client is."""
    return str(client.make_url("/")).rstrip("/")
