"""What the figures are made of, counted by the database: cells without who and without words."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, Select, case, func, select

from front.record.clock import utc_day, utc_seconds
from front.record.handoff_tables import handoff_events as events
from front.record.survey_tables import figures
from guidance.handoff import Move, State


class Course(StrEnum):
    """What the moves of hand-offs say, each counted on the day the hand-off began.

    Each is one of ``claimed``, ``abandoned``, ``withdrawn``, ``elsewhere`` and ``open``; what they
    are is said in docs/figures.md. Codes: of ``asked`` the reason,
    of ``outcome`` how it ended, empty where nobody said so. Values in whole seconds: ``waited``
    from the queue to the counsellor, ``held`` with counsellors.
    """

    ASKED = "asked"
    CLAIMED = "claimed"
    ABANDONED = "abandoned"
    WITHDRAWN = "withdrawn"
    ELSEWHERE = "elsewhere"
    OPEN = "open"
    WAITED = "waited"
    HELD = "held"
    OUTCOME = "outcome"


class Cell(NamedTuple):
    """So many times the same on one day (UTC, ISO 8601); ``kind`` of noting.Kind or Course."""

    day: str
    kind: str
    language: str
    channel: str
    code: str
    value: float | None
    times: int


def cells(connection: Connection, first: date, last: date) -> list[Cell]:
    """All that happened from the beginning of one day to the end of another."""
    since, until = _moment(first), _moment(last + timedelta(days=1))
    noted = [Cell._make(row) for row in connection.execute(_noted(since, until))]
    rows = connection.execute(_courses(since, until))
    counted = Counter(found for row in rows for found in _found(row))
    return noted + [Cell(*found, times) for found, times in counted.items()]


def _noted(since: datetime, until: datetime) -> Select[Any]:
    columns = (figures.c.kind, figures.c.language, figures.c.channel, figures.c.code)
    groups = (utc_day(figures.c.at).label("day"), *columns, figures.c.value)
    within = (figures.c.at >= since, figures.c.at < until)
    return select(*groups, func.count()).where(*within).group_by(*groups)


def _courses(since: datetime, until: datetime) -> Select[Any]:
    """One row for each hand-off that began within these moments."""
    begun = select(events.c.handoff_id).where(
        events.c.before.is_(None), events.c.at >= since, events.c.at < until
    )
    seconds = utc_seconds(events.c.at)
    following = func.lead(seconds).over(partition_by=events.c.handoff_id, order_by=events.c.id)
    moves = (
        select(events, seconds.label("seconds"), following.label("following"))
        .where(events.c.handoff_id.in_(begun))
        .subquery()
    )
    return _summed(moves.c).group_by(moves.c.handoff_id)


def _summed(move: Any) -> Select[Any]:
    with_counsellor = move.after == State.WITH_COUNSELLOR
    began = move.before.is_(None)
    return select(
        func.max(case((began, utc_day(move.at)))).label("day"),
        func.max(case((began, move.language))).label("language"),
        func.max(case((began, move.channel))).label("channel"),
        func.max(case((began, move.detail))).label("reason"),
        func.min(case((move.after == State.WAITING, move.seconds))).label("queued"),
        func.min(case((with_counsellor, move.seconds))).label("claimed"),
        func.sum(case((with_counsellor, move.following - move.seconds))).label("held"),
        func.max(case((move.following.is_(None), move.after))).label("state"),
        func.max(case((move.move == Move.CANCEL, 1), else_=0)).label("cancelled"),
        func.max(case((move.move == Move.CLOSE, move.detail), else_="")).label("outcome"),
    )


def _found(row: Row[Any]) -> Iterator[tuple[str, str, str, str, str, float | None]]:
    def one(kind: Course, code: str = "", value: float | None = None) -> Any:
        return (row.day, kind.value, row.language, row.channel, code, value)

    over = row.state in {State.RETURNED, State.CLOSED}
    yield one(Course.ASKED, row.reason)
    yield one(_course(row, over))
    if row.claimed is not None and row.queued is not None and row.claimed >= row.queued:
        yield one(Course.WAITED, value=float(row.claimed - row.queued))
    if row.claimed is not None and over:
        yield one(Course.HELD, value=float(row.held))
        yield one(Course.OUTCOME, row.outcome)


def _course(row: Row[Any], over: bool) -> Course:
    if row.claimed is not None:
        return Course.CLAIMED
    if not over:
        return Course.OPEN
    if row.cancelled:
        return Course.WITHDRAWN if row.queued is None else Course.ABANDONED
    return Course.ELSEWHERE


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
