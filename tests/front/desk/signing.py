"""The sign-in page as a browser uses it."""

import re
from typing import Any

from aiohttp import ClientResponse
from sqlalchemy import select

from front import passwords
from front.record.account_tables import audits
from tests.front.desk.people import Person, person, record_of
from tests.front.fakes import Client

PASSWORD = "seven green lanterns"


async def with_password(client: Client, *roles: str, **columns: Any) -> Person:
    """A person who can sign in with PASSWORD; signed in besides."""
    kept = passwords.HASHER.hash(PASSWORD)
    return await person(client, *roles, **{"password_hash": kept} | columns)


async def sign_in(
    client: Client, login: str, password: str = PASSWORD, onward: str = "", **given: Any
) -> ClientResponse:
    """Opens the page and sends its form, in the browser that the client is."""
    text = await (await client.get("/desk/sign-in")).text()
    data = {"form_token": token_on(text), "login": login, "password": password, "next": onward}
    return await client.post("/desk/sign-in", data=data, allow_redirects=False, **given)


def token_on(page: str) -> str:
    """The token of the form on a page."""
    found = re.search(r'name="form_token" value="([^"]+)"', page)
    assert found, page
    return found[1]


async def acts(client: Client) -> list[str]:
    """The audit log's acts, in order."""
    return await record_of(client).read(
        lambda one: list(one.scalars(select(audits.c.act).order_by(audits.c.id)))
    )
