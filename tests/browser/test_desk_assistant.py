"""The assistant beside a conversation in a real browser: by keyboard, and 0 findings of axe."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from front.record.tables import now
from tests.browser.chromium import Missing, axe
from tests.browser.desk import Desk
from tests.browser.test_desk_accessibility import BOTH, LOOKS, clean
from tests.front.desk.people import Person, person
from tests.front.desk.talks import held_by
from tests.front.fakes import Client, FakeRasa, cairn, front, history, say, settings_for

OFFER = {
    "id": "sample-001",
    "title": "Excel od podstaw: arkusze, tabele i wykresy dla początkujących",
    "provider": "Akademia",
    "url": "https://offers.example/1",
    "caveats": ["Wymagania wstępne: podstawowa obsługa komputera"],
}
SOURCE = {"title": "Rejestr", "url": "https://register.example", "date": "2026-01-01"}


def _answer(body: dict[str, Any]) -> list[dict[str, Any]]:
    text = f"Answer to: {body['message']}"
    return [{"text": text}, cairn(offers=[OFFER], sources=[SOURCE], language="en")]


@pytest_asyncio.fixture(loop_scope="session")
async def office(tmp_path: Path) -> AsyncIterator[Client]:
    """The real front; its Rasa answers everything with an offer."""
    rasa = FakeRasa()
    rasa.answer = _answer
    await rasa.start()
    async with front(settings_for(rasa, tmp_path)) as client:
        yield client
    await rasa.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def ola(office: Client) -> Person:
    """A counsellor who may also decide about answers."""
    roles = ("counsellor", "editor", "operator")
    return await person(office, *roles, name="Ola", seen_at=now(), languages=["en"])


@pytest_asyncio.fixture(loop_scope="session")
async def desk(office: Client, ola: Person, browser: Browser) -> AsyncIterator[Desk]:
    """Her browser."""
    opened = await Desk.arrive(browser, ola)
    yield opened
    await opened.leave()


@pytest_asyncio.fixture(loop_scope="session")
async def looked_at(
    request: pytest.FixtureRequest, office: Client, browser: Browser
) -> AsyncIterator[Desk]:
    """A desk in some colours, size and language, with the checker at hand."""
    try:
        source = axe()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    look, language = request.param
    one = await person(
        office,
        "counsellor",
        "editor",
        "operator",
        name="Ewa",
        seen_at=now(),
        interface_language=language,
    )
    opened = await Desk.arrive(browser, one, **LOOKS[look])
    await opened.context.add_init_script(source)
    yield opened
    await opened.leave()


async def _talking(desk: Desk) -> int:
    """The page of a conversation in which a learner has just said something."""
    number = await held_by(desk.one)
    await say(desk.one.client, "which course is good?")
    await desk.open(f"/desk/conversation/{number}")
    await expect(desk.page.locator("#suggest")).to_contain_text("Answer to: which course")
    return number


async def test_a_suggestion_is_put_into_the_reply_and_sent(desk: Desk, office: Client) -> None:
    await _talking(desk)
    before = len(await history(office))
    await desk.page.keyboard.press("Alt+i")
    field = desk.page.locator("#say")
    await expect(field).to_have_value("Answer to: which course is good?")
    await expect(field).to_be_focused()
    await desk.page.locator("#suggest [data-attach]").first.press("Enter")
    await expect(desk.page.locator("#attached")).to_contain_text("Excel od podstaw")
    assert len(await history(office)) == before


async def test_a_new_message_brings_a_new_suggestion(desk: Desk, office: Client) -> None:
    await _talking(desk)
    await say(office, "and a cheaper one?")
    await expect(desk.page.locator("#suggest")).to_contain_text("Answer to: and a cheaper one?")


async def test_a_question_by_keyboard_alone(desk: Desk) -> None:
    await _talking(desk)
    await desk.page.locator("#ask-question").fill("what is ECTS?")
    await desk.page.locator("#ask-send").press("Enter")
    answer = desk.page.locator("#ask .aside-asked")
    await expect(answer).to_contain_text("Answer to: what is ECTS?")
    await desk.page.keyboard.press("Alt+j")
    await expect(desk.page.locator("#say")).to_have_value("Answer to: what is ECTS?")
    await desk.page.locator("#ask-anew").press("Enter")
    await expect(answer).to_have_count(0)


async def test_a_promise_is_warned_of_while_it_is_typed(desk: Desk, office: Client) -> None:
    await _talking(desk)
    await desk.page.locator("#say").press_sequentially("They will definitely accept it.")
    await expect(desk.page.locator("#warnings")).to_contain_text("This promises recognition")
    before = len(await history(office))
    await desk.page.locator("#say").press("Enter")
    await expect(desk.page.locator("#warnings input[name=sure]")).to_have_count(1)
    assert len(await history(office)) == before
    await desk.page.locator("#say").press("Enter")
    await expect(desk.page.locator("#log")).to_contain_text("They will definitely accept it.")


async def test_an_answer_is_marked_wrong_in_the_transcript(desk: Desk) -> None:
    await _talking(desk)
    await desk.page.get_by_role("link", name="This answer is wrong").first.press("Enter")
    await desk.page.get_by_label("The right answer").fill("Something else.")
    await desk.page.get_by_role("button", name="Send to review").press("Enter")
    await expect(desk.page.get_by_text("It is on the review list")).to_be_visible()
    await desk.open("/desk/review")
    await desk.page.get_by_role("link", name="hello").press("Enter")
    await desk.page.get_by_role("radio", name="Dismissed").check()
    await desk.page.get_by_label("Why it is dismissed").fill("It was right.")
    await desk.page.get_by_role("button", name="Save the decision").press("Enter")
    await expect(desk.page.get_by_text("There is nothing here.")).to_be_visible()


@pytest.mark.parametrize("looked_at", BOTH, indirect=True, ids="-".join)
async def test_axe_finds_nothing(looked_at: Desk) -> None:
    desk, page = looked_at, looked_at.page
    number = await _talking(desk)
    await page.locator("#ask-question").fill("what is ECTS?")
    await page.locator("#ask-send").press("Enter")
    await expect(page.locator("#ask .aside-asked")).to_be_visible()
    await page.locator("#say").press_sequentially("Na pewno to uznają.")
    await expect(page.locator("#warnings .warned")).to_be_visible()
    await page.locator("[id^=wrong-] a").first.press("Enter")
    await expect(page.locator("[id^=wrong-] form")).to_be_visible()
    assert await clean(desk) == []
    path = await page.locator("[id^=wrong-] form input[name=message]").get_attribute("value")
    form = {"message": path, "right": "x", "wrong": "y"}
    await desk.one.post(f"/desk/conversation/{number}/wrong", form)
    for address in (
        "/desk/review",
        "/desk/review/1",
        f"/desk/conversation/{number}/ask",
        f"/desk/conversation/{number}/suggest",
        f"/desk/conversation/{number}/wrong?message={path}",
    ):
        await page.goto(desk.url + address)
        assert await clean(desk) == [], address
