"""When a learner is asked about a talk, and when never."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from guidance import notes, survey
from guidance.survey import Episode, Line, Talk

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
AFTER = 10 * MINUTE


def talk(turns: int = 3, start: datetime = START) -> Talk:
    lines = []
    for turn in range(turns):
        at = start + 2 * turn * MINUTE
        lines += [Line("learner", at, "a question"), Line("assistant", at + MINUTE, "an answer")]
    return Talk(tuple(lines))


def episode(**changes: Any) -> Episode:
    usual = Episode(START, is_open=False, held=True, danger=False, outcome="answered")
    return replace(usual, **changes)


def quiet(one: Talk) -> bool:
    return survey.when_quiet(one, one.lines[-1].at + AFTER, AFTER)


def with_last(one: Talk, **changes: Any) -> Talk:
    return replace(one, lines=(*one.lines[:-1], replace(one.lines[-1], **changes)))


def test_a_quiet_talk_is_asked_about_after_a_while_and_not_before() -> None:
    last = talk().lines[-1].at
    assert survey.when_quiet(talk(), last + AFTER, AFTER)
    assert not survey.when_quiet(talk(), last + AFTER - timedelta(seconds=1), AFTER)
    assert not survey.when_quiet(Talk(()), last, AFTER)


def test_a_look_around_is_no_talk() -> None:
    assert not quiet(talk(2))
    assert not survey.at_goodbye(talk(1))
    assert survey.at_goodbye(talk(2))


@pytest.mark.parametrize(
    "changes", [{"notes": (notes.ASKS,)}, {"sender": "service"}, {"sender": "learner"}]
)
def test_nobody_is_asked_in_the_middle_of_something(changes: dict[str, Any]) -> None:
    assert not quiet(with_last(talk(), **changes))


def test_nobody_is_asked_while_an_answer_is_on_its_way() -> None:
    last = Line("learner", talk().lines[-1].at + MINUTE, "thanks", open=True)
    assert not survey.at_goodbye(replace(talk(), lines=(*talk().lines, last)))


def test_a_talk_is_asked_about_once_and_the_next_one_again() -> None:
    asked = replace(talk(), asked=talk().lines[-1].at + AFTER)
    assert not survey.at_goodbye(asked)
    next_day = talk(start=START + timedelta(days=1)).lines
    assert survey.at_goodbye(replace(asked, lines=(*asked.lines, *next_day)))


def test_what_a_counsellor_took_part_in_is_asked_about_at_its_end_only() -> None:
    held = replace(talk(), episodes=(episode(asked=START + MINUTE),))
    assert survey.of_person(held, held.episodes[0])
    assert not survey.at_goodbye(held)
    assert not quiet(held)


@pytest.mark.parametrize("changes", [{"held": False}, {"is_open": True}, {"outcome": "abuse"}])
def test_a_hand_off_that_is_not_asked_about(changes: dict[str, Any]) -> None:
    one = episode(**changes)
    assert not survey.of_person(replace(talk(), episodes=(one,)), one)


@pytest.mark.parametrize(
    "changes",
    [
        {"episodes": (episode(danger=True, held=False),)},
        {"episodes": (episode(is_open=True, held=False),)},
        {"blocked": True},
        {"lines": (Line("learner", START, "…", payload="/distress"), *talk().lines)},
        {"lines": (Line("learner", START, "I am 13 years old."), *talk().lines)},
        {"lines": (Line("learner", START, "Mam 15 lat."), *talk().lines)},
        {"lines": (Line("assistant", START, notes=(notes.CHILD,)), *talk().lines)},
    ],
)
def test_never_after_danger_never_children_never_while_a_person_is_waited_for(
    changes: dict[str, Any],
) -> None:
    one = replace(talk(), **changes)
    assert not survey.at_goodbye(one)
    assert not quiet(one)
    assert not survey.of_person(one, episode())
