"""After a talk with a counsellor the assistant knows what was said and shown in its absence."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import closing
from typing import Any, TypeVar
from uuid import uuid4

import pytest
from sqlalchemy import insert

from front.message import Offer, Reply
from front.record import Record
from front.record.account_tables import counsellors
from front.record.moving import Step
from guidance.handoff import Move
from tests.endtoend.learner import Learner
from tests.endtoend.running import Running
from words import Words

Arrive = Callable[[str], Learner]
Result = TypeVar("Result")
# What is looked for with the assistant, asked of the counsellor, and asked when both have spoken.
SAID = {
    "en": ("courses about Excel", "I can pay up to 200 euros", "how much is the second one?"),
    "pl": ("kursy z Excela", "mogę zapłacić do 200 euro", "ile kosztuje ten drugi?"),
}
MORE = {"en": "show me more", "pl": "pokaż więcej"}
TOPIC = {"en": "welding", "pl": "spawanie"}


class Desk:
    """A counsellor who holds a learner's conversation, as the record has it."""

    def __init__(self, running: Running, learner: Learner) -> None:
        self.running = running
        self.learner = learner
        self.number = self.who = 0

    def _do(self, work: Callable[[Record], Awaitable[Result]]) -> Result:
        async def run() -> Result:
            record = Record(f"sqlite:///{self.running.var}/record.db")
            try:
                return await work(record)
            finally:
                await record.close()

        return asyncio.run(run())

    def claim(self) -> None:
        """Somebody comes, is asked for and takes the conversation."""
        login = uuid4().hex
        values = {"login": login, "shown_name": "Ola", "roles": ["counsellor"]}

        async def run(record: Record) -> None:
            added = await record.write(lambda one: one.execute(insert(counsellors), values))
            [self.who] = list(added.inserted_primary_key or [])
            begun = await record.move_here(self.learner.name, Step(Move.QUEUE, "learner"))
            self.number = begun.handoff.number
            await record.move(self.number, Step(Move.CLAIM, "counsellor", counsellor=self.who))

        self._do(run)

    def show(self, offers: list[dict[str, Any]]) -> None:
        """Says something with offers on cards."""
        reply = Reply(text="…", language="en", offers=[Offer(**one) for one in offers])
        self._do(lambda record: record.speak(self.learner.name, self.who, reply, uuid4().hex))

    def give_back(self) -> None:
        """The assistant answers again."""
        self._do(lambda record: record.move(self.number, Step(Move.GIVE_BACK, "counsellor")))


def _some_offers(running: Running, language: str, most: int) -> list[dict[str, Any]]:
    hits = [hit.offer for hit in running.catalogue.search(TOPIC[language])]
    priced = [one for one in hits if one.price is not None and one.price.amount > 0]
    return [
        {"id": one.id, "title": one.title(language), "provider": one.provider.name}
        for one in priced[:most]
    ]


@pytest.mark.parametrize("language", ["en", "pl"])
def test_the_second_one_is_that_of_the_counsellor(
    running: Running, arrive: Arrive, language: str
) -> None:
    learner = arrive(language)
    search, told, question = SAID[language]
    learner.say(search)
    desk = Desk(running, learner)
    desk.claim()
    assert learner.say(told) == []  # the assistant is silent
    offers = _some_offers(running, language, 3)
    assert len(offers) == 3
    desk.show(offers)
    desk.give_back()
    learner.say(question)
    second = running.catalogue.offer(offers[1]["id"])
    assert second.price is not None
    words = Words.load(language)
    price = words.money(second.price.amount, second.price.currency)
    said = learner.text + " ".join(
        fact["value"] for offer in learner.offers for fact in offer["facts"]
    )
    assert price.replace("\xa0", " ") in said.replace("\xa0", " "), said
    learner.say(MORE[language])
    assert "200" in learner.text
    with closing(sqlite3.connect(running.var / "tracker.db")) as trackers:
        senders = {name for (name,) in trackers.execute("select distinct sender from events")}
    assert learner.name in senders
    assert not [name for name in senders if name.startswith("aside-")]
