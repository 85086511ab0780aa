"""A counsellor at one conversation: who, which, and whether an act is theirs to do."""

from dataclasses import dataclass

from aiohttp import web
from sqlalchemy import Connection

from front.desk.conversation.allowed import acts
from front.desk.gate import passed
from front.desk.guard import visitor
from front.errors import MoveForbidden, NotAllowed, NotYours
from front.handoff import Desk, Office, Who
from front.keys import RECORD, SWITCHBOARD
from front.log import mark
from front.record import Record, auditing, handoffs
from front.record.accounts import Counsellor
from front.record.handoffs import KeptHandoff

# As many digits as every database's integers hold.
PATH = r"/conversation/{number:[1-9]\d{0,8}}"


@dataclass(frozen=True)
class Sitting:
    """What every act needs to know."""

    request: web.Request
    me: Counsellor
    handoff: KeptHandoff

    @property
    def number(self) -> int:
        """The hand-off's number."""
        return self.handoff.number

    @property
    def who(self) -> Who:
        """The counsellor, for the office."""
        return Who(self.me.id, self.me.shown_name)

    @property
    def record(self) -> Record:
        """The record."""
        record: Record = self.request.config_dict[RECORD]
        return record

    @property
    def desk(self) -> Desk:
        """The desk, with its signals."""
        desk: Desk = self.request.config_dict[SWITCHBOARD].desk
        return desk

    @property
    def office(self) -> Office:
        """What moves hand-offs."""
        return self.desk.office

    async def noted(self, act: str, detail: str = "") -> None:
        """Puts what was done into the audit log."""
        await self.record.write(lambda one: self.note(one, act, detail))

    def note(self, connection: Connection, act: str, detail: str = "") -> None:
        """The same within a transaction."""
        subject = mark(self.handoff.conversation)
        auditing.note(connection, self.me.id, act, "conversation", subject, detail)


def number_of(request: web.Request) -> int:
    """The number in the address."""
    return int(request.match_info["number"])


async def sitting(request: web.Request, act: str | None = None) -> Sitting:
    """Who sits at which conversation.

    ``act``: what they are about to do. Raises UnknownHandoff, NotAllowed, and where the act is not
    to be done as things stand: AlreadyMoved, NotYours, MoveForbidden.
    """
    me, number = visitor(request), number_of(request)
    record = request.config_dict[RECORD]
    one, elsewhere = await record.read(lambda connection: _found(connection, number, me))
    if act is not None and act not in acts(me, one, elsewhere):
        raise _refusal(act, me, one)
    return Sitting(request, me, one)


def _found(connection: Connection, number: int, me: Counsellor) -> tuple[KeptHandoff, int | None]:
    one = passed(connection, number, me)
    here = handoffs.open_here(connection, one.conversation)
    return one, here.number if here and here.number != number else None


def _refusal(act: str, me: Counsellor, one: KeptHandoff) -> Exception:
    if act == "say":
        return NotYours()
    return MoveForbidden() if acts(me, one, None) else NotAllowed()
