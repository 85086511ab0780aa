"""What happened is noted for the figures: without who, without words, never changed afterwards."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Connection, bindparam, func, insert, select

from front.message import Reply
from front.record.entries import Question
from front.record.handoff_tables import handoff_events
from front.record.handoffs import KeptHandoff
from front.record.survey_tables import figures
from front.record.tables import messages, now
from guidance import notes
from guidance.handoff import State
from guidance.safety.relief import PAYLOAD as DISTRESS

_FINEST, _FINE = 1, 10  # seconds; below them a hundredth, a tenth of a second is told apart
_WRITTEN = select(messages.c.created_at).where(messages.c.id == bindparam("message"))
_QUEUED = select(func.min(handoff_events.c.at)).where(
    handoff_events.c.handoff_id == bindparam("number"),
    handoff_events.c.after == State.WAITING.value,
)


class Kind(StrEnum):
    """What a row of the figures says. Codes and values, where there are any:

    ``bot_answer``: seconds from the learner's message; ``bot_failed``: given up; ``no_results``:
    what emptied a search, a slash, the field of study; ``human_first``: queue, left or reached,
    seconds until a counsellor's first message; ``survey_…``: person or assistant, with a slash
    and the answer, or with the value; ``thumb``: up or down, the first on an answer;
    ``thumb_reason``: the first that was given for it.
    """

    CONVERSATION = "conversation"
    BOT_ANSWER = "bot_answer"
    BOT_FAILED = "bot_failed"
    NOT_UNDERSTOOD = "not_understood"
    NO_RESULTS = "no_results"
    DANGER = "danger"
    HUMAN_FIRST = "human_first"
    SURVEY_ASKED = "survey_asked"
    SURVEY_SOLVED = "survey_solved"
    SURVEY_EASE = "survey_ease"
    THUMB = "thumb"
    THUMB_REASON = "thumb_reason"


_FROM_NOTES = {notes.NOT_UNDERSTOOD: Kind.NOT_UNDERSTOOD, notes.NO_RESULTS: Kind.NO_RESULTS}


def note(
    connection: Connection,
    kind: Kind,
    language: str,
    channel: str,
    code: str = "",
    value: float | None = None,
) -> None:
    """Adds a row to the figures."""
    row = {"at": now(), "kind": kind.value, "language": language, "channel": channel}
    connection.execute(insert(figures), row | {"code": code, "value": value})


def grained(seconds: float) -> float:
    """Seconds as they are kept: to a hundredth below one, to a tenth below ten, whole above.

    So a year has few different values, and the database counts them quickly. Never negative.
    """
    length = max(0.0, seconds)
    if length < _FINE:
        return round(length, 2 if length < _FINEST else 1)
    return float(round(length))


def answered(
    connection: Connection, asked: Question, replies: Sequence[Reply], language: str
) -> None:
    """The assistant answered: how long it took, and what its notes say."""
    taken = grained((now() - _written(connection, asked.message)).total_seconds())
    note(connection, Kind.BOT_ANSWER, language, asked.channel, value=taken)
    if asked.text == DISTRESS or any(_of_danger(reply) for reply in replies):
        note(connection, Kind.DANGER, language, asked.channel)
    for kind, code in _told(one for reply in replies for one in reply.notes):
        note(connection, kind, language, asked.channel, code)


def gave_up(connection: Connection, asked: Question) -> None:
    """Nobody could answer a message."""
    note(connection, Kind.BOT_FAILED, asked.language, asked.channel)


def first_reply(connection: Connection, held: KeptHandoff, moment: datetime) -> None:
    """A counsellor wrote for the first time in an episode."""
    queued = connection.scalar(_QUEUED, {"number": held.number})
    if queued is not None:
        code, since = "queue", queued
    else:
        # Who was written to first never asked.
        code = "left" if held.reason else "reached"
        since = held.requested_at
    taken = grained((moment - since).total_seconds())
    note(connection, Kind.HUMAN_FIRST, held.language, held.channel, code, taken)


def _written(connection: Connection, message: int) -> datetime:
    found: datetime = connection.execute(_WRITTEN, {"message": message}).scalar_one()
    return found


def _of_danger(reply: Reply) -> bool:
    return reply.handoff is not None and reply.handoff.reason == "distress"


def _told(found: Iterable[str]) -> Iterable[tuple[Kind, str]]:
    for one in dict.fromkeys(found):
        name, _, code = one.partition(":")
        if name in _FROM_NOTES:
            yield _FROM_NOTES[name], code
