"""The addresses of a roadmap, and its end."""

from pathlib import Path

import jinja2
import structlog
from aiohttp import web

from front.errors import PdfFailed, RecordUnavailable
from front.keys import RECORD
from front.language import preferred
from front.publishing import hashed
from front.record.roadmaps import KeptRoadmap
from front.roadmap.headings import headings
from front.roadmap.pdf import PdfMaker
from words import Words

log = structlog.get_logger()

_HERE = Path(__file__).parent
_TEMPLATES = web.AppKey("roadmap_templates", jinja2.Environment)
_PDF = web.AppKey("roadmap_pdf", PdfMaker)
# Personal, and for nobody but who has the link: not kept by a browser, not found by a search.
_PRIVATE = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


def add_to(app: web.Application) -> None:
    """Puts the room under /roadmap."""
    app[_TEMPLATES] = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    app[_PDF] = PdfMaker()
    app.router.add_static("/roadmap/static", _HERE / "static")
    app.router.add_get("/roadmap/{token}/roadmap.pdf", pdf)
    app.router.add_get("/roadmap/{token}", page)
    app.router.add_get("/roadmap/{wrong:.*}", nothing)


async def page(request: web.Request) -> web.Response:
    """The roadmap as a page."""
    kept = await _kept(request)
    if isinstance(kept, web.Response):
        return kept
    words = Words.load(Words.closest(kept.language))
    html = request.app[_TEMPLATES].get_template("roadmap.html")
    text = html.render(
        lang=words.language,
        words=words,
        headings=headings(kept),
        roadmap=kept.content,
        expires=words.day(kept.expires.date()),
        pdf=f"{request.path}/roadmap.pdf",
    )
    return _private(text, 200, words.language)


async def pdf(request: web.Request) -> web.Response:
    """The roadmap as a file."""
    kept = await _kept(request)
    if isinstance(kept, web.Response):
        return kept
    try:
        made = await request.app[_PDF].make(kept)
    except PdfFailed as error:
        log.warning("roadmap_pdf_failed", cause=str(error))
        return _sorry(request, 503, "trouble-pdf", kept.language)
    name = f"cairn-{kept.content.made.isoformat()}.pdf"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    headers = {**_PRIVATE, **disposition, "Content-Language": kept.language}
    return web.Response(body=made, content_type="application/pdf", headers=headers)


async def nothing(request: web.Request) -> web.Response:
    """A link that was cut off or mistyped."""
    return _sorry(request, 404, "gone")


async def _kept(request: web.Request) -> KeptRoadmap | web.Response:
    """The roadmap of the link, or the page that says that there is none."""
    token = request.match_info["token"]
    try:
        kept = await request.app[RECORD].roadmap(hashed(token))
    except RecordUnavailable as error:
        log.warning("record_unavailable", cause=str(error))
        return _sorry(request, 503, "trouble")
    if kept is None:
        return _sorry(request, 404, "gone")
    return _sorry(request, 410, "gone", kept.language) if kept.expired else kept


def _sorry(
    request: web.Request, status: int, reason: str, language: str | None = None
) -> web.Response:
    """A page that says what is wrong and what to do; never whether a link was ever right."""
    wanted = language or preferred(request.headers.get("Accept-Language"))
    words = Words.load(Words.closest(wanted))
    html = request.app[_TEMPLATES].get_template("sorry.html")
    text = html.render(lang=words.language, words=words, reason=reason)
    return _private(text, status, words.language)


def _private(text: str, status: int, language: str) -> web.Response:
    headers = {**_PRIVATE, "Content-Language": language}
    return web.Response(text=text, status=status, content_type="text/html", headers=headers)
