"""Passing a conversation on: to a colleague at once, or to the queue of a team."""

from aiohttp import web

from front.desk import fields
from front.desk.conversation import forms
from front.desk.conversation.moving import ALL
from front.desk.conversation.showing import parts
from front.desk.conversation.sitting import PATH, Sitting, sitting
from front.desk.guard import TALKING, Routes
from front.errors import AlreadyMoved, WrongFields
from front.handoff import Who
from front.record import accounts, caseload, notes

routes = Routes()


@routes.post(f"{PATH}/transfer", *TALKING)
async def transfer(request: web.Request) -> web.StreamResponse:
    """``to``: ``counsellor-7`` or ``team-3``; ``note``: for whoever goes on, never for the learner.

    The note is written before the move: whoever is passed the conversation finds it there.
    """
    form = await request.post()
    kind, _, given = forms.text(form, "to").partition("-")
    number = fields.number(given)
    if kind not in {"counsellor", "team"} or number is None:
        raise WrongFields(names="to")
    here = await sitting(request, "assign" if kind == "counsellor" else "transfer")
    if forms.number(form, "version") not in {None, here.handoff.version}:
        raise AlreadyMoved
    target = await _target(here, kind, number)
    note = forms.note(form)
    if note:
        await here.record.write(
            lambda one: notes.add(one, here.handoff.conversation, here.number, here.me.id, note)
        )
    if isinstance(target, Who):
        await here.office.assign(here.number, here.who, target, here.handoff.version)
    else:
        await here.office.transfer(here.number, here.who, target, here.handoff.version)
    return await _shown(request, here)


async def _target(here: Sitting, kind: str, number: int) -> Who | int:
    """Raises WrongFields for somebody who takes no conversations, or no team."""
    if kind == "counsellor":
        found = await here.record.read(lambda one: accounts.by_id(one, number))
        if found is None or not found.active or "counsellor" not in found.roles:
            raise WrongFields(names="to")
        return Who(found.id, found.shown_name)
    teams = await here.record.read(caseload.open_teams)
    if number not in {team for team, _name in teams}:
        raise WrongFields(names="to")
    return number


async def _shown(request: web.Request, here: Sitting) -> web.StreamResponse:
    """The page as it is now; to the queue where it is no longer theirs to read."""
    if "supervisor" in here.me.roles:
        return await parts(request, *ALL, focus="#standing-title", said="desk-talk-told-passed")
    if request.headers.get("HX-Request"):
        return web.Response(status=204, headers={"HX-Redirect": "/desk/"})
    raise web.HTTPSeeOther("/desk/")
