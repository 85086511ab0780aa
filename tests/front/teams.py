"""Teams and their opening times, as tests need them: open around the clock, or on one day only."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Any

from front.record import accounts, hours, teams
from front.record.tables import now
from tests.front.counsellors import at_desk, record
from tests.front.fakes import Client

NEVER: tuple[int, ...] = ()
EVERY_DAY = (1, 2, 3, 4, 5, 6, 7)


async def team(client: Client, days: Sequence[int] = EVERY_DAY, **columns: Any) -> int:
    """A team that is open the whole of these weekdays, in UTC; no days: no hours are known."""
    values = {"name": "Guidance", "zone": "UTC", **columns}

    def make(connection: Any) -> int:
        number = teams.add(connection, **values)
        hours.add_times(connection, number, list(days), time(), time(), None)
        return number

    return await record(client).write(make)


def later(days: int = 3) -> tuple[int]:
    """The weekday so many days from now: closed now, open then."""
    return ((now() + timedelta(days=days)).isoweekday(),)


async def member(client: Client, number: int, name: str = "Anna", **columns: Any) -> int:
    """A counsellor of a team who is there; with ``status="away"`` one who is not."""
    who = await at_desk(client, name)
    values = {"team_id": number, **columns}
    await record(client).write(lambda one: accounts.change(one, who.id, **values))
    return who.id


def midnight(days: int) -> datetime:
    """The beginning of the day so many days from now, in UTC."""
    return (now() + timedelta(days=days)).replace(hour=0, minute=0, second=0, microsecond=0)


async def opened(
    client: Client, number: int, days: Sequence[int], opens: time, closes: time, **said: Any
) -> None:
    """Further times of a team on these weekdays; ``language``: in which only."""
    language = said.get("language")
    await record(client).write(
        lambda one: hours.add_times(one, number, list(days), opens, closes, language)
    )
