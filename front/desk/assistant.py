"""The assistant beside a conversation: what it would reply to the learner's last message."""

from typing import Any

import structlog
from aiohttp import web

from front.desk.conversation.sitting import PATH, sitting
from front.desk.guard import TALKING, Routes, visitor
from front.desk.pages import fragment, page
from front.desk.policy import holds
from front.errors import RasaError
from front.keys import FOLLOWING
from front.record.handoffs import KeptHandoff

log = structlog.get_logger()

routes = Routes()


@routes.get(f"{PATH}/suggest", *TALKING)
async def suggest(request: web.Request) -> web.StreamResponse:
    """What the assistant would say to the learner's last message, to be put into a reply."""
    one = (await sitting(request)).handoff
    try:
        found = await request.config_dict[FOLLOWING].suggest(one.conversation)
        values = {"failed": False, "message": found, "replies": found.replies if found else ()}
    except RasaError as error:
        log.warning("no_suggestion", cause=type(error).__name__)
        values = {"failed": True, "message": None, "replies": ()}
    return shown(request, "assistant.html", "suggest", one, **values)


def shown(
    request: web.Request, name: str, block: str, one: KeptHandoff, **values: Any
) -> web.Response:
    """A fragment where htmx asks for one, else a page of its own."""
    common = {"handoff": one, "speaks": holds(visitor(request), one), **values}
    if request.headers.get("HX-Request"):
        return fragment(request, name, block, **common)
    return page(request, name, **common)
