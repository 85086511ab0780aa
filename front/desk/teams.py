"""The teams: who takes which requests, by whose clock, and how many may wait."""

from functools import cache
from typing import Any
from zoneinfo import available_timezones

from aiohttp import web
from sqlalchemy import Connection

from front.desk import fields
from front.desk.guard import Routes, visitor
from front.desk.pages import page
from front.desk.sent import Fields, Reading, Sent
from front.errors import UnknownTeam
from front.keys import RECORD, SETTINGS
from front.record import teams
from front.record.auditing import note
from front.record.teams import Team
from words import languages

routes = Routes()
BOSSES = ("operator", "supervisor")
FORM = "team"
LONGEST_NAME = 60
MOST_WAITING = 1000
_WRONG = 422


@routes.get("/teams", *BOSSES)
async def show(request: web.Request) -> web.StreamResponse:
    """All teams, also those switched off."""
    record = request.config_dict[RECORD]
    found = await record.read(teams.every)
    people = await record.read(lambda one: {team.id: teams.members(one, team.id) for team in found})
    return page(request, "teams.html", teams=found, people=people)


@routes.get("/teams/add", *BOSSES)
async def form_to_add(request: web.Request) -> web.StreamResponse:
    """An empty form."""
    return _form(request, None, Sent())


@routes.post("/teams/add", *BOSSES)
async def add(request: web.Request) -> web.StreamResponse:
    """Makes a team and leads to its hours."""
    by = visitor(request).id
    data = await request.post()

    def work(connection: Connection) -> int | Sent:
        reading, values = _read(connection, data, None)
        if reading.problems:
            return reading.sent()
        number = teams.add(connection, **values)
        note(connection, by, "team-added", "team", number)
        return number

    done = await request.config_dict[RECORD].write(work)
    if isinstance(done, Sent):
        return _form(request, None, done)
    raise web.HTTPSeeOther(f"/desk/hours/{done}?done=team")


@routes.get(r"/teams/{number:\d{1,9}}", *BOSSES)
async def form_to_edit(request: web.Request) -> web.StreamResponse:
    """What is known of a team, to change it."""
    return _form(request, await team_of(request), Sent())


@routes.post(r"/teams/{number:\d{1,9}}", *BOSSES)
async def edit(request: web.Request) -> web.StreamResponse:
    """Changes a team; one is never deleted, only switched off."""
    team, by = await team_of(request), visitor(request).id
    data = await request.post()

    def work(connection: Connection) -> Sent | None:
        reading, values = _read(connection, data, team.id)
        if reading.problems:
            return reading.sent()
        teams.change(connection, team.id, **values, active="active" in reading.several("active"))
        note(connection, by, "team-changed", "team", team.id)
        return None

    wrong = await request.config_dict[RECORD].write(work)
    if wrong:
        return _form(request, team, wrong)
    raise web.HTTPSeeOther("/desk/teams")


async def team_of(request: web.Request) -> Team:
    """The team that the address names. Raises UnknownTeam."""
    number = int(request.match_info["number"])
    found = await request.config_dict[RECORD].read(lambda one: teams.find(one, number))
    if found is None:
        raise UnknownTeam
    return found


def _read(
    connection: Connection, data: Fields, number: int | None
) -> tuple[Reading, dict[str, Any]]:
    reading = Reading(FORM, data)
    name, zone = reading.text("name", LONGEST_NAME), reading.text("zone")
    most = reading.text("most_waiting")
    reading.check(bool(name), "name", "desk-teams-wrong-name")
    reading.check(not teams.taken(connection, name, number), "name", "desk-teams-wrong-taken")
    reading.check(zone in available_timezones(), "zone", "desk-teams-wrong-zone")
    counted = fields.number(most, MOST_WAITING)
    reading.check(not most or counted is not None, "most_waiting", "desk-teams-wrong-most-waiting")
    chosen = reading.several("languages")
    topics = (one.strip().casefold() for one in reading.text("topics", 500).split(","))
    reading.several("active")
    values = {
        "name": name,
        "zone": zone,
        "languages": [one for one in languages() if one in chosen],
        "topics": list(dict.fromkeys(one for one in topics if one)),
        "most_waiting": counted,
    }
    return reading, values


def _form(request: web.Request, team: Team | None, sent: Sent) -> web.StreamResponse:
    status = _WRONG if sent.problems else 200
    usual = request.config_dict[SETTINGS].zone
    return page(request, "team.html", status, team=team, sent=sent, zones=_zones(), usual=usual)


@cache
def _zones() -> list[str]:
    """Those named by a place; to look for them takes a walk through the system's files."""
    zones = sorted(one for one in available_timezones() if "/" in one and one[0].isupper())
    return [*zones, "UTC"]
