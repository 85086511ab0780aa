"""The brief as a private note: what agents read before their first word."""

import asyncio

import structlog

from front.aside import Trackers
from front.errors import RasaError
from front.handoff import briefing
from front.log import mark
from front.record import Record
from front.record.handoffs import KeptHandoff
from guidance.state import State, from_data
from words import Words

log = structlog.get_logger()

_PATIENCE = 2.0  # seconds: agents wait for it


class Notes:
    """Writes the brief of a hand-off, in the language of the conversation."""

    def __init__(self, record: Record, trackers: Trackers) -> None:
        self._record = record
        self._trackers = trackers

    async def of(self, one: KeptHandoff) -> str:
        """The note. Raises RecordUnavailable."""
        known = await self._record.read(lambda connection: briefing.past(connection, one))
        state = await self._state(one.conversation)
        words = Words.load(Words.closest(one.language))
        heading = words.say("chatwoot-note" if state else "chatwoot-note-without")
        points = briefing.told(words, state, known)
        return "\n".join([heading, *(f"{one.label}: {' '.join(one.says)}" for one in points)])

    async def _state(self, conversation: str) -> State | None:
        try:
            async with asyncio.timeout(_PATIENCE):
                return from_data(await self._trackers.state(conversation))
        except (RasaError, TimeoutError) as error:
            log.warning("note_without_state", conversation=mark(conversation), cause=str(error))
            return None
