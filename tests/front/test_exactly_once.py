"""Each message exactly once, in order, whatever breaks: a small run of the measurement."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from unittest.mock import patch

import pytest

from benchmarks.disconnects.judging import faults
from benchmarks.disconnects.talker import Shown
from benchmarks.disconnects.trial import Outcome
from front.errors import RecordUnavailable
from front.keys import RECORD
from tests.front.fakes import Client, history, senders, texts
from tests.front.sockets import Page

_ROOT = Path(__file__).resolve().parents[2]
_SMALL = ("--trials", "40", "--kills", "1", "--browser", "0", "--seed", "8")
_SAID = ["one", "two"]
_RECORD: list[Shown] = [
    (1, "learner", "one"),
    (2, "assistant", "heard one"),
    (3, "learner", "two"),
    (4, "assistant", "heard two"),
]


def test_forty_conversations_over_lines_that_break() -> None:
    command = (sys.executable, "-m", "benchmarks.disconnects", *_SMALL)
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr[-2000:]
    told = json.loads(done.stdout)
    assert (told["trials"], told["messages"], told["wrong"]) == (40, 160, {})
    assert told["breaks"] >= 40


def _outcome(screen: list[Shown], unconfirmed: int = 0) -> Outcome:
    return Outcome("c1", _SAID, screen, unconfirmed, 1)


def test_the_judge_finds_nothing_where_nothing_is_wrong() -> None:
    assert faults(_outcome(_RECORD), _RECORD) == Counter()


@pytest.mark.parametrize(
    ("record", "screen", "kind"),
    [
        (_RECORD[:2], _RECORD[:2], "said: lost from the record"),
        (_RECORD[:3], _RECORD[:3], "answers: lost from the record"),
        ([*_RECORD, (5, "learner", "two")], _RECORD, "said: more than once in the record"),
        (
            [(1, "learner", "two"), (2, "learner", "one"), *_RECORD[1::2]],
            _RECORD,
            "said: not in order in the record",
        ),
        (_RECORD, _RECORD[:3], "missing on the screen"),
        (_RECORD, [*_RECORD, _RECORD[3]], "more than once on the screen"),
        (_RECORD, [*_RECORD[:2], _RECORD[3], _RECORD[2]], "not in order on the screen"),
        (_RECORD, [*_RECORD, (9.0, "learner", "x")], "on the screen and not in the record"),
    ],
)
def test_the_judge_finds_what_is_wrong(record: list[Shown], screen: list[Shown], kind: str) -> None:
    assert kind in faults(_outcome(screen), record)


def test_the_judge_finds_what_was_never_confirmed() -> None:
    assert faults(_outcome(_RECORD, 1), _RECORD) == Counter({"never confirmed": 1})


async def test_what_comes_after_a_message_that_could_not_be_kept_is_not_kept_before_it(
    client: Client,
) -> None:
    assert client.app
    record = client.app[RECORD]
    page = await Page.open(client)
    keep, calls = record.keep, 0

    async def fails_once(learner: object) -> object:
        nonlocal calls
        calls += 1
        if calls == 1:
            raise RecordUnavailable("the disk is full")
        return await keep(learner)  # type: ignore[arg-type]

    with patch.object(record, "keep", fails_once):
        await page.send("say", text="one", client_id="k1")
        await page.send("say", text="two", client_id="k2")
        assert (await page.until("error"))["code"] == "not-available"
        with pytest.raises(TypeError):  # the front says goodbye: no frame follows
            await page.until("message")
        assert calls == 1
        again = await Page.open(client)
        for text, client_id in (("one", "k1"), ("two", "k2")):
            await again.send("say", text=text, client_id=client_id)
        await again.said("echo two")
    kept = await history(client)
    said = [text for text in texts(kept) if not text.startswith("echo")]
    assert said == ["one", "two"]
    assert senders(kept).count("assistant") == 2


async def test_a_history_that_cannot_be_read_sends_the_page_away_for_now(client: Client) -> None:
    assert client.app

    async def fails(*_: object, **__: object) -> None:
        raise RecordUnavailable("the disk is full")

    with patch.object(client.app[RECORD], "history", fails):
        socket = await client.ws_connect("/widget/ws", params={"conversation": "c1"})
        assert (await socket.receive(timeout=10)).data == 1013
