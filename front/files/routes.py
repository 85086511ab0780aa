"""The address of a file, and its end."""

import re
from pathlib import Path
from urllib.parse import quote

import jinja2
import structlog
from aiohttp import web

from front.errors import RecordUnavailable
from front.keys import RECORD
from front.language import preferred
from front.publishing import hashed
from front.record import files
from front.record.files import KeptFile
from words import Words

log = structlog.get_logger()

_HERE = Path(__file__).parent
_TEMPLATES = web.AppKey("file_templates", jinja2.Environment)
# For nobody but who has the link; whatever is in it runs nothing, even where it is opened in place.
PRIVATE = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}
SANDBOX = {"Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'"}


def add_to(app: web.Application) -> None:
    """Puts the room under /file."""
    app[_TEMPLATES] = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    app.router.add_get("/file/{token}", file)


async def file(request: web.Request) -> web.Response:
    """The file, to be saved; or a page that says that there is none."""
    token_hash = hashed(request.match_info["token"])
    try:
        kept = await request.app[RECORD].read(lambda one: files.find(one, token_hash))
    except RecordUnavailable as error:
        log.warning("record_unavailable", cause=str(error))
        return sorry(request, 503, "file-trouble")
    if kept is None:
        return sorry(request, 404, "file-gone")
    if kept.expired:
        return sorry(request, 410, "file-gone")
    headers = {**PRIVATE, **SANDBOX, "Content-Disposition": _disposition(kept)}
    return web.Response(body=kept.content, content_type=kept.media_type, headers=headers)


def _disposition(kept: KeptFile) -> str:
    """Always to be saved, never shown in place (RFC 6266)."""
    plain = re.sub(r"[^A-Za-z0-9._ -]", "_", kept.name)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(kept.name, safe='')}"


def sorry(request: web.Request, status: int, reason: str) -> web.Response:
    """A page that never says whether a link was ever right; ``reason``: file-gone, file-trouble."""
    words = Words.load(Words.closest(preferred(request.headers.get("Accept-Language"))))
    html = request.app[_TEMPLATES].get_template("sorry.html")
    text = html.render(lang=words.language, words=words, reason=reason)
    headers = {**PRIVATE, "Content-Language": words.language}
    return web.Response(text=text, status=status, content_type="text/html", headers=headers)
