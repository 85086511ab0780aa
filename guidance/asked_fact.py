"""Which facts of an offer a message asks for, by the words of asked_facts.csv.

The contract of the understanding has one intent for all questions on an offer. Where two readings
overlap, the longer one holds: “what is in the price” asks what it includes, not what it costs.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from guidance.beginnings import table
from guidance.limits import plain

FILE = Path(__file__).with_name("asked_facts.csv")
# Asked for often, and no element of a record.
NOT_KEPT = frozenset(
    {"schedule", "teacher", "group-size", "refund", "equipment", "practice", "food"}
)
# More would be the whole record again.
MOST = 4


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    start: int
    end: int

    def within(self, other: _Found) -> bool:
        """Whether another, longer one covers a part of it."""
        longer = other.end - other.start > self.end - self.start
        return longer and self.start < other.end and other.start < self.end


def asked(text: str) -> tuple[str, ...]:
    """The names of the facts asked for, in the order of the message, MOST at most.

    A text that begins with a slash comes from a button and asks for none.
    """
    if text.startswith("/"):
        return ()
    found = sorted(_found(plain(text)), key=lambda one: (one.start, one.name))
    clear = (one for one in found if not any(one.within(other) for other in found))
    return tuple(dict.fromkeys(one.name for one in clear))[:MOST]


def _found(folded: str) -> Iterator[_Found]:
    for row in table(FILE):
        for match in row.pattern.finditer(folded):
            yield _Found(row.name, match.start(), match.end())
