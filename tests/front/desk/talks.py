"""A conversation that a counsellor holds, and what is said in it."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from front.keys import SWITCHBOARD
from front.message import Offer, Reply
from front.record.moving import Step
from front.record.speaking import Spoken
from guidance.criteria import Criteria
from guidance.handoff import Move
from guidance.state import State, to_data
from tests.front.desk.people import Person, record_of
from tests.front.fakes import Client, FakeRasa, say


async def held_by(who: Person, conversation: str = "c1", language: str = "en") -> int:
    """A learner wrote something, asked for a person, and this one came; the hand-off's number."""
    await say(who.client, "hello", conversation, language=language)
    record = record_of(who.client)
    begun = await record.move_here(conversation, Step(Move.QUEUE, "learner"))
    number = begun.handoff.number
    await record.move(number, Step(Move.CLAIM, "counsellor", counsellor=who.id))
    return number


async def speak(who: Person, text: str, *offers: str, conversation: str = "c1") -> Spoken:
    """The counsellor says something, with offers of these ids on cards."""
    assert who.client.app is not None
    cards = [Offer(id=one, title=one, provider="School") for one in offers]
    reply = Reply(text=text, language="en", offers=cards)
    office = who.client.app[SWITCHBOARD].desk.office
    return await office.speak(conversation, who.who, reply, uuid4().hex)


async def give_back(client: Client, number: int) -> None:
    """The assistant answers again."""
    await record_of(client).move(number, Step(Move.GIVE_BACK, "counsellor"))


def known(**values: Any) -> dict[str, Any]:
    """The data of a state."""
    return to_data(State(**values))


def learns_topics(rasa: FakeRasa) -> None:
    """Every message that begins with “about ” changes the subject looked for."""

    def learn(state: Any, body: dict[str, Any]) -> Any:
        text = body["message"]
        if not text.startswith("about "):
            return state
        topic = Criteria(topics=(text.removeprefix("about "),))
        return (state or known()) | {"criteria": known(criteria=topic)["criteria"]}

    rasa.learn = learn
