"""Saved replies beside a conversation: found by typing, filled, put in at the cursor."""

from dataclasses import dataclass
from typing import Any

from aiohttp import web
from multidict import MultiDict, MultiMapping

from front.desk.conversation.sitting import PATH, sitting
from front.desk.guard import TALKING, Routes
from front.desk.pages import fragment, language_of
from front.desk.replies.choosing import matching, text_for
from front.desk.replies.filling import fill
from front.desk.replies.values import values
from front.keys import RECORD
from front.record import saved_replies
from front.record.saved_replies import SavedReply
from words import Words

routes = Routes()
MOST = 30


@dataclass(frozen=True)
class Choice:
    """A reply ready to be put in; ``foreign``: the text is not in the learner's language."""

    number: int
    name: str
    text: str
    language: str
    foreign: bool
    open: tuple[str, ...]


@routes.get(f"{PATH}/saved", *TALKING)
async def panel(request: web.Request) -> web.StreamResponse:
    """The panel with all of them."""
    return await _shown(request, "panel", MultiDict())


@routes.post(f"{PATH}/saved", *TALKING)
async def found(request: web.Request) -> web.StreamResponse:
    """The list for what is typed. Sent as a form: a learner's name stands in no address."""
    return await _shown(request, "found", await request.post())


async def _shown(request: web.Request, block: str, form: MultiMapping[Any]) -> web.Response:
    here = await sitting(request)
    own = await request.config_dict[RECORD].read(lambda one: saved_replies.visible(one, here.me.id))
    kept = matching(own, str(form.get("q", "")))
    known = await values(here, str(form.get("name", "")), map(str, form.getall("offer", ())))
    spoken = Words.closest(here.handoff.language)
    choices = [_choice(one, known, spoken, language_of(request)) for one in kept[:MOST]]
    return fragment(
        request,
        "saved.html",
        block,
        base=f"/desk/conversation/{here.number}",
        choices=choices,
        count=len(kept),
        spoken=spoken,
    )


def _choice(reply: SavedReply, known: dict[str, str], spoken: str, own: str) -> Choice:
    text, language = text_for(reply, spoken, own)
    filled = fill(text, known)
    return Choice(reply.number, reply.name, filled.text, language, language != spoken, filled.open)
