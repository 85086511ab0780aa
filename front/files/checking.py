"""A file that somebody wants to send: looked at, and made what is kept of it."""

from datetime import UTC, datetime, timedelta
from typing import Any

from front.errors import WrongFile
from front.files.kinds import clean_name, endings, kind_of
from front.message import Link
from front.record.files import KeptFile
from front.settings import Settings
from words import Words

MEGABYTE = 1024 * 1024


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
