"""The page and its parts as they go to the browser."""

import json
import secrets
from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from aiohttp import web

from front.desk import clock
from front.desk.conversation import known, wording
from front.desk.conversation.sitting import number_of
from front.desk.conversation.view import MOST_ENTRIES, View, view
from front.desk.guard import visitor
from front.desk.pages import PRIVATE, block_text, language_of, page
from front.keys import RECORD, SWITCHBOARD
from front.record.handoffs import KeptHandoff
from front.record.tables import now
from front.record.transcript import Entry
from guidance.outcomes import OUTCOMES
from words import Words

TEMPLATE = "conversation.html"
# Places that other pages of the desk fill, where they are there.
PLACES = ("suggest", "ask", "saved", "catalogue", "file")
# Hours for which somebody may be kept out, as they are offered.
LENGTHS = (1, 24, 7 * 24, 30 * 24)


async def looked(request: web.Request, most: int | None = MOST_ENTRIES) -> View:
    """The conversation of the address as the visitor sees it."""
    me, number = visitor(request), number_of(request)
    return await request.config_dict[RECORD].read(lambda one: view(one, number, me, most))


async def whole(
    request: web.Request, status: int = 200, most: int | None = MOST_ENTRIES, **values: Any
) -> web.Response:
    """The whole page."""
    seen = await looked(request, most)
    brief = await known.brief_of(request, seen)
    shown = await _values(request, seen) | {"brief": brief} | values
    return page(request, TEMPLATE, status, **shown)


async def parts(
    request: web.Request,
    *names: str,
    focus: str = "",
    said: str = "",
    events: dict[str, Any] | None = None,
) -> web.StreamResponse:
    """After an act: the parts of the page that it changed, or without htmx the page anew.

    ``focus``: a selector; ``said``: the key of what is told; ``events`` for the page.
    """
    if not request.headers.get("HX-Request"):
        raise web.HTTPSeeOther(f"/desk/conversation/{number_of(request)}{focus}")
    seen = await looked(request)
    values = await _values(request, seen) | {"oob": "true"}
    if "brief" in names:
        values["brief"] = await known.brief_of(request, seen)
    texts = [block_text(request, TEMPLATE, name, **values) for name in names]
    # What was told before stays until somebody acts: most looks at the page are nobody's act.
    if request.method != "GET":
        texts.append(block_text(request, "told.html", "told", said=said))
    after = {"cairn:focus": focus} if focus else {}
    headers = {**PRIVATE, "Content-Language": language_of(request), "HX-Reswap": "none"}
    headers["HX-Trigger-After-Settle"] = json.dumps({**after, **(events or {})})
    return web.Response(text="".join(texts), content_type="text/html", headers=headers)


async def lines(request: web.Request, one: KeptHandoff, shown: Sequence[Entry]) -> str:
    """Lines of the transcript."""
    base = f"/desk/conversation/{one.number}"
    values = {"shown": shown, "one": one, "base": base, **await _clock(request)}
    return block_text(request, TEMPLATE, "messages", **values)


async def _values(request: web.Request, seen: View) -> dict[str, Any]:
    words = Words.load(language_of(request))
    me, one = visitor(request), seen.handoff
    told = await _clock(request)
    return {
        "seen": seen,
        "one": one,
        "base": f"/desk/conversation/{one.number}",
        "shown": seen.entries,
        "here": request.config_dict[SWITCHBOARD].looks_on(one.conversation),
        "client_id": secrets.token_urlsafe(12),
        "places": _places(request, seen),
        "oob": "",
        "problem": None,
        "text": "",
        "warns": _reached(request, "warn"),
        "warned": (),
        "sure": "",
        "kept": (),
        "blocked": seen.blocked is not None and seen.blocked > now(),
        "state": wording.state(words, me, one, seen.names),
        "why_silent": wording.silent(words, one, seen.names),
        "reach": wording.reach(words, one),
        "consent": wording.consent(words, seen.consent, told["moment"]),
        "close_title": wording.closing(words, one)[0],
        "close_label": wording.closing(words, one)[1],
        "buttons": wording.buttons(seen),
        **_choices(words),
        **told,
    }


def _choices(words: Words) -> dict[str, Any]:
    outcomes = [(code, words.say(f"outcome-{code}")) for code in OUTCOMES]
    return {
        "keys": wording.keys(words),
        "labels": wording.labels(words),
        "lengths": wording.lengths(words, LENGTHS),
        "outcomes": outcomes,
        "outcome_names": dict(outcomes),
    }


def _places(request: web.Request, seen: View) -> list[tuple[str, str]]:
    """The places beside the talk that another page fills while the visitor may write, and their
    headings where they do not bring one."""
    if "say" not in seen.acts:
        return []
    titles = {"suggest": "desk-assist-suggest", "ask": "desk-assist-ask"}
    words = Words.load(language_of(request))
    return [
        (one, words.say(titles[one]) if one in titles else "")
        for one in PLACES
        if _reached(request, one)
    ]


def _reached(request: web.Request, place: str) -> bool:
    wanted = f"/desk/conversation/{{number}}/{place}"
    return any(one.canonical == wanted for one in request.app.router.resources())


async def _clock(request: web.Request) -> dict[str, Any]:
    zone = await clock.zone(request)
    return {"zone": ZoneInfo(zone), "moment": clock.moments(language_of(request), zone)}
