"""POST /widget/file?conversation=ID&language=pl: a file from the learner, if that is allowed.

A form with ``file``, and ``client_id`` where the page has one. 204, or a sentence that says why
not.
"""

import secrets
from typing import Any

import structlog
from aiohttp import BodyPartReader, web

from front import errors, intake
from front.errors import FileRefused
from front.files.checking import MEGABYTE, checked, link
from front.files.kinds import endings
from front.keys import RECORD, SETTINGS, SWITCHBOARD
from front.language import available, preferred
from front.publishing import TOKEN_BYTES, hashed
from front.record import files, handoffs
from front.record.files import KeptFile
from front.settings import Settings
from front.switchboard import Said
from front.widget.sites import share, welcome
from words import Words

log = structlog.get_logger()

# Of one conversation at a time: enough for certificates, too few to fill a disk.
MOST_FILES = 10
_LONGEST_FIELD = 200


async def receive(request: web.Request) -> web.Response:
    """Keeps the file and says so in the conversation."""
    if not welcome(request):
        raise web.HTTPForbidden
    try:
        conversation = intake.check_conversation(request.query.get("conversation", ""))
        await _check_allowed(request, conversation)
        await _take(request, conversation, await _read(request))
    except errors.WrongFile as error:
        return _refused(request, FileRefused(**error.fields))
    except errors.Refused as error:
        return _refused(request, error)
    except (errors.RecordUnavailable, errors.Stopping) as error:
        log.warning("file_not_kept", cause=str(error))
        return _told(request, 503, "not-available", "service-error-not-available")
    return share(request, web.Response(status=204))


async def _check_allowed(request: web.Request, conversation: str) -> None:
    """Before a byte of it is read. Raises FileRefused."""

    def look(connection: Any) -> tuple[bool, int]:
        here = handoffs.open_here(connection, conversation)
        return bool(here and here.takes_files), files.of_learner(connection, conversation)

    allowed, count = await request.app[RECORD].read(look)
    if not allowed:
        raise FileRefused(reason="not-allowed", **_about(request.app[SETTINGS]))
    if count >= MOST_FILES:
        raise FileRefused(reason="many", **_about(request.app[SETTINGS]))


async def _read(request: web.Request) -> dict[str, Any]:
    """The fields of the form. Raises FileRefused as soon as the file is too large."""
    if not request.content_type.startswith("multipart/"):
        raise errors.WrongFields(names="file")
    form: dict[str, Any] = {}
    try:
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name == "file":
                form["name"] = part.filename or ""
                form["content"] = await _content(part, request.app[SETTINGS])
            elif isinstance(part, BodyPartReader) and part.name == "client_id":
                form["client_id"] = (await part.read_chunk(_LONGEST_FIELD)).decode()
    except (ValueError, web.HTTPException) as error:
        raise errors.WrongFields(names="file") from error
    return form


async def _content(part: BodyPartReader, settings: Settings) -> bytes:
    found, most = bytearray(), settings.file_mb * MEGABYTE
    while chunk := await part.read_chunk():
        found += chunk
        if len(found) > most:
            raise FileRefused(reason="large", **_about(settings))
    return bytes(found)


async def _take(request: web.Request, conversation: str, form: dict[str, Any]) -> None:
    """The same client id twice is one message, with the first file. Raises WrongFile, Refused."""
    settings, record = request.app[SETTINGS], request.app[RECORD]
    kept = checked(form.get("name", ""), form.get("content", b""), settings)
    token = secrets.token_urlsafe(TOKEN_BYTES)
    said = _said(request, conversation, form, kept, f"{settings.address}/file/{token}")
    await record.write(lambda one: files.keep(one, hashed(token), conversation, None, kept))
    fresh = False
    try:
        fresh = (await request.app[SWITCHBOARD].accept(said)).fresh
    finally:
        if not fresh:
            await record.write(lambda one: files.remove(one, hashed(token)))


def _said(
    request: web.Request, conversation: str, form: dict[str, Any], kept: KeptFile, address: str
) -> Said:
    words = Words.load(_language(request))
    return Said(
        conversation=conversation,
        text=words.say("file-from-learner"),
        channel="widget",
        language=available(request.query.get("language")),
        fallback_language=words.language,
        client_id=form.get("client_id") or secrets.token_urlsafe(12),
        links=(link(words, kept, address),),
    )


def _about(settings: Settings) -> dict[str, Any]:
    return {"limit": settings.file_mb, "kinds": ", ".join(endings())}


def _language(request: web.Request) -> str:
    header = preferred(request.headers.get("Accept-Language"))
    return available(request.query.get("language")) or header or "en"


def _refused(request: web.Request, error: errors.Refused) -> web.Response:
    fields = error.fields
    if isinstance(error, FileRefused):
        fields = {**_about(request.app[SETTINGS]), "most": MOST_FILES, **fields}
    status = 403 if fields.get("reason") == "not-allowed" else 422
    return _told(request, status, error.code, error.words, **fields)


def _told(request: web.Request, status: int, code: str, key: str, **fields: Any) -> web.Response:
    words = Words.load(_language(request))
    body = {"error": {"code": code, "message": words.say(key, **fields)}}
    headers = {"Content-Language": words.language, "Cache-Control": "no-store"}
    return share(request, web.json_response(body, status=status, headers=headers))
