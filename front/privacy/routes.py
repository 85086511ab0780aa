"""The page that says what is kept; it needs no conversation, no script and no Rasa."""

from pathlib import Path

import jinja2
from aiohttp import web

from front.headers import TYPED, policy
from front.keys import RECORD, SETTINGS
from front.language import available, preferred
from front.privacy import telling
from front.privacy.facts import facts
from words import Words, languages

PATH = "/privacy"
_HERE = Path(__file__).parent
_TEMPLATES = web.AppKey("privacy_templates", jinja2.Environment)
_HEADERS = {
    "Content-Security-Policy": policy(*TYPED, scripts="'none'", connect="'none'"),
    "Cache-Control": "no-store",  # it tells what is so today
}


def add_to(app: web.Application) -> None:
    """Puts the page at /privacy."""
    # The frame of a page is the one of /plain: same letters, same colours.
    folders = [_HERE / "templates", _HERE.parent / "plain" / "templates"]
    app[_TEMPLATES] = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    app.router.add_get(PATH, page)


async def page(request: web.Request) -> web.Response:
    """What is kept, where, how long and who reads it."""
    chosen = available(request.query.get("lang"))
    language = chosen or preferred(request.headers.get("Accept-Language")) or "en"
    words = Words.load(language)
    known = await facts(request.app[SETTINGS], request.app[RECORD])
    html = request.app[_TEMPLATES].get_template("privacy.html")
    text = html.render(
        lang=language,
        languages=languages(),
        words=words,
        path="/plain",
        sections=telling.sections(words, known),
        known=known,
    )
    headers = {**_HEADERS, "Content-Language": language}
    return web.Response(text=text, content_type="text/html", headers=headers)
