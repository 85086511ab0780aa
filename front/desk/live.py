"""Every open page of the desk, and which news reaches it: only of what its counsellor may read."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import timedelta
from time import monotonic
from typing import Any

import structlog
from aiohttp import web
from sqlalchemy import Connection

from front.desk import policy
from front.each import attempt
from front.errors import RecordUnavailable, Stopping
from front.keys import RECORD, SETTINGS, SWITCHBOARD
from front.record import Record, accounts, handoffs, presence
from front.record.accounts import Counsellor, SignedIn
from front.record.handoffs import KeptHandoff
from front.signals import Signal, Signals

log = structlog.get_logger()

BEAT = 20.0  # seconds between two notes that a desk is open; see presence.PRESENT
MOST_STREAMS = 6  # of one session: a browser needs one, whatever tabs are open
_LONGEST_QUEUE = 200  # events; who reads more slowly is told to look at everything anew
# Kinds that come at every key and every message; all moves are told by ``queue``, which reads anew.
_OFTEN = {"typing", "message", "delivered"}
_KNOWN_FOR = 5.0  # seconds: the command line moves hand-offs without telling the front
_MOST_KNOWN = 1000
HELLO = "hello"


class TooManyStreams(Exception):
    """One session has as many streams open as it may have."""


class Listener:
    """One open stream; ``gone`` tells whether nobody reads it any more."""

    def __init__(self, signed_in: SignedIn, gone: Callable[[], bool]) -> None:
        self.who: Counsellor = signed_in.counsellor
        self.session = signed_in.token_hash
        self.gone = gone
        self.queue: asyncio.Queue[tuple[str, str] | None] = asyncio.Queue()
        self.put(HELLO)

    def put(self, name: str, /, **data: Any) -> None:
        """An event for the page. Too many at once become one: look at everything anew."""
        if self.queue.qsize() >= _LONGEST_QUEUE:
            self._empty()
            name, data = HELLO, {}
        self.queue.put_nowait((name, json.dumps(data)))

    def end(self) -> None:
        """Ends the stream at once."""
        self._empty()
        self.queue.put_nowait(None)

    def _empty(self) -> None:
        while not self.queue.empty():
            self.queue.get_nowait()


class Live:
    """Hears every signal once and passes it on to the pages whose counsellors may know."""

    def __init__(self, record: Record, signals: Signals, idle: timedelta) -> None:
        self._record = record
        self._signals = signals
        self._idle = idle
        self._listeners: set[Listener] = set()
        self._known: dict[str, tuple[KeptHandoff | None, float]] = {}
        self._ended = False

    @contextmanager
    def listen(self, signed_in: SignedIn, gone: Callable[[], bool]) -> Iterator[Listener]:
        """Events for one page while the block lasts. Raises TooManyStreams, Stopping."""
        if self._ended:
            raise Stopping
        same = [one for one in self._listeners if one.session == signed_in.token_hash]
        if sum(not one.gone() for one in same) >= MOST_STREAMS:
            raise TooManyStreams
        listener = Listener(signed_in, gone)
        self._listeners.add(listener)
        try:
            yield listener
        finally:
            self._listeners.discard(listener)

    async def run(self) -> None:
        """Passes signals on until the front stops."""
        try:
            with self._signals.listen() as ear:
                async for signal in ear:
                    if ear.missed:
                        ear.missed = False
                        self._to_all(HELLO)
                    await self._tried(signal)
        finally:
            self._ended = True
            for one in self._listeners:
                one.end()

    async def beat(self) -> None:
        """Notes again and again whose desks are open."""
        while True:
            await asyncio.sleep(BEAT)
            await attempt(self.look, "presence")

    async def look(self) -> None:
        """Notes who is there; ends the streams of sessions that have ended."""
        for one in [one for one in self._listeners if one.gone()]:
            one.end()
        sessions = {one.session for one in self._listeners if not one.gone()}
        try:
            found = await self._record.write(lambda one: _present(one, sessions, self._idle))
        except RecordUnavailable as error:
            log.warning("presence_not_noted", cause=str(error))
            return
        for one in list(self._listeners):
            if one.session in found:
                one.who = found[one.session].counsellor
            elif one.session in sessions:
                one.end()

    async def _tried(self, signal: Signal) -> None:
        try:
            await self._pass_on(signal)
        except Exception:  # a bug: with one signal the news of all would end, and for good
            log.exception("signal_failed", signal=signal.kind)
            self._to_all(HELLO)

    async def _pass_on(self, signal: Signal) -> None:
        if signal.kind == "presence":
            await self.look()
            return self._to_all("presence")
        if signal.kind == "erased":
            # A number tells nothing; the page that shows it must know.
            self._known.pop(signal.conversation or "", None)
            return self._to_all("erased", number=signal.number)
        handoff = await self._handoff(signal) if self._listeners else None
        for one in self._listeners:
            _tell(one, signal, handoff)
        return None

    async def _handoff(self, signal: Signal) -> KeptHandoff | None:
        """The hand-off a signal is about: read anew after each of its moves, and now and then."""
        key = signal.conversation or ""
        known, until = self._known.get(key, (None, 0.0))
        if signal.kind in _OFTEN and monotonic() < until:
            return known
        try:
            found = await self._record.read(lambda one: _meant(one, signal))
        except RecordUnavailable as error:
            # Whom it concerns is not known: everyone looks for themselves.
            log.warning("signal_not_passed_on", signal=signal.kind, cause=str(error))
            self._to_all(HELLO)
            return None
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[key] = (found, monotonic() + _KNOWN_FOR)
        return found

    def _to_all(self, name: str, **data: int | None) -> None:
        for one in self._listeners:
            one.put(name, **data)


LIVE = web.AppKey("desk_live", Live)


async def open_live(app: web.Application) -> AsyncIterator[None]:
    """Runs beside the front; needs the record and the switchboard."""
    idle = timedelta(minutes=app[SETTINGS].session_idle)
    app[LIVE] = live = Live(app[RECORD], app[SWITCHBOARD].desk.signals, idle)
    tasks = [asyncio.create_task(live.run()), asyncio.create_task(live.beat())]
    yield
    for task in tasks:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def _tell(listener: Listener, signal: Signal, handoff: KeptHandoff | None) -> None:
    known = handoff if handoff and policy.may_read(listener.who, handoff) else None
    if known:
        listener.put(signal.kind, **_public(signal, known))
    elif signal.kind == "queue":
        # What they saw waiting may have gone to a colleague: that the queue moved is no secret.
        listener.put("queue")


def _public(signal: Signal, handoff: KeptHandoff) -> Mapping[str, Any]:
    """What a page needs to ask for the rest: numbers and codes, nothing that was written."""
    about = {
        "number": handoff.number,
        "state": handoff.state,
        "priority": handoff.priority,
        "holder": handoff.counsellor,
    }
    return about | dict(signal.data)


def _meant(connection: Connection, signal: Signal) -> KeptHandoff | None:
    """The hand-off a signal is about; None: a conversation that nobody ever asked for."""
    if signal.number is not None:
        return handoffs.find(connection, signal.number)
    if signal.conversation is None:
        return None
    return next(iter(handoffs.of_conversation(connection, signal.conversation)), None)


def _present(connection: Connection, sessions: set[str], idle: timedelta) -> dict[str, SignedIn]:
    found = {one: accounts.signed_in(connection, one, idle) for one in sessions}
    there = {session: one for session, one in found.items() if one}
    for session in there:
        accounts.session_seen(connection, session)
    for who in {one.counsellor.id for one in there.values()}:
        presence.seen(connection, who)
    return there
