"""Closing a conversation to its learner for abuse, for a time, and opening it again."""

from datetime import timedelta

from aiohttp import web
from sqlalchemy import Connection

from front.desk.conversation import forms
from front.desk.conversation.allowed import is_open
from front.desk.conversation.moving import ALL
from front.desk.conversation.showing import LENGTHS, parts
from front.desk.conversation.sitting import PATH, Sitting, sitting
from front.desk.guard import TALKING, Routes
from front.errors import WrongFields
from front.record import notes, transcript
from front.record.moving import Step
from front.record.tables import now
from guidance.handoff import Move
from guidance.outcomes import ABUSE

routes = Routes()


@routes.post(f"{PATH}/block", *TALKING)
async def block(request: web.Request) -> web.StreamResponse:
    """Closes the conversation to the learner for ``hours``; an open hand-off ends as abuse.

    The reason is kept as a private note. Somebody in danger is answered all the same.
    """
    here = await sitting(request, "block")
    form = await request.post()
    hours, reason = forms.chosen(form, "hours"), forms.note(form)
    if hours not in LENGTHS or not reason:
        raise WrongFields(names="hours" if hours not in LENGTHS else "note")

    def write(connection: Connection) -> None:
        conversation = here.handoff.conversation
        notes.add(connection, conversation, here.number, here.me.id, reason)
        transcript.block(connection, conversation, now() + timedelta(hours=hours))
        here.note(connection, "blocked", f"hours-{hours}")

    await here.record.write(write)
    await _end(here)
    return await parts(request, *ALL, focus="#standing-title", said="desk-talk-told-blocked")


@routes.post(f"{PATH}/unblock", *TALKING)
async def unblock(request: web.Request) -> web.StreamResponse:
    """The learner may write again."""
    here = await sitting(request, "block")

    def write(connection: Connection) -> None:
        transcript.block(connection, here.handoff.conversation, None)
        here.note(connection, "unblocked")

    await here.record.write(write)
    return await parts(request, *ALL, focus="#standing-title", said="desk-talk-told-unblocked")


async def _end(here: Sitting) -> None:
    if is_open(here.handoff):
        step = Step(Move.CLOSE, "counsellor", by=here.me.id, outcome=ABUSE)
        here.office.moved(await here.record.move(here.number, step))
