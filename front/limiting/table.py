"""The table of limits: what is counted, by whom, how many in which time. docs/limits.md shows it.

Counts by address are for a school: hundreds of people behind one address. Whoever changes a row
changes docs/limits.md, too: a test compares them.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from limits import RateLimitItemPerSecond

By = Literal["conversation", "address", "session", "chat", "page"]
# Of how many names a row counts at a time; beyond it those that were silent longest are forgotten.
_MOST_NAMES = {
    "conversation": 50_000,
    "address": 50_000,
    "session": 5_000,
    "chat": 20_000,
    "page": 50_000,
}


@dataclass(frozen=True)
class Row:
    """``most`` of ``what`` in ``seconds``, for each name of the kind ``by``."""

    what: str
    by: By
    most: int
    seconds: int

    @property
    def names(self) -> int:
        """How many names are counted at a time."""
        return _MOST_NAMES[self.by]

    @cached_property
    def item(self) -> RateLimitItemPerSecond:
        """The row as the library knows it."""
        return RateLimitItemPerSecond(self.most, self.seconds, self.what)


MESSAGES = Row("messages", "conversation", 40, 60)
MESSAGES_HERE = Row("messages-here", "address", 1_800, 60)
BEGUN = Row("new-conversations", "address", 600, 3_600)
# Of somebody in danger: they count for nothing else.
URGENT = Row("urgent", "conversation", 10, 60)
URGENT_HERE = Row("urgent-here", "address", 120, 60)
CHATTED = Row("chat-messages", "chat", 30, 60)
# A chat is told so often that it is too fast.
TOLD = Row("chat-notices", "chat", 1, 60)
FRAMES = Row("frames", "page", 1_200, 60)
OPENED = Row("pages-opened", "address", 3_000, 60)
REQUESTS = Row("requests", "address", 6_000, 60)
READS = Row("reads", "conversation", 240, 60)
OPINIONS = Row("opinions", "conversation", 60, 60)
CODES = Row("codes", "conversation", 20, 600)
COPIES = Row("copies", "conversation", 10, 600)
COPIES_HERE = Row("copies-here", "address", 300, 600)
ERASINGS = Row("erasings", "conversation", 20, 600)
ERASINGS_HERE = Row("erasings-here", "address", 300, 600)
FILES = Row("files", "conversation", 20, 3_600)
FILES_HERE = Row("files-here", "address", 300, 3_600)
DOWNLOADS = Row("downloads", "address", 1_200, 600)
PAPERS = Row("pdf", "address", 300, 600)
DESK = Row("desk", "session", 1_200, 60)
DESK_HEAVY = Row("searches", "session", 300, 60)
DESK_WORDS = Row("said-at-desk", "session", 120, 60)
WRONG_WEBHOOK = Row("wrong-webhook", "address", 60, 60)

ROWS = (
    MESSAGES,
    MESSAGES_HERE,
    BEGUN,
    URGENT,
    URGENT_HERE,
    CHATTED,
    TOLD,
    FRAMES,
    OPENED,
    REQUESTS,
    READS,
    OPINIONS,
    CODES,
    COPIES,
    COPIES_HERE,
    ERASINGS,
    ERASINGS_HERE,
    FILES,
    FILES_HERE,
    DOWNLOADS,
    PAPERS,
    DESK,
    DESK_HEAVY,
    DESK_WORDS,
    WRONG_WEBHOOK,
)

# At the same time, not in a time.
PAGES_HERE = 1_500  # open pages from one address
PAGES_OF_ONE = 30  # open pages of one conversation
UPLOADS = 8  # files that are being read, in all
CHAT_WAITING = 100  # updates of one chat that wait to be dealt with
TAKING_IN = 64  # messages that are being written down, in all
LATE_WAITING = 5_000  # unanswered messages in all while Rasa is away
