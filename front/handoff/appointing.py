"""The buttons of appointments: days, times, booking one, cancelling it; and coming back later."""

import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from front.errors import WrongFields
from front.handoff import telling
from front.handoff.choices import Handler, payload
from front.handoff.meeting import Meeting
from front.handoff.offering import Offering, at, has_talk, place_of
from front.handoff.when import day, exactly
from front.message import Button, Contact, HandoffOrder, Link, Reply
from front.publishing import TOKEN_BYTES, hashed
from front.record import appointments, handoffs, moving, teams
from front.record.appointments import CANCELLED, Appointment
from front.record.entries import Question
from front.record.handoffs import KeptHandoff
from front.record.moving import Step
from front.record.tables import now
from front.record.teams import Team
from guidance.handoff import Move, Priority, State
from guidance.hours import Span, moment_of
from guidance.slots import Booked
from words import Words

_PAGE = 6  # buttons of one kind in a message
_MOST = 2000  # slots looked through for the days they are on


class Appointing:
    """What is said to each of the buttons, and what it does."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting

    def handlers(self) -> dict[str, Handler]:
        """The handlers by the names in their payloads."""
        return {
            "days": self.days,
            "times": self.times,
            "slot": self.confirm,
            "book": self.book,
            "unbook": self.cancel,
            "here": self.come_back,
        }

    def days(self, connection: Connection, asked: Question, data: Mapping[str, Any]) -> list[Reply]:
        """The next days with free times, from the moment ``after``."""
        offering = self._offering(connection, asked)
        team = offering.place.team
        if team is None:
            return [self._none_free(offering)]
        zone = ZoneInfo(team.zone)
        free = offering.slots(_moment(data, "after"), _MOST)
        first = {
            one.starts.astimezone(zone).date(): one.starts.astimezone(zone) for one in free[::-1]
        }
        if not first:
            return [self._none_free(offering)]
        words = offering.words
        found = sorted(first)
        shown = [
            Button(title=day(words, first[one]), payload=payload("times", day=one.isoformat()))
            for one in found[:_PAGE]
        ]
        if len(found) > _PAGE:
            last = moment_of(found[_PAGE], time(), team.zone) - timedelta(seconds=1)
            more = payload("days", after=int(last.timestamp()))
            shown.append(Button(title=words.say("meeting-button-days"), payload=more))
        shown += offering.buttons([])
        return [Reply(text=words.say("meeting-days"), language=words.language, buttons=shown)]

    def times(
        self, connection: Connection, asked: Question, data: Mapping[str, Any]
    ) -> list[Reply]:
        """The free times of a day (``day``), or those of it after a moment (``after``)."""
        offering = self._offering(connection, asked)
        team, words = offering.place.team, offering.words
        after = _moment(data, "after") or _eve(data, team)
        if team is None or after is None:
            return [self._none_free(offering)]
        zone = ZoneInfo(team.zone)
        free = offering.slots(after, _PAGE + 1)
        today = free[0].starts.astimezone(zone).date() if free else None
        free = [one for one in free if one.starts.astimezone(zone).date() == today]
        if not free:
            return self.days(connection, asked, {})
        shown = offering.slot_buttons(free[:_PAGE])
        if len(free) > _PAGE:
            more = payload("times", after=int(free[_PAGE - 1].starts.timestamp()))
            shown.append(Button(title=words.say("meeting-button-later"), payload=more))
        shown.append(Button(title=words.say("meeting-button-days"), payload=payload("days")))
        return [Reply(text=words.say("meeting-slots"), language=words.language, buttons=shown)]

    def confirm(
        self, connection: Connection, asked: Question, data: Mapping[str, Any]
    ) -> list[Reply]:
        """Says which time it is, and asks whether to book it."""
        offering = self._offering(connection, asked)
        words, starts, team = offering.words, _moment(data, "at"), offering.place.team
        if starts is None or team is None:
            return [self._gone(offering)]
        buttons = [
            Button(
                title=words.say("meeting-button-book"),
                payload=payload("book", at=int(starts.timestamp()), team=team.id),
            ),
            Button(title=words.say("meeting-button-other"), payload=payload("days")),
        ]
        minutes = round(self._meeting.terms.length / timedelta(minutes=1))
        when = exactly(words, starts, team.zone, now())
        text = words.say("meeting-confirm", when=when, minutes=minutes)
        return [Reply(text=text, language=words.language, buttons=buttons)]

    def book(self, connection: Connection, asked: Question, data: Mapping[str, Any]) -> list[Reply]:
        """Books the time for the request here, or says that it is gone and offers others."""
        offering = self._offering(connection, asked)
        starts = _moment(data, "at")
        team = teams.find(connection, int(data.get("team", 0)))
        if starts is None or team is None or not team.active:
            return [self._gone(offering)]
        token = secrets.token_urlsafe(TOKEN_BYTES)
        with connection.begin_nested() as trial:
            handoff = _request(connection, asked, team)
            span = Span(starts, starts + self._meeting.terms.length)
            wanted = Booked(span, offering.words.language)
            kept = appointments.book(
                connection, handoff, team, self._meeting.terms, wanted, hashed(token)
            )
            if kept is None:
                trial.rollback()
        if kept is None:
            return [self._gone(offering)]
        return [self._booked(offering, kept, token)]

    def cancel(
        self, connection: Connection, asked: Question, data: Mapping[str, Any]
    ) -> list[Reply]:
        """Cancels an appointment of this conversation; the request stays, with the choices."""
        offering = self._offering(connection, asked)
        words = offering.words
        found = appointments.find(connection, int(data.get("number", 0)))
        if found is None or found.conversation != asked.conversation:
            said = words.say("meeting-no-talk")
        elif appointments.settle(connection, found.number, CANCELLED):
            said = words.say("meeting-cancelled", when=at(connection, words, found))
        else:
            said = words.say("meeting-no-talk")
        buttons = [
            telling.person(words),
            *offering.buttons(offering.slots()),
        ]
        return [Reply(text=said, language=words.language, buttons=buttons)]

    def come_back(
        self,
        connection: Connection,
        asked: Question,
        data: Mapping[str, Any],  # noqa: ARG002  as all handlers
    ) -> list[Reply]:
        """The learner will look in here: kept with the request, and when that is worth it."""
        offering = self._offering(connection, asked)
        words = offering.words
        said = [words.say("meeting-here"), *offering.next_time()]
        if booked := offering.talk():
            said.append(has_talk(connection, words, booked))
        order = HandoffOrder(do="contact", contact=Contact(kind="here", value="here"))
        return [Reply(text=" ".join(said), language=words.language, handoff=order)]

    def _offering(self, connection: Connection, asked: Question) -> Offering:
        words = Words.load(Words.closest(asked.language))
        handoff = handoffs.open_here(connection, asked.conversation)
        place = place_of(connection, handoff, words.language)
        return Offering(connection, asked.conversation, words, place, self._meeting)

    def _booked(self, offering: Offering, kept: Appointment, token: str) -> Reply:
        words = offering.words
        url = f"{self._meeting.address}/appointment/{token}.ics"
        return Reply(
            text=words.say("meeting-booked", when=at(offering.connection, words, kept)),
            language=words.language,
            links=[Link(title=words.say("meeting-link-calendar"), url=url)],
            buttons=[offering.cancel_button(kept)],
        )

    def _gone(self, offering: Offering) -> Reply:
        words = offering.words
        slots = offering.slots()
        said = words.say("meeting-gone")
        said = f"{said} {words.say('meeting-slots')}" if slots else said
        return Reply(text=said, language=words.language, buttons=offering.buttons(slots))

    def _none_free(self, offering: Offering) -> Reply:
        words = offering.words
        text = words.say("meeting-none-free", days=self._meeting.terms.horizon.days)
        return Reply(text=text, language=words.language, buttons=offering.buttons([]))


def _request(connection: Connection, asked: Question, team: Team) -> KeptHandoff:
    """The open request here, kept for later; a place in the queue is given up for a set time."""
    here = handoffs.open_here(connection, asked.conversation)
    held = here and here.state in {State.REQUESTED, State.WITH_COUNSELLOR}
    if here and (held or here.priority is Priority.DANGER):
        return here
    step = Step(Move.KEEP, "learner", team=team.id, reason="appointment")
    return moving.here(connection, asked.conversation, step).handoff


def _moment(data: Mapping[str, Any], name: str) -> datetime | None:
    found = data.get(name)
    if found is None:
        return None
    try:
        return datetime.fromtimestamp(int(found), UTC)
    except (TypeError, ValueError, OverflowError, OSError):
        raise WrongFields(names=name) from None


def _eve(data: Mapping[str, Any], team: Team | None) -> datetime | None:
    """The moment before a day begins at the team's place."""
    try:
        named = datetime.fromisoformat(str(data.get("day", ""))).date()
    except ValueError:
        return None
    return moment_of(named, time(), team.zone) - timedelta(seconds=1) if team else None
