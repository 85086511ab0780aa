"""Answers made up to try the questions: a right one in other words passes, a wrong one fails."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.endtoend.audit.judging import Answer, answer_of, judge
from tests.endtoend.audit.questions import Question, questions

WRITTEN = yaml.safe_load(Path(__file__).with_name("examples.yml").read_text("utf-8"))
ASKED = {str(one): one for one in questions()}
SOURCE = {"title": "An act", "url": "https://acts.eu/1", "date": "2022-06-16"}


def given(name: str, kind: str) -> tuple[Question, Answer]:
    text = WRITTEN[name][kind].replace("\n", " ")
    return ASKED[name], answer_of([{"text": text, "sources": [SOURCE]}])


@pytest.mark.parametrize("name", WRITTEN)
def test_a_right_answer_passes(name: str) -> None:
    verdict = judge(*given(name, "right"))
    assert (verdict.missing, verdict.forbidden) == ((), ())


@pytest.mark.parametrize("name", WRITTEN)
def test_a_wrong_answer_fails(name: str) -> None:
    assert not judge(*given(name, "wrong")).right
