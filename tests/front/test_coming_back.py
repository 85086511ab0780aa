"""Whoever comes back after days is greeted once, with what was found and how it stands today."""

from collections.abc import AsyncIterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import Select, select, update

from front.coming_back import reply_of
from front.keys import CATALOGUE, COMING_BACK
from front.record.tables import messages, now
from front.settings import Settings
from guidance.answer import Answer, Card
from guidance.criteria import Criteria
from guidance.dialogue.cards import deciding
from guidance.dialogue.coming_back import MOST_CARDS
from guidance.errors import CatalogueUnavailable
from guidance.notes import CAME_BACK
from guidance.safety.relief import PAYLOAD as DISTRESS
from guidance.state import State, from_data, to_data
from guidance.vocabulary import Offer
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, Items, cairn, front, history, say
from tests.front.orders import ORDERS
from tests.front.sockets import Page
from tests.guidance.offers import Shelf, offer
from words import Words

EN, PL = Words.load("en"), Words.load("pl")
TODAY = date.today()
SOON, PAST = TODAY + timedelta(days=30), TODAY - timedelta(days=2)
CHECKED = TODAY - timedelta(days=1)
BEES = offer(
    "bees", "Beekeeping", price=Decimal(120), start=SOON, updated=CHECKED, url="https://b.example"
)
WAX = offer("wax", "Candles of wax", price=Decimal(40), deadline=SOON, updated=CHECKED)
FOUND = State(criteria=Criteria(topics=("beekeeping",)), shown=("bees", "wax"), day=PAST)
BACK = EN.say("continuing-back", day=EN.day(TODAY - timedelta(days=3)))


class Rack:
    """A catalogue that an import may change."""

    def __init__(self, *kept: Offer) -> None:
        self.kept = kept

    def offers(self, ids: Any) -> Any:
        """The offers with these identifiers."""
        return Shelf(self.kept).offers(ids)


@pytest.fixture
def shelf() -> Rack:
    return Rack(BEES, WAX)


@pytest.fixture
async def client(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, shelf: Rack
) -> AsyncIterator[Client]:
    async def opened(app: web.Application) -> AsyncIterator[None]:
        app[CATALOGUE] = shelf  # type: ignore[misc]
        yield

    monkeypatch.setattr("front.app.open_catalogue", opened)
    async with front(settings) as running:
        yield running


def shows(rasa: FakeRasa, *offers: Offer, language: str = "en") -> None:
    """Rasa answers everything with these offers, as the dialogue shows them."""
    told = [Card(one, facts=tuple(deciding(one, Criteria(), language, TODAY))) for one in offers]
    cards = reply_of(Answer(cards=tuple(told)), Words.load(language)).offers
    shown = [one.model_dump(mode="json") for one in cards]
    rasa.answer = lambda body: [
        {"text": "found"},
        cairn(language=language, offers=shown),
        *([cairn(handoff=ORDERS[body["message"]])] if body["message"] in ORDERS else ()),
    ]


async def found(
    client: Client, rasa: FakeRasa, *offers: Offer, state: State = FOUND, language: str = "en"
) -> None:
    """Somebody looked for offers and found them, three days ago."""
    shows(rasa, *(offers or (BEES, WAX)), language=language)
    await say(client, "beekeeping", language=language)
    rasa.states["c1"] = to_data(state)
    await days_pass(client)


async def days_pass(client: Client, days: float = 3) -> None:
    """All that was said was said days ago."""
    old = update(messages).values(created_at=now() - timedelta(days=days))
    await record(client).write(lambda one: one.execute(old) and None)


async def greeted(client: Client, conversation: str = "c1") -> Items:
    """The greetings in a conversation, once whoever opened it has been looked at."""
    assert client.app is not None
    await client.app[COMING_BACK].opened(conversation)
    return [
        one for one in await history(client, conversation) if one["text"].startswith("Welcome back")
    ]


