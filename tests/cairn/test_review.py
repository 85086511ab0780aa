"""`cairn review export`: files that the suite can read, nothing twice, nothing contradictory."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy import insert
from typer.testing import CliRunner

from cairn.cli import app
from cairn.errors import CairnError
from cairn.review.command import app as room
from cairn.review.files import conversation, export
from cairn.review.training import Training
from front.record import Record, reviews
from front.record.desk_tables import reviews as table
from front.record.migrate import migrate
from front.record.reviews import Review
from front.record.tables import conversations, messages
from tests.endtoend.written_checks import CHECKS

DATA = """version: "3.1"

nlu:
  - intent: ask_level
    examples: |
      - what does EQF 5 mean?
      - is [level](level) six hard
  - intent: greet
    examples: |
      - good morning
"""


@pytest.fixture
def training(tmp_path: Path) -> Training:
    (tmp_path / "data" / "levels").mkdir(parents=True)
    (tmp_path / "data" / "levels" / "nlu.en.yml").write_text(DATA, encoding="utf-8")
    return Training(tmp_path / "data")


def review(number: int = 1, **values: Any) -> Review:
    """A decided one."""
    given: dict[str, Any] = {
        "id": number,
        "language": "en",
        "before": (),
        "heard": "level five, what is it",
        "reading": {},
        "answer": "echo",
        "wrong": "",
        "learner_reason": None,
        "right_answer": "EQF 5 is short-cycle level.",
        "right_intent": "ask_level",
        "holds": (),
        "never": (),
        "state": reviews.EXAMPLE,
        "reason": "",
        "created_at": datetime(2026, 1, 1, tzinfo=UTC),
        "exported_at": None,
    }
    return Review(**given | values)


def test_a_test_case_is_a_conversation_of_the_suite() -> None:
    one = review(
        state=reviews.TEST,
        before=({"say": "hello"}, {"press": "Show more"}),
        holds=("short-cycle",),
        never=("price",),
    )
    assert conversation(one) == {
        "name": "review 1",
        "turns": [
            {"say": "hello"},
            {"press": "Show more"},
            {"say": "level five, what is it", "says": ["short-cycle"], "never": ["price"]},
        ],
    }
    assert {"says", "never"} <= set(CHECKS)


def test_a_training_example_goes_to_its_topic(training: Training) -> None:
    made = export([review(), review(2, heard="which level is for beginners")], training)
    [(path, text)] = made.files.items()
    assert path == Path("data/levels/nlu.en.yml")
    [group] = yaml.safe_load(text)["nlu"]
    assert group["intent"] == "ask_level"
    assert group["examples"].splitlines() == [
        "- level five, what is it",
        "- which level is for beginners",
    ]
    assert made.written == [1, 2]


@pytest.mark.parametrize(
    ("heard", "intent", "reason"),
    [
        ("What does EQF 5 mean", "ask_level", "already"),
        ("is level six HARD?", "ask_level", "already"),
        ("good morning!", "ask_level", "under greet"),
        ("what does mean EQF 5?", "ask_level", "nearly"),
        ("look at [this](level)", "ask_level", "signs"),
        ("two\nlines", "ask_level", "signs"),
        ("hello there", "ask_funding", "no data"),
    ],
)
def test_what_would_break_the_data_is_left_out(
    training: Training, heard: str, intent: str, reason: str
) -> None:
    made = export([review(heard=heard, right_intent=intent)], training)
    assert made.files == {}
    assert made.written == []
    assert reason in made.left[1]


def test_two_decisions_may_not_contradict_each_other(training: Training) -> None:
    made = export([review(), review(2, right_intent="greet"), review(3)], training)
    assert made.written == [1]
    assert "under ask_level" in made.left[2]
    assert "already" in made.left[3]


def test_no_data_is_said(tmp_path: Path) -> None:
    with pytest.raises(CairnError):
        Training(tmp_path)


async def _filled(url: str) -> None:
    await migrate(url)
    record = Record(url)
    spoken = {"id": "c1", "channel": "widget", "interface_language": "en", "language": "en"}
    said = {"conversation_id": "c1", "sender": "assistant", "text": "echo", "language": "en"}
    one = {
        "conversation_id": "c1",
        "message_id": 1,
        "language": "en",
        "heard": "zażółć, what is it",
        "reading": {},
        "answer": "echo",
        "right_answer": "this",
        "holds": ["this"],
        "state": reviews.TEST,
    }
    await record.write(lambda c: c.execute(insert(conversations), spoken) and None)
    await record.write(lambda c: c.execute(insert(messages), said | {"content": {}}) and None)
    await record.write(lambda c: c.execute(insert(table), one) and None)
    await record.write(lambda c: c.execute(insert(table), one | {"state": "open"}) and None)
    await record.close()


def _run(*words: str) -> str:
    done = CliRunner().invoke(room, list(words))
    assert done.exit_code == 0, done.output
    return done.output


def test_the_command_writes_the_same_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path))
    asyncio.run(_filled(f"sqlite:///{tmp_path}/record.db"))
    first = _run("export")
    file = tmp_path / "review/tests/endtoend/dialogues/review.en.yml"
    written = file.read_bytes()
    assert "zażółć" in written.decode()
    assert _run("export") == first
    assert file.read_bytes() == written
    found = asyncio.run(_decided(f"sqlite:///{tmp_path}/record.db"))
    assert [one.exported_at is not None for one in found] == [True]


async def _decided(url: str) -> list[Review]:
    record = Record(url)
    try:
        return await record.read(reviews.decided)
    finally:
        await record.close()


def test_without_a_record_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAIRN_VAR", str(tmp_path))
    done = CliRunner().invoke(app, ["review", "export"])
    assert isinstance(done.exception, CairnError)
    assert not (tmp_path / "record.db").exists()
