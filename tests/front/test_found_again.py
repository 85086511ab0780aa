"""What whoever comes back is told of what they found, as it stands today."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from sqlalchemy import Connection, update

from front.record.tables import conversations, messages
from front.settings import Settings
from guidance.dialogue.coming_back import MOST_CARDS
from guidance.state import State, from_data
from guidance.vocabulary import Price, Run
from tests.front.away import (
    BACK,
    BEES,
    CHECKED,
    EN,
    FOUND,
    PAST,
    PL,
    SOON,
    TODAY,
    WAX,
    Rack,
    days_pass,
    found,
    greeted,
    stock,
)
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, cairn, front, history, say
from tests.front.sockets import Page
from tests.guidance.offers import offer


@pytest.fixture
def shelf() -> Rack:
    return Rack(BEES, WAX)


@pytest.fixture
async def client(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, shelf: Rack
) -> AsyncIterator[Client]:
    stock(monkeypatch, shelf)
    async with front(settings) as running:
        yield running


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


async def test_of_those_that_are_not_shown_it_is_told_what_changed(
    client: Client, rasa: FakeRasa, shelf: Rack
) -> None:
    many = [offer(f"o-{at}", f"Course {at}", start=SOON) for at in range(MOST_CARDS + 2)]
    title = f"Course {MOST_CARDS + 1}"
    dear = offer(many[-1].id, title, start=SOON, price=Decimal(900))
    shelf.kept = (*many[:-1], dear)
    await found(client, rasa, *many, state=State(saved=tuple(one.id for one in many)))
    (told,) = await greeted(client)
    price = EN.say("continuing-fact", field="Price", before=EN.say("term-unstated"), after="€900")
    lines = told["text"].splitlines()
    assert EN.say("continuing-more", count=2) in lines
    assert EN.say("continuing-changed", title=title, what=price) in lines
    assert EN.say("continuing-unchanged") not in lines


async def test_what_an_answer_to_one_question_left_out_is_compared_too(
    client: Client, rasa: FakeRasa
) -> None:
    before = offer("bees", "Beekeeping", price=Decimal(90), start=SOON)
    await found(client, rasa, before, WAX)
    fact = {"label": "Start", "value": EN.day(SOON)}
    one = {"id": "bees", "title": "Beekeeping", "provider": "x", "facts": [fact]}
    rasa.answer = lambda _body: [{"text": "in a month"}, cairn(language="en", offers=[one])]
    await days_pass(client, 0.01)
    await say(client, "when does it start?")
    await days_pass(client)
    (told,) = await greeted(client)
    price = EN.say("continuing-fact", field="Price", before="€90", after="€120")
    assert EN.say("continuing-changed", title="Beekeeping", what=price) in told["text"]


async def test_what_was_never_told_is_not_called_unchanged(client: Client, rasa: FakeRasa) -> None:
    fact = {"label": "Form", "value": "online"}
    bees = {"id": "bees", "title": "Beekeeping", "provider": "x", "facts": [fact]}
    await found(client, rasa, state=FOUND.now(shown=("bees",)))
    await record(client).write(_forget_cards)
    rasa.answer = lambda _body: [{"text": "online"}, cairn(language="en", offers=[bees])]
    await days_pass(client, 0.01)
    await say(client, "how is it taught?")
    await days_pass(client)
    (told,) = await greeted(client)
    assert EN.say("continuing-unchanged") not in told["text"]
    assert "has changed" not in told["text"]


async def test_a_price_in_other_words_is_no_other_price(
    client: Client, rasa: FakeRasa, shelf: Rack
) -> None:
    price = Price(Decimal(90), "EUR", includes={"en": "materials", "pl": "materiały"})
    shelf.kept = (replace(BEES, price=price),)
    await found(client, rasa, *shelf.kept, state=FOUND.now(shown=("bees",)))
    spoken = update(conversations).values(language="pl")
    await record(client).write(lambda one: one.execute(spoken) and None)
    page = await Page.open(client)
    told = await page.said("Witaj ponownie")
    assert PL.say("continuing-unchanged") in told["text"].splitlines()


async def test_another_run_that_is_meant_today_is_no_change(
    client: Client, rasa: FakeRasa, shelf: Rack
) -> None:
    later = SOON + timedelta(days=60)
    both = replace(BEES, runs=(Run(start=SOON), Run(start=later)))
    shelf.kept = (both,)
    # It was shown to somebody who wanted the later one.
    await found(
        client, rasa, replace(BEES, runs=(Run(start=later),)), state=FOUND.now(shown=("bees",))
    )
    (told,) = await greeted(client)
    assert "has changed" not in told["text"]


async def test_a_start_that_passed_is_said(client: Client, rasa: FakeRasa, shelf: Rack) -> None:
    started = TODAY - timedelta(days=1)
    shelf.kept = (offer("bees", "Beekeeping", start=started, deadline=SOON),)
    await found(client, rasa, *shelf.kept, state=FOUND.now(shown=("bees",)))
    (told,) = await greeted(client)
    begun = EN.say("continuing-begun", title="Beekeeping", day=EN.day(started))
    assert begun in told["text"].splitlines()


def _forget_cards(connection: Connection) -> None:
    connection.execute(update(messages).values(content={}))
