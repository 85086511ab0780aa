"""Errors as JSON, with a sentence in the reader's language."""

from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web

from front import errors
from front.language import available, preferred
from front.limiting import telling
from front.limiting.refusing import admitted
from front.rest.models import Failure, Problem
from words import Words

log = structlog.get_logger()

LANGUAGE = web.RequestKey("language", str)  # what the body asked for

_STATUS: dict[type[errors.Refused], int] = {
    errors.BadJson: 400,
    errors.Blocked: 403,
    errors.UnknownConversation: 404,
    errors.CodeUnknown: 404,
    errors.TooManyCodes: 429,
    errors.UnknownMessage: 404,
    errors.UnknownAddress: 404,
    errors.WrongMethod: 405,
    errors.Erased: 410,
    errors.Deleted: 410,
    errors.TooLarge: 413,
    errors.NotJson: 415,
}
_UNPROCESSABLE = 422

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def explain(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turns every error of this room into its JSON form; nothing here is for caches."""
    try:
        admitted(request)
        response = await handler(request)
    except errors.Refused as error:
        response = _refusal(request, error)
    except web.HTTPNotFound:
        response = _refusal(request, errors.UnknownAddress())
    except web.HTTPMethodNotAllowed as error:
        response = _refusal(request, errors.WrongMethod())
        response.headers["Allow"] = error.headers["Allow"]
    except (errors.RecordUnavailable, errors.Stopping) as error:
        log.warning("request_not_served", error=type(error).__name__, cause=str(error))
        response = _failure(request, 503, "not-available", "service-error-not-available")
        response.headers["Retry-After"] = "5"
    except web.HTTPException:
        raise
    except Exception:  # a bug: its cause goes to the log, a sentence to the caller
        log.exception("request_failed")
        response = _failure(request, 500, "internal", "service-error-internal")
    response.headers.setdefault("Cache-Control", "no-store")
    return response


def _refusal(request: web.Request, error: errors.Refused) -> web.Response:
    status = telling.status(error) or _STATUS.get(type(error), _UNPROCESSABLE)
    response = _failure(request, status, error.code, error.words, **error.fields)
    response.headers.update(telling.headers(error))
    return response


def _failure(
    request: web.Request, status: int, code: str, key: str, **fields: str | int
) -> web.Response:
    header = preferred(request.headers.get("Accept-Language"))
    language = available(request.get(LANGUAGE)) or header or "en"
    sentence = Words.load(language).say(key, **fields)
    body = Failure(error=Problem(code=code, message=sentence))
    return web.Response(
        text=body.model_dump_json(),
        status=status,
        content_type="application/json",
        headers={"Content-Language": language},
    )
