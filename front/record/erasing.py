"""Deletes a conversation from every table of the record, in one transaction.

Whoever adds a table says here what becomes of its rows; a test fails where one is missing.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    Connection,
    Delete,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from front.errors import UnknownConversation
from front.record import auditing, moving
from front.record.alert_tables import alerts
from front.record.asks import place_of
from front.record.chatwoot_tables import turns
from front.record.code_tables import codes
from front.record.consent_tables import consents, maskings
from front.record.desk_tables import asides, asks, files, notes, reviews, tags
from front.record.erasure_tables import UNSCRUBBED, erasures, forgettings
from front.record.handoff_tables import handoffs
from front.record.handoffs import of_conversation, open_here
from front.record.hours_tables import appointments
from front.record.locking import lock
from front.record.messaging_tables import chats, notices, updates
from front.record.moving import Step
from front.record.receipts import Receipt, random_number
from front.record.retention_tables import purges
from front.record.survey_tables import opinions, surveys
from front.record.tables import conversations, messages, now, roadmaps
from front.record.transcript import newest
from guidance.handoff import Move

AskedBy = Literal["learner", "operator"]

_ENDS: Mapping[AskedBy, Step] = {
    "learner": Step(Move.CANCEL, "learner", detail="erased"),
    "operator": Step(Move.CLOSE, "rule", detail="erased"),
}


@dataclass(frozen=True)
class Part:
    """Rows of a table that belong to a conversation.

    ``name`` stands in the receipt; ``whose`` is true of the rows, with the parameter
    ``conversation``; a ``hidden`` part is counted and not handed out with the learner's data.
    Rows with ``emptied`` columns stay with these values.
    """

    name: str
    table: Table
    whose: ColumnElement[bool]
    hidden: bool = False
    emptied: Mapping[str, object] | None = None

    @property
    def deletion(self) -> Delete | Update:
        """The statement that deletes the rows, or what is in them."""
        if self.emptied:
            return update(self.table).where(self.whose).values(**self.emptied)
        return delete(self.table).where(self.whose)


def here(name: str, table: Table, *, hidden: bool = False) -> Part:
    """Rows that name their conversation themselves."""
    return Part(name, table, table.c.conversation_id == bindparam("conversation"), hidden)


def of_handoffs(name: str, table: Table, *, hidden: bool = False) -> Part:
    """Rows that belong to a hand-off of the conversation."""
    its = select(handoffs.c.id).where(handoffs.c.conversation_id == bindparam("conversation"))
    return Part(name, table, table.c.handoff_id.in_(its), hidden)


def of_chats(name: str, table: Table, emptied: Mapping[str, object] | None = None) -> Part:
    """Rows that belong to a chat of a messaging app in which the conversation goes on."""
    its = select(chats.c.id).where(chats.c.conversation_id == bindparam("conversation"))
    return Part(name, table, table.c.chat_id.in_(its), hidden=True, emptied=emptied)


# In the order in which they are deleted: what refers to another row goes before it.
ERASED: tuple[Part, ...] = (
    of_handoffs("asks", asks, hidden=True),
    of_handoffs("alerts", alerts, hidden=True),
    of_handoffs("tags", tags, hidden=True),
    of_handoffs("appointments", appointments),
    of_chats("chat_turns", turns),
    of_chats("chat_notices", notices),
    # The keys stay: what a platform sends again is not taken again.
    of_chats("chat_updates", updates, {"waiting": False, "body": None, "chat_id": None}),
    here("chats", chats),
    here("codes", codes, hidden=True),
    here("consents", consents),
    here("maskings", maskings, hidden=True),
    here("opinions", opinions),
    here("surveys", surveys),
    here("reviews", reviews, hidden=True),
    here("notes", notes, hidden=True),
    here("files", files),
    here("roadmaps", roadmaps),
    here("asides", asides, hidden=True),
    here("handoffs", handoffs),
    here("messages", messages),
    Part("conversation", conversations, conversations.c.id == bindparam("conversation")),
)

# Tables of which rows stay that come from a conversation, and why: nobody is found by them.
KEPT: Mapping[str, str] = {
    "handoff_event": "times and codes of a number that leads nowhere any more: the figures",
    "figure": "what happened, without who and without words: the figures",
    "audit": "who of the staff did what; a conversation is named by a part of its hash",
    "erasure": "that something was erased: time and counts under a random number",
    "forgetting": "what Rasa has yet to forget; the row goes when it has",
    "purge": "that something went by its age: time and counts under a random number",
    "departed": "8 digits of a hash: who comes back with the id is told that its time was over",
    "consent_wording": "the sentences that people agreed to, of nobody in particular",
    "chat_mark": "up to where a platform was read; it is of no person",
}

# Tables about the service and the people who work in it.
OF_THE_SERVICE = frozenset(
    {
        "team",
        "counsellor",
        "desk_session",
        "saved_reply",
        "saved_reply_text",
        "opening_time",
        "holiday",
        "absence",
        "retention_look",
    }
)


@dataclass(frozen=True)
class Forgetting:
    """What is to be told and forgotten elsewhere; see erasure_tables."""

    id: int
    conversation: str
    number: str
    senders: tuple[str, ...]
    handoffs: tuple[int, ...]
    last: int
    told: bool
    cleared: bool


@dataclass(frozen=True)
class Erased:
    """A conversation that is gone, and what is left to do about it."""

    receipt: Receipt
    rest: Forgetting


def erase(connection: Connection, conversation: str, asked_by: AskedBy) -> Erased:
    """Deletes all of a conversation. A hand-off that is open is ended first, so that the figures
    know of its end. Raises UnknownConversation.
    """
    gone = remove(connection, conversation, _ENDS[asked_by])
    made = _receipt(connection, asked_by, gone.counts)
    return Erased(made, rest_of(connection, gone, made.number))


@dataclass(frozen=True)
class Removed:
    """What went of a conversation, and what must be known of it to forget it elsewhere, too."""

    conversation: str
    counts: Mapping[str, int]
    senders: Sequence[str]
    handoffs: Sequence[int]
    last: int


def remove(connection: Connection, conversation: str, end: Step) -> Removed:
    """Deletes the rows; ``end``: the move of a hand-off that is open. Raises UnknownConversation.

    There is no receipt, and nobody else knows of it: that is for the caller to see to.
    """
    lock(connection, conversation)
    place = {"conversation": conversation}
    exists = select(conversations.c.id).where(conversations.c.id == bindparam("conversation"))
    if connection.scalar(exists, place) is None:
        raise UnknownConversation
    senders = _senders(connection, conversation)
    if open_here(connection, conversation):
        moving.here(connection, conversation, end)
    numbers = [one.number for one in of_conversation(connection, conversation)]
    last = newest(connection, conversation)
    counts = {one.name: connection.execute(one.deletion, place).rowcount for one in ERASED}
    return Removed(conversation, counts, senders, numbers, last)


def rest_of(connection: Connection, gone: Removed, number: str) -> Forgetting:
    """Writes down what is left to do about a conversation that was removed."""
    rest = {"conversation_id": gone.conversation, "number": number, "last": gone.last}
    rest |= {"senders": list(gone.senders), "handoffs": list(gone.handoffs)}
    connection.execute(insert(forgettings), rest)
    return unforgotten(connection, gone.conversation)[-1]


def unforgotten(connection: Connection, conversation: str | None = None) -> list[Forgetting]:
    """What is still to be done, the oldest first; of one conversation, or of all."""
    wanted = select(forgettings).order_by(forgettings.c.id)
    if conversation is not None:
        wanted = wanted.where(forgettings.c.conversation_id == conversation)
    return [_forgetting(row) for row in connection.execute(wanted).mappings()]


def settle(connection: Connection, number: int, **done: bool) -> None:
    """Notes what is done, ``told`` or ``cleared``; with both, the last row that names the
    conversation goes."""
    row = forgettings.c.id == number
    connection.execute(update(forgettings).where(row).values(done))
    both = forgettings.c.told & forgettings.c.cleared
    connection.execute(delete(forgettings).where(row, both))


def unscrubbed(connection: Connection) -> bool:
    """Whether the bytes of something erased may still be in the database's files."""
    return any(
        connection.execute(select(table.c.number).where(UNSCRUBBED).limit(1)).first()
        for table in (erasures, purges)
    )


