"""Downloading and deleting one's data in the widget, and what the desk shows of it."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect
from sqlalchemy import insert

from front import deleting
from front.record import receipts
from front.record.tables import messages, now
from tests.browser.chromium import PATIENCE
from tests.browser.desk import Desk, address
from tests.front.counsellors import record
from tests.front.desk.people import person
from tests.front.fakes import Client
from words import Words

ID = "localStorage.getItem('cairn-conversation')"


@pytest_asyncio.fixture(loop_scope="session")
async def learner(office: Client, browser: Browser) -> AsyncIterator[Page]:
    context = await browser.new_context(reduced_motion="reduce", accept_downloads=True)
    context.set_default_timeout(PATIENCE)
    page = await context.new_page()
    complaints: list[str] = []
    page.on("console", lambda one: complaints.append(one.text) if one.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    await context.close()
    assert not complaints, complaints


async def begin(page: Page, office: Client, language: str = "en", text: str = "hello") -> None:
    """A learner who has said something."""
    await page.goto(f"{address(office)}/?lang={language}")
    await page.get_by_role("textbox").fill(text)
    await page.get_by_role("textbox").press("Enter")
    await expect(page.get_by_role("log")).to_contain_text("ok")


async def choose(page: Page, words: Words, key: str) -> None:
    """Opens the menu and takes an entry."""
    await page.get_by_role("button", name=words.say("widget-menu"), exact=True).click()
    await page.get_by_role("menuitem", name=words.say(key)).click()


@pytest.mark.parametrize("language", ["en", "pl"])
async def test_deleting_is_confirmed_once_and_ends_in_an_empty_conversation(
    office: Client, learner: Page, language: str
) -> None:
    words = Words.load(language)
    await begin(learner, office, language)
    before = await learner.evaluate(ID)
    await choose(learner, words, "widget-erase")
    dialog = learner.get_by_role("dialog", name=words.say("widget-erase"))
    await expect(dialog).to_contain_text(words.say("widget-erase-about").split("\n")[0])
    await expect(dialog.get_by_role("button", name=words.say("widget-erase-not"))).to_be_focused()
    await learner.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    await expect(learner.get_by_role("log")).to_contain_text("hello")
    await choose(learner, words, "widget-erase")
    await dialog.get_by_role("button", name=words.say("widget-erase-now")).click()
    over = dialog.get_by_role("button", name=words.say("widget-own-close"))
    await expect(over).to_be_focused()
    said = await dialog.get_by_role("status").inner_text()
    await over.press("Enter")
    await expect(learner.get_by_role("textbox")).to_be_focused()
    await expect(learner.get_by_role("log").locator(".text")).to_have_count(0)
    number = next(one.strip(".,") for one in said.split() if one.count("-") == 2)
    kept = await record(office).read(lambda one: receipts.receipt(one, number))
    assert kept is not None
    assert kept.counts["messages"] == 2
    assert await learner.evaluate(ID) != before
    # Nothing to download or delete is offered no more.
    await learner.get_by_role("button", name=words.say("widget-menu"), exact=True).click()
    await expect(learner.get_by_role("menuitem", name=words.say("widget-erase"))).to_have_count(0)
    await learner.keyboard.press("Escape")
    await learner.get_by_role("textbox").fill("anew")
    await learner.get_by_role("textbox").press("Enter")
    await expect(learner.get_by_role("log")).to_contain_text("ok")


@pytest.mark.parametrize("language", ["en", "pl"])
async def test_data_comes_as_a_file_to_read_and_as_json(
    office: Client, learner: Page, language: str, tmp_path: Path
) -> None:
    words = Words.load(language)
    await begin(learner, office, language, "zażółć")
    for choice, ending in (("page", ".html"), ("json", ".json")):
        await choose(learner, words, "widget-download")
        dialog = learner.get_by_role("dialog", name=words.say("widget-download"))
        async with learner.expect_download() as coming:
            await dialog.get_by_role("button", name=words.say(f"widget-download-{choice}")).click()
        file = await coming.value
        assert file.suggested_filename.endswith(ending)
        await file.save_as(tmp_path / f"data{ending}")
        await dialog.get_by_role("button", name=words.say("widget-own-close")).click()
    await learner.goto((tmp_path / "data.html").as_uri())
    await expect(learner).to_have_title(words.say("erasing-export-title"))
    await expect(learner.get_by_role("main")).to_contain_text("zażółć")
    data = json.loads((tmp_path / "data.json").read_text(encoding="utf-8"))
    assert [one["text"] for one in data["messages"]] == ["zażółć", "ok"]


async def test_a_second_page_of_the_conversation_is_emptied_too(
    office: Client, learner: Page
) -> None:
    words = Words.load("en")
    await begin(learner, office)
    second = await learner.context.new_page()
    await second.goto(f"{address(office)}/?lang=en")
    await expect(second.get_by_role("log")).to_contain_text("hello")
    await choose(learner, words, "widget-erase")
    await learner.get_by_role("button", name=words.say("widget-erase-now")).click()
    await expect(second.locator(".status")).to_contain_text("receipt number")
    await expect(second.get_by_role("log").locator(".text")).to_have_count(0)


async def test_an_open_page_of_the_desk_shows_that_it_was_deleted(
    office: Client, learner: Page, browser: Browser
) -> None:
    words = Words.load("en")
    ewa = await Desk.arrive(browser, await person(office, name="Ewa", seen_at=now()))
    await learner.goto(f"{address(office)}/?lang=en")
    await learner.get_by_role("textbox").fill("person")
    await learner.get_by_role("textbox").press("Enter")
    await expect(learner.get_by_role("log")).to_contain_text("queue")
    await ewa.open("/desk/conversation/1")
    await ewa.page.locator("#act-claim").click()
    await ewa.page.locator("#say").fill("half a sent")
    await choose(learner, words, "widget-erase")
    await learner.get_by_role("button", name=words.say("widget-erase-now")).click()
    title = ewa.page.get_by_role("heading", name="The learner deleted the conversation")
    await expect(title).to_be_focused()
    await expect(ewa.page.locator("#log")).to_have_count(0)
    await expect(ewa.page.locator("#mine-1")).to_have_count(0)
    assert "person" not in await ewa.page.locator("main").inner_text()
    kept = await ewa.page.evaluate("JSON.stringify([{...sessionStorage}, {...localStorage}])")
    assert "half a sent" not in kept
    await ewa.page.get_by_role("link", name="Back to the queue").click()
    await expect(ewa.page.locator("#row-1")).to_have_count(0)
    await ewa.leave()


async def test_the_yes_in_the_talk_deletes_and_tells_the_receipt(
    office: Client, learner: Page
) -> None:
    await begin(learner, office)
    place = await learner.evaluate(ID)
    buttons = [{"title": "Yes, delete everything", "payload": deleting.YES}]
    asked: dict[str, Any] = {"sender": "assistant", "text": "Delete everything?", "language": "en"}
    asked |= {"conversation_id": place, "content": {"buttons": buttons}}
    await record(office).write(lambda one: one.execute(insert(messages), asked))
    await learner.reload()
    await learner.get_by_role("button", name="Yes, delete everything").click()
    await expect(learner.locator(".status")).to_contain_text("receipt number")
    await expect(learner.get_by_role("log").locator(".text")).to_have_count(0)
    assert await learner.evaluate(ID) != place
