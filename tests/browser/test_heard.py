"""The main conversation by keyboard alone, and what a screen reader says at each step.

`heard/<language>/` holds what is expected: a file for each moment, read from top to bottom, and
`announced.txt` with what is told unasked. After a wanted change, see docs/accessibility.md.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser import hands, heard
from tests.browser.double import Double
from tests.browser.talk import COMPARE, Talk
from tests.browser.visitor import Visitor

NOW = "2026-11-23T10:00:00+01:00"
NOBODY = {"state": None}


class Walk:
    """A conversation step by step; what was heard is kept for the end."""

    def __init__(self, visitor: Visitor, double: Double, talk: Talk) -> None:
        self.visitor = visitor
        self.double = double
        self.talk = talk
        self.told: list[str] = []
        self.wrong: list[str] = []

    async def articles(self, count: int) -> None:
        """Waits for so many messages, and the buttons that come to them a little later."""
        log = self.visitor.log
        await expect(log.get_by_role("article")).to_have_count(count)
        answers = await log.locator("article:not(.you)").count()
        read = log.get_by_role("button", name=self.talk.say("widget-read"))
        await expect(read).to_have_count(answers)

    async def moment(self, name: str) -> None:
        """Reads the page and takes down what was announced since the last moment."""
        await hands.focus(self.visitor.page)
        lines = heard.newest(await heard.read(self.visitor.page))
        self.wrong.append(heard.differs(f"{self.talk.language}/{name}", lines) or "")
        self.told += [f"== {name}", *await heard.announced(self.visitor.page)]

    async def press(self, name: str, *, back: bool = False) -> None:
        """Goes to a button by Tab and presses it."""
        await hands.to(self.visitor.page, name, back=back)
        await self.visitor.page.keyboard.press("Enter")

    def close(self) -> None:
        """Compares what was announced. Raises AssertionError with all that differs."""
        self.wrong.append(heard.differs(f"{self.talk.language}/announced", self.told) or "")
        assert not any(self.wrong), "\n".join(filter(None, self.wrong))
        missed = [line for line in self.told if line.startswith("UNHEARD")]
        assert not missed, missed


@pytest_asyncio.fixture(params=["pl", "en"], loop_scope="session")
async def walk(
    request: pytest.FixtureRequest, browser: Browser, double: Double
) -> AsyncIterator[Walk]:
    """Somebody who hears the page, at a fixed time of day."""
    someone = await Visitor.arrive(browser, double, timezone_id="Europe/Warsaw")
    await someone.context.clock.set_fixed_time(NOW)
    await heard.record(someone.context)
    yield Walk(someone, double, Talk(request.param))
    await someone.leave()


async def test_the_whole_conversation_by_keyboard_as_it_is_heard(walk: Walk) -> None:
    walk.double.answers = walk.talk.answers
    await _arrive(walk)
    await _offers(walk)
    await _person(walk)
    await _menu(walk)
    walk.close()


async def _arrive(walk: Walk) -> None:
    page, say = walk.visitor.page, walk.talk.say
    await page.goto(f"{walk.double.url}/closed?lang={walk.talk.language}")
    await page.get_by_role("button", name=say("widget-open")).wait_for()
    await walk.press(say("widget-open"))
    await expect(walk.visitor.field).to_be_focused()
    await walk.visitor.connected()
    # From here on what is added is announced.
    await expect(walk.visitor.log).to_have_attribute("aria-live", "polite")
    await walk.moment("open")


async def _offers(walk: Walk) -> None:
    page, talk = walk.visitor.page, walk.talk
    await walk.press(talk.say("widget-starter-goal"), back=True)
    await walk.articles(2)
    await walk.moment("offers")
    await walk.press(talk.first)
    await walk.articles(4)
    await walk.moment("details")
    await hands.to(page, talk.say("widget-label"))
    await page.keyboard.type(COMPARE[talk.language])
    await page.keyboard.press("Enter")
    await walk.articles(6)
    await expect(walk.visitor.field).to_be_focused()
    await walk.moment("comparison")
    await walk.press(talk.save, back=True)
    await walk.articles(8)
    await walk.moment("saved")


async def _person(walk: Walk) -> None:
    page, talk, double = walk.visitor.page, walk.talk, walk.double
    name = await walk.visitor.conversation()
    await walk.press(talk.say("widget-person"))
    await walk.articles(10)
    for place in (2, 1):
        standing = talk.waiting(place)
        await double.frame(name, "handoff", **standing)
        await expect(walk.visitor.queue).to_contain_text(standing["text"])
        await expect(
            page.locator(".spoken[role=status]", has_text=standing["text"])
        ).to_be_attached()
    await walk.moment("queue")
    await walk.press(talk.leave["title"])
    await walk.articles(12)
    await double.frame(name, "handoff", **NOBODY)
    await expect(walk.visitor.queue).to_be_hidden()
    await walk.moment("left")
    await walk.press(talk.simpler, back=True)
    await walk.articles(14)
    await walk.moment("simpler")


async def _menu(walk: Walk) -> None:
    page, say = walk.visitor.page, walk.talk.say
    await walk.press(say("widget-menu"), back=True)
    await walk.moment("menu")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("menu")).to_be_hidden()
    assert (await hands.focus(page))["name"] == say("widget-menu")
    await page.keyboard.press("ArrowDown")
    await hands.along(page, say("widget-letters-larger"))
    await page.keyboard.press("Enter")
    await expect(walk.visitor.status).to_have_text(say("widget-letters-125"))
    assert (await hands.focus(page))["name"] == say("widget-menu")
    await page.keyboard.press("Escape")
    await expect(page.get_by_role("dialog")).to_be_hidden()
    assert (await hands.focus(page))["name"] == say("widget-open")
    await walk.moment("closed")
