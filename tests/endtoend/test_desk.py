"""A day at the desk, by keyboard alone: from asking for a person to the assistant awake again."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from playwright.async_api import Browser, expect

from tests.endtoend.desk_people import Counsellor, Learner, at_desk
from tests.endtoend.running import Running


@dataclass(frozen=True)
class Lines:
    """What is said, and the words by which things are found."""

    language: str
    goal: str
    person: str
    asks: str
    suggested: str
    own: str
    search: str
    goodbye: str
    solved: str
    price: str
    free: str
    nobody: str


ENGLISH = Lines(
    language="en",
    goal="online course in data analysis for up to 200 euros",
    person="I want to talk to a person",
    asks="will the first one be recognised in Germany?",
    suggested="not automatic",
    own=" I will look into it with you.",
    search="Excel",
    goodbye="My colleague goes on from here, goodbye!",
    solved="Yes",
    price="how much is it?",
    free="free of charge",
    nobody="Your request is kept",
)
POLISH = Lines(
    language="pl",
    goal="kurs analizy danych online do 900 zł",
    person="chcę porozmawiać z człowiekiem",
    asks="czy ten pierwszy uznają w Niemczech?",
    suggested="nie jest automatyczne",
    own=" Sprawdzimy to razem.",
    search="Excel",
    goodbye="Dalej pomoże kolega, do widzenia!",
    solved="Tak",
    price="ile to kosztuje?",
    free="bezpłat",
    nobody="Prośba zostaje zapisana",
)
EACH = pytest.mark.parametrize("lines", [ENGLISH, POLISH], ids=lambda one: one.language)


@EACH
async def test_a_day_at_the_desk(browser: Browser, running: Running, lines: Lines) -> None:
    other = "pl" if lines.language == "en" else "en"
    learner = await Learner.arrive(browser, running, "learner", lines.language, 390)
    await learner.open(lines.language)
    async with (
        at_desk(browser, running, "Anna", lines.language, 1280) as anna,
        at_desk(browser, running, "Piotr", other, 768) as piotr,
    ):
        await anna.checked()
        await learner.say(lines.goal)
        await learner.page.get_by_role("listitem").get_by_role("heading").first.wait_for()
        before = await anna.waiting()
        await learner.say(lines.person)
        number = await anna.claim(before, lines.goal)
        await anna.checked()
        await anna.picture(f"desk-{lines.language}-1-claimed")
        await _suggested(learner, anna, lines)
        title = await _card(learner, anna, lines)
        await _noted_and_passed(anna, piotr, number, lines)
        piotr = await _came_back(browser, running, learner, piotr, number, lines)
        await _ended(learner, piotr, lines)
        await piotr.leave()
    await _awake(learner, title, lines)
    await learner.leave()


async def _suggested(learner: Learner, anna: Counsellor, lines: Lines) -> None:
    """The suggestion is edited and sent; before that, the learner sees nothing of it."""
    await learner.say(lines.asks)
    suggestion = anna.page.locator("#suggest", has_text=lines.suggested)
    await suggestion.wait_for()
    await expect(learner.page.get_by_text(lines.suggested)).to_have_count(0)
    await anna.page.keyboard.press("Alt+i")
    await anna.say(lines.own)
    await learner.shown(lines.own.strip()).wait_for()
    await learner.picture(f"desk-{lines.language}-2-learner")


async def _card(learner: Learner, anna: Counsellor, lines: Lines) -> str:
    """An offer of the catalogue goes to the learner as a card; its title."""
    await anna.write(anna.page.locator("#catalogue-q"), lines.search)
    button = anna.page.locator("#found-1 [data-attach]")
    await expect(anna.page.locator("#found-1 h3")).to_contain_text(lines.search)
    title = str(await button.get_attribute("data-title"))
    await anna.press(button)
    await anna.page.locator("#attached input[name=offer]").wait_for(state="attached")
    await anna.say(lines.goodbye)
    await learner.shown(lines.goodbye).wait_for()
    await learner.page.get_by_role("log").get_by_role("heading", name=title).last.wait_for()
    await anna.picture(f"desk-{lines.language}-3-card")
    return title


async def _noted_and_passed(anna: Counsellor, piotr: Counsellor, number: int, lines: Lines) -> None:
    """A private note, then the conversation goes to the colleague, who reads both."""
    await anna.page.keyboard.press("Alt+p")
    await anna.page.keyboard.type("only for us")
    await anna.press(anna.page.locator("#noted button").last)
    await anna.page.locator("#noted").get_by_text("only for us").wait_for()
    await anna.page.keyboard.press("Alt+t")
    await anna.write(anna.page.locator("#to"), "Piotr")
    await anna.write(anna.page.locator("#pass-note"), "knows more of it")
    await anna.press(anna.page.locator("#passing form button").last)
    # A colleague's talk is not hers to read any more.
    await anna.page.wait_for_url("**/desk/")
    await piotr.page.locator(f"#mine #row-{number}").wait_for()
    await piotr.page.keyboard.press("Alt+1")
    await piotr.page.wait_for_url(f"**/desk/conversation/{number}*")
    await piotr.page.locator("#noted").get_by_text("only for us").wait_for()
    await piotr.page.locator("#log").get_by_text(lines.goodbye).wait_for()
    await piotr.checked()
    await piotr.picture(f"desk-{lines.language}-3-tablet")


async def _came_back(
    browser: Browser,
    running: Running,
    learner: Learner,
    piotr: Counsellor,
    number: int,
    lines: Lines,
) -> Counsellor:
    """The counsellor's browser is gone and the learner reloads: nothing of the talk is."""
    await piotr.context.close()
    await learner.say("are you there?")
    await learner.page.reload()
    for text in (lines.goal, lines.own.strip(), lines.goodbye, "are you there?"):
        await learner.shown(text).wait_for()
    again = await Counsellor.arrive(browser, running, "Piotr", "en", 390)
    again.login = piotr.login
    await again.sign_in()
    await again.page.keyboard.press("Alt+1")
    await again.page.wait_for_url(f"**/desk/conversation/{number}*")
    await again.page.locator("#log").get_by_text("are you there?").wait_for()
    await again.say("I am back")
    await learner.shown("I am back").wait_for()
    await again.checked()
    await again.picture(f"desk-{lines.language}-4-phone")
    return again


