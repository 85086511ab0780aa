"""Sessions of the desk begin and end; each is noted in the audit log."""

from datetime import timedelta

from aiohttp import web
from sqlalchemy import Connection

from front.desk import cookies
from front.keys import RECORD, SETTINGS, SWITCHBOARD
from front.record import accounts, auditing
from front.record.accounts import SignedIn
from front.signals import Signal


async def begun(request: web.Request, who: int, act: str, onward: str) -> web.Response:
    """A new session for somebody whose right to it has been shown, and the way on.

    The token is new, whatever the browser brought; an old session of this browser ends.
    """
    settings = request.config_dict[SETTINGS]
    lasts = timedelta(hours=settings.session_longest)
    token, form_token = cookies.token(), cookies.token()
    before = cookies.sent(request, cookies.COOKIE)

    def write(one: Connection) -> None:
        accounts.purge_sessions(one, timedelta(minutes=settings.session_idle))
        if before:
            accounts.end_session(one, cookies.hashed(before))
        accounts.begin_session(one, who, cookies.hashed(token), form_token, lasts)
        auditing.note(one, who, act, "counsellor", who)

    await request.config_dict[RECORD].write(write)
    response = web.Response(status=303, headers={"Location": onward})
    cookies.give(request, response, cookies.COOKIE, token, seconds=int(lasts.total_seconds()))
    cookies.take(request, response, cookies.BEFORE, "/desk/sign-in")
    return response


def end(connection: Connection, mine: SignedIn, act: str) -> None:
    """Ends a session; with the last one of a person, they are away."""
    who = mine.counsellor.id
    accounts.end_session(connection, mine.token_hash)
    if not accounts.sessions(connection, who):
        accounts.change(connection, who, status="away")
    auditing.note(connection, who, act, "counsellor", who)


def looked_at_anew(request: web.Request, who: int) -> None:
    """Lets the open pages of a person be looked at now: those of ended sessions end, the others
    hear from now on what the roles of this moment allow."""
    signals = request.config_dict[SWITCHBOARD].desk.signals
    signals.publish(Signal("presence", counsellor=who))