async def test_what_was_found_is_told_with_sources_and_dates(
    client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa)
    page = await Page.open(client)
    told = await page.said(BACK)
    assert told["sender"] == "assistant"
    assert told["text"].splitlines() == [
        BACK,
        EN.say("continuing-goal", what="beekeeping"),
        EN.say("continuing-checked", count=2, day=EN.day(TODAY)),
        EN.say("continuing-unchanged"),
    ]
    assert [one["id"] for one in told["offers"]] == ["bees", "wax"]
    assert told["offers"][0]["facts"] == [
        {"label": "Price", "value": "€120"},
        {"label": "Start", "value": EN.day(SOON)},
    ]
    assert [one["date"] for one in told["sources"]] == [CHECKED.isoformat()] * 2
    assert told["sources"][0]["url"] == "https://b.example"
    assert [one["payload"] for one in told["buttons"]] == [
        "/find_offers",
        "/start_over",
        "/delete_my_data",
    ]
    assert (await history(client))[-1] == told


async def test_afterwards_the_dialogue_knows_the_offers_and_the_day(
    client: Client, rasa: FakeRasa, shelf: Rack
) -> None:
    state = FOUND.now(saved=("wax",), shown=("bees",), question="field", focus="gone")
    await found(client, rasa, state=state)
    (told,) = await greeted(client)
    assert [one["id"] for one in told["offers"]] == ["wax", "bees"]
    assert "/show_saved" in [one["payload"] for one in told["buttons"]]
    after = from_data(rasa.states["c1"])
    assert after == state.now(shown=("wax", "bees"), focus=None, question=None, day=TODAY)


async def test_what_changed_is_named_with_what_it_was(client: Client, rasa: FakeRasa) -> None:
    before = offer("bees", "Beekeeping", price=Decimal(90), start=TODAY + timedelta(days=9))
    undated = offer("wax", "Candles of wax", price=Decimal(40))
    await found(client, rasa, before, undated)
    (told,) = await greeted(client)
    lines = told["text"].splitlines()
    price = EN.say("continuing-fact", field="Price", before="€90", after="€120")
    days = {"before": EN.day(TODAY + timedelta(days=9)), "after": EN.day(SOON)}
    start = EN.say("continuing-fact", field="Start", **days)
    assert EN.say("continuing-changed", title="Beekeeping", what=f"{price}; {start}") in lines
    days = {"before": EN.say("term-unstated"), "after": EN.day(SOON)}
    until = EN.say("continuing-fact", field="Apply until", **days)
    assert EN.say("continuing-changed", title="Candles of wax", what=until) in lines
    assert EN.say("continuing-unchanged") not in lines


async def test_what_is_gone_is_named_and_not_shown(
    client: Client, rasa: FakeRasa, shelf: Rack
) -> None:
    over = offer("over", "Hives", start=PAST, deadline=PAST)
    full = offer("full", "Honey", start=SOON, seats_left=0)
    withdrawn = offer("drawn", "Mead", start=SOON, withdrawn=PAST)
    shelf.kept = (BEES, over, full, withdrawn)
    await found(client, rasa, state=FOUND.now(shown=("bees", "over", "full", "drawn", "lost")))
    (told,) = await greeted(client)
    lines = told["text"].splitlines()
    assert EN.say("continuing-closed", title="Hives") in lines
    assert EN.say("continuing-full", title="Honey") in lines
    assert EN.say("continuing-withdrawn", title="Mead") in lines
    assert EN.say("continuing-missing", count=1) in lines
    assert [one["id"] for one in told["offers"]] == ["bees"]


async def test_many_saved_offers_are_looked_at_and_a_few_shown(
    client: Client, rasa: FakeRasa, shelf: Rack
) -> None:
    many = tuple(offer(f"o-{at}", f"Course {at}", start=SOON) for at in range(MOST_CARDS + 3))
    shelf.kept = many
    await found(client, rasa, *many, state=State(saved=tuple(one.id for one in many)))
    (told,) = await greeted(client)
    assert len(told["offers"]) == MOST_CARDS
    assert EN.say("continuing-checked", count=MOST_CARDS, day=EN.day(TODAY)) in told["text"]


async def test_it_is_said_in_the_language_of_the_conversation(
    client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa, language="pl")
    page = await Page.open(client, language="en")
    told = await page.said("Witaj ponownie")
    assert told["language"] == "pl"
    assert PL.say("continuing-unchanged") in told["text"]


