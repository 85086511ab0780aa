"""Neither Rasa nor the action server listens to who does not know the secret of the processes."""

import json
import urllib.error
import urllib.request

import pytest

from tests.endtoend.running import Running

RASA = (
    "/webhooks/rest/webhook",
    "/conversations/c1/tracker",
    "/conversations/c1/messages",
    "/model/parse",
    "/status",
    "/domain",
)


def _status(address: str, body: object | None = None) -> int:
    data = None if body is None else json.dumps(body).encode()
    try:
        with urllib.request.urlopen(urllib.request.Request(address, data), timeout=20) as response:
            return int(response.status)
    except urllib.error.HTTPError as error:
        with error:
            return error.code


@pytest.mark.parametrize("query", ["", "?token=", "?token=guess"])
@pytest.mark.parametrize("path", RASA)
def test_rasa_refuses_strangers(running: Running, path: str, query: str) -> None:
    reading = path in {"/conversations/c1/tracker", "/status", "/domain"}
    body = None if reading else {"sender": "c1", "message": "hi", "text": "hi"}
    assert _status(f"http://127.0.0.1:{running.rasa_port}{path}{query}", body) == 401


def test_rasa_answers_who_knows(running: Running) -> None:
    assert _status(running.rasa("/status")) == 200


def test_the_action_server_refuses_strangers(running: Running) -> None:
    address = f"http://127.0.0.1:{running.actions_port}/webhook"
    assert _status(address, {"next_action": "action_greet"}) == 401


def test_the_secret_is_in_no_file(running: Running) -> None:
    files = [path for path in running.var.rglob("*") if path.is_file()]
    assert files
    assert [path.name for path in files if running.token.encode() in path.read_bytes()] == []
