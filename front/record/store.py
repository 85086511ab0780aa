"""The record as the front sees it. Times are UTC; ids of messages grow within a conversation."""

from collections.abc import Sequence

from front.message import Message, Reply
from front.record import handoffs, keeping, reading, replying, roadmaps
from front.record.database import Database
from front.record.entries import Kept, Learner, Question


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
        """Writes a learner's message down; one with a known client id is only looked up."""
        return await self._database.write(lambda one: keeping.keep(one, learner))

    async def unanswered(self) -> list[tuple[str, int]]:
        """Conversation and id of every message that waits for an answer, oldest first."""
        return await self._database.read(reading.unanswered)

    async def question(self, message: int) -> Question:
        """What Rasa is asked for this message, in the language that holds at this moment."""
        return await self._database.read(lambda one: replying.question(one, message))

    async def answer(self, question: Question, replies: Sequence[Reply]) -> list[Message]:
        """Writes the assistant's replies, carries out their hand-offs, closes the question."""
        return await self._database.write(lambda one: replying.answer(one, question, replies))

    async def give_up(self, question: Question, apology: Reply) -> list[Message]:
        """Closes a question nobody could answer with words of the front's own."""
        return await self._database.write(lambda one: replying.give_up(one, question, apology))

    async def notice(self, question: Question, notice: Reply) -> tuple[Message, bool]:
        """Says once, after the oldest unanswered message, that answers are late.

        Returns the notice, and True when it was written just now.
        """
        return await self._database.write(lambda one: replying.notice(one, question, notice))

    async def answers(self, message: int) -> list[Message]:
        """All that was said in answer to a learner's message."""
        return await self._database.read(lambda one: reading.answers(one, message))

    async def history(
        self, conversation: str, after: int = 0, limit: int | None = None
    ) -> list[Message]:
        """The messages with an id above ``after``, oldest first.

        Raises UnknownConversation when nobody ever wrote in it.
        """
        return await self._database.read(
            lambda one: reading.history(one, conversation, after, limit)
        )

    async def offered_title(self, conversation: str, payload: str) -> str | None:
        """The title of the button with this payload among the last messages to the learner."""
        return await self._database.read(
            lambda one: reading.offered_title(one, conversation, payload)
        )

    async def open_handoffs(self) -> list[handoffs.OpenHandoff]:
        """Every open request for a person, oldest first."""
        return await self._database.read(handoffs.open_ones)

    async def close_handoff(self, number: int) -> bool:
        """Closes a request; False when there is no open one with this number."""
        return await self._database.write(lambda one: handoffs.close(one, number))

    async def roadmap(self, token_hash: str) -> roadmaps.KeptRoadmap | None:
        """The roadmap under the hash of a token, expired or not; None where there is none."""
        return await self._database.read(lambda one: roadmaps.find(one, token_hash))

    async def purge_roadmaps(self) -> int:
        """Deletes the roadmaps that have expired; how many there were."""
        return await self._database.write(roadmaps.purge)
