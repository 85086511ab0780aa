"""Saved replies, the catalogue, files and past conversations, by keyboard and with axe."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from datetime import date
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, expect

from front.record import saved_replies
from front.record.tables import now
from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.sample import import_sample
from tests.browser.chromium import Missing, axe
from tests.browser.desk import Desk
from tests.browser.test_desk_accessibility import BOTH, LOOKS, clean, findings
from tests.front.desk.held import held
from tests.front.desk.people import person, record_of
from tests.front.desk.queueing import asks
from tests.front.fakes import Client, FakeRasa, front, history, settings_for

PDF = b"%PDF-1.7\n1 0 obj\n"


@pytest_asyncio.fixture(loop_scope="session")
async def stocked(tmp_path: Path) -> AsyncIterator[Client]:
    """The real front with the sample catalogue."""
    url = f"sqlite:///{tmp_path}/catalogue.db"
    engine = open_engine(url)
    schema.upgrade(engine)
    import_sample(engine, date.today())
    engine.dispose()
    rasa = FakeRasa()
    asks(rasa)
    await rasa.start()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("CAIRN_CATALOGUE_URL", url)
        async with front(settings_for(rasa, tmp_path)) as client:
            yield client
    await rasa.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def desk(
    request: pytest.FixtureRequest, stocked: Client, browser: Browser
) -> AsyncIterator[Desk]:
    """Somebody with every role who has some replies, with the checker at hand."""
    try:
        source = axe()
    except Missing as missing:
        pytest.fail(str(missing), pytrace=False)
    look, language = getattr(request, "param", ("light", "en"))
    roles = ("counsellor", "supervisor", "editor", "operator")
    one = await person(stocked, *roles, name="Ewa", seen_at=now(), interface_language=language)
    for name, text in [
        ("Powitanie", "Dzień dobry {name}, tu {counsellor}."),
        ("Żegnaj", "Do widzenia!"),
        ("Oferta", "Proszę zobaczyć: {offer}"),
    ]:
        await record_of(stocked).write(
            partial(saved_replies.add, owner=one.id, name=name, said={"pl": text}, shared=True)
        )
    opened = await Desk.arrive(browser, one, **LOOKS[look])
    await opened.context.add_init_script(source)
    yield opened
    await opened.leave()


async def test_replies_are_put_in_by_keyboard_alone(desk: Desk) -> None:
    number = await held(desk.one.client, desk.one)
    await desk.open(f"/desk/conversation/{number}")
    page = desk.page
    field = page.locator("#saved-q")
    await field.focus()
    await page.keyboard.type("zegn")
    await expect(page.locator("#saved-count")).to_have_text("1 saved reply")
    assert await desk.focused() == "saved-q"
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("button", name="Żegnaj")).to_be_focused()
    await page.keyboard.press("ArrowUp")
    await expect(field).to_be_focused()
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Enter")
    await expect(page.locator("#say")).to_have_value("Do widzenia!")
    await expect(page.locator("#say")).to_be_focused()
    # A second one goes to the cursor, before the first.
    await page.keyboard.press("Control+Home")
    await page.locator("#saved-name").fill("Jan")
    await field.focus()
    await field.fill("powit")
    await expect(page.locator("#saved-list")).to_contain_text("Dzień dobry Jan, tu Ewa.")
    await page.keyboard.press("Enter")
    await expect(page.locator("#say")).to_have_value("Dzień dobry Jan, tu Ewa.Do widzenia!")
    await field.fill("")
    await expect(page.locator("#saved-list button")).to_have_count(3)
    await field.press("ArrowDown")
    await page.keyboard.press("End")
    await page.keyboard.press("Home")
    await page.keyboard.press("ArrowDown")
    await page.keyboard.press("Escape")
    await expect(field).to_be_focused()
    await expect(page.locator("#saved-list")).to_contain_text("Still open: {offer}")
    assert await findings(desk) == []


async def test_offers_are_chosen_compared_and_sent(desk: Desk) -> None:
    client = desk.one.client
    number = await held(client, desk.one)
    await desk.open(f"/desk/conversation/{number}")
    page = desk.page
    await page.locator("#catalogue-q").fill("data")
    boxes = page.locator("#catalogue-found input[data-choose]")
    await expect(boxes.nth(1)).to_be_visible()
    await page.locator("button[data-chosen='compare']").press("Enter")
    await expect(page.locator("#catalogue-told")).to_contain_text("at least 2")
    await boxes.nth(0).press("Space")
    await boxes.nth(1).press("Space")
    # The same list comes once more, as it does when somebody is quicker than the search.
    async with page.expect_response(re.compile(r"/catalogue\?")):
        await page.evaluate("document.querySelector('#catalogue-q').form.requestSubmit()")
    await expect(page.locator("form.htmx-request")).to_have_count(0)
    await page.locator("button[data-chosen='compare']").press("Enter")
    await expect(page.locator("#attached input[name='compare']")).to_have_count(2)
    assert await findings(desk) == []
    await page.locator("#say").fill("Obok siebie:")
    await page.locator("#say").press("Enter")
    await expect(page.locator("#log")).to_contain_text("Obok siebie:")
    said = [one for one in await history(client) if one["sender"] == "counsellor"][-1]
    assert len(said["offers"]) == 2
    await expect(page.locator("#attached input")).to_have_count(0)


async def test_a_file_is_sent_and_a_wrong_one_is_refused(desk: Desk) -> None:
    client = desk.one.client
    number = await held(client, desk.one)
    await desk.open(f"/desk/conversation/{number}")
    page = desk.page
    wrong = {"name": "a.pdf", "mimeType": "application/pdf", "buffer": b"<html>"}
    right = {"name": "Plan żółty.pdf", "mimeType": "application/pdf", "buffer": PDF}
    for payload, told in ((wrong, "is not taken"), (right, "The file has been sent.")):
        await page.locator("#file-chosen").set_input_files(payload)  # type: ignore[arg-type]
        await page.locator("#file form[enctype] button").press("Enter")
        await expect(page.locator("#file")).to_contain_text(told)
        assert await findings(desk) == []
    await expect(page.locator("#log")).to_contain_text("Plan żółty.pdf")


@pytest.mark.parametrize("desk", BOTH, indirect=True, ids="-".join)
async def test_every_page_in_every_look(desk: Desk) -> None:
    number = await held(desk.one.client, desk.one)
    for path in (
        "/desk/replies",
        "/desk/replies/new",
        "/desk/replies/1",
        "/desk/replies/1/delete",
        "/desk/past",
        f"/desk/conversation/{number}",
    ):
        await desk.page.goto(desk.url + path)
        await desk.page.wait_for_load_state("networkidle")
        assert (path, await clean(desk)) == (path, [])
    await desk.page.goto(desk.url + "/desk/past")
    await desk.page.locator("#words").fill("hej")
    await desk.page.locator("#words").press("Enter")
    await expect(desk.page.locator(".snippet mark")).to_have_text("hej")
    assert await clean(desk) == []
    await desk.page.goto(desk.url + "/desk/replies/new")
    await desk.page.locator("[name=name]").fill("x")
    await desk.page.locator("[name=text-pl]").fill("{nic}")
    await desk.page.locator("main form button").click()
    await expect(desk.page.locator("[aria-invalid=true]")).to_have_count(1)
    assert await clean(desk) == []
