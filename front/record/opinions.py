"""What learners think of single answers: a thumb, a reason, perhaps a few words."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, insert, select, update

from front.errors import UnknownMessage
from front.record import reviews
from front.record.locking import lock
from front.record.noting import Kind, note
from front.record.reviews import Case
from front.record.survey_tables import opinions
from front.record.tables import conversations, messages

_ANSWER = (
    select(messages.c.language, conversations.c.channel)
    .join(conversations)
    .where(
        messages.c.id == bindparam("message"),
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.sender == "assistant",
    )
)
_KNOWN = select(opinions).where(opinions.c.message_id == bindparam("message"))


@dataclass(frozen=True)
class Given:
    """``thumb`` up, down, or None to take it back; ``comment`` without personal data."""

    conversation: str
    message: int
    thumb: str | None
    reason: str = ""
    comment: str = ""


def give(connection: Connection, given: Given) -> tuple[int, Case] | None:
    """Keeps what is thought of an answer, in the place of what was thought of it before.

    An answer that is found wrong comes onto the review list, and goes off it with the thumb.
    Returns the number of a new row of that list with its case. Raises UnknownMessage for what is no
    answer of the assistant in this conversation.
    """
    lock(connection, given.conversation)
    place = {"message": given.message, "conversation": given.conversation}
    answer = connection.execute(_ANSWER, place).mappings().one_or_none()
    if answer is None:
        raise UnknownMessage
    known = connection.execute(_KNOWN, {"message": given.message}).mappings().one_or_none()
    _keep(connection, given, known)
    _count(connection, given, known, answer)
    if given.thumb != "down":
        reviews.unflag_for_learner(connection, given.message)
        return None
    return _review(connection, given)


def _keep(connection: Connection, given: Given, known: RowMapping | None) -> None:
    down = given.thumb == "down"
    values: dict[str, Any] = {
        "thumb": given.thumb,
        "reason": given.reason if down else "",
        "comment": given.comment if down else "",
    }
    if known is None:
        place = {"message_id": given.message, "conversation_id": given.conversation}
        connection.execute(insert(opinions), place | values)
    else:
        mine = opinions.c.message_id == given.message
        connection.execute(update(opinions).where(mine).values(values))


def _count(
    connection: Connection, given: Given, known: RowMapping | None, answer: RowMapping
) -> None:
    """The first thumb on an answer is counted, and the first reason with it."""
    where = (answer["language"], answer["channel"])
    if known is None and given.thumb:
        note(connection, Kind.THUMB, *where, given.thumb)
    first = known is None or (known["thumb"] == "down" and not known["reason"])
    if given.thumb == "down" and given.reason and first:
        note(connection, Kind.THUMB_REASON, *where, given.reason)


def _review(connection: Connection, given: Given) -> tuple[int, Case] | None:
    case = reviews.case(connection, given.conversation, given.message)
    if case is None:
        return None
    number = reviews.flag_for_learner(connection, case, given.reason, given.comment)
    return None if number is None else (number, case)
