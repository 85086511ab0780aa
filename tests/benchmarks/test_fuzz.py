"""The short way of the fuzzer finds nothing, and its judges find what there is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.fuzz import frames
from benchmarks.fuzz.oracle import MARKER, Answer, Log, wrong

ROOT = Path(__file__).resolve().parents[2]
HTML = {"content-type": "text/html"}
JSON = {"content-type": "application/json"}


def test_some_requests_find_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "benchmarks.fuzz", "--short", "--seed", "9"]
    done = subprocess.run(
        [*command, "--kept", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert told["faults"] == {}
    assert set(told["sent"]) == {"described", "addresses", "frames"}
    assert told["statuses"]["200"] > 5, "nothing comes through to what is behind the checks"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    "answer",
    [
        Answer(500),
        Answer(200, seconds=9.0),
        Answer(404, {"server": "Python/3.11 aiohttp/3.14"}),
        Answer(404, HTML, b'Traceback (most recent call last): File "x.py", line 3, in f'),
        Answer(422, HTML, b"sqlite3.OperationalError"),
        Answer(400, JSON, b'{"error": {"code": "x"}}'),
        Answer(400, JSON, b"no"),
        Answer(403, {"content-type": "application/octet-stream"}, b"x"),
    ],
)
def test_what_an_answer_may_not_hold_is_seen(answer: Answer) -> None:
    assert wrong(answer)


def test_a_kind_answer_is_none() -> None:
    sentence = b'{"error": {"code": "x", "message": "There is nothing at this address."}}'
    assert wrong(Answer(404, JSON, sentence)) is None
    assert wrong(Answer(503, JSON, sentence)) is None
    assert wrong(Answer(404, HTML, b"<h1>That did not work</h1>")) is None


def test_what_a_log_may_not_hold_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "front.log"
    path.write_text("timestamp='1' level='info' event='fine'\n")
    log = Log(path)
    assert log.look() == []
    with path.open("a") as more:
        more.write("timestamp='2' level='error' event='broken'\n")
        more.write(f"timestamp='3' level='info' event='said {MARKER}'\n")
    assert len(log.look()) == 2
    assert log.look() == []


def test_what_a_socket_may_not_say_is_seen() -> None:
    greeting = b"HTTP/1.1 101 Switching Protocols\r\n\r\n"
    whole = b'{"type": "error", "code": "wrong-fields", "message": "Please check: text."}'
    assert frames.judged(greeting + frames.Frame(whole, key=None).octets) is None
    for body in (b"{", b'{"type": "error", "code": "internal", "message": "Sorry"}'):
        assert frames.judged(greeting + frames.Frame(body, key=None).octets)
    closed = frames.Frame(b"\x03\xf3", code=8, key=None).octets
    assert frames.judged(greeting + closed)
    assert frames.judged(b"HTTP/1.1 500 x\r\n\r\n")
