"""Follows what a learner tells a counsellor, so that the assistant can suggest a reply, and is
awake with context when it speaks again.

Nothing of it reaches the learner's own conversation in Rasa before the assistant is asked again;
then it is merged (guidance.meanwhile) and noted in the record, in this order: after a crash between
the two it is merged a second time, which changes nothing.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from weakref import WeakValueDictionary

import structlog

from front.aside.asking import Aside, Asides
from front.aside.trackers import Data
from front.errors import RasaFailed
from front.log import mark
from front.message import Reply
from front.record import Record
from front.record import asides as rows
from front.record.asides import MOST_HEARD, Given, Talk, Told
from front.record.keeping import OURS
from guidance import meanwhile
from guidance.criteria import Criteria
from guidance.state import State, from_data, to_data

log = structlog.get_logger()


@dataclass(frozen=True)
class Suggestion:
    """What a counsellor could say to a learner's message; ``held``: it was said to them."""

    message: int
    replies: tuple[Reply, ...]
    held: bool


class Following:
    """Every method raises RecordUnavailable and RasaUnreachable."""

    def __init__(self, record: Record, asides: Asides) -> None:
        self._record = record
        self._asides = asides
        # A conversation is forgotten as soon as nobody follows it.
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def suggest(self, conversation: str) -> Suggestion | None:
        """What a counsellor could say to the learner's last message; None: nothing is asked.

        Raises RasaFailed for a message before the counsellor came.
        """
        async with self._turn(conversation):
            last = await self._record.read(lambda one: rows.last_told(one, conversation))
            if last is None or last.text.startswith(OURS):
                return None
            if last.held:
                before = from_data(await self._asides.trackers.state(conversation))
                talk = await self._talk(conversation)
                _, replies = await self._followed(conversation, talk, before)
            else:
                replies = await self._again(conversation, last)
        return Suggestion(last.id, tuple(one for one in replies if not one.empty), last.held)

    async def wake(self, conversation: str, message: int) -> None:
        """Before the assistant answers this message it learns what was said in its absence."""
        talk = await self._talk(conversation, message)
        if talk.last == 0:
            return
        async with self._turn(conversation):
            await self._merge(conversation, await self._talk(conversation, message))

    async def at_hand(self, conversation: str) -> State:
        """What the learner looks for, without their limits, and the offers before them.

        Nothing where there are no such offers. Raises RasaFailed.
        """
        before = from_data(await self._asides.trackers.state(conversation))
        talk = await self._talk(conversation)
        aside = before if talk.state is None else from_data(talk.state)
        state = meanwhile.merged(before, aside, _offers(talk.given))
        if not state.shown:
            return State()
        looked_for = Criteria(topics=state.criteria.topics, goal=state.criteria.goal)
        return State(criteria=looked_for, shown=state.shown, focus=state.focus)

    def _turn(self, conversation: str) -> asyncio.Lock:
        return self._turns.setdefault(conversation, asyncio.Lock())

    async def _merge(self, conversation: str, talk: Talk) -> None:
        trackers = self._asides.trackers
        try:
            before = from_data(await trackers.state(conversation))
            aside, _ = await self._followed(conversation, talk, before)
            state = meanwhile.merged(before, aside, _offers(talk.given))
            await trackers.set_state(conversation, to_data(state))
        except RasaFailed as error:
            # Without context, but awake: the learner waits for an answer.
            log.warning("talk_not_merged", conversation=mark(conversation), cause=str(error))
        await self._record.write(lambda one: rows.merged(one, conversation, talk.last))

    async def _talk(self, conversation: str, until: int | None = None) -> Talk:
        return await self._record.read(lambda one: rows.talk(one, conversation, until))

    async def _followed(
        self, conversation: str, talk: Talk, before: State
    ) -> tuple[State, Sequence[Reply]]:
        """What would be known after the learner's last message, and what could be said to it."""
        aside = before if talk.state is None else from_data(talk.state)
        replies: Sequence[Reply] = talk.replies
        for told in [one for one in talk.told if one.id > talk.heard_to][-MOST_HEARD:]:
            given = [one for one in talk.given if one.id < told.id]
            known = meanwhile.merged(before, aside, _offers(given))
            state, replies = await self._heard(conversation, told, to_data(known))
            aside = from_data(state)
        return aside, replies

    async def _heard(
        self, conversation: str, told: Told, known: Data
    ) -> tuple[Data | None, Sequence[Reply]]:
        state: Data | None = known
        replies: Sequence[Reply] = ()
        if not told.text.startswith(OURS):
            try:
                answered = await self._asides.ask(_aside(conversation, told), known)
                state, replies = answered.state, answered.suggested
            except RasaFailed as error:
                # One message that cannot be answered must not keep those after it from being heard.
                log.warning("aside_unanswered", conversation=mark(conversation), cause=str(error))
        await self._record.write(lambda one: rows.heard(one, conversation, told.id, state, replies))
        return state, replies

    async def _again(self, conversation: str, told: Told) -> Sequence[Reply]:
        state = await self._asides.trackers.state(conversation)
        return (await self._asides.ask(_aside(conversation, told), state)).suggested


def _aside(conversation: str, told: Told) -> Aside:
    return Aside(conversation, told.text, told.language)


def _offers(given: Sequence[Given]) -> list[tuple[str, ...]]:
    return [one.offers for one in given]
