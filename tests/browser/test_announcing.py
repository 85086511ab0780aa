"""What is told unasked: what is new, once, and not every flicker."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser import heard
from tests.browser.double import Double
from tests.browser.samples import WAITING
from tests.browser.visitor import Visitor
from words import Words

say = Words.load("pl").say
OFFLINE, ONLINE = say("widget-offline"), say("widget-online")
TYPING = say("widget-typing")


# Holds back what waits for a second, until it is let go.
HELD = """(() => {
    const later = window.setTimeout;
    const held = [];
    window.setTimeout = (run, wait, ...more) =>
        wait === 1000 ? held.push(run) : later(run, wait, ...more);
    window.settle = () => held.splice(0).forEach((run, place) => later(run, place));
})()"""


class Listener(Visitor):
    """A visitor who hears the page."""

    async def listen(self) -> None:
        """Opens the page and waits until what is added is announced."""
        await self.open()
        await expect(self.log).to_have_attribute("aria-live", "polite")

    async def texts_told(self, text: str) -> list[str]:
        """What was announced, once it holds the text; clock times are left out."""
        told: list[str] = []
        for _ in range(400):
            told += await heard.announced(self.page)
            if any(text in line for line in told):
                return told
            await self.page.wait_for_timeout(20)
        raise AssertionError(f"{text!r} was never announced, only {told}")


@pytest_asyncio.fixture(loop_scope="session")
async def listener(browser: Browser, double: Double) -> AsyncIterator[Listener]:
    """Somebody with a screen reader who has never been here."""
    someone = await Listener.arrive(browser, double)
    await heard.record(someone.context)
    yield someone
    await someone.leave()


async def test_the_history_is_not_announced(listener: Listener, double: Double) -> None:
    await listener.listen()
    name = await listener.conversation()
    for number in range(3):
        double.keep(name, text=f"Dawno temu {number}")
    await listener.page.reload()
    await expect(listener.log.get_by_role("article")).to_have_count(3)
    await expect(listener.log).to_have_attribute("aria-live", "polite")
    await double.tell(name, text="Nowa odpowiedź")
    told = await listener.texts_told("Nowa odpowiedź")
    assert len(told) == 1


async def test_what_comes_in_the_first_moment_is_announced_too(
    listener: Listener, double: Double
) -> None:
    """A greeting comes right after the history, before the log is known to be one."""
    await listener.context.add_init_script(HELD)
    double.answers = [[{"text": "Od razu"}]]
    await listener.open()
    name = await listener.conversation()
    await double.tell(name, text="Witamy ponownie")
    await listener.say("szybko")
    await expect(listener.log.get_by_role("article")).to_have_count(3)
    assert await heard.announced(listener.page) == []
    await listener.page.evaluate("settle()")
    told = await listener.texts_told("Od razu")
    await double.tell(name, text="Później")
    told += await listener.texts_told("Później")
    for text in ("Witamy ponownie", "szybko", "Od razu", "Później"):
        assert len([line for line in told if text in line]) == 1, told
    assert not [line for line in told if say("widget-read") in line]


async def test_a_conversation_joined_in_the_first_moment_is_not_read_out(
    listener: Listener, double: Double
) -> None:
    await listener.context.add_init_script(HELD)
    await listener.open()
    double.keep("elsewhere-0123456789", text="Dawno temu")
    name = await listener.conversation()
    await double.frame(name, "joined", conversation="elsewhere-0123456789")
    await expect(listener.log.get_by_role("article")).to_have_count(1)
    await listener.page.evaluate("settle()")
    await expect(listener.log).to_have_attribute("aria-live", "polite")
    await double.tell("elsewhere-0123456789", text="Nowa odpowiedź")
    told = await listener.texts_told("Nowa odpowiedź")
    assert not [line for line in told if "Dawno temu" in line]


async def test_after_a_break_only_what_was_missed_is_announced(
    listener: Listener, double: Double
) -> None:
    await listener.listen()
    name = await listener.conversation()
    await double.tell(name, text="Przed przerwą")
    await listener.texts_told("Przed przerwą")
    double.keep(name, text="W czasie przerwy")
    await double.drop()
    told = await listener.texts_told("W czasie przerwy")
    await double.tell(name, text="Po przerwie")
    told += await listener.texts_told("Po przerwie")
    assert [line.rpartition(" ")[2] for line in told] == ["przerwy", "przerwie"]


async def test_a_message_that_moves_to_its_place_is_announced_once(
    listener: Listener, double: Double
) -> None:
    await listener.listen()
    name = await listener.conversation()
    double.deaf = True
    for text in ("pierwsza", "druga"):
        await listener.say(text)
    await double.tell(name, text="W tym czasie")
    told = await listener.texts_told("W tym czasie")
    double.deaf = False
    await double.drop()
    await expect(listener.log.locator(".state").last).to_have_text(say("widget-kept"))
    await double.tell(name, text="Koniec")
    told += await listener.texts_told("Koniec")
    for text in ("pierwsza", "druga", "W tym czasie", "Koniec"):
        assert len([line for line in told if text in line]) == 1, told


async def test_a_break_is_told_when_it_lasts_and_so_is_its_end(
    listener: Listener, double: Double
) -> None:
    await listener.listen()
    double.refuses = True
    await double.drop()
    assert await listener.texts_told(OFFLINE) == [OFFLINE]
    double.refuses = False
    assert await listener.texts_told(ONLINE) == [ONLINE]


async def test_a_short_break_is_seen_and_not_told(listener: Listener, double: Double) -> None:
    await listener.listen()
    await double.drop()
    await expect(listener.status).to_have_text(ONLINE)
    await double.tell(await listener.conversation(), text="Dalej")
    told = await listener.texts_told("Dalej")
    assert not {OFFLINE, ONLINE} & set(told)


async def test_that_an_answer_is_made_is_told_when_it_takes_long(
    listener: Listener, double: Double
) -> None:
    await listener.listen()
    name = await listener.conversation()
    double.answers = [[{"text": "Od razu"}]]
    await listener.say("szybko")
    assert TYPING not in await listener.texts_told("Od razu")
    await listener.say("powoli")
    await double.frame(name, "typing")
    await expect(listener.status).to_have_text(TYPING)
    await listener.texts_told(TYPING)
    await double.tell(name, text="Wreszcie")
    assert TYPING not in await listener.texts_told("Wreszcie")


async def test_a_place_in_the_queue_is_told_once_in_half_a_minute(
    listener: Listener, double: Double
) -> None:
    await listener.page.clock.install()
    await listener.open()
    name = await listener.conversation()
    line = listener.queue.get_by_role("paragraph")
    for place in range(9, 4, -1):
        text = f"Miejsce: {place}"
        await double.frame(name, "handoff", **WAITING | {"place": place, "text": text})
        await expect(line).to_have_text(text)
        await listener.page.clock.run_for(5_000)
    told = await heard.announced(listener.page)
    await listener.page.clock.run_for(30_000)
    told += await heard.announced(listener.page)
    # Moving the clock on, the connection may seem dead; that is told too.
    assert [line for line in told if line.startswith("Miejsce")] == ["Miejsce: 9", "Miejsce: 5"]
    held = {"state": "with_counsellor", "text": "Rozmowę prowadzi Anna."}
    await double.frame(name, "handoff", **WAITING | held)
    await expect(line).to_have_text(held["text"])
    await listener.page.clock.run_for(1_000)
    assert held["text"] in await heard.announced(listener.page)


async def test_a_refusal_is_told(listener: Listener, double: Double) -> None:
    await listener.listen()
    double.error = {"code": "text-too-long", "message": "Ta wiadomość jest za długa."}
    await listener.say("bardzo długo")
    told = await listener.texts_told("za długa")
    assert told[-1] == "Ta wiadomość jest za długa."
