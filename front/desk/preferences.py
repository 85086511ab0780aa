"""What a counsellor has switched on and off for their own desk."""

from aiohttp import web
from sqlalchemy import Connection

from front.desk.guard import ROLES, Routes, visitor
from front.desk.pages import PREFERENCES, macro
from front.errors import WrongFields
from front.keys import RECORD
from front.record import accounts

routes = Routes()


@routes.post("/preferences", *ROLES)
async def change(request: web.Request) -> web.StreamResponse:
    """Switches one preference on or off; with htmx its switch comes back as it stands now."""
    form = await request.post()
    given = {name: str(form[name]) for name in PREFERENCES if name in form}
    if len(given) != 1 or not set(given.values()) <= {"on", "off"}:
        raise WrongFields(names=", ".join(PREFERENCES))
    me = visitor(request).id
    chosen = {name: value == "on" for name, value in given.items()}
    await request.config_dict[RECORD].write(lambda one: _keep(one, me, chosen))
    [(name, on)] = chosen.items()
    if request.headers.get("HX-Request"):
        return macro(request, "preference", name, on)
    raise web.HTTPSeeOther("/desk/")


def _keep(connection: Connection, me: int, chosen: dict[str, bool]) -> None:
    found = accounts.by_id(connection, me)
    assert found is not None  # noqa: S101  nobody is ever deleted
    accounts.change(connection, me, settings=found.settings | chosen)
