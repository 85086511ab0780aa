"""The calendar file of an appointment, behind a link that nobody can guess.

It says when and where, and nothing about the learner (RFC 5545; for cancelling, RFC 5546).
"""

from datetime import timedelta
from uuid import UUID

import structlog
from aiohttp import web
from icalendar import Alarm, Calendar, Event

from front.errors import RecordUnavailable
from front.keys import RECORD, SETTINGS
from front.publishing import hashed
from front.record import appointments
from front.record.appointments import CANCELLED, Appointment
from front.record.tables import now
from words import Words

log = structlog.get_logger()

_REMIND = timedelta(minutes=-15)
_PRIVATE = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


def add_to(app: web.Application) -> None:
    """Puts the file under /appointment."""
    app.router.add_get("/appointment/{token}.ics", file)


async def file(request: web.Request) -> web.Response:
    """The appointment as it stands now; a cancelled one takes itself out of the calendar."""
    token_hash = hashed(request.match_info["token"])
    try:
        found = await request.app[RECORD].read(lambda one: appointments.by_token(one, token_hash))
    except RecordUnavailable as error:
        log.warning("record_unavailable", cause=str(error))
        raise web.HTTPServiceUnavailable(headers=_PRIVATE) from None
    if found is None:
        raise web.HTTPNotFound(headers=_PRIVATE)
    disposition = {"Content-Disposition": 'attachment; filename="cairn.ics"'}
    return web.Response(
        body=calendar(found, request.app[SETTINGS].address),
        headers={**_PRIVATE, **disposition},
        content_type="text/calendar",
        charset="utf-8",
    )


def calendar(found: Appointment, address: str) -> bytes:
    """The file of an appointment; ``address`` of the page where the talk takes place."""
    made = Calendar()
    made.add("prodid", "-//Cairn//Appointments//EN")
    made.add("version", "2.0")
    made.add("method", "CANCEL" if found.state == CANCELLED else "PUBLISH")
    made.add_component(_event(found, address))
    return bytes(made.to_ical())


def _event(found: Appointment, address: str) -> Event:
    words = Words.load(Words.closest(found.language))
    summary = words.say("meeting-calendar-summary")
    event = Event()
    # Of the hash, so that who sees a calendar can neither count appointments nor open the link.
    event.add("uid", str(UUID(hex=found.token_hash[:32])))
    event.add("dtstamp", now())
    event.add("dtstart", found.span.starts)
    event.add("dtend", found.span.ends)
    event.add("sequence", found.sequence)
    event.add("status", "CANCELLED" if found.state == CANCELLED else "CONFIRMED")
    event.add("summary", summary)
    event.add("description", words.say("meeting-calendar-description", address=f"{address}/"))
    event.add("url", f"{address}/")
    if found.state != CANCELLED:
        event.add_component(_alarm(summary))
    return event


def _alarm(summary: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", summary)
    alarm.add("trigger", _REMIND)
    return alarm
