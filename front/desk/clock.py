"""By whose clock the desk tells times and reads days."""

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from aiohttp import web
from babel.dates import format_datetime, format_time

from front.desk.guard import visitor
from front.keys import RECORD, SETTINGS
from front.record import teams
from front.record.accounts import Counsellor
from front.record.tables import now
from front.record.teams import Team


def zone_of(every: Sequence[Team], who: Counsellor, usual: str) -> str:
    """The zone of somebody's team, else the usual one; ``every``: all teams.

    Those without a team belong to the only one there is.
    """
    own = [one for one in every if one.id == who.team]
    active = [one for one in every if one.active]
    only = active if who.team is None and len(active) == 1 else []
    return next((one.zone for one in (*own, *only)), usual)


async def zone(request: web.Request) -> str:
    """The zone by whose clock the visitor reads. Raises NotSignedIn, RecordUnavailable."""
    every = await request.config_dict[RECORD].read(teams.every)
    return zone_of(every, visitor(request), request.config_dict[SETTINGS].zone)


def moments(language: str, zone: str) -> Callable[[datetime], str]:
    """How a moment is written in a list of many: of today the time alone."""
    place = ZoneInfo(zone)

    def told(moment: datetime) -> str:
        local = moment.astimezone(place)
        if local.date() == now().astimezone(place).date():
            return format_time(local, "HH:mm", locale=language)
        return format_datetime(local, "d MMM yyyy, HH:mm", locale=language)

    return told
