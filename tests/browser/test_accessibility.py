"""axe-core finds nothing in any state of the page and the widget, in any colours."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from tests.browser.chromium import Missing, axe
from tests.browser.double import Double
from tests.browser.samples import ANSWER, HELD, WAITING
from tests.browser.visitor import Visitor

COLOURS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "small": {"color_scheme": "light", "viewport": {"width": 320, "height": 568}},
}


@pytest_asyncio.fixture(params=["light", "dark"], loop_scope="session")
async def coloured(
    request: pytest.FixtureRequest, browser: Browser, double: Double
) -> AsyncIterator[Visitor]:
    """A visitor in each colour scheme, with the checker at hand."""
    try:
        source = axe()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    someone = await Visitor.arrive(browser, double, **COLOURS[request.param])
    # As an init script it is there in every page and no policy is loosened for it.
    await someone.context.add_init_script(source)
    yield someone
    await someone.leave()


async def findings(visitor: Visitor) -> list[str]:
    """What axe has to say: rule and place, one line each."""
    before = len(visitor.complaints)
    result = await visitor.page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    # Measuring, axe tries inline styles of its own; the policy rightly stops them.
    del visitor.complaints[before:]
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in result["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("coloured", COLOURS, indirect=True)
async def test_the_page_before_and_during_a_conversation(coloured: Visitor, double: Double) -> None:
    await coloured.open()
    assert await findings(coloured) == []
    double.answers = [[ANSWER], [{"text": "Dobrze.", "handoff": {"state": "requested"}}]]
    await coloured.say("Chcę programować")
    await expect(coloured.log.get_by_role("article")).to_have_count(2)
    await coloured.log.get_by_text("Źródła").click()
    assert await findings(coloured) == []
    await coloured.log.get_by_role("button", name="Pokaż więcej").click()
    await expect(coloured.log.get_by_role("article")).to_have_count(4)
    name = await coloured.conversation()
    await double.tell(name, sender="counsellor", text="Dzień dobry.")
    await double.tell(name, sender="service", text="Chwilowa przerwa.")
    await expect(coloured.log.get_by_role("article")).to_have_count(6)
    assert await findings(coloured) == []


@pytest.mark.parametrize("coloured", COLOURS, indirect=True)
async def test_the_queue_and_a_talk_with_a_counsellor(coloured: Visitor, double: Double) -> None:
    await coloured.open()
    name = await coloured.conversation()
    await coloured.say("Chcę porozmawiać z człowiekiem")
    for told in (WAITING, HELD):
        await double.frame(name, "handoff", **told)
        await expect(coloured.queue).to_contain_text(told["text"])
        assert await findings(coloured) == []
    await double.tell(name, sender="counsellor", counsellor="Anna", text="Dzień dobry")
    await double.frame(name, "delivered", id=double.conversation(name).messages[0]["id"])
    await double.frame(name, "typing", who="counsellor", name="Anna", text="Anna pisze…")
    await expect(coloured.status).to_have_text("Anna pisze…")
    await expect(coloured.log).to_contain_text("Dotarło do doradcy")
    assert await findings(coloured) == []


async def test_the_page_offline_and_after_a_refusal(coloured: Visitor, double: Double) -> None:
    await coloured.open()
    double.error = {"code": "text-too-long", "message": "Ta wiadomość jest za długa."}
    await coloured.say("bardzo długo")
    await expect(coloured.log.locator(".state")).to_have_text("Nie wysłano")
    assert await findings(coloured) == []
    double.refuses = True
    await double.drop()
    await coloured.say("czeka")
    await expect(coloured.status).to_contain_text("Brak połączenia")
    assert await findings(coloured) == []


async def test_the_launcher_closed_and_open(coloured: Visitor, double: Double) -> None:
    await coloured.page.goto(double.url + "/closed")
    launcher = coloured.page.get_by_role("button", name="Zapytaj o naukę")
    await launcher.wait_for()
    assert await findings(coloured) == []
    await launcher.click()
    await expect(coloured.field).to_be_focused()
    double.answers = [[ANSWER]]
    await coloured.say("Chcę programować")
    await expect(coloured.log.get_by_role("article")).to_have_count(2)
    assert await findings(coloured) == []
