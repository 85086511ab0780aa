"""A file that somebody wants to send: looked at, and made what is kept of it."""

import shutil
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from front.errors import WrongFile
from front.files.kinds import clean_name, endings, kind_of
from front.message import Link
from front.record import files
from front.record.files import KeptFile
from front.settings import Settings
from words import Words

MEGABYTE = 1024 * 1024
# As large as may be, of one conversation, from both sides.
MOST_OF_ONE = 20
# Conversations need the disk more than files do.
LEFT_FREE = 256 * MEGABYTE


def checked(name: str, content: bytes, settings: Settings) -> KeptFile:
    """The file as it is kept. Raises WrongFile."""
    about: dict[str, Any] = {"limit": settings.file_mb, "kinds": ", ".join(endings())}
    if not content:
        raise WrongFile(reason="empty", **about)
    if len(content) > settings.file_mb * MEGABYTE:
        raise WrongFile(reason="large", **about)
    clean = clean_name(name)
    kind = kind_of(clean, content)
    if kind is None:
        raise WrongFile(reason="kind", **about)
    expires = datetime.now(UTC) + timedelta(days=settings.file_days)
    return KeptFile(clean, kind.media_type, content, expires)


def check_room(connection: Connection, conversation: str, size: int, settings: Settings) -> None:
    """Whether there is room for a file of so many bytes. Raises WrongFile."""
    most = settings.files_mb * MEGABYTE
    mine = MOST_OF_ONE * settings.file_mb * MEGABYTE
    full = (
        files.kept_bytes(connection) + size > most
        or files.kept_bytes(connection, conversation) + size > mine
        or free_disk(settings) < LEFT_FREE + size
    )
    if full:
        raise WrongFile(reason="room", limit=settings.file_mb, kinds=", ".join(endings()))


def free_disk(settings: Settings) -> int:
    """Bytes that are left on the disk of the record, in CAIRN_VAR."""
    return shutil.disk_usage(settings.var).free


def link(words: Words, kept: KeptFile, address: str) -> Link:
    """What stands below the message: name, size, until when it can be had."""
    day = words.day(kept.expires.date())
    title = words.say("file-link", name=kept.name, size=_size(words, len(kept.content)), day=day)
    return Link(title=title, url=address)


def _size(words: Words, count: int) -> str:
    """In kB or MB of 1,000 and 1,000,000 bytes, rounded up to what is shown."""
    if count < 1_000_000:
        return words.say("file-size-kb", count=words.number(max(1, round(count / 1000))))
    return words.say("file-size-mb", count=words.number(round(count / 1_000_000, 1)))
