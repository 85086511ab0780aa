"""Notes, tags and the day to come back: for counsellors, never for the learner."""

from collections.abc import Callable

from aiohttp import web
from sqlalchemy import Connection

from front.desk.conversation import forms
from front.desk.conversation.showing import parts
from front.desk.conversation.sitting import PATH, Sitting, sitting
from front.desk.guard import TALKING, Routes
from front.errors import EmptyText
from front.record import notes

routes = Routes()


@routes.post(f"{PATH}/note", *TALKING)
async def note(request: web.Request) -> web.StreamResponse:
    """Adds a private note; the same one twice at once is one."""
    here = await sitting(request, "note")
    text = forms.note(await request.post())
    if not text:
        raise EmptyText
    conversation = here.handoff.conversation
    await _write(
        here, "note-added", lambda one: notes.add(one, conversation, here.number, here.me.id, text)
    )
    return await parts(request, "noted", focus="#note", said="desk-talk-told-noted")


@routes.post(f"{PATH}/tag", *TALKING)
async def tag(request: web.Request) -> web.StreamResponse:
    """Puts a tag on."""
    here = await sitting(request, "tag")
    name = forms.tag(await request.post())
    await _write(here, "tag-added", lambda one: notes.tag(one, here.number, name))
    return await parts(request, "tags", focus="#tag")


@routes.post(f"{PATH}/untag", *TALKING)
async def untag(request: web.Request) -> web.StreamResponse:
    """Takes a tag off; one that is not there is off already."""
    here = await sitting(request, "untag")
    name = forms.tag(await request.post())
    await _write(here, "tag-removed", lambda one: notes.untag(one, here.number, name))
    return await parts(request, "tags", focus="#tag")


@routes.post(f"{PATH}/follow-up", *TALKING)
async def follow_up(request: web.Request) -> web.StreamResponse:
    """Sets the day to come back to it; without a day there is none."""
    here = await sitting(request, "follow-up")
    day = forms.day(await request.post(), "follow_up")
    await _write(here, "follow-up-set", lambda one: notes.follow_up(one, here.number, day))
    said = "desk-talk-told-follow-up" if day else "desk-talk-told-no-follow-up"
    return await parts(request, "follow", "standing", focus="#follow-up", said=said)


async def _write(here: Sitting, act: str, work: Callable[[Connection], None]) -> None:
    def write(connection: Connection) -> None:
        work(connection)
        here.note(connection, act)

    await here.record.write(write)
