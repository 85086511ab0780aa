"""Did anybody see what is not theirs? Everything that was seen has a marker, and so an owner."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.chaos.kept import Kept
from benchmarks.chaos.logbook import Book, Glimpse, Said, marks


@dataclass(frozen=True)
class Finding:
    """Something that is wrong. ``place``: the conversation, where it is about one."""

    kind: str
    place: str
    detail: str


def of_handoff(place: str, kept: Kept) -> str | None:
    """The conversation of ``handoff:NUMBER``; None where it was deleted."""
    if not place.startswith("handoff:"):
        return None
    return kept.handoffs.get(int(place.removeprefix("handoff:")), ("", None))[1]


def told(book: Book, kept: Kept, ids: dict[str, str]) -> Iterator[Finding]:
    """Nobody sees what belongs to another conversation; ``ids``: by place, in the record."""
    desk: defaultdict[str, set[str]] = defaultdict(set)
    for one in _all_seen(book):
        said = book.said.get(one.marker)
        if said is None or one.where == "desk":
            continue  # a note, or the page of the desk with its queue
        if one.where.startswith("handoff:") and said.kind != "counsellor":
            desk[one.where].add(said.place)
        elif not _may_see(one.where, said, kept, ids, book):
            yield Finding("told to the wrong person", one.where, f"{one.viewer}: {one.marker}")
    for where, places in desk.items():
        if len(places) > 1:
            yield Finding("two conversations on one page of the desk", where, str(places))


def _all_seen(book: Book) -> Iterator[Glimpse]:
    yield from book.glimpses
    for chat, texts in book.chats.items():
        for marker in {one for text in texts for one in marks(text)}:
            yield Glimpse("", f"telegram:{chat}", marker, float("-inf"))


def _same(one: str, other: str, kept: Kept) -> bool:
    """Whether two hand-offs are of one conversation, or one of them was deleted."""
    places = of_handoff(one, kept), of_handoff(other, kept)
    return None in places or places[0] == places[1]


def after_erasing(book: Book) -> Iterator[Finding]:
    """What was deleted is shown to nobody who asks later."""
    for one in book.glimpses:
        said = book.said.get(one.marker)
        place = book.places.get(said.place) if said else None
        if place and place.erased is not None and one.asked > place.erased:
            yield Finding("seen after it was deleted", place.id, f"{one.viewer}: {one.marker}")


def _may_see(where: str, said: Said, kept: Kept, ids: dict[str, str], book: Book) -> bool:
    if said.kind != "counsellor":
        return said.place == where
    if where.startswith("handoff:"):
        return _same(said.place, where, kept)
    own = of_handoff(said.place, kept)
    # Of a deleted hand-off only the learner's own pages know: those are looked through by marker.
    gone = own is None and where in book.places and book.places[where].asked is not None
    return gone or own == ids.get(where)
