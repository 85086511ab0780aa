"""A wrong clock, a backlog or a wrong setting deletes nothing until somebody says that it may."""

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, func, insert, select
from typer.testing import CliRunner

from front.message import Contact
from front.record import Record, moving
from front.record.migrate import migrate
from front.record.moving import Step
from front.record.retention_tables import purges
from front.record.schema import metadata
from front.record.tables import conversations, messages, now
from front.retention.command import app
from front.retention.kinds import KINDS, ruled
from front.retention.running import Done, Retention
from front.settings import Settings
from guidance.handoff import Move
from tests.postgres import empty_schema, server

START = datetime(2028, 1, 1, 12, tzinfo=UTC)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with ExitStack() as stack:
        made = f"sqlite:///{tmp_path}/record.db"
        if request.param == "postgresql":
            made = stack.enter_context(empty_schema(stack.enter_context(server())))
        yield made


class Service:
    """A record with conversations of one message, and a clock that a test sets."""

    def __init__(self, url: str, moment: datetime = START) -> None:
        self.record = Record(url)
        self.moment = moment

    async def talk(self, count: int, at: datetime, prefix: str = "c") -> None:
        times = {"created_at": at, "updated_at": at}
        place = {"channel": "rest", "interface_language": "en", "language": "en"}
        said = {"sender": "learner", "text": "hello", "language": "en", "created_at": at}
        names = [f"{prefix}{number}" for number in range(count)]

        def write(one: Any) -> None:
            one.execute(insert(conversations), [{"id": n, **place, **times} for n in names])
            one.execute(insert(messages), [{"conversation_id": n, **said} for n in names])

        await self.record.write(write)

    async def look(self, *, sure: bool = False, **rules: float) -> Done:
        known = ruled(Settings()) | rules
        return await Retention(self.record, known, "schedule", lambda: self.moment).run(sure=sure)

    async def count(self) -> int:
        wanted = select(func.count()).select_from(conversations)
        return await self.record.read(lambda one: int(one.scalar(wanted) or 0))


@pytest.fixture
async def service(url: str) -> Any:
    await migrate(url)
    made = Service(url)
    yield made
    await made.record.close()


async def test_a_clock_a_year_ahead_deletes_nothing_and_right_again_goes_on(
    service: Service,
) -> None:
    await service.talk(5, START)
    assert not (await service.look()).doubt
    service.moment = START + timedelta(days=366)
    # Under the wrong clock people write, too: that makes it no better.
    await service.talk(1, service.moment, "new")
    for _ in range(3):
        done = await service.look()
        assert (done.doubt and done.doubt.code) == "clock-ahead"
        service.moment += timedelta(hours=1)
    assert await service.count() == 6
    service.moment = START + timedelta(hours=2)
    assert not (await service.look()).doubt
    service.moment = START - timedelta(days=300)
    done = await service.look()
    assert (done.doubt and done.doubt.code) == "clock-behind"
    assert await service.count() == 6


async def test_a_quiet_service_that_runs_needs_nobody(service: Service) -> None:
    """Hours go by without a message, over the leap day and both changes of the clock."""
    await service.talk(5, START)
    while await service.count():
        assert not (await service.look()).doubt
        service.moment += timedelta(days=3)
        assert service.moment < START + timedelta(days=100)
    # 2028-01-01 and 90 days, with 29 February among them, and the last Sunday of March.
    assert service.moment - timedelta(days=3) >= START + timedelta(days=90)


async def test_a_service_that_was_off_asks_once(service: Service) -> None:
    await service.talk(5, START)
    service.moment = START + timedelta(days=200)
    assert (await service.look()).doubt
    assert (await service.look(sure=True)).counts["conversations"] == 5
    assert not (await service.look()).doubt


async def test_a_backlog_or_a_short_setting_asks_first(service: Service) -> None:
    await service.talk(30, START - timedelta(days=100))
    await service.talk(10, START, "new")
    done = await service.look()
    assert done.doubt
    assert (done.doubt.code, done.doubt.count, done.doubt.every) == ("too-many", 30, 40)
    assert await service.count() == 40
    assert (await service.look(sure=True)).counts["conversations"] == 30
    # A share that is usual asks nobody.
    await service.talk(9, START - timedelta(days=100), "old")
    assert (await service.look()).counts["conversations"] == 9


