"""The audit log: who read and did what, on a page and as a file. Both are noted in it."""

import csv
import io
from collections.abc import Iterable
from dataclasses import asdict
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from aiohttp import web
from sqlalchemy import Connection

from front.desk import clock, fields
from front.desk.acts import named
from front.desk.guard import Routes, visitor
from front.desk.pages import PRIVATE, page
from front.keys import RECORD
from front.record import accounts, auditing
from front.record.accounts import Counsellor
from front.record.audit_log import Entry, Wanted, entries

routes = Routes()
READERS = ("operator", "supervisor")
_ON_A_PAGE = 50
_IN_A_FILE = 100_000
_COLUMNS = ("at", "person", "login", "name", "act", "subject_kind", "subject", "detail")
# Spreadsheets run cells that begin so.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


@routes.get("/audit", *READERS)
async def show(request: web.Request) -> web.StreamResponse:
    """A page of the log, the newest first."""
    me, wanted = visitor(request), await _wanted(request)
    before = fields.number(request.query.get("before"))

    def work(one: Connection) -> tuple[list[Entry], list[Counsellor], list[str]]:
        auditing.note(one, me.id, "audit-read", detail=_told(wanted))
        found = list(entries(one, wanted, before, _ON_A_PAGE + 1))
        return found, _people(one, wanted.team), auditing.acts(one)

    found, people, acts = await request.config_dict[RECORD].write(work)
    shown = found[:_ON_A_PAGE]
    older = {**_query(wanted), "before": shown[-1].id} if len(found) > len(shown) else None
    return page(
        request,
        "audit.html",
        entries=shown,
        people=people,
        acts=sorted(acts),
        named=named,
        wanted=wanted,
        place=ZoneInfo(wanted.zone),
        paged=before is not None,
        query=urlencode(_query(wanted)),
        older=urlencode(older) if older else "",
    )


@routes.get("/audit.csv", *READERS)
async def export(request: web.Request) -> web.StreamResponse:
    """The same as a file: UTF-8, comma, times in UTC (ISO 8601)."""
    me, wanted = visitor(request), await _wanted(request)

    def work(one: Connection) -> str:
        auditing.note(one, me.id, "audit-exported", detail=_told(wanted))
        return _csv(entries(one, wanted, most=_IN_A_FILE))

    text = await request.config_dict[RECORD].write(work)
    headers = PRIVATE | {"Content-Disposition": 'attachment; filename="cairn-audit.csv"'}
    return web.Response(text=text, content_type="text/csv", headers=headers)


async def _wanted(request: web.Request) -> Wanted:
    """What is asked for; a supervisor sees what the own team did, without a team all."""
    me = visitor(request)
    return Wanted(
        person=fields.number(request.query.get("person")),
        act=request.query.get("act") or None,
        first=fields.day(request.query.get("first")),
        last=fields.day(request.query.get("last")),
        team=None if "operator" in me.roles else me.team,
        zone=await clock.zone(request),
    )


def _people(connection: Connection, team: int | None) -> list[Counsellor]:
    return [one for one in accounts.everyone(connection) if team in {None, one.team}]


def _query(wanted: Wanted) -> dict[str, str | int]:
    """What leads to the same entries again; team and zone are the reader's own."""
    chosen = {name: getattr(wanted, name) for name in ("person", "act", "first", "last")}
    return {name: str(value) for name, value in chosen.items() if value is not None}


def _told(wanted: Wanted) -> str:
    return ", ".join(f"{name}={value}" for name, value in _query(wanted).items())


def _csv(found: Iterable[Entry]) -> str:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for one in found:
        cells = asdict(one) | {"at": one.at.isoformat(timespec="seconds")}
        writer.writerow(_harmless(cells[name]) for name in _COLUMNS)
    return file.getvalue()


def _harmless(value: object) -> object:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
