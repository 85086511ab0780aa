"""The people of the desk: an operator adds them, changes them and switches them off."""

from typing import Any

from aiohttp import web

from front.desk import person_form, sessions
from front.desk.guard import Routes, visitor
from front.desk.pages import page
from front.desk.signing_in import CHECKING
from front.errors import LoginTaken, NotAllowed, UnknownPerson
from front.keys import RECORD
from front.passwords import one_time
from front.record import accounts, people
from front.record.accounts import Counsellor

routes = Routes()
_WRONG = 422
_NEW: dict[str, Any] = {
    "login": "",
    "shown_name": "",
    "email": "",
    "roles": ["counsellor"],
    "team_id": None,
    "languages": [],
    "capacity": 4,
}


@routes.get("/people", "operator")
async def show(request: web.Request) -> web.StreamResponse:
    """Everybody, also those switched off."""
    record = request.config_dict[RECORD]
    everybody = await record.read(accounts.everyone)
    teams = await record.read(people.teams_by_number)
    return page(
        request,
        "people.html",
        everybody=everybody,
        teams=teams,
        role_names=person_form.ROLE_NAMES,
    )


@routes.get("/people/add", "operator")
async def form_to_add(request: web.Request) -> web.StreamResponse:
    """An empty form."""
    return await _form(request, None, person_form.Read(_NEW))


@routes.post("/people/add", "operator")
async def add(request: web.Request) -> web.StreamResponse:
    """Makes a person; their one-time password is shown this once."""
    read = await _read(request)
    if read.problems:
        return await _form(request, None, read)
    password = one_time()
    kept = await request.app[CHECKING].hashed(password)
    language = visitor(request).interface_language
    values = read.values | {
        "password_hash": kept,
        "must_change_password": True,
        "interface_language": language,
    }
    by = visitor(request).id
    try:
        await request.config_dict[RECORD].write(lambda one: people.add(one, values, by))
    except LoginTaken as taken:
        return await _form(request, None, person_form.Read(read.values, {"login": taken.words}))
    return _password_page(request, values["login"], values["shown_name"], password)


@routes.get(r"/people/{number:\d{1,9}}", "operator")
async def form_to_edit(request: web.Request) -> web.StreamResponse:
    """What is known of a person, to change it."""
    who = await _person(request)
    values = {name: getattr(who, "team" if name == "team_id" else name) for name in _NEW}
    return await _form(request, who, person_form.Read(values))


@routes.post(r"/people/{number:\d{1,9}}", "operator")
async def edit(request: web.Request) -> web.StreamResponse:
    """Changes a person."""
    who, by = await _person(request), visitor(request).id
    read = await _read(request)
    if read.problems:
        return await _form(request, who, read)
    try:
        await request.config_dict[RECORD].write(lambda one: people.edit(one, who, read.values, by))
    except LoginTaken as taken:
        return await _form(request, who, person_form.Read(read.values, {"login": taken.words}))
    sessions.looked_at_anew(request, who.id)
    return _back(who.id, "saved")


@routes.post(r"/people/{number:\d{1,9}}/password", "operator")
async def reset_password(request: web.Request) -> web.StreamResponse:
    """A new one-time password, shown this once; the old one and all sessions end."""
    who, by = await _person(request), visitor(request).id
    password = one_time()
    kept = await request.app[CHECKING].hashed(password)
    await request.config_dict[RECORD].write(lambda one: people.give_password(one, who.id, kept, by))
    sessions.looked_at_anew(request, who.id)
    return _password_page(request, who.login, who.shown_name, password)


@routes.post(r"/people/{number:\d{1,9}}/off", "operator")
async def switch_off(request: web.Request) -> web.StreamResponse:
    """Ends the sessions of a person for good; not one's own."""
    who, by = await _person(request), visitor(request).id
    if who.id == by:
        raise NotAllowed
    await request.config_dict[RECORD].write(lambda one: people.switch_off(one, who, by))
    sessions.looked_at_anew(request, who.id)
    return _back(who.id, "off")


@routes.post(r"/people/{number:\d{1,9}}/on", "operator")
async def switch_on(request: web.Request) -> web.StreamResponse:
    """Lets a person in again."""
    who, by = await _person(request), visitor(request).id
    await request.config_dict[RECORD].write(lambda one: people.switch_on(one, who, by))
    return _back(who.id, "on")


async def _person(request: web.Request) -> Counsellor:
    number = int(request.match_info["number"])
    found = await request.config_dict[RECORD].read(lambda one: accounts.by_id(one, number))
    if found is None:
        raise UnknownPerson
    return found


async def _read(request: web.Request) -> person_form.Read:
    teams = await request.config_dict[RECORD].read(people.teams_by_number)
    return person_form.person(await request.post(), teams)


async def _form(
    request: web.Request, who: Counsellor | None, read: person_form.Read
) -> web.StreamResponse:
    teams = await request.config_dict[RECORD].read(people.teams_by_number)
    done = request.query.get("done", "") if request.method == "GET" else ""
    return page(
        request,
        "person.html",
        _WRONG if read.problems else 200,
        person=who,
        given=read.values,
        problems=read.problems,
        teams=teams,
        role_names=person_form.ROLE_NAMES,
        role_rights=person_form.ROLE_RIGHTS,
        done=f"desk-people-done-{done}" if done in {"saved", "off", "on"} else "",
    )


def _password_page(request: web.Request, login: str, name: str, password: str) -> web.Response:
    return page(request, "one_time.html", login=login, shown=name, password=password)


def _back(number: int, done: str) -> web.Response:
    return web.Response(status=303, headers={"Location": f"/desk/people/{number}?done={done}"})
