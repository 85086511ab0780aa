"""A conversation in a real browser with everything behind it running.

CAIRN_SCREENSHOTS names a folder to keep the pictures in; otherwise they go with the test's files.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, ViewportSize, expect

from tests.endtoend.running import Running


@dataclass(frozen=True)
class Lines:
    """What is said, and the words by which the page is found."""

    language: str
    hello: str
    goal: str
    second: str
    person: str
    offers: str
    kept: str


ENGLISH = Lines(
    language="en",
    hello="Hello there!",
    goal="I am looking for a course in caring for older people",
    second="tell me more about the second one",
    person="Talk to a person",
    offers="Offers",
    kept="Your request is kept.",
)
POLISH = Lines(
    language="pl",
    hello="Dzień dobry!",
    goal="Szukam kursu opieki nad osobami starszymi",
    second="powiedz mi więcej o drugiej ofercie",
    person="Rozmowa z człowiekiem",
    offers="Oferty",
    kept="Prośba zostaje zapisana.",
)
WIDTHS = {390: 844, 1280: 800}


class Talk:
    """The chat on a page."""

    def __init__(self, page: Page, pictures: Path) -> None:
        self.page = page
        self.pictures = pictures
        self.log = page.get_by_role("log")
        self.field = page.get_by_role("textbox")

    async def say(self, text: str) -> Locator:
        """Types and sends; the answer's article."""
        await self.field.fill(text)
        return await self.answer_to(self.field.press("Enter"))

    async def answer_to(self, deed: object, answers: int = 1) -> Locator:
        """The last of so many articles that follow the learner's own after a deed."""
        before = await self.articles.count()
        await deed  # type: ignore[misc]  # a coroutine of Playwright's
        await expect(self.articles).to_have_count(before + 1 + answers)
        return self.articles.last

    @property
    def articles(self) -> Locator:
        """All messages."""
        return self.log.get_by_role("article")

    async def texts(self) -> list[str]:
        """What is on screen, message by message."""
        return await self.log.locator(".text").all_inner_texts()

    async def picture(self, name: str) -> None:
        """Keeps what the learner sees."""
        await self.page.screenshot(path=self.pictures / f"{name}.png", animations="disabled")


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    """Where pictures go."""
    folder = Path(os.environ.get("CAIRN_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("lines", [ENGLISH, POLISH], ids=["en", "pl"])
async def test_from_a_goal_to_a_person(
    running: Running, browser: Browser, pictures: Path, lines: Lines, width: int
) -> None:
    size = ViewportSize(width=width, height=WIDTHS[width])
    context = await browser.new_context(viewport=size, reduced_motion="reduce")
    context.set_default_timeout(10_000)
    page = await context.new_page()
    with no_complaints(page):
        await page.goto(f"{running.url}/?lang={lines.language}")
        await hold(Talk(page, pictures), lines, f"{lines.language}-{width}")
        assert await page.evaluate("document.documentElement.scrollWidth") <= width
    await context.close()


async def hold(talk: Talk, lines: Lines, name: str) -> None:
    """The conversation of the issue's Done when, and a reload in its middle."""
    await expect(talk.field).to_be_visible()
    await talk.picture(f"{name}-1-start")
    await talk.say(lines.hello)
    found = await talk.say(lines.goal)
    cards = found.get_by_role("list", name=lines.offers).locator("> li")
    await expect(cards).to_have_count(3)
    for at in range(3):
        await expect(cards.nth(at).locator(".reasons li").first).not_to_be_empty()
    wanted = await cards.nth(1).get_by_role("heading", level=3).get_by_role("link").inner_text()
    await talk.picture(f"{name}-2-offers")
    details = await talk.say(lines.second)
    await expect(details.get_by_role("heading", level=3)).to_have_count(1)
    await expect(details).to_contain_text(wanted.splitlines()[0])
    await talk.picture(f"{name}-3-details")
    await assert_reload_keeps_all(talk)
    person = talk.articles.last.get_by_role("button", name=lines.person)
    # The assistant passes it on, and the front says whether somebody is there.
    await talk.answer_to(person.click(), answers=2)
    await expect(talk.log).to_contain_text(lines.kept)
    await talk.picture(f"{name}-4-person")


async def assert_reload_keeps_all(talk: Talk) -> None:
    """The same messages in the same order."""
    before = await talk.texts()
    await talk.page.reload()
    await expect(talk.articles).to_have_count(len(before))
    assert await talk.texts() == before


@contextmanager
def no_complaints(page: Page) -> Iterator[None]:
    """Fails when the browser's console complained within the block."""
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            complaints.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield
    assert not complaints