async def _ended(learner: Learner, piotr: Counsellor, lines: Lines) -> None:
    """Closed with an outcome; the learner answers two questions."""
    await piotr.page.keyboard.press("Alt+k")
    await piotr.press(piotr.page.locator("input[name=outcome][value=answered]"), "Space")
    await piotr.press(piotr.page.locator("#ending form button").first)
    await piotr.page.locator("#composing .silent").wait_for()
    await learner.button(lines.solved).wait_for()
    await learner.press(learner.button(lines.solved))
    await learner.button("5").wait_for()
    await learner.press(learner.button("5"))
    await learner.picture(f"desk-{lines.language}-5-survey")


async def _awake(learner: Learner, title: str, lines: Lines) -> None:
    """The assistant answers again, and knows which offer the counsellor has shown."""
    await learner.say(lines.price)
    answer = learner.page.get_by_role("log").locator(".assistant").last
    await expect(answer).to_contain_text(title)
    await learner.picture(f"desk-{lines.language}-6-awake")


@EACH
async def test_nobody_there_is_said_and_nothing_ends_there(
    browser: Browser, running: Running, lines: Lines
) -> None:
    learner = await Learner.arrive(browser, running, "learner", lines.language, 390)
    await learner.open(lines.language)
    await learner.say(lines.person)
    await learner.shown(lines.nobody).wait_for()
    await expect(learner.page.get_by_role("log").get_by_role("button").last).to_be_enabled()
    await learner.picture(f"desk-{lines.language}-7-nobody")
    await learner.leave()
