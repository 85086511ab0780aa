"""What somebody is told whose request is not served, where no room has its own way to say it."""

from pathlib import Path

import jinja2
from aiohttp import web

from front.errors import Busy, Encoded, Later, NoFiles, Refused, TooSlow
from front.language import available, preferred
from words import Words

_HERE = Path(__file__).parent
_TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(_HERE / "templates"),
    autoescape=True,
    undefined=jinja2.StrictUndefined,
)
_PROGRAMS = ("/widget/", "/telegram/", "/chatwoot/", "/health")
_STATUS: dict[type[Refused], int] = {
    Busy: 503,
    Encoded: 415,
    NoFiles: 415,
    TooSlow: 408,
}


def status(error: Refused) -> int | None:
    """The status of what this room refuses; None for all else."""
    if isinstance(error, Later):
        return _STATUS.get(type(error), 429)
    return _STATUS.get(type(error))


def headers(error: Refused) -> dict[str, str]:
    """Retry-After, where coming again is of use (RFC 9110, section 10.2.3)."""
    told = {"Cache-Control": "no-store"}
    return told | {"Retry-After": str(error.after)} if isinstance(error, Later) else told


def response(request: web.Request, error: Refused) -> web.Response:
    """A sentence: as JSON to a program, else on a page."""
    wanted = available(request.query.get("lang") or request.query.get("language"))
    header = preferred(request.headers.get("Accept-Language"))
    words = Words.load(wanted or header or "en")
    said = words.say(error.words, **error.fields)
    about = {**headers(error), "Content-Language": words.language}
    if isinstance(error, TooSlow):
        about["Connection"] = "close"
    code = status(error) or 422
    if request.path.startswith(_PROGRAMS):
        body = {"error": {"code": error.code, "message": said}}
        return web.json_response(body, status=code, headers=about)
    html = _TEMPLATES.get_template("sorry.html")
    text = html.render(lang=words.language, words=words, said=said)
    return web.Response(text=text, status=code, content_type="text/html", headers=about)
