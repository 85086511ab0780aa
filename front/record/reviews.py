"""Wrong answers of the assistant: marked at the desk, decided upon, exported."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from front.record.desk_tables import reviews
from front.record.tables import messages, now
from front.safeguard import ABUSE, without_contact
from guidance.safety.masking import mask
from guidance.safety.relief import PAYLOAD as DISTRESS

OPEN, TEST, EXAMPLE, DISMISSED = "open", "test", "example", "dismissed"
DECIDED = (TEST, EXAMPLE, DISMISSED)
STATES = (OPEN, *DECIDED)
# So many messages of a learner before the one in question are part of a case, at most.
MOST_BEFORE = 6
MOST_LISTED = 200

_MESSAGE = select(messages).where(
    messages.c.id == bindparam("message"), messages.c.conversation_id == bindparam("conversation")
)
_BEFORE = (
    select(messages)
    .where(
        messages.c.conversation_id == bindparam("conversation"),
        messages.c.id < bindparam("message"),
        messages.c.sender == "learner",
        messages.c.state == "answered",
    )
    .order_by(messages.c.id.desc())
    .limit(MOST_BEFORE)
)


@dataclass(frozen=True)
class Case:
    """An answer of the assistant and what it answered; texts without personal data.

    ``before``: the learner's messages until then, ``{"say": …}`` or ``{"press": …}``; ``asked``:
    the message as Rasa took it.
    """

    conversation: str
    message: int
    language: str
    before: tuple[dict[str, str], ...]
    heard: str
    pressed: bool
    asked: str
    answer: str


@dataclass(frozen=True)
class Marked:
    """What somebody says of a wrong answer; ``intent``: the right one, where that was wrong."""

    wrong: str
    right: str
    intent: str | None


@dataclass(frozen=True)
class Review:
    """One row of the list; see desk_tables."""

    id: int
    language: str
    before: tuple[dict[str, str], ...]
    heard: str
    reading: Mapping[str, Any]
    answer: str
    learner_reason: str | None
    wrong: str
    right_answer: str
    right_intent: str | None
    holds: tuple[str, ...]
    never: tuple[str, ...]
    state: str
    reason: str
    created_at: datetime
    exported_at: datetime | None

    @property
    def pressed(self) -> bool:
        """Whether the message was a button."""
        return bool(self.reading.get("pressed"))


@dataclass(frozen=True)
class Decision:
    """What becomes of a wrong answer, with the texts as they were checked."""

    state: str
    heard: str
    right_answer: str
    right_intent: str | None
    holds: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    reason: str = ""


def plain(text: str) -> str:
    """A text without personal data: numbers and health as in every message, and contacts too."""
    return without_contact(mask(text).text)


def case(connection: Connection, conversation: str, message: int) -> Case | None:
    """The answer with this id and what it answered; None where it answers nothing."""
    place = {"conversation": conversation, "message": message}
    answer = connection.execute(_MESSAGE, place).mappings().one_or_none()
    if answer is None or answer["sender"] != "assistant" or answer["in_reply_to"] is None:
        return None
    place["message"] = answer["in_reply_to"]
    heard = connection.execute(_MESSAGE, place).mappings().one()
    before = connection.execute(_BEFORE, place).mappings().all()
    return Case(
        conversation=conversation,
        message=message,
        language=answer["language"],
        before=tuple(_turn(row) for row in reversed(before)),
        heard=plain(heard["text"]),
        pressed=_pressed(heard),
        asked=heard["payload"] or heard["text"],
        answer=answer["text"],
    )


def flag(
    connection: Connection, one: Case, who: int, marked: Marked, reading: Mapping[str, Any]
) -> int:
    """Puts an answer on the list; a second time by the same person it changes what was said."""
    said = {
        "wrong": plain(marked.wrong),
        "right_answer": plain(marked.right),
        "right_intent": marked.intent,
    }
    mine = (reviews.c.message_id == one.message) & (reviews.c.counsellor_id == who)
    known = connection.scalar(select(reviews.c.id).where(mine))
    if known is not None:
        still = (reviews.c.id == known) & (reviews.c.state == OPEN)
        connection.execute(update(reviews).where(still).values(said))
        return int(known)
    values = said | {
        "conversation_id": one.conversation,
        "message_id": one.message,
        "counsellor_id": who,
        "language": one.language,
        "before": list(one.before),
        "heard": one.heard,
        "reading": {**reading, "pressed": one.pressed},
        "answer": one.answer,
    }
    [number] = list(connection.execute(insert(reviews), values).inserted_primary_key or [])
    return int(number)


def flag_for_learner(connection: Connection, one: Case, reason: str, comment: str) -> int | None:
    """Puts an answer on the list that a learner finds wrong; a second time changes what was said.

    The row's number where it is new, else None.
    """
    said = {"wrong": plain(comment), "learner_reason": reason}
    known = _of_learner(one.message)
    if connection.scalar(select(reviews.c.id).where(known)) is not None:
        connection.execute(update(reviews).where(known, reviews.c.state == OPEN).values(said))
        return None
    values = said | {
        "conversation_id": one.conversation,
        "message_id": one.message,
        "language": one.language,
        "before": list(one.before),
        "heard": one.heard,
        "reading": {"pressed": one.pressed},
        "answer": plain(one.answer),
        "right_answer": "",
    }
    [number] = list(connection.execute(insert(reviews), values).inserted_primary_key or [])
    return int(number)


def unflag_for_learner(connection: Connection, message: int) -> None:
    """Takes an answer off the list that its learner finds wrong no more, if nobody decided yet."""
    still = _of_learner(message) & (reviews.c.state == OPEN)
    connection.execute(delete(reviews).where(still))


def read_as(connection: Connection, number: int, reading: Mapping[str, Any]) -> None:
    """Notes how the message of a row is understood."""
    mine = reviews.c.id == number
    known = connection.scalar(select(reviews.c.reading).where(mine))
    if known is not None:
        connection.execute(update(reviews).where(mine).values(reading={**reading, **known}))


def _of_learner(message: int) -> ColumnElement[bool]:
    return (reviews.c.message_id == message) & reviews.c.counsellor_id.is_(None)


def listed(connection: Connection, state: str = OPEN, language: str = "") -> list[Review]:
    """The wrong answers of a state, and of a language (empty: of all), the oldest first."""
    wanted = select(reviews).where(reviews.c.state == state).order_by(reviews.c.id)
    if language:
        wanted = wanted.where(reviews.c.language == language)
    return [_review(row) for row in connection.execute(wanted.limit(MOST_LISTED)).mappings()]


def counts(connection: Connection) -> dict[str, int]:
    """How many there are of every state."""
    rows = connection.execute(select(reviews.c.state, func.count()).group_by(reviews.c.state))
    found = {row[0]: int(row[1]) for row in rows}
    return {state: found.get(state, 0) for state in STATES}


def find(connection: Connection, number: int) -> Review | None:
    """One of them."""
    row = connection.execute(select(reviews).where(reviews.c.id == number)).mappings()
    found = row.one_or_none()
    return None if found is None else _review(found)


def decide(connection: Connection, number: int, who: int, decision: Decision) -> None:
    """Notes what becomes of it; a later decision takes the place of an earlier one."""
    values = {
        "state": decision.state,
        "heard": decision.heard,
        "right_answer": decision.right_answer,
        "right_intent": decision.right_intent,
        "holds": list(decision.holds),
        "never": list(decision.never),
        "reason": decision.reason,
        "decided_by": who,
        "decided_at": now(),
        "exported_at": None,
    }
    connection.execute(update(reviews).where(reviews.c.id == number).values(values))


def decided(connection: Connection) -> list[Review]:
    """All test cases and training examples, the oldest first."""
    wanted = select(reviews).where(reviews.c.state.in_((TEST, EXAMPLE))).order_by(reviews.c.id)
    return [_review(row) for row in connection.execute(wanted).mappings()]


def exported(connection: Connection, numbers: Sequence[int]) -> None:
    """Notes that these were written to files; when they first were is kept."""
    fresh = reviews.c.id.in_(numbers) & reviews.c.exported_at.is_(None)
    connection.execute(update(reviews).where(fresh).values(exported_at=now()))


def _turn(row: RowMapping) -> dict[str, str]:
    return {"press" if _pressed(row) else "say": plain(row["text"])}


def _pressed(row: RowMapping) -> bool:
    """A button's title; what was typed and is beyond doubt has a payload, too."""
    return bool(row["payload"]) and row["payload"] not in {DISTRESS, ABUSE}


def _review(row: RowMapping) -> Review:
    values = {name: row[name] for name in Review.__dataclass_fields__}
    listed_fields = {name: tuple(row[name]) for name in ("before", "holds", "never")}
    return Review(**values | listed_fields)
