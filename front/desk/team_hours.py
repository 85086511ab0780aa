"""The hours of one team: its week, and the switch that overrides it."""

from collections.abc import Callable
from datetime import time

from aiohttp import web
from sqlalchemy import Connection

from front.desk import fields
from front.desk.guard import ROLES, Routes, visitor
from front.desk.pages import page
from front.desk.sent import Fields, Reading, Sent
from front.desk.standing import local, standing_of
from front.desk.teams import BOSSES, team_of
from front.keys import RECORD
from front.record import hours, teams
from front.record.auditing import note
from front.record.tables import now
from front.record.teams import Team
from guidance.hours import Override
from words import languages

routes = Routes()
DAY_WORDS = {day: f"desk-hours-day-{day}" for day in range(1, 8)}
_WRONG = 422
_DONE = {"team": "desk-teams-done", "saved": "desk-hours-done"}

Change = Callable[[Connection, Team, Fields], Reading]


@routes.get(r"/hours/{number:\d{1,9}}", *ROLES)
async def show(request: web.Request) -> web.StreamResponse:
    """The week of a team, and the forms to change it for those who may."""
    return await _page(request, await team_of(request), Sent())


@routes.post(r"/hours/{number:\d{1,9}}/times", *BOSSES)
async def add(request: web.Request) -> web.StreamResponse:
    """Opening times on some weekdays."""
    return await _changed(request, _add)


@routes.post(r"/hours/{number:\d{1,9}}/times/remove", *BOSSES)
async def remove(request: web.Request) -> web.StreamResponse:
    """Takes an opening time away; one that is gone already is no mistake."""
    return await _changed(request, _remove)


@routes.post(r"/hours/{number:\d{1,9}}/override", *BOSSES)
async def override(request: web.Request) -> web.StreamResponse:
    """Opens or closes the team by hand, until a moment or until that is taken back."""
    return await _changed(request, _override)


@routes.post(r"/hours/{number:\d{1,9}}/override/end", *BOSSES)
async def end_override(request: web.Request) -> web.StreamResponse:
    """The times hold again."""
    return await _changed(request, _end)


async def _changed(request: web.Request, change: Change) -> web.StreamResponse:
    """Makes a change, or shows the page again with all that was typed."""
    team, by, data = await team_of(request), visitor(request).id, await request.post()

    def work(connection: Connection) -> Sent | None:
        reading = change(connection, team, data)
        if reading.problems:
            return reading.sent()
        note(connection, by, "opening-changed", "team", team.id, change.__name__.strip("_"))
        return None

    wrong = await request.config_dict[RECORD].write(work)
    if wrong:
        return await _page(request, team, wrong)
    raise web.HTTPSeeOther(f"/desk/hours/{team.id}?done=saved")


def _add(connection: Connection, team: Team, data: Fields) -> Reading:
    reading = Reading("times", data)
    days = [int(one) for one in reading.several("weekday") if one in set("1234567")]
    reading.check(bool(days), "weekday", "desk-hours-wrong-weekday")
    opens = reading.clock("opens", "desk-hours-wrong-clock")
    closes = reading.clock("closes", "desk-hours-wrong-clock")
    language = reading.text("language")
    reading.check(language in {"", *languages()}, "language", "desk-hours-wrong-language")
    if opens and closes is not None:
        same = opens == closes and opens != time()
        reading.check(not same, "closes", "desk-hours-wrong-closes")
    if not reading.problems and opens is not None and closes is not None:
        hours.add_times(connection, team.id, days, opens, closes, language or None)
    return reading


def _remove(connection: Connection, team: Team, data: Fields) -> Reading:
    reading = Reading("remove", data)
    number = fields.number(reading.text("time"))
    if number is not None:
        hours.remove_time(connection, team.id, number)
    return reading


def _override(connection: Connection, team: Team, data: Fields) -> Reading:
    reading = Reading("override", data)
    state = reading.text("state")
    reading.check(state in {"open", "closed"}, "state", "desk-hours-wrong-state")
    until = None
    if reading.text("until"):
        until = reading.moment("until", "desk-hours-wrong-moment", team.zone)
        reading.check(until is None or until > now(), "until", "desk-hours-wrong-past")
    if not reading.problems:
        teams.override(connection, team.id, Override(state == "open", until))
    return reading


def _end(connection: Connection, team: Team, data: Fields) -> Reading:
    teams.override(connection, team.id, None)
    return Reading("end", data)


async def _page(request: web.Request, team: Team, sent: Sent) -> web.StreamResponse:
    record = request.config_dict[RECORD]
    times = await record.read(lambda one: hours.times(one, team.id))
    standing = await record.read(lambda one: standing_of(one, team))
    return page(
        request,
        "team_hours.html",
        _WRONG if sent.problems else 200,
        team=team,
        times=times,
        standing=standing,
        day_words=DAY_WORDS,
        sent=sent,
        local=local,
        may_change=bool({*BOSSES} & {*visitor(request).roles}),
        done=_DONE.get(request.query.get("done", "")) if request.method == "GET" else None,
    )
