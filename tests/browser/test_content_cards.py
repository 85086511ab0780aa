"""What can be pressed on an offer's card, and what is said of an answer while the form is open."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.async_api import expect

from tests.browser.double import Double
from tests.browser.samples import COMPARED, OFFERS
from tests.browser.test_content import shown
from tests.browser.visitor import Visitor


def pressed(offer: dict[str, Any], number: int) -> dict[str, Any]:
    """The offer with the buttons that the assistant gives it."""
    told = f'{{"offer": "{offer["id"]}"}}'
    more = {"title": f"Więcej o ofercie {number}", "payload": f"/ask_offer{told}"}
    save = {"title": f"Zapisz ofertę {number}", "payload": f"/save_offer{told}"}
    return offer | {"buttons": [more, save]}


CARDS = [pressed(offer, number) for number, offer in enumerate(OFFERS, 1)]


@pytest.mark.parametrize("answer", [{"text": "Oto oferty."}, COMPARED])
async def test_each_offer_can_be_asked_about_however_late(
    visitor: Visitor, double: Double, answer: dict[str, Any]
) -> None:
    first = await shown(visitor, double, answer | {"offers": CARDS})
    second = first.get_by_role("button", name="Więcej o ofercie 2")
    await expect(second).to_be_visible()
    double.answers = [[{"text": "Coś innego."}], [{"text": "Oto druga."}]]
    await visitor.say("A coś innego?")
    await expect(visitor.log).to_contain_text("Coś innego.")
    await second.click()
    await expect(visitor.log).to_contain_text("Oto druga.")
    assert double.said[-1]["text"] == CARDS[1]["buttons"][0]["payload"]
    assert (await visitor.texts())[-2] == "Więcej o ofercie 2"
    await expect(first.get_by_role("button", name="Zapisz ofertę 1")).to_be_enabled()


async def test_the_buttons_of_cards_are_not_read_out_with_the_answer(
    visitor: Visitor, double: Double
) -> None:
    answer = await shown(visitor, double, {"text": "Oto oferty.", "offers": CARDS})
    await expect(answer.get_by_role("button", name="Zapisz ofertę 2")).to_be_visible()
    for acts in await answer.locator(".acts").all():
        assert await acts.get_attribute("aria-live") == "off"


@pytest.mark.parametrize("width", [320, 1440])
async def test_the_buttons_of_cards_are_large_and_fit(
    visitor: Visitor, double: Double, width: int
) -> None:
    await visitor.page.set_viewport_size({"width": width, "height": 800})
    answer = await shown(visitor, double, {"text": "Oto oferty.", "offers": CARDS})
    for name in ("Więcej o ofercie 1", "Zapisz ofertę 1"):
        box = await answer.get_by_role("button", name=name).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 43.9
    assert await visitor.page.evaluate("document.documentElement.scrollWidth") <= width


async def test_a_thumb_that_is_taken_back_closes_what_it_asks(
    visitor: Visitor, double: Double
) -> None:
    answer = await shown(visitor, double, {"text": "Oto oferty.", "offers": OFFERS})
    down = answer.get_by_role("button", name="Coś jest nie tak")
    group = answer.get_by_role("group", name="Co jest nie tak")
    await down.click()
    await expect(group).to_be_focused()
    await expect(down).to_have_attribute("aria-pressed", "true")
    await down.click()
    await expect(group).to_have_count(0)
    await expect(down).to_be_focused()
    await down.click()
    await expect(group).to_be_focused()
    await answer.get_by_role("button", name="Ta odpowiedź jest pomocna").click()
    await expect(group).to_have_count(0)
    await expect(down).to_have_attribute("aria-pressed", "false")
