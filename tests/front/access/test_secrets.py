"""The addresses of platforms: heard is who knows the secret, with what it was made for."""

import json
import time
from collections.abc import Callable

from front.chatwoot.signing import SIGNATURE, TIMESTAMP, TOLERANCE, sign
from tests.chatwoot.desk import ACCOUNT, SECRET
from tests.front.access.table import guarded
from tests.front.access.world import World
from tests.front.desk.everywhere import snapshot
from tests.telegram import world as telegram

TELEGRAM, CHATWOOT = "POST /telegram/webhook", "POST /chatwoot/webhook"
EVENT = {
    "event": "message_created",
    "id": 7,
    "content": "hello",
    "message_type": "incoming",
    "account": {"id": ACCOUNT},
    "conversation": {"id": 4, "status": "pending"},
    "sender": {"id": 5, "type": "contact"},
}
BODY = json.dumps(EVENT).encode()
Forged = dict[str, str]


def test_every_platform_is_tried_here() -> None:
    assert {row.name for row in guarded("secret")} == {TELEGRAM, CHATWOOT}


def signed(
    secret: str = SECRET, body: bytes = BODY, age: float = 0.0, change: Callable[[str], str] = str
) -> Forged:
    """The headers of an event."""
    moment = str(int(time.time() - age))
    return {TIMESTAMP: moment, SIGNATURE: change(sign(secret, moment, body))}


def forged() -> dict[str, Forged]:
    """All that is tried, of this moment."""
    return {
        "nothing": {},
        "empty": {SIGNATURE: "", TIMESTAMP: ""},
        "another secret": signed("guess"),
        "no secret": signed(""),
        "another body": signed(body=BODY + b" "),
        "too old": signed(age=TOLERANCE + 60),
        "of the future": signed(age=-TOLERANCE - 60),
        "without its moment": {SIGNATURE: signed()[SIGNATURE]},
        "another moment": signed() | {TIMESTAMP: str(int(time.time()) - 5)},
        "cut": signed(change=lambda given: given[:-1]),
        "another kind": signed(change=lambda given: given.replace("sha256=", "sha1=")),
        "garbled moment": signed() | {TIMESTAMP: "1e9"},
        "no text": signed() | {SIGNATURE: "\u00e9\u00ff"},
    }


async def _chatwoot(world: World, headers: Forged, query: str = "") -> int:
    given = {"Content-Type": "application/json"} | headers
    address = f"/chatwoot/webhook{query}"
    return (await world.client.post(address, data=BODY, headers=given)).status


async def test_a_forged_event_is_not_heard(world: World) -> None:
    before = await snapshot(world.client)
    for name, headers in forged().items():
        assert await _chatwoot(world, headers) == 401, name
        if SIGNATURE in headers:
            # The secret in the address is for those that cannot sign: it heals no wrong signature.
            assert await _chatwoot(world, headers, f"?token={SECRET}") == 401, name
    for query in ("?token=", "?token=guess", f"?token={SECRET[:-1]}", "?token=%FF"):
        assert await _chatwoot(world, {}, query) == 401, query
    assert await snapshot(world.client) == before


async def test_who_signs_is_heard(world: World) -> None:
    before = await snapshot(world.client)
    assert await _chatwoot(world, signed()) == 200
    assert await snapshot(world.client) != before


async def test_a_forged_update_is_not_heard(world: World) -> None:
    before = await snapshot(world.client)
    for given in ("", "guess", telegram.SECRET[:-1], telegram.SECRET + "x", "\u00e9"):
        assert await telegram.bring(world.client, telegram.message("hello"), given) == 403, given
    assert await snapshot(world.client) == before
    assert await telegram.bring(world.client, telegram.message("hello")) == 200
    assert await snapshot(world.client) != before
