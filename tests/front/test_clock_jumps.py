"""A clock that is set while the front runs: nobody loses their counsellor, nobody is there who
has left."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import update

from front.record import presence
from front.record.account_tables import counsellors
from front.record.handoff_tables import handoffs
from front.record.tables import now
from front.upkeep import Steady
from tests.front.counsellors import at_desk, record
from tests.front.fakes import Client, FakeRasa, say
from tests.front.orders import does

HOUR = timedelta(hours=1)


class Clocks:
    """What the machine's two clocks say, in seconds."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.real, self.steady = 1e9, 50.0
        patch.setattr("front.upkeep.time.time", lambda: self.real)
        patch.setattr("front.upkeep.time.monotonic", lambda: self.steady)

    def pass_by(self, seconds: float, set_by: float = 0.0) -> None:
        """Time passes; the clock is set by so much."""
        self.steady += seconds
        self.real += seconds + set_by


@pytest.mark.parametrize(
    ("seconds", "set_by", "found"),
    [(10, 0, 0), (12, 1, 0), (10, 3600, 3600), (10, -3600, -3600), (300, 0, 290)],
)
def test_a_jump_or_a_halt_is_noticed(
    monkeypatch: pytest.MonkeyPatch, seconds: float, set_by: float, found: float
) -> None:
    clocks = Clocks(monkeypatch)
    steady = Steady()
    clocks.pass_by(seconds, set_by)
    assert steady.jumped(10) == pytest.approx(found)
    clocks.pass_by(10)
    assert steady.jumped(10) == 0


async def test_who_left_before_the_clock_was_set_back_is_not_there(client: Client) -> None:
    anna = await at_desk(client)
    assert [one.id for one in await record(client).read(presence.present)] == [anna.id]
    later = update(counsellors).values(seen_at=now() + HOUR)
    await record(client).write(lambda one: one.execute(later) and None)
    assert await record(client).read(presence.present) == []


async def test_who_holds_a_conversation_since_a_time_to_come_has_left(
    client: Client, rasa: FakeRasa
) -> None:
    does(rasa)
    await at_desk(client)
    await say(client, "person")
    held = update(handoffs).values(state="with_counsellor", counsellor_id=1, seen_at=now() + HOUR)
    await record(client).write(lambda one: one.execute(held) and None)
    assert len(await record(client).left_alone(now() - HOUR)) == 1
