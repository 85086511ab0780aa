"""The brief of a conversation: the dialogue's own state, and what the record knows besides."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from aiohttp import web

from front.desk.conversation.view import View
from front.desk.pages import language_of
from front.desk.understood import remembered
from front.record.tables import now
from front.record.transcript import Entry
from guidance.answer import Answer
from guidance.brief import Course, Point, brief
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
class Brief:
    """The brief in words; ``remembered``: whether the dialogue could be asked."""

    points: Sequence[Told]
    remembered: bool


async def brief_of(request: web.Request, seen: View) -> Brief:
    """What a counsellor is told first; without the dialogue's part when Rasa is down."""
    state = await remembered(request, seen.handoff.conversation)
    words = Words.load(language_of(request))
    points = brief(state, _course(seen))
    return Brief([_told(words, one) for one in points], state is not None)


def _told(words: Words, point: Point) -> Told:
    says = [rendering.text(words, Answer((one,))) for one in point.says]
    return Told(point.name, words.say(f"brief-label-{point.name}"), says, point.grave)


def _course(seen: View) -> Course:
    one = seen.handoff
    return Course(
        reason=one.reason,
        channel=one.channel,
        spoken=tuple(seen.spoken) or (one.language,),
        waited=_minutes(one.waiting_since, one.claimed_at or one.ended_at or now()),
        titles=_titles(seen.whole),
        contact=(one.contact.kind, one.contact.value) if one.contact else None,
        unread=_unread(seen.whole),
        emptied=sum(entry.empty for entry in seen.whole),
        unanswered=sum(entry.failed for entry in seen.whole),
        before=sum(one.number > other.handoff.number for other in seen.episodes),
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
