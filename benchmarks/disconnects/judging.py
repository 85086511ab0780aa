"""Afterwards: is each message exactly once in the record and on the screen, and in order?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import Connection, select

from benchmarks.disconnects.talker import Shown
from benchmarks.disconnects.trial import Outcome
from front.record.tables import messages


def kept(connection: Connection, conversation: str) -> list[Shown]:
    """Id, sender and text of all that the record has of a conversation."""
    query = select(messages.c.id, messages.c.sender, messages.c.text)
    query = query.where(messages.c.conversation_id == conversation).order_by(messages.c.id)
    return [(row.id, row.sender, row.text) for row in connection.execute(query)]


def faults(one: Outcome, record: Sequence[Shown]) -> Counter[str]:
    """What is wrong with one conversation, by kind; empty when all is well."""
    found: Counter[str] = Counter()
    learner = [text for _, sender, text in record if sender == "learner"]
    answers = [text for _, sender, text in record if sender == "assistant"]
    for where, texts, wanted in (
        ("said", learner, one.said),
        ("answers", answers, [f"heard {text}" for text in one.said]),
    ):
        counts = Counter(texts)
        found[f"{where}: lost from the record"] += sum(not counts[each] for each in wanted)
        found[f"{where}: more than once in the record"] += sum(counts[each] > 1 for each in wanted)
        found[f"{where}: not in order in the record"] += (
            sorted(texts) == sorted(wanted) and texts != wanted
        )
    found += _screen(one, record)
    found["never confirmed"] += one.unconfirmed
    return Counter({kind: count for kind, count in found.items() if count})


def _screen(one: Outcome, record: Sequence[Shown]) -> Counter[str]:
    found: Counter[str] = Counter()
    screen, shown = one.screen, Counter(one.screen)
    if one.only_texts:
        record = [(0.0, "", text) for _, _, text in record]
    found["missing on the screen"] += sum(not shown[each] for each in record)
    found["more than once on the screen"] += sum(count > 1 for count in shown.values())
    found["on the screen and not in the record"] += len(set(screen) - set(record))
    found["not in order on the screen"] += sorted(screen) == sorted(record) and list(
        screen
    ) != list(record)
    return found
