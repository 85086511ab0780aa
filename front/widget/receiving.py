"""POST /widget/file?conversation=ID&language=pl: a file from the learner, if that is allowed.

A form with ``file``, and ``client_id`` where the page has one. 204, or a sentence that says why
not.
"""

from typing import Any

import structlog
from aiohttp import web

from front import errors, intake
from front.files import taking
from front.files.taking import Sender
from front.language import available, preferred
from front.limiting import telling
from front.limiting.asking import place_of
from front.widget.sites import share, welcome
from words import Words

log = structlog.get_logger()


async def receive(request: web.Request) -> web.Response:
    """Keeps the file and says so in the conversation."""
    if not welcome(request):
        raise web.HTTPForbidden
    try:
        conversation = intake.check_conversation(request.query.get("conversation", ""))
        await taking.check_allowed(request, conversation)
        form = await taking.read(request)
        await taking.take(request, _sender(request, conversation, form), form)
    except errors.Refused as error:
        return _refused(request, error)
    except (errors.RecordUnavailable, errors.Stopping) as error:
        log.warning("file_not_kept", cause=str(error))
        return _told(request, 503, "not-available", "service-error-not-available")
    return share(request, web.Response(status=204))


def _sender(request: web.Request, conversation: str, form: dict[str, Any]) -> Sender:
    chosen = available(request.query.get("language"))
    name = form.get("client_id", "")
    here = place_of(request)
    return Sender(conversation, "widget", chosen, _language(request), name, here)


def _language(request: web.Request) -> str:
    header = preferred(request.headers.get("Accept-Language"))
    return available(request.query.get("language")) or header or "en"


def _refused(request: web.Request, error: errors.Refused) -> web.Response:
    status = 403 if error.fields.get("reason") == "not-allowed" else telling.status(error) or 422
    response = _told(request, status, error.code, error.words, **error.fields)
    response.headers.update(telling.headers(error))
    return response


def _told(request: web.Request, status: int, code: str, key: str, **fields: Any) -> web.Response:
    words = Words.load(_language(request))
    body = {"error": {"code": code, "message": words.say(key, **fields)}}
    headers = {"Content-Language": words.language, "Cache-Control": "no-store"}
    return share(request, web.json_response(body, status=status, headers=headers))
