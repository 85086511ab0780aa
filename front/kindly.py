"""What is said where no room says it itself: no such address, broken requests, bugs."""

from collections.abc import Awaitable, Callable
from html import escape

import structlog
from aiohttp import hdrs, web, web_urldispatcher
from aiohttp.http_exceptions import HttpProcessingError

from front.errors import RecordUnavailable, Stopping
from front.language import preferred
from words import Words

log = structlog.get_logger()

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
# A body that is cut off, or is not of the encoding or in the parts that it says to be; or whose
# sender has left.
BROKEN = (web.RequestPayloadError, HttpProcessingError, ConnectionError)
_WORDS = {
    404: "service-error-unknown-address",
    405: "service-error-wrong-method",
    500: "service-error-internal",
}
# The answer is made anew: all else that is said of it stays.
_OF_THE_BODY = {"content-type", "content-length"}


@web.middleware
async def explain(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Turns what nobody has explained into a sentence; of aiohttp's own words nothing is left."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status < 400:
            raise
        kept = {k: v for k, v in error.headers.items() if k.lower() not in _OF_THE_BODY}
        return told(request, error.status, kept)
    except BROKEN as error:
        log.info("request_broken", cause=type(error).__name__)
        return told(request, 400)
    except (RecordUnavailable, Stopping) as error:
        log.warning("request_not_served", error=type(error).__name__, cause=str(error))
        return told(request, 503, {hdrs.RETRY_AFTER: "5"})
    except Exception:  # a bug: its cause goes to the log, a sentence to who asked
        log.exception("request_failed")
        return told(request, 500)


def told(request: web.Request, status: int, headers: dict[str, str] | None = None) -> web.Response:
    """A page with a sentence, or JSON for who does not ask for a page."""
    words = Words.load(preferred(request.headers.get("Accept-Language")) or "en")
    sentence = words.say(_WORDS.get(status, "service-error-refused"))
    given = {"Content-Language": words.language, "Cache-Control": "no-store"} | (headers or {})
    if "text/html" not in request.headers.get("Accept", ""):
        body = {"error": {"code": f"http-{status}", "message": sentence}}
        return web.json_response(body, status=status, headers=given)
    title = escape(words.say("service-error-title"))
    page = (
        f'<!doctype html><html lang="{words.language}"><head><meta charset="utf-8">'
        f"<title>{title}</title></head><body><main><h1>{title}</h1>"
        f"<p>{escape(sentence)}</p></main></body></html>"
    )
    return web.Response(text=page, status=status, content_type="text/html", headers=given)


def mind_expectations() -> None:
    """Answers an unknown ``Expect`` (RFC 9110, 10.1.1) in our words.

    aiohttp does it before any middleware is asked, quotes the header, and fails with 500 on one
    that is no text. Routes take its function when they are made, so this comes before them.
    """
    web_urldispatcher._default_expect_handler = _expected  # type: ignore[assignment]


_EXPECTED = web_urldispatcher._default_expect_handler


async def _expected(request: web.Request) -> web.Response | None:
    if request.headers.get(hdrs.EXPECT, "").lower() == "100-continue":
        await _EXPECTED(request)
        return None
    return told(request, 417)
