"""The test stories under tests/dialogue/, judged by Rasa with the trained model."""

from __future__ import annotations

import os
import re
import subprocess
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.endtoend.running import ROOT

STORIES = ROOT / "tests" / "dialogue"
RASA = ROOT / "bot" / ".venv" / "bin" / "rasa"
ANNOTATION = re.compile(r"\[([^\]]+)\](?:\([^)]*\)|\{[^}]*\})")


def test_every_story_goes_as_written(model: Path, tmp_path: Path) -> None:
    # Without --fail-on-prediction-errors, which ends at the first: all that go wrong are shown.
    command = [str(RASA), "test", "core", "--e2e", "--no-plot", "--stories", str(STORIES)]
    command += ["--model", str(model), "--out", str(tmp_path)]
    quiet = {"RASA_TELEMETRY_ENABLED": "false", "TF_CPP_MIN_LOG_LEVEL": "3"}
    done = subprocess.run(
        command, cwd=ROOT, env=os.environ | quiet, capture_output=True, text=True, timeout=180
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
    failed = _read(tmp_path / "failed_test_stories.yml") or {}
    wrong = [story["story"] for story in failed.get("stories", [])]
    assert not wrong, (tmp_path / "failed_test_stories.yml").read_text("utf-8")
    number = len(list(_stories()))
    assert f"Correct:          {number} / {number}" in done.stdout + done.stderr


def test_every_topic_has_stories_in_both_languages() -> None:
    topics = {path.parent.name for path in (ROOT / "data").glob("*/rules.yml")}
    files = {path.stem.removeprefix("test_") for path in STORIES.glob("test_*.yml")}
    assert files == topics
    for path in STORIES.glob("test_*.yml"):
        languages = {story["story"][:3] for story in _read(path)["stories"]}
        assert languages == {"en:", "pl:"}, path.name
    number = Counter(story["story"][:2] for story in _stories())
    assert min(number.values()) >= 15


@pytest.mark.parametrize("path", sorted(STORIES.glob("test_*.yml")), ids=lambda path: path.stem)
def test_no_message_was_learnt_from(path: Path) -> None:
    learnt = _examples()
    steps = (step for story in _read(path)["stories"] for step in story["steps"])
    said = [step["user"] for step in steps if "user" in step]
    assert said
    assert not [text for text in said if _plain(text) in learnt]


def _stories() -> Iterator[dict[str, Any]]:
    for path in STORIES.glob("test_*.yml"):
        yield from _read(path)["stories"]


@cache
def _examples() -> frozenset[str]:
    blocks = (block for path in (ROOT / "data").glob("*/nlu.*.yml") for block in _read(path)["nlu"])
    lines = (line for block in blocks for line in block.get("examples", "").splitlines())
    return frozenset(_plain(line.strip().removeprefix("- ")) for line in lines)


def _plain(text: str) -> str:
    return ANNOTATION.sub(r"\1", text).casefold().strip(" \n?!.")


def _read(path: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return content
