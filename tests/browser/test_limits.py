"""Who is asked to come later loses nothing: the chat keeps what was typed, and sends it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.async_api import Browser, expect

from front.limiting import load
from tests.browser.chromium import PATIENCE
from tests.browser.desk import address
from tests.front.fakes import FakeRasa, front, history, settings_for, texts, until
from tests.front.sockets import Page as Socket


async def test_what_was_refused_stays_and_is_sent_by_itself(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load, "_AGAIN", (0.5, 0.5))
    rasa = FakeRasa()
    await rasa.start()
    async with front(settings_for(rasa, tmp_path, backlog=1)) as client:
        context = await browser.new_context(reduced_motion="reduce")
        context.set_default_timeout(PATIENCE)
        page = await context.new_page()
        await page.goto(f"{address(client)}/?lang=pl")
        field, log = page.get_by_role("textbox"), page.get_by_role("log")
        await field.fill("dzień dobry")
        await field.press("Enter")
        await expect(log).to_contain_text("echo dzień dobry")
        rasa.free.clear()
        other = await Socket.open(client, "other")
        await other.say("I wait for an answer")
        await until(lambda: len(rasa.heard) == 2)
        for text in ("pierwsza", "druga"):
            await field.fill(text)
            await field.press("Enter")
        kept = page.get_by_text("Wiadomość zostaje tutaj").first
        await expect(kept).to_be_visible()
        await expect(log).to_contain_text("druga")
        await page.reload()
        await expect(log).to_contain_text("pierwsza")
        rasa.free.set()
        await expect(log).to_contain_text("echo druga")
        own = await page.evaluate("localStorage.getItem('cairn-conversation')")
        name = own if isinstance(own, str) else ""
        said = texts(await history(client, name.strip('"')))
        await context.close()
    await rasa.stop()
    assert [one for one in said if not one.startswith("echo")] == [
        "dzień dobry",
        "pierwsza",
        "druga",
    ]
