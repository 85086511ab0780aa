"""People at the desk, as tests of the learner's side need them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, insert, update

from front.handoff import Desk, Who
from front.keys import RECORD, SWITCHBOARD
from front.record import Record
from front.record.account_tables import counsellors
from front.record.tables import now
from front.signals import Signal
from tests.front.fakes import Client


def record(client: Client) -> Record:
    """The record of a running front."""
    assert client.app is not None
    return client.app[RECORD]


def desk(client: Client) -> Desk:
    """The desk of a running front."""
    assert client.app is not None
    return client.app[SWITCHBOARD].desk


async def at_desk(client: Client, name: str = "Anna", languages: tuple[str, ...] = ()) -> Who:
    """A counsellor who is there and available."""
    return await record(client).write(lambda one: arrive(one, name, languages))


def arrive(connection: Connection, name: str, languages: tuple[str, ...] = ()) -> Who:
    """Writes a counsellor down who is there and available."""
    values = {
        "login": f"{name.lower()}@example.org",
        "shown_name": name,
        "roles": ["counsellor"],
        "languages": list(languages),
        "status": "available",
        "seen_at": now(),
    }
    [number] = list(connection.execute(insert(counsellors), values).inserted_primary_key or [])
    return Who(number, name)


async def leave(client: Client, who: Who) -> None:
    """A counsellor is away from now on."""
    away = update(counsellors).where(counsellors.c.id == who.id).values(status="away")
    await record(client).write(lambda one: one.execute(away) and None)


@contextmanager
def signals(client: Client) -> Iterator[Callable[[str], list[Signal]]]:
    """The signals of a kind, heard since the block began."""
    found: list[Signal] = []
    publish = desk(client).signals.publish

    def heard(signal: Signal) -> None:
        found.append(signal)
        publish(signal)

    desk(client).signals.publish = heard  # type: ignore[method-assign]
    yield lambda kind: [one for one in found if one.kind == kind]
