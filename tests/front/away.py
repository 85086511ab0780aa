"""Somebody who found offers and was away for days."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from aiohttp import web
from sqlalchemy import update

from front.coming_back import reply_of
from front.keys import CATALOGUE, COMING_BACK
from front.record.tables import messages, now
from guidance.answer import Answer, Card
from guidance.criteria import Criteria
from guidance.dialogue.cards import deciding
from guidance.state import State, to_data
from guidance.vocabulary import Offer
from tests.front.counsellors import record
from tests.front.fakes import Client, FakeRasa, Items, cairn, history, say
from tests.front.orders import ORDERS
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

    def sources(self) -> tuple[str, ...]:
        """Of nowhere in particular."""
        return ()


def stock(monkeypatch: pytest.MonkeyPatch, shelf: Rack) -> None:
    """The front's catalogue is this one."""

    async def opened(app: web.Application) -> AsyncIterator[None]:
        app[CATALOGUE] = shelf  # type: ignore[misc]
        yield

    monkeypatch.setattr("front.app.open_catalogue", opened)


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
    client: Client,
    rasa: FakeRasa,
    *offers: Offer,
    state: State = FOUND,
    language: str = "en",
    conversation: str = "c1",
) -> None:
    """Somebody looked for offers and found them, three days ago."""
    shows(rasa, *(offers or (BEES, WAX)), language=language)
    await say(client, "beekeeping", conversation, language=language)
    rasa.states[conversation] = to_data(state)
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
