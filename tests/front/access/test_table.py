"""The table names every address of the front, and no other."""

from collections import Counter

from aiohttp import web

from front.app import init_app
from front.desk.guard import ROLES
from front.health import health
from front.settings import Settings
from tests.front.access.table import rows
from tests.front.fakes import Client

GUARDS = {"open", "begins", "key", "code", "link", "secret", "desk"}
# Answered wherever GET is; that they differ in nothing but the body is tested beside methods.
BESIDE_GET = "HEAD"


def registered(app: web.Application) -> set[str]:
    """Method and path of every address, as a router has them."""
    return {
        f"{route.method} {route.resource.canonical if route.resource else '?'}"
        for route in app.router.routes()
    }


def unlisted(app: web.Application) -> set[str]:
    """What differs between a router and the table."""
    found = {name for name in registered(app) if not name.startswith(BESIDE_GET)}
    return found ^ {row.name for row in rows()}


async def test_every_address_has_its_line_and_every_line_its_address(client: Client) -> None:
    assert client.app is not None
    assert unlisted(client.app) == set()


def test_an_address_without_a_line_is_seen(settings: Settings) -> None:
    before, app = unlisted(init_app(settings)), init_app(settings)
    app.router.add_post("/left/{open}", health)
    assert unlisted(app) - before == {"POST /left/{open}"}


async def test_head_is_only_where_get_is(client: Client) -> None:
    assert client.app is not None
    found = registered(client.app)
    heads = {name.removeprefix("HEAD") for name in found if name.startswith("HEAD ")}
    assert heads <= {name.removeprefix("GET") for name in found}


def test_every_line_says_one_thing() -> None:
    assert max(Counter(row.name for row in rows()).values()) == 1
    assert {row.guard for row in rows()} == GUARDS
    assert all(bool(row.roles) == (row.guard == "desk") for row in rows())
    assert {role for row in rows() for role in row.roles} == set(ROLES)
