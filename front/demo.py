"""A counsellor to try the desk with, on one machine, before there are any people of its own."""

import asyncio
import os
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from front.passwords import hashed, one_time
from front.record import Record, accounts, people
from front.record.migrate import migrate
from words import Words

LOGIN = "demo"
_ROLES = ["counsellor", "supervisor", "editor", "operator"]


@dataclass(frozen=True)
class Demo:
    """The demo counsellor's login and one-time password."""

    login: str
    password: str


def prepare(url: str) -> Demo | None:
    """Makes the demo counsellor in the record at ``url``, where there is nobody else yet.

    As long as the one-time password has not been used up, each start makes a new one. None where
    there are other people, or the demo counsellor has a password of their own. Raises
    RecordUnavailable.
    """
    return asyncio.run(_prepare(url))


async def _prepare(url: str) -> Demo | None:
    await migrate(url)
    record = Record(url)
    try:
        if not await record.read(_wanted):
            return None
        demo = Demo(LOGIN, one_time())
        kept = hashed(demo.password)
        await record.write(lambda one: _keep(one, kept))
        return demo
    finally:
        await record.close()


def _wanted(connection: Connection) -> bool:
    everyone = accounts.everyone(connection)
    return all(one.settings.get("demo") and one.must_change_password for one in everyone)


def _keep(connection: Connection, password_hash: str) -> None:
    found = people.by_login(connection, LOGIN)
    if found is not None:
        people.give_password(connection, found.id, password_hash, None)
        return
    values: dict[str, Any] = {
        "login": LOGIN,
        "shown_name": "Ada (demo)",
        "roles": _ROLES,
        "password_hash": password_hash,
        "must_change_password": True,
        "interface_language": Words.closest(os.environ.get("LANG")),
        "status": "available",
        "settings": {"demo": True},
    }
    people.add(connection, values, None)
