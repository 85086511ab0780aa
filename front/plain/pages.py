"""How a page without scripts is made, and the pages that say what could not be done."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import jinja2
import structlog
from aiohttp import web

from front.errors import Encoded, Forged, Later, NoFiles, RecordUnavailable, Refused, TooSlow
from front.headers import TYPED, policy
from front.kindly import BROKEN
from front.language import available
from front.limiting import telling
from front.limiting.bodies import in_time
from front.limiting.refusing import admitted
from front.plain.keys import PATH
from front.plain.view import language_of
from words import Words, languages

log = structlog.get_logger()

_HERE = Path(__file__).parent
_TEMPLATES = web.AppKey("plain_templates", jinja2.Environment)
HEADERS = {
    "Content-Security-Policy": policy(*TYPED, scripts="'none'", connect="'none'"),
    "Cache-Control": "no-store",
    # Our own forms say where they come from, links to elsewhere do not.
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}

Handler = Callable[[web.Request], Awaitable[web.Response]]


def open_templates(app: web.Application) -> None:
    """Before the first page."""
    app[_TEMPLATES] = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def tried(handler: Handler) -> Handler:
    """What goes wrong becomes a page that says what to do."""

    async def handle(request: web.Request) -> web.Response:
        try:
            if request.method == "POST" and not request.content_type.startswith("multipart/"):
                async with in_time():
                    await request.post()
            admitted(request)
            return await handler(request)
        except (Later, TooSlow, Encoded, NoFiles) as error:
            return await _refused(request, error)
        except web.HTTPRequestEntityTooLarge as error:
            return sorry(request, error.status, "service-error-refused")
        except (ValueError, LookupError, *BROKEN) as error:
            # No text of the encoding that it says to be, or not whole.
            log.info("form_unreadable", cause=type(error).__name__)
            return sorry(request, 400, "plain-stale")
        except Forged:
            form = await request.post()
            return sorry(request, 403, "plain-stale", str(form.get("text", "")))
        except RecordUnavailable as error:
            log.warning("record_unavailable", cause=str(error))
            return sorry(request, 503, "plain-trouble")

    return handle


async def _refused(request: web.Request, error: Refused) -> web.Response:
    """Where there is no form to go on in; what was typed is on the page."""
    form = await request.post() if isinstance(error, Later) else {}
    status = telling.status(error) or 422
    response = sorry(request, status, error.words, str(form.get("text", "")), **error.fields)
    response.headers.update(telling.headers(error))
    return response


def sorry(
    request: web.Request, status: int, key: str, text: str = "", **fields: str | int
) -> web.Response:
    """What was typed stands there to be copied."""
    language = language_of(request)
    told = Words.load(language).say(key, **fields)
    return made(request, "told.html", status, language, title="plain-sorry", told=told, text=text)


def back(request: web.Request) -> web.Response:
    """To the page, by an address of its own: loading that again sends nothing."""
    lang = available(request.query.get("lang"))
    query = f"?lang={lang}" if lang else ""
    return web.Response(status=303, headers={**HEADERS, "Location": f"{PATH}{query}#new"})


def made(
    request: web.Request, template: str, status: int, language: str, **values: Any
) -> web.Response:
    shown = {"seen": None, "problem": "", "text": "", "sample": False, **values}
    html = request.app[_TEMPLATES].get_template(template)
    text = html.render(
        lang=language, languages=languages(), words=Words.load(language), path=PATH, **shown
    )
    headers = {**HEADERS, "Content-Language": language}
    return web.Response(text=text, status=status, content_type="text/html", headers=headers)
