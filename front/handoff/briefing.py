"""The brief of a conversation in words: the dialogue's own state, and what the record knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from front.record import handoffs, transcript
from front.record.handoffs import KeptHandoff
from front.record.tables import now
from front.record.transcript import Entry
from guidance.answer import Answer
from guidance.brief import Course, Point, brief
from guidance.state import State
from speech import rendering
from words import Words


@dataclass(frozen=True)
class Told:
    """A line of the brief in words; ``name`` as in guidance.brief."""

    name: str
    label: str
    says: Sequence[str]
    grave: bool


@dataclass(frozen=True)
class Past:
    """What the record knows of a hand-off: the whole conversation, the languages written in (the
    latest first), and how often a person was asked for before."""

    handoff: KeptHandoff
    whole: Sequence[Entry]
    spoken: Sequence[str]
    before: int


def past(connection: Connection, one: KeptHandoff) -> Past:
    """Reads it."""
    every = handoffs.of_conversation(connection, one.conversation)
    return Past(
        one,
        transcript.after(connection, one.conversation, 0),
        transcript.spoken(connection, one.conversation),
        sum(one.number > other.number for other in every),
    )


def told(words: Words, state: State | None, known: Past) -> list[Told]:
    """The brief; ``state`` None: the dialogue cannot be asked."""
    return [_told(words, one) for one in brief(state, _course(known))]


def _told(words: Words, point: Point) -> Told:
    says = [rendering.text(words, Answer((one,))) for one in point.says]
    return Told(point.name, words.say(f"brief-label-{point.name}"), says, point.grave)


def _course(known: Past) -> Course:
    one = known.handoff
    return Course(
        reason=one.reason,
        channel=one.channel,
        spoken=tuple(known.spoken) or (one.language,),
        waited=_minutes(one.waiting_since, one.claimed_at or one.ended_at or now()),
        titles=_titles(known.whole),
        contact=(one.contact.kind, one.contact.value) if one.contact else None,
        unread=_unread(known.whole),
        emptied=sum(entry.empty for entry in known.whole),
        unanswered=sum(entry.failed for entry in known.whole),
        before=known.before,
    )


def _unread(entries: Sequence[Entry]) -> tuple[str, ...]:
    """The learner's messages that the assistant did not understand."""
    unclear = {entry.answers for entry in entries if entry.unclear}
    return tuple(entry.message.text for entry in entries if entry.message.id in unclear)


def _minutes(first: datetime | None, last: datetime) -> int | None:
    if first is None:
        return None
    return max(0, round((last - first).total_seconds() / 60))


def _titles(entries: Sequence[Entry]) -> dict[str, str]:
    """The offers that the learner was shown, as they were called then."""
    return {offer.id: offer.title for entry in entries for offer in entry.message.offers}
