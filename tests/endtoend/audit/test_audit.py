"""The answer audit, with all processes running: see README.md."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.endtoend.audit.audit import figures, hold, report
from tests.endtoend.audit.judging import Verdict
from tests.endtoend.audit.questions import LANGUAGES, questions
from tests.endtoend.running import Running

LEAST_RIGHT = 0.95
LEAST, LEAST_ON_RECOGNITION, LEAST_COUNTRIES = 320, 100, 12
LEAST_OF_KIND = {"follow-up": 50, "two": 30, "trap": 25, "not known": 20, "offer": 10}
ASKED = questions()


@pytest.fixture(scope="module")
def verdicts(running: Running) -> list[Verdict]:
    """Every question, answered and judged once."""
    return hold(running, ASKED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nearly_all_answers_are_right(verdicts: list[Verdict], language: str) -> None:
    given = [one for one in verdicts if one.question.language == language]
    wrong = [report(one) for one in given if not one.right]
    assert figures(given).share_right >= LEAST_RIGHT, "\n\n".join(wrong)


def test_nothing_forbidden_is_said(verdicts: list[Verdict]) -> None:
    wrong = [report(one) for one in verdicts if one.forbidden]
    assert not wrong, "\n\n".join(wrong)


def test_every_answer_has_a_source_or_is_said_to_be_not_known(verdicts: list[Verdict]) -> None:
    wrong = [report(one) for one in verdicts if not one.sourced]
    assert not wrong, "\n\n".join(wrong)


def test_there_are_enough_questions() -> None:
    half = Counter(one.language for one in ASKED)
    assert len(ASKED) >= LEAST
    assert abs(half["en"] - half["pl"]) <= len(ASKED) // 20
    assert len({str(one) for one in ASKED}) == len(ASKED)
    assert len({(one.question, one.before) for one in ASKED}) == len(ASKED)


def test_recognition_is_asked_about_in_many_countries_and_for_every_purpose() -> None:
    asked = [one for one in ASKED if one.topic.startswith("recognition")]
    assert len(asked) >= LEAST_ON_RECOGNITION
    assert len(frozenset().union(*(one.countries for one in asked))) >= LEAST_COUNTRIES
    assert {"study", "regulated", "work"} <= {one.purpose for one in asked}
    assert {"higher-education", "vocational", "company"} <= {one.issuer for one in asked}


def test_there_are_enough_of_each_kind() -> None:
    kinds = Counter(tag for one in ASKED for tag in one.tags)
    kinds["follow-up"] = sum(bool(one.before) for one in ASKED)
    kinds["not known"] = sum(one.source is False for one in ASKED)
    assert {kind: kinds[kind] for kind in LEAST_OF_KIND if kinds[kind] < LEAST_OF_KIND[kind]} == {}
