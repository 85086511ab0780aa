"""The record as the front sees it. Times are UTC; ids of messages grow within a conversation."""

from collections.abc import Callable, Collection, Sequence
from datetime import datetime
from typing import Any, TypeVar

from front.message import Message, Reply
from front.record import (
    handoffs,
    keeping,
    moving,
    presence,
    reading,
    replying,
    roadmaps,
    speaking,
    surveys,
)
from front.record.database import Database, Work
from front.record.entries import Kept, Learner, Question
from front.record.ordering import FrontDesk

Result = TypeVar("Result")


class Record:
    """The record, by what the front asks of it. Every method raises RecordUnavailable when the
    database fails; what a writing method has returned is durable."""

    def __init__(self, url: str) -> None:
        self._database = Database(url)

    async def close(self) -> None:
        """Gives all connections back."""
        await self._database.close()

    async def ping(self) -> None:
        """Raises RecordUnavailable when the tables cannot be read."""
        await self._database.read(reading.ping)

    async def keep(self, learner: Learner) -> Kept:
        """Writes a learner's message down; one with a known client id is only looked up.

        Raises Blocked.
        """
        return await self._database.write(lambda one: keeping.keep(one, learner))

    async def unanswered(self) -> list[tuple[str, int]]:
        """Conversation and id of every message that waits for an answer, oldest first."""
        return await self._database.read(reading.unanswered)

    async def question(self, message: int) -> Question:
        """What Rasa is asked for this message, in the language that holds at this moment."""
        return await self._database.read(lambda one: replying.question(one, message))

    async def answer(
        self,
        question: Question,
        replies: Sequence[Reply],
        desk: FrontDesk,
        ask: surveys.Ask | None = None,
    ) -> list[Message]:
        """Writes the assistant's replies, carries out their hand-offs, closes the question.

        ``ask``: what is asked of the talk, if it may be asked about now.
        """
        return await self._database.write(
            lambda one: replying.answer(one, question, replies, desk, ask)
        )

    async def chosen(
        self, question: Question, choose: replying.Choose, desk: FrontDesk
    ) -> list[Message]:
        """Answers a button of the front's own."""
        return await self._database.write(lambda one: replying.chosen(one, question, choose, desk))

    async def give_up(self, question: Question, apology: Reply) -> list[Message]:
        """Closes a question nobody could answer with words of the front's own."""
        return await self._database.write(lambda one: replying.give_up(one, question, apology))

    async def notice(self, question: Question, notice: Reply) -> tuple[Message | None, bool]:
        """Says once, after the oldest unanswered message, that answers are late.

        Returns the notice, and True when it was written just now; None while a counsellor holds
        the conversation.
        """
        return await self._database.write(lambda one: replying.notice(one, question, notice))

    async def answers(self, message: int) -> list[Message]:
        """All that was said in answer to a learner's message."""
        return await self._database.read(lambda one: reading.answers(one, message))

    async def history(
        self,
        conversation: str,
        after: int = 0,
        limit: int | None = None,
        late: Collection[int] = (),
    ) -> list[Message]:
        """The messages with an id above ``after``, and those of the ids ``late``, oldest first.

        Raises UnknownConversation when nobody ever wrote in it.
        """
        return await self._database.read(
            lambda one: reading.history(one, conversation, after, limit, late)
        )

    async def offered_title(self, conversation: str, payload: str) -> str | None:
        """The title of the button with this payload among the last messages to the learner."""
        return await self._database.read(
            lambda one: reading.offered_title(one, conversation, payload)
        )

    async def open_handoffs(self) -> list[handoffs.KeptHandoff]:
        """Every open hand-off in the order of the queue."""
        return await self._database.read(handoffs.open_ones)

    async def handoff(self, number: int) -> handoffs.KeptHandoff | None:
        """A hand-off by its number, open or ended."""
        return await self._database.read(lambda one: handoffs.find(one, number))

    async def handoff_here(self, conversation: str) -> handoffs.KeptHandoff | None:
        """The open hand-off of a conversation."""
        return await self._database.read(lambda one: handoffs.open_here(one, conversation))

    async def move(
        self,
        number: int,
        step: moving.Step,
        version: int | None = None,
        tell: moving.Tell = moving.nothing,
    ) -> moving.Moved:
        """Makes a move of a hand-off. Raises UnknownHandoff, MoveForbidden, AlreadyMoved."""
        return await self._database.write(lambda one: moving.move(one, number, step, version, tell))

    async def move_here(
        self, conversation: str, step: moving.Step, tell: moving.Tell = moving.nothing
    ) -> moving.Moved:
        """A move of the conversation's open hand-off, or a new one. Raises MoveForbidden."""
        return await self._database.write(lambda one: moving.here(one, conversation, step, tell))

    async def left_alone(self, before: datetime) -> list[handoffs.KeptHandoff]:
        """Held conversations whose counsellor was last at the desk before this moment."""
        return await self._database.read(lambda one: presence.left_alone(one, before))

    async def speak(
        self, conversation: str, counsellor: int, reply: Reply, client_id: str
    ) -> speaking.Spoken:
        """Writes what a counsellor says. Raises NotYours."""
        return await self._database.write(
            lambda one: speaking.speak(one, conversation, counsellor, reply, client_id)
        )

    async def read(self, work: Work[Result]) -> Result:
        """A unit of reading of a room's own, in one transaction."""
        return await self._database.read(work)

    async def write(self, work: Work[Result]) -> Result:
        """A unit of writing of a room's own, in one transaction."""
        return await self._database.write(work)

    async def outside(self, work: Callable[[Any], Result]) -> Result:
        """What the database does only outside a transaction."""
        return await self._database.outside(work)

    async def roadmap(self, token_hash: str) -> roadmaps.KeptRoadmap | None:
        """The roadmap under the hash of a token, expired or not; None where there is none."""
        return await self._database.read(lambda one: roadmaps.find(one, token_hash))
