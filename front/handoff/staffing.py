"""Whether a person can be had now, and what the learner is told of it."""

from collections.abc import Sequence

from sqlalchemy import Connection

from front.handoff import consenting, opening, telling
from front.handoff.meeting import Meeting
from front.handoff.offering import Offering, at, place_of
from front.message import HandoffOrder, Reply
from front.record import appointments, handoffs, routing
from front.record.appointments import CANCELLED
from front.record.handoffs import KeptHandoff
from front.record.moving import DISTRESS
from front.record.routing import Place, Reach
from front.record.tables import now
from front.record.waits import waits
from guidance.handoff import Priority, State
from words import Words


class Staffing:
    """The desk as learners meet it."""

    def __init__(self, meeting: Meeting | None = None) -> None:
        self._meeting = meeting or Meeting()

    def place(self, connection: Connection, language: str, topic: str) -> Place:
        """The team that takes this, or everybody's queue, and how it stands there now."""
        return routing.place_for(connection, language, topic, now())

    def told(
        self,
        connection: Connection,
        handoff: KeptHandoff | None,
        order: HandoffOrder,
        spoken: str,
        place: Place | None = None,
    ) -> Sequence[Reply]:
        """The place and the wait, or why nobody can be had now, when, and what can be done."""
        if order.do == "cancel":
            return ()
        if order.do == "hours":
            return (self._hours(connection, handoff, spoken),)
        if handoff is None:
            return (telling.not_asked(spoken),)
        if handoff.state is State.WITH_COUNSELLOR:
            return ()
        offering = self.offering(connection, handoff, spoken, place)
        if order.do == "contact":
            return self._after_contact(handoff, offering)
        if handoff.state is State.WAITING:
            return self._waits(handoff, order, offering, spoken)
        if offering.place.reach is Reach.OPEN:
            return (_open_now(offering),)
        return (offering.reply(),)

    def offering(
        self,
        connection: Connection,
        handoff: KeptHandoff,
        spoken: str,
        place: Place | None = None,
    ) -> Offering:
        """What this learner may be offered, in the language spoken; ``place``: of the request,
        where that was looked up already."""
        words = Words.load(Words.closest(spoken))
        if place is None or handoff.team not in {None, place.number}:
            place = place_of(connection, handoff, words.language)
        return Offering(connection, handoff.conversation, words, place, self._meeting)

    def agreed(
        self, connection: Connection, handoff: KeptHandoff, order: HandoffOrder, spoken: str
    ) -> Sequence[Reply]:
        """Keeps what was agreed to with a contact, and says how it is taken back."""
        days = self._meeting.contact_days
        return consenting.agreed(connection, handoff, order.contact, spoken, days)

    def withdrawn(
        self, connection: Connection, handoff: KeptHandoff, spoken: str
    ) -> Sequence[Reply]:
        """With the request its appointment is taken back, and that is said."""
        booked = appointments.of_conversation(connection, handoff.conversation)
        if booked is None or not appointments.settle(connection, booked.number, CANCELLED):
            return ()
        words = Words.load(Words.closest(spoken))
        text = words.say("meeting-cancelled", when=at(connection, words, booked))
        return (Reply(text=text, language=words.language),)

    @staticmethod
    def elsewhere(order: HandoffOrder, spoken: str, held: bool) -> Sequence[Reply]:
        """That it is passed on; when they are there, those at the other desk know."""
        if order.do == "status":
            return () if held else (telling.not_asked(spoken),)
        words = Words.load(Words.closest(spoken))
        if order.do == "hours":
            text = words.say("handoff-elsewhere-hours")
            return (Reply(text=text, language=words.language, buttons=[telling.person(words)]),)
        text = words.say("handoff-elsewhere")
        return () if held else (Reply(text=text, language=words.language),)

    @staticmethod
    def _hours(connection: Connection, handoff: KeptHandoff | None, spoken: str) -> Reply:
        words = Words.load(Words.closest(spoken))
        place = place_of(connection, handoff, words.language)
        said = [opening.usual_week(words, place)]
        if place.reach is Reach.OPEN:
            said.append(words.say("meeting-open-now"))
        elif place.team is not None and place.hours is not None:
            seats = appointments.seats(connection, place.team)
            said += opening.next_time(words, place, seats)
        return Reply(text=" ".join(said), language=words.language)

    @staticmethod
    def _after_contact(handoff: KeptHandoff, offering: Offering) -> Sequence[Reply]:
        # "I come back here" is a button of our own, and has been answered with it.
        here = handoff.contact is not None and handoff.contact.kind == "here"
        if here or handoff.state is not State.REQUESTED or offering.place.hours is None:
            return ()
        said = " ".join(offering.next_time())
        return (Reply(text=said, language=offering.words.language),) if said else ()

    @staticmethod
    def _waits(
        handoff: KeptHandoff, order: HandoffOrder, offering: Offering, spoken: str
    ) -> Sequence[Reply]:
        there = offering.place.reach not in {Reach.CLOSED, Reach.NOBODY}
        if not there and handoff.priority is Priority.DANGER:
            said = ("handoff-nobody", "meeting-distress")
            text = " ".join(offering.words.say(one) for one in said)
            return (Reply(text=text, language=offering.words.language),)
        # Who is in danger was just told what to do at once; a number in a queue is no help.
        if order.reason == DISTRESS:
            return ()
        place = handoffs.position(offering.connection, handoff.number)
        queued = telling.queued(spoken, place, waits(offering.connection).usual(spoken))
        return (queued,) if there else (queued, offering.reply())


def _open_now(offering: Offering) -> Reply:
    words = offering.words
    text = words.say("meeting-open-now")
    return Reply(text=text, language=words.language, buttons=[telling.person(words)])
