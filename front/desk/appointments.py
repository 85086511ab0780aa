"""Appointments: who has one, when and in which language, who keeps it, and how it went."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from aiohttp import web
from sqlalchemy import Connection

from front.desk.guard import TALKING, Routes, visitor
from front.desk.pages import page
from front.errors import AlreadyMoved, NotAllowed, UnknownAppointment, WrongFields
from front.handoff.offering import called_off
from front.keys import RECORD, SWITCHBOARD
from front.message import Message
from front.record import accounts, appointments, teams
from front.record.accounts import Counsellor
from front.record.appointments import BOOKED, CANCELLED, HELD, MISSED, Appointment
from front.record.auditing import note
from front.record.tables import now
from front.record.teams import Team
from front.record.telling import tell
from front.signals import Signal

routes = Routes()
SETTLED = (HELD, MISSED, CANCELLED)
_PAST = timedelta(days=14)  # shown, so that what was missed can still be noted
_DONE = {"saved": "desk-appointments-done", "cancelled": "desk-appointments-done-cancelled"}


@dataclass(frozen=True)
class Row:
    """An appointment as the list shows it; ``over``: it has begun, so it was held or missed."""

    talk: Appointment
    team: Team
    keeper: str | None
    begins: str
    ends: str
    over: bool

    @property
    def words(self) -> str:
        """The key of how it stands."""
        return f"desk-appointments-state-{self.talk.state}"


@routes.get("/appointments", *TALKING, "operator")
async def show(request: web.Request) -> web.StreamResponse:
    """Those to come by day, then those of the last days."""
    me = visitor(request)
    rows = await request.config_dict[RECORD].read(lambda one: _rows(one, me))
    coming = [row for row in rows if row.talk.span.ends > now() and row.talk.state == BOOKED]
    past = [row for row in rows if row not in coming][::-1]
    return page(
        request,
        "appointments.html",
        coming=_by_day(coming),
        past=_by_day(past),
        states={one: f"desk-appointments-do-{one}" for one in SETTLED},
        may_change=bool({*TALKING} & {*me.roles}),
        done=_DONE.get(request.query.get("done", "")),
    )


@routes.post(r"/appointments/{number:\d{1,9}}/state", *TALKING)
async def settle(request: web.Request) -> web.StreamResponse:
    """Notes that it was held or missed, or cancels it and tells the learner."""
    me, number = visitor(request), int(request.match_info["number"])
    state = str((await request.post()).get("state", ""))
    if state not in SETTLED:
        raise WrongFields(names="state")
    desk = request.config_dict[SWITCHBOARD].desk

    def work(connection: Connection) -> tuple[Appointment, list[Message]]:
        talk = _mine(connection, me, number)
        if not appointments.settle(connection, number, state):
            raise AlreadyMoved
        note(connection, me.id, f"appointment-{state}", "handoff", talk.handoff)
        if state != CANCELLED:
            return talk, []
        reply = called_off(connection, talk, desk.meeting)
        return talk, [tell(connection, talk.conversation, talk.language, reply)]

    talk, said = await request.config_dict[RECORD].write(work)
    await desk.told(talk.conversation, said)
    desk.signals.publish(Signal("queue", talk.conversation, talk.handoff))
    raise web.HTTPSeeOther(f"/desk/appointments?done={'saved' if not said else CANCELLED}")


@routes.post(r"/appointments/{number:\d{1,9}}/keeper", *TALKING)
async def take(request: web.Request) -> web.StreamResponse:
    """I keep it, or I no longer do."""
    me, number = visitor(request), int(request.match_info["number"])
    mine = str((await request.post()).get("keep", "")) == "yes"

    def work(connection: Connection) -> None:
        talk = _mine(connection, me, number)
        appointments.take(connection, number, me.id if mine else None)
        note(connection, me.id, "appointment-kept", "handoff", talk.handoff)

    await request.config_dict[RECORD].write(work)
    raise web.HTTPSeeOther("/desk/appointments?done=saved")


def _mine(connection: Connection, me: Counsellor, number: int) -> Appointment:
    """An appointment that this counsellor may change. Raises UnknownAppointment, NotAllowed."""
    talk = appointments.find(connection, number)
    if talk is None:
        raise UnknownAppointment
    if not _sees(me, talk):
        raise NotAllowed
    return talk


def _sees(me: Counsellor, talk: Appointment) -> bool:
    """Counsellors see those of their team; who has no team, and who leads, sees all."""
    return me.team in {None, talk.team} or bool({"supervisor", "operator"} & {*me.roles})


def _rows(connection: Connection, me: Counsellor) -> list[Row]:
    known = {one.id: one for one in teams.every(connection)}
    people = {one.id: one.shown_name for one in accounts.everyone(connection)}
    found = appointments.since(connection, now() - _PAST)
    return [_row(one, known[one.team], people) for one in found if _sees(me, one)]


def _row(talk: Appointment, team: Team, people: dict[int, str]) -> Row:
    zone = ZoneInfo(team.zone)
    return Row(
        talk=talk,
        team=team,
        keeper=people.get(talk.counsellor) if talk.counsellor else None,
        begins=f"{talk.span.starts.astimezone(zone):%H:%M}",
        ends=f"{talk.span.ends.astimezone(zone):%H:%M}",
        over=talk.span.starts <= now(),
    )


def _by_day(rows: list[Row]) -> list[tuple[date, list[Row]]]:
    """By the day at the team's place."""

    def day(row: Row) -> date:
        return row.talk.span.starts.astimezone(ZoneInfo(row.team.zone)).date()

    return [(one, list(group)) for one, group in groupby(rows, key=day)]
