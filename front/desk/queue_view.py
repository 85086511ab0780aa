"""What the queue page shows of the open hand-offs: pure, from the person, the record, the filters.

A counsellor sees what they may read; of a colleague's talk they see that it is held, not more.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from babel import Locale
from babel.dates import format_datetime, get_timezone

from front.desk.policy import holds, may_claim, may_read
from front.record.accounts import Counsellor
from front.record.queue import Entry
from front.record.tables import now
from guidance.handoff import Priority, State
from words import Words

FILTERS = {
    "language": "queue-filter-language",
    "topic": "queue-filter-topic",
    "team": "queue-filter-team",
    "channel": "queue-filter-channel",
}
# Channels of which is known whether their learner looks on.
PAGES = frozenset({"widget", "plain"})
_ONLY_ONE = 2  # options: all, and the one there is
_PRIORITIES = {
    Priority.DANGER: "queue-priority-danger",
    Priority.RAISED: "queue-priority-raised",
    Priority.USUAL: "queue-priority-usual",
}
_REASONS = {
    "asked": "queue-reason-asked",
    "distress": "queue-reason-distress",
    "complaint": "queue-reason-complaint",
    "failures": "queue-reason-failures",
    "unsettled": "queue-reason-unsettled",
    "contact given": "queue-reason-contact",
}
_CONTACTS = {
    "email": "queue-contact-email",
    "phone": "queue-contact-phone",
    "telegram": "queue-contact-telegram",
    "here": "queue-contact-here",
}
_CHANNELS = {
    "widget": "queue-channel-widget",
    "plain": "queue-channel-plain",
    "rest": "queue-channel-rest",
    "telegram": "queue-channel-telegram",
    "matrix": "queue-channel-matrix",
}


@dataclass(frozen=True)
class Row:
    """One hand-off in words. ``since``: ISO 8601, from when its age counts; ``danger`` and
    ``raised``: its priority; ``here``: the learner has the conversation open, None
    where that cannot be seen; ``asks``: an answer
    is awaited."""

    number: int
    name: str
    priority: str
    danger: bool
    raised: bool
    reason: str
    language: str
    topic: str
    team: str
    channel: str
    since: str
    age: str
    here: bool | None
    asks: bool
    contact: str
    appointment: str
    holder: str
    claimable: bool


@dataclass(frozen=True)
class Filter:
    """A choice above the lists; ``options``: pairs of value and text, "" for all."""

    name: str
    label: str
    options: list[tuple[str, str]]
    value: str


@dataclass(frozen=True)
class View:
    """The lists of the page; ``hidden``: how many that wait the filters keep out."""

    waiting: list[Row]
    later: list[Row]
    mine: list[Row]
    others: list[Row]
    filters: list[Filter]
    hidden: int

    @property
    def empty(self) -> bool:
        """Whether nobody waits, now or later."""
        return not (self.waiting or self.later)


@dataclass(frozen=True)
class Eyes:
    """Who looks, in which language, by which zone's clock; ``here``: whether a conversation is
    open in its learner's browser."""

    me: Counsellor
    language: str
    zone: str
    here: Callable[[str], bool]


def view(eyes: Eyes, entries: Sequence[Entry], chosen: Mapping[str, str]) -> View:
    """The page of one person."""
    me = eyes.me
    readable = [one for one in entries if may_read(me, one.handoff)]
    wanted = {name: chosen.get(name, "") for name in FILTERS}
    held = [one for one in readable if one.handoff.state is State.WITH_COUNSELLOR]
    unclaimed = [one for one in readable if one.handoff.state is not State.WITH_COUNSELLOR]
    shown = [one for one in unclaimed if _passes(one, wanted)]
    rows = {one.handoff.number: _row(eyes, one) for one in readable}

    def of(found: list[Entry]) -> list[Row]:
        return [rows[one.handoff.number] for one in found]

    mine = [one for one in held if holds(me, one.handoff)]
    return View(
        waiting=of([one for one in shown if one.handoff.state is State.WAITING]),
        later=of([one for one in shown if one.handoff.state is State.REQUESTED]),
        mine=of(
            sorted(mine, key=lambda one: (one.handoff.claimed_at or now(), one.handoff.number))
        ),
        others=of([one for one in held if not holds(me, one.handoff)]),
        filters=_filters(unclaimed, wanted, eyes.language),
        hidden=len(unclaimed) - len(shown),
    )


def _passes(one: Entry, wanted: Mapping[str, str]) -> bool:
    values = _values(one)
    return all(not value or values[name] == value for name, value in wanted.items())


def _values(one: Entry) -> dict[str, str]:
    return {
        "language": one.handoff.language,
        "topic": one.handoff.topic,
        "team": one.team or "",
        "channel": one.handoff.channel,
    }


def _filters(entries: Sequence[Entry], wanted: Mapping[str, str], language: str) -> list[Filter]:
    """Those that have something to choose between."""
    made = [_filter(name, entries, wanted[name], language) for name in FILTERS]
    return [one for one in made if len(one.options) > _ONLY_ONE or one.value]


def _filter(name: str, entries: Sequence[Entry], value: str, language: str) -> Filter:
    found = {_values(one)[name] for one in entries} | {value}
    said = {"language": _language, "channel": _channel}
    tell = said.get(name, lambda text, _language: text)
    options = sorted(((one, tell(one, language)) for one in found if one), key=lambda pair: pair[1])
    say = Words.load(language).say
    return Filter(name, say(FILTERS[name]), [("", say("queue-all")), *options], value)


def _row(eyes: Eyes, one: Entry) -> Row:
    language, handoff = eyes.language, one.handoff
    say = Words.load(language).say
    since = handoff.waiting_since or handoff.requested_at
    if handoff.state is State.WITH_COUNSELLOR:
        since = handoff.claimed_at or since
    contact = handoff.contact
    return Row(
        number=handoff.number,
        name=say("queue-name", number=handoff.number),
        priority=say(_PRIORITIES[handoff.priority]),
        danger=handoff.priority is Priority.DANGER,
        raised=handoff.priority is Priority.RAISED,
        reason=say(_REASONS.get(handoff.reason, "queue-reason-other")),
        language=_language(handoff.language, language),
        topic=handoff.topic,
        team=one.team or "",
        channel=_channel(handoff.channel, language),
        since=since.isoformat(),
        age=age(since, language),
        here=eyes.here(handoff.conversation) if handoff.channel in PAGES else None,
        asks=one.asks,
        contact=say(_CONTACTS[contact.kind]) if contact else "",
        appointment=_moment(one.appointment, eyes.zone, language) if one.appointment else "",
        holder=one.holder or "",
        claimable=may_claim(eyes.me, handoff),
    )


def age(since: datetime, language: str) -> str:
    """How long ago, in whole minutes; the page counts on by itself."""
    say = Words.load(language).say
    hours, minutes = divmod(max(0, int((now() - since).total_seconds() // 60)), 60)
    if hours:
        return say("queue-age-hours", hours=hours, minutes=minutes)
    return say("queue-age-minutes", minutes=minutes) if minutes else say("queue-age-now")


def _language(code: str, language: str) -> str:
    return _names(language).get(code, code)


@cache
def _names(language: str) -> dict[str, str]:
    return dict(Locale.parse(language).languages)


def _channel(code: str, language: str) -> str:
    key = _CHANNELS.get(code)
    return Words.load(language).say(key) if key else code


def _moment(moment: datetime, zone: str, language: str) -> str:
    return format_datetime(moment, "d MMM, HH:mm", tzinfo=get_timezone(zone), locale=language)
