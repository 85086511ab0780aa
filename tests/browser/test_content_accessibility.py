"""axe-core finds nothing in what answers show and offer, in any colours and at 320 px."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.chromium import Missing, axe
from tests.browser.double import Double
from tests.browser.samples import ANSWER, COMPARED, HELD, TOLD
from tests.browser.test_accessibility import every_look_of
from tests.browser.visitor import Visitor


@pytest_asyncio.fixture(loop_scope="session")
async def checked(browser: Browser, double: Double) -> AsyncIterator[Visitor]:
    """A visitor with the checker at hand."""
    try:
        source = axe()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    someone = await Visitor.arrive(browser, double)
    await someone.context.add_init_script(source)
    await someone.hurry()
    yield someone
    await someone.leave()


async def test_tables_opinions_and_lines_between_messages(checked: Visitor, double: Double) -> None:
    double.answers = [[TOLD, COMPARED, ANSWER]]
    await checked.open()
    await checked.say("Dzień dobry")
    answers = checked.log.get_by_role("article")
    await expect(answers).to_have_count(4)
    first = answers.nth(1)
    await first.get_by_role("button", name="Ta odpowiedź jest pomocna").click()
    down = answers.nth(2).get_by_role("button", name="Coś jest nie tak")
    await down.click()
    await expect(answers.nth(2).get_by_role("group", name="Co jest nie tak")).to_be_focused()
    await expect(down).to_have_attribute("aria-pressed", "true")
    assert await every_look_of(checked) == []


async def test_what_is_new_and_a_file_for_the_counsellor(checked: Visitor, double: Double) -> None:
    double.answers = [[ANSWER]]
    await checked.open()
    await checked.say("Dzień dobry")
    await expect(checked.log.get_by_role("article")).to_have_count(2)
    name, url = await checked.conversation(), checked.page.url
    await checked.page.goto("about:blank")
    double.keep(name, sender="counsellor", counsellor="Anna", text="Dzień dobry.")
    double.conversation(name).handoff = HELD | {"files": [".pdf"]}
    await checked.page.goto(url)
    await expect(checked.log.get_by_text("Nowe wiadomości")).to_be_visible()
    await expect(checked.page.get_by_role("button", name="Wyślij plik")).to_be_visible()
    assert await every_look_of(checked) == []
