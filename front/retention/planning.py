"""What is over its time now, by kind. Nothing is written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from front.retention import guard, left, whole
from front.retention.guard import Doubt
from front.retention.kinds import CONTACTS
from front.retention.rows import ROWS, limit
from front.retention.whole import WHOLE

Rules = Mapping[str, float]  # days, by kind


@dataclass(frozen=True)
class Due:
    """What of a kind is over its time: how many, since when the oldest is there, and how many
    more would be that are held back."""

    count: int
    oldest: datetime | None
    held: int = 0

    def __add__(self, other: "Due") -> "Due":
        first = min(filter(None, (self.oldest, other.oldest)), default=None)
        return Due(self.count + other.count, first, self.held + other.held)


@dataclass(frozen=True)
class Plan:
    """What would go now, by kind; ``doubt``: why it would not go by itself."""

    rules: Rules
    moment: datetime
    due: Mapping[str, Due]
    doubt: Doubt | None


def plan(connection: Connection, rules: Rules, moment: datetime) -> Plan:
    """As it stands at a moment."""
    due = {
        kind: Due(*whole.counted(connection, kind, ago(rules, kind, moment), moment))
        for kind in WHOLE
    }
    due[CONTACTS.name] = Due(*left.counted(connection, ago(rules, CONTACTS.name, moment)))
    for one in ROWS:
        before = limit(one, rules, moment)
        if before is not None:
            found = Due(*one.counted(connection, before))
            due[one.kind] = due.get(one.kind, Due(0, None)) + found
    many = guard.of_share(sum(due[kind].count for kind in WHOLE), whole.every(connection))
    return Plan(rules, moment, due, guard.of_clock(connection, moment) or many)


def ago(rules: Rules, kind: str, moment: datetime) -> datetime:
    """Before which moment things of a kind are over their time."""
    return moment - timedelta(days=rules[kind])
