"""Asks the assistant beside a conversation: what it would say, without anybody hearing it.

Each question gets a conversation of its own in Rasa, which begins with a given state and is
forgotten as soon as it is answered.
"""

import asyncio
import hashlib
from dataclasses import dataclass
from weakref import WeakValueDictionary

import structlog

from front.aside import beside
from front.aside.trackers import Data, Trackers
from front.errors import RasaError, RasaSilent, RasaUnreachable
from front.message import Reply
from front.rasa import Speaker

log = structlog.get_logger()

PATIENCE = 8.0  # seconds: who waits for it has other things to do


@dataclass(frozen=True)
class Aside:
    """What is asked: ``text`` as Rasa takes it, and the language (ISO 639-1) of its writer.

    ``place`` tells the conversations apart; one place is asked one thing at a time. The answer is
    in the language of the text, or in ``answer_in`` whatever that is.
    """

    place: str
    text: str
    language: str
    answer_in: str | None = None


@dataclass(frozen=True)
class Answered:
    """What the assistant would say, and what it would know afterwards.

    ``suggested`` is what of it somebody else can say in its place.
    """

    replies: list[Reply]
    state: Data | None
    suggested: list[Reply]


class Asides:
    """Raises RasaUnreachable (also after PATIENCE), RasaFailed."""

    def __init__(self, rasa: Speaker, trackers: Trackers, patience: float = PATIENCE) -> None:
        self._rasa = rasa
        self.trackers = trackers
        self._patience = patience
        # A place is forgotten as soon as nobody asks there.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def ask(self, aside: Aside, state: Data | None) -> Answered:
        """What would be said in a conversation of which this state is known."""
        sender = named(aside.place)
        turn = self._turns.setdefault(sender, asyncio.Lock())
        try:
            async with turn, asyncio.timeout(self._patience):
                return await self._asked(sender, aside, state)
        except TimeoutError:
            raise RasaUnreachable("no answer in time") from None

    async def _asked(self, sender: str, aside: Aside, state: Data | None) -> Answered:
        told = {"language": aside.language, "channel": "desk"}
        if aside.answer_in:
            told["answer_in"] = aside.answer_in
        await self.trackers.begin(sender, state)
        try:
            replies = await self._replies(sender, aside.text, told)
            known = await self.trackers.known(sender)
        finally:
            await self._forget(sender)
        suggested = beside.suggested(known.intent, replies)
        return Answered([beside.quiet(one) for one in replies], known.state, suggested)

    async def _replies(self, sender: str, text: str, told: Data) -> list[Reply]:
        try:
            return await self._rasa.ask(sender, text, told)
        except RasaSilent:
            return []  # all of the answer was for the assistant itself to say

    async def _forget(self, sender: str) -> None:
        try:
            await self.trackers.forget(sender)
        except RasaError as error:
            # The next question of this place replaces it.
            log.warning("aside_not_forgotten", cause=str(error))


def named(place: str) -> str:
    """The name under which Rasa hears the questions of a place; it tells nothing of it."""
    return "aside-" + hashlib.sha256(place.encode()).hexdigest()[:40]
