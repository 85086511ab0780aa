"""Counsellors of every role, made and signed in for tests; no password is hashed for it."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiohttp import ClientResponse
from sqlalchemy import Connection, insert

from front.desk.cookies import COOKIE, hashed, token
from front.desk.forgery import FORM_TOKEN
from front.desk.guard import ROLES
from front.handoff.office import Who
from front.keys import RECORD
from front.record import Record, accounts
from front.record.account_tables import counsellors, teams
from front.record.accounts import Counsellor
from tests.front.fakes import Client


@dataclass(frozen=True)
class Person:
    """Somebody signed in at the desk; several share one client, each with a session of their own.

    ``cookie``: the session's token, for a browser (name ``cairn_desk``, path ``/desk``).
    """

    client: Client
    counsellor: Counsellor
    cookie: str
    form_token: str

    @property
    def id(self) -> int:
        """The counsellor's number."""
        return self.counsellor.id

    @property
    def who(self) -> Who:
        """As the office knows them."""
        return Who(self.id, self.counsellor.shown_name)

    async def get(self, path: str, **given: Any) -> ClientResponse:
        """Opens an address; a redirect is not followed."""
        return await self._ask("GET", path, **given)

    async def post(self, path: str, data: Any = None, **given: Any) -> ClientResponse:
        """Sends a form with this session's token; a redirect is not followed."""
        return await self._ask(
            "POST", path, data={FORM_TOKEN: self.form_token} | (data or {}), **given
        )

    async def page(self, path: str) -> str:
        """The text of a page that is there."""
        response = await self.get(path)
        assert response.status == 200, f"{path}: {response.status}"
        return await response.text()

    async def _ask(self, method: str, path: str, **given: Any) -> ClientResponse:
        given.setdefault("allow_redirects", False)
        # Handed in for one request, it goes before what the client's own jar holds.
        return await self.client.request(method, path, cookies={COOKIE: self.cookie}, **given)


def record_of(client: Client) -> Record:
    """The record of the running front."""
    assert client.app is not None
    return client.app[RECORD]


async def person(client: Client, *roles: str, name: str = "", **columns: Any) -> Person:
    """Makes a counsellor of these roles (none given: counsellor) and signs them in.

    ``columns``: of the table counsellor, such as ``languages=["pl"]``, ``team_id``, ``status``.
    """
    given = roles or ("counsellor",)
    shown = name or f"{given[0].capitalize()} {token()[:6]}"
    values = {
        "login": f"{shown.lower().replace(' ', '.')}@example.org",
        "shown_name": shown,
        "roles": list(given),
        "interface_language": "en",
        "status": "available",
    } | columns
    made = await record_of(client).write(lambda one: _made(one, values))
    return await signed_in(client, made)


async def signed_in(client: Client, counsellor: Counsellor) -> Person:
    """A further session of somebody."""
    one = Person(client, counsellor, token(), token())
    await record_of(client).write(
        lambda connection: accounts.begin_session(
            connection, one.id, hashed(one.cookie), one.form_token, timedelta(hours=12)
        )
    )
    return one


async def of_every_role(client: Client) -> dict[str, Person]:
    """One person for each role, who has no other."""
    return {role: await person(client, role) for role in ROLES}


async def team(client: Client, name: str, **columns: Any) -> int:
    """Makes a team; its number."""
    return await record_of(client).write(
        lambda one: _number(one.execute(insert(teams), {"name": name} | columns))
    )


def _made(connection: Connection, values: dict[str, Any]) -> Counsellor:
    number = _number(connection.execute(insert(counsellors), values))
    found = accounts.by_id(connection, number)
    assert found is not None
    return found


def _number(result: Any) -> int:
    return int(result.inserted_primary_key[0])
