"""How a hand-off stands for its learner at this moment: the place, the wait, who speaks."""

import asyncio
import time
from dataclasses import dataclass

from sqlalchemy import Connection, select

from front.each import attempt
from front.errors import RecordUnavailable
from front.listeners import Listeners, Note
from front.record import Record
from front.record.account_tables import counsellors
from front.record.handoffs import KeptHandoff, open_ones
from front.record.waits import Waits, waits
from front.signals import Signals
from guidance.handoff import State

# Learners hear of a queue that moves quickly no more often than this.
_CALM_SECONDS = 1.0
# After a failure, and again and again as long as it lasts.
_AGAIN_SECONDS = 10.0
# The waits of whole days do not change from one second to the next.
_FRESH_SECONDS = 30.0


@dataclass(frozen=True)
class Standing:
    """``language`` in which a person was asked for; ``place`` in the queue from 1, 0 for who is not
    in it; ``wait``: the median of the last days in seconds, None where it is not known; ``name`` of
    the counsellor who holds it; ``files``: the learner may send some."""

    number: int
    state: State
    language: str = "en"
    place: int = 0
    wait: int | None = None
    counsellor: int | None = None
    name: str | None = None
    files: bool = False


class Standings:
    """Looks up how hand-offs stand, and tells learners who look on when that changes.

    ``looks`` counts the rounds of telling that have begun. Each names its own number: whoever asked
    for themselves since then knows better, however long the round took.
    """

    def __init__(self, record: Record, listeners: Listeners, signals: Signals) -> None:
        self._record = record
        self._listeners = listeners
        self._signals = signals
        self.looks = 0
        self._touched: set[str] = set()
        self._moved = asyncio.Event()
        self._waits: Waits | None = None
        self._stale = 0.0

    async def of(self, conversation: str) -> Standing | None:
        """How the open hand-off of a conversation stands; None where none is open.

        Raises RecordUnavailable.
        """
        if await self._record.handoff_here(conversation) is None:
            return None
        return (await self._record.read(self._found)).get(conversation)

    async def run(self) -> None:
        """Until it is cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._listen())
            tasks.create_task(self._tell_all())

    async def tell(self) -> None:
        """Tells everyone who looks on how they stand. Raises RecordUnavailable."""
        self.looks += 1
        look, touched, self._touched = self.looks, self._touched, set()
        try:
            found = await self._record.read(self._found)
        except RecordUnavailable:
            self._touched |= touched
            raise
        for conversation in touched | found.keys():
            note = Note("standing", {"standing": found.get(conversation), "look": look})
            self._listeners.publish(conversation, note)

    def _found(self, connection: Connection) -> dict[str, Standing]:
        """How every open hand-off stands, by conversation."""
        every = open_ones(connection)
        query = select(counsellors.c.id, counsellors.c.shown_name)
        names: dict[int, str] = {row.id: row.shown_name for row in connection.execute(query)}
        usual, places = self._usual(connection), _places(every)
        return {one.conversation: _standing(one, places, usual, names) for one in every}

    def _usual(self, connection: Connection) -> Waits:
        moment = time.monotonic()
        if self._waits is None or moment > self._stale:
            self._waits, self._stale = waits(connection), moment + _FRESH_SECONDS
        return self._waits

    async def _listen(self) -> None:
        with self._signals.listen() as ear:
            async for signal in ear:
                if signal.kind == "queue":
                    self._touched |= {signal.conversation} if signal.conversation else set()
                    self._moved.set()

    async def _tell_all(self) -> None:
        while True:
            await self._moved.wait()
            self._moved.clear()
            if await attempt(self.tell, "standings"):
                await asyncio.sleep(_CALM_SECONDS)
            else:
                self._moved.set()
                await asyncio.sleep(_AGAIN_SECONDS)


def _places(every: list[KeptHandoff]) -> dict[int, int]:
    """The place of each who waits, within the queue of their team."""
    counted: dict[int | None, int] = {}
    places = {}
    for one in every:
        if one.state is State.WAITING:
            places[one.number] = counted[one.team] = counted.get(one.team, 0) + 1
    return places


def _standing(
    one: KeptHandoff, places: dict[int, int], usual: Waits, names: dict[int, str]
) -> Standing:
    wait = usual.usual(one.language)
    held = one.counsellor if one.state is State.WITH_COUNSELLOR else None
    place, name = places.get(one.number, 0), names.get(held) if held else None
    return Standing(one.number, one.state, one.language, place, wait, held, name, one.takes_files)
