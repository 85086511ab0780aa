"""Hand-offs in the record, as they are read."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, case, select, update

from front.message import Contact
from front.record.handoff_tables import handoffs
from front.record.tables import now
from guidance.handoff import OPEN, RANK, Priority, State

_RANK = case({one.value: rank for one, rank in RANK.items()}, value=handoffs.c.priority)
_OPEN = select(handoffs).where(handoffs.c.state.in_(sorted(OPEN)))
# By the moment of asking, not of waiting: who comes back into the queue keeps their place.
_IN_ORDER = _OPEN.order_by(_RANK, handoffs.c.requested_at, handoffs.c.id)
_OPEN_HERE = _OPEN.where(handoffs.c.conversation_id == bindparam("conversation"))
_BY_NUMBER = select(handoffs).where(handoffs.c.id == bindparam("number"))
_TALKED = (
    select(handoffs.c.id)
    .where(
        handoffs.c.conversation_id == bindparam("conversation"),
        handoffs.c.claimed_at.is_not(None),
    )
    .limit(1)
)
_OF_CONVERSATION = (
    select(handoffs)
    .where(handoffs.c.conversation_id == bindparam("conversation"))
    .order_by(handoffs.c.id.desc())
)


@dataclass(frozen=True)
class KeptHandoff:
    """One episode, as it stood when it was read. Times are UTC; see handoff_tables."""

    number: int
    version: int
    conversation: str
    state: State
    reason: str
    priority: Priority
    language: str
    channel: str
    topic: str
    team: int | None
    counsellor: int | None
    contact: Contact | None
    outcome: str | None
    follow_up: date | None
    requested_at: datetime
    waiting_since: datetime | None
    claimed_at: datetime | None
    first_reply_at: datetime | None
    seen_at: datetime | None
    ended_at: datetime | None
    escalated_at: datetime | None
    files_from: datetime | None = None

    @property
    def takes_files(self) -> bool:
        """Whether the learner may send files now."""
        return self.state is State.WITH_COUNSELLOR and self.files_from is not None


def open_ones(connection: Connection) -> list[KeptHandoff]:
    """Every open hand-off in the order of the queue: priority, then age."""
    return [kept(row) for row in connection.execute(_IN_ORDER).mappings()]


def open_here(connection: Connection, conversation: str) -> KeptHandoff | None:
    """The open hand-off of a conversation."""
    row = connection.execute(_OPEN_HERE, {"conversation": conversation}).mappings().one_or_none()
    return kept(row) if row else None


def find(connection: Connection, number: int) -> KeptHandoff | None:
    """A hand-off by its number, open or ended."""
    row = connection.execute(_BY_NUMBER, {"number": number}).mappings().one_or_none()
    return kept(row) if row else None


def talked(connection: Connection, conversation: str) -> bool:
    """Whether a counsellor ever held this conversation."""
    return connection.execute(_TALKED, {"conversation": conversation}).first() is not None


def let_files(connection: Connection, number: int, allowed: bool) -> None:
    """Lets the learner of a hand-off send files from now on, or no more."""
    row = update(handoffs).where(handoffs.c.id == number)
    connection.execute(row.values(files_from=now() if allowed else None))


def of_conversation(connection: Connection, conversation: str) -> list[KeptHandoff]:
    """All episodes of a conversation, the newest first."""
    rows = connection.execute(_OF_CONVERSATION, {"conversation": conversation})
    return [kept(row) for row in rows.mappings()]


def position(connection: Connection, number: int) -> int:
    """The place in the queue of the same team, from 1; 0 for one that does not wait."""
    mine = find(connection, number)
    if mine is None or mine.state is not State.WAITING:
        return 0
    waiting = [one for one in open_ones(connection) if one.state is State.WAITING]
    return [one.number for one in waiting if one.team == mine.team].index(number) + 1


def kept(row: RowMapping) -> KeptHandoff:
    """The hand-off of a row of the table."""
    values: dict[str, Any] = {
        name: row[name] for name in KeptHandoff.__dataclass_fields__ if name in row
    }
    contact = None
    if row["contact_kind"] and row["contact_value"]:
        told = {"kind": row["contact_kind"], "value": row["contact_value"]}
        contact = Contact.model_validate(told)
    return KeptHandoff(
        **values
        | {
            "number": row["id"],
            "conversation": row["conversation_id"],
            "state": State(row["state"]),
            "priority": Priority(row["priority"]),
            "team": row["team_id"],
            "counsellor": row["counsellor_id"],
            "contact": contact,
        }
    )
