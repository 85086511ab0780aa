"""GET /health: does this process live? GET /ready: can it serve? docs/health.md says who asks what.

Strangers learn yes or no; what is wrong is told on this machine, and to who knows the secret.
"""

import hmac
import ipaddress
from collections.abc import AsyncIterator

from aiohttp import web

from front.keys import CATALOGUE, PROBE, READINESS, RECORD, SETTINGS
from front.peer import address_of
from front.readiness import OK, Readiness

_TOKEN = "X-Cairn-Token"  # noqa: S105  the header's name


def add_to(app: web.Application) -> None:
    """Adds both; needs the record, the catalogue and the probe."""
    app.cleanup_ctx.append(_readiness)
    app.router.add_get("/health", health)
    app.router.add_get("/ready", ready)


def stop_taking(app: web.Application) -> None:
    """From now on it is not ready: it was told to stop."""
    if READINESS in app:
        app[READINESS].stopping = True


async def health(request: web.Request) -> web.Response:
    """200 as long as this process answers: whoever restarts it asks here.

    Nothing else decides: a new process would find the same database, the same disk, the same Rasa.
    """
    if not _insider(request):
        return web.json_response({"status": "ok"})
    state = await request.app[READINESS].state()
    body = {
        "status": "ok" if state.status == "ready" else "degraded",
        "rasa": state.beside["rasa"] == OK,
        "actions": state.beside["actions"] == OK,
        "record": state.needed["record"] == OK,
    }
    return web.json_response(body)


async def ready(request: web.Request) -> web.Response:
    """200 while learners can be served, though answers may be late; else 503."""
    state = await request.app[READINESS].state()
    body: dict[str, object] = {"ready": state.ready}
    if _insider(request):
        body |= {"status": state.status, "needed": state.needed, "beside": state.beside}
    return web.json_response(body, status=200 if state.ready else 503)


def _insider(request: web.Request) -> bool:
    secret = request.app[SETTINGS].inner_token
    given = request.headers.get(_TOKEN, "").encode("utf-8", "surrogateescape")
    if secret and hmac.compare_digest(given, secret.get_secret_value().encode()):
        return True
    try:
        # A web server in front must name for whom it asks; one that does not makes everybody local.
        return ipaddress.ip_address(address_of(request).partition("/")[0]).is_loopback
    except ValueError:
        return False


async def _readiness(app: web.Application) -> AsyncIterator[None]:
    made = Readiness(app[SETTINGS], app[RECORD], app[CATALOGUE], app[PROBE])
    app[READINESS] = made
    yield
    made.close()
