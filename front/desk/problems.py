"""What the desk shows when something cannot be done."""

from collections.abc import Awaitable, Callable
from urllib.parse import urlencode, urlsplit

import structlog
from aiohttp import web

from front import errors
from front.desk.guard import VISITOR, recognised
from front.desk.leading import inside
from front.desk.pages import fragment, page
from front.limiting import telling

log = structlog.get_logger()

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
_STATUS: dict[type[errors.Refused], int] = {
    errors.NotAllowed: 403,
    errors.Forged: 403,
    errors.TooManyAttempts: 429,
    errors.LoginTaken: 409,
    errors.LastOperator: 409,
    errors.UnknownPerson: 404,
    errors.UnknownHandoff: 404,
    errors.UnknownTeam: 404,
    errors.UnknownAppointment: 404,
    errors.UnknownConversation: 404,
    errors.UnknownAddress: 404,
    errors.UnknownReply: 404,
    errors.AlreadyMoved: 409,
    errors.MoveForbidden: 409,
    errors.NotYours: 409,
    errors.CatalogueAway: 503,
}
_UNPROCESSABLE = 422


@web.middleware
async def explain(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turns every error into a sentence on a page; who is not signed in is led there."""
    try:
        return await _handled(request, handler)
    except (errors.NotSignedIn, errors.MustChangePassword) as error:
        return _led_away(request, error)
    except errors.Refused as error:
        _note(request, error)
        status = telling.status(error) or _STATUS.get(type(error), _UNPROCESSABLE)
        response = _sorry(request, status, error.words, error.fields)
        response.headers.update(telling.headers(error))
        return response
    except web.HTTPRequestEntityTooLarge:
        return _sorry(request, 413, "desk-error-too-large", {})
    except (errors.RecordUnavailable, errors.Stopping) as error:
        log.warning("desk_not_served", error=type(error).__name__, cause=str(error))
        return _sorry(request, 503, "desk-error-not-available", {})
    except web.HTTPException:
        raise
    except Exception:  # a bug: its cause goes to the log, a sentence to the counsellor
        log.exception("desk_failed")
        return _sorry(request, 500, "service-error-internal", {})


def _note(request: web.Request, error: errors.Refused) -> None:
    """A line of the log for who tries what is not theirs; not the address, which holds numbers."""
    if isinstance(error, (errors.NotAllowed, errors.Forged, errors.NotYours)):
        found = request.get(VISITOR)
        route = request.match_info.route.resource
        log.warning(
            "desk_refused",
            error=type(error).__name__,
            method=request.method,
            route=route.canonical if route else "-",
            counsellor=found.counsellor.id if found else None,
        )


async def _handled(request: web.Request, handler: Handler) -> web.StreamResponse:
    try:
        return await handler(request)
    except web.HTTPNotFound:
        # No page was there to ask who it is; who is signed in still finds the way on.
        await recognised(request)
        raise errors.UnknownAddress from None
    except web.HTTPMethodNotAllowed as wrong:
        await recognised(request)
        response = _sorry(request, wrong.status, "desk-error-refused", {})
        response.headers["Allow"] = wrong.headers["Allow"]
        return response


def _led_away(request: web.Request, error: errors.DeskRefused) -> web.StreamResponse:
    address = "/desk/me/password"
    if isinstance(error, errors.NotSignedIn):
        address = f"/desk/sign-in?{urlencode({'next': inside(_wanted(request))})}"
    if request.headers.get("HX-Request"):
        # A fragment in the middle of a page cannot be another page: the whole page goes there.
        return web.Response(status=401, headers={"HX-Redirect": address})
    return web.Response(status=303, headers={"Location": address})


def _wanted(request: web.Request) -> str:
    """Where to go on after signing in; without the query, which may hold what was searched for."""
    if request.headers.get("HX-Request"):
        return _path(request.headers.get("HX-Current-URL", ""))
    return request.path if request.method == "GET" else "/desk/"


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:
        return ""


def _sorry(
    request: web.Request, status: int, key: str, fields: dict[str, str | int]
) -> web.Response:
    if request.headers.get("HX-Request"):
        response = fragment(request, "sorry.html", "problem", key=key, fields=fields)
        response.set_status(status)
        response.headers.update({"HX-Retarget": "#problems", "HX-Reswap": "innerHTML"})
        return response
    return page(request, "sorry.html", status, key=key, fields=fields)
