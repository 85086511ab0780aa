"""The page of one conversation, and its parts as they change."""

import json

from aiohttp import web
from sqlalchemy import Connection

from front.desk import fields
from front.desk.conversation import showing
from front.desk.conversation.allowed import acts
from front.desk.conversation.sitting import PATH, sitting
from front.desk.conversation.view import MOST_ENTRIES
from front.desk.guard import TALKING, Routes
from front.desk.pages import PRIVATE
from front.errors import NotAllowed, WrongFields
from front.keys import SWITCHBOARD
from front.record import transcript
from front.record.transcript import Entry

routes = Routes()


@routes.get(PATH, *TALKING)
async def page(request: web.Request) -> web.StreamResponse:
    """The conversation; ``?all=1``: from its first message."""
    here = await sitting(request)
    most = None if request.query.get("all") else MOST_ENTRIES
    await here.noted("read-conversation")
    return await showing.whole(request, most=most)


@routes.get(f"{PATH}/messages", *TALKING)
async def messages(request: web.Request) -> web.StreamResponse:
    """The messages after ``?after=ID``, and how things stand, for the page to look up more.

    204 where there is nothing new; the header tells how things stand all the same.
    """
    try:
        here = await sitting(request)
    except NotAllowed:
        return _gone(request)
    conversation, number = here.handoff.conversation, _after(request)

    def read(connection: Connection) -> tuple[list[Entry], int]:
        fresh = transcript.after(connection, conversation, number)
        return fresh, transcript.delivered_up_to(connection, conversation)

    fresh, delivered = await here.record.read(read)
    standing = {
        "version": here.handoff.version,
        "delivered": delivered,
        "here": request.config_dict[SWITCHBOARD].looks_on(conversation),
    }
    headers = {**PRIVATE, "HX-Trigger": json.dumps({"cairn:standing": standing})}
    if not fresh:
        return web.Response(status=204, headers=headers)
    text = await showing.lines(request, here.handoff, fresh)
    return web.Response(text=text, content_type="text/html", headers=headers)


@routes.get(f"{PATH}/standing", *TALKING)
async def standing(request: web.Request) -> web.StreamResponse:
    """What changes with a move; the composer, too, when ``?composing`` says that it is wrong.

    What is being typed is never replaced without need.
    """
    here = await sitting(request)
    names = ["standing", "mine", "passing", "ending"]
    composing = "say" in acts(here.me, here.handoff, None)
    if request.query.get("composing", "") != ("1" if composing else "0"):
        names += ["composer", "beside"]
    return await showing.parts(request, *names)


@routes.get(f"{PATH}/mine", *TALKING)
async def mine(request: web.Request) -> web.StreamResponse:
    """The visitor's conversations with what is unread."""
    await sitting(request)
    return await showing.parts(request, "mine")


@routes.get(f"{PATH}/brief", *TALKING)
async def brief(request: web.Request) -> web.StreamResponse:
    """The brief, asked anew."""
    await sitting(request)
    return await showing.parts(request, "brief")


def _gone(request: web.Request) -> web.StreamResponse:
    """An open page whose conversation went on to somebody else learns it, and asks no more.

    Raises NotAllowed without htmx.
    """
    if not request.headers.get("HX-Request"):
        raise NotAllowed
    headers = {**PRIVATE, "HX-Trigger": json.dumps({"cairn:gone": {}})}
    return web.Response(status=204, headers=headers)


def _after(request: web.Request) -> int:
    found = fields.number(request.query.get("after", "0"))
    if found is None:
        raise WrongFields(names="after")
    return found
