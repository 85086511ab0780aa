"""The database counts what a naive reading of the log counts: on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, delete, insert

from front.figures.counting import Counted, ranked
from front.figures.period import Period
from front.record.database import open_engine
from front.record.figures import cells
from front.record.handoff_tables import handoff_events
from front.record.migrate import migrate
from front.record.survey_tables import figures
from tests.front.figures.logs import CHANNELS, LANGUAGES, Log, log
from tests.front.figures.oracle import Oracle, nearest
from tests.postgres import empty_schema, server

LOGS = 200
FIRST, LAST = date(2026, 10, 3), date(2026, 10, 9)
KINDS = ("conversation", "bot_answer", "bot_failed", "not_understood", "danger", "survey_asked")
MEASURED = (
    ("bot_answer", None),
    ("human_first", "queue"),
    ("human_first", "left"),
    ("survey_ease", "person"),
)


def numbers(found: Counted) -> dict[str, Any]:
    """What is compared, as the page's tables ask for it."""
    courses = ("claimed", "abandoned", "withdrawn", "elsewhere", "open")
    times = [(kind, code, found.values(kind, code)) for kind, code in MEASURED]
    times += [("waited", None, found.values("waited")), ("held", None, found.values("held"))]
    return {
        **{kind: found.number(kind) for kind in KINDS},
        "no_results": dict(found.by_code("no_results")),
        "solved": dict(found.by_code("survey_solved")),
        "reasons": dict(found.by_code("asked")),
        "outcomes": dict(found.by_code("outcome")),
        "courses": {one: found.number(one) for one in courses},
        "times": [
            (kind, code, values.total(), ranked(values, 0.5), ranked(values, 0.9))
            for kind, code, values in times
        ],
    }


def expected(told: Oracle) -> dict[str, Any]:
    times = [(kind, code, told.values(kind, code)) for kind, code in MEASURED]
    times += [("waited", None, told.waits()), ("held", None, told.talks())]
    return {
        **{kind: told.count(kind) for kind in KINDS},
        "no_results": told.codes("no_results"),
        "solved": told.codes("survey_solved"),
        "reasons": told.reasons(),
        "outcomes": told.outcomes(),
        "courses": told.courses(),
        "times": [
            (kind, code, len(values), nearest(values, 0.5), nearest(values, 0.9))
            for kind, code, values in times
        ],
    }


def fill(connection: Connection, made: Log) -> None:
    """The log is all there is."""
    for table, rows in ((figures, made.figures), (handoff_events, made.events)):
        connection.execute(delete(table))
        connection.execute(insert(table), rows)


def agrees(engine: Engine, seed: int) -> None:
    made = log(seed)
    with engine.begin() as connection:
        fill(connection, made)
        found = cells(connection, FIRST, LAST)
    for language in ("", *LANGUAGES):
        channel = ("", *CHANNELS)[seed % 3]
        kept = Period(FIRST, LAST, language, channel).keeps(found)
        told = expected(Oracle(made, FIRST, LAST, language, channel))
        assert numbers(Counted(tuple(kept))) == told, (seed, language, channel)
    parts = Counted(tuple(found)).by("day").items()
    by_day = {day: part.number("asked") for day, part in parts}
    assert sum(by_day.values()) == len(Oracle(made, FIRST, LAST).episodes)
    for day, number in by_day.items():
        one = date.fromisoformat(day)
        assert number == len(Oracle(made, one, one).episodes)


@pytest.fixture(scope="module")
def postgresql() -> Iterator[str]:
    with server() as running, empty_schema(running) as url:
        yield url


@pytest.fixture
async def sqlite(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path}/record.db"
    await migrate(url)
    return url


async def test_two_hundred_logs_on_sqlite(sqlite: str) -> None:
    engine = open_engine(sqlite)
    for seed in range(LOGS):
        agrees(engine, seed)
    engine.dispose()


async def test_two_hundred_logs_on_postgresql(postgresql: str) -> None:
    await migrate(postgresql)
    engine = open_engine(postgresql)
    for seed in range(LOGS):
        agrees(engine, seed)
    engine.dispose()


def test_the_logs_hold_everything_that_can_happen() -> None:
    """A comparison of nothing with nothing would always agree."""
    seen: Counter[str] = Counter()
    for seed in range(LOGS):
        told = Oracle(log(seed), FIRST, LAST)
        seen.update(told.courses())
        seen.update({f"outcome {name}": number for name, number in told.outcomes().items()})
        seen["waits"] += len([one for one in told.waits() if one])
        seen["talks"] += len([one for one in told.talks() if one])
    assert len(seen) == 11
    assert min(seen.values()) > 50
