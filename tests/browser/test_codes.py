"""A conversation goes on on another device, by a code that is typed or brought by a link."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Locator, expect

from tests.browser.chromium import axe
from tests.browser.device import Device
from tests.front.fakes import Client, FakeRasa, front, history, settings_for, texts
from words import Words

EN = Words.load("en")
CODE = re.compile(r"^[A-Z2-9]{4}-[A-Z2-9]{4}$")


@pytest_asyncio.fixture(loop_scope="session")
async def client(tmp_path: Path) -> AsyncIterator[Client]:
    rasa = FakeRasa()
    await rasa.start()
    settings = settings_for(rasa, tmp_path, telegram_name="CairnBot")
    async with front(settings) as running:
        yield running
    await rasa.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def devices(browser: Browser, client: Client) -> AsyncIterator[tuple[Device, Device]]:
    """Two that know nothing of each other."""
    one, two = await Device.arrive(browser, client), await Device.arrive(browser, client)
    yield one, two
    await one.leave()
    await two.leave()


def box(device: Device) -> Locator:
    """What opens for codes."""
    return device.page.get_by_role("dialog", name=EN.say("widget-elsewhere"))


async def code_of(device: Device) -> str:
    """Asks for a code and closes the box."""
    await device.choose(EN.say("widget-elsewhere"))
    code = box(device).locator("strong")
    await expect(code).to_have_text(CODE)
    shown = await code.inner_text()
    await device.page.keyboard.press("Escape")
    await expect(box(device)).to_be_hidden()
    await expect(device.field).to_be_focused()
    return shown


async def test_a_code_typed_as_a_message_opens_the_conversation(
    devices: tuple[Device, Device], client: Client
) -> None:
    one, two = devices
    await one.open()
    await one.say("bees")
    await one.shows("bees", "echo bees")
    code = await code_of(one)
    await two.open()
    await two.say("something else")
    await two.shows("something else", "echo something else")
    own = await two.conversation()
    await two.say(code.lower())
    joined = EN.say("continuing-joined-device")
    await two.shows("bees", "echo bees", joined)
    await expect(two.status).to_have_text(EN.say("widget-moving-joined"))
    await one.shows("bees", "echo bees", joined)
    assert await two.conversation() == await one.conversation()
    assert texts(await history(client, own)) == ["something else", "echo something else"]
    await two.say("wax")
    await one.shows("bees", "echo bees", joined, "wax", "echo wax")
    await two.page.reload()
    await two.shows("bees", "echo bees", joined, "wax", "echo wax")


async def test_a_link_asks_before_it_joins(devices: tuple[Device, Device]) -> None:
    one, two = devices
    await one.open()
    await one.say("bees")
    await one.shows("bees", "echo bees")
    code = (await code_of(one)).replace("-", "")
    await two.open(f"/?lang=en#c_{code}")
    await expect(box(two).get_by_role("textbox")).to_have_value(code)
    assert "#" not in two.page.url
    await expect(box(two)).to_contain_text(EN.say("widget-moving-shared"))
    await box(two).get_by_role("button", name=EN.say("widget-moving-join")).click()
    await expect(box(two)).to_be_hidden()
    await two.shows("bees", "echo bees", EN.say("continuing-joined-device"))


async def test_a_wrong_code_is_told_where_it_was_typed(devices: tuple[Device, Device]) -> None:
    one, _ = devices
    await one.open()
    await one.choose(EN.say("widget-elsewhere"))
    await expect(box(one)).to_contain_text(EN.say("widget-moving-empty"))
    await box(one).get_by_role("textbox").fill("K7XP 3MTB")
    await one.page.keyboard.press("Enter")
    await expect(box(one).get_by_role("alert")).to_have_text(EN.say("service-error-code-unknown"))
    await box(one).get_by_role("button", name=EN.say("widget-moving-close")).click()
    await one.say("K7XP-3MTB")
    await expect(one.status).to_have_text(EN.say("service-error-code-unknown"))
    await expect(one.log.locator(".state")).to_have_text(EN.say("widget-failed"))


async def test_the_box_offers_telegram_and_a_link(devices: tuple[Device, Device]) -> None:
    one, _ = devices
    await one.open()
    await one.say("bees")
    await one.shows("bees", "echo bees")
    await one.choose(EN.say("widget-elsewhere"))
    code = (await box(one).locator("strong").inner_text()).replace("-", "")
    links = box(one).get_by_role("link")
    await expect(links.first).to_have_attribute("href", f"https://t.me/CairnBot?start=c_{code}")
    await expect(links.last).to_contain_text(f"/#c_{code}")


async def test_without_a_connection_there_is_no_code(devices: tuple[Device, Device]) -> None:
    one, _ = devices
    await one.open()
    await one.say("bees")
    await one.shows("bees", "echo bees")
    await code_of(one)
    await one.page.context.set_offline(True)
    await expect(one.status).to_contain_text("No connection")
    await one.choose(EN.say("widget-elsewhere"))
    await expect(box(one).get_by_role("alert")).to_have_text(EN.say("widget-offline"))


async def test_the_language_of_the_conversation_is_not_pulled_at(
    devices: tuple[Device, Device], client: Client
) -> None:
    one, two = devices
    await one.open("/?lang=en")
    await one.say("bees")
    await one.shows("bees", "echo bees")
    code = await code_of(one)
    await two.open("/?lang=pl")
    await two.say(code)
    await expect(two.log.locator(".text")).to_have_count(3)
    await two.say("wax")
    await expect(two.log.locator(".text")).to_have_count(5)
    kept = await history(client, await one.conversation())
    assert {message["language"] for message in kept} == {"en"}
    # Another language of the same page is a choice.
    await two.page.goto(two.url + "/?lang=en")
    await two.say("again")
    await expect(two.log.get_by_text("echo again")).to_be_visible()
    await two.page.goto(two.url + "/?lang=pl")
    await two.say("miód")
    await expect(two.log.get_by_text("echo miód")).to_be_visible()
    kept = await history(client, await one.conversation())
    assert kept[-1]["language"] == "pl"


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_the_box_is_within_the_rules(browser: Browser, client: Client, scheme: str) -> None:
    narrow = {"width": 320, "height": 568}
    device = await Device.arrive(browser, client, viewport=narrow, color_scheme=scheme)
    await device.open()
    await device.say("bees")
    await device.shows("bees", "echo bees")
    await device.choose(EN.say("widget-elsewhere"))
    await expect(box(device).locator("strong")).to_be_visible()
    assert await device.page.evaluate("document.documentElement.scrollWidth") <= 320
    found = await device.page.evaluate(f"{axe()}; axe.run().then((all) => all.violations)")
    assert found == []
    for control in await box(device).locator("button, input, a").all():
        size = await control.bounding_box()
        assert size is not None
        assert size["height"] >= 43.9
    await device.leave()
