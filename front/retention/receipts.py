"""The receipts of retention: when something went by its age, by which rule, how much of what."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, RowMapping, insert, select, update

from front.record.receipts import plain_number, random_number
from front.record.retention_tables import purges

AskedBy = Literal["schedule", "operator"]


@dataclass(frozen=True)
class Purge:
    """See retention_tables; ``counts``: things by kind, ``rows``: of conversations by part."""

    number: str
    at: datetime
    ended_at: datetime
    asked_by: str
    rules: Mapping[str, float]
    counts: Mapping[str, int]
    rows: Mapping[str, int]


def open_one(
    connection: Connection, asked_by: AskedBy, rules: Mapping[str, float], moment: datetime
) -> str:
    """The number of the receipt to write into: a new one of an operator's run, that of the day
    (UTC) of the schedule's, as long as the rules stay the same."""
    if asked_by == "schedule":
        day = moment.replace(hour=0, minute=0, second=0, microsecond=0)
        wanted = select(purges).where(purges.c.asked_by == asked_by, purges.c.at >= day)
        last = connection.execute(wanted.order_by(purges.c.at.desc()).limit(1)).one_or_none()
        if last and last.rules == dict(rules):
            return str(last.number)
    row = {"number": random_number(), "at": moment, "ended_at": moment, "asked_by": asked_by}
    connection.execute(insert(purges), row | {"rules": dict(rules), "counts": {}, "rows": {}})
    return str(row["number"])


def add(
    connection: Connection,
    number: str,
    counts: Mapping[str, int],
    rows: Mapping[str, int],
    moment: datetime,
) -> None:
    """Counts what went, in the transaction in which it went."""
    known = connection.execute(select(purges).where(purges.c.number == number)).one()
    values = {
        "counts": dict(Counter(known.counts) + Counter(counts)),
        "rows": dict(Counter(known.rows) + Counter(rows)),
        "ended_at": moment,
        "scrubbed": False,
    }
    connection.execute(update(purges).where(purges.c.number == number).values(values))


def find(connection: Connection, number: str) -> Purge | None:
    """The receipt with a number, however it was typed; None where there is none."""
    wanted = select(purges).where(purges.c.number == plain_number(number))
    row = connection.execute(wanted).mappings().one_or_none()
    return _purge(row) if row else None


def every(connection: Connection, most: int = 100) -> list[Purge]:
    """The newest receipts, the newest first."""
    rows = connection.execute(select(purges).order_by(purges.c.at.desc()).limit(most))
    return [_purge(row) for row in rows.mappings()]


def _purge(row: RowMapping) -> Purge:
    values: dict[str, Any] = {name: row[name] for name in Purge.__dataclass_fields__}
    return Purge(**values)
