"""How long a busy server wants to be left alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from guidance.errors import UnreadableFile

LONGEST_WAIT = 60.0
FIRST_WAIT = 2.0


@dataclass(frozen=True, slots=True)
class Busy:
    """An answer of 429 or 503, its header Retry-After, and how many tries came before."""

    status: int
    retry_after: str | None
    tries: int


def wait_asked(busy: Busy) -> float:
    """Seconds until the next try. Raises UnreadableFile where the server asks for over a minute."""
    asked = _seconds(busy.retry_after)
    if asked is None:
        return FIRST_WAIT * (1 << busy.tries)
    if asked > LONGEST_WAIT:
        raise UnreadableFile(
            f"The server is busy ({busy.status}) and asks to be left alone for {asked:.0f} seconds"
        )
    return max(asked, 0.0)


def _seconds(header: str | None) -> float | None:
    """The header's meaning, a number of seconds or a time (RFC 9110, 10.2.3)."""
    if header is None:
        return None
    if header.isascii() and header.isdigit():
        return float(header[:12])
    try:
        at = parsedate_to_datetime(header)
    except ValueError:
        return None
    aware = at if at.tzinfo is not None else at.replace(tzinfo=UTC)
    left: timedelta = aware - datetime.now(UTC)
    return left.total_seconds()
