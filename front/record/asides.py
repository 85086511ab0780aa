"""What was said while a person spoke in the assistant's place, and how far it was followed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from front.message import Reply
from front.record.desk_tables import asides
from front.record.tables import conversations, messages

# So many messages of a learner at most are followed after the fact: the last ones.
MOST_HEARD = 12

_ROW = select(asides).where(asides.c.conversation_id == bindparam("conversation"))
_SINCE = (
    select(messages)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.id > bindparam("after"),
        (messages.c.state == "held") | (messages.c.sender == "counsellor"),
    )
    .order_by(messages.c.id)
)
_LAST = (
    select(messages, conversations.c.channel)
    .join(conversations)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.sender == "learner",
    )
    .order_by(messages.c.id.desc())
    .limit(1)
)


@dataclass(frozen=True)
class Told:
    """A learner's message: the text as Rasa takes it; ``held``: said to a counsellor."""

    id: int
    text: str
    language: str
    held: bool


@dataclass(frozen=True)
class Given:
    """The offers (ids) of one message of a counsellor."""

    id: int
    offers: tuple[str, ...]


@dataclass(frozen=True)
class Talk:
    """What was said to and by counsellors since the assistant last knew all.

    ``state`` and ``replies`` are those after the learner's message ``heard_to``, where that is one
    of these; ``last`` is the id of the last message, 0 where there is none.
    """

    told: tuple[Told, ...]
    given: tuple[Given, ...]
    last: int
    heard_to: int
    state: dict[str, Any] | None
    replies: tuple[Reply, ...]


def talk(connection: Connection, conversation: str, until: int | None = None) -> Talk:
    """The talk so far; ``until``: only messages before this id."""
    row = connection.execute(_ROW, {"conversation": conversation}).mappings().one_or_none()
    merged = row["merged_to"] if row else 0
    since = connection.execute(_SINCE, {"conversation": conversation, "after": merged}).mappings()
    said = [one for one in since if until is None or one["id"] < until]
    known = row if row and row["heard_to"] > merged else None
    return Talk(
        tuple(_told(one) for one in said if one["sender"] == "learner" and not _is_file(one)),
        tuple(given for one in said if (given := _given(one)).offers),
        said[-1]["id"] if said else 0,
        known["heard_to"] if known else merged,
        known["state"] if known else None,
        tuple(map(Reply.model_validate, known["replies"])) if known else (),
    )


def last_told(connection: Connection, conversation: str) -> Told | None:
    """The learner's last message, said to whomever; None also for a file, which asks nothing."""
    row = connection.execute(_LAST, {"conversation": conversation}).mappings().one_or_none()
    return None if row is None or _is_file(row) else _told(row)


def heard(
    connection: Connection,
    conversation: str,
    message: int,
    state: dict[str, Any] | None,
    replies: Sequence[Reply],
) -> None:
    """Notes what would be known after a message, and what would have been said to it."""
    said = [one.model_dump(mode="json", exclude_defaults=True) for one in replies]
    _put(connection, conversation, {"heard_to": message, "state": state, "replies": said})


def merged(connection: Connection, conversation: str, last: int) -> None:
    """Notes that the assistant knows of the talk up to a message; what was aside is forgotten."""
    _put(connection, conversation, {"merged_to": last, "state": None, "replies": []})


def _put(connection: Connection, conversation: str, values: dict[str, Any]) -> None:
    here = asides.c.conversation_id == conversation
    if connection.execute(update(asides).where(here).values(values)).rowcount == 0:
        connection.execute(insert(asides), {"conversation_id": conversation, **values})


def _is_file(row: RowMapping) -> bool:
    """Whether a learner's message brings a file: its words are the front's own."""
    return bool(row["content"].get("links"))


def _told(row: RowMapping) -> Told:
    text = row["payload"] or row["text"]
    return Told(row["id"], text, row["language"], row["state"] == "held")


def _given(row: RowMapping) -> Given:
    offers = row["content"].get("offers", ()) if row["sender"] == "counsellor" else ()
    return Given(row["id"], tuple(one["id"] for one in offers))
