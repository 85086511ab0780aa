"""What the clock does: closing time, opening time, and the time of an appointment."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from datetime import datetime
from functools import partial

from aiohttp import web
from sqlalchemy import Connection

from front.each import attempt, each
from front.errors import AlreadyMoved, MoveForbidden, UnknownHandoff
from front.handoff import telling
from front.handoff.desk import Desk
from front.handoff.offering import Offering, place_of
from front.handoff.staffing import Staffing
from front.keys import RECORD, SWITCHBOARD
from front.message import Reply
from front.record import Record, appointments, handoffs, moving
from front.record.appointments import Appointment
from front.record.handoffs import KeptHandoff
from front.record.locking import lock
from front.record.moving import Moved, Step
from front.record.routing import Place, Reach
from front.record.tables import now
from front.record.waiting import chose_later
from front.record.waits import waits
from guidance.handoff import Move, Priority, State
from words import Words

_EVERY = 10.0  # seconds
_PASSED = (AlreadyMoved, MoveForbidden, UnknownHandoff)

Act = Callable[[Connection], Moved | None]


async def keep_time(app: web.Application) -> AsyncIterator[None]:
    """Looks at the clock while the front runs."""
    board = app[SWITCHBOARD]
    clock = Clock(app[RECORD], board.desk, board.looks_on)
    task = asyncio.create_task(clock.run())
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)


class Clock:
    """``here`` tells whether a learner looks at their page."""

    def __init__(self, record: Record, desk: Desk, here: Callable[[str], bool]) -> None:
        self._record = record
        self._desk = desk
        self._here = here
        # Since when requests wait with nobody there, by their numbers.
        self._alone: dict[int, datetime] = {}

    async def run(self) -> None:
        """For ever; a failing database is tried again."""
        while True:
            await attempt(self.tick, "clock")
            await asyncio.sleep(_EVERY)

    async def tick(self) -> int:
        """Does what is due now; how many hand-offs moved."""
        return sum(await each(await self._record.read(self._due), self._do))

    async def _do(self, act: Act) -> bool:
        """An act looks again before it moves: somebody may have been quicker."""
        try:
            moved = await self._record.write(act)
        except _PASSED:
            return False
        if moved is not None:
            self._desk.office.moved(moved)
        return moved is not None

    def _due(self, connection: Connection) -> list[Act]:
        staffing = self._desk.staffing
        acts: list[Act] = [partial(_call, one) for one in appointments.due(connection, now())]
        if acts:
            # Whoever has an appointment now comes before those whose place is looked at next.
            return acts
        kept = handoffs.open_ones(connection)
        places = _Places(connection)
        acts += [partial(_close, staffing, one) for one in self._unattended(kept, places)]
        acts += [
            partial(_open, staffing, one)
            for one in kept
            if one.state is State.REQUESTED and self._here(one.conversation)
            if _returns(staffing.offering(connection, one, one.language, places.of(one)), one)
        ]
        return acts

    def _unattended(self, kept: Sequence[KeptHandoff], places: "_Places") -> Iterator[KeptHandoff]:
        """Who waits although it is closed, or where nobody has been for long enough."""
        alone: dict[int, datetime] = {}
        moment = now()
        for one in kept:
            if one.state is not State.WAITING or one.priority is Priority.DANGER:
                continue
            place = places.of(one)
            if _deserted(place):
                since = alone[one.number] = self._alone.get(one.number, moment)
                if moment - since >= self._desk.meeting.grace:
                    yield one
            elif place.reach is Reach.CLOSED:
                yield one
        self._alone = alone


class _Places:
    """How it stands where requests go. Many go to the same few teams: that is looked up once."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._known: dict[tuple[int | None, str, str], Place] = {}

    def of(self, one: KeptHandoff) -> Place:
        """The place of a request; its topic decides where it has no team."""
        key = (one.team, one.topic, one.language)
        if key not in self._known:
            self._known[key] = place_of(self._connection, one, one.language)
        return self._known[key]


def _deserted(place: Place) -> bool:
    """Without opening times it is closed while nobody is there."""
    return place.hours is None and place.reach is Reach.NOBODY


def _returns(offering: Offering, one: KeptHandoff) -> bool:
    if offering.place.reach is not Reach.OPEN or offering.talk() is not None:
        return False
    return not chose_later(offering.connection, one.number)


def _close(staffing: Staffing, one: KeptHandoff, connection: Connection) -> Moved | None:
    def tell(kept: KeptHandoff) -> Sequence[Reply]:
        offering = staffing.offering(connection, kept, kept.language)
        closed = offering.place.reach is Reach.CLOSED
        return (offering.reply("meeting-closing" if closed else "meeting-left"),)

    step = Step(Move.KEEP, "rule", detail="closed")
    return moving.move(connection, one.number, step, one.version, tell)


def _open(staffing: Staffing, one: KeptHandoff, connection: Connection) -> Moved | None:
    offering = staffing.offering(connection, one, one.language)
    if not _returns(offering, one):
        return None

    def tell(kept: KeptHandoff) -> Sequence[Reply]:
        place = handoffs.position(connection, kept.number)
        queued = telling.queued(kept.language, place, waits(connection).usual(kept.language))
        said = Words.load(Words.closest(kept.language)).say("meeting-open-again")
        return (queued.model_copy(update={"text": f"{said} {queued.text}"}),)

    step = Step(Move.QUEUE, "rule", team=offering.place.number, detail="opened")
    return moving.move(connection, one.number, step, one.version, tell)


def _call(talk: Appointment, connection: Connection) -> Moved | None:
    """The time of an appointment has come: its request goes into the queue, or a new one."""
    lock(connection, talk.conversation)
    fresh = appointments.find(connection, talk.number)
    if fresh is None or fresh.state != appointments.BOOKED or fresh.called_at:
        return None
    moved = None
    here = handoffs.open_here(connection, talk.conversation)
    if here is None or here.state is not State.WITH_COUNSELLOR:
        step = Step(Move.QUEUE, "rule", team=talk.team, reason="appointment", detail="appointment")
        said = telling.plain("meeting-time-has-come")
        moved = moving.here(connection, talk.conversation, step, said)
        here = moved.handoff
    appointments.called(connection, talk.number, here.number)
    return moved
