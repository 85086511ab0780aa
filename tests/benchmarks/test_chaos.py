"""The judge of the chaos finds what is wrong: a good run is spoilt in one way after the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.chaos import kept as reading
from benchmarks.chaos import report
from benchmarks.chaos.judging import judge
from benchmarks.chaos.kept import Event, Kept, Row
from benchmarks.chaos.logbook import MARK, Act, Book, Glimpse, Place, Said
from benchmarks.chaos.probing import Recovery, Span, disturbed, late
from benchmarks.chaos.run import Outcome
from benchmarks.chaos.schedule import AT_ONCE, LONGEST, SHORTEST, WEIGHTS, schedule

ONE, TWO, HELD, NOTE, FILE = (f"qx{letter * 8}q" for letter in "abcde")
OTHER, GONE = (f"qx{letter * 8}q" for letter in "fg")
ANN, BEN, CAT = "place-ann", "place-ben", "telegram:5000"


def said(marker: str, speaker: str, place: str, kind: str = "ask") -> Said:
    return Said(marker, speaker, place, f"c-{marker}", kind, 1.0, 1.1)


def message(number: int, place: str, sender: str, text: str, reply: int | None = None) -> Row:
    state = "answered" if sender == "learner" else None
    client = f"c-{text}" if sender != "assistant" else None
    return Row(number, place, sender, text, client, state, reply)


def good() -> tuple[Book, Kept]:
    """Ann asks twice and talks to a counsellor, Ben asks in Telegram, Cat deleted everything."""
    book, kept = Book(), Kept()
    for place in (Place(ANN, "ann", "widget"), Place(CAT, "ben", "telegram")):
        book.places[place.id] = place
    book.places[BEN] = Place(BEN, "cat", "rest", asked=5.0, erased=6.0)
    for one in (
        said(ONE, "ann", ANN),
        said(TWO, "ann", ANN),
        said(FILE, "ann", ANN, "file"),
        said(HELD, "seat", "handoff:1", "counsellor"),
        said(OTHER, "ben", CAT),
        said(GONE, "cat", BEN),
    ):
        book.said[one.marker] = one
    kept.chats = {"5000": "chat-of-ben"}
    kept.messages = [
        message(1, ANN, "learner", ONE),
        message(2, ANN, "assistant", f"heard {ONE}", 1),
        message(3, ANN, "learner", TWO),
        message(4, ANN, "assistant", f"heard {TWO}", 3),
        message(5, ANN, "counsellor", HELD),
        replace(message(6, ANN, "learner", "a file"), client_id=f"c-{FILE}", state="held"),
        message(7, "chat-of-ben", "learner", OTHER),
        message(8, "chat-of-ben", "assistant", f"heard {OTHER}", 7),
    ]
    kept.handoffs = {1: ("closed", ANN)}
    kept.events = [
        Event(1, 1, "queue", None, "waiting", "learner"),
        Event(2, 1, "claim", "waiting", "with_counsellor", "counsellor"),
        Event(3, 1, "close", "with_counsellor", "closed", "counsellor"),
    ]
    kept.notes = [f"came for a course {NOTE}"]
    kept.heard = [(ANN, f'{{"text": "{ONE}"}}'), ("chat-of-ben", f'{{"text": "{OTHER}"}}')]
    kept.where = {ONE: {"record.db", "tracker.db-wal"}}
    book.acts = [
        Act("seat", "claim", 1, 1.0, status=204),
        Act("seat", "note", 1, 1.0, NOTE, status=200),
        Act("seat", "close", 1, 2.0, status=200),
    ]
    book.glimpses = [
        Glimpse("ann", ANN, ONE, 1.0),
        Glimpse("ann", ANN, HELD, 1.0),
        Glimpse("seat", "handoff:1", ONE, 1.0),
        Glimpse("cat", BEN, GONE, 2.0),
        Glimpse("seat", "desk", GONE, 2.0),
    ]
    book.screens[ANN] = [(row.id, row.sender, row.text) for row in kept.messages[:6]]
    book.chats = {"5000": [f"heard {OTHER}"]}
    book.settled = 8
    return book, kept


def test_a_good_run_is_good() -> None:
    assert judge(*good(), deaths=0) == []


Spoil = Callable[[Book, Kept], object]


def _swap(book: Book, kept: Kept) -> None:
    kept.messages[0], kept.messages[2] = (
        replace(kept.messages[2], id=1),
        replace(kept.messages[0], id=3),
    )


def _change(number: int, **fields: object) -> Spoil:
    def spoil(_book: Book, kept: Kept) -> None:
        kept.messages[number] = replace(kept.messages[number], **fields)  # type: ignore[arg-type]

    return spoil


def _double(number: int) -> Spoil:
    return lambda _book, kept: kept.messages.append(replace(kept.messages[number], id=99))


def _see(viewer: str, where: str, marker: str, asked: float = 1.0) -> Spoil:
    return lambda book, _kept: book.glimpses.append(Glimpse(viewer, where, marker, asked))


def _event(move: str, before: str, after: str) -> Spoil:
    return lambda _book, kept: kept.events.append(Event(9, 1, move, before, after, "rule"))


SPOILT: dict[str, tuple[str, Spoil]] = {
    "a message is lost": ("acknowledged and lost", lambda _, kept: kept.messages.pop(2)),
    "a file is lost": ("acknowledged and lost", lambda _, kept: kept.messages.pop(5)),
    "a counsellor's word is lost": ("acknowledged and lost", lambda _, kept: kept.messages.pop(4)),
    "a message is doubled": ("more than once in the record", _double(2)),
    "a counsellor's word is doubled": ("more than once in the record", _double(4)),
    "two are in the wrong order": ("out of order in the record", _swap),
    "one is kept as somebody else's": (
        "in somebody else's conversation",
        _change(2, place="chat-of-ben"),
    ),
    "one is never answered": ("never answered", _change(2, state="received")),
    "an answer is missing": ("answered with nothing", lambda _, kept: kept.messages.pop(3)),
    "an answer is doubled": ("answered twice", _double(3)),
    "an answer is elsewhere": (
        "answered in another conversation",
        _change(3, place="chat-of-ben"),
    ),
    "a page misses one": ("the page shows something else", lambda book, _: book.screens[ANN].pop()),
    "a page shows one twice": (
        "the page shows something else",
        lambda book, _: book.screens[ANN].append(book.screens[ANN][0]),
    ),
    "a page shows two in the wrong order": (
        "the page shows something else",
        lambda book, _: book.screens[ANN].reverse(),
    ),
    "a chat gets a word twice": (
        "came twice into a chat",
        lambda book, _: book.chats.update({"5000": [HELD, HELD]}),
    ),
    "a learner sees another's words": ("told to the wrong person", _see("ann", ANN, OTHER)),
    "a counsellor's reply goes to another": (
        "told to the wrong person",
        lambda book, _: book.chats.update({"5000": [HELD]}),
    ),
    "a page of the desk shows two people": (
        "two conversations on one page of the desk",
        _see("seat", "handoff:1", OTHER),
    ),
    "the desk shows what was deleted": (
        "seen after it was deleted",
        _see("seat", "desk", GONE, asked=7.0),
    ),
    "Rasa has it elsewhere": (
        "in another conversation of Rasa",
        lambda _, kept: kept.heard.append(("chat-of-ben", ONE)),
    ),
    "a move is forbidden": ("a forbidden move", _event("claim", "closed", "with_counsellor")),
    "a move is left out": ("a move that does not follow", lambda _, kept: kept.events.pop(1)),
    "a state is no state": (
        "in no state of the table",
        lambda _, kept: kept.handoffs.update({1: ("lost", ANN)}),
    ),
    "it stands elsewhere": (
        "stands where no move led",
        lambda _, kept: kept.handoffs.update({1: ("waiting", ANN)}),
    ),
    "two are open at once": (
        "two open hand-offs",
        lambda _, kept: kept.handoffs.update({2: ("waiting", ANN), 3: ("waiting", ANN)}),
    ),
    "a close was not made": ("acknowledged and not done", lambda _, kept: kept.events.pop()),
    "a note is lost": ("a note is lost", lambda _, kept: kept.notes.clear()),
    "deleted words are left": (
        "left of a deleted conversation",
        lambda _, kept: kept.where.update({GONE: {"record.db-wal"}}),
    ),
    "a log has words": (
        "personal words in a file",
        lambda _, kept: kept.where.update({ONE: {"log/front.log"}}),
    ),
    "somebody is not heard to the end": (
        "not said to the end",
        lambda book, _: book.unsettled.append(ANN),
    ),
    "a process is left": ("left behind", lambda _, kept: kept.left.append("rasa")),
}


@pytest.mark.parametrize("name", SPOILT)
def test_each_fault_is_found(name: str) -> None:
    kind, spoil = SPOILT[name]
    book, kept = good()
    spoil(book, kept)
    assert kind in {one.kind for one in judge(book, kept, deaths=0)}


def test_what_was_not_acknowledged_may_be_missing_but_not_doubled() -> None:
    book, kept = good()
    book.said[TWO].kept = None
    double = replace(kept.messages[2], id=99)
    del kept.messages[2:4]
    book.screens[ANN] = [(row.id, row.sender, row.text) for row in kept.messages if row.id < 7]
    assert judge(book, kept, deaths=0) == []
    kept.messages += [double, replace(double, id=100)]
    kinds = {one.kind for one in judge(book, kept, deaths=0)}
    assert "more than once in the record" in kinds


def test_the_files_of_a_run_are_searched(tmp_path: Path) -> None:
    (tmp_path / "log").mkdir()
    (tmp_path / "log" / "front.log").write_bytes(b"\x00 heard " + ONE.encode() + b"\xff")
    assert reading.where(tmp_path, []) == {ONE: {"log/front.log"}}


def test_markers_are_known_again_and_differ() -> None:
    book = Book()
    made = [book.marker() for _ in range(20_000)]
    assert len(set(made)) == len(made)
    assert all(MARK.fullmatch(one) for one in made)


def test_the_same_seed_is_the_same_half_hour_with_every_kind() -> None:
    one, two = schedule(7, 30, 20), schedule(7, 30, 20)
    assert one == two
    assert one != schedule(8, 30, 20)
    assert len(one) == 90
    assert {planned.kind for planned in one} == set(WEIGHTS)
    assert all(SHORTEST <= planned.lasts <= LONGEST for planned in one)
    assert [planned.at for planned in one[:3]] == [20, 40, 60]
    assert set(WEIGHTS) >= AT_ONCE


SPANS = [Span(1, 20.0, 25.0), Span(2, 40.0, 50.0)]


def test_seconds_count_from_the_end_of_the_last_fault_before_the_answer() -> None:
    one = Recovery(1, "killed-rasa", 25.0)
    assert late(one, 3.0, SPANS) == 3.0
    assert not disturbed(one, 3.0, SPANS)
    assert late(one, 20.0, SPANS) == 0.0  # while the next fault was there
    assert late(one, 30.0, SPANS) == 5.0
    assert disturbed(one, 30.0, SPANS)
    assert late(one, None, SPANS) is None


def test_being_away_for_too_long_is_found() -> None:
    quick = Recovery(1, "hung-front", 25.0, kept=1.0, answered=2.0, desk=1.0)
    slow = Recovery(2, "killed-rasa", 50.0, kept=1.0, answered=15.5, desk=1.0)
    never = Recovery(2, "killed-rasa", 50.0, kept=1.0, answered=2.0)
    found = report.recovered(Outcome(Book(), SPANS, [quick, slow, never]))
    details = ["killed-rasa: answered 15.5 s", "killed-rasa: desk never"]
    assert [one.detail for one in found] == details


def _files(count: int) -> tuple[Counter[str], Counter[str]]:
    return Counter({"socket": 9}), Counter({"socket": count})


def test_growth_is_found() -> None:
    grown = Outcome(Book(), memory={("front", 1): [100] * 30 + [400]}, files=_files(90))
    kinds = {one.kind for one in report.grown(grown)}
    assert kinds == {"memory grew", "files left open"}
    steady = Outcome(Book(), memory={("front", 1): [100] * 30, ("rasa", 2): [1, 900]})
    assert report.grown(steady) == []
