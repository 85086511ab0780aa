"""Afterwards, in the record: what was acknowledged is there once, in order, and answered once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, select

from benchmarks.overload.page import Letter
from front.record.tables import messages


def faults(connection: Connection, letters: Sequence[Letter]) -> Counter[str]:
    """What is wrong, by kind; empty when all is well."""
    rows = connection.execute(select(messages).order_by(messages.c.id)).all()
    said = [row for row in rows if row.sender == "learner"]
    answers = Counter(row.in_reply_to for row in rows if row.sender == "assistant")
    texts = Counter((row.conversation_id, row.text) for row in said)
    sent = Counter((one.conversation, one.text) for one in letters)
    kept = {(row.conversation_id, row.client_id): row for row in said}
    found: Counter[str] = Counter()
    for letter in letters:
        row = kept.get((letter.conversation, letter.client_id))
        if letter.kept is None:
            continue  # its learner left, perhaps just before the acknowledgement
        if row is None:
            found["acknowledged and lost"] += 1
        else:
            found["not answered"] += row.state != "answered" or not answers[row.id]
            found["answered twice"] += answers[row.id] > 1
            found["kept twice"] += texts[place := (letter.conversation, row.text)] > sent[place]
    found["out of order"] = _disordered(said)
    return Counter({kind: count for kind, count in found.items() if count})


def timed(connection: Connection, letters: Sequence[Letter]) -> None:
    """When each was answered, by the record: the first message in reply to it."""
    rows = connection.execute(select(messages).order_by(messages.c.id.desc())).all()
    first = {row.in_reply_to: row.created_at for row in rows if row.sender == "assistant"}
    kept = {(row.conversation_id, row.client_id): row for row in rows if row.client_id}
    for letter in letters:
        row = kept.get((letter.conversation, letter.client_id))
        if row is None or letter.kept is None or row.id not in first:
            letter.answered = None
        else:
            letter.answered = letter.kept + (first[row.id] - row.created_at).total_seconds()


def _disordered(said: Sequence[object]) -> int:
    last: dict[str, int] = {}
    count = 0
    for row in said:
        number = int(row.client_id.removeprefix("k"))  # type: ignore[attr-defined]
        name = row.conversation_id  # type: ignore[attr-defined]
        count += number < last.get(name, -1)
        last[name] = max(number, last.get(name, -1))
    return count
