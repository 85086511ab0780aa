"""By whose clock: of the own team, of the only team there is, or of the settings."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import pytest
from pydantic import ValidationError
from sqlalchemy import Connection, insert, update

from front.desk.clock import moments
from front.record.account_tables import audits
from front.record.handoff_tables import handoffs
from front.record.tables import messages
from front.settings import Settings
from tests.front.desk.held import held
from tests.front.desk.people import Person, person, record_of, team
from tests.front.fakes import Client, FakeRasa, front, settings_for

AUCKLAND, LISBON = "Pacific/Auckland", "Europe/Lisbon"
LATE = datetime(2026, 3, 9, 21, 30, tzinfo=UTC)  # the 10th, 10:30 in Auckland; 21:30 in Lisbon


@pytest.fixture
async def client(rasa: FakeRasa, settings: Settings) -> AsyncIterator[Client]:
    async with front(settings_for(rasa, settings.var, zone="Asia/Tokyo")) as running:
        yield running


async def _everyone(client: Client, **columns: Any) -> Person:
    return await person(client, "counsellor", "supervisor", "operator", **columns)


async def _late(client: Client) -> None:
    changes = [
        update(messages).values(created_at=LATE),
        update(handoffs).values(requested_at=LATE),
        insert(audits).values(act="signed-in", at=LATE, detail="late"),
    ]

    def write(connection: Connection) -> None:
        for one in changes:
            connection.execute(one)

    await record_of(client).write(write)


@pytest.mark.parametrize(
    ("teams", "mine", "hour"),
    [
        ((AUCKLAND, LISBON), 0, "10 Mar 2026, 10:30"),
        ((AUCKLAND, LISBON), 1, "9 Mar 2026, 21:30"),
        ((AUCKLAND,), None, "10 Mar 2026, 10:30"),
        ((AUCKLAND, LISBON), None, "10 Mar 2026, 06:30"),
        ((), None, "10 Mar 2026, 06:30"),
    ],
    ids=["own", "own of two", "the only one", "of the settings", "no team"],
)
async def test_messages_are_told_by_the_readers_clock(
    client: Client, teams: tuple[str, ...], mine: int | None, hour: str
) -> None:
    made = [await team(client, zone, zone=zone) for zone in teams]
    one = await _everyone(client, team_id=None if mine is None else made[mine])
    number = await held(client, one)
    await _late(client)
    assert hour in await one.page(f"/desk/conversation/{number}")
    fresh = await one.page(f"/desk/conversation/{number}/messages?after=0")
    assert hour in fresh


async def test_every_list_goes_by_the_same_clock(client: Client) -> None:
    own = await team(client, "A", zone=AUCKLAND)
    await team(client, "L", zone=LISBON)
    one = await _everyone(client, team_id=own)
    number = await held(client, one)
    await _late(client)
    assert "2026-03-10 10:30:00" in await one.page("/desk/audit")
    assert f"({AUCKLAND})" in await one.page("/desk/audit")
    for day, found in (("2026-03-10", True), ("2026-03-09", False)):
        query = f"?first={day}&last={day}"
        assert ("late" in await one.page(f"/desk/audit{query}")) is found
        assert ("late" in await one.page(f"/desk/audit.csv{query}")) is found
        past = await (await one.post("/desk/past", {"first": day, "last": day})).text()
        assert (f'href="/desk/conversation/{number}"' in past.split('id="found-heading"')[1]) is (
            found
        )
    assert "10 March 2026" in await one.page("/desk/past")


async def test_the_file_of_the_log_keeps_its_own_clock(client: Client) -> None:
    one = await _everyone(client, team_id=await team(client, "A", zone=AUCKLAND))
    await held(client, one)
    await _late(client)
    assert "2026-03-09T21:30:00+00:00" in await one.page("/desk/audit.csv")


async def test_a_new_team_is_proposed_the_zone_of_the_settings(client: Client) -> None:
    one = await _everyone(client)
    assert 'value="Asia/Tokyo"' in await one.page("/desk/teams/add")


def test_what_is_of_today_is_told_by_the_time_alone() -> None:
    moment = datetime.now(UTC)
    assert moments("en", "UTC")(moment) == f"{moment:%H:%M}"
    assert str(LATE.year) in moments("en", "UTC")(LATE)


@pytest.mark.parametrize("zone", ["Mars/Olympus", "", "../etc/passwd"])
def test_a_zone_that_is_none_is_refused_at_the_start(zone: str) -> None:
    with pytest.raises(ValidationError, match="zone"):
        Settings(zone=zone)
