"""Cards, comparisons and roadmaps that a counsellor attaches."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from multidict import MultiDict

from front.desk.attaching import MOST_CARDS, attached, below
from front.errors import CatalogueAway, CountOfOffers, OfferGone
from front.keys import CATALOGUE, SETTINGS
from front.message import Reply
from front.publishing import hashed
from front.settings import Settings
from guidance.catalogue.store import Catalogue
from guidance.criteria import Criteria
from guidance.errors import CatalogueUnavailable
from guidance.state import State
from tests.front.fakes import Client
from tests.guidance.offers import Shelf, offer
from words import Words

SOON = date.today() + timedelta(days=30)
PAST = date.today() - timedelta(days=30)
CHECKED = date(2026, 11, 1)
OFFERS = (
    offer("o-1", "Arkusze", price=Decimal(120), start=SOON, updated=CHECKED),
    offer("o-2", "Bazy danych", titles={"pl": "Bazy danych", "en": "Databases"}, start=SOON),
    offer("o-3", "Dawny kurs", start=PAST, updated=CHECKED),
    *(offer(f"x-{at}", f"Kurs {at}") for at in range(MOST_CARDS)),
)


class Away(Shelf):
    """A catalogue that cannot be read."""

    def offers(self, ids: Any) -> Any:
        """Fails."""
        raise CatalogueUnavailable


def front_with(shelf: Shelf, var: Path) -> web.Application:
    """What of the front attaching needs."""
    app = web.Application()
    app[CATALOGUE] = cast("Catalogue", shelf)
    app[SETTINGS] = Settings(var=var, public_url="https://cairn.example")

    async def say(request: web.Request) -> web.Response:
        known = State(criteria=Criteria(topics=("bazy danych",)))
        try:
            said = await attached(request, request.query["lang"], await request.post(), known)
        except (CatalogueAway, CountOfOffers, OfferGone) as error:
            return web.json_response(error.code, status=422)
        return web.json_response(text=said.model_dump_json())

    app.router.add_post("/say", say)
    return app


@pytest.fixture
async def sent(tmp_path: Path) -> AsyncIterator[Client]:
    async with TestClient(TestServer(front_with(Shelf(OFFERS), tmp_path))) as client:
        yield client


async def asked(client: Client, lang: str, *fields: tuple[str, str]) -> Reply:
    """What comes of a form with these fields."""
    response = await client.post("/say", params={"lang": lang}, data=MultiDict(fields))
    assert response.status == 200, await response.text()
    return Reply.model_validate(await response.json())


async def refused(client: Client, *fields: tuple[str, str]) -> str:
    """The code of the refusal."""
    response = await client.post("/say", params={"lang": "en"}, data=MultiDict(fields))
    assert response.status == 422
    return str(await response.json())


async def test_offers_become_cards_in_the_learners_language_with_source_and_day(
    sent: Client,
) -> None:
    said = await asked(sent, "en", ("offer", "o-2"), ("offer", "o-1"), ("offer", "o-2"))
    assert [one.title for one in said.offers] == ["Databases", "Arkusze"]
    assert [one.date for one in said.sources] == [None, CHECKED.isoformat()]
    assert (said.text, said.language, said.roadmap) == ("", "en", None)
    (fits,) = [one for one in said.offers if one.id == "o-2"]
    assert fits.reasons, "a card says why it fits what the learner looks for"
    polish = await asked(sent, "pl-PL", ("offer", "o-2"))
    assert (polish.language, polish.offers[0].title) == ("pl", "Bazy danych")


async def test_what_can_no_longer_be_joined_says_so_first(sent: Client) -> None:
    closed = Words.load("pl").say("offers-standing-closed", day=Words.load("pl").day(CHECKED))
    for fields in [(("offer", "o-3"),), (("compare", "o-1"), ("compare", "o-3"))]:
        said = await asked(sent, "pl", *fields)
        (card,) = [one for one in said.offers if one.id == "o-3"]
        assert card.caveats[0] == closed
        assert card.caveat_fields[0] == ["runs"]


async def test_a_comparison_has_the_same_rows_and_says_what_differs(sent: Client) -> None:
    said = await asked(sent, "pl", ("compare", "o-1"), ("compare", "o-2"), ("offer", "o-1"))
    rows = [[fact.label for fact in one.facts] for one in said.offers]
    assert len(rows) == 2
    assert rows[0] == rows[1]
    assert said.comparison is not None
    assert said.comparison.offers == ["o-1", "o-2"]
    assert [row.label for row in said.comparison.rows] == rows[0]
    assert Words.load("pl").say("offers-compare", count=2) in said.text.split("\n")


async def test_a_roadmap_is_kept_behind_a_link(sent: Client) -> None:
    said = await asked(sent, "en", ("roadmap", "o-1"), ("roadmap", "o-2"))
    assert said.roadmap is not None
    assert said.shelved is not None
    assert [one.title for one in said.roadmap.stages] == ["Arkusze", "Databases"]
    assert said.roadmap.order == Words.load("en").say("roadmap-order-chosen")
    assert said.links[0].url is not None
    base, token = said.links[0].url.rsplit("/", 1)
    assert (base, hashed(token)) == ("https://cairn.example/roadmap", said.shelved.token_hash)


async def test_wrong_numbers_and_vanished_offers_are_refused(sent: Client, tmp_path: Path) -> None:
    many = [("offer", f"x-{at}") for at in range(MOST_CARDS)]
    assert await refused(sent, *many, ("offer", "o-1")) == "count-of-offers"
    assert await refused(sent, ("compare", "o-1")) == "count-of-offers"
    assert await refused(sent, ("offer", "o-1"), ("roadmap", "gone")) == "offer-gone"
    async with TestClient(TestServer(front_with(Away(OFFERS), tmp_path))) as away:
        assert await refused(away, ("offer", "o-1")) == "catalogue-away"


async def test_without_anything_attached_only_the_words_are_there(sent: Client) -> None:
    nothing = await asked(sent, "en")
    assert below(" Hello \n", nothing) == Reply(text="Hello", language="en")
    compared = await asked(sent, "en", ("compare", "o-1"), ("compare", "o-2"))
    assert below("Hello", compared).text == f"Hello\n{compared.text}"
