"""Rasa's REST channel lets in who knows the secret of the processes, and nobody else."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import pytest

ROOT = Path(__file__).resolve().parents[2]
ASKED = {"sender": "c1", "message": "hi", "metadata": {"language": "pl"}}
# The server as `rasa run` puts it together, with an agent that tells what it was told.
SERVED = """
import socket
from rasa.core.channels.channel import register
from rasa.core.run import create_http_input_channels
from sanic import Sanic

class Agent:
    heard = 0

    async def handle_message(self, message):
        self.heard += 1
        told = f"{message.input_channel} {message.text} {message.metadata} {self.heard}"
        await message.output_channel.send_text_message(message.sender_id, told)

app = Sanic("channel", configure_logging=False)
app.ctx.agent = Agent()
register(create_http_input_channels(None, "bot/credentials.yml"), app, route="/webhooks/")
with socket.create_server(("127.0.0.1", 0)) as listening:
    print(listening.getsockname()[1], flush=True)
    app.run(sock=listening, access_log=False)
"""


@contextmanager
def _serving(token: str) -> Iterator[str]:
    environment = {**os.environ, "CAIRN_INNER_TOKEN": token, "TF_CPP_MIN_LOG_LEVEL": "3"}
    command = [sys.executable, "-W", "ignore", "-c", SERVED]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=pipe) as process:
        assert process.stdout
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/webhooks/rest/webhook"
        finally:
            process.kill()


@pytest.fixture(scope="module")
def served() -> Iterator[str]:
    with _serving("s3cret") as url:
        yield url


def _ask(url: str, **query: str) -> tuple[int, list[dict[str, str]]]:
    asked = Request(f"{url}?{urlencode(query)}", json.dumps(ASKED).encode())
    try:
        with urlopen(asked, timeout=20) as response:
            return response.status, json.loads(response.read())
    except HTTPError as error:
        with error:
            return error.code, []


@pytest.mark.parametrize(
    "query", [{}, {"token": ""}, {"token": "s3cre"}, {"token": "ś3cret"}, {"stream": "true"}]
)
def test_who_does_not_know_the_secret_is_not_heard(served: str, query: dict[str, str]) -> None:
    assert _ask(served, **query) == (401, [])


def test_who_knows_it_is_answered_and_is_the_first_to_be_heard(served: str) -> None:
    status, (told,) = _ask(served, token="s3cret")
    assert (status, told["text"]) == (200, "rest hi {'language': 'pl'} 1")


def test_without_a_secret_nobody_is_let_in() -> None:
    with _serving("") as url:
        assert [_ask(url), _ask(url, token=""), _ask(url, token="None")] == [(401, [])] * 3
