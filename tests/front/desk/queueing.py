"""Learners who ask for a person, for the tests of the desk."""

from typing import Any

from front.keys import RECORD
from front.record.handoffs import KeptHandoff
from tests.front.fakes import Client, FakeRasa, cairn, say

EMAIL = {"kind": "email", "value": "learner@example.org"}
ORDERS: dict[str, dict[str, Any]] = {
    "person": {"do": "request", "reason": "asked"},
    "python": {"do": "request", "reason": "asked", "topic": "Python"},
    "unhappy": {"do": "request", "reason": "complaint"},
    "danger": {"do": "request", "reason": "distress"},
    "mail": {"do": "contact", "reason": "contact given", "contact": EMAIL},
    "never mind": {"do": "cancel"},
}


def asks(rasa: FakeRasa) -> None:
    """Lets the assistant take these words for requests, and answer to all others."""

    def answer(body: dict[str, Any]) -> list[dict[str, Any]]:
        order = ORDERS.get(body["message"])
        return [{"text": "ok"}, *([cairn(handoff=order)] if order else [])]

    rasa.answer = answer


async def open_ones(client: Client) -> list[KeptHandoff]:
    """The open hand-offs in the order of the queue."""
    assert client.app is not None
    return await client.app[RECORD].open_handoffs()


async def asked(client: Client, word: str, conversation: str, language: str = "en") -> int:
    """A learner asks; the number of the hand-off."""
    await say(client, word, conversation, language=language)
    [number] = [one.number for one in await open_ones(client) if one.conversation == conversation]
    return number
