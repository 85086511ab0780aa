"""Answers are read aloud, in their language, by a voice of the device, and reading stops."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, Route, expect

from tests.browser import hands
from tests.browser.double import Double
from tests.browser.visitor import Visitor
from words import Words

VOICES = (Path(__file__).parent / "voices.js").read_text(encoding="utf-8")
say = Words.load("pl").say
READ, STOP = say("widget-read"), say("widget-read-stop")


@pytest_asyncio.fixture(loop_scope="session")
async def reader(browser: Browser, double: Double) -> AsyncIterator[Visitor]:
    """Somebody whose device has a Polish and an English voice."""
    someone = await Visitor.arrive(browser, double)
    await someone.context.add_init_script(VOICES)
    await someone.hurry()
    yield someone
    await someone.leave()


async def _said(reader: Visitor) -> list[dict[str, Any]]:
    for _ in range(400):
        if said := await reader.page.evaluate("window.said.splice(0)"):
            return list(said)
        await reader.page.wait_for_timeout(20)
    raise AssertionError("nothing was said")


async def _answered(reader: Visitor, double: Double, path: str = "/?lang=pl", **parts: Any) -> None:
    double.answers = [[{"text": "Kosztuje 240 EUR. Start 2026-03-01."} | parts]]
    await reader.open(path)
    await reader.say("ile?")
    await reader.log.get_by_role("button", name=READ).wait_for()


def _button(reader: Visitor, name: str) -> Locator:
    return reader.log.get_by_role("button", name=name, exact=True)


async def test_an_answer_is_read_and_the_button_stops_it(reader: Visitor, double: Double) -> None:
    await _answered(reader, double)
    await _button(reader, READ).press("Enter")
    assert await _said(reader) == [
        {"text": "Kosztuje 240 euro.", "lang": "pl_PL"},
        {"text": "Start pierwszego marca 2026 roku.", "lang": "pl_PL"},
    ]
    await expect(_button(reader, STOP)).to_be_focused()
    await reader.page.keyboard.press("Enter")
    await expect(_button(reader, READ)).to_be_focused()
    assert await reader.page.evaluate("window.cancelled") >= 1


async def test_at_its_end_the_button_offers_reading_again(reader: Visitor, double: Double) -> None:
    await _answered(reader, double)
    await _button(reader, READ).click()
    await _said(reader)
    await reader.page.evaluate("window.finish()")
    await _button(reader, READ).click()
    assert len(await _said(reader)) == 2


async def test_the_voice_is_of_the_language_of_the_message(reader: Visitor, double: Double) -> None:
    await _answered(reader, double, text="It costs €240.", language="en")
    await _button(reader, READ).click()
    assert await _said(reader) == [{"text": "It costs 240 euros.", "lang": "en-GB"}]


@pytest.mark.parametrize("voices", ["[]", "[{lang: 'pl-PL', localService: false}]"])
async def test_without_a_voice_of_the_device_it_says_so(
    reader: Visitor, double: Double, voices: str
) -> None:
    """A voice of a network service would carry the conversation to somebody else."""
    await reader.context.add_init_script(f"window.voices = {voices}")
    await _answered(reader, double)
    await _button(reader, READ).press("Enter")
    await expect(reader.status).to_have_text(say("widget-read-no-voice"))
    await expect(_button(reader, READ)).to_be_focused()
    assert await reader.page.evaluate("window.said") == []


async def test_another_answer_takes_the_turn(reader: Visitor, double: Double) -> None:
    await _answered(reader, double)
    await double.tell(await reader.conversation(), text="Druga.")
    await expect(_button(reader, READ)).to_have_count(2)
    await _button(reader, READ).first.click()
    await _said(reader)
    await _button(reader, READ).click()
    assert [one["text"] for one in await _said(reader)] == ["Druga."]
    await expect(_button(reader, STOP)).to_have_count(1)


async def test_a_voice_that_fails_says_so(reader: Visitor, double: Double) -> None:
    await _answered(reader, double)
    await _button(reader, READ).click()
    await _said(reader)
    await reader.page.evaluate("window.finish('error', 'synthesis-failed')")
    await expect(reader.status).to_have_text(say("widget-read-failed"))
    await expect(_button(reader, READ)).to_be_visible()


@pytest.mark.parametrize("way", ["close", "again", "away", "leave"])
async def test_reading_stops_with_what_is_read(reader: Visitor, double: Double, way: str) -> None:
    await _answered(reader, double, "/?lang=pl" if way in {"again", "leave"} else "/opened")
    await _button(reader, READ).click()
    await _said(reader)
    before = await reader.page.evaluate("window.cancelled")
    if way == "close":
        await reader.page.keyboard.press("Escape")
    elif way == "again":
        await reader.choose("Nowa rozmowa")
    elif way == "away":
        await reader.page.evaluate("document.querySelector('cairn-chat').remove()")
    else:
        await reader.page.evaluate("window.dispatchEvent(new Event('pagehide'))")
    for _ in range(400):
        if await reader.page.evaluate("window.cancelled") > before:
            return
        await reader.page.wait_for_timeout(20)
    raise AssertionError("it reads on")


async def test_what_cannot_be_loaded_says_so_and_is_tried_again(
    reader: Visitor, double: Double
) -> None:
    fails = True

    async def meet(route: Route) -> None:
        await (route.abort() if fails else route.continue_())

    await reader.context.route("**/widget/spoken/*", meet)
    await _answered(reader, double)
    await _button(reader, READ).click()
    await expect(reader.status).to_have_text(say("widget-not-loaded"))
    fails = False
    await _button(reader, READ).click()
    assert await _said(reader)
    reader.complaints.clear()


async def test_only_what_others_said_can_be_read(reader: Visitor, double: Double) -> None:
    await _answered(reader, double)
    own = reader.log.locator("article.you")
    await expect(own).to_have_count(1)
    assert await own.get_by_role("button", name=READ).count() == 0
    assert (await hands.focus(reader.page))["name"] == say("widget-label")


async def test_without_speech_there_is_no_button(browser: Browser, double: Double) -> None:
    someone = await Visitor.arrive(browser, double)
    await someone.context.add_init_script(
        "Object.defineProperty(window, 'speechSynthesis', {value: undefined})"
    )
    double.answers = [[{"text": "Dobrze."}]]
    await someone.open()
    await expect(someone.log).to_have_attribute("aria-live", "polite")
    await someone.say("tak")
    await expect(someone.log.get_by_role("article")).to_have_count(2)
    await someone.page.reload()
    await expect(someone.log.get_by_role("article")).to_have_count(2)
    assert await _button(someone, READ).count() == 0
    await someone.leave()
