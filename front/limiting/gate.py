"""Whether a learner's message is taken in now; asked before anything of it is kept."""

from collections.abc import Iterator
from contextlib import contextmanager

from front.errors import DangerLimited, Limited, UnknownConversation
from front.handoff import choices
from front.limiting.counting import Limits
from front.limiting.load import Load
from front.limiting.places import Place
from front.limiting.table import (
    BEGUN,
    MESSAGES,
    MESSAGES_HERE,
    URGENT,
    URGENT_HERE,
)
from front.record import Learner, Record
from guidance.handoff import silent
from guidance.safety.relief import PAYLOAD as DISTRESS

# A learner who asks for a person: that costs one answer and may be what they need most.
_PERSON = "/request_human"


class Gate:
    """Stands before the record. None of its counts says what was said."""

    def __init__(self, record: Record, limits: Limits, load: Load) -> None:
        self._record = record
        self._limits = limits
        self.load = load

    async def pass_by(self, learner: Learner, place: Place | None, *, counted: bool) -> None:
        """Returns where the message may be taken in. ``place``: from where it was sent, None from a
        messaging app; ``counted``: another count stands for that of the conversation.

        Raises Limited (DangerLimited for somebody in danger), Busy, RecordUnavailable.
        """
        if learner.payload == DISTRESS:
            await self._urgent(learner, place)
            return
        # Looked at first: what an address sends in vain fills no memory with new names. Counted
        # last: one who floods their own conversation uses up nothing of the others' here.
        if place:
            await self._limits.check(MESSAGES_HERE, place)
        if not counted:
            await self._limits.hit(MESSAGES, learner.conversation)
        if place:
            await self._limits.hit(MESSAGES_HERE, place)
        if place and not await self._limits.free(BEGUN, place):
            await self._known(learner, place)
        await self._room(learner)

    async def begun(self, place: Place | None) -> None:
        """A conversation was begun."""
        if place and await self._limits.free(BEGUN, place):
            await self._limits.hit(BEGUN, place)

    @contextmanager
    def taking_in(self) -> Iterator[None]:
        """A message is being written down."""
        with self.load.taking_in():
            yield

    async def _urgent(self, learner: Learner, place: Place | None) -> None:
        try:
            await self._limits.hit(URGENT, learner.conversation)
            if place:
                await self._limits.hit(URGENT_HERE, place)
        except Limited as error:
            raise DangerLimited(error.after) from error

    async def _known(self, learner: Learner, place: Place) -> None:
        """Whoever has begun goes on, whatever others at the same address begin."""
        try:
            await self._record.history(learner.conversation, limit=1)
        except UnknownConversation:
            await self._limits.hit(BEGUN, place)

    async def _room(self, learner: Learner) -> None:
        why = self.load.full
        if not why:
            return
        # Only what Rasa is asked makes the queue longer. A process that does not follow at all
        # takes in no more than the calls for help above.
        if not self.load.behind and await self._beside(learner):
            return
        raise self.load.refuse(why)

    async def _beside(self, learner: Learner) -> bool:
        """Whether a person is there for it, is asked for, or the front answers by itself."""
        payload = learner.payload or ""
        if payload.startswith(_PERSON) or choices.ours(payload):
            return True
        here = await self._record.handoff_here(learner.conversation)
        return here is not None and silent(here.state)
