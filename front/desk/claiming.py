"""Taking a conversation, from wherever it is taken: one winner, and not more than one can hold."""

from aiohttp import web

from front.desk.guard import visitor
from front.desk.pages import fragment, page
from front.desk.policy import holds, may_claim
from front.errors import AlreadyMoved, MoveForbidden, NotAllowed, UnknownHandoff
from front.handoff import Who
from front.keys import RECORD, SWITCHBOARD
from front.record import handoffs, presence, queue
from front.record.accounts import Counsellor
from front.record.handoffs import KeptHandoff
from guidance.handoff import Priority, State

_CONFLICT = 409


async def refused(request: web.Request, number: int) -> web.StreamResponse | None:
    """Takes it for the visitor; None where it is theirs now, also when it was before.

    Else what is said: who was quicker, that it is gone, or that they hold as many as they can, with
    a way to take it all the same. Raises UnknownHandoff, NotAllowed.
    """
    me, record = visitor(request), request.config_dict[RECORD]
    one = await record.read(lambda connection: handoffs.find(connection, number))
    if one is None:
        raise UnknownHandoff
    if holds(me, one):
        return None
    if not may_claim(me, one):
        return await _too_late(request, me, one)
    form = await request.post()
    held = await record.read(lambda connection: presence.holds(connection, me.id))
    # Nobody in danger waits for a form.
    if held >= me.capacity and "more" not in form and one.priority is not Priority.DANGER:
        return _cannot(request, "queue-full", held=held, number=number)
    try:
        office = request.config_dict[SWITCHBOARD].desk.office
        await office.claim(number, Who(me.id, me.shown_name), one.version)
    except (AlreadyMoved, MoveForbidden):
        return await _too_late(request, me, one)
    return None


async def _too_late(request: web.Request, me: Counsellor, seen: KeptHandoff) -> web.StreamResponse:
    """Says what became of it. Raises NotAllowed for what was never this person's to take."""
    record = request.config_dict[RECORD]
    name = await record.read(lambda one: queue.holder(one, seen.number))
    if name:
        return _cannot(request, "queue-taken", name=name)
    if seen.state in {State.WAITING, State.REQUESTED} and not may_claim(me, seen):
        raise NotAllowed
    return _cannot(request, "queue-gone")


def _cannot(
    request: web.Request, key: str, number: int | None = None, **fields: str | int
) -> web.StreamResponse:
    values = {"key": key, "fields": fields, "number": number}
    if not request.headers.get("HX-Request"):
        return page(request, "claim.html", _CONFLICT, **values)
    response = fragment(request, "claim.html", "problem", **values)
    response.set_status(_CONFLICT)
    response.headers.update({"HX-Retarget": "#problems", "HX-Reswap": "innerHTML"})
    # The lists on the page are older than what was just said.
    response.headers["HX-Trigger-After-Swap"] = "cairn:queue"
    return response
