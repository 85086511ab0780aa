"""The only wiring: what is opened, in which order, and who gets it."""

from collections.abc import AsyncIterator

import aiohttp
from aiohttp import web

from front import (
    alerts,
    calendar,
    desk,
    files,
    headers,
    health,
    rest,
    roadmap,
    upkeep,
    widget,
)
from front.answering import Pace
from front.aside import Asides, Awake, Following, Trackers
from front.facts import open_catalogue
from front.handoff import Meeting
from front.handoff.clock import keep_time
from front.keys import ASIDES, FOLLOWING, OPINIONS, PROBE, RECORD, SETTINGS, SWITCHBOARD
from front.opinions import Opinions
from front.publishing import Publishing
from front.rasa import Rasa
from front.record import Record
from front.record.migrate import migrate
from front.settings import Settings
from front.survey.rounds import keep_asking
from front.switchboard import Switchboard

_BODY_LIMIT = 64 * 1024  # bytes
_PROBE_SECONDS = 2


def init_app(settings: Settings) -> web.Application:
    """The front, ready to run; nothing is opened before it starts."""
    app = web.Application(client_max_size=_BODY_LIMIT)
    app[SETTINGS] = settings
    app.cleanup_ctx.extend([_record, open_catalogue, _probe, _switchboard, keep_asking, keep_time])
    app.on_shutdown.append(_hang_up)
    app.on_response_prepare.append(headers.protect)
    app.router.add_get("/health", health.health)
    rest.add_to(app)
    widget.add_to(app)
    roadmap.add_to(app)
    files.add_to(app)
    calendar.add_to(app)
    desk.add_to(app)
    alerts.add_to(app)
    upkeep.add_to(app)
    return app


async def _record(app: web.Application) -> AsyncIterator[None]:
    url = app[SETTINGS].record
    await migrate(url)
    app[RECORD] = Record(url)
    yield
    await app[RECORD].close()


async def _probe(app: web.Application) -> AsyncIterator[None]:
    timeout = aiohttp.ClientTimeout(total=_PROBE_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        app[PROBE] = session
        yield


async def _switchboard(app: web.Application) -> AsyncIterator[None]:
    settings = app[SETTINGS]
    pace = Pace(
        settings.tell_after, settings.retry_first, settings.retry_longest, settings.rasa_parallel
    )
    token = settings.rasa_token.get_secret_value() if settings.rasa_token else None
    timeout = aiohttp.ClientTimeout(total=settings.rasa_timeout)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        rasa = Rasa(session, settings.rasa_url, token, settings.actions_url)
        publishing = Publishing(settings.address, settings.roadmap_days)
        app[ASIDES] = Asides(rasa, Trackers(session, settings.rasa_url, token))
        app[FOLLOWING] = Following(app[RECORD], app[ASIDES])
        awake = Awake(rasa, app[FOLLOWING])
        board = Switchboard(app[RECORD], awake, pace, publishing.publish, Meeting.by(settings))
        await board.resume()
        app[SWITCHBOARD] = board
        app[OPINIONS] = Opinions(app[RECORD], board, app[ASIDES])
        yield
        await app[OPINIONS].close()
        await board.close()


async def _hang_up(app: web.Application) -> None:
    app[SWITCHBOARD].hang_up()
