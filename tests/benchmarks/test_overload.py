"""The judge of the overload finds what is wrong."""

from collections import Counter

from sqlalchemy import create_engine, insert

from benchmarks.overload.judging import faults, timed
from benchmarks.overload.page import Letter
from front.record.tables import conversations, messages, metadata


def _letter(number: int, kept: float | None = 1.0) -> Letter:
    return Letter("c1", number, "overload", f"no {number}", 0.0, kept)


def _judged(rows: list[dict[str, object]], letters: list[Letter]) -> Counter[str]:
    engine = create_engine("sqlite://")
    metadata.create_all(engine)
    place = {"id": "c1", "channel": "widget", "interface_language": "en", "language": "en"}
    with engine.begin() as connection:
        connection.execute(insert(conversations), place)
        for row in rows:
            connection.execute(insert(messages), {"conversation_id": "c1", "language": "en", **row})
        timed(connection, letters)
        return faults(connection, letters)


def _said(number: int, state: str = "answered") -> dict[str, object]:
    own = {"sender": "learner", "text": f"no {number}", "client_id": f"k{number}"}
    return {**own, "state": state}


def _answer(to: int) -> dict[str, object]:
    return {"sender": "assistant", "text": "ok", "in_reply_to": to}


def test_all_is_well() -> None:
    rows = [_said(0), _answer(1), _said(1), _answer(3)]
    letters = [_letter(0), _letter(1), _letter(2, None)]
    assert _judged(rows, letters) == Counter()
    assert [one.answered is not None for one in letters] == [True, True, False]


def test_what_is_wrong_is_named() -> None:
    rows = [_said(1), _answer(1), _answer(1), _said(0, "received")]
    wrong = _judged(rows, [_letter(0), _letter(1), _letter(2)])
    assert wrong == {
        "acknowledged and lost": 1,
        "not answered": 1,
        "answered twice": 1,
        "out of order": 1,
    }
