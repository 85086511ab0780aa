"""The page of figures in the browser: nothing for axe, no wider than the screen, by keyboard."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from playwright.async_api import expect
from sqlalchemy import Connection, insert

from front.record.handoff_tables import handoff_events
from front.record.survey_tables import figures
from tests.browser.desk import Desk
from tests.browser.test_desk_accessibility import (
    BOTH,
    clean,
    desk,
)
from tests.front.desk.people import record_of
from tests.front.fakes import Client
from tests.front.figures.logs import START, log

__all__ = ["desk"]


async def _lived(client: Client) -> None:
    """Some weeks of figures that end today."""
    made = log(1, 300)
    later = datetime.now(UTC) - START - timedelta(days=13)
    for row in (*made.figures, *made.events):
        row["at"] += later

    def fill(connection: Connection) -> None:
        connection.execute(insert(figures), made.figures)
        connection.execute(insert(handoff_events), made.events)

    await record_of(client).write(fill)


@pytest.mark.parametrize("desk", BOTH, indirect=True, ids="-".join)
async def test_charts_and_tables_for_everybody(desk: Desk, office: Client) -> None:
    await _lived(office)
    await desk.open("/desk/figures")
    await expect(desk.page.locator("figure.days svg").first).to_be_visible()
    assert await clean(desk) == []
    await desk.page.evaluate("document.querySelectorAll('details').forEach((d) => d.open = true)")
    assert await clean(desk) == []


@pytest.mark.parametrize("desk", [("light", "en")], indirect=True, ids="-".join)
async def test_what_a_chart_shows_stands_in_its_table(
    desk: Desk,
    office: Client,
) -> None:
    await _lived(office)
    await desk.open("/desk/figures")
    reasons = desk.page.locator("#reasons")
    drawn = await reasons.locator(".bars li .number").all_inner_texts()
    await reasons.locator("summary").focus()
    await desk.page.keyboard.press("Enter")
    assert await reasons.locator("tbody td").all_inner_texts() == drawn
    assert len(drawn) == 5


@pytest.mark.parametrize("desk", [("light", "pl")], indirect=True, ids="-".join)
async def test_a_filter_and_a_file_by_keyboard(
    desk: Desk,
    office: Client,
) -> None:
    await _lived(office)
    await desk.open("/desk/figures")
    await desk.page.get_by_label("Język", exact=True).focus()
    await desk.page.keyboard.type("pol")
    await desk.page.get_by_role("button", name="Pokaż").press("Enter")
    await desk.page.wait_for_url("**language=pl**")
    languages = desk.page.locator("#languages tbody th")
    assert await languages.all_text_contents() == ["polski"]
    async with desk.page.expect_download() as waiting:
        await desk.page.get_by_role("link", name="Wszystkie statystyki w CSV").press("Enter")
    name = (await waiting.value).suggested_filename
    assert name.startswith("cairn-all-")
