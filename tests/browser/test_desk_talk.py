"""A learner's widget and counsellors' pages at once, over the real front."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from front.record.tables import now
from tests.browser.desk import Desk, address
from tests.front.desk.people import person
from tests.front.desk.queueing import asked
from tests.front.fakes import Client, history, say, texts


@pytest_asyncio.fixture(loop_scope="session")
async def ewa(office: Client, browser: Browser) -> AsyncIterator[Desk]:
    """A counsellor, there and with the desk in English."""
    desk = await Desk.arrive(browser, await person(office, name="Ewa", seen_at=now()))
    yield desk
    await desk.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def jan(office: Client, browser: Browser) -> AsyncIterator[Desk]:
    """A second counsellor, in a browser of their own."""
    desk = await Desk.arrive(browser, await person(office, name="Jan", seen_at=now()))
    yield desk
    await desk.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def learner(office: Client, browser: Browser) -> AsyncIterator[Page]:
    """A learner's chat."""
    context = await browser.new_context(reduced_motion="reduce")
    page = await context.new_page()
    await page.goto(address(office) + "/?lang=en")
    await page.get_by_role("textbox").wait_for()
    yield page
    await context.close()


async def write(page: Page, text: str) -> None:
    """The learner types and sends."""
    await page.get_by_role("textbox").fill(text)
    await page.get_by_role("textbox").press("Enter")


async def lines(desk: Desk) -> list[str]:
    """The texts of the transcript on screen."""
    return await desk.page.locator("#log .text").all_inner_texts()


async def claim(desk: Desk, number: int = 1) -> None:
    """Opens a conversation that waits, and takes it."""
    await desk.open(f"/desk/conversation/{number}")
    await desk.page.locator("#act-claim").click()
    await expect(desk.page.locator("#say")).to_be_focused()


async def test_both_write_and_everything_is_there_once_in_order(ewa: Desk, learner: Page) -> None:
    await write(learner, "person")
    await expect(learner.get_by_role("log")).to_contain_text("queue")
    await claim(ewa)
    await expect(ewa.page.locator("#here")).to_have_text("The learner is here")
    expected = []
    for place in range(4):
        await write(learner, f"question {place}")
        await expect(ewa.page.locator("#log")).to_contain_text(f"question {place}")
        await ewa.page.locator("#say").fill(f"answer {place}")
        await ewa.page.locator("#say").press("Enter")
        await expect(learner.get_by_role("log")).to_contain_text(f"answer {place}")
        expected += [f"question {place}", f"answer {place}"]
    await expect(ewa.page.locator("#log")).to_contain_text("answer 3")
    assert (await lines(ewa))[-8:] == expected
    await asyncio.gather(ewa.page.reload(), learner.reload())
    await expect(learner.get_by_role("log")).to_contain_text("answer 3")
    assert (await lines(ewa))[-8:] == expected


async def test_typing_and_delivery_are_seen_on_both_sides(ewa: Desk, learner: Page) -> None:
    await write(learner, "person")
    await expect(learner.get_by_role("log")).to_contain_text("queue")
    await claim(ewa)
    await expect(learner.get_by_text("You are talking to Ewa")).to_be_visible()
    await learner.get_by_role("textbox").press_sequentially("I am")
    await expect(ewa.page.locator("#typing")).to_have_text("The learner is typing…")
    await ewa.page.locator("#say").press_sequentially("Hello")
    await expect(learner.get_by_text("Ewa is writing…")).to_be_visible()
    await ewa.page.locator("#say").press("Enter")
    await expect(ewa.page.locator(".counsellor .delivery").last).to_have_text("delivered")


async def test_nothing_is_lost_or_doubled_without_a_connection(ewa: Desk, office: Client) -> None:
    number = await asked(office, "person", "c1")
    await claim(ewa, number)
    await ewa.context.set_offline(True)
    await ewa.page.locator("#say").fill("written without a connection")
    await ewa.page.locator("#say").press("Enter")
    await expect(ewa.page.locator("#problems")).to_contain_text("was not sent")
    await expect(ewa.page.locator("#say")).to_have_value("written without a connection")
    for text in ("one", "two"):
        await say(office, text, "c1")
    await ewa.context.set_offline(False)
    await ewa.page.locator("#say").press("Enter")
    await expect(ewa.page.locator("#log")).to_contain_text("written without a connection")
    assert (await lines(ewa))[-3:] == ["one", "two", "written without a connection"]
    assert texts(await history(office, "c1")).count("written without a connection") == 1
    # What htmx says of each request without a connection.
    ewa.complaints[:] = [one for one in ewa.complaints if not one.startswith("htmx:")]