async def test_two_devices_and_two_visits_bring_one_greeting(
    client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa)
    one, two = await Page.open(client), await Page.open(client)
    assert await one.said(BACK) == await two.said(BACK)
    assert len(await greeted(client)) == 1
    await days_pass(client)
    # Who did not answer is not greeted over and over.
    assert len(await greeted(client)) == 1
    await say(client, "more")
    rasa.states["c1"] = to_data(FOUND)
    await days_pass(client)
    assert len(await greeted(client)) == 2


async def test_a_day_has_to_pass(client: Client, rasa: FakeRasa) -> None:
    await found(client, rasa)
    await days_pass(client, 0.9)
    assert await greeted(client) == []
    await days_pass(client, 1.1)
    assert len(await greeted(client)) == 1


async def test_the_hours_can_be_set(
    settings: Settings, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch, shelf: Rack
) -> None:
    async def opened(app: web.Application) -> AsyncIterator[None]:
        app[CATALOGUE] = shelf  # type: ignore[misc]
        yield

    monkeypatch.setattr("front.app.open_catalogue", opened)
    async with front(settings.model_copy(update={"greeting_after": 100.0})) as client:
        await found(client, rasa)
        assert await greeted(client) == []
        await days_pass(client, 5)
        assert len(await greeted(client)) == 1


@pytest.mark.parametrize("state", [State(), State(criteria=Criteria(topics=("bees",)))])
async def test_nobody_is_greeted_who_had_found_nothing(
    client: Client, rasa: FakeRasa, state: State
) -> None:
    await found(client, rasa, state=state)
    assert await greeted(client) == []


async def test_nobody_is_greeted_in_the_middle_of_a_hand_off(
    client: Client, rasa: FakeRasa
) -> None:
    shows(rasa, BEES)
    await say(client, "person")
    rasa.states["c1"] = to_data(FOUND)
    await days_pass(client)
    assert await greeted(client) == []


async def test_nobody_is_greeted_after_a_cry_for_help(client: Client, rasa: FakeRasa) -> None:
    await found(client, rasa)
    cry = update(messages).where(messages.c.sender == "learner").values(payload=DISTRESS)
    await record(client).write(lambda one: one.execute(cry) and None)
    assert await greeted(client) == []


async def test_who_is_waiting_for_an_answer_is_not_greeted_before_it(
    client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa)
    rasa.free.clear()
    page = await Page.open(client)
    await page.said(BACK)
    await page.say("more")
    await page.until("typing")
    await days_pass(client)
    assert len(await greeted(client)) == 1
    rasa.free.set()
    await page.said("found")


async def test_without_rasa_the_history_is_shown(client: Client, rasa: FakeRasa) -> None:
    await found(client, rasa)
    await rasa.stop()
    page = await Page.open(client)
    assert [one["text"] for one in page.heard[0]["messages"]] == ["beekeeping", "found"]
    assert await greeted(client) == []
    await rasa.start()
    assert len(await greeted(client)) == 1


async def test_without_the_catalogue_the_history_is_shown(
    client: Client, rasa: FakeRasa, monkeypatch: pytest.MonkeyPatch
) -> None:
    await found(client, rasa)

    def broken(_self: Rack, _ids: Any) -> Any:
        raise CatalogueUnavailable

    monkeypatch.setattr(Rack, "offers", broken)
    assert await greeted(client) == []


async def test_a_conversation_without_a_word_is_not_greeted(client: Client) -> None:
    page = await Page.open(client, "new")
    await page.nothing()


async def test_nobody_is_asked_what_they_think_of_a_greeting(
    client: Client, rasa: FakeRasa
) -> None:
    await found(client, rasa)
    (told,) = await greeted(client)
    (kept,) = await record(client).read(lambda one: list(one.scalars(_content(told["id"]))))
    assert kept["notes"] == [CAME_BACK]
    assert "notes" not in told


def _content(number: int) -> Select[tuple[Any]]:
    return select(messages.c.content).where(messages.c.id == number)
