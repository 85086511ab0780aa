"""The addresses of the page without scripts."""

import asyncio
import hashlib
from pathlib import Path

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
from front.keys import COMING_BACK, EXPORTING, FORGETTING, SETTINGS, SWITCHBOARD
from front.language import available
from front.limiting import telling
from front.limiting.asking import place_of
from front.log import mark
from front.plain.keys import PATH, check_form, checked, give, key_of, take
from front.plain.pages import HEADERS, back, made, open_templates, sorry, tried
from front.plain.view import View, language_of, view
from front.record.receipts import Receipt
from front.switchboard import Said
from words import Words

log = structlog.get_logger()

_HERE = Path(__file__).parent
# A page that comes later than that is taken for one that does not come.
_PATIENCE = 8.0  # seconds


def add_to(app: web.Application) -> None:
    """Puts the room under /plain."""
    open_templates(app)
    app.router.add_get(PATH, tried(page))
    app.router.add_post(PATH, tried(say))
    app.router.add_post(f"{PATH}/file", tried(attach))
    app.router.add_post(f"{PATH}/new", tried(anew))
    app.router.add_get(f"{PATH}/delete", tried(ask))
    app.router.add_post(f"{PATH}/delete", tried(delete))
    app.router.add_get(f"{PATH}/data.{{kind:html|json}}", tried(data))
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
        place=place_of(request),
    )
    try:
        await _answered(request, said)
    except Deleted as done:
        return _deleted(request, done.receipt)
    except Refused as refused:
        seen = await view(request)
        problem = seen.words.say(refused.words, **refused.fields)
        kept = "" if form.get("press") else text
        response = await _shown(
            request, seen, telling.status(refused) or 422, problem=problem, text=kept
        )
        response.headers.update(telling.headers(refused))
        return response
    except (RecordUnavailable, Stopping) as error:
        log.warning("message_not_kept", conversation=mark(key), cause=str(error))
        return sorry(request, 503, "service-error-not-available", text)
    response = back(request)
    give(request, response, key)
    return response


async def attach(request: web.Request) -> web.Response:
    """A file, while the counsellor who holds the conversation allows it."""
    key = key_of(request)
    if key is None:
        return sorry(request, 403, "plain-stale")
    try:
        await taking.check_allowed(request, key)
        form = await taking.read(request)
        check_form(request, key, str(form.get("token", "")))
        chosen = available(request.query.get("lang"))
        # The same file from the same page is the same message, however often it is sent.
        digest = hashlib.sha256(form.get("content", b"")).hexdigest()[:12]
        client_id = f"{str(form.get('nonce', ''))[:40]}.{digest}"
        here = place_of(request)
        sender = Sender(key, "plain", chosen, language_of(request), client_id, here)
        await taking.take(request, sender, form)
    except Forged:
        return sorry(request, 403, "plain-stale")
    except Refused as refused:
        seen = await view(request)
        problem = seen.words.say(refused.words, **refused.fields)
        status = telling.status(refused) or 422
        response = await _shown(request, seen, status, problem=problem, about="file")
        response.headers.update(telling.headers(refused))
        return response
    except Stopping:
        return sorry(request, 503, "service-error-not-available")
    return back(request)


async def anew(request: web.Request) -> web.Response:
    """Another conversation; this one stays where it is kept, and this browser forgets it."""
    await _owner(request)
    response = back(request)
    take(request, response)
    return response


async def ask(request: web.Request) -> web.Response:
    """What is deleted and what is not, before it is."""
    seen = await view(request)
    return await _shown(request, seen, template="delete.html") if seen.begun else back(request)


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
    response = made(request, "told.html", 200, language, title="widget-erase", told=told)
    take(request, response)
    return response


async def data(request: web.Request) -> web.Response:
    """All that is kept of the conversation, as a file."""
    key = key_of(request)
    if key is None:
        return back(request)
    try:
        found = await request.app[EXPORTING].everything(key)
    except UnknownConversation:
        return back(request)
    kind = request.match_info["kind"]
    if kind == "html":
        text = exporting.page(found, language_of(request), request.app[SETTINGS].zone)
    else:
        text = exporting.data(found)
    disposition = {"Content-Disposition": f'attachment; filename="cairn-data.{kind}"'}
    media_type = "text/html" if kind == "html" else "application/json"
    return web.Response(
        text=text, content_type=media_type, charset="utf-8", headers={**HEADERS, **disposition}
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
    response = made(request, template, status, seen.words.language, sample=sample, **values)
    if seen.again:
        query = f"watch={seen.look + 1}&lang={seen.words.language}"
        response.headers["Refresh"] = f"{seen.again}; url={PATH}?{query}#new"
    if not seen.begun and key_of(request):
        take(request, response)  # of a conversation that was deleted elsewhere
    return response
