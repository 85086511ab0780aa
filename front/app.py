"""The only wiring: what is opened, in which order, and who gets it."""

import asyncio
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
    kindly,
    matrix,
    plain,
    privacy,
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
    DOORS,
    EXPORTING,
    FOLLOWING,
    FORGETTING,
    HANDOUT,
    HUB,
    LIMITS,
    LOAD,
    MOVING,
    OPINIONS,
    PROBE,
    RECORD,
    SETTINGS,
    SWITCHBOARD,
)
from front.limiting.counting import Limits
from front.limiting.doors import Doors
from front.limiting.gate import Gate
from front.limiting.load import Load
from front.limiting.slow_readers import UNDER_WAY, UnderWay
from front.limiting.ways import limited
from front.messaging import Hub, Papers
from front.moving_over import MovingOver
from front.opinions import Opinions
from front.publishing import Publishing
from front.rasa import Rasa
from front.record import Record, resealing
from front.record.migrate import migrate
from front.retention.schedule import keep_retention
from front.roadmap.pdf import PdfMaker
from front.settings import Settings
from front.survey.rounds import keep_asking
from front.switchboard import Switchboard

_BODY_LIMIT = 64 * 1024  # bytes
_PROBE_SECONDS = 2


def init_app(settings: Settings) -> web.Application:
    """The front, ready to run; nothing is opened before it starts."""
    headers.guard_errors()
    kindly.mind_expectations()
    app = web.Application(client_max_size=_BODY_LIMIT, middlewares=[kindly.explain, limited])
    app[SETTINGS] = settings
    app[LIMITS], app[DOORS] = Limits(settings), Doors(settings)
    app[LOAD], app[UNDER_WAY] = Load(settings.backlog), UnderWay()
    app.cleanup_ctx.extend([_record, open_catalogue, _probe, _load, _switchboard])
    app.cleanup_ctx.extend([keep_asking, keep_time, keep_forgetting, keep_retention, _hub])
    app.on_shutdown.append(_hang_up)
    app.on_response_prepare.append(headers.protect)
    health.add_to(app)
    rest.add_to(app)
    widget.add_to(app)
    plain.add_to(app)
    privacy.add_to(app)
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
    return app


async def _record(app: web.Application) -> AsyncIterator[None]:
    url = app[SETTINGS].record
    await migrate(url)
    app[RECORD] = Record(url)
    await app[RECORD].read(resealing.check)
    yield
    await app[RECORD].close()


async def _probe(app: web.Application) -> AsyncIterator[None]:
    timeout = aiohttp.ClientTimeout(total=_PROBE_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        app[PROBE] = session
        yield


async def _load(app: web.Application) -> AsyncIterator[None]:
    looking = asyncio.create_task(app[LOAD].look())
    yield
    looking.cancel()
    await asyncio.gather(looking, return_exceptions=True)


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

        async def known() -> privacy.Facts:
            return await privacy.facts(settings, app[RECORD])

        informed = privacy.Informed(rasa, known, settings.address)
        app[ASIDES] = Asides(informed, trackers)
        app[FOLLOWING] = Following(app[RECORD], app[ASIDES])
        app[CLEARING] = Clearing(app[RECORD], app[ASIDES].trackers)
        app[EXPORTING] = Exporting(app[RECORD], app[ASIDES].trackers)
        awake = Awake(informed, app[FOLLOWING], app[CLEARING])
        gate = Gate(app[RECORD], app[LIMITS], app[LOAD])
        meeting = Meeting.by(settings)
        board = Switchboard(app[RECORD], awake, pace, publishing.publish, gate, meeting)
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
    app[HUB] = Hub(app[RECORD], app[SWITCHBOARD], papers, app[LIMITS])
    joining.connect(app[HUB].hooks, app[MOVING], app[COMING_BACK], app[FORGETTING])
    with app[SWITCHBOARD].attach(app[HUB]):
        yield


async def _hang_up(app: web.Application) -> None:
    app[SWITCHBOARD].hang_up()
