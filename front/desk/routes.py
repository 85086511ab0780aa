"""All addresses of the desk, page by page."""

from pathlib import Path

from aiohttp import web

from front.desk import (
    appointments,
    ask,
    assistant,
    audit,
    catalogue,
    figures,
    hours,
    learner_files,
    live,
    organisation,
    own_page,
    past,
    people,
    preferences,
    queue,
    replies,
    review,
    sending,
    signing_in,
    status,
    stream,
    team_hours,
    teams,
    warning,
    wrong,
)
from front.desk.conversation import together
from front.desk.guard import Address, guarded
from front.desk.navigation import Navigation
from front.desk.pages import open_templates
from front.desk.problems import explain

_HERE = Path(__file__).parent
# Each page of the desk names its own addresses; this list is all there is.
PAGES = (
    appointments,
    ask,
    assistant,
    audit,
    catalogue,
    figures,
    hours,
    learner_files,
    organisation,
    own_page,
    past,
    people,
    preferences,
    queue,
    *replies.PAGES,
    review,
    sending,
    signing_in,
    status,
    stream,
    team_hours,
    teams,
    *together.PAGES,
    warning,
    wrong,
)


def addresses() -> list[Address]:
    """Every address of the desk with its roles; tests try each with every role."""
    return [address for page in PAGES for address in page.routes.addresses]


def add_to(app: web.Application) -> None:
    """Puts the room under /desk."""
    room = web.Application(middlewares=[explain])
    open_templates(room, Navigation(addresses()))
    for one in addresses():
        room.router.add_route(one.method, one.path, guarded(one))
    room.router.add_static("/static", _HERE / "static")
    signing_in.open_in(room)
    # Without the slash it would be no address at all; before the room, which takes all of /desk.
    app.router.add_get("/desk", _to_desk)
    app.add_subapp("/desk", room)
    app.cleanup_ctx.extend([live.open_live, organisation.open_issuer])


async def _to_desk(_request: web.Request) -> web.StreamResponse:
    raise web.HTTPFound("/desk/")
