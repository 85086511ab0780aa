"""The catalogue beside a conversation, and what of it reaches the learner."""

import html
import re
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from aiohttp import web

from front.settings import Settings
from guidance.catalogue import schema
from guidance.catalogue.engine import open_engine
from guidance.catalogue.sample import import_sample
from guidance.criteria import Criteria
from guidance.state import State
from tests.front.desk.held import held
from tests.front.desk.people import person
from tests.front.fakes import Client, front, history
from words import Words

EN, PL = Words.load("en"), Words.load("pl")


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a catalogue with the sample as of twenty days ago: some of it is over."""
    url = f"sqlite:///{tmp_path_factory.mktemp('catalogue')}/catalogue.db"
    engine = open_engine(url)
    schema.upgrade(engine)
    import_sample(engine, date.today() - timedelta(days=20))
    engine.dispose()
    return url


@pytest.fixture
async def desk(
    settings: Settings, sample: str, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Client]:
    """A front that knows the sample."""
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", sample)
    async with front(settings) as running:
        yield running


def looks_for(monkeypatch: pytest.MonkeyPatch, criteria: Criteria) -> None:
    """What the dialogue has understood."""

    async def understood(_request: web.Request, _conversation: str) -> State:
        return State(criteria=criteria)

    monkeypatch.setattr("front.desk.catalogue.understood", understood)


def ids(page: str) -> list[str]:
    """The offers of the list."""
    return re.findall(r'data-choose value="([^"]+)"', page)


async def test_words_find_offers_with_standing_source_and_a_card_to_attach(desk: Client) -> None:
    ola = await person(desk)
    base = f"/desk/conversation/{await held(desk, ola)}/catalogue"
    page = html.unescape(await ola.page(f"{base}?q=arkusze"))
    assert ids(page)
    assert re.search(r'data-attach="offer" data-value="[^"]+" data-title="[^"]+"', page)
    assert EN.say("roadmap-standing-open") in page
    assert EN.say("desk-catalogue-checked", day=EN.day(date.today() - timedelta(days=20))) in page
    nothing = await ola.page(f"{base}?q=qwxzyqwx")
    assert EN.say("desk-catalogue-count", count=0) in html.unescape(nothing)


async def test_what_is_over_is_marked_and_comes_last(desk: Client) -> None:
    ola = await person(desk)
    base = f"/desk/conversation/{await held(desk, ola)}/catalogue"
    closed = EN.say("roadmap-standing-closed")
    found = []
    for word in ("kurs", "data", "programowanie", "opieka", "marketing", "online"):
        page = html.unescape(await ola.page(f"{base}?q={word}"))
        found += (standing := re.findall(r"<strong(?: class=\"error\")?>([^<]+)</strong>", page))
        last = [one == closed for one in standing]
        assert last == sorted(last)
        assert page.count(EN.say("desk-catalogue-card-closed")) == page.count('class="error"')
    assert closed in found


async def test_the_learners_goal_and_limits_come_first(
    desk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks_for(monkeypatch, Criteria(topics=("arkusze",), mode="online"))
    ola = await person(desk)
    base = f"/desk/conversation/{await held(desk, ola)}/catalogue"
    page = html.unescape(await ola.page(base))
    assert 'value="arkusze"' in page
    assert "The learner’s limits: online" in page
    free = await ola.page(f"{base}?free=1")
    assert set(ids(page)) < set(ids(free))


async def test_cards_a_comparison_and_a_roadmap_reach_the_learner(desk: Client) -> None:
    ola = await person(desk)
    number = await held(desk, ola)
    first, second, *_ = ids(await ola.page(f"/desk/conversation/{number}/catalogue?q=data"))
    sends: list[dict[str, object]] = [
        {"offer": first, "text": "Proszę zobaczyć."},
        {"compare": [first, second], "text": "Obok siebie:"},
        {"roadmap": [first, second], "text": "Plan:"},
    ]
    for at, fields in enumerate(sends):
        sent = await ola.post(f"/desk/conversation/{number}/say", fields | {"client_id": f"k{at}"})
        assert sent.status in {204, 303}, await sent.text()
    card, compared, planned = [one for one in await history(desk) if one["sender"] == "counsellor"]
    assert (card["offers"][0]["id"], card["language"]) == (first, "pl")
    assert card["sources"][0]["date"]
    assert len(compared["offers"]) == 2
    assert PL.say("offers-compare", count=2) in compared["text"]
    path = planned["links"][0]["url"].split("/roadmap/")[1]
    learner = await desk.get(f"/roadmap/{path}")
    assert learner.status == 200
    assert PL.say("roadmap-order-chosen") in html.unescape(await learner.text())


async def test_an_offer_that_is_gone_is_not_sent(desk: Client) -> None:
    ola = await person(desk)
    number = await held(desk, ola)
    fields = {"client_id": "k1", "text": "x", "offer": "no-such-offer"}
    sent = await ola.post(f"/desk/conversation/{number}/say", fields)
    assert sent.status == 422
    assert EN.say("desk-catalogue-error-gone") in html.unescape(await sent.text())


async def test_without_a_catalogue_the_desk_says_so(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "broken.db").write_text("this is no database, only some words in a file")
    monkeypatch.setenv("CAIRN_CATALOGUE_URL", f"sqlite:///{tmp_path}/broken.db")
    async with front(settings) as client:
        ola = await person(client)
        number = await held(client, ola)
        response = await ola.get(f"/desk/conversation/{number}/catalogue?q=x")
        assert response.status == 503
        assert EN.say("desk-catalogue-error-away") in html.unescape(await response.text())


async def test_what_is_typed_is_never_read_as_html(desk: Client) -> None:
    ola = await person(desk)
    number = await held(desk, ola)
    page = await ola.page(f'/desk/conversation/{number}/catalogue?q="><script>alert(1)</script>')
    assert "<script>alert" not in page
