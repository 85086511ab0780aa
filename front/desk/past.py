"""Past conversations: found by words and by what is known of them; and whom to come back to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web
from multidict import MultiMapping
from sqlalchemy import Connection

from front.desk import clock, fields
from front.desk.conversation.allowed import acts
from front.desk.guard import TALKING, Routes, visitor
from front.desk.pages import page
from front.desk.policy import may_read
from front.keys import RECORD
from front.record import auditing, caseload, handoffs, notes, past
from front.record.accounts import Counsellor
from front.record.handoffs import KeptHandoff
from front.record.past import Wanted
from guidance.outcomes import OUTCOMES

routes = Routes()
MOST = 20
_BATCH = 60
# Days ahead for which the list of follow-ups looks.
_AHEAD = timedelta(days=7)
_MOST_SNIPPETS = 2
# Signs shown on each side of a word that was found.
_AROUND = 60


@dataclass(frozen=True)
class Part:
    """A piece of a snippet; ``hit``: it is what was looked for."""

    text: str
    hit: bool


@dataclass(frozen=True)
class Found:
    """A hand-off with the places where the words were said."""

    handoff: KeptHandoff
    snippets: Sequence[Sequence[Part]]


@dataclass(frozen=True)
class Due:
    """Somebody to come back to; ``reach``: the visitor may write first."""

    handoff: KeptHandoff
    over: bool
    reach: bool


@routes.get("/past", *TALKING)
async def newest(request: web.Request) -> web.StreamResponse:
    """The newest that the visitor may read, and whom to come back to."""
    return await _page(request, Wanted(zone=await clock.zone(request)), None)


@routes.post("/past", *TALKING)
async def search(request: web.Request) -> web.StreamResponse:
    """What is found. Sent as a form, so that no words stand in addresses and their logs."""
    form = await request.post()
    wanted = _wanted(form, await clock.zone(request))
    names = [name for name in Wanted.__dataclass_fields__ if getattr(wanted, name)]
    me, detail = visitor(request).id, " ".join(name for name in names if name != "zone")
    await request.config_dict[RECORD].write(
        lambda one: auditing.note(one, me, "past-searched", "conversation", "", detail)
    )
    return await _page(request, wanted, fields.number(form.get("before")))


async def _page(request: web.Request, wanted: Wanted, before: int | None) -> web.Response:
    me = visitor(request)

    def read(connection: Connection) -> dict[str, Any]:
        found, more = _found(connection, me, wanted, before)
        return {
            "found": found,
            "more": more,
            "due": _due(connection, me, wanted.zone),
            "names": caseload.names(connection),
            "spoken": past.values(connection, "language"),
            "channels": past.values(connection, "channel"),
            "used_tags": notes.used_tags(connection),
        }

    shown = await request.config_dict[RECORD].read(read)
    whole = "supervisor" in me.roles
    zone = ZoneInfo(wanted.zone)
    return page(
        request, "past.html", wanted=wanted, zone=zone, outcomes=OUTCOMES, all=whole, **shown
    )


def _found(
    connection: Connection, me: Counsellor, wanted: Wanted, before: int | None
) -> tuple[list[Found], int | None]:
    """What the policy lets the visitor read, and the number after which there is more."""
    whole = "supervisor" in me.roles
    readable: list[KeptHandoff] = []
    while len(readable) <= MOST:
        batch = past.find(connection, wanted, None if whole else me.id, before, _BATCH)
        readable += [one for one in batch if may_read(me, one)]
        if len(batch) < _BATCH:
            break
        before = batch[-1].number
    shown = readable[:MOST]
    more = shown[-1].number if len(readable) > MOST else None
    asked = wanted.asked
    return [
        Found(one, _snippets(asked, past.texts(connection, one, whole=whole)) if asked else ())
        for one in shown
    ], more


def _snippets(asked: Sequence[str], said: Sequence[str]) -> list[list[Part]]:
    """Of the messages with words that were looked for, those with most of them, then the last."""
    every = ((text, past.fitting(asked, text)) for text in said)
    hits = [(text, places) for text, places in every if places]
    hits.sort(key=lambda one: -_different(asked, one[0]))
    return [list(_cut(text, places)) for text, places in hits[:_MOST_SNIPPETS]]


def _different(asked: Sequence[str], text: str) -> int:
    """How many of the words looked for are in a text."""
    return sum(bool(past.fitting((word,), text)) for word in asked)


def _cut(text: str, places: Sequence[tuple[int, int]]) -> Iterator[Part]:
    """The text around the first place, with every place within it marked."""
    first, end = max(0, places[0][0] - _AROUND), min(len(text), places[0][1] + 2 * _AROUND)
    if first:
        yield Part("…", False)
    at = first
    for begins, ends in places:
        if ends > end:
            break
        yield Part(text[at:begins], False)
        yield Part(text[begins:ends], True)
        at = ends
    yield Part(text[at:end] + ("…" if end < len(text) else ""), False)


def _due(connection: Connection, me: Counsellor, zone: str) -> list[Due]:
    today = datetime.now(ZoneInfo(zone)).date()
    return [
        Due(
            one,
            one.follow_up is not None and one.follow_up <= today,
            _may_reach(connection, me, one),
        )
        for one in past.due(connection, today + _AHEAD)
        if may_read(me, one)
    ]


def _may_reach(connection: Connection, me: Counsellor, one: KeptHandoff) -> bool:
    here = handoffs.open_here(connection, one.conversation)
    elsewhere = here.number if here and here.number != one.number else None
    return "reach" in acts(me, one, elsewhere)


def _wanted(form: MultiMapping[Any], zone: str) -> Wanted:
    """The form's fields; what is no date or number is left open."""
    texts = {
        name: str(form.get(name, "")).strip()
        for name in ("words", "language", "channel", "outcome", "tag")
    }
    return Wanted(
        **texts,
        counsellor=fields.number(form.get("counsellor")),
        first=fields.day(form.get("first")),
        last=fields.day(form.get("last")),
        zone=zone,
    )
