"""The addresses of the page without scripts."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import jinja2
import structlog
from aiohttp import web

from front import exporting
from front.errors import (
    Deleted,
    Forged,
    FrontError,
    RecordUnavailable,
    Refused,
    Stopping,
    UnknownConversation,
)
from front.facts import shows_sample
from front.files import taking
from front.files.taking import Sender
from front.headers import TYPED, policy
from front.keys import COMING_BACK, EXPORTING, FORGETTING, SETTINGS, SWITCHBOARD
from front.language import available
from front.log import mark
from front.plain.keys import PATH, check_form, checked, give, key_of, take
from front.plain.view import View, language_of, view
from front.record.erasing import Receipt
from front.switchboard import Said
from words import Words, languages

log = structlog.get_logger()

_HERE = Path(__file__).parent
_TEMPLATES = web.AppKey("plain_templates", jinja2.Environment)
# A page that comes later than that is taken for one that does not come.
_PATIENCE = 8.0  # seconds
_HEADERS = {
    "Content-Security-Policy": policy(*TYPED, scripts="'none'", connect="'none'"),
    "Cache-Control": "no-store",
    # Our own forms say where they come from, links to elsewhere do not.
    "Referrer-Policy": "same-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}

Handler = Callable[[web.Request], Awaitable[web.Response]]


def add_to(app: web.Application) -> None:
    """Puts the room under /plain."""
    app[_TEMPLATES] = jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    app.router.add_get(PATH, _tried(page))
    app.router.add_post(PATH, _tried(say))
    app.router.add_post(f"{PATH}/file", _tried(attach))
    app.router.add_post(f"{PATH}/new", _tried(anew))
    app.router.add_get(f"{PATH}/delete", _tried(ask))
    app.router.add_post(f"{PATH}/delete", _tried(delete))
    app.router.add_get(f"{PATH}/data.{{kind:html|json}}", _tried(data))
    app.router.add_static(f"{PATH}/static", _HERE / "static")


async def page(request: web.Request) -> web.Response:
    """The conversation; ?watch=N, which is chosen: it loads itself again while something is awaited
    (WCAG 2.2, 2.2.1 and 3.2.5)."""
    look = request.query.get("watch", "")
    # Only a whole new visit brings a greeting, which stands in the page then.
    if not look and (key := key_of(request)):
        await request.app[COMING_BACK].opened(key)
    seen = await view(
        request,
        int(look) if look.isdecimal() and len(look) < 4 else 0,
        whole="all" in request.query,
    )
    return await _shown(request, seen)


async def say(request: web.Request) -> web.Response:
    """A message or a button; then the page anew, with the answer or that it is on its way."""
    form = await request.post()
    key = await _owner(request)
    text = str(form.get("press") or form.get("text") or "")
    nonce = str(form.get("nonce", ""))
    # The same words from the same page are the same message, however often they are sent.
    client_id = f"{nonce[:40]}.{hashlib.sha256(text.encode()).hexdigest()[:12]}"
    said = Said(
        conversation=key,
        text=text,
        channel="plain",
        language=available(request.query.get("lang")),
        fallback_language=language_of(request),
        client_id=client_id,
    )
    try:
        await _answered(request, said)
    except Deleted as done:
        return _deleted(request, done.receipt)
    except Refused as refused:
        seen = await view(request)
        problem = seen.words.say(refused.words, **refused.fields)
        kept = "" if form.get("press") else text
        return await _shown(request, seen, 422, problem=problem, text=kept)
    except (RecordUnavailable, Stopping) as error:
        log.warning("message_not_kept", conversation=mark(key), cause=str(error))
        return _sorry(request, 503, "service-error-not-available", text)
    response = _back(request)
    give(request, response, key)
    return response


async def attach(request: web.Request) -> web.Response:
    """A file, while the counsellor who holds the conversation allows it."""
    key = key_of(request)
    if key is None:
        return _sorry(request, 403, "plain-stale")
    try:
        await taking.check_allowed(request, key)
        form = await taking.read(request)
        check_form(request, key, str(form.get("token", "")))
        chosen = available(request.query.get("lang"))
        # The same file from the same page is the same message, however often it is sent.
        digest = hashlib.sha256(form.get("content", b"")).hexdigest()[:12]
        client_id = f"{str(form.get('nonce', ''))[:40]}.{digest}"
        sender = Sender(key, "plain", chosen, language_of(request), client_id)
        await taking.take(request, sender, form)
    except Forged:
        return _sorry(request, 403, "plain-stale")
    except Refused as refused:
        seen = await view(request)
        problem = seen.words.say(refused.words, **refused.fields)
        return await _shown(request, seen, 422, problem=problem, about="file")
    except Stopping:
        return _sorry(request, 503, "service-error-not-available")
    return _back(request)


async def anew(request: web.Request) -> web.Response:
    """Another conversation; this one stays where it is kept, and this browser forgets it."""
    await _owner(request)
    response = _back(request)
    take(request, response)
    return response


async def ask(request: web.Request) -> web.Response:
    """What is deleted and what is not, before it is."""
    seen = await view(request)
    return await _shown(request, seen, template="delete.html") if seen.begun else _back(request)


async def delete(request: web.Request) -> web.Response:
    """Deletes the conversation; the receipt."""
    key = await _owner(request)
    try:
        receipt = await request.app[FORGETTING].forget(key)
    except UnknownConversation:
        return _deleted(request, None)
    return _deleted(request, receipt)


def _deleted(request: web.Request, receipt: Receipt | None) -> web.Response:
    language = language_of(request)
    told = Words.load(language).say("widget-erased")
    if receipt:
        told = exporting.receipt_text(receipt, language, request.app[SETTINGS].zone)
    response = _page(request, "told.html", 200, language, title="widget-erase", told=told)
    take(request, response)
    return response


async def data(request: web.Request) -> web.Response:
    """All that is kept of the conversation, as a file."""
    key = key_of(request)
    if key is None:
        return _back(request)
    try:
        found = await request.app[EXPORTING].everything(key)
    except UnknownConversation:
        return _back(request)
    kind = request.match_info["kind"]
    if kind == "html":
        text = exporting.page(found, language_of(request), request.app[SETTINGS].zone)
    else:
        text = exporting.data(found)
    disposition = {"Content-Disposition": f'attachment; filename="cairn-data.{kind}"'}
    media_type = "text/html" if kind == "html" else "application/json"
    return web.Response(
        text=text, content_type=media_type, charset="utf-8", headers={**_HEADERS, **disposition}
    )


async def _answered(request: web.Request, said: Said) -> None:
    """Returns with the answer, or when one has waited for long enough.

    Raises Refused, RecordUnavailable, Stopping.
    """
    accepted = await request.app[SWITCHBOARD].accept(said)
    if accepted.ticket is None:
        return
    try:
        async with asyncio.timeout(_PATIENCE):
            await asyncio.shield(accepted.ticket.heard)
    except (TimeoutError, FrontError) as error:
        # It is kept, and answered when that is possible.
        log.info("answer_later", conversation=mark(said.conversation), cause=type(error).__name__)


async def _owner(request: web.Request) -> str:
    """The key of the conversation that a form is for. Raises Forged."""
    form = await request.post()
    key = key_of(request) or checked(str(form.get("key", "")))
    if key is None:
        raise Forged
    check_form(request, key, str(form.get("token", "")))
    return key


def _back(request: web.Request) -> web.Response:
    """To the page, by an address of its own: loading that again sends nothing."""
    lang = available(request.query.get("lang"))
    query = f"?lang={lang}" if lang else ""
    return web.Response(status=303, headers={**_HEADERS, "Location": f"{PATH}{query}#new"})


def _tried(handler: Handler) -> Handler:
    """What goes wrong becomes a page that says what to do."""

    async def tried(request: web.Request) -> web.Response:
        try:
            return await handler(request)
        except Forged:
            form = await request.post()
            return _sorry(request, 403, "plain-stale", str(form.get("text", "")))
        except RecordUnavailable as error:
            log.warning("record_unavailable", cause=str(error))
            return _sorry(request, 503, "plain-trouble")

    return tried


def _sorry(request: web.Request, status: int, key: str, text: str = "") -> web.Response:
    """What was typed stands there to be copied."""
    language = language_of(request)
    told = Words.load(language).say(key)
    return _page(request, "told.html", status, language, title="plain-sorry", told=told, text=text)


async def _shown(
    request: web.Request,
    seen: View,
    status: int = 200,
    template: str = "plain.html",
    problem: str = "",
    text: str = "",
    about: str = "text",
) -> web.Response:
    """``about``: the field that ``problem`` speaks of."""
    values = {"seen": seen, "problem": problem, "text": text, "about": about}
    sample = await shows_sample(request.app)
    response = _page(request, template, status, seen.words.language, sample=sample, **values)
    if seen.again:
        query = f"watch={seen.look + 1}&lang={seen.words.language}"
        response.headers["Refresh"] = f"{seen.again}; url={PATH}?{query}#new"
    if not seen.begun and key_of(request):
        take(request, response)  # of a conversation that was deleted elsewhere
    return response


def _page(
    request: web.Request, template: str, status: int, language: str, **values: Any
) -> web.Response:
    shown = {"seen": None, "problem": "", "text": "", "sample": False, **values}
    html = request.app[_TEMPLATES].get_template(template)
    text = html.render(
        lang=language, languages=languages(), words=Words.load(language), path=PATH, **shown
    )
    headers = {**_HEADERS, "Content-Language": language}
    return web.Response(text=text, status=status, content_type="text/html", headers=headers)
