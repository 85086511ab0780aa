"""The WebSocket of the chat."""

import asyncio
import json
from typing import Any

import pytest
from aiohttp import ClientWebSocketResponse, WSMsgType, WSServerHandshakeError

from front.settings import Settings
from front.widget.socket import SOCKETS
from tests.front.fakes import Client, FakeRasa, answered, front, history, say, texts, until
from words import Words

Socket = ClientWebSocketResponse[bool]
Frame = dict[str, Any]


async def _open(client: Client, conversation: str = "c1", **query: Any) -> Socket:
    query = {"conversation": conversation, **query}
    return await client.ws_connect("/widget/ws", params=query)


async def _next(socket: Socket) -> Frame:
    frame: Frame = await socket.receive_json(timeout=10)
    return frame


async def _frames(socket: Socket, count: int) -> list[Frame]:
    return [await _next(socket) for _ in range(count)]


async def _ready(socket: Socket) -> list[Frame]:
    """The messages of the history."""
    first, second = await _frames(socket, 2)
    assert first["type"] == "history"
    assert second == {"type": "ready"}
    messages: list[Frame] = first["messages"]
    return messages


async def test_a_turn(client: Client) -> None:
    socket = await _open(client)
    assert await _ready(socket) == []
    await socket.send_json({"type": "say", "text": "hej", "client_id": "k1", "language": "pl"})
    received, own, typing, answer = await _frames(socket, 4)
    assert received == {"type": "received", "client_id": "k1", "id": 1}
    assert own["type"] == "message"
    assert own["message"]["client_id"] == "k1"
    assert own["message"]["sender"] == "learner"
    assert typing == {"type": "typing"}
    assert answer["message"]["text"] == "echo hej"
    assert answer["message"]["language"] == "pl"


async def test_the_same_message_as_in_the_api(client: Client) -> None:
    socket = await _open(client)
    await _ready(socket)
    await socket.send_json({"type": "say", "text": "hi", "client_id": "k1"})
    frames = await _frames(socket, 4)
    shown = [frame["message"] for frame in frames if frame["type"] == "message"]
    assert shown == await history(client)


async def test_received_comes_before_rasa_has_answered(client: Client, rasa: FakeRasa) -> None:
    rasa.free.clear()
    socket = await _open(client)
    await _ready(socket)
    await socket.send_json({"type": "say", "text": "hi", "client_id": "k1"})
    kinds = [frame["type"] for frame in await _frames(socket, 3)]
    assert kinds == ["received", "message", "typing"]
    assert texts(await history(client)) == ["hi"]
    rasa.free.set()
    assert (await _next(socket))["message"]["text"] == "echo hi"


async def test_the_other_sockets_of_a_conversation_hear_everything(client: Client) -> None:
    one, two, stranger = await _open(client), await _open(client), await _open(client, "c2")
    for socket in (one, two, stranger):
        await _ready(socket)
    await one.send_json({"type": "say", "text": "hi", "client_id": "k1"})
    own, typing, answer = await _frames(two, 3)
    assert own["message"]["client_id"] == "k1"
    assert typing == {"type": "typing"}
    assert answer["message"]["text"] == "echo hi"
    with pytest.raises(asyncio.TimeoutError):
        await stranger.receive(timeout=0.1)


async def test_a_socket_hears_what_comes_through_the_api(client: Client) -> None:
    socket = await _open(client)
    await _ready(socket)
    await say(client, "hi")
    frames = await _frames(socket, 3)
    assert [frame["type"] for frame in frames] == ["message", "typing", "message"]


async def test_a_reload_shows_what_was_said_after_the_last_message_seen(client: Client) -> None:
    await say(client, "one")
    await say(client, "two")
    assert texts(await _ready(await _open(client))) == ["one", "echo one", "two", "echo two"]
    assert texts(await _ready(await _open(client, after=2))) == ["two", "echo two"]


async def test_a_reload_while_an_answer_is_on_its_way(client: Client, rasa: FakeRasa) -> None:
    rasa.free.clear()
    first = await _open(client)
    await _ready(first)
    await first.send_json({"type": "say", "text": "hi", "client_id": "k1"})
    await _frames(first, 3)
    await first.close()
    second = await _open(client)
    assert texts(await _ready(second)) == ["hi"]
    assert await _next(second) == {"type": "typing"}
    rasa.free.set()
    assert (await _next(second))["message"]["text"] == "echo hi"


async def test_a_message_sent_again_after_a_reload_is_only_confirmed(
    client: Client, rasa: FakeRasa
) -> None:
    await say(client, "hi", client_id="k1")
    socket = await _open(client, after=2)
    await _ready(socket)
    await socket.send_json({"type": "say", "text": "hi", "client_id": "k1"})
    assert await _next(socket) == {"type": "received", "client_id": "k1", "id": 1}
    assert rasa.heard == ["hi"]


async def test_many_messages_at_once_are_confirmed_and_answered_in_order(client: Client) -> None:
    socket = await _open(client)
    await _ready(socket)
    for number in range(5):
        await socket.send_json({"type": "say", "text": f"m{number}", "client_id": f"k{number}"})
    frames = await _frames(socket, 20)
    received = [frame["client_id"] for frame in frames if frame["type"] == "received"]
    assert received == [f"k{number}" for number in range(5)]
    said = [frame["message"]["text"] for frame in frames if frame["type"] == "message"]
    assert [text for text in said if text.startswith("echo")] == [
        f"echo m{number}" for number in range(5)
    ]


