"""What is done with a process, by what is seen of it."""

from __future__ import annotations

import pytest

from cairn.run.supervision import Info
from cairn.run.watch import Move, Patience, Phase, Watch, describe

RUNNING = Info("RUNNING", 7, 0, "")
NEVER = float("-inf")


def exited(code: int) -> Info:
    return Info("EXITED", 0, code, "")


@pytest.fixture
def watch() -> Watch:
    """A watch over a process started at second 100."""
    watch = Watch("Rasa")
    assert watch.step(Info("STOPPED", 0, 0, ""), NEVER, 100) is Move.START
    return watch


@pytest.fixture
def ready(watch: Watch) -> Watch:
    """The same, ready since second 110."""
    assert watch.step(RUNNING, 109, 110) is Move.NOTHING
    return watch


def test_it_is_ready_when_its_health_is_good(ready: Watch) -> None:
    assert ready.lines == ["Rasa: starting", "Rasa: ready in 10 s"]
    assert ready.phase is Phase.READY


def test_health_of_before_the_start_does_not_count(watch: Watch) -> None:
    watch.step(RUNNING, 99, 101)
    assert watch.phase is Phase.STARTING


def test_it_is_started_again_after_ever_longer_pauses(ready: Watch) -> None:
    now, pauses = 120.0, []
    for _ in range(9):
        assert ready.step(exited(1), NEVER, now) is Move.NOTHING
        began = now
        while ready.step(exited(1), NEVER, now) is not Move.START:
            now += 0.25
        pauses.append(now - began)
        now += 1
    assert pauses == [0.25, 0.5, 1, 2, 4, 5, 5, 5, 5]
    assert ready.cause == ""


def test_a_steady_time_makes_the_pause_short_again(ready: Watch) -> None:
    for now in (120, 200):
        ready.step(exited(1), NEVER, now)
        ready.step(exited(1), NEVER, now + 5)
        ready.step(RUNNING, now + 6, now + 6)
        ready.step(RUNNING, now + 70, now + 70)
    said = [line for line in ready.lines if "started again" in line]
    assert said == ["Rasa stopped (exit code 1): it is started again in 0.25 s"] * 2


def test_one_that_worked_and_is_killed_every_now_and_then_is_not_kept_waiting(
    ready: Watch,
) -> None:
    for now in (120.0, 140.0, 160.0, 180.0):
        ready.step(RUNNING, now - 1, now - 1)
        ready.step(exited(-1), NEVER, now)
        assert ready.step(exited(-1), NEVER, now + 0.25) is Move.START
        ready.step(RUNNING, now + 9, now + 10)
        assert ready.phase is Phase.READY


def test_it_fails_after_three_tries(watch: Watch) -> None:
    now, moves = 101.0, []
    for _ in range(100):
        now += 0.5
        moves.append(watch.step(exited(1), NEVER, now))
        if moves[-1] is Move.FAIL:
            break
    assert moves.count(Move.START) == 2
    assert watch.cause == "Rasa stopped (exit code 1)"


def test_a_usage_error_fails_at_once(watch: Watch) -> None:
    assert watch.step(exited(2), NEVER, 101) is Move.FAIL


def test_a_usage_error_of_one_that_was_ready_does_not_end_the_run(ready: Watch) -> None:
    assert ready.step(exited(2), NEVER, 120) is Move.NOTHING
    assert ready.phase is Phase.RESTING


def test_it_fails_when_it_never_answers(watch: Watch) -> None:
    assert watch.step(RUNNING, NEVER, 280) is Move.NOTHING
    assert watch.step(RUNNING, NEVER, 281) is Move.FAIL
    assert watch.cause == "Rasa did not answer within 180 s"


def test_one_that_hangs_is_killed_and_started(ready: Watch) -> None:
    assert ready.step(RUNNING, 111, 141) is Move.NOTHING
    assert ready.step(RUNNING, 111, 142) is Move.KILL
    assert ready.step(Info("STOPPING", 7, 0, ""), 111, 143) is Move.NOTHING
    assert ready.step(Info("STOPPED", 0, -1, ""), 111, 144) is Move.START
    ready.step(RUNNING, 150, 150)
    assert ready.lines[-2:] == [
        "Rasa has not answered for 30 s: it is started again",
        "Rasa: ready again in 6 s",
    ]


def test_a_restart_that_never_answers_is_tried_again(ready: Watch) -> None:
    ready.step(exited(1), NEVER, 120)
    assert ready.step(exited(1), NEVER, 122) is Move.START
    assert ready.step(RUNNING, NEVER, 122 + Patience().start + 1) is Move.KILL


@pytest.mark.parametrize(
    ("info", "told"),
    [
        (exited(3), "Rasa stopped (exit code 3)"),
        (exited(-1), "Rasa was killed"),
        (Info("FATAL", 0, 0, "no such file"), "Rasa could not be started (no such file)"),
    ],
)
def test_endings_are_told(info: Info, told: str) -> None:
    assert describe("Rasa", info) == told
