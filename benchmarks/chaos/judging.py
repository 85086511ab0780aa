"""Afterwards: pure functions from what people noted and what was kept to what is wrong."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from benchmarks.chaos import strangers
from benchmarks.chaos.kept import Kept, Row
from benchmarks.chaos.logbook import Book, Place, Said, marks
from benchmarks.chaos.strangers import Finding, of_handoff
from guidance.handoff import MOVES, Move, State

# Telegram's interface knows no client id: what was on its way when the front died may have come
# (tests/telegram/test_process.py), once for each death.
_DATABASES = ("record.db", "tracker.db")


def judge(book: Book, kept: Kept, deaths: int) -> list[Finding]:
    """All that is wrong; ``deaths``: how often the front died."""
    ids = {place.id: _conversation(place, kept) for place in book.places.values()}
    return [
        *_said(book, kept, ids),
        *_order(book, kept, ids),
        *_answers(kept, ids),
        *_screens(book, kept, ids),
        *_chats(book, deaths),
        *strangers.told(book, kept, ids),
        *strangers.after_erasing(book),
        *_heard(book, kept, ids),
        *_handoffs(kept),
        *_acts(book, kept),
        *_erased(book, kept),
        *_logs(kept),
        *(Finding("not said to the end", place, "") for place in book.unsettled),
        *(Finding("left behind", "", one) for one in kept.left),
    ]


def _conversation(place: Place, kept: Kept) -> str:
    """The id in the record; that of a Telegram chat is known there alone."""
    if place.channel == "telegram":
        return kept.chats.get(place.id.removeprefix("telegram:"), place.id)
    return place.id


def _there(book: Book) -> set[str]:
    """Places that nobody asked to be deleted: nothing of them may be missing."""
    return {place.id for place in book.places.values() if place.asked is None}


def _said(book: Book, kept: Kept, ids: dict[str, str]) -> Iterator[Finding]:
    """What was acknowledged is in the record once, in its conversation; the rest at most once."""
    by_marker, by_client = _by_marker(kept.messages), _by_client(kept.messages)
    there = _there(book)
    for one in book.said.values():
        own = one.kind == "file"
        rows = by_client.get(one.client_id, []) if own else by_marker.get(one.marker, [])
        place = ids.get(one.place) or of_handoff(one.place, kept)
        if len(rows) > 1:
            yield Finding("more than once in the record", one.place, one.marker)
        if one.kept is not None and not rows and _must_be_there(one, there, kept):
            yield Finding("acknowledged and lost", one.place, f"{one.kind} {one.marker}")
        if any(place is not None and row.place != place for row in rows):
            yield Finding("in somebody else's conversation", one.place, one.marker)


def _must_be_there(one: Said, there: set[str], kept: Kept) -> bool:
    if one.kind == "counsellor":  # with the hand-off the conversation has gone
        return of_handoff(one.place, kept) is not None
    return one.place in there


def _by_marker(rows: Iterable[Row]) -> dict[str, list[Row]]:
    """Messages of people by their markers: an answer may repeat what was said."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.sender in {"learner", "counsellor"}:
            for marker in marks(row.text):
                found[marker].append(row)
    return found


