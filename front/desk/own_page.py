"""One's own page: the name that learners read, languages, alerts, password, sessions."""

from typing import Any

from aiohttp import web
from sqlalchemy import Connection

from front.desk import person_form, sessions
from front.desk.guard import ROLES, Routes, session, visitor
from front.desk.pages import page
from front.desk.signing_in import ATTEMPTS, CHECKING
from front.keys import RECORD
from front.passwords import weakness
from front.peer import address_of
from front.record import accounts, auditing, people

routes = Routes()
_WRONG = 422


@routes.get("/me", *ROLES)
async def show(request: web.Request) -> web.StreamResponse:
    """One's own page."""
    me = visitor(request)
    given = {
        "shown_name": me.shown_name,
        "interface_language": me.interface_language,
        "languages": me.languages,
        "settings": me.settings,
    }
    return await _page(request, person_form.Read(given))


@routes.post("/me", *ROLES)
async def save(request: web.Request) -> web.StreamResponse:
    """Keeps what somebody decides of themselves."""
    me = visitor(request)
    read = person_form.own(await request.post(), me)
    if read.problems:
        return await _page(request, read)

    def write(one: Connection) -> None:
        accounts.change(one, me.id, **read.values)
        auditing.note(one, me.id, "own-page-changed", "counsellor", me.id)

    await request.config_dict[RECORD].write(write)
    return _back("saved")


@routes.post("/me/sessions", *ROLES)
async def end_others(request: web.Request) -> web.StreamResponse:
    """Signs this person out everywhere else."""
    mine = session(request)

    def write(one: Connection) -> None:
        accounts.end_sessions(one, mine.counsellor.id, mine.token_hash)
        auditing.note(one, mine.counsellor.id, "sessions-ended", "counsellor", mine.counsellor.id)

    await request.config_dict[RECORD].write(write)
    sessions.looked_at_anew(request, mine.counsellor.id)
    return _back("sessions")


@routes.get("/me/password", *ROLES)
async def password_form(request: web.Request) -> web.StreamResponse:
    """Where a password is changed."""
    return _password_page(request, {})


@routes.post("/me/password", *ROLES)
async def change_password(request: web.Request) -> web.StreamResponse:
    """Keeps a new password; all other sessions end, this one begins anew."""
    me = visitor(request)
    data = await request.post()
    typed = {name: str(data.get(name, "")) for name in ("current", "new", "again")}
    problems = _problems(typed, me.login)
    if not problems and not await _is_current(request, typed["current"]):
        problems = {"current": "desk-account-wrong-current"}
    if problems:
        return _password_page(request, problems)
    kept = await request.app[CHECKING].hashed(typed["new"])
    await request.config_dict[RECORD].write(
        lambda one: people.change_own_password(one, me.id, kept)
    )
    begun = await sessions.begun(request, me.id, "signed-in", "/desk/me?done=password")
    sessions.looked_at_anew(request, me.id)
    return begun


def _problems(typed: dict[str, str], login: str) -> dict[str, str]:
    weak = weakness(typed["new"], login)
    if weak:
        return {"new": weak}
    if typed["new"] == typed["current"]:
        return {"new": "desk-account-same"}
    return {} if typed["new"] == typed["again"] else {"again": "desk-account-not-again"}


async def _is_current(request: web.Request, password: str) -> bool:
    """Raises TooManyAttempts: somebody at an open desk could try one after the other."""
    me, address = visitor(request), address_of(request)
    await request.app[ATTEMPTS].begin(me.login, address)
    found = await request.config_dict[RECORD].read(lambda one: accounts.credentials(one, me.login))
    right = await request.app[CHECKING].matches(found.password_hash if found else None, password)
    if right:
        await request.app[ATTEMPTS].succeeded(me.login, address)
    return right


def _password_page(request: web.Request, problems: dict[str, str]) -> web.Response:
    must = visitor(request).must_change_password
    status = _WRONG if problems else 200
    return page(request, "own_password.html", status, problems=problems, must=must)


async def _page(request: web.Request, read: person_form.Read) -> web.StreamResponse:
    mine = visitor(request)
    record = request.config_dict[RECORD]
    values: dict[str, Any] = {
        "given": read.values,
        "problems": read.problems,
        "sessions": await record.read(lambda one: accounts.sessions(one, mine.id)),
        "teams": await record.read(people.teams_by_number),
        "role_names": person_form.ROLE_NAMES,
        "done": _done(request),
    }
    return page(request, "own_page.html", _WRONG if read.problems else 200, **values)


def _done(request: web.Request) -> str:
    done = request.query.get("done", "") if request.method == "GET" else ""
    return f"desk-account-done-{done}" if done in {"saved", "sessions", "password"} else ""


def _back(done: str) -> web.Response:
    return web.Response(status=303, headers={"Location": f"/desk/me?done={done}"})
