"""The focus stays with whoever reads, whatever goes off; an input method keeps its keys."""

from __future__ import annotations

from playwright.async_api import expect

from tests.browser import hands
from tests.browser.double import Double
from tests.browser.samples import ANSWER, WAITING
from tests.browser.visitor import Visitor
from words import Words

say = Words.load("pl").say
COMPOSING = {"text": "ni", "selectionStart": 2, "selectionEnd": 2}


async def test_send_again_leaves_the_focus_with_the_message(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    double.error = {"code": "text-too-long", "message": "Ta wiadomość jest za długa."}
    await visitor.say("bardzo długo")
    double.error = None
    again = visitor.log.get_by_role("button", name=say("widget-again"))
    await again.focus()
    await visitor.page.keyboard.press("Enter")
    await expect(visitor.log.locator(".state")).to_have_text(say("widget-kept"))
    await expect(visitor.log.get_by_role("article")).to_be_focused()
    await hands.focus(visitor.page)


async def test_an_answer_from_another_device_leaves_the_focus_with_the_question(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    name = await visitor.conversation()
    await double.tell(name, **ANSWER)
    reply = visitor.log.get_by_role("button", name="Pokaż więcej")
    await reply.focus()
    await double.tell(name, sender="learner", text="z telefonu")
    await expect(reply).to_be_disabled()
    await expect(visitor.log.get_by_role("article").first).to_be_focused()


async def test_a_queue_that_goes_leaves_the_focus_in_the_field(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    name = await visitor.conversation()
    await double.frame(name, "handoff", **WAITING)
    await visitor.queue.get_by_role("button").focus()
    await double.frame(name, "handoff", state=None)
    await expect(visitor.queue).to_be_hidden()
    await expect(visitor.field).to_be_focused()


async def test_a_person_asked_for_elsewhere_leaves_the_focus_in_the_field(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open()
    asking = visitor.page.get_by_role("button", name=say("widget-person"), exact=True)
    await asking.focus()
    await double.frame(await visitor.conversation(), "handoff", **WAITING)
    await expect(asking).to_be_hidden()
    await expect(visitor.field).to_be_focused()


async def test_enter_and_escape_belong_to_the_input_method_while_it_composes(
    visitor: Visitor, double: Double
) -> None:
    await visitor.open("/opened")
    await visitor.field.focus()
    session = await visitor.context.new_cdp_session(visitor.page)
    await session.send("Input.imeSetComposition", COMPOSING)
    await visitor.page.keyboard.press("Enter")
    await session.send("Input.imeSetComposition", COMPOSING)
    await visitor.page.keyboard.press("Escape")
    await expect(visitor.page.get_by_role("dialog")).to_be_visible()
    assert double.said == []
    await visitor.field.fill("gotowe")
    await visitor.field.press("Enter")
    await expect(visitor.log.get_by_role("article")).to_have_count(1)
    assert [frame["text"] for frame in double.said] == ["gotowe"]


async def test_the_enter_that_ends_composing_in_safari_does_not_send(
    visitor: Visitor, double: Double
) -> None:
    """There it comes after the composition ended, and only its code tells (229)."""
    await visitor.open()
    await visitor.field.fill("日本")
    kept = await visitor.field.evaluate(
        """(field) => field.dispatchEvent(new KeyboardEvent(
            "keydown", {key: "Enter", keyCode: 229, bubbles: true, cancelable: true}))"""
    )
    assert kept
    await visitor.field.press("Enter")
    await expect(visitor.log.get_by_role("article")).to_have_count(1)
    assert [frame["text"] for frame in double.said] == ["日本"]
