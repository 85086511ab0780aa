"""A person is asked for, joins, writes and goes, as the learner's page shows it."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import Page, Request, expect

from tests.browser.double import Double
from tests.browser.samples import END, HELD, LEAVE, WAITING
from tests.browser.visitor import Visitor

NOBODY: dict[str, Any] = {"state": None}
COUNTS = """() => {
    window.changes = 0;
    const line = document.querySelector("cairn-chat").shadowRoot.querySelector(".queue p");
    new MutationObserver(() => { window.changes += 1; }).observe(line, {childList: true});
}"""


async def _beside(page: Page, double: Double, count: int) -> list[dict[str, Any]]:
    """The frames besides what was said, once there are so many."""
    for _ in range(200):
        if len(double.beside) >= count:
            break
        await page.wait_for_timeout(20)
    return double.beside


async def test_the_place_and_the_way_out_stand_beside_the_messages(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    name = await visitor.conversation()
    await visitor.say("Chcę porozmawiać z człowiekiem")
    await double.frame(name, "handoff", **WAITING)
    line = visitor.queue.get_by_role("status")
    await expect(line).to_have_text(WAITING["text"])
    await double.frame(name, "handoff", **WAITING | {"text": "Jesteś na początku kolejki."})
    await expect(line).to_have_text("Jesteś na początku kolejki.")
    await expect(visitor.log.get_by_role("article")).to_have_count(1)
    await visitor.queue.get_by_role("button", name=LEAVE["title"]).click()
    await expect(visitor.log).to_contain_text(LEAVE["title"])
    assert double.said[-1]["text"] == "/front_leave"
    await double.frame(name, "handoff", **NOBODY)
    await expect(visitor.queue).to_be_hidden()
    focused = "document.querySelector('cairn-chat').shadowRoot.activeElement !== null"
    assert await visitor.page.evaluate(focused)


async def test_the_same_line_again_is_not_announced_again(visitor: Visitor, double: Double) -> None:
    await visitor.open()
    name = await visitor.conversation()
    await double.frame(name, "handoff", **WAITING)
    await expect(visitor.queue).to_be_visible()
    await visitor.page.evaluate(COUNTS)
    for _ in range(3):
        await double.frame(name, "handoff", **WAITING)
    await double.drop()
    await visitor.connected()
    await visitor.page.wait_for_timeout(300)
    assert await visitor.page.evaluate("window.changes") == 0
    await double.frame(name, "handoff", **HELD)
    await expect(visitor.queue).to_contain_text("Anna")
    assert await visitor.page.evaluate("window.changes") == 1


async def test_who_comes_back_finds_their_place(visitor: Visitor, double: Double) -> None:
    await visitor.open()
    await double.frame(await visitor.conversation(), "handoff", **WAITING)
    await expect(visitor.queue).to_be_visible()
    await visitor.page.reload()
    await expect(visitor.queue).to_contain_text(WAITING["text"])


async def test_a_counsellor_has_a_name_and_is_seen_typing(visitor: Visitor, double: Double) -> None:
    await visitor.open()
    name = await visitor.conversation()
    await double.frame(name, "handoff", **HELD)
    await expect(visitor.queue.get_by_role("button")).to_have_text(END["title"])
    await double.frame(name, "typing", who="counsellor", name="Anna", text="Anna pisze…")
    await expect(visitor.status).to_have_text("Anna pisze…")
    await double.tell(name, sender="counsellor", counsellor="Anna", text="Dzień dobry")
    await expect(visitor.log.locator(".who")).to_have_text("Anna (Doradca)")
    await expect(visitor.status).to_have_text("")


async def test_a_counsellor_is_told_that_the_learner_writes_and_what_has_arrived(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    name = await visitor.conversation()
    await double.frame(name, "handoff", **WAITING)
    await expect(visitor.queue).to_be_visible()
    await visitor.field.press_sequentially("do nikogo")
    await double.frame(name, "handoff", **HELD)
    await expect(visitor.queue).to_contain_text("Anna")
    assert double.beside == []
    await visitor.field.press_sequentially("do Anny")
    assert await _beside(visitor.page, double, 1) == [{"type": "typing"}]
    message = double.keep(name, sender="counsellor", counsellor="Anna", text="Dzień dobry")
    for socket in set(double.conversation(name).sockets):
        await socket.send_json({"type": "message", "message": message})
    told = await _beside(visitor.page, double, 2)
    assert told[1:] == [{"type": "delivered", "id": message["id"]}]


async def test_a_counsellor_who_writes_first_is_answered_with_a_confirmation(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    name = await visitor.conversation()
    await double.tell(name, sender="counsellor", counsellor="Anna", text="Mam odpowiedź")
    await double.frame(name, "handoff", **HELD)
    assert [one["type"] for one in await _beside(visitor.page, double, 1)] == ["delivered"]


async def test_one_mark_stands_under_the_last_message_that_has_arrived(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    name = await visitor.conversation()
    await double.frame(name, "handoff", **HELD)
    for text in ("raz", "dwa"):
        await visitor.say(text)
    await expect(visitor.log.locator(".state").last).to_have_text("Wysłano i zapisano")
    said = double.conversation(name).messages
    mark = visitor.log.get_by_text("Dotarło do doradcy")
    for message in said:
        await double.frame(name, "delivered", id=message["id"])
        await expect(mark).to_have_count(1)
        holder = visitor.log.get_by_role("article").filter(has_text="Dotarło do doradcy")
        await expect(holder.locator(".text")).to_have_text(message["text"])
        message["delivered"] = "2026-11-22T09:31:00Z"
    await expect(mark).to_have_attribute("aria-live", "off")
    await visitor.page.reload()
    await expect(visitor.log.get_by_role("article").last).to_contain_text("Dotarło do doradcy")


async def test_nothing_of_it_is_loaded_before_a_person_is_asked_for(
    visitor: Visitor, double: Double
) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url.rpartition("/")[2])

    visitor.page.on("request", note)
    await visitor.open()
    await visitor.say("Chcę programować")
    await expect(visitor.log.locator(".state")).to_have_text("Wysłano i zapisano")
    assert not [name for name in asked if name.startswith("tools.js")]
    await double.frame(await visitor.conversation(), "handoff", **WAITING)
    await expect(visitor.queue).to_be_visible()
    assert len([name for name in asked if name.startswith("tools.js")]) == 1


async def test_buttons_of_the_service_can_be_pressed(visitor: Visitor, double: Double) -> None:
    told = {"sender": "service", "text": "Jesteś w kolejce.", "buttons": [LEAVE]}
    double.answers = [[{"text": "Dobrze."}, told]]
    await visitor.open()
    await visitor.say("Chcę porozmawiać z człowiekiem")
    await visitor.log.get_by_role("button", name=LEAVE["title"]).click()
    await expect(visitor.log.get_by_role("article")).to_have_count(4)
    assert double.said[-1]["text"] == "/front_leave"


async def test_a_new_conversation_has_no_queue(visitor: Visitor, double: Double) -> None:
    await visitor.open()
    await double.frame(await visitor.conversation(), "handoff", **WAITING)
    await expect(visitor.queue).to_be_visible()
    await visitor.choose("Nowa rozmowa")
    await expect(visitor.queue).to_be_hidden()


@pytest.mark.parametrize(("width", "height"), [(320, 568), (640, 400), (1280, 800)])
async def test_the_line_fits_and_its_button_is_large_enough(
    visitor: Visitor, double: Double, width: int, height: int
) -> None:
    await visitor.page.set_viewport_size({"width": width, "height": height})
    await visitor.open()
    await double.frame(await visitor.conversation(), "handoff", **WAITING)
    button = visitor.queue.get_by_role("button")
    await expect(button).to_be_visible()
    box = await button.bounding_box()
    assert box is not None
    assert box["height"] >= 43.9
    assert await visitor.page.evaluate("document.documentElement.scrollWidth") <= width


async def test_markup_in_a_name_stays_text(visitor: Visitor, double: Double) -> None:
    evil = "<img src=x onerror=\"document.title='taken'\">"
    await visitor.open()
    name = await visitor.conversation()
    await double.frame(name, "handoff", **HELD | {"text": evil, "leave": END | {"title": evil}})
    await double.frame(name, "typing", who="counsellor", name=evil, text=evil)
    await double.tell(name, sender="counsellor", counsellor=evil, text=evil)
    await expect(visitor.log).to_contain_text("<img")
    await expect(visitor.queue).to_contain_text("<img")
    assert await visitor.page.locator("img[onerror]").count() == 0
    assert "taken" not in await visitor.page.title()
