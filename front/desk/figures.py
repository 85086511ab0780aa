"""The page of figures, and its files."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from aiohttp import web
from sqlalchemy import Connection

from front.desk.guard import Routes, visitor
from front.desk.pages import PRIVATE, language_of, page
from front.errors import UnknownAddress
from front.figures import drawing, naming, period, sheets
from front.figures.made import tables
from front.figures.period import Period
from front.figures.tables import Table
from front.keys import RECORD
from front.record import auditing
from front.record.figures import Cell, cells
from words import Words

routes = Routes()
_ROLES = ("supervisor", "operator")
_QUICK = (7, 30, 90)  # days


@dataclass(frozen=True)
class _Shown:
    """A table with its charts, ready for the page."""

    table: Table
    charts: list[drawing.Chart]
    days: list[drawing.Days]


@routes.get("/figures", *_ROLES)
async def show(request: web.Request) -> web.StreamResponse:
    """Every table of a period, with charts and what exactly is counted."""
    asked = period.asked(request.query)
    words = Words.load(language_of(request))
    found, made = await _made(request, asked)
    return page(
        request,
        "figures.html",
        asked=asked,
        naming=naming,
        shown=[_shown(words, one) for one in made],
        quick=_quick(),
        chosen=_query(asked),
        channels=_options(found, asked.channel, "channel"),
        spoken=_options(found, asked.language, "language"),
    )


@routes.get("/figures/all.csv", *_ROLES)
async def export_all(request: web.Request) -> web.StreamResponse:
    """Every table in one file."""
    asked = period.asked(request.query)
    _, made = await _made(request, asked)
    words = Words.load(language_of(request))
    return await _file(request, asked, "all", sheets.every(words, made))


@routes.get("/figures/{table}.csv", *_ROLES)
async def export(request: web.Request) -> web.StreamResponse:
    """One table as a file. Raises UnknownAddress."""
    asked = period.asked(request.query)
    _, made = await _made(request, asked)
    code = request.match_info["table"]
    found = next((one for one in made if one.code == code), None)
    if found is None:
        raise UnknownAddress
    words = Words.load(language_of(request))
    return await _file(request, asked, code, sheets.sheet(words, found))


async def _made(request: web.Request, asked: Period) -> tuple[list[Cell], list[Table]]:
    """The tables, and all cells of the days; in a thread, for a year of it may take seconds."""

    def count(connection: Connection) -> tuple[list[Cell], list[Table]]:
        found = cells(connection, asked.first, asked.last)
        return found, tables(found, asked)

    return await request.config_dict[RECORD].read(count)


async def _file(request: web.Request, asked: Period, code: str, text: str) -> web.Response:
    me, days = visitor(request).id, f"{asked.first}/{asked.last}"
    await request.config_dict[RECORD].write(
        lambda one: auditing.note(one, me, "exported-figures", "figures", code, days)
    )
    name = f"cairn-{code.replace('_', '-')}-{asked.first}-{asked.last}.csv"
    return web.Response(
        body=text.encode(),
        content_type="text/csv",
        charset="utf-8",
        headers={**PRIVATE, "Content-Disposition": f'attachment; filename="{name}"'},
    )


def _shown(words: Words, table: Table) -> _Shown:
    return _Shown(table, drawing.charts(words, table), drawing.over_days(words, table))


def _query(asked: Period) -> dict[str, str]:
    """What leads to the same figures again."""
    given = {"from": asked.first.isoformat(), "to": asked.last.isoformat()}
    return given | {"language": asked.language, "channel": asked.channel}


def _quick() -> list[tuple[int, dict[str, str]]]:
    today = datetime.now(UTC).date()
    return [
        (days, {"from": (today - timedelta(days=days - 1)).isoformat(), "to": today.isoformat()})
        for days in _QUICK
    ]


def _options(found: list[Cell], chosen: str, name: str) -> list[str]:
    """The languages or channels of this period, and the chosen one."""
    return sorted({getattr(one, name) for one in found} | ({chosen} if chosen else set()))
