"""Taking a conversation, letting it go, ending it, and writing first."""

from datetime import date

from aiohttp import web

from front.desk import claiming
from front.desk.conversation import forms
from front.desk.conversation.showing import parts
from front.desk.conversation.sitting import PATH, Sitting, number_of, sitting
from front.desk.guard import TALKING, Routes
from front.errors import AlreadyMoved
from front.handoff import telling
from front.record import notes
from front.record.moving import Step, Tell, nothing
from guidance.handoff import Move, State
from guidance.outcomes import ANSWERED

routes = Routes()
# What a move changes on the page.
ALL = ("standing", "mine", "composer", "beside", "passing", "ending", "noted")


@routes.post(f"{PATH}/claim", "counsellor")
async def claim(request: web.Request) -> web.StreamResponse:
    """The conversation becomes the visitor's; claimed twice by the same person is claimed once."""
    if answer := await claiming.refused(request, number_of(request)):
        return answer
    return await parts(request, *ALL, focus="#say", said="desk-talk-told-claimed")


@routes.post(f"{PATH}/release", *TALKING)
async def release(request: web.Request) -> web.StreamResponse:
    """Back to the queue."""
    here = await _about_to(request, "release")
    await here.office.release(here.number, here.who, here.handoff.version)
    return await parts(request, *ALL, focus="#standing-title", said="desk-talk-told-released")


@routes.post(f"{PATH}/give-back", *TALKING)
async def give_back(request: web.Request) -> web.StreamResponse:
    """The assistant answers again."""
    here = await _about_to(request, "give-back")
    await here.office.give_back(here.number, here.who, here.handoff.version)
    return await parts(request, *ALL, focus="#standing-title", said="desk-talk-told-given-back")


@routes.post(f"{PATH}/close", *TALKING)
async def close(request: web.Request) -> web.StreamResponse:
    """Ends it with an outcome, perhaps with a day to come back to it and a note."""
    here = await _about_to(request, "close")
    form = await request.post()
    outcome, day, note = forms.outcome(form), forms.day(form, "follow_up"), forms.note(form)
    if note:
        await here.record.write(
            lambda one: notes.add(one, here.handoff.conversation, here.number, here.me.id, note)
        )
    if here.handoff.state is State.WITH_COUNSELLOR:
        await here.office.close(here.number, here.who, outcome, day, here.handoff.version)
    else:
        await _settle(here, outcome, day)
    return await parts(request, *ALL, focus="#standing-title", said="desk-talk-told-closed")


@routes.post(f"{PATH}/reach", "counsellor")
async def reach(request: web.Request) -> web.StreamResponse:
    """Writes first to a learner whose talk has ended: a new hand-off of the same conversation."""
    here = await sitting(request, "reach")
    step = Step(Move.REACH, "counsellor", counsellor=here.me.id, topic=here.handoff.topic)
    tell = telling.plain("desk-talk-learner-reached", name=here.me.shown_name)
    moved = await here.record.move_here(here.handoff.conversation, step, tell)
    here.office.moved(moved)
    address = f"/desk/conversation/{moved.handoff.number}#say"
    if request.headers.get("HX-Request"):
        return web.Response(status=204, headers={"HX-Redirect": address})
    raise web.HTTPSeeOther(address)


async def _settle(here: Sitting, outcome: str, day: date | None) -> None:
    """Ends what nobody holds: the learner is told only of an answer that came another way."""
    one = here.handoff
    elsewhere = one.contact is not None and one.contact.kind != "here"
    tell: Tell = nothing
    if one.state is State.REQUESTED and elsewhere and outcome in ANSWERED:
        tell = telling.plain("desk-talk-learner-answered", name=here.me.shown_name)
    step = Step(Move.CLOSE, "counsellor", by=here.me.id, outcome=outcome, follow_up=day)
    moved = await here.record.move(here.number, step, one.version, tell)
    here.office.moved(moved)


async def _about_to(request: web.Request, act: str) -> Sitting:
    """Who is about to do it. Raises AlreadyMoved where the page shows an older state."""
    here = await sitting(request, act)
    await _version(here)
    return here


async def _version(here: Sitting) -> int:
    seen = forms.number(await here.request.post(), "version")
    if seen is not None and seen != here.handoff.version:
        raise AlreadyMoved
    return here.handoff.version
