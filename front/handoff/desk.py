"""What the switchboard knows of the desk: who is told of what a learner says and is told."""

from collections.abc import Sequence

import structlog
from sqlalchemy import Connection

from front.errors import RecordUnavailable
from front.handoff import choices
from front.handoff.appointing import Appointing
from front.handoff.meeting import Meeting
from front.handoff.office import Office
from front.handoff.staffing import Staffing
from front.handoff.standing import Standing, Standings
from front.listeners import Listeners
from front.message import Message, Reply
from front.record import Kept, Record
from front.record.entries import Question
from front.record.handoffs import KeptHandoff
from front.record.moving import DISTRESS
from front.record.speaking import delivered
from front.signals import Signal, Signals

log = structlog.get_logger()


class Desk:
    """``staffing`` decides whether a person can be had; ``office`` does what counsellors do;
    ``standings`` know what learners see of it; ``asks``: learners are asked about a talk that is
    over."""

    asks = True

    def __init__(
        self, record: Record, listeners: Listeners, meeting: Meeting | None = None
    ) -> None:
        self.meeting = meeting or Meeting()
        self._record = record
        self._listeners = listeners
        self.signals = Signals()
        self.staffing = Staffing(self.meeting)
        self._choices = Appointing(self.meeting).handlers()
        self.office = Office(record, listeners, self.signals)
        self.standings = Standings(record, listeners, self.signals)

    def heard(self, conversation: str, kept: Kept) -> None:
        """A learner's message was written down."""
        data = {"id": kept.message.id, "sender": "learner", "held": kept.held}
        self.signals.publish(Signal("message", conversation, data=data))

    def chosen(self, connection: Connection, asked: Question) -> Sequence[Reply]:
        """What is said to a button of the front's own. Raises WrongFields."""
        return choices.chosen(connection, asked, self._choices)

    def answers(self, name: str, handler: choices.Handler) -> None:
        """A further button of the front's own."""
        self._choices[name] = handler

    def chose(self, conversation: str) -> None:
        """Such a button was answered; it may have moved a hand-off or booked an appointment."""
        self.signals.publish(Signal("queue", conversation))

    def present(self) -> list[str]:
        """The conversations whose page is open."""
        return self._listeners.conversations()

    async def told(self, conversation: str, said: Sequence[Message]) -> None:
        """The front wrote something by itself."""
        self._listeners.publish(conversation, *said)
        await self.answered(conversation, said)

    async def answered(
        self, conversation: str, said: Sequence[Message], replies: Sequence[Reply] = ()
    ) -> None:
        """The assistant answered with these replies; perhaps a hand-off moved with it."""
        for message in said:
            data = {"id": message.id, "sender": message.sender}
            self.signals.publish(Signal("message", conversation, data=data))
        if not any(message.handoff for message in said):
            return
        here = await self._here(conversation)
        number, holder = (here.number, here.counsellor) if here else (None, None)
        self.signals.publish(Signal("queue", conversation, number, holder))
        if any(reply.handoff and reply.handoff.reason == DISTRESS for reply in replies):
            danger = {"reason": DISTRESS}
            self.signals.publish(Signal("alert", conversation, number, holder, danger))

    def types(self, conversation: str, standing: Standing) -> None:
        """The learner is writing to the counsellor who holds the conversation."""
        number, holder = standing.number, standing.counsellor
        self.signals.publish(Signal("typing", conversation, number, holder, {"who": "learner"}))

    async def delivered(self, conversation: str, last: int) -> None:
        """The learner's page has all up to a message's id. Raises RecordUnavailable."""
        fresh = await self._record.write(
            lambda one: delivered(one, conversation, last, to_learner=True)
        )
        if fresh:
            data = {"id": last, "to": "learner"}
            self.signals.publish(Signal("delivered", conversation, data=data))

    async def _here(self, conversation: str) -> KeptHandoff | None:
        """None also where it cannot be read: who hears the signal reads the record themselves."""
        try:
            return await self._record.handoff_here(conversation)
        except RecordUnavailable as error:
            log.warning("record_unavailable", cause=str(error))
            return None
