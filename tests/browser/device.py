"""One of a learner's devices: a browser of its own on the real front."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Browser, Locator, Page, expect

from tests.browser.chromium import PATIENCE
from tests.browser.desk import address
from tests.front.fakes import Client

# What these tests bring about: lost connections.
_EXPECTED = ("WebSocket connection to", "ERR_INTERNET_DISCONNECTED", "Failed to load resource")


class Device:
    """A page in a browser context of its own, and what its console complained about."""

    def __init__(self, page: Page, client: Client) -> None:
        self.page = page
        self.url = address(client)
        self.complaints: list[str] = []
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("console", lambda said: self._note(said.type, said.text))

    @classmethod
    async def arrive(cls, browser: Browser, client: Client, **context: Any) -> Device:
        """A device that has never been here."""
        options = {"viewport": {"width": 900, "height": 800}, "reduced_motion": "reduce"}
        opened = await browser.new_context(**(options | context))
        opened.set_default_timeout(PATIENCE)
        return cls(await opened.new_page(), client)

    async def leave(self) -> None:
        """Closes the browser context. Raises AssertionError when the console complained."""
        await self.page.context.close()
        assert not self.complaints, self.complaints

    async def open(self, path: str = "/?lang=en", conversation: str | None = None) -> None:
        """Opens the page; with a conversation, as one that this browser has been in."""
        if conversation:
            keep = f"localStorage.setItem('cairn-conversation', '{conversation}')"
            await self.page.add_init_script(keep)
        await self.page.goto(self.url + path)
        await self.field.wait_for()

    async def say(self, text: str) -> None:
        """Types and sends."""
        await self.field.fill(text)
        await self.field.press("Enter")

    async def choose(self, name: str) -> None:
        """Presses an entry of the menu."""
        await self.page.get_by_role("button", name="Menu", exact=True).click()
        await self.page.get_by_role("menuitem", name=name).click()

    async def shows(self, *texts: str) -> None:
        """Waits until these are the messages on screen, in this order."""
        await expect(self.log.locator(".text")).to_have_text(list(texts))

    async def conversation(self) -> str:
        """The id this browser keeps."""
        kept = await self.page.evaluate("localStorage.getItem('cairn-conversation')")
        return str(kept)

    @property
    def field(self) -> Locator:
        """Where one writes."""
        return self.page.locator("textarea")

    @property
    def log(self) -> Locator:
        """The list of messages."""
        return self.page.get_by_role("log")

    @property
    def status(self) -> Locator:
        """The line that says how things stand."""
        return self.page.locator(".status")

    @property
    def queue(self) -> Locator:
        """The line that says how the request for a person stands."""
        return self.page.locator(".queue")

    def _note(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not text.startswith(_EXPECTED):
            self.complaints.append(text)
