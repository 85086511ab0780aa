"""Rasa forgets conversations that were erased here: at once, or when it is back.

What is still to be forgotten stands in the record, so that nothing is lost by a stop.
"""

import asyncio
from weakref import WeakValueDictionary

import structlog

from front.aside.asking import named
from front.aside.trackers import Trackers
from front.log import mark
from front.record import Record, contacts, erasing
from front.record.erasing import Forgetting

log = structlog.get_logger()


class Clearing:
    """Raises RasaUnreachable, RasaFailed, RecordUnavailable. ``cleared``: how many times."""

    def __init__(self, record: Record, trackers: Trackers) -> None:
        self._record = record
        self._trackers = trackers
        self.cleared = 0
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    async def clear(self, conversation: str) -> None:
        """Nothing of an erased conversation is left in Rasa.

        Whoever asks Rasa in a conversation calls this first: under the same id another one may
        begin, and it must neither know of the erased one nor be forgotten with it.
        """
        turn = self._turns.setdefault(conversation, asyncio.Lock())
        async with turn:
            for one in await self._record.read(lambda c: erasing.unforgotten(c, conversation)):
                if not one.cleared:
                    await self._forget(one)

    async def unlearn(self, conversation: str, upto: int) -> None:
        """Rasa loses the messages of a conversation out of which words were taken, and keeps what
        it knows. Nobody may wait for an answer there. ``upto``: number of the last masking."""
        state = await self._trackers.state(conversation)
        await self._trackers.begin(conversation, state)
        await self._record.write(lambda one: contacts.masked(one, conversation, upto))
        self.cleared += 1

    async def _forget(self, one: Forgetting) -> None:
        await self._trackers.forget(one.conversation)
        for place in (one.conversation, *one.senders):
            await self._trackers.forget(named(place))
        await self._record.write(lambda c: erasing.settle(c, one.id, cleared=True))
        self.cleared += 1
        log.info("forgotten", conversation=mark(one.conversation), receipt=one.number)
