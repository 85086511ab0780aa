"""One of a learner's devices: a browser of its own on the real front."""

from __future__ import annotations

from typing import Any

from playwright.async_api import Browser, Page, expect

from tests.browser.chromium import PATIENCE
from tests.browser.desk import address
from tests.browser.visitor import Chat
from tests.front.fakes import Client


class Device(Chat):
    """A browser context of its own."""

    # What these tests bring about: lost connections.
    expected = (*Chat.expected, "Failed to load resource")

    def __init__(self, page: Page, client: Client) -> None:
        super().__init__(page)
        self.url = address(client)

    @classmethod
    async def arrive(cls, browser: Browser, client: Client, **context: Any) -> Device:
        """A device that has never been here."""
        options = {"viewport": {"width": 900, "height": 800}, "reduced_motion": "reduce"}
        opened = await browser.new_context(**(options | context))
        opened.set_default_timeout(PATIENCE)
        return cls(await opened.new_page(), client)

    async def open(self, path: str = "/?lang=en", conversation: str | None = None) -> None:
        """Opens the page; with a conversation, as one that this browser has been in."""
        if conversation:
            keep = f"localStorage.setItem('cairn-conversation', '{conversation}')"
            await self.page.add_init_script(keep)
        await self.page.goto(self.url + path)
        await self.field.wait_for()

    async def shows(self, *texts: str) -> None:
        """Waits until these are the messages on screen, in this order."""
        await expect(self.log.locator(".text")).to_have_text(list(texts))
