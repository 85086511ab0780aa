"""Templates of the desk: one file is the page and, as a block, its fragment."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jinja2
from aiohttp import web

from front.desk.guard import VISITOR
from front.desk.navigation import Navigation
from front.headers import policy
from front.language import available, preferred
from words import Words, languages

_HERE = Path(__file__).parent
_TEMPLATES = web.AppKey("desk_templates", jinja2.Environment)
# How a counsellor's own switches stand as long as nothing was chosen.
PREFERENCES = {"sound": True, "notifications": False, "shortcuts": True}
_NAVIGATION = web.AppKey("desk_navigation", Navigation)
# Nothing is evaluated, no style is put in, no page with personal data is kept by the browser;
# what cannot be done is shown like everything else.
_HTMX = {
    "allowEval": False,
    "allowScriptTags": False,
    "includeIndicatorStyles": False,
    "historyCacheSize": 0,
    "refreshOnHistoryMiss": True,
    "selfRequestsOnly": True,
    "responseHandling": [{"code": "204", "swap": False}, {"code": "[2345]..", "swap": True}],
}
# Personal: not kept by a browser, not found by a search.
PRIVATE = {
    "Cache-Control": "no-store",
    "X-Robots-Tag": "noindex, nofollow",
    # Without Trusted Types: htmx makes pages of our templates' text, and knows no such types.
    "Content-Security-Policy": policy(),
}


def open_templates(app: web.Application, navigation: Navigation) -> None:
    """Makes the templates' environment; nothing is read yet."""
    app[_NAVIGATION] = navigation
    app[_TEMPLATES] = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    app[_TEMPLATES].filters["reject_id"] = _without_id


def language_of(request: web.Request) -> str:
    """The language of the desk: the counsellor's, else ?lang=, else the browser's."""
    found = request.get(VISITOR)
    if found is not None:
        return Words.closest(found.counsellor.interface_language)
    header = preferred(request.headers.get("Accept-Language"))
    return available(request.query.get("lang")) or header or "en"


def page(request: web.Request, name: str, status: int = 200, **values: Any) -> web.Response:
    """A whole page; templates get ``words``, ``lang``, ``me``, ``form`` and ``form_token``
    besides."""
    text = request.app[_TEMPLATES].get_template(name).render(_common(request) | values)
    return _response(request, text, status)


def fragment(request: web.Request, name: str, block: str, **values: Any) -> web.Response:
    """A named block of a page, for htmx to put in its place."""
    return _response(request, block_text(request, name, block, **values), 200)


def block_text(request: web.Request, name: str, block: str, **values: Any) -> str:
    """A named block of a page as text."""
    template = request.app[_TEMPLATES].get_template(name)
    context = template.new_context(_common(request) | values)
    return "".join(template.blocks[block](context))


def macro(request: web.Request, name: str, *values: Any) -> web.Response:
    """A part of form.html, for htmx to put in its place."""
    text = str(getattr(_common(request)["form"], name)(*values))
    return _response(request, text, 200)


def _without_id(further: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in further.items() if name != "id"}


def _common(request: web.Request) -> dict[str, Any]:
    found = request.get(VISITOR)
    language = language_of(request)
    values = {
        "lang": language,
        "languages": languages(),
        "words": Words.load(language),
        "me": found.counsellor if found else None,
        "form_token": found.form_token if found else "",
        "path": request.path,
        "htmx_settings": json.dumps(_HTMX),
    }
    if found:
        navigation = request.app[_NAVIGATION]
        me = found.counsellor
        values |= {"links": navigation.links(me, request.path), "posts": navigation.posts(me)}
        values["preferences"] = PREFERENCES | me.settings
    # A block that is rendered alone has no imports: the parts of forms are handed in.
    form = request.app[_TEMPLATES].get_template("form.html").make_module(values)
    return values | {"form": form}


def _response(request: web.Request, text: str, status: int) -> web.Response:
    headers = {**PRIVATE, "Content-Language": language_of(request)}
    return web.Response(text=text, status=status, content_type="text/html", headers=headers)
