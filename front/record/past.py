"""Past conversations in the record: found by their words, and by what is known of them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    column,
    func,
    literal_column,
    or_,
    select,
    table,
)

from front.record.desk_tables import tags
from front.record.handoff_tables import handoffs
from front.record.handoffs import KeptHandoff, kept
from front.record.tables import messages
from guidance.handoff import State
from guidance.regions import plain

MOST_WORDS = 8
# Messages of one conversation that are looked through for what is shown of it.
_MOST_MESSAGES = 500
# A word in so many messages is a common one.
_COMMON = 3000
_WORD = re.compile(r"[^\W_]+")
_UNCLAIMED = (State.REQUESTED.value, State.WAITING.value)
_INDEX = table("message_search", column("rowid"))


@dataclass(frozen=True)
class Wanted:
    """What is looked for; everything left empty is open. ``first`` and ``last``: days on which
    a person was asked for, by the clock of ``zone``."""

    words: str = ""
    language: str = ""
    channel: str = ""
    outcome: str = ""
    tag: str = ""
    counsellor: int | None = None
    first: date | None = None
    last: date | None = None
    zone: str = "UTC"

    @property
    def asked(self) -> tuple[str, ...]:
        """The words without case and diacritics."""
        return tuple(dict.fromkeys(words_of(self.words)))[:MOST_WORDS]


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return _WORD.findall(plain(text))


def find(
    connection: Connection, wanted: Wanted, mine: int | None, before: int | None, most: int
) -> list[KeptHandoff]:
    """Hand-offs in whose conversations each word was said, the newest first.

    ``mine``: only a counsellor's own, as far as each went, and what waits; None: all. ``before``:
    only those with a lower number.
    """
    query = select(handoffs).where(*_known(wanted))
    if mine is not None:
        query = query.where(or_(handoffs.c.counsellor_id == mine, handoffs.c.state.in_(_UNCLAIMED)))
    if before is not None:
        query = query.where(handoffs.c.id < before)
    for word in wanted.asked:
        query = query.where(_said(connection, word, whole=mine is None))
    rows = connection.execute(query.order_by(handoffs.c.id.desc()).limit(most))
    return [kept(row) for row in rows.mappings()]


def texts(connection: Connection, one: KeptHandoff, *, whole: bool) -> list[str]:
    """What was said, the newest first; not ``whole``: until the hand-off ended."""
    query = select(messages.c.text).where(messages.c.conversation_id == one.conversation)
    if not whole and one.ended_at is not None:
        query = query.where(messages.c.created_at <= one.ended_at)
    found = query.order_by(messages.c.id.desc()).limit(_MOST_MESSAGES)
    return list(connection.scalars(found))


def values(connection: Connection, name: str) -> list[str]:
    """What stands in a column of the hand-offs: ``language`` or ``channel``."""
    found = select(handoffs.c[name]).distinct().order_by(handoffs.c[name])
    return list(connection.scalars(found))


def due(connection: Connection, until: date) -> list[KeptHandoff]:
    """Ended hand-offs that somebody wanted to come back to by a day, the longest due first.

    One after which the learner was in touch with a person again is settled by that.
    """
    later = handoffs.alias("later")
    again = select(later.c.id).where(
        later.c.conversation_id == handoffs.c.conversation_id, later.c.id > handoffs.c.id
    )
    found = (
        select(handoffs)
        .where(handoffs.c.follow_up <= until, ~again.exists())
        .order_by(handoffs.c.follow_up, handoffs.c.id)
    )
    return [kept(row) for row in connection.execute(found).mappings()]


def _known(wanted: Wanted) -> Iterator[ColumnElement[bool]]:
    own = handoffs.c
    for name in ("language", "channel", "outcome"):
        if value := getattr(wanted, name):
            yield own[name] == value
    if wanted.counsellor is not None:
        yield own.counsellor_id == wanted.counsellor
    if wanted.tag:
        yield own.id.in_(select(tags.c.handoff_id).where(tags.c.name == wanted.tag))
    if wanted.first:
        yield own.requested_at >= _midnight(wanted.first, wanted.zone)
    if wanted.last:
        yield own.requested_at < _midnight(wanted.last + timedelta(days=1), wanted.zone)


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone))


def _said(connection: Connection, word: str, *, whole: bool) -> ColumnElement[bool]:
    """Whether a word of the hand-off's conversation begins like this one.

    Of a rare word the hand-offs are looked up, of a common one the messages of each hand-off are
    tried, the newest first: either way little is read. PostgreSQL finds that out by itself.
    """
    query = select(messages.c.conversation_id)
    if connection.dialect.name == "sqlite":
        hits = select(_INDEX.c.rowid).where(_matches(word))
        counted = select(func.count()).select_from(hits.limit(_COMMON).subquery())
        if connection.scalar(counted) == _COMMON:
            return _in_its(query.where((messages.c.id + 0).in_(hits)), whole=whole).exists()
        query = query.where(messages.c.id.in_(hits))
    else:
        words = func.message_words(messages.c.text)
        query = query.where(words.op("@@")(func.to_tsquery("simple", f"'{word}':*")))
    if whole:
        return handoffs.c.conversation_id.in_(query)
    return (
        handoffs.c.conversation_id.in_(query)
        & _in_its(query.correlate(handoffs), whole=whole).exists()
    )


def _in_its(query: Select[tuple[str]], *, whole: bool) -> Select[tuple[str]]:
    """The same among the messages of each hand-off; not ``whole``: until it ended."""
    here = query.where(messages.c.conversation_id == handoffs.c.conversation_id)
    if whole:
        return here
    until = func.coalesce(handoffs.c.ended_at, messages.c.created_at)
    return here.where(messages.c.created_at <= until)


def _matches(word: str) -> ColumnElement[bool]:
    return literal_column("message_search").op("MATCH")(f'"{word}"*')


def fitting(asked: Sequence[str], text: str) -> list[tuple[int, int]]:
    """Where in a text words begin like those asked for: first and after the last letter."""
    return [
        found.span() for found in _WORD.finditer(text) if plain(found[0]).startswith(tuple(asked))
    ]
