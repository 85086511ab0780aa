"""What the simulated people said, saw and did, with times; the judge reads nothing else of them.

Everything said holds a marker, which is in no other text: it tells whose words these are. Times
are of the event loop, in seconds.
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter, defaultdict
from dataclasses import asdict, dataclass, field
from typing import Any

# Letters only: nothing that could be taken for a number of a person and be masked.
MARK = re.compile(r"qx[a-z]{8}q")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def marks(text: str) -> list[str]:
    """The markers in a text, in order."""
    return MARK.findall(text)


def _letters(number: int, count: int) -> str:
    found = ""
    for _ in range(count):
        number, rest = divmod(number, len(_LETTERS))
        found = _LETTERS[rest] + found
    return found


@dataclass
class Place:
    """A conversation. ``id``: in the record, or ``telegram:CHAT``; ``asked``, ``erased``: when its
    deletion was asked for and confirmed."""

    id: str
    learner: str
    channel: str
    asked: float | None = None
    erased: float | None = None


@dataclass
class Said:
    """One message; ``kept``: when it was acknowledged, None while it was not; ``refused``: the
    code of a polite refusal."""

    marker: str
    speaker: str
    place: str
    client_id: str
    kind: str
    began: float
    kept: float | None = None
    refused: str = ""


@dataclass
class Act:
    """What a counsellor did to a hand-off; ``status`` of the last answer, 0 without one."""

    counsellor: str
    kind: str
    handoff: int
    began: float
    marker: str = ""
    status: int = 0

    @property
    def done(self) -> bool:
        """Whether it was acknowledged."""
        return self.status in {200, 204, 303}


@dataclass
class Glimpse:
    """Somebody saw a marker. ``where``: a place, or the number of a hand-off at the desk;
    ``asked``: when what was seen had been asked for."""

    viewer: str
    where: str
    marker: str
    asked: float


@dataclass
class Book:
    """All of a run. ``screens``: by place, what a page shows in the end: id, sender, text;
    ``chats``: by Telegram chat the texts it got; ``settled``: the id of the last message when all
    was said: pages show all up to it."""

    places: dict[str, Place] = field(default_factory=dict)
    said: dict[str, Said] = field(default_factory=dict)
    acts: list[Act] = field(default_factory=list)
    glimpses: list[Glimpse] = field(default_factory=list)
    screens: defaultdict[str, list[tuple[float, str, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    chats: dict[str, list[str]] = field(default_factory=dict)
    unsettled: list[str] = field(default_factory=list)
    settled: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    _seen: set[tuple[str, str, str]] = field(default_factory=set)

    @staticmethod
    def now() -> float:
        """The time of the event loop."""
        return asyncio.get_running_loop().time()

    def marker(self) -> str:
        """A new one."""
        self.counts["markers"] += 1
        return f"qx{_letters(self.counts['markers'] * 7919 % 26**8, 8)}q"

    def say(self, speaker: str, place: str, kind: str) -> Said:
        """Somebody is about to say something new."""
        marker = self.marker()
        one = Said(marker, speaker, place, f"c-{marker}", kind, self.now())
        self.said[marker] = one
        return one

    def begin(self, place: str, learner: str, channel: str) -> Place:
        """A learner's new conversation."""
        self.places[place] = Place(place, learner, channel)
        return self.places[place]

    def look(self, viewer: str, where: str, text: str, asked: float) -> None:
        """Somebody sees a text; what they saw there before is not written again."""
        for marker in marks(text):
            if (viewer, where, marker) not in self._seen or self._gone(marker):
                self._seen.add((viewer, where, marker))
                self.glimpses.append(Glimpse(viewer, where, marker, asked))

    def as_data(self) -> dict[str, Any]:
        """For a file."""
        return {
            "places": [asdict(one) for one in self.places.values()],
            "said": [asdict(one) for one in self.said.values()],
            "acts": [asdict(one) for one in self.acts],
            "glimpses": [asdict(one) for one in self.glimpses],
            "screens": self.screens,
            "chats": self.chats,
            "settled": self.settled,
            "counts": self.counts,
        }

    def _gone(self, marker: str) -> bool:
        said = self.said.get(marker)
        place = self.places.get(said.place) if said else None
        return place is not None and place.erased is not None
