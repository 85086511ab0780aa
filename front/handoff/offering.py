"""What a learner is offered when no counsellor can be had now. There is always something."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from sqlalchemy import Connection

from front import safeguard
from front.handoff import telling
from front.handoff.choices import payload
from front.handoff.meeting import Meeting
from front.handoff.opening import next_time
from front.handoff.when import exactly, slot
from front.message import Button, Reply
from front.record import appointments, handoffs, reading, routing, teams
from front.record.appointments import Appointment
from front.record.handoffs import KeptHandoff
from front.record.routing import Place, Reach
from front.record.tables import now
from guidance.hours import Span
from guidance.slots import Seat, free, some
from words import Words

SHOWN = 3  # slots at first; more are behind "other times"
CONTACT = "/leave_contact"
_WHY = {
    Reach.CLOSED: "meeting-closed",
    Reach.NOBODY: "handoff-nobody",
    Reach.FULL: "meeting-full",
}


@dataclass(frozen=True)
class Offering:
    """Whom it is offered to: the conversation, its language, and the place of the request."""

    connection: Connection
    conversation: str
    words: Words
    place: Place
    meeting: Meeting

    def reply(self, why: str | None = None) -> Reply:
        """Why nobody can be had (a key of words), when somebody is there next, what can be done."""
        booked = self.talk()
        said = [self.words.say(why or _WHY.get(self.place.reach, "handoff-nobody"))]
        said += self.next_time()
        if booked:
            return self._with_talk(said, booked)
        slots = self.slots()
        said.append(self._choices(bool(slots)))
        return Reply(text=" ".join(said), language=self.words.language, buttons=self.buttons(slots))

    def next_time(self) -> list[str]:
        """When somebody is there next, as far as that is known."""
        return next_time(self.words, self.place, self.seats)

    def buttons(self, slots: Sequence[Span]) -> list[Button]:
        """Slots, other times, a message, and coming back; no contact is asked of a child."""
        made = [*self.slot_buttons(slots)]
        if slots:
            made.append(self._button("meeting-button-other", payload("days")))
        if not self.child:
            made.append(self._button("meeting-button-contact", CONTACT))
        return [*made, self._button("meeting-button-here", payload("here"))]

    def slot_buttons(self, slots: Sequence[Span]) -> list[Button]:
        """A button for each slot."""
        zone = self.place.team.zone if self.place.team else "UTC"
        return [
            Button(
                title=slot(self.words, one, zone),
                payload=payload("slot", at=int(one.starts.timestamp())),
            )
            for one in slots
        ]

    def slots(self, after: datetime | None = None, most: int = SHOWN) -> list[Span]:
        """The next free slots of the place; none where no opening times are known."""
        if self.place.team is None or self.place.hours is None:
            return []
        language, terms = self.words.language, self.meeting.terms
        taken = appointments.taken(self.connection, self.place.team)
        found = free(self.place.hours, terms, now(), language, self.seats, taken)
        return some(found, after, most)

    def talk(self) -> Appointment | None:
        """The appointment that this conversation has already."""
        return appointments.of_conversation(self.connection, self.conversation)

    @cached_property
    def seats(self) -> list[Seat]:
        """Who talks for the team; none where no opening times are known."""
        if self.place.team is None or self.place.hours is None:
            return []
        return appointments.seats(self.connection, self.place.team)

    @cached_property
    def child(self) -> bool:
        """Whether somebody too young to consent wrote here: then no contact is taken."""
        return safeguard.of_child(reading.of_learner(self.connection, self.conversation))

    def cancel_button(self, booked: Appointment) -> Button:
        """Cancels an appointment."""
        return self._button("meeting-button-cancel", payload("unbook", number=booked.number))

    def _choices(self, slots: bool) -> str:
        if self.child:
            return self.words.say(
                "meeting-choose-child" if slots else "meeting-choose-child-no-slots"
            )
        return self.words.say("meeting-choose" if slots else "meeting-choose-no-slots")

    def _with_talk(self, said: list[str], booked: Appointment) -> Reply:
        said.append(has_talk(self.connection, self.words, booked))
        return Reply(
            text=" ".join(said),
            language=self.words.language,
            buttons=[
                self._button("meeting-button-other", payload("days")),
                self.cancel_button(booked),
            ],
        )

    def _button(self, key: str, sent: str) -> Button:
        return Button(title=self.words.say(key), payload=sent)


def has_talk(connection: Connection, words: Words, booked: Appointment) -> str:
    """That there is an appointment, and when."""
    return words.say("meeting-has-talk", when=at(connection, words, booked))


def at(connection: Connection, words: Words, booked: Appointment) -> str:
    """When an appointment is, by its team's clock."""
    team = teams.find(connection, booked.team)
    return exactly(words, booked.span.starts, team.zone if team else "UTC", now())


def place_of(connection: Connection, handoff: KeptHandoff | None, language: str) -> Place:
    """The place of a request: of its team, or of the team that a new one would go to."""
    team = teams.find(connection, handoff.team) if handoff and handoff.team else None
    if team and team.active:
        return routing.place(connection, team, language, now())
    return routing.place_for(connection, language, handoff.topic if handoff else "", now())


def called_off(connection: Connection, talk: Appointment, meeting: Meeting) -> Reply:
    """That the counsellors cancel an appointment, and what can be done instead."""
    words = Words.load(Words.closest(talk.language))
    handoff = handoffs.open_here(connection, talk.conversation)
    place = place_of(connection, handoff, words.language)
    offering = Offering(connection, talk.conversation, words, place, meeting)
    return Reply(
        text=words.say("meeting-cancelled-by-us", when=at(connection, words, talk)),
        language=words.language,
        buttons=[telling.person(words), *offering.buttons(offering.slots())],
    )
