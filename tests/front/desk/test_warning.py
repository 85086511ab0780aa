"""Warnings before a reply is sent: offers nobody can join, promises nobody can make."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any

import pytest
from aiohttp import web

from front.keys import CATALOGUE
from front.settings import Settings
from guidance.errors import CatalogueUnavailable
from tests.front.desk.people import Person, person
from tests.front.desk.talks import held_by
from tests.front.fakes import front
from tests.guidance.offers import Shelf, offer
from words import Words

TODAY = date.today()
PAST, SOON = TODAY - timedelta(days=20), TODAY + timedelta(days=30)
OFFERS = (
    offer("open", "Beekeeping for everybody", start=SOON),
    offer("over", "Beekeeping in winter", start=PAST, url="https://bees.example/winter"),
    offer("full", "Honey and wax", start=SOON, seats_left=0),
    offer("gone", "Old wooden hives", withdrawn=PAST),
    offer("again-over", "Candles of wax", start=PAST),
    offer("again-open", "Candles of wax", start=SOON),
)
EN = Words.load("en")
HX = {"HX-Request": "true"}


class Away(Shelf):
    """A catalogue that cannot be read."""

    def search(self, *_: Any, **__: Any) -> Any:
        """Fails."""
        raise CatalogueUnavailable


def _catalogue(monkeypatch: pytest.MonkeyPatch, shelf: Shelf) -> None:
    async def opened(app: web.Application) -> AsyncIterator[None]:
        app[CATALOGUE] = shelf  # type: ignore[misc]
        yield

    monkeypatch.setattr("front.app.open_catalogue", opened)


@pytest.fixture
async def ola(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Person]:
    _catalogue(monkeypatch, Shelf(OFFERS))
    async with front(settings) as client:
        yield await person(client)


async def warned(who: Person, text: str, *offers: str) -> str:
    """What is said of a reply while it is being written."""
    number = await held_by(who)
    path = f"/desk/conversation/{number}/warn"
    form = [("form_token", who.form_token), ("text", text), *(("offer", one) for one in offers)]
    response = await who.client.post(
        path, data=form, headers={**HX, "Cookie": f"cairn_desk={who.cookie}"}
    )
    assert response.status == 200, await response.text()
    return await response.text()


async def test_an_attached_offer_that_is_over(ola: Person) -> None:
    page = await warned(ola, "Look at this.", "over", "open")
    day = EN.day(PAST)
    title = "Beekeeping in winter"
    assert EN.say("desk-assist-warn-closed-on", title=title, day=day) in page
    assert "https://bees.example/winter" in page
    assert EN.say("desk-assist-instead-offer") in page
    assert "Beekeeping for everybody" not in page


@pytest.mark.parametrize(
    ("text", "key", "title"),
    [
        ("I recommend Honey and wax, it is good.", "desk-assist-warn-full", "Honey and wax"),
        ("Polecam „Old wooden hives”.", "desk-assist-warn-withdrawn", "Old wooden hives"),
    ],
)
async def test_an_offer_that_is_only_named(ola: Person, text: str, key: str, title: str) -> None:
    assert EN.say(key, title=title) in await warned(ola, text)


@pytest.mark.parametrize(
    "text",
    [
        "Beekeeping for everybody begins soon.",
        "Candles of wax is given twice.",  # one of the two can be joined
        "Bees make honey, and hives are made of wood.",
        "",
    ],
)
async def test_nothing_to_warn_of(ola: Person, text: str) -> None:
    assert (await warned(ola, text)).strip() == ""


async def test_an_offer_that_is_in_no_catalogue(ola: Person) -> None:
    assert EN.say("desk-assist-warn-unknown", id="nowhere") in await warned(ola, "", "nowhere")


async def test_a_promise_is_quoted_with_what_to_write_and_the_source(ola: Person) -> None:
    page = await warned(ola, "Good news! It will definitely be recognised in Spain.")
    assert EN.say("desk-assist-instead-recognition") in page
    assert "It will definitely be recognised in Spain." in page
    assert str(EN.attribute("source-your-europe-diplomas", "url")) in page


async def test_in_the_language_of_the_desk(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    _catalogue(monkeypatch, Shelf(OFFERS))
    async with front(settings) as client:
        ola = await person(client, interface_language="pl")
        page = await warned(ola, "Uznają to na pewno.", "full")
    pl = Words.load("pl")
    assert pl.say("desk-assist-warn-full", title="Honey and wax") in page
    assert pl.say("desk-assist-instead-recognition") in page


async def test_without_the_catalogue_promises_are_still_seen(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    _catalogue(monkeypatch, Away(OFFERS))
    async with front(settings) as client:
        page = await warned(await person(client), "The office will pay for Honey and wax.")
    assert EN.say("desk-assist-instead-money") in page
    assert "full" not in page
