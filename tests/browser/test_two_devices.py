"""Two devices on one conversation stay in step, whatever their connections do."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest_asyncio
from playwright.async_api import Browser, expect

from front.record.tables import now
from tests.browser.device import Device
from tests.browser.double import Double
from tests.browser.samples import HELD
from tests.browser.visitor import Visitor
from tests.front.desk.people import person
from tests.front.desk.queueing import ORDERS, asked
from tests.front.fakes import Client, FakeRasa, cairn, front, history, settings_for, texts
from words import Words

EN = Words.load("en")
OPEN = "Zapytaj o naukę"
BUTTONS = [{"title": "Yes, please", "payload": "/affirm"}, {"title": "No", "payload": "/deny"}]


@pytest_asyncio.fixture(loop_scope="session")
async def rasa() -> AsyncIterator[FakeRasa]:
    """Says what was said back; to “choose?” with buttons; calls a person where asked to."""

    def answer(body: dict[str, Any]) -> list[dict[str, Any]]:
        said = body["message"]
        told: list[dict[str, Any]] = [{"text": f"echo {said}"}]
        if said == "choose?":
            told[0]["buttons"] = BUTTONS
        if said in ORDERS:
            told.append(cairn(handoff=ORDERS[said]))
        return told

    fake = FakeRasa()
    fake.answer = answer
    await fake.start()
    yield fake
    await fake.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def client(rasa: FakeRasa, tmp_path: Path) -> AsyncIterator[Client]:
    async with front(settings_for(rasa, tmp_path)) as running:
        yield running


@pytest_asyncio.fixture(loop_scope="session")
async def both(browser: Browser, client: Client) -> AsyncIterator[tuple[Device, Device]]:
    """A computer and a telephone, open on the same conversation."""
    computer = await Device.arrive(browser, client)
    telephone = await Device.arrive(browser, client, viewport={"width": 360, "height": 740})
    for one in (computer, telephone):
        await one.open(conversation="c1")
    yield computer, telephone
    await computer.leave()
    await telephone.leave()


async def test_what_is_said_on_one_shows_on_both_in_the_same_order(
    both: tuple[Device, Device], client: Client
) -> None:
    one, two = both
    await one.say("first")
    await two.shows("first", "echo first")
    await two.say("second")
    await one.shows("first", "echo first", "second", "echo second")
    await two.shows("first", "echo first", "second", "echo second")
    assert texts(await history(client)) == ["first", "echo first", "second", "echo second"]
    # Each tells how far its own messages came, and nothing of the other's.
    for device in both:
        await expect(device.log.locator(".state")).to_have_text([EN.say("widget-kept")])


async def test_both_see_that_an_answer_is_on_its_way(
    both: tuple[Device, Device], rasa: FakeRasa
) -> None:
    one, _ = both
    rasa.free.clear()
    await one.say("slow")
    for device in both:
        await expect(device.status).to_have_text(EN.say("widget-typing"))
    rasa.free.set()
    for device in both:
        await device.shows("slow", "echo slow")
        await expect(device.status).to_be_empty()


async def test_a_button_pressed_on_one_is_no_longer_offered_on_the_other(
    both: tuple[Device, Device],
) -> None:
    one, two = both
    await one.say("choose?")
    for device in both:
        await expect(device.log.get_by_role("button", name="Yes, please")).to_be_enabled()
    await two.log.get_by_role("button", name="Yes, please").click()
    for device in both:
        await device.shows("choose?", "echo choose?", "Yes, please", "echo /affirm")
        for name in ("Yes, please", "No"):
            await expect(device.log.get_by_role("button", name=name)).to_be_disabled()


async def test_a_draft_stays_where_it_is_typed(both: tuple[Device, Device]) -> None:
    one, two = both
    await one.field.fill("half a sent")
    await two.say("from the other")
    await one.shows("from the other", "echo from the other")
    await expect(one.field).to_have_value("half a sent")
    await expect(two.field).to_have_value("")


async def test_what_was_missed_and_what_waited_comes_together(
    both: tuple[Device, Device], client: Client
) -> None:
    one, two = both
    await one.say("before")
    await two.shows("before", "echo before")
    await two.page.context.set_offline(True)
    await expect(two.status).to_contain_text("No connection")
    for text in ("one", "two"):
        await two.say(f"waits {text}")
        await one.say(f"live {text}")
    said = ["before", "live one", "live two"]
    await one.shows(*(line for text in said for line in (text, f"echo {text}")))
    await two.page.context.set_offline(False)
    said += ["waits one", "waits two"]
    await expect(two.log.locator(".state")).to_have_text([EN.say("widget-kept")] * 2)
    await expect(two.log.get_by_text("echo waits two")).to_be_visible()
    kept = texts(await history(client))
    assert sorted(kept) == sorted(line for text in said for line in (text, f"echo {text}"))
    for device in both:
        await device.shows(*kept)


async def test_breaks_in_turn_leave_both_with_the_same(
    both: tuple[Device, Device], client: Client
) -> None:
    for number in range(8):
        speaks, breaks = both[number % 2], both[(number // 2) % 2]
        await breaks.page.context.set_offline(True)
        await speaks.say(f"message {number}")
        await breaks.page.context.set_offline(False)
        for device in both:
            await expect(device.log.get_by_text(f"echo message {number}")).to_be_visible()
    kept = texts(await history(client))
    assert sorted(kept) == sorted(
        line for number in range(8) for line in (f"message {number}", f"echo message {number}")
    )
    for device in both:
        await device.shows(*kept)


async def test_how_a_hand_off_stands_shows_on_both(
    both: tuple[Device, Device], client: Client
) -> None:
    one, two = both
    ewa = await person(client, name="Ewa", seen_at=now())
    await two.say("choose?")
    await one.shows("choose?", "echo choose?")
    number = await asked(client, "person", "c1")
    for device in both:
        await expect(device.queue).to_contain_text("next in the queue")
    await ewa.post(f"/desk/claim/{number}")
    for device in both:
        await expect(device.queue).to_contain_text("Ewa")
    form = {"text": "Hello, I am Ewa.", "client_id": "e1"}
    await ewa.post(f"/desk/conversation/{number}/say", form)
    for device in both:
        await expect(device.log.get_by_text("Hello, I am Ewa.")).to_be_visible()
    await one.queue.get_by_role("button").click()
    for device in both:
        await expect(device.queue).to_be_hidden()
    assert await one.log.locator(".text").all_inner_texts() == (
        await two.log.locator(".text").all_inner_texts()
    )


async def test_what_was_answered_elsewhere_is_not_counted_as_unread(
    visitor: Visitor, double: Double
) -> None:
    page = visitor.page
    await page.goto(double.url + "/closed")
    await page.get_by_role("button", name=OPEN, exact=True).click()
    await visitor.say("Chcę porozmawiać z człowiekiem")
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    name = await visitor.conversation()
    await double.frame(name, "handoff", **HELD)
    await expect(visitor.queue).to_be_visible()
    await page.keyboard.press("Escape")
    for text in ("pierwsza", "druga"):
        await double.tell(name, sender="counsellor", counsellor="Anna", text=text)
        counted = page.get_by_role("button", name=f"{OPEN}. Nowe wiadomości: 1", exact=True)
        await expect(counted).to_be_visible()
        await double.tell(name, sender="learner", text=f"{text}: z telefonu")
        await expect(page.get_by_role("button", name=OPEN, exact=True)).to_be_visible()
    await double.tell(name, sender="counsellor", counsellor="Anna", text="trzecia")
    await expect(counted).to_be_visible()
