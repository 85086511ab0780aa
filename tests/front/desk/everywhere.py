"""What the tests of all addresses of the desk have in common."""

from typing import Any

from aiohttp import ClientResponse
from sqlalchemy import Connection, select

from front.desk.guard import Address
from front.record.schema import metadata
from tests.front.desk.people import Person, record_of
from tests.front.desk.rights import filled
from tests.front.fakes import Client

# What looking at a page may write: that it was looked at, and that somebody is there.
TRACES = {"audit", "desk_session", "retention_look"}
PRESENCE = {"seen_at", "updated_at"}

Snapshot = dict[str, list[tuple[Any, ...]]]


async def snapshot(client: Client) -> Snapshot:
    """All that the record holds, but for traces of looking."""
    return await record_of(client).read(_all)


def _all(connection: Connection) -> Snapshot:
    return {
        table.name: sorted(
            (tuple(row) for row in connection.execute(select(*kept))),
            key=repr,
        )
        for table in metadata.sorted_tables
        if table.name not in TRACES
        if (kept := [column for column in table.columns if column.name not in PRESENCE])
    }


async def ask(one: Person, address: Address, number: int | str = 9, **given: Any) -> ClientResponse:
    """Asks for an address, with a number in the place of each of its parts; nothing is read."""
    path = "/desk" + filled(address.path, str(number))
    send = one.post if address.method == "POST" else one.get
    response = await send(path, **given)
    if response.content_type == "text/event-stream":
        response.close()
    return response


def to_sign_in(response: ClientResponse) -> bool:
    """Whether somebody was sent to the sign-in, or to a password of their own first."""
    return response.status == 303 and response.headers["Location"].startswith(
        ("/desk/sign-in?next=", "/desk/me/password")
    )
