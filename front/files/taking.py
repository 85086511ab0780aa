"""A file from the learner, while the counsellor who holds the conversation allows it: read up to
its limit, checked, kept, said in the conversation."""

import asyncio
import secrets
from dataclasses import dataclass
from typing import Any

from aiohttp import BodyPartReader, web
from sqlalchemy import Connection

from front import errors
from front.errors import FileRefused
from front.files.checking import MEGABYTE, check_room, checked, link
from front.files.kinds import endings
from front.keys import DOORS, RECORD, SETTINGS, SWITCHBOARD
from front.kindly import BROKEN
from front.limiting.bodies import FILE_SECONDS, in_time
from front.limiting.places import Place
from front.publishing import TOKEN_BYTES, hashed
from front.record import files, handoffs
from front.record.files import KeptFile
from front.record.locking import lock
from front.settings import Settings
from front.switchboard import Said
from words import Words

# Of one conversation at a time: enough for certificates, too few to fill a disk.
MOST_FILES = 10
_FIELDS = ("client_id", "nonce", "token")
_LONGEST_FIELD = 200


@dataclass(frozen=True)
class Sender:
    """Who sends it: ``language`` chosen on the page, ``reads`` where none was; ``client_id``: the
    same one twice is one message, with the first file."""

    conversation: str
    channel: str
    language: str | None
    reads: str
    client_id: str = ""
    place: Place | None = None


async def check_allowed(request: web.Request, conversation: str) -> None:
    """Before a byte of it is read. Raises FileRefused, RecordUnavailable."""

    def look(connection: Connection) -> tuple[bool, int]:
        here = handoffs.open_here(connection, conversation)
        return bool(here and here.takes_files), files.of_learner(connection, conversation)

    allowed, count = await request.app[RECORD].read(look)
    if not allowed:
        raise refusal(request.app[SETTINGS], "not-allowed")
    if count >= MOST_FILES:
        raise refusal(request.app[SETTINGS], "many")


async def read(request: web.Request) -> dict[str, Any]:
    """The fields of the form: ``name`` and ``content`` of the file, the others as texts.

    Raises FileRefused as soon as the file is too large, WrongFields for what is no such form, Busy,
    TooSlow.
    """
    if not request.content_type.startswith("multipart/"):
        raise errors.WrongFields(names="file")
    try:
        with request.app[DOORS].uploading():
            async with in_time(FILE_SECONDS):
                return await _parts(request)
    except (ValueError, web.HTTPException, *BROKEN) as error:
        raise errors.WrongFields(names="file") from error


async def _parts(request: web.Request) -> dict[str, Any]:
    form: dict[str, Any] = {}
    async for part in await request.multipart():
        if isinstance(part, BodyPartReader) and part.name == "file":
            form["name"] = part.filename or ""
            form["content"] = await _content(part, request.app[SETTINGS])
        elif isinstance(part, BodyPartReader) and part.name in _FIELDS:
            form[part.name] = (await part.read_chunk(_LONGEST_FIELD)).decode()
    return form


async def take(request: web.Request, sender: Sender, form: dict[str, Any]) -> None:
    """Keeps the file of ``read`` and says so. Raises Refused, RecordUnavailable, Stopping."""
    settings, record = request.app[SETTINGS], request.app[RECORD]
    try:
        name, content = form.get("name", ""), form.get("content", b"")
        # A list of a hundred thousand parts takes a second to read.
        kept = await asyncio.to_thread(checked, name, content, settings)
    except errors.WrongFile as error:
        raise refusal(settings, str(error.fields["reason"])) from error
    token = secrets.token_urlsafe(TOKEN_BYTES)
    said = _said(sender, kept, f"{settings.address}/file/{token}")

    def write(connection: Connection) -> None:
        # Looked at once more: other files may have come while this one was read.
        lock(connection, sender.conversation)
        if files.of_learner(connection, sender.conversation) >= MOST_FILES:
            raise refusal(settings, "many")
        try:
            check_room(connection, sender.conversation, len(kept.content), settings)
        except errors.WrongFile as error:
            raise refusal(settings, "room") from error
        files.keep(connection, hashed(token), sender.conversation, None, kept)

    await record.write(write)
    fresh = False
    try:
        fresh = (await request.app[SWITCHBOARD].accept(said)).fresh
    except FileRefused as error:
        raise refusal(settings, str(error.fields["reason"])) from error
    finally:
        if not fresh:
            await record.write(lambda one: files.remove(one, hashed(token)))


def refusal(settings: Settings, reason: str) -> FileRefused:
    """With all that its sentence tells."""
    kinds = ", ".join(endings())
    return FileRefused(reason=reason, limit=settings.file_mb, kinds=kinds, most=MOST_FILES)


async def _content(part: BodyPartReader, settings: Settings) -> bytes:
    found, most = bytearray(), settings.file_mb * MEGABYTE
    while chunk := await part.read_chunk():
        found += chunk
        if len(found) > most:
            raise refusal(settings, "large")
    return bytes(found)


def _said(sender: Sender, kept: KeptFile, address: str) -> Said:
    words = Words.load(sender.reads)
    return Said(
        conversation=sender.conversation,
        text=words.say("file-from-learner"),
        channel=sender.channel,
        language=sender.language,
        fallback_language=sender.reads,
        client_id=sender.client_id or secrets.token_urlsafe(12),
        links=(link(words, kept, address),),
        place=sender.place,
    )
