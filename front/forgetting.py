"""A conversation is forgotten: in the record, in Rasa, and on every open page.

The record is first, in one transaction; what must happen elsewhere stands in the record until it
is done (front.record.erasure_tables), whatever stops in between.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import structlog
from aiohttp import web

from front import intake
from front.aside import Clearing
from front.each import attempt, each
from front.errors import RasaError, RecordUnavailable
from front.keys import CLEARING, FORGETTING, RECORD, SETTINGS, SWITCHBOARD
from front.log import mark
from front.record import Record, contacts, erasing
from front.record.erased import KEY, ErasedList
from front.record.erasing import Erased
from front.record.erasing import Forgetting as Rest
from front.record.receipts import Receipt
from front.record.scrubbing import empty_log_of, scrub
from front.record.tables import now
from front.signals import Signal
from front.switchboard import Switchboard

log = structlog.get_logger()

_TRACKER = "tracker.db"  # bot.tracker_store
_EVERY = 10.0  # seconds between two looks at what is left to do
_AT_ONCE = 2.0  # seconds that whoever asks waits for Rasa
# Deleted rows leave the files this many times less often than that takes, so that many erasures
# one after the other cost little.
_SPARING = 20.0


class Forgetting:
    """What every channel calls when a learner wants their data deleted.

    ``tracker``: the file in which Rasa keeps conversations, where it is on this machine.
    ``listed``: what a backup that is restored later must not bring back.
    """

    def __init__(
        self,
        record: Record,
        board: Switchboard,
        clearing: Clearing,
        tracker: Path,
        listed: ErasedList,
    ) -> None:
        self._record = record
        self._board = board
        self._clearing = clearing
        self._tracker = tracker
        self._listed = listed
        self._at_it: set[str] = set()
        self._nudge = asyncio.Event()
        self._cleared = 0
        self._rest = 0.0

    async def forget(self, conversation: str) -> Receipt:
        """Deletes all of a conversation; its id is then free for another one.

        A hand-off that is open is ended, an answer on its way is dropped, open pages are told.
        Rasa may forget it later, when it is away just now. Raises BadConversationId,
        UnknownConversation, RecordUnavailable.
        """
        intake.check_conversation(conversation)
        self._at_it.add(conversation)
        try:
            erased = await self._erased(conversation)
            await self._tell(erased.rest)
        finally:
            self._at_it.discard(conversation)
        await self._clear(conversation)
        self._nudge.set()
        return erased.receipt

    async def expire(self, conversation: str, erase: Callable[[], Awaitable[Rest | None]]) -> None:
        """Deletes a conversation that is over its time, unless somebody writes just now.

        ``erase`` looks once more, deletes, and returns what is left to do; None: it stays. Rasa is
        asked to forget it in one of the next rounds. Raises RecordUnavailable.
        """
        self._at_it.add(conversation)
        try:
            async with self._board.alone(conversation) as quiet:
                rest = await erase() if quiet else None
            if rest:
                await self._tell(rest)
                self._nudge.set()
        finally:
            self._at_it.discard(conversation)

    async def run(self) -> None:
        """Does what is left, for ever: what Rasa did not forget yet, what the command line erased,
        and the bytes in the database's files."""
        while True:
            await self._pause()
            await attempt(self.once, "forgetting")

    async def resume(self) -> None:
        """Takes up what was left when the front stopped. Raises RecordUnavailable."""
        if await self._record.read(erasing.anything_left):
            self._nudge.set()

    async def once(self) -> None:
        """One round. Raises RecordUnavailable."""
        left = await self._record.read(erasing.unforgotten)
        untold = [one for one in left if not one.told and one.conversation not in self._at_it]
        await each(untold, self._catch_up)
        for conversation in {one.conversation for one in left if not one.cleared}:
            if not await self._clear(conversation):
                break  # Rasa is away: it is for the others, too
        await self._unlearn()
        await self._scrub()

    async def _erased(self, conversation: str) -> Erased:
        found: list[Erased] = []

        async def erase() -> int:
            found.append(
                await self._record.write(lambda one: erasing.erase(one, conversation, "learner"))
            )
            return found[0].rest.last

        await self._board.emptied(conversation, erase)
        [erased] = found
        log.info("erased", conversation=mark(conversation), receipt=erased.receipt.number)
        return erased

    async def _catch_up(self, one: Rest) -> None:
        """Another process erased it."""

        async def erased() -> int:
            return one.last

        await self._board.emptied(one.conversation, erased)
        await self._tell(one)

    async def _tell(self, rest: Rest) -> None:
        """Open pages, of learners and of the desk, show it no longer."""
        self._board.erased(rest.conversation, rest.number)
        signals = self._board.desk.signals
        for number in rest.handoffs:
            signals.publish(Signal("erased", rest.conversation, number))
        signals.publish(Signal("queue", rest.conversation))
        await self._quietly(lambda: self._settled(rest))

    async def _settled(self, rest: Rest) -> None:
        # Before the row goes that names the conversation: it is tried until it is on the disk.
        await asyncio.to_thread(self._listed.add, [rest.conversation, *rest.senders])
        await self._record.write(lambda one: erasing.settle(one, rest.id, told=True))

    async def _clear(self, conversation: str) -> bool:
        """Whether Rasa has forgotten it; what it has not is tried again."""

        async def clear() -> None:
            async with asyncio.timeout(_AT_ONCE):
                await self._clearing.clear(conversation)

        return await self._quietly(clear)

    async def _unlearn(self) -> None:
        """Contacts that were taken out of messages leave what Rasa remembers, too."""
        for number, conversation in await self._record.read(contacts.unmasked):

            async def unlearn(which: str = conversation, upto: int = number) -> None:
                async with self._board.alone(which) as quiet, asyncio.timeout(_AT_ONCE):
                    if quiet:
                        await self._clearing.unlearn(which, upto)

            if not await self._quietly(unlearn):
                break

    def nudge(self) -> None:
        """Something is to be done now."""
        self._nudge.set()

    async def _quietly(self, act: Callable[[], Awaitable[None]]) -> bool:
        """What fails now is done in one of the next rounds."""
        try:
            await act()
        except (RasaError, RecordUnavailable, TimeoutError, OSError) as error:
            # What the operating system says of a file names folders of this machine.
            said = "" if isinstance(error, OSError) else str(error)
            log.warning("forgotten_later", cause=said or type(error).__name__)
            return False
        return True

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(_EVERY):
                await self._nudge.wait()
        except TimeoutError:
            pass
        self._nudge.clear()

    async def _scrub(self) -> None:
        cleared, moment, begun = self._clearing.cleared, now(), time.monotonic()
        if begun < self._rest:
            return
        if cleared == self._cleared and not await self._record.read(erasing.unscrubbed):
            return
        if await scrub(self._record) and await asyncio.to_thread(empty_log_of, self._tracker):
            self._cleared = cleared
            await self._record.write(lambda one: erasing.scrubbed(one, moment))
        self._rest = time.monotonic() + _SPARING * (time.monotonic() - begun)


async def keep_forgetting(app: web.Application) -> AsyncIterator[None]:
    """Runs as long as the front does; needs the record and the switchboard."""
    tracker = app[SETTINGS].var / _TRACKER
    listed = ErasedList(app[SETTINGS].backup_folder, app[SETTINGS].var / KEY)
    app[FORGETTING] = Forgetting(app[RECORD], app[SWITCHBOARD], app[CLEARING], tracker, listed)
    app[SWITCHBOARD].deleting.forget = app[FORGETTING].forget
    await app[FORGETTING].resume()
    task = asyncio.create_task(app[FORGETTING].run())
    yield
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