async def test_a_draft_outlives_switching_and_loading_anew(ewa: Desk, office: Client) -> None:
    first, second = [await asked(office, "person", name) for name in ("c1", "c2")]
    await claim(ewa, first)
    await ewa.page.keyboard.type("half a thought")
    await claim(ewa, second)
    await say(office, "psst", "c1")
    await expect(ewa.page.locator(f"#mine-{first} .count")).to_be_visible()
    await ewa.page.keyboard.type("another")
    await ewa.page.keyboard.press("Alt+ArrowUp")
    await expect(ewa.page.locator("#say")).to_have_value("half a thought")
    await ewa.page.reload()
    await expect(ewa.page.locator("#say")).to_have_value("half a thought")
    await ewa.page.keyboard.press("Alt+ArrowDown")
    await expect(ewa.page.locator("#say")).to_have_value("another")
    await ewa.page.locator("#say").press("Enter")
    await expect(ewa.page.locator("#log")).to_contain_text("another")
    await ewa.page.reload()
    await expect(ewa.page.locator("#say")).to_have_value("")


async def test_who_loses_the_conversation_is_told_and_keeps_the_draft(
    ewa: Desk, jan: Desk, office: Client
) -> None:
    number = await asked(office, "person", "c1")
    await claim(ewa, number)
    await ewa.page.keyboard.type("not sent yet")
    boss = await person(office, "supervisor")
    form = {"to": f"counsellor-{jan.one.id}", "note": "for Jan"}
    await boss.post(f"/desk/conversation/{number}/transfer", form)
    await expect(ewa.page.locator("#gone")).to_contain_text("with somebody else now")
    await expect(ewa.page.locator("#say")).to_have_value("not sent yet")
    await expect(ewa.page.locator("#say")).not_to_be_editable()
    await expect(ewa.page.locator("#send")).to_be_disabled()
    await jan.open(f"/desk/conversation/{number}")
    await expect(jan.page.locator("#noted")).to_contain_text("for Jan")
    await expect(jan.page.locator("#say")).to_be_editable()


async def test_of_two_who_claim_one_is_told(ewa: Desk, jan: Desk, office: Client) -> None:
    number = await asked(office, "person", "c1")
    for desk in (ewa, jan):
        await desk.open(f"/desk/conversation/{number}")
    await asyncio.gather(*(desk.page.locator("#act-claim").click() for desk in (ewa, jan)))
    composers = []
    for desk in (ewa, jan):
        await expect(desk.page.locator("#say, #problems p, #gone p").first).to_be_visible()
        composers.append(await desk.page.locator("#say").count())
    assert sorted(composers) == [0, 1]


async def test_the_whole_talk_by_keyboard_alone(ewa: Desk, office: Client) -> None:
    number = await asked(office, "person", "c1")
    keys = ewa.page.keyboard
    await ewa.open(f"/desk/conversation/{number}")
    await keys.press("c")
    await expect(ewa.page.locator("#say")).to_be_focused()
    await keys.type("First line")
    await keys.press("Shift+Enter")
    await keys.type("second line")
    await keys.press("Enter")
    await expect(ewa.page.locator("#say")).to_have_value("")
    await expect(ewa.page.locator("#say")).to_be_focused()
    assert texts(await history(office, "c1"))[-1] == "First line\nsecond line"
    await keys.press("Alt+p")
    await expect(ewa.page.locator("#note")).to_be_focused()
    await keys.type("a private note")
    await keys.press("Tab")
    await keys.press("Enter")
    await expect(ewa.page.locator("#noted .notes")).to_contain_text("a private note")
    await expect(ewa.page.locator("#note")).to_be_focused()
    await keys.press("Alt+m")
    await expect(ewa.page.locator("#transcript")).to_be_focused()
    await keys.press("Alt+w")
    await expect(ewa.page.locator("#say")).to_be_focused()
    await keys.press("Alt+k")
    await keys.press("Space")
    await keys.press("Enter")
    await expect(ewa.page.locator("#standing")).to_contain_text("Closed: Question answered")
    await expect(ewa.page.locator("#standing-title")).to_be_focused()
