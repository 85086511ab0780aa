"""Thumbs: what a learner thinks of one answer, with a reason where they give one.

It can be changed and taken back. Every open page of the conversation shows it; an answer that is
found wrong comes onto the review list of the desk.
"""

import asyncio
from dataclasses import replace

import structlog

from front import intake, safeguard
from front.aside import Asides
from front.errors import RasaError, RecordUnavailable, TextTooLong, WrongFields
from front.listeners import Note
from front.record import Record, opinions, reviews
from front.record.opinions import Given
from front.record.reviews import Case
from front.switchboard import Said, Switchboard
from guidance.safety.relief import PAYLOAD as DISTRESS
from guidance.survey import FAULTS

log = structlog.get_logger()

THUMBS = ("up", "down")
LONGEST_COMMENT = 500  # characters


class Opinions:
    """Keeps what learners think; ``asides`` tell how an answered message is understood."""

    def __init__(self, record: Record, board: Switchboard, asides: Asides) -> None:
        self._record = record
        self._board = board
        self._asides = asides
        self._readings: set[asyncio.Task[None]] = set()

    async def give(self, given: Given, channel: str) -> None:
        """Keeps an opinion as it came in. Raises Refused, RecordUnavailable, Stopping.

        Words that may be a cry for help are no comment: they are said in the conversation.
        """
        intake.check_conversation(given.conversation)
        checked = safeguard.check(_comment(given))
        kept = replace(given, comment=reviews.plain(checked.text))
        if checked.payload == DISTRESS:
            kept = replace(given, comment="")
        fresh = await self._record.write(lambda one: opinions.give(one, kept))
        shown = {"id": kept.message, "thumb": kept.thumb, "reason": kept.reason}
        self._board.tell(kept.conversation, Note("rated", shown))
        if checked.payload == DISTRESS:
            await self._board.accept(Said(given.conversation, given.comment, channel))
        if fresh:
            task = asyncio.create_task(self._read(*fresh))
            self._readings.add(task)
            task.add_done_callback(self._readings.discard)

    async def close(self) -> None:
        """Stops what is still being read."""
        for task in self._readings:
            task.cancel()
        await asyncio.gather(*self._readings, return_exceptions=True)

    async def _read(self, number: int, case: Case) -> None:
        """How the message was understood belongs to the case; without it the case is whole, too."""
        try:
            read = (await self._asides.trackers.read(case.asked)).model_dump(mode="json")
            await self._record.write(lambda one: reviews.read_as(one, number, read))
        except (RasaError, RecordUnavailable) as error:
            log.warning("no_reading", cause=type(error).__name__)


def _comment(given: Given) -> str:
    """What was written beside the thumb. Raises WrongFields, TextTooLong."""
    if given.thumb not in {*THUMBS, None}:
        raise WrongFields(names="thumb")
    if given.reason not in {*FAULTS, ""}:
        raise WrongFields(names="reason")
    text = intake.clean(given.comment) if given.comment.strip() else ""
    if len(text) > LONGEST_COMMENT:
        raise TextTooLong(limit=LONGEST_COMMENT)
    return text