def anything_left(connection: Connection) -> bool:
    """Whether something is to be told, forgotten or scrubbed."""
    left = connection.execute(select(forgettings.c.id).limit(1)).first()
    return left is not None or unscrubbed(connection)


def scrubbed(connection: Connection, before: datetime) -> None:
    """Notes that the bytes of what was erased before a moment are gone."""
    for table, moment in ((erasures, erasures.c.at), (purges, purges.c.ended_at)):
        gone = (moment < before) & UNSCRUBBED
        connection.execute(update(table).where(gone).values(scrubbed=True))


def _senders(connection: Connection, conversation: str) -> list[str]:
    """Places in which the assistant was asked beside this conversation."""
    asked = of_handoffs("asks", asks).whose
    rows = select(asks.c.handoff_id, asks.c.counsellor_id).where(asked).distinct()
    found = connection.execute(rows, {"conversation": conversation})
    return [place_of(row.handoff_id, row.counsellor_id) for row in found]


def _receipt(connection: Connection, asked_by: AskedBy, counts: Mapping[str, int]) -> Receipt:
    made = Receipt(random_number(), now(), asked_by, dict(counts))
    values = {"number": made.number, "at": made.at, "asked_by": asked_by, "counts": made.counts}
    connection.execute(insert(erasures), values)
    auditing.note(connection, None, "conversation-erased", "erasure", made.number, asked_by)
    return made


def _forgetting(row: Mapping[Any, Any]) -> Forgetting:
    return Forgetting(
        row["id"],
        row["conversation_id"],
        row["number"],
        tuple(row["senders"]),
        tuple(row["handoffs"]),
        row["last"],
        row["told"],
        row["cleared"],
    )
