"""A file from a counsellor to the learner: checked, kept behind a link, said as a message."""

import secrets
from datetime import UTC, datetime, timedelta
from typing import Any

from aiohttp import web

from front import intake
from front.desk.conversation.sitting import PATH, Sitting, sitting
from front.desk.guard import MEGABYTE, TALKING, Routes
from front.desk.pages import fragment
from front.errors import EmptyText, Refused, WrongFile
from front.files.kinds import clean_name, endings, kind_of
from front.keys import SETTINGS
from front.message import Link, Reply
from front.publishing import TOKEN_BYTES, hashed
from front.record import files
from front.record.files import KeptFile
from front.settings import Settings
from words import Words

routes = Routes()


@routes.get(f"{PATH}/file", *TALKING)
async def form(request: web.Request) -> web.StreamResponse:
    """The form."""
    return _panel(await sitting(request))


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
        return _panel(here, problem=refused)
    if not quick:
        raise web.HTTPSeeOther(f"/desk/conversation/{here.number}#say")
    return _panel(here, sent=True)


async def _send(here: Sitting, given: Any) -> None:
    """Raises WrongFile, NotYours, TextTooLong."""
    settings = here.request.config_dict[SETTINGS]
    kept = _checked(given.get("file"), settings)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    reply = _reply(here, str(given.get("text", "")), kept, f"{settings.address}/file/{token}")
    client_id = intake.check_client_id(str(given.get("client_id", "")) or secrets.token_urlsafe(12))
    conversation = here.handoff.conversation
    await here.record.write(
        lambda one: files.keep(one, hashed(token), conversation, here.me.id, kept)
    )
    fresh = False
    try:
        spoken = await here.office.speak(conversation, here.who, reply, str(client_id))
        fresh = spoken.fresh
    finally:
        if not fresh:
            await here.record.write(lambda one: files.remove(one, hashed(token)))
    await here.noted("sent-file", kept.media_type)


def _checked(given: Any, settings: Settings) -> KeptFile:
    """The file as it is kept. Raises WrongFile."""
    about: dict[str, Any] = {"limit": settings.file_mb, "kinds": ", ".join(endings())}
    content = given.file.read() if isinstance(given, web.FileField) else b""
    if not content:
        raise WrongFile(reason="empty", **about)
    if len(content) > settings.file_mb * MEGABYTE:
        raise WrongFile(reason="large", **about)
    name = clean_name(given.filename)
    kind = kind_of(name, content)
    if kind is None:
        raise WrongFile(reason="kind", **about)
    expires = datetime.now(UTC) + timedelta(days=settings.file_days)
    return KeptFile(name, kind.media_type, content, expires)


def _reply(here: Sitting, typed: str, kept: KeptFile, address: str) -> Reply:
    words = Words.load(Words.closest(here.handoff.language))
    try:
        text = intake.clean(typed)
    except EmptyText:
        text = words.say("file-here")
    title = words.say(
        "file-link",
        name=kept.name,
        size=_size(words, len(kept.content)),
        day=words.day(kept.expires.date()),
    )
    return Reply(text=text, language=words.language, links=[Link(title=title, url=address)])


def _size(words: Words, count: int) -> str:
    """In kB or MB of 1,000 and 1,000,000 bytes, rounded up to what is shown."""
    if count < 1_000_000:
        return words.say("file-size-kb", count=words.number(max(1, round(count / 1000))))
    return words.say("file-size-mb", count=words.number(round(count / 1_000_000, 1)))


def _panel(here: Sitting, *, problem: Refused | None = None, sent: bool = False) -> web.Response:
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
    )
