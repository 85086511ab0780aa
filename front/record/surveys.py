"""What learners are asked afterwards, and what they answer."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from front.message import Message, Reply
from front.record import handoffs
from front.record.entries import Question
from front.record.handoff_tables import handoff_events
from front.record.handoffs import KeptHandoff
from front.record.noting import Kind, note
from front.record.render import content_of, write
from front.record.survey_tables import surveys
from front.record.tables import conversations, messages, now
from guidance import survey
from guidance.handoff import OPEN, Priority, State
from guidance.survey import Episode, Line, Talk

PERSON, ASSISTANT = "person", "assistant"
# The first question, made of the survey's number, of whom it is about, and the language.
Ask = Callable[[int, str, str], Reply]

_LOOKED_AT = 400  # messages of a conversation, the last ones
_PLACE = (
    select(conversations)
    .where(conversations.c.id == bindparam("conversation"))
    # Two at once would ask twice.
    .with_for_update()
)
_LINES = (
    select(messages)
    .where(messages.c.conversation_id == bindparam("conversation"))
    .order_by(messages.c.id.desc())
    .limit(_LOOKED_AT)
)
_ASKED = select(func.max(surveys.c.asked_at)).where(
    surveys.c.conversation_id == bindparam("conversation")
)
_OF_HANDOFF = select(surveys.c.id).where(surveys.c.handoff_id == bindparam("number"))
# Not DISTINCT: for that SQLite would read every move there ever was.
_ENDED = select(handoff_events.c.handoff_id).where(
    handoff_events.c.at > bindparam("since"),
    handoff_events.c.after.in_([State.RETURNED.value, State.CLOSED.value]),
    handoff_events.c.handoff_id.not_in(
        select(surveys.c.handoff_id).where(
            surveys.c.asked_at > bindparam("since"), surveys.c.handoff_id.is_not(None)
        )
    ),
)
_LAST = (
    select(func.max(messages.c.id))
    .where(messages.c.conversation_id.in_(bindparam("places", expanding=True)))
    .group_by(messages.c.conversation_id)
)
_NEWEST = select(messages.c.conversation_id, messages.c.id, messages.c.created_at).where(
    messages.c.id.in_(_LAST)
)


@dataclass(frozen=True)
class Asked:
    """The question as it was written."""

    conversation: str
    message: Message


@dataclass(frozen=True)
class KeptSurvey:
    """What was asked of an episode, and what was answered so far."""

    number: int
    conversation: str
    whose: str
    language: str
    channel: str
    solved: str | None
    ease: int | None


def ended(connection: Connection, lately: timedelta) -> set[int]:
    """The hand-offs that ended lately and were not asked about."""
    return set(connection.scalars(_ENDED, {"since": now() - lately}))


def newest(connection: Connection, places: Iterable[str]) -> list[tuple[str, int, datetime]]:
    """The id and time of the last message in each of these conversations."""
    found = connection.execute(_NEWEST, {"places": list(places)})
    return [(row.conversation_id, row.id, row.created_at) for row in found]


def ask_of_person(connection: Connection, number: int, ask: Ask) -> Asked | None:
    """Asks about a hand-off, if that is to be."""
    kept = handoffs.find(connection, number)
    if kept is None:
        return None
    place = _place(connection, kept.conversation)
    asked = connection.scalar(_OF_HANDOFF, {"number": number}) is not None
    if asked or not survey.of_person(_talk(connection, place), _episode(kept)):
        return None
    return _ask(connection, place, ask, number)


def ask_at_goodbye(connection: Connection, asked: Question, ask: Ask) -> Asked | None:
    """Asks about the assistant after a goodbye, if that is to be."""
    place = _place(connection, asked.conversation)
    if not survey.at_goodbye(_talk(connection, place)):
        return None
    return _ask(connection, place, ask, answers=asked.message)


def ask_when_quiet(
    connection: Connection, conversation: str, after: timedelta, ask: Ask
) -> Asked | None:
    """Asks about the assistant after a while of quiet, if that is to be."""
    place = _place(connection, conversation)
    if not survey.when_quiet(_talk(connection, place), now(), after):
        return None
    return _ask(connection, place, ask)


def find(connection: Connection, number: int, conversation: str) -> KeptSurvey | None:
    """A survey of this conversation by its number."""
    wanted = select(surveys).where(
        surveys.c.id == number, surveys.c.conversation_id == conversation
    )
    row = connection.execute(wanted).mappings().one_or_none()
    if row is None:
        return None
    whose = ASSISTANT if row["handoff_id"] is None else PERSON
    values = (row["language"], row["channel"], row["solved"], row["ease"])
    return KeptSurvey(row["id"], conversation, whose, *values)


def keep_solved(connection: Connection, kept: KeptSurvey, solved: str) -> None:
    """The first answer; the figures count it."""
    _keep(connection, kept, solved=solved)
    code = f"{kept.whose}/{solved}"
    note(connection, Kind.SURVEY_SOLVED, kept.language, kept.channel, code)


def keep_ease(connection: Connection, kept: KeptSurvey, ease: int) -> None:
    """The second answer; the figures count it."""
    _keep(connection, kept, ease=ease)
    note(connection, Kind.SURVEY_EASE, kept.language, kept.channel, kept.whose, float(ease))


def _keep(connection: Connection, kept: KeptSurvey, **answer: Any) -> None:
    row = update(surveys).where(surveys.c.id == kept.number)
    connection.execute(row.values(answer | {"answered_at": now()}))


def _ask(
    connection: Connection,
    place: Mapping[Any, Any],
    ask: Ask,
    handoff: int | None = None,
    answers: int | None = None,
) -> Asked:
    where = {"language": place["language"], "channel": place["channel"]}
    values = {"conversation_id": place["id"], "handoff_id": handoff, **where}
    [number] = list(connection.execute(insert(surveys), values).inserted_primary_key or [])
    whose = ASSISTANT if handoff is None else PERSON
    note(connection, Kind.SURVEY_ASKED, **where, code=whose)
    words = ask(number, whose, place["language"])
    row: dict[str, Any] = {"conversation_id": place["id"], "sender": "service"}
    row["text"] = words.text
    row |= {"language": words.language, "content": content_of(words), "in_reply_to": answers}
    return Asked(place["id"], write(connection, row))


def _place(connection: Connection, conversation: str) -> Mapping[Any, Any]:
    return connection.execute(_PLACE, {"conversation": conversation}).mappings().one()


def _talk(connection: Connection, place: Mapping[Any, Any]) -> Talk:
    where = {"conversation": place["id"]}
    rows = connection.execute(_LINES, where).mappings().all()
    asked: datetime | None = connection.scalar(_ASKED, where)
    episodes = (_episode(one) for one in handoffs.of_conversation(connection, place["id"]))
    blocked = place["blocked_until"] is not None and place["blocked_until"] > now()
    return Talk(tuple(_line(row) for row in reversed(rows)), tuple(episodes), asked, blocked)


def _line(row: Mapping[Any, Any]) -> Line:
    return Line(
        row["sender"],
        row["created_at"],
        row["text"],
        row["payload"],
        row["state"] == "received",
        tuple(row["content"].get("notes", ())),
    )


def _episode(kept: KeptHandoff) -> Episode:
    return Episode(
        kept.requested_at,
        kept.state in OPEN,
        kept.claimed_at is not None,
        kept.priority is Priority.DANGER,
        kept.outcome,
    )
