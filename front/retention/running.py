"""One look at what is over its time, and making it go: a little at a time, others in between."""

import asyncio
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from sqlalchemy import Connection, Select, insert, select

from front.log import mark
from front.record import Record, contacts, erasing
from front.record.erasing import Forgetting
from front.record.locking import lock
from front.record.moving import Step
from front.record.retention_tables import departed
from front.record.tables import now
from front.retention import guard, left, receipts, whole
from front.retention.guard import Doubt
from front.retention.kinds import CONTACTS
from front.retention.planning import Plan, Rules, ago, plan
from front.retention.receipts import AskedBy
from front.retention.rows import ROWS, Rows, limit
from front.retention.whole import WHOLE
from guidance.handoff import Move

Erase = Callable[[], Awaitable[Forgetting | None]]

# What is open is held back, so that this move is never made; erasing asks for one.
_END = Step(Move.CLOSE, "rule", detail="erased")
# Times as long as the work before it: at least half of the time is for others.
_REST = 1.0
_LEAST = 0.005  # seconds


@dataclass
class Done:
    """What a look did. ``number``: of its receipt, None where nothing went."""

    number: str | None = None
    doubt: Doubt | None = None
    counts: Counter[str] = field(default_factory=Counter)


@dataclass(frozen=True)
class _Gone:
    """What one transaction deleted, on which receipt."""

    number: str
    counts: Mapping[str, int]
    rest: Forgetting | None = None


class Retention:
    """``expire`` is given a conversation and what deletes it, and does so in the way its caller has
    to: a front that runs stops what goes on in it first. By default it only deletes."""

    def __init__(
        self,
        record: Record,
        rules: Rules,
        asked_by: AskedBy,
        clock: Callable[[], datetime] = now,
        expire: Callable[[str, Erase], Awaitable[object]] | None = None,
    ) -> None:
        self._record = record
        self._rules = rules
        self._asked_by: AskedBy = asked_by
        self._clock = clock
        self._expire = expire or _plainly

    async def plan(self) -> Plan:
        """What would go now. Raises RecordUnavailable."""
        moment = self._clock()
        return await self._record.read(lambda one: plan(one, self._rules, moment))

    async def run(self, *, sure: bool = False) -> Done:
        """One look; ``sure``: somebody says that clock and rules are right.

        Raises RecordUnavailable: what went until then is gone, and on the receipt.
        """
        found = await self.plan()
        if found.doubt and not sure:
            return Done(doubt=found.doubt)
        done, moment = Done(), found.moment
        await self._record.write(lambda one: guard.believe(one, moment))
        for kind in WHOLE:
            if found.due[kind].count:
                await self._conversations(kind, moment, done)
        if found.due[CONTACTS.name].count:
            await self._contacts(moment, done)
        for one in ROWS:
            before = limit(one, self._rules, moment)
            if before is not None and found.due[one.kind].count:
                await self._rows(one, before, done)
        return done

    async def _conversations(self, kind: str, moment: datetime, done: Done) -> None:
        before = ago(self._rules, kind, moment)
        wanted = whole.due(kind, before, moment)
        for conversation in await self._ids(wanted):

            async def erase(which: str = conversation) -> Forgetting | None:
                gone = await self._write(partial(self._erased, kind, which, before, done), done)
                return gone.rest if gone else None

            await _resting(partial(self._expire, conversation, erase))

    def _erased(
        self, kind: str, conversation: str, before: datetime, done: Done, connection: Connection
    ) -> _Gone | None:
        lock(connection, conversation)
        moment = self._clock()
        if not whole.is_due(connection, conversation, kind, before, moment):
            return None  # somebody wrote in the meantime
        gone = erasing.remove(connection, conversation, _END)
        known = mark(conversation)
        if not connection.scalar(select(departed.c.mark).where(departed.c.mark == known)):
            connection.execute(insert(departed), {"mark": known, "at": moment})
        number = self._note(connection, {kind: 1}, gone.counts, done)
        return _Gone(number, {kind: 1}, erasing.rest_of(connection, gone, number))

    async def _contacts(self, moment: datetime, done: Done) -> None:
        before = ago(self._rules, CONTACTS.name, moment)

        def drop(which: str, connection: Connection) -> _Gone | None:
            lock(connection, which)
            if not left.is_due(connection, which, before):
                return None
            counts = {CONTACTS.name: contacts.drop(connection, which)}
            return _Gone(self._note(connection, counts, {}, done), counts)

        for conversation in await self._ids(left.due(before)):
            await _resting(partial(self._write, partial(drop, conversation), done))

    async def _rows(self, one: Rows, before: datetime, done: Done) -> None:
        def delete(connection: Connection) -> _Gone | None:
            counts = {one.kind: one.delete(connection, before)}
            if not counts[one.kind]:
                return None
            return _Gone(self._note(connection, counts, {}, done), counts)

        while await _resting(partial(self._write, delete, done)):
            pass

    async def _write(self, work: Callable[[Connection], _Gone | None], done: Done) -> _Gone | None:
        # Noted when it is durable: a transaction that is undone has left no receipt.
        if gone := await self._record.write(work):
            done.number = gone.number
            done.counts.update(gone.counts)
        return gone

    def _note(
        self,
        connection: Connection,
        counts: Mapping[str, int],
        gone: Mapping[str, int],
        done: Done,
    ) -> str:
        """Puts what goes on the receipt, which is made with the first of it; its number."""
        moment = self._clock()
        number = done.number or receipts.open_one(connection, self._asked_by, self._rules, moment)
        receipts.add(connection, number, counts, gone, moment)
        return number

    async def _ids(self, wanted: Select[tuple[str]]) -> list[str]:
        return await self._record.read(lambda one: list(one.scalars(wanted)))


async def _plainly(_conversation: str, erase: Erase) -> object:
    return await erase()


async def _resting(work: Callable[[], Awaitable[object]]) -> object:
    begun = time.monotonic()
    did = await work()
    await asyncio.sleep(max(_LEAST, _REST * (time.monotonic() - begun)))
    return did
