"""Signing in through the organisation's own accounts. Nobody is added by it."""

import base64
import hmac
import json
from collections.abc import AsyncIterator
from dataclasses import astuple

import aiohttp
import structlog
from aiohttp import web
from sqlalchemy import Connection

from front import cookies as all_cookies
from front.desk import cookies, sessions
from front.desk.guard import Routes
from front.desk.leading import inside
from front.desk.signing_in import sign_in_page
from front.errors import OpenIdFailed, UnknownAddress
from front.keys import RECORD, SETTINGS
from front.openid import Client, Flow, Identity, OpenId, new_flow
from front.record import auditing, linking

log = structlog.get_logger()

routes = Routes()
OPENID = web.AppKey("desk_openid", OpenId)
COOKIE = "cairn_desk_flow"
_PATH = "/desk/sign-in/organisation"
_BACK = f"{_PATH}/back"
_SECONDS = 600  # for signing in over there
_TIMEOUT = aiohttp.ClientTimeout(total=10)
_REFUSED = 403
_FAILED = 502


async def open_issuer(app: web.Application) -> AsyncIterator[None]:
    """Gives the desk the issuer of the settings; nothing is asked yet."""
    settings = app[SETTINGS]
    secret = settings.oidc_client_secret
    client = Client(
        settings.oidc_issuer,
        settings.oidc_client_id,
        secret.get_secret_value() if secret else None,
        settings.address + _BACK,
    )
    async with aiohttp.ClientSession(timeout=_TIMEOUT) as session:
        app[OPENID] = OpenId(session, client)
        yield


@routes.open_get("/sign-in/organisation")
async def begin(request: web.Request) -> web.StreamResponse:
    """Leads to the organisation's sign-in; what it is bound to stays in this browser."""
    issuer, flow = _issuer(request), new_flow()
    onward = inside(request.query.get("next"))
    try:
        address = await issuer.address(flow)
    except OpenIdFailed as error:
        return _failed(request, onward, error)
    response = web.Response(status=303, headers={"Location": address})
    kept = base64.urlsafe_b64encode(json.dumps([*astuple(flow), onward]).encode()).decode()
    cookies.give(request, response, COOKIE, kept, _PATH, _SECONDS)
    return response


@routes.open_get("/sign-in/organisation/back")
async def back(request: web.Request) -> web.StreamResponse:
    """Begins a session for whom the organisation says it is, if an operator has added them."""
    issuer = _issuer(request)
    flow, onward = _begun(request)
    try:
        identity = await issuer.identity(_code(request, flow), flow)
    except OpenIdFailed as error:
        return _failed(request, onward, error)
    named = f"{identity.subject} {request.config_dict[SETTINGS].oidc_issuer}"
    who = await request.config_dict[RECORD].write(lambda one: _who(one, identity, named))
    if who is None:
        response: web.Response = sign_in_page(
            request, onward, _REFUSED, "desk-account-organisation-unknown"
        )
    else:
        response = await sessions.begun(request, who, "signed-in-by-organisation", onward)
    cookies.take(request, response, COOKIE, _PATH)
    return response


def _who(connection: Connection, identity: Identity, named: str) -> int | None:
    who = linking.linked(connection, named, identity.email)
    if who is None:
        auditing.note(connection, None, "sign-in-refused", detail="organisation")
    return who


def _issuer(request: web.Request) -> OpenId:
    """Raises UnknownAddress where no organisation is set."""
    if not request.config_dict[SETTINGS].single_sign_on:
        raise UnknownAddress
    found: OpenId = request.config_dict[OPENID]
    return found


def _begun(request: web.Request) -> tuple[Flow, str]:
    """What the sign-in was bound to at its beginning, and where to go on."""
    try:
        given = json.loads(base64.urlsafe_b64decode(all_cookies.sent(request, COOKIE).encode()))
        state, nonce, verifier, onward = map(str, given)
    except (ValueError, TypeError):
        return Flow("", "", ""), inside(None)
    return Flow(state, nonce, verifier), inside(onward)


def _code(request: web.Request, flow: Flow) -> str:
    """Raises OpenIdFailed for who did not begin here, or changed their mind over there."""
    given = request.query.get("state", "")
    if not flow.state or not hmac.compare_digest(given.encode(), flow.state.encode()):
        raise OpenIdFailed("not begun in this browser")
    code = request.query.get("code", "")
    if not code:
        raise OpenIdFailed("no code")
    return code


def _failed(request: web.Request, onward: str, error: OpenIdFailed) -> web.Response:
    log.warning("organisation_sign_in_failed", cause=str(error))
    return sign_in_page(request, onward, _FAILED, "desk-account-organisation-failed")
