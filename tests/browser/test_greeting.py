"""Somebody comes back after days and sees what was found, as it stands today."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, expect
from sqlalchemy import update

from front.coming_back import reply_of
from front.keys import CATALOGUE, RECORD
from front.record.tables import messages, now
from guidance.answer import Answer, Card
from guidance.criteria import Criteria
from guidance.dialogue.cards import deciding
from guidance.state import State, to_data
from tests.browser.device import Device
from tests.front.fakes import Client, FakeRasa, cairn, front, history, say, settings_for
from tests.guidance.offers import Shelf, offer
from words import Words

TODAY = date.today()
SOON = TODAY + timedelta(days=30)
THEN = offer("bees", "Pszczelarstwo", price=Decimal(90), start=SOON, updated=TODAY)
NOW = offer("bees", "Pszczelarstwo", price=Decimal(120), start=SOON, updated=TODAY)
WAX = offer("wax", "Wosk i świece", price=Decimal(40), start=SOON, updated=TODAY)
OVER = offer("over", "Miody zimą", start=TODAY - timedelta(days=1))
FOUND = State(
    criteria=Criteria(topics=("pszczelarstwo",)),
    shown=("bees", "wax", "over"),
    day=TODAY - timedelta(days=3),
)


class Rack(Shelf):
    """A catalogue that knows where its offers are from."""

    def sources(self) -> tuple[str, ...]:
        """Of nowhere in particular."""
        return ()


@pytest_asyncio.fixture(loop_scope="session")
async def rasa() -> AsyncIterator[FakeRasa]:
    fake = FakeRasa()
    await fake.start()
    yield fake
    await fake.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def client(
    rasa: FakeRasa, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Client]:
    async def opened(app: web.Application) -> AsyncIterator[None]:
        app[CATALOGUE] = Rack((NOW, WAX, OVER))  # type: ignore[misc]
        yield

    monkeypatch.setattr("front.app.open_catalogue", opened)
    async with front(settings_for(rasa, tmp_path)) as running:
        yield running


async def found(client: Client, rasa: FakeRasa, language: str) -> None:
    """Three offers were shown three days ago."""
    words, wanted = Words.load(language), Criteria()
    told = [
        Card(one, facts=tuple(deciding(one, wanted, language, TODAY))) for one in (THEN, WAX, OVER)
    ]
    shown = [
        one.model_dump(mode="json") for one in reply_of(Answer(cards=tuple(told)), words).offers
    ]

    def answer(body: dict[str, Any]) -> list[dict[str, Any]]:
        items: list[dict[str, Any]] = [{"text": f"echo {body['message']}"}]
        return [*items, cairn(language=language, offers=shown)] if body["message"] == "?" else items

    rasa.answer = answer
    await say(client, "?", language=language)
    rasa.states["c1"] = to_data(FOUND)
    assert client.app is not None
    old = update(messages).values(created_at=now() - timedelta(days=3))
    await client.app[RECORD].write(lambda one: one.execute(old) and None)


@pytest.mark.parametrize("language", ["en", "pl"])
async def test_the_greeting_on_two_devices(
    browser: Browser, client: Client, rasa: FakeRasa, language: str
) -> None:
    words = Words.load(language)
    await found(client, rasa, language)
    one, two = await Device.arrive(browser, client), await Device.arrive(browser, client)
    for device in (one, two):
        await device.open(f"/?lang={language}", conversation="c1")
    for device in (one, two):
        await expect(device.log.get_by_role("article")).to_have_count(3)
        greeting = device.log.get_by_role("article").last
        await expect(greeting).to_contain_text(words.say("continuing-closed", title="Miody zimą"))
        before, after = (words.money(Decimal(one), "EUR") for one in (90, 120))
        label = words.say("term-element-price")
        price = words.say("continuing-fact", field=label, before=before, after=after)
        changed = words.say("continuing-changed", title="Pszczelarstwo", what=price)
        await expect(greeting).to_contain_text(changed)
        await expect(greeting.locator(".offer")).to_have_count(2)
        await expect(greeting.locator(".replies button")).to_have_text(
            [
                words.say("resuming-button-again"),
                words.say("resuming-button-anew"),
                words.say("continuing-button-delete"),
            ]
        )
    await one.log.get_by_role("button", name=words.say("resuming-button-again")).click()
    await expect(two.log.get_by_text("echo /find_offers")).to_be_visible()
    await one.page.reload()
    await expect(one.log.get_by_role("article")).to_have_count(5)
    said = [message["sender"] for message in await history(client)]
    assert said == ["learner", "assistant", "assistant", "learner", "assistant"]
    await one.leave()
    await two.leave()


async def test_without_the_assistant_the_history_is_there(
    browser: Browser, client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa, "en")
    await rasa.stop()
    device = await Device.arrive(browser, client)
    await device.open(conversation="c1")
    await device.shows("?", "echo ?")
    await device.say("are you there")
    await expect(device.log.get_by_text("are you there")).to_be_visible()
    await rasa.start()
    await expect(device.log.get_by_text("echo are you there")).to_be_visible()
    await device.leave()
