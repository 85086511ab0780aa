"""Signing in with a password, and out."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

from aiohttp import web

from front.desk import cookies, sessions
from front.desk.attempts import Attempts
from front.desk.guard import ROLES, VISITOR, Routes, session
from front.desk.leading import inside
from front.desk.pages import language_of, page
from front.errors import TooManyAttempts
from front.keys import RECORD, SETTINGS
from front.passwords import Checking, outdated
from front.peer import address_of
from front.record import accounts, auditing
from front.record.accounts import Credentials

routes = Routes()
ATTEMPTS = web.AppKey("desk_attempts", Attempts)
CHECKING = web.AppKey("desk_checking", Checking)
_WRONG = 422
_TOO_MANY = 429


@dataclass(frozen=True)
class Typed:
    """What was typed at the sign-in; ``next``: where to go on, an address of the desk."""

    login: str
    password: str
    next: str


def open_in(room: web.Application) -> None:
    """Gives the desk what signing in needs."""
    room[ATTEMPTS] = Attempts()
    room.cleanup_ctx.append(_checking)


async def _checking(room: web.Application) -> AsyncIterator[None]:
    room[CHECKING] = Checking()
    yield
    room[CHECKING].close()


@routes.open_get("/sign-in")
async def form(request: web.Request) -> web.StreamResponse:
    """The page to sign in; who is signed in goes on."""
    onward = inside(request.query.get("next"))
    if VISITOR in request:
        return web.Response(status=303, headers={"Location": onward})
    return sign_in_page(request, onward)


@routes.open_post("/sign-in")
async def sign_in(request: web.Request) -> web.StreamResponse:
    """Begins a session for the right password; says nothing of which part was wrong."""
    data = await request.post()
    typed = Typed(
        accounts.named(str(data.get("login", ""))),
        str(data.get("password", "")),
        inside(str(data.get("next", ""))),
    )
    address = address_of(request)
    try:
        await request.app[ATTEMPTS].begin(typed.login, address)
    except TooManyAttempts as error:
        response = sign_in_page(request, typed.next, _TOO_MANY, error.words, error.fields)
        response.headers["Retry-After"] = str(int(error.fields["minutes"]) * 60)
        return response
    found = await _found(request, typed)
    if found is None:
        return sign_in_page(request, typed.next, _WRONG, "desk-account-wrong", {})
    await request.app[ATTEMPTS].succeeded(typed.login, address)
    return await sessions.begun(request, found.id, "signed-in", typed.next)


@routes.post("/sign-out", *ROLES)
async def sign_out(request: web.Request) -> web.StreamResponse:
    """Ends this session."""
    mine = session(request)
    await request.config_dict[RECORD].write(lambda one: sessions.end(one, mine, "signed-out"))
    sessions.looked_at_anew(request, mine.counsellor.id)
    lead = {"Location": f"/desk/sign-in?lang={language_of(request)}"}
    response = web.Response(status=303, headers=lead)
    cookies.take(request, response, cookies.COOKIE)
    return response


async def _found(request: web.Request, typed: Typed) -> Credentials | None:
    """Whose login and password these are; the same time for every wrong answer."""
    record, checking = request.config_dict[RECORD], request.app[CHECKING]
    found = await record.read(lambda one: accounts.credentials(one, typed.login))
    kept = found.password_hash if found and found.active else None
    right = await checking.matches(kept, typed.password)
    if not right or found is None or kept is None:
        whom = found.id if found else ""
        await record.write(
            lambda one: auditing.note(one, None, "sign-in-refused", "counsellor", whom)
        )
        return None
    if outdated(kept):
        newer = await checking.hashed(typed.password)
        await record.write(lambda one: accounts.change(one, found.id, password_hash=newer))
    return found


def sign_in_page(
    request: web.Request,
    onward: str,
    status: int = 200,
    problem: str = "",
    fields: dict[str, str | int] | None = None,
) -> web.Response:
    """The page to sign in; ``problem``: the key of a sentence that says what went wrong."""
    before = cookies.sent(request, cookies.BEFORE) or cookies.token()
    response = page(
        request,
        "sign_in.html",
        status,
        onward=onward,
        problem=problem,
        fields=fields or {},
        form_token=before,
        organisation=request.config_dict[SETTINGS].single_sign_on,
    )
    cookies.give(request, response, cookies.BEFORE, before, "/desk/sign-in")
    return response
