"""The queue: who waits, who is to be answered later, who is spoken with; and taking the next."""

from aiohttp import web

from front.desk import claiming, clock, queue_view
from front.desk.guard import ROLES, Routes, visitor
from front.desk.pages import PRIVATE, fragment, language_of, page
from front.desk.policy import holds, may_claim
from front.keys import RECORD, SWITCHBOARD
from front.record import queue
from guidance.handoff import State

routes = Routes()

_NUMBER = r"{number:[1-9]\d{0,8}}"


@routes.get("/", *ROLES)
async def show(request: web.Request) -> web.StreamResponse:
    """The queue; for htmx only its lists."""
    me = visitor(request)
    entries = await request.config_dict[RECORD].read(queue.entries)
    here = request.config_dict[SWITCHBOARD].looks_on
    eyes = queue_view.Eyes(me, language_of(request), await clock.zone(request), here)
    view = queue_view.view(eyes, entries, request.query)
    if request.headers.get("HX-Request"):
        return fragment(request, "queue.html", "queue", queue=view)
    return page(request, "queue.html", queue=view)


@routes.get("/waiting", *ROLES)
async def waiting(request: web.Request) -> web.StreamResponse:
    """Numbers and priorities of what this person could take now, and how many learners await
    their answer: for the alerts of the page."""
    me = visitor(request)
    found = await request.config_dict[RECORD].read(queue.entries)
    told = [
        {"number": one.handoff.number, "priority": one.handoff.priority}
        for one in found
        if one.handoff.state is State.WAITING and may_claim(me, one.handoff)
    ]
    asking = sum(one.asks and holds(me, one.handoff) for one in found)
    return web.json_response({"waiting": told, "asking": asking}, headers=PRIVATE)


@routes.get("/mine/{place:[1-9]}", *ROLES)
async def mine(request: web.Request) -> web.StreamResponse:
    """The first to ninth of the conversations that this person holds; else the queue."""
    me, place = visitor(request).id, int(request.match_info["place"])
    held = await request.config_dict[RECORD].read(lambda one: queue.held_by(one, me))
    raise web.HTTPSeeOther(_conversation(held[place - 1]) if place <= len(held) else "/desk/")


@routes.post(f"/claim/{_NUMBER}", "counsellor")
async def claim(request: web.Request) -> web.StreamResponse:
    """Takes a conversation and leads to it; says who was quicker, asks above the own capacity."""
    number = int(request.match_info["number"])
    return await claiming.refused(request, number) or _to(request, _conversation(number))


def _conversation(number: int) -> str:
    return f"/desk/conversation/{number}"


def _to(request: web.Request, address: str) -> web.StreamResponse:
    if request.headers.get("HX-Request"):
        return web.Response(status=204, headers={"HX-Redirect": address})
    raise web.HTTPSeeOther(address)
