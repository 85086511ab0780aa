"""The addresses of the browser's side."""

from pathlib import Path

import jinja2
from aiohttp import web

from front.facts import shows_sample
from front.language import available, preferred
from front.widget.assets import Asset, made
from front.widget.entering import close_sockets, talk
from front.widget.heartbeat import keep_beating
from front.widget.press import Press
from front.widget.receiving import receive
from front.widget.sites import embeddable, share
from front.widget.socket import PRESS, SOCKETS
from words import Words, languages

_HERE = Path(__file__).parent
_TEMPLATES = web.AppKey("templates", jinja2.Environment)


def add_to(app: web.Application) -> None:
    """Puts the room under / and /widget."""
    app[_TEMPLATES] = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
    )
    app[SOCKETS] = set()
    app[PRESS] = Press()
    app.cleanup_ctx.append(keep_beating)
    app.on_shutdown.append(close_sockets)
    app.on_response_prepare.append(embeddable)
    app.router.add_get("/", page)
    app.router.add_get("/widget/ws", talk)
    made()  # What cannot be joined stops the start, not a reader's page.
    app.router.add_get("/widget/cairn.js", core)
    app.router.add_get("/widget/tools.js", tools)
    app.router.add_get("/widget/words/{language}.json", words)
    app.router.add_get("/widget/spoken/{language}.json", spoken)
    app.router.add_post("/widget/file", receive)
    app.router.add_static("/widget", _HERE / "static")


async def page(request: web.Request) -> web.Response:
    """The page with the chat, in the language of ?lang= or of the browser."""
    header = preferred(request.headers.get("Accept-Language"))
    language = available(request.query.get("lang")) or header or "en"
    template = request.app[_TEMPLATES].get_template("index.html")
    html = template.render(
        lang=language,
        languages=languages(),
        words=Words.load(language),
        sample=await shows_sample(request.app),
    )
    headers = {"Content-Language": language, "Vary": "Accept-Language"}
    return web.Response(text=html, content_type="text/html", headers=headers)


async def core(request: web.Request) -> web.Response:
    """The element, as a classic script for any page."""
    return _shared(request, made().core)


async def tools(request: web.Request) -> web.Response:
    """What the element loads when it is first needed, as an ES module."""
    return _shared(request, made().tools)


async def words(request: web.Request) -> web.Response:
    """The widget's own words in one language, by key without "widget-"."""
    said = made().words.get(request.match_info["language"])
    if said is None:
        raise web.HTTPNotFound
    return _shared(request, said)


async def spoken(request: web.Request) -> web.Response:
    """The words with which answers in one language are read aloud, by key without "spoken-"."""
    said = made().spoken.get(request.match_info["language"])
    if said is None:
        raise web.HTTPNotFound
    return _shared(request, said)


def _shared(request: web.Request, asset: Asset) -> web.Response:
    return share(request, asset.answer(request))
