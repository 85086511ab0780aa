"""Each fault done to the real processes while two learners and a counsellor talk."""

from __future__ import annotations

import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import httpx
import pytest

from benchmarks.faults.every import FAULTS, fault
from tests.endtoend.faults.expected import SEEN, Seen
from tests.endtoend.faults.people import LONGEST_SILENCE, Counsellor, Learner, Told
from tests.endtoend.running import Running
from words import Words

SEED = 20261123
SECONDS_UNTIL_ANSWERED = 60
SAYS = {"en": "courses about Excel, {}", "pl": "kursy Excela, {}"}
THANKS = {"en": "thank you", "pl": "dziękuję"}
INTERNAL = ("Traceback", "sqlite", "Errno", "Exception", "rasa")


def sentences(names: frozenset[str], language: str) -> list[str]:
    """What is said under these names."""
    return [Words.load(language).say(name) for name in names]


@pytest.mark.parametrize("name", FAULTS)
def test_people_are_told_and_nothing_acknowledged_is_lost(
    house: Running, client: httpx.Client, counsellor: Counsellor, name: str
) -> None:
    house.wait_until_healthy()
    seen, mark, logged = SEEN[name], f"mark{uuid4().hex[:8]}", _logged(house)
    learners = [Learner(house.url, language, client) for language in ("en", "pl")]
    for one in learners:
        assert one.say(THANKS[one.language]).status == 200
        house.wait_for(one.all_answered, SECONDS_UNTIL_ANSWERED)
    broken = fault(name, house, random.Random(f"{SEED}-{name}"))
    broken.begin()
    try:
        with ThreadPoolExecutor(3) as pool:
            said = [pool.submit(one.say, SAYS[one.language].format(mark)) for one in learners]
            act = pool.submit(counsellor.say, f"mam notatkę {mark}")
            for one, told in zip(learners, said, strict=True):
                _as_expected(seen, told.result(), one.language)
            _as_expected_at_the_desk(seen, act.result())
    finally:
        broken.end()
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda one: one.go_on(seen.within), learners))
    counsellor.go_on(seen.within)
    house.wait_until_healthy()
    for one in learners:
        assert one.say(THANKS[one.language]).status == 200
        house.wait_for(one.all_answered, SECONDS_UNTIL_ANSWERED)
        _kept_once_in_order(one)
    _kept_at_the_desk(counsellor)
    new = _logged(house)[len(logged) :] if _logged(house).startswith(logged) else _logged(house)
    assert seen.log in new
    assert mark not in _everything_logged(house.var)


def _as_expected(seen: Seen, told: Told, language: str) -> None:
    assert not any(one in told.text for one in INTERNAL) or told.status == 0, told
    assert told.seconds <= LONGEST_SILENCE + 1, told
    if told.status == 0:
        assert seen.away, told
    elif told.status == 200:
        assert seen.kept or seen.away or seen.room, told
        expected = sentences(seen.learner, language)
        assert told.senders == ("assistant",) or told.text in expected, told
    else:
        assert told.status == 503, told
        assert not seen.kept, told
        assert told.text in sentences(seen.learner, language), told


def _as_expected_at_the_desk(seen: Seen, told: Told) -> None:
    if told.status == 503:
        assert Words.load("en").say("desk-error-not-available") in told.text
    others = ({0, 204} if seen.away else set()) | ({204} if seen.room else set())
    assert told.status in {seen.desk, *others}, told


def _kept_once_in_order(one: Learner) -> None:
    history = one.history()
    assert [each["text"] for each in history if each["sender"] == "learner"] == one.said
    assert [each["id"] for each in history] == sorted({each["id"] for each in history})
    strange = [each for each in history if each["language"] != one.language]
    assert not strange, strange


def _kept_at_the_desk(counsellor: Counsellor) -> None:
    history = counsellor.learner.history()
    said = [each["text"] for each in history if each["sender"] == "counsellor"]
    assert said == counsellor.said


def _logged(house: Running) -> str:
    """What the operator reads, and the front's log."""
    log = house.var / "log" / "front.log"
    return house.output() + (log.read_text("utf-8", "replace") if log.exists() else "")


def _everything_logged(var: Path) -> str:
    logs = (var / "log").glob("*.log*")
    return "\n".join(log.read_text("utf-8", "replace") for log in logs)