async def test_the_browser_leaves_and_the_answer_is_kept(client: Client, rasa: FakeRasa) -> None:
    rasa.delay = 0.1
    socket = await _open(client)
    await _ready(socket)
    await socket.send_json({"type": "say", "text": "hi", "client_id": "k1"})
    await _next(socket)
    await socket.close()
    assert texts(await answered(client, 1)) == ["hi", "echo hi"]


async def test_late_and_given_up_are_told(client: Client, rasa: FakeRasa) -> None:
    await rasa.stop()
    socket = await _open(client, language="pl")
    await _ready(socket)
    await socket.send_json({"type": "say", "text": "hi", "client_id": "k1"})
    notice = (await _frames(socket, 4))[-1]["message"]
    assert notice["sender"] == "service"
    assert notice["text"] == Words.load("pl").say("service-unavailable")


@pytest.mark.parametrize(
    ("frame", "code", "client_id"),
    [
        ("no json", "bad-json", None),
        ("[1]", "bad-json", None),
        ('{"type": "shout"}', "wrong-fields", None),
        ('{"type": "say", "client_id": "k1"}', "wrong-fields", "k1"),
        ('{"type": "say", "text": 7, "client_id": "k1"}', "wrong-fields", "k1"),
        ('{"type": "say", "text": " ", "client_id": "k1"}', "empty-text", "k1"),
        ('{"type": "say", "text": "hi", "client_id": "no spaces"}', "bad-client-id", "no spaces"),
        ('{"type": "say", "text": "hi", "client_id": 7}', "wrong-fields", None),
    ],
)
async def test_a_wrong_frame_gets_a_sentence_and_the_socket_stays(
    client: Client, frame: str, code: str, client_id: str | None
) -> None:
    socket = await _open(client, language="pl")
    await _ready(socket)
    await socket.send_str(frame)
    error = await _next(socket)
    key = f"service-error-{code}"
    fields = {"names": error["message"].partition("Sprawdź: ")[2].rstrip(".")}
    assert error == {
        "type": "error",
        "code": code,
        "message": Words.load("pl").say(key, **fields),
        "client_id": client_id,
    }
    await socket.send_json({"type": "say", "text": "hi", "client_id": "k2"})
    assert (await _next(socket))["type"] == "received"


async def test_a_frame_too_large_closes_the_socket(client: Client) -> None:
    socket = await _open(client)
    await _ready(socket)
    await socket.send_json({"type": "say", "text": "x" * 70_000})
    assert (await socket.receive(timeout=10)).type is WSMsgType.CLOSE


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"conversation": "a b"},
        {"conversation": "a", "after": "x"},
        {"conversation": "a", "after": "9" * 20},
    ],
)
async def test_a_wrong_address_is_refused(client: Client, query: dict[str, str]) -> None:
    with pytest.raises(WSServerHandshakeError) as refused:
        await client.ws_connect("/widget/ws", params=query)
    assert refused.value.status == 400


async def test_only_known_origins_may_open_the_chat(settings: Settings) -> None:
    friends = settings.model_copy(update={"allowed_origins": ("https://school.example",)})
    async with front(friends) as client:
        own = f"http://{client.host}:{client.port}"
        for origin in (own, "https://school.example"):
            address = "/widget/ws?conversation=c1"
            await (await client.ws_connect(address, headers={"Origin": origin})).close()
        for origin in ("https://evil.example", "null", own + ".evil.example"):
            with pytest.raises(WSServerHandshakeError) as refused:
                await client.ws_connect(address, headers={"Origin": origin})
            assert refused.value.status == 403


async def test_stopping_says_goodbye(settings: Settings) -> None:
    async with front(settings) as client:
        socket = await _open(client)
        await _ready(socket)
        await client.server.close()
        assert (await socket.receive(timeout=10)).data in (1001, 1013)


async def test_nothing_is_left_of_a_closed_socket(client: Client) -> None:
    from front.keys import SWITCHBOARD

    app = client.app
    assert app is not None
    socket = await _open(client)
    await _ready(socket)
    assert len(app[SWITCHBOARD]._listeners) == 1
    await socket.close()
    await until(lambda: not app[SOCKETS])
    assert len(app[SWITCHBOARD]._listeners) == 0


async def test_a_name_that_only_a_proxy_knows_does_not_lock_our_own_page_out(
    settings: Settings,
) -> None:
    ours = settings.model_copy(update={"public_url": "https://cairn.example"})
    async with front(ours) as client:
        address = "/widget/ws?conversation=c1"
        headers = {"Origin": "https://cairn.example"}
        await (await client.ws_connect(address, headers=headers)).close()
        for origin in ("https://cairn.example.evil.example", "http://[::1", "https://"):
            with pytest.raises(WSServerHandshakeError) as refused:
                await client.ws_connect(address, headers={"Origin": origin})
            assert refused.value.status == 403


async def test_a_long_history_comes_in_parts(client: Client) -> None:
    told = ["x" * 3000 + str(number) for number in range(20)]
    for text in told:
        await say(client, text)
    socket = await _open(client)
    parts = []
    while (frame := await _next(socket))["type"] == "history":
        parts.append(frame["messages"])
    assert frame["type"] == "ready"
    assert len(parts) > 3
    assert all(len(json.dumps(part)) < 32_000 for part in parts)
    shown = [message for part in parts for message in part]
    assert shown == await history(client)