def _by_client(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row.client_id:
            found[row.client_id].append(row)
    return found


def _order(book: Book, kept: Kept, ids: dict[str, str]) -> Iterator[Finding]:
    """Each learner's messages stand in the record as they were said."""
    order = {marker: number for number, marker in enumerate(book.said)}
    standing: defaultdict[str, list[int]] = defaultdict(list)
    for row in kept.messages:
        if row.sender == "learner":
            known = [order[one] for one in marks(row.text) if one in order]
            standing[row.place].extend(known)
    for place, own in ids.items():
        if standing[own] != sorted(standing[own]):
            yield Finding("out of order in the record", place, "")


def _answers(kept: Kept, ids: dict[str, str]) -> Iterator[Finding]:
    """Each message that waited for an answer has it, once."""
    replies: defaultdict[int, list[Row]] = defaultdict(list)
    for row in kept.messages:
        if row.in_reply_to is not None:
            replies[row.in_reply_to].append(row)
    ours = set(ids.values())
    for row in kept.messages:
        if row.sender == "learner" and row.place in ours:
            for kind in _answered(row, replies[row.id]):
                yield Finding(kind, row.place, str(row.id))


def _answered(row: Row, said: list[Row]) -> Iterator[str]:
    if row.state == "received":
        yield "never answered"
    if row.state == "answered" and not said:
        yield "answered with nothing"
    if len({(one.sender, one.text) for one in said}) < len(said):
        yield "answered twice"
    if any(one.place != row.place for one in said):
        yield "answered in another conversation"


def _screens(book: Book, kept: Kept, ids: dict[str, str]) -> Iterator[Finding]:
    """What a page shows in the end is what the record has, once and in order."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for row in kept.messages:
        rows[row.place].append(row)
    for place, screen in book.screens.items():
        if book.places[place].asked is not None:
            continue
        own = rows[ids[place]]
        if book.places[place].channel == "plain":
            shown = [one for _, _, text in screen for one in marks(text)[:1]]
            wanted = [one for row in own for one in marks(row.text)[:1]]
            wrong = _firsts(shown) != _firsts(wanted)
        else:
            up_to = max((book.settled, *(number for number, _, _ in screen)))
            wanted_ids = [float(row.id) for row in own if row.id <= up_to]
            wrong = [number for number, _, _ in screen] != wanted_ids
        if wrong:
            yield Finding("the page shows something else", place, "")


def _firsts(markers: list[str]) -> list[str]:
    return list(dict.fromkeys(markers))


def _chats(book: Book, deaths: int) -> Iterator[Finding]:
    """What a counsellor said came into a chat once; more only as often as the front died."""
    doubled = 0
    for texts in book.chats.values():
        counts = Counter(one for text in texts for one in marks(text) if _by_counsellor(book, one))
        doubled += sum(count - 1 for count in counts.values())
    if doubled > deaths:
        yield Finding("came twice into a chat", "", f"{doubled} times, {deaths} deaths")


def _by_counsellor(book: Book, marker: str) -> bool:
    said = book.said.get(marker)
    return said is not None and said.kind == "counsellor"


def _heard(book: Book, kept: Kept, ids: dict[str, str]) -> Iterator[Finding]:
    """In Rasa's store each message is in its own conversation, or in one beside it."""
    for sender, data in kept.heard:
        for marker in marks(data):
            said = book.said.get(marker)
            if said is None or said.kind == "counsellor" or said.place not in ids:
                continue
            if ids[said.place] not in sender and not sender.startswith("aside"):
                yield Finding("in another conversation of Rasa", said.place, marker)


def _handoffs(kept: Kept) -> Iterator[Finding]:
    """Every hand-off's events are a walk through the table of moves that ends where it stands."""
    at: dict[int, str | None] = {}
    for one in kept.events:
        if at.get(one.handoff) != one.before:
            yield Finding("a move that does not follow", f"handoff:{one.handoff}", one.move)
        before = State(one.before) if one.before else None
        if one.move not in set(Move) or MOVES.get((before, Move(one.move))) != one.after:
            yield Finding("a forbidden move", f"handoff:{one.handoff}", f"{before} {one.move}")
        at[one.handoff] = one.after
    opened = Counter(place for state, place in kept.handoffs.values() if state in _OPEN)
    for number, (state, place) in kept.handoffs.items():
        if state not in set(State):
            yield Finding("in no state of the table", f"handoff:{number}", state)
        if at.get(number) != state:
            yield Finding("stands where no move led", f"handoff:{number}", state)
        if state in _OPEN and opened[place] > 1:
            yield Finding("two open hand-offs", place, str(number))


_OPEN = {"requested", "waiting", "with_counsellor"}
_MOVE_OF = {
    "claim": Move.CLAIM,
    "close": Move.CLOSE,
    "give-back": Move.GIVE_BACK,
    "release": Move.RELEASE,
}


def _acts(book: Book, kept: Kept) -> Iterator[Finding]:
    """What a counsellor was told is done has been done."""
    made = Counter((one.handoff, one.move) for one in kept.events)
    notes = Counter(marker for text in kept.notes for marker in marks(text))
    for act in book.acts:
        if not act.done:
            continue
        move = _MOVE_OF.get(act.kind)
        if move and not made[act.handoff, move.value]:
            yield Finding("acknowledged and not done", f"handoff:{act.handoff}", act.kind)
        if act.kind == "note" and act.handoff in kept.handoffs and not notes[act.marker]:
            yield Finding("a note is lost", f"handoff:{act.handoff}", act.marker)


def _erased(book: Book, kept: Kept) -> Iterator[Finding]:
    """Of what was deleted no file of the run holds a word."""
    for one in book.said.values():
        place = book.places.get(one.place)
        if place and place.erased is not None and one.marker in kept.where:
            files = sorted(kept.where[one.marker])
            yield Finding("left of a deleted conversation", place.id, f"{one.kind} {files}")


def _logs(kept: Kept) -> Iterator[Finding]:
    """No log holds a word that anybody said."""
    for marker, files in kept.where.items():
        for file in files:
            if not file.startswith(_DATABASES):
                yield Finding("personal words in a file", "", f"{marker} in {file}")
