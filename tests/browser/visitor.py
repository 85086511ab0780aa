"""What a learner does and sees in the browser."""

from __future__ import annotations

from typing import Any, Self

from playwright.async_api import Browser, ConsoleMessage, Locator, Page

from tests.browser.chromium import PATIENCE
from tests.browser.double import Double

# Buttons come a second after an answer, when it was announced: who does not listen need not wait.
_AT_ONCE = """(() => {
    const later = window.setTimeout;
    window.setTimeout = (run, wait, ...more) => later(run, wait === 1000 ? 0 : wait, ...more);
})()"""


class Chat:
    """An open page with the chat, and what its console complained about."""

    # Failing on purpose is what some tests are about; the browser reports it, no page can stop it.
    expected: tuple[str, ...] = ("WebSocket connection to", "ERR_INTERNET_DISCONNECTED")

    def __init__(self, page: Page) -> None:
        self.page = page
        self.context = page.context
        self.complaints: list[str] = []
        page.on("console", self._note)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    async def leave(self) -> None:
        """Closes the browser context. Raises AssertionError when the console complained."""
        await self.context.close()
        assert not self.complaints, self.complaints

    async def say(self, text: str) -> None:
        """Types and sends."""
        await self.field.fill(text)
        await self.field.press("Enter")

    async def choose(self, name: str, menu: str = "Menu") -> None:
        """Opens the menu and presses an entry."""
        await self.page.get_by_role("button", name=menu, exact=True).click()
        await self.page.get_by_role("menuitem", name=name).click()

    async def conversation(self) -> str:
        """The id this browser keeps."""
        kept = await self.page.evaluate("localStorage.getItem('cairn-conversation')")
        return str(kept)

    @property
    def field(self) -> Locator:
        """Where one writes."""
        return self.page.locator("textarea#text")

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

    def _note(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning") and not message.text.startswith(self.expected):
            self.complaints.append(message.text)


class Visitor(Chat):
    """A learner whose front is a double."""

    def __init__(self, page: Page, double: Double) -> None:
        super().__init__(page)
        self.double = double

    @classmethod
    async def arrive(cls, browser: Browser, double: Double, **context: Any) -> Self:
        """A new visitor; ``context`` is what Playwright calls a browser context's options."""
        options = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
        opened = await browser.new_context(**(options | context))
        opened.set_default_timeout(PATIENCE)
        return cls(await opened.new_page(), double)

    async def hurry(self) -> None:
        """From now on, in every page, what comes a second after an answer comes with it."""
        await self.context.add_init_script(_AT_ONCE)

    async def open(self, path: str = "/?lang=pl") -> None:
        """Opens a page and waits until the chat is connected."""
        await self.page.goto(self.double.url + path)
        await self.field.wait_for()
        await self.connected()

    async def connected(self) -> None:
        """Waits until the double has this visitor's connection."""
        for _ in range(400):
            if any(talk.sockets for talk in self.double.conversations.values()):
                return
            await self.page.wait_for_timeout(20)
        raise AssertionError("the widget did not connect")

    async def texts(self) -> list[str]:
        """The texts of the messages on screen, from the first to the last."""
        return await self.log.locator(".text").all_inner_texts()
