"""The webhook that Rasa calls, on loopback only.

The SDK's own server listens on every address, allows any origin, and answers a failed action with
the whole conversation, which Rasa then logs while the learner sees silence. This one uses the
SDK's executor and answers a failed action with an apology.
"""

from __future__ import annotations

import json
import logging
import traceback
import warnings
from collections.abc import Callable
from typing import Any

from aiohttp import web
from rasa_sdk.executor import ActionExecutor
from rasa_sdk.interfaces import (
    ActionExecutionRejection,
    ActionMissingDomainException,
    ActionNotFoundException,
)

from actions.errors import BadCall
from actions.guarding import guard
from actions.ready import PATH, Ready
from guidance.errors import GuidanceError
from words import Words

log = logging.getLogger("actions")
MOST_BYTES = 16 * 2**20
# The contract of both sides is held by tests/actions/test_contract.py.
warnings.filterwarnings("ignore", message=".*versions? of rasa.*", category=UserWarning)

STATUS = {
    ActionExecutionRejection: 400,
    ActionNotFoundException: 404,
    ActionMissingDomainException: 449,
}


def _nothing() -> None:
    """No catalogue to look at."""


def make_app(
    executor: ActionExecutor, token: str, look: Callable[[], object] = _nothing
) -> web.Application:
    """The web application around an executor, for those who know ``token``.

    ``look`` reads the catalogue, to see whether it is there (actions.ready).
    """
    app = web.Application(client_max_size=MOST_BYTES, middlewares=[guard(token)])

    async def webhook(request: web.Request) -> web.Response:
        try:
            # The HTTP library inflates a compressed body; the limit holds for what comes out.
            call = _decode(await request.read())
        except web.RequestPayloadError:
            return web.json_response({"error": "The body cannot be read"}, status=400)
        except BadCall as error:
            return web.json_response({"error": str(error)}, status=400)
        return await answer(executor, call)

    async def health(_request: web.Request) -> web.Response:
        return web.json_response({"status": "ok"})

    app.router.add_post("/webhook", webhook)
    app.router.add_get("/health", health)
    app.router.add_get(PATH, Ready(look).answer)
    return app


async def answer(executor: ActionExecutor, call: dict[str, Any]) -> web.Response:
    """Runs the action of a call; what it raises becomes an apology in the learner's language."""
    try:
        result = await executor.run(call)
    except tuple(STATUS) as error:
        body = {"error": str(error), "action_name": error.action_name}
        return web.json_response(body, status=STATUS[type(error)])
    except GuidanceError:
        log.exception("action=%s failed", call["next_action"])
        return web.json_response(_apology(call, "talk-apology-catalogue"))
    except Exception as error:  # noqa: BLE001
        # Whatever it is, the learner must not see silence, nor Rasa log the conversation. What an
        # unforeseen error says may quote the message: only its kind and place are logged.
        place = "".join(traceback.format_tb(error.__traceback__))
        log.error("action=%s failed: %s\n%s", call["next_action"], type(error).__name__, place)  # noqa: TRY400
        return web.json_response(_apology(call, "talk-apology"))
    return web.json_response(result.model_dump() if hasattr(result, "model_dump") else result)


def _decode(raw: bytes) -> dict[str, Any]:
    try:
        call = json.loads(raw)
    except ValueError as error:
        raise BadCall("The body is not JSON") from error
    name = call.get("next_action") if isinstance(call, dict) else None
    if not isinstance(call, dict) or not isinstance(name, str) or not name:
        raise BadCall("The body names no next_action")
    return call


def _apology(call: dict[str, Any], key: str) -> dict[str, Any]:
    message = (call.get("tracker") or {}).get("latest_message") or {}
    told = message.get("language") or (message.get("metadata") or {}).get("language")
    words = Words.load(Words.closest(told))
    said = {
        "text": words.say(key),
        "buttons": [{"title": words.say("offers-button-human"), "payload": "/request_human"}],
        "custom": {"cairn": {"language": words.language}},
    }
    return {"events": [], "responses": [said]}
