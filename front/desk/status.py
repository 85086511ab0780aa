"""Whether a counsellor is available or away, as they say themselves."""

from aiohttp import web

from front.desk.guard import TALKING, Routes, visitor
from front.desk.pages import macro
from front.errors import WrongFields
from front.keys import RECORD, SWITCHBOARD
from front.record import accounts
from front.signals import Signal

routes = Routes()
STATUSES = ("available", "away")


@routes.post("/status", *TALKING)
async def change(request: web.Request) -> web.StreamResponse:
    """Keeps the status; with htmx the switch comes back as it stands now."""
    status = str((await request.post()).get("status", ""))
    if status not in STATUSES:
        raise WrongFields(names="status")
    me = visitor(request).id
    await request.config_dict[RECORD].write(lambda one: accounts.change(one, me, status=status))
    request.config_dict[SWITCHBOARD].desk.signals.publish(Signal("presence", counsellor=me))
    if request.headers.get("HX-Request"):
        return macro(request, "status", status)
    raise web.HTTPSeeOther("/desk/")
