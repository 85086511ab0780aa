"""What a counsellor says to the learner, and the small signs beside it: typing, seen."""

import hashlib
import json
from typing import Any

from aiohttp import web

from front import intake
from front.desk.attaching import ATTACHED, attached, below
from front.desk.conversation import forms, showing
from front.desk.conversation.sitting import PATH, Sitting, sitting
from front.desk.guard import TALKING, Routes
from front.desk.pages import PRIVATE, fragment
from front.desk.understood import understood
from front.desk.warning import warnings
from front.each import attempt
from front.errors import EmptyText, Refused, TextTooLong
from front.message import Reply
from guidance.state import State
from words import Words

routes = Routes()


@routes.post(f"{PATH}/say", *TALKING)
async def say(request: web.Request) -> web.StreamResponse:
    """Says it to the learner, once for each client id; what was refused stays in the form."""
    form = await request.post()
    try:
        here = await sitting(request, "say")
        reply = await _reply(here, form)
        client_id = str(intake.check_client_id(forms.text(form, "client_id")))
        if doubts := await _doubts(here, form):
            return await _ask(request, form, doubts)
        spoken = await here.office.speak(here.handoff.conversation, here.who, reply, client_id)
    except Refused as refused:
        if request.headers.get("HX-Request"):
            raise
        return await _again(request, form, refused)
    # It is said: where only what was seen cannot be noted, "nothing was changed" would be untrue.
    await attempt(lambda: _mark_seen(here, forms.number(form, "seen")), "seen")
    if not request.headers.get("HX-Request"):
        raise web.HTTPSeeOther(f"/desk/conversation/{here.number}#say")
    said = {"cairn:said": {"id": spoken.message.id, "client": client_id}}
    return web.Response(status=204, headers={**PRIVATE, "HX-Trigger": json.dumps(said)})


async def _doubts(here: Sitting, form: forms.Form) -> dict[str, Any]:
    """The warnings of a message that was not yet sent in spite of them; empty where all is well."""
    text = forms.text(form, "text")
    offers = [value for _name, value in _kept(form)]
    sure = hashlib.sha256(json.dumps([text.split(), offers]).encode()).hexdigest()[:16]
    if forms.text(form, "sure") == sure:
        return {}
    warned = await warnings(here.request, here.handoff, text, offers)
    return {"warned": warned, "sure": sure} if warned else {}


async def _ask(
    request: web.Request, form: forms.Form, doubts: dict[str, Any]
) -> web.StreamResponse:
    """Not sent yet: what should be looked at, and one more key to send it all the same."""
    if request.headers.get("HX-Request"):
        return fragment(request, showing.TEMPLATE, "warnings", **doubts)
    text = forms.text(form, "text")
    return await showing.whole(request, text=text, kept=_kept(form), **doubts)


@routes.post(f"{PATH}/compose", *TALKING)
async def compose(request: web.Request) -> web.StreamResponse:
    """Without scripts: puts a suggested text or an offer into the form, nothing is sent.

    ``insert``: goes after the text; what was attached stays, but ``detach``, its place from 0.
    """
    await sitting(request, "say")
    form = await request.post()
    kept = _kept(form)
    left_out = forms.number(form, "detach")
    if left_out is not None and left_out < len(kept):
        del kept[left_out]
    parts = (forms.text(form, "text").strip(), forms.text(form, "insert").strip())
    return await showing.whole(request, text="\n".join(filter(None, parts)), kept=kept)


@routes.post(f"{PATH}/typing", *TALKING)
async def typing(request: web.Request) -> web.StreamResponse:
    """The counsellor is writing; the page says so every few seconds at most."""
    here = await sitting(request, "say")
    here.office.types(here.handoff.conversation, here.who)
    return web.Response(status=204)


@routes.post(f"{PATH}/seen", *TALKING)
async def seen(request: web.Request) -> web.StreamResponse:
    """The page has shown the messages up to an id to the counsellor who holds the conversation."""
    here = await sitting(request, "say")
    await _mark_seen(here, forms.chosen(await request.post(), "last"))
    return web.Response(status=204)


async def _mark_seen(here: Sitting, last: int | None) -> None:
    if last is not None:
        await here.office.delivered(here.handoff.conversation, last)


async def _reply(here: Sitting, form: forms.Form) -> Reply:
    """The message as the learner gets it. Raises EmptyText, TextTooLong, and as ``attached``."""
    given = forms.text(form, "text")
    text = intake.clean(given) if given.strip() else ""
    spoken = Words.closest(here.handoff.language)
    known = State()
    if _kept(form):
        known = await understood(here.request, here.handoff.conversation)
    parts = await attached(here.request, spoken, form, known)
    reply = below(text, parts).model_copy(update={"language": spoken})
    if reply.empty:
        raise EmptyText
    if len(reply.text) > 4 * intake.LONGEST_TEXT:
        raise TextTooLong(limit=4 * intake.LONGEST_TEXT)
    return reply


async def _again(request: web.Request, form: forms.Form, refused: Refused) -> web.Response:
    """The page with what was to be said still in the form, and why it was not sent."""
    status = 409 if refused.code in {"not-yours", "already-moved", "move-forbidden"} else 422
    text = forms.text(form, "text")
    return await showing.whole(request, status, problem=refused, text=text, kept=_kept(form))


def _kept(form: forms.Form) -> list[tuple[str, str]]:
    """What is attached: the field's name and its value."""
    return [(name, str(value)) for name in ATTACHED for value in form.getall(name, ())]
