"""A file from a counsellor to the learner: checked, kept behind a link, said as a message."""

import asyncio
import secrets
from typing import Any

from aiohttp import web
from sqlalchemy import Connection

from front import intake
from front.desk.conversation.sitting import PATH, Sitting, sitting
from front.desk.guard import TALKING, Routes
from front.desk.pages import fragment
from front.errors import EmptyText, Refused, WrongFile
from front.files.checking import check_room, checked, link
from front.files.kinds import endings
from front.keys import SETTINGS
from front.message import Reply
from front.publishing import TOKEN_BYTES, hashed
from front.record import files
from front.record.files import KeptFile
from words import Words

routes = Routes()


@routes.get(f"{PATH}/file", *TALKING)
async def form(request: web.Request) -> web.StreamResponse:
    """The form."""
    return panel(await sitting(request))


@routes.post_file(f"{PATH}/file", *TALKING)
async def send(request: web.Request) -> web.StreamResponse:
    """Says it to the learner with a link to the file; the same client id twice is one message."""
    here = await sitting(request, "say")
    quick = bool(request.headers.get("HX-Request"))
    try:
        await _send(here, await request.post())
    except WrongFile as refused:
        if not quick:
            raise
        return panel(here, problem=refused)
    if not quick:
        raise web.HTTPSeeOther(f"/desk/conversation/{here.number}#say")
    return panel(here, sent=True)


async def _send(here: Sitting, given: Any) -> None:
    """Raises WrongFile, NotYours, TextTooLong."""
    settings = here.request.config_dict[SETTINGS]
    chosen = given.get("file")
    content = chosen.file.read() if isinstance(chosen, web.FileField) else b""
    name = getattr(chosen, "filename", "")
    kept = await asyncio.to_thread(checked, name, content, settings)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    reply = _reply(here, str(given.get("text", "")), kept, f"{settings.address}/file/{token}")
    client_id = intake.check_client_id(str(given.get("client_id", "")) or secrets.token_urlsafe(12))
    conversation = here.handoff.conversation

    def write(connection: Connection) -> None:
        check_room(connection, conversation, len(kept.content), settings)
        files.keep(connection, hashed(token), conversation, here.me.id, kept)

    await here.record.write(write)
    fresh = False
    try:
        spoken = await here.office.speak(conversation, here.who, reply, str(client_id))
        fresh = spoken.fresh
    finally:
        if not fresh:
            await here.record.write(lambda one: files.remove(one, hashed(token)))
    await here.noted("sent-file", kept.media_type)


def _reply(here: Sitting, typed: str, kept: KeptFile, address: str) -> Reply:
    words = Words.load(Words.closest(here.handoff.language))
    try:
        text = intake.clean(typed)
    except EmptyText:
        text = words.say("file-here")
    return Reply(text=text, language=words.language, links=[link(words, kept, address)])


def panel(
    here: Sitting, *, problem: Refused | None = None, sent: bool = False, told: str = ""
) -> web.Response:
    """The forms; ``told``: the key of what has just been done."""
    settings = here.request.config_dict[SETTINGS]
    return fragment(
        here.request,
        "file.html",
        "panel",
        base=f"/desk/conversation/{here.number}",
        client_id=secrets.token_urlsafe(12),
        kinds=", ".join(endings()),
        accept=",".join(endings()),
        limit=settings.file_mb,
        days=settings.file_days,
        problem=problem,
        sent=sent,
        allows=here.handoff.files_from is not None,
        told=told,
    )
