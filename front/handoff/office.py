"""What counsellors do with hand-offs: each act is written, then told to all who look."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from front.each import each
from front.errors import AlreadyMoved, MoveForbidden
from front.handoff import telling
from front.listeners import Listeners, Note
from front.message import Reply
from front.record import Record, speaking
from front.record.handoffs import KeptHandoff
from front.record.moving import Moved, Step, Tell
from front.record.speaking import Spoken
from front.signals import Signal, Signals
from guidance.handoff import Move


@dataclass(frozen=True)
class Who:
    """A counsellor as the office needs to know them; ``name`` is what learners read."""

    id: int
    name: str


class Office:
    """Every method raises RecordUnavailable, and the refusals of the move that it makes.

    ``version``: of the hand-off as it was seen; AlreadyMoved where it is no longer so.
    """

    def __init__(self, record: Record, listeners: Listeners, signals: Signals) -> None:
        self._record = record
        self._listeners = listeners
        self.signals = signals

    async def claim(self, number: int, who: Who, version: int | None = None) -> KeptHandoff:
        """The conversation becomes this counsellor's. Raises AlreadyMoved, MoveForbidden."""
        step = Step(Move.CLAIM, "counsellor", counsellor=who.id)
        joined = telling.plain("handoff-joined", name=who.name)
        return await self._move(number, step, version, joined)

    async def release(self, number: int, who: Who, version: int | None = None) -> KeptHandoff:
        """Back to the queue."""
        step = Step(Move.RELEASE, "counsellor", by=who.id)
        return await self._move(number, step, version, telling.plain("handoff-released"))

    async def assign(
        self, number: int, who: Who, to: Who, version: int | None = None
    ) -> KeptHandoff:
        """To a colleague, at once."""
        step = Step(Move.ASSIGN, "counsellor", counsellor=to.id, by=who.id)
        assigned = telling.plain("handoff-assigned", name=to.name)
        return await self._move(number, step, version, assigned)

    async def transfer(
        self, number: int, who: Who, team: int, version: int | None = None
    ) -> KeptHandoff:
        """To the queue of a team."""
        step = Step(Move.TRANSFER, "counsellor", by=who.id, team=team)
        return await self._move(number, step, version, telling.plain("handoff-transferred"))

    async def give_back(self, number: int, who: Who, version: int | None = None) -> KeptHandoff:
        """The assistant answers again."""
        step = Step(Move.GIVE_BACK, "counsellor", by=who.id)
        returned = telling.plain("handoff-returned", name=who.name)
        return await self._move(number, step, version, returned)

    async def close(
        self,
        number: int,
        who: Who,
        outcome: str,
        follow_up: date | None = None,
        version: int | None = None,
    ) -> KeptHandoff:
        """Ends it with an outcome; the assistant answers again."""
        step = Step(
            Move.CLOSE,
            "counsellor",
            by=who.id,
            outcome=outcome,
            follow_up=follow_up,
        )
        closed = telling.plain("handoff-closed", name=who.name)
        return await self._move(number, step, version, closed)

    async def lapse(self, older: timedelta, now: Callable[[], datetime]) -> int:
        """Conversations whose counsellor is gone go back to the queue; how many."""
        alone = await self._record.left_alone(now() - older)
        return sum(await each(alone, self._lapsed))

    async def speak(self, conversation: str, who: Who, reply: Reply, client_id: str) -> Spoken:
        """Says something to the learner; the same client id twice is one message.

        Raises NotYours.
        """
        named = reply.model_copy(update={"counsellor": who.name})
        spoken = await self._record.speak(conversation, who.id, named, client_id)
        if spoken.fresh:
            self._listeners.publish(conversation, spoken.message)
            data = {"id": spoken.message.id, "sender": "counsellor"}
            self.signals.publish(Signal("message", conversation, data=data))
        return spoken

    def types(self, conversation: str, who: Who) -> None:
        """A counsellor is writing; nothing of it is kept."""
        self._listeners.publish(conversation, Note("typing", {"name": who.name}))
        data = {"who": "counsellor", "name": who.name}
        self.signals.publish(Signal("typing", conversation, counsellor=who.id, data=data))

    async def delivered(self, conversation: str, last: int) -> None:
        """The desk of the counsellor who holds the conversation has all up to a message's id."""
        told = await self._record.write(
            lambda one: speaking.delivered(one, conversation, last, to_learner=False)
        )
        if told:
            self._listeners.publish(conversation, Note("delivered", {"id": last}))
            data = {"id": last, "to": "counsellor"}
            self.signals.publish(Signal("delivered", conversation, data=data))

    def moved(self, moved: Moved) -> None:
        """Tells all who look that a hand-off moved."""
        one = moved.handoff
        self._listeners.publish(one.conversation, *moved.told)
        self.signals.publish(Signal("queue", one.conversation, one.number, one.counsellor))

    async def _lapsed(self, one: KeptHandoff) -> bool:
        """False where the counsellor, or the learner, was quicker."""
        step = Step(Move.LAPSE, "rule", by=one.counsellor)
        try:
            await self._move(one.number, step, one.version, telling.plain("handoff-lapsed"))
        except (AlreadyMoved, MoveForbidden):
            return False
        return True

    async def _move(self, number: int, step: Step, version: int | None, tell: Tell) -> KeptHandoff:
        moved = await self._record.move(number, step, version, tell)
        self.moved(moved)
        return moved.handoff
