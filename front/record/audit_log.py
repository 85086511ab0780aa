"""Reading the audit log: by person, act and day, page by page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Select, select

from front.record.account_tables import audits, counsellors


@dataclass(frozen=True)
class Wanted:
    """What is looked for; None: all. ``first`` and ``last``: days by the clock of
    ``zone``, both included.

    ``team``: only what people of this team did.
    """

    person: int | None = None
    act: str | None = None
    first: date | None = None
    last: date | None = None
    team: int | None = None
    zone: str = "UTC"


@dataclass(frozen=True)
class Entry:
    """Who did what when; ``login`` and ``name`` None: nobody signed in, or the command line."""

    id: int
    at: datetime
    person: int | None
    login: str | None
    name: str | None
    act: str
    subject_kind: str
    subject: str
    detail: str


def entries(
    connection: Connection, wanted: Wanted, before: int | None = None, most: int | None = None
) -> Iterator[Entry]:
    """The newest first; ``before``: only those with a smaller number."""
    query = _filtered(wanted).order_by(audits.c.id.desc()).limit(most)
    if before is not None:
        query = query.where(audits.c.id < before)
    for row in connection.execute(query):
        yield Entry(*row)


def _filtered(wanted: Wanted) -> Select[Any]:
    who = counsellors.c
    query = select(
        audits.c.id,
        audits.c.at,
        audits.c.counsellor_id,
        who.login,
        who.shown_name,
        audits.c.act,
        audits.c.subject_kind,
        audits.c.subject,
        audits.c.detail,
    ).outerjoin(counsellors, who.id == audits.c.counsellor_id)
    if wanted.person is not None:
        query = query.where(audits.c.counsellor_id == wanted.person)
    if wanted.act is not None:
        query = query.where(audits.c.act == wanted.act)
    if wanted.first is not None:
        query = query.where(audits.c.at >= _midnight(wanted.first, wanted.zone))
    if wanted.last is not None:
        query = query.where(audits.c.at < _midnight(wanted.last + timedelta(days=1), wanted.zone))
    if wanted.team is not None:
        query = query.where(who.team_id == wanted.team)
    return query


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), ZoneInfo(zone))
