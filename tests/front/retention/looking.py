"""A look at what is over its time, days from now."""

from datetime import datetime, timedelta
from typing import Any

from front.keys import SETTINGS
from front.record.tables import now
from front.retention.kinds import ruled
from front.retention.planning import Plan
from front.retention.running import Done, Retention
from tests.front.counsellors import record
from tests.front.fakes import Client
from tests.front.planted import forgetting


def in_days(days: float) -> datetime:
    """A moment ahead."""
    return now() + timedelta(days=days)


def retention(client: Client, days: float, **rules: float) -> Retention:
    """As the front runs it, with its clock ahead; ``rules`` besides those of its settings."""
    assert client.app is not None
    known = ruled(client.app[SETTINGS]) | rules
    expire = forgetting(client).expire
    return Retention(record(client), known, "schedule", lambda: in_days(days), expire)


async def look(client: Client, days: float, *, sure: bool = True, **rules: Any) -> Done:
    """What it deletes."""
    return await retention(client, days, **rules).run(sure=sure)


async def planned(client: Client, days: float, **rules: Any) -> Plan:
    """What it would delete."""
    return await retention(client, days, **rules).plan()
