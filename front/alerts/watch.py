"""Looks after requests that wait, and sends what is to be sent."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial

import aiohttp
import structlog
from aiohttp import web

from front.alerts import mail, telegram
from front.alerts.letter import letter
from front.alerts.settings import AlertSettings
from front.each import attempt
from front.errors import AlertAway, AlertRefused, AlertUnsent
from front.keys import RECORD, SETTINGS, SWITCHBOARD
from front.record import Record, alerting
from front.record.alerting import Alert
from front.signals import Signal, Signals
from front.switchboard import Switchboard
from guidance.escalation import Rule

log = structlog.get_logger()

_EVERY = 5.0  # seconds
_TRIES = 8
_TELEGRAM_SECONDS = 20


def add_to(app: web.Application) -> None:
    """Runs as long as the front does."""
    app.cleanup_ctx.append(_watching)


class Watch:
    """One look after the other; ``look`` may be called at any time and by tests."""

    def __init__(
        self,
        record: Record,
        board: Switchboard,
        settings: AlertSettings,
        session: aiohttp.ClientSession,
        address: str,
    ) -> None:
        self._record = record
        self._board = board
        self._settings = settings
        self._session = session
        self._address = address
        raised = timedelta(minutes=settings.escalate_after)
        long = timedelta(minutes=max(settings.supervisors_after, settings.escalate_after))
        self._rule = Rule(waiting=(timedelta(0), raised, long))
        self._nudge = asyncio.Event()

    async def look(self) -> None:
        """Raises what waits too long, then sends. Raises RecordUnavailable."""
        if await self._record.read(alerting.quiet):
            return
        ways = self._settings.ways
        reached = await self._record.write(lambda one: alerting.escalate(one, self._rule, ways))
        for found in reached:
            data = {"reason": found.handoff.reason, "stage": found.stage}
            one = found.handoff
            self._signals.publish(Signal("alert", one.conversation, one.number, data=data))
        away: set[str] = set()
        for alert in await self._record.write(alerting.pending):
            # Each would wait in vain for as long, and keep the next look waiting.
            if alert.way not in away and not await self._send(alert):
                away.add(alert.way)

    async def pause(self) -> None:
        """Until the next look: some seconds, less when the queue moves."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(_EVERY):
                await self._nudge.wait()
        self._nudge.clear()

    async def listen(self) -> None:
        """Looks at once when the queue moves; tells learners who are away of an answer."""
        with self._signals.listen() as ear:
            async for signal in ear:
                if signal.kind == "queue":
                    self._nudge.set()
                if signal.kind == "message" and signal.data.get("sender") == "counsellor":
                    wrote = partial(self._counsellor_wrote, signal.conversation or "")
                    await attempt(wrote, "alerts")

    async def _counsellor_wrote(self, conversation: str) -> None:
        if "mail" not in self._settings.ways or self._board.here(conversation):
            return
        await self._record.write(lambda one: alerting.tell_learner(one, conversation))

    @property
    def _signals(self) -> Signals:
        return self._board.desk.signals

    async def _send(self, alert: Alert) -> bool:
        """Sends one, or sees to it that it is tried again; False where nobody answers there."""
        try:
            await self._by_its_way(alert)
        except AlertRefused as error:
            log.warning("alert_refused", way=alert.way, cause=str(error))
            await self._mark(alert, "failed")
        except AlertUnsent as error:
            log.warning("alert_unsent", way=alert.way, tries=alert.tries + 1, cause=str(error))
            await self._again(alert)
            return not isinstance(error, AlertAway)
        except Exception:  # a letter with a bug must not be the first one in every look
            log.exception("alert_failed", way=alert.way, tries=alert.tries + 1)
            await self._again(alert)
        else:
            await self._mark(alert, "sent")
        return True

    async def _again(self, alert: Alert) -> None:
        """A little later each time, until that is of no use."""
        tries = alert.tries + 1
        if tries >= _TRIES:
            await self._mark(alert, "failed")
            return
        pause = timedelta(seconds=10 * 2**alert.tries)
        await self._record.write(lambda one: alerting.later(one, alert.id, tries, pause))

    async def _mark(self, alert: Alert, state: str) -> None:
        await self._record.write(lambda one: alerting.mark(one, alert.id, state))

    async def _by_its_way(self, alert: Alert) -> None:
        written = letter(alert, self._address)
        if alert.way == "telegram":
            await telegram.send(self._session, self._settings, written)
            return
        to = _address_of(alert)
        if to is None:
            raise AlertRefused("no address")
        await mail.send(self._settings, to, written, str(alert.id))


def _address_of(alert: Alert) -> str | None:
    if alert.stage == alerting.LEARNER_STAGE:
        return alert.handoff.contact.value if alert.handoff.contact else None
    return alert.to.email if alert.to else None


async def _watching(app: web.Application) -> AsyncIterator[None]:
    timeout = aiohttp.ClientTimeout(total=_TELEGRAM_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        address = app[SETTINGS].address
        watch = Watch(app[RECORD], app[SWITCHBOARD], AlertSettings(), session, address)
        tasks = [asyncio.create_task(one) for one in (_look(watch), watch.listen())]
        yield
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _look(watch: Watch) -> None:
    while True:
        await watch.pause()
        await attempt(watch.look, "alerts")
