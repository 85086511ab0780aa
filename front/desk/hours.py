"""When somebody is there: all teams at a glance, holidays, and who is absent."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from zoneinfo import ZoneInfo

from aiohttp import web
from sqlalchemy import Connection

from front.desk import fields
from front.desk.clock import zone_of
from front.desk.guard import ROLES, TALKING, Routes, visitor
from front.desk.pages import page
from front.desk.sent import Fields, Reading, Sent
from front.desk.standing import local, standing_of
from front.desk.teams import BOSSES
from front.keys import RECORD, SETTINGS
from front.record import accounts, hours, teams
from front.record.accounts import Counsellor
from front.record.auditing import note
from front.record.tables import now
from guidance.hours import Span

routes = Routes()
_WRONG = 422
_LONGEST = timedelta(days=366)  # an absence or a holiday; more is a mistake in the year


@dataclass(frozen=True)
class _Here:
    """Who changes what; ``usual``: the zone of whoever has no team."""

    me: Counsellor
    data: Fields
    usual: str


Change = Callable[[Connection, _Here], Reading]


@routes.get("/hours", *ROLES)
async def show(request: web.Request) -> web.StreamResponse:
    """Every team, the holidays, one's own absences; for supervisors everyone's."""
    return await _page(request, Sent())


@routes.post("/hours/holidays", *BOSSES)
async def add_holiday(request: web.Request) -> web.StreamResponse:
    """Days on which a team, or none, is there."""
    return await _changed(request, _holiday)


@routes.post("/hours/holidays/remove", *BOSSES)
async def remove_holiday(request: web.Request) -> web.StreamResponse:
    """Takes a holiday away."""
    return await _changed(request, _no_holiday)


@routes.post("/hours/absences", *TALKING)
async def add_absence(request: web.Request) -> web.StreamResponse:
    """An absence of one's own; a supervisor also writes down those of others."""
    return await _changed(request, _absence)


@routes.post("/hours/absences/remove", *TALKING)
async def remove_absence(request: web.Request) -> web.StreamResponse:
    """Takes an absence away: one's own, or as a supervisor anybody's."""
    return await _changed(request, _no_absence)


async def _changed(request: web.Request, change: Change) -> web.StreamResponse:
    usual = request.config_dict[SETTINGS].zone
    here = _Here(visitor(request), await request.post(), usual)

    def work(connection: Connection) -> Sent | None:
        reading = change(connection, here)
        if reading.problems:
            return reading.sent()
        note(connection, here.me.id, "opening-changed", detail=change.__name__.strip("_"))
        return None

    wrong = await request.config_dict[RECORD].write(work)
    if wrong:
        return await _page(request, wrong)
    raise web.HTTPSeeOther("/desk/hours?done=saved")


def _holiday(connection: Connection, here: _Here) -> Reading:
    reading = Reading("holiday", here.data)
    chosen = reading.text("team")
    team = fields.number(chosen)
    first = reading.day("first", "desk-hours-wrong-day")
    last = reading.day("last", "desk-hours-wrong-day", otherwise=first)
    known = teams.find(connection, team) is not None if team is not None else not chosen
    reading.check(known, "team", "desk-hours-wrong-team")
    if first and last:
        reading.check(first <= last and last - first <= _LONGEST, "last", "desk-hours-wrong-order")
    name = reading.text("name", 60)
    if not reading.problems and first and last:
        hours.add_holiday(connection, team, first, last, name)
    return reading


def _no_holiday(connection: Connection, here: _Here) -> Reading:
    reading = Reading("remove", here.data)
    if number := fields.number(reading.text("holiday")):
        hours.remove_holiday(connection, number)
    return reading


def _absence(connection: Connection, here: _Here) -> Reading:
    reading = Reading("absence", here.data)
    who = _whose(connection, here.me, reading)
    zone = zone_of(teams.every(connection), who or here.me, here.usual)
    starts = reading.moment("starts", "desk-hours-wrong-moment", zone)
    ends = reading.moment("ends", "desk-hours-wrong-moment", zone)
    if starts and ends:
        reading.check(starts < ends and ends - starts <= _LONGEST, "ends", "desk-hours-wrong-order")
        reading.check(ends > now(), "ends", "desk-hours-wrong-past")
    if not reading.problems and who and starts and ends:
        hours.add_absence(connection, who.id, Span(starts, ends))
    return reading


def _no_absence(connection: Connection, here: _Here) -> Reading:
    reading = Reading("remove", here.data)
    if number := fields.number(reading.text("absence")):
        hours.remove_absence(connection, number, None if _leads(here.me) else here.me.id)
    return reading


def _whose(connection: Connection, me: Counsellor, reading: Reading) -> Counsellor | None:
    chosen = reading.text("who")
    if not _leads(me) or chosen in {"", str(me.id)}:
        return me
    number = fields.number(chosen)
    who = accounts.by_id(connection, number) if number is not None else None
    reading.check(who is not None and who.active, "who", "desk-hours-wrong-who")
    return who


def _leads(me: Counsellor) -> bool:
    return "supervisor" in me.roles


async def _page(request: web.Request, sent: Sent) -> web.StreamResponse:
    me, record = visitor(request), request.config_dict[RECORD]
    usual = request.config_dict[SETTINGS].zone
    values = await record.read(lambda one: _values(one, me, usual))
    return page(
        request,
        "hours.html",
        _WRONG if sent.problems else 200,
        sent=sent,
        may_change=bool({*BOSSES} & {*me.roles}),
        leads=_leads(me),
        talks=bool({*TALKING} & {*me.roles}),
        local=local,
        done="desk-hours-done" if request.query.get("done") == "saved" else None,
        **values,
    )


def _values(connection: Connection, me: Counsellor, usual: str) -> dict[str, object]:
    every = teams.every(connection)
    found = [one for one in every if one.active]
    zone = zone_of(every, me, usual)
    today = now().astimezone(ZoneInfo(zone)).date()
    people = {one.id: one for one in accounts.everyone(connection) if one.active}
    mine = [me.id] if not _leads(me) else list(people)
    return {
        "standings": [standing_of(connection, one) for one in found],
        "teams": {one.id: one.name for one in found},
        "holidays": [one for one in hours.holidays_of(connection) if one.holiday.last >= today],
        "absences": hours.absences_of(connection, mine),
        "zones": {number: zone_of(every, one, usual) for number, one in people.items()},
        "people": {number: one.shown_name for number, one in people.items()},
        "zone": zone,
    }
