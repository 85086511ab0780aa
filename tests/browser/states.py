"""Every state that the page and the widget can be in, and how it comes about."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from playwright.async_api import expect

from tests.browser.double import Double
from tests.browser.samples import ANSWER, HELD, WAITING
from tests.browser.talk import Talk
from tests.browser.visitor import Visitor
from words import Words

State = Callable[[Visitor, Double], Coroutine[Any, Any, None]]
say = Words.load("pl").say
COMPARISON = Talk("pl").answers[2][0]
ROADMAP: dict[str, Any] = {
    "text": "Plan jest gotowy.",
    "links": [{"title": "Twój plan nauki", "url": "https://example.org/plan"}],
}
SURVEY: dict[str, Any] = {
    "sender": "service",
    "text": say("survey-ease"),
    "buttons": [
        {"title": say(f"survey-ease-{number}"), "payload": f"/front_ease_{number}"}
        for number in range(1, 6)
    ],
}


async def _answered(visitor: Visitor, double: Double, answer: dict[str, Any]) -> None:
    double.answers = [[answer]]
    await visitor.open()
    # From now on messages are announced, and their buttons come a little later.
    await expect(visitor.log).to_have_attribute("aria-live", "polite")
    await visitor.say("Chcę programować")
    await visitor.log.get_by_role("button", name=say("widget-read")).wait_for()


async def closed(visitor: Visitor, double: Double) -> None:
    """A button in the corner of somebody's page."""
    await visitor.page.goto(double.url + "/closed")
    await visitor.page.get_by_role("button", name=say("widget-open")).wait_for()


async def opened(visitor: Visitor, double: Double) -> None:
    """The panel in that corner, with an answer."""
    await closed(visitor, double)
    await visitor.page.get_by_role("button", name=say("widget-open")).click()
    await expect(visitor.field).to_be_focused()
    double.answers = [[ANSWER]]
    await visitor.say("Chcę programować")
    await expect(visitor.log.get_by_role("article")).to_have_count(2)


async def empty(visitor: Visitor, double: Double) -> None:
    """The page before anything is said."""
    await visitor.open()


async def cards(visitor: Visitor, double: Double) -> None:
    """Offers, with their sources unfolded."""
    await _answered(visitor, double, ANSWER)
    await visitor.log.get_by_text("Źródła").click()


async def comparison(visitor: Visitor, double: Double) -> None:
    """Offers side by side."""
    await _answered(visitor, double, COMPARISON)


async def roadmap(visitor: Visitor, double: Double) -> None:
    """The link to a plan."""
    await _answered(visitor, double, ROADMAP)
    await visitor.log.get_by_role("link", name="Twój plan nauki").wait_for()


async def foreign(visitor: Visitor, double: Double) -> None:
    """An answer in another language than the page."""
    await _answered(visitor, double, Talk("en").answers[0][0])


async def queue(visitor: Visitor, double: Double) -> None:
    """A person was asked for."""
    await visitor.open()
    await visitor.say("Chcę porozmawiać z człowiekiem")
    await double.frame(await visitor.conversation(), "handoff", **WAITING)
    await expect(visitor.queue).to_contain_text(WAITING["text"])


async def counsellor(visitor: Visitor, double: Double) -> None:
    """A counsellor has joined, has had a message, and writes."""
    await queue(visitor, double)
    name = await visitor.conversation()
    await double.frame(name, "handoff", **HELD)
    await double.tell(name, sender="counsellor", counsellor="Anna", text="Dzień dobry")
    await double.frame(name, "delivered", id=double.conversation(name).messages[0]["id"])
    await double.frame(name, "typing", who="counsellor", name="Anna", text="Anna pisze…")
    await expect(visitor.status).to_have_text("Anna pisze…")
    await expect(visitor.log).to_contain_text(say("widget-delivered"))


async def survey(visitor: Visitor, double: Double) -> None:
    """Two questions after a talk."""
    await _answered(visitor, double, SURVEY)


async def typing(visitor: Visitor, double: Double) -> None:
    """An answer is being made."""
    await visitor.open()
    await visitor.say("Chcę programować")
    await double.frame(await visitor.conversation(), "typing")
    await expect(visitor.status).to_have_text(say("widget-typing"))


async def offline(visitor: Visitor, double: Double) -> None:
    """No connection, and something waits for it."""
    await visitor.open()
    double.refuses = True
    await double.drop()
    await visitor.say("czeka")
    await expect(visitor.status).to_contain_text("Brak połączenia")


async def error(visitor: Visitor, double: Double) -> None:
    """A message was refused."""
    await visitor.open()
    double.error = {"code": "text-too-long", "message": "Ta wiadomość jest za długa."}
    await visitor.say("bardzo długo")
    await expect(visitor.log.locator(".state")).to_have_text(say("widget-failed"))


async def menu(visitor: Visitor, double: Double) -> None:
    """The menu is open, over an answer."""
    await cards(visitor, double)
    await visitor.page.get_by_role("button", name=say("widget-menu"), exact=True).click()
    await visitor.page.get_by_role("menu").wait_for()


async def large(visitor: Visitor, double: Double) -> None:
    """Letters of double size."""
    await visitor.context.add_init_script("localStorage.setItem('cairn-letters', '200')")
    await cards(visitor, double)


STATES: Mapping[str, State] = {
    one.__name__: one
    for one in (closed, opened, empty, cards, comparison, roadmap, foreign, queue, counsellor)
} | {one.__name__: one for one in (survey, typing, offline, error, menu, large)}