async def test_a_day_more_or_less_is_exact_at_the_leap_day(service: Service) -> None:
    leap = datetime(2028, 2, 29, 23, 59, 59, tzinfo=UTC)
    await service.talk(1, leap)
    service.moment = leap + timedelta(days=365) - timedelta(seconds=1)
    assert not (await service.look(sure=True, conversations=365)).counts
    service.moment += timedelta(seconds=1)
    assert (await service.look(sure=True, conversations=365)).counts["conversations"] == 1


async def test_what_figures_receipts_and_the_log_are_made_of_goes_by_its_own_days(
    service: Service,
) -> None:
    figure, audit = metadata.tables["figure"], metadata.tables["audit"]
    old = START - timedelta(days=1096)
    rows: list[tuple[Any, dict[str, Any]]] = [
        (figure, {"at": old, "kind": "survey", "language": "en", "channel": "rest"}),
        (audit, {"at": START - timedelta(days=731), "act": "x"}),
        (purges, {"number": "A", "at": old, "asked_by": "schedule", "scrubbed": True}),
        (purges, {"number": "B", "at": old, "asked_by": "schedule", "scrubbed": False}),
    ]

    def write(one: Any) -> None:
        for table, values in rows:
            one.execute(insert(table), values)

    await service.record.write(write)
    never = ruled(Settings(keep_figures=0, keep_receipts=0))
    assert {"figures", "receipts"}.isdisjoint(never)
    done = await service.look()
    assert done.counts == {"figures": 1, "audit": 1, "receipts": 1}
    left = await service.record.read(lambda one: one.scalars(select(purges.c.number)).all())
    assert "B" in left, "what is not out of the files yet is still needed"


async def test_a_contact_and_then_its_conversation_go_on_both_databases(service: Service) -> None:
    await service.talk(1, now())
    mail = Contact(kind="email", value="hello")
    kept = Step(Move.KEEP, "learner", contact=mail)
    ended = Step(Move.CLOSE, "rule", outcome="reached")

    def ask(one: Connection) -> None:
        moving.move(one, moving.here(one, "c0", kept).handoff.number, ended)

    await service.record.write(ask)
    service.moment = now() + timedelta(days=31)
    assert (await service.look(sure=True)).counts == {"contacts": 1}
    said = await service.record.read(lambda one: one.scalars(select(messages.c.text)).all())
    assert said == ["[•••]"]
    service.moment = now() + timedelta(days=366)
    assert (await service.look(sure=True)).counts["cases"] == 1
    assert await service.count() == 0


def test_the_command_plans_runs_and_shows_receipts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "200")
    import asyncio

    async def begin() -> None:
        await migrate(Settings().record)
        service = Service(Settings().record)
        await service.talk(30, now() - timedelta(days=100))
        await service.record.close()

    asyncio.run(begin())

    def run(*words: str, code: int = 0) -> str:
        done = CliRunner().invoke(app, words)
        assert done.exit_code == code, done.output
        return " ".join(done.output.split())

    shown = run("plan")
    assert "conversations │ 90" in shown
    assert "cairn retention run --yes" in shown
    assert "Nothing was deleted yet" not in shown
    assert "Nothing was deleted by its age yet." in run("receipts")
    assert "Nothing was deleted. See: cairn retention plan" in run("run", code=1)
    done = run("run", "--yes")
    assert "Deleted: 30 conversations" in done
    number = done.split()[1]
    assert number in run("receipts")
    assert "asked by: operator" in run("receipts", number.lower())
    assert "Rows of conversations: 30 messages, 30 conversation" in run("receipts", number)
    assert "no receipt" in run("receipts", "0000", code=1)
    assert "Nothing is over its time." in run("run")


def test_every_table_has_a_kind_or_is_of_the_service() -> None:
    from front.record.erasing import OF_THE_SERVICE

    ruled_tables = [table for kind in KINDS for table in kind.tables]
    assert sorted(ruled_tables) == sorted(set(ruled_tables))
    # Absences of the staff go by a rule, though they are no learner's.
    named = set(ruled_tables) - {"absence"} | set(OF_THE_SERVICE) - {"desk_session"}
    assert named | {"desk_session"} == set(metadata.tables)
