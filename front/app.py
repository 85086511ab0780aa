"""The only wiring: what is opened, in which order, and who gets it."""

from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
from aiohttp import web

from front import (
    alerts,
    calendar,
    chatwoot,
    desk,
    files,
    handout,
    headers,
    health,
    joining,
    matrix,
    plain,
    rest,
    roadmap,
    telegram,
    upkeep,
    widget,
)
from front.answering import Pace
from front.aside import Asides, Awake, Clearing, Following, Trackers
from front.coming_back import ComingBack
from front.exporting import Exporting
from front.facts import open_catalogue
from front.forgetting import keep_forgetting
from front.handoff import Meeting
from front.handoff.clock import keep_time
from front.keys import (
    ASIDES,
    CATALOGUE,
    CLEARING,
    COMING_BACK,
    EXPORTING,
    FOLLOWING,
    FORGETTING,
    HANDOUT,
    HUB,
    MOVING,
    OPINIONS,
    PROBE,
    RECORD,
    SETTINGS,
    SWITCHBOARD,
)
from front.messaging import Hub, Papers
from front.moving_over import MovingOver
from front.opinions import Opinions
from front.publishing import Publishing
from front.purging import purge_hourly
from front.rasa import Rasa
from front.record import Record, chat_updates
from front.record.migrate import migrate
from front.roadmap.pdf import PdfMaker
from front.settings import Settings
from front.survey.rounds import keep_asking
from front.switchboard import Switchboard

_BODY_LIMIT = 64 * 1024  # bytes
_PROBE_SECONDS = 2


def init_app(settings: Settings) -> web.Application:
    """The front, ready to run; nothing is opened before it starts."""
    app = web.Application(client_max_size=_BODY_LIMIT)
    app[SETTINGS] = settings
    headers.guard_errors()
    app.cleanup_ctx.extend([_record, open_catalogue, _probe, _switchboard])
    app.cleanup_ctx.extend([keep_asking, keep_time, keep_forgetting, _hub])
    app.on_shutdown.append(_hang_up)
    app.on_response_prepare.append(headers.protect)
    app.router.add_get("/health", health.health)
    rest.add_to(app)
    widget.add_to(app)
    plain.add_to(app)
    roadmap.add_to(app)
    files.add_to(app)
    handout.add_to(app)
    calendar.add_to(app)
    desk.add_to(app)
    alerts.add_to(app)
    telegram.add_to(app)
    upkeep.add_to(app)
    matrix.add_to(app)
    chatwoot.add_to(app)
    purge_hourly(app, "updates", lambda record: record.write(chat_updates.sweep))
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
    token = settings.inner_token.get_secret_value() if settings.inner_token else None
    timeout = aiohttp.ClientTimeout(total=settings.rasa_timeout)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        rasa = Rasa(session, settings.rasa_url, token, settings.actions_url)
        publishing = Publishing(settings.address, settings.roadmap_days)
        trackers = Trackers(session, settings.rasa_url, token)
        app[ASIDES] = Asides(rasa, trackers)
        app[FOLLOWING] = Following(app[RECORD], app[ASIDES])
        app[CLEARING] = Clearing(app[RECORD], app[ASIDES].trackers)
        app[EXPORTING] = Exporting(app[RECORD], app[ASIDES].trackers)
        awake = Awake(rasa, app[FOLLOWING], app[CLEARING])
        board = Switchboard(app[RECORD], awake, pace, publishing.publish, Meeting.by(settings))
        app[HANDOUT] = handout.HandingOut(app[EXPORTING], settings.address, settings.zone)
        board.desk.answers(handout.BUTTON, app[HANDOUT].offer)
        await board.resume()
        app[SWITCHBOARD] = board
        app[MOVING] = MovingOver(
            app[RECORD], board.desk.told, settings.address, settings.telegram_name or None
        )
        after = timedelta(hours=settings.greeting_after)
        app[COMING_BACK] = ComingBack(app[RECORD], board, trackers, app[CATALOGUE], after)
        app[OPINIONS] = Opinions(app[RECORD], board, app[ASIDES])
        yield
        await app[OPINIONS].close()
        await app[COMING_BACK].close()
        await board.close()


async def _hub(app: web.Application) -> AsyncIterator[None]:
    papers = Papers(app[RECORD], PdfMaker(), app[HANDOUT])
    app[HUB] = Hub(app[RECORD], app[SWITCHBOARD], papers)
    joining.connect(app[HUB].hooks, app[MOVING], app[COMING_BACK], app[FORGETTING])
    with app[SWITCHBOARD].attach(app[HUB]):
        yield


async def _hang_up(app: web.Application) -> None:
    app[SWITCHBOARD].hang_up()
