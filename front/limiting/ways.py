"""The ways in over HTTP, and the rows of the table that count there.

Every request is counted by address. Whoever is signed in at the desk is counted by session instead:
learners at the same address cannot lock a counsellor out.
"""

from collections.abc import Awaitable, Callable

from aiohttp import web

from front import cookies
from front.errors import Encoded, NoFiles, Refused
from front.keys import LIMITS
from front.limiting import slow_readers, table, telling
from front.limiting.asking import place_of
from front.limiting.refusing import REFUSED
from front.limiting.table import Row

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
# These say in their own way why a request is not served, in everything but their styles.
_ROOMS = ("/api/", "/plain", "/desk/")
_STYLES = ("/plain/static", "/desk/static")
# As front.plain.keys.COOKIE: a test compares them.
PLAIN_COOKIE = "cairn_plain"
_WEBHOOKS = {"/telegram/webhook", "/chatwoot/webhook"}
_DESK = "/desk/"
_TALK = "/api/v1/conversations/{conversation}"
_COPIES = (table.COPIES, table.COPIES_HERE)
_ERASINGS = (table.ERASINGS, table.ERASINGS_HERE)
_FILES = (table.FILES, table.FILES_HERE)
# Counted besides, by method and address.
WAYS: dict[tuple[str, str], tuple[Row, ...]] = {
    ("GET", "/widget/ws"): (table.OPENED,),
    ("POST", "/widget/file"): _FILES,
    ("GET", f"{_TALK}/messages"): (table.READS,),
    ("GET", f"{_TALK}/data"): _COPIES,
    ("DELETE", _TALK): _ERASINGS,
    ("PUT", f"{_TALK}/messages/{{message}}/opinion"): (table.OPINIONS,),
    ("DELETE", f"{_TALK}/messages/{{message}}/opinion"): (table.OPINIONS,),
    ("POST", f"{_TALK}/codes"): (table.CODES,),
    ("POST", "/plain/file"): _FILES,
    ("POST", "/plain/delete"): _ERASINGS,
    ("GET", "/plain/data.{kind}"): _COPIES,
    ("GET", "/file/{token}"): (table.DOWNLOADS,),
    ("GET", "/my-data/{token}/cairn-data.{ending}"): (table.DOWNLOADS,),
    ("GET", "/appointment/{token}.ics"): (table.DOWNLOADS,),
    ("GET", "/roadmap/{token}"): (table.DOWNLOADS,),
    ("GET", "/roadmap/{token}/roadmap.pdf"): (table.PAPERS,),
}
# Pages of the desk that cost more than others, by how their address ends.
_HEAVY = (".csv", "/past", "/figures", "/catalogue", "/ask", "/ask/anew", "/suggest", "/audit")
_WORDS = ("/say", "/file", "/note")


@web.middleware
async def limited(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Counts a request; what is too much is refused before anything of it is read."""
    try:
        await _admit(request)
    except Refused as error:
        if not request.path.startswith(_ROOMS) or request.path.startswith(_STYLES):
            return telling.response(request, error)
        request[REFUSED] = error
    try:
        response = await handler(request)
    except Refused as error:  # of a room that has no way of its own to say so
        return telling.response(request, error)
    return await slow_readers.sent(request, response)


async def signed_in(request: web.Request, path: str, session: str | None) -> None:
    """Counts a request to the desk; ``path`` of its address, ``session``: its hash, None for
    whoever is not signed in. Raises Limited."""
    limits = request.config_dict[LIMITS]
    if session is None:
        await limits.hit(table.REQUESTS, place_of(request))
        return
    await limits.hit(table.DESK, session)
    if path.endswith(_HEAVY):
        await limits.hit(table.DESK_HEAVY, session)
    if request.method == "POST" and path.endswith(_WORDS):
        await limits.hit(table.DESK_WORDS, session)


def rows_of(method: str, address: str) -> tuple[Row, ...]:
    """What counts at an address besides REQUESTS."""
    return WAYS.get((method, address), ())


async def _admit(request: web.Request) -> None:
    """Raises Refused."""
    address = _address(request)
    if request.headers.get("Content-Encoding", "identity").lower() != "identity":
        raise Encoded
    found = request.match_info.http_exception is None
    if found and request.content_type.startswith("multipart/") and not address.endswith("/file"):
        raise NoFiles
    if address in _WEBHOOKS or (address.startswith(_DESK) and not address.startswith(_STYLES)):
        return  # counted where it is known who asks
    limits, place = request.config_dict[LIMITS], place_of(request)
    await limits.hit(table.REQUESTS, place)
    for row in rows_of(request.method, address):
        who = place if row.by == "address" else _conversation(request)
        if who:
            await limits.hit(row, who)


def _address(request: web.Request) -> str:
    resource = request.match_info.route.resource
    return resource.canonical if resource else ""


def _conversation(request: web.Request) -> str | None:
    match = request.match_info.get("conversation")
    return match or request.query.get("conversation") or cookies.sent(request, PLAIN_COOKIE)
