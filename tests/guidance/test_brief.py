"""What a counsellor is told of a conversation: gravest first, nothing made up."""

from dataclasses import replace

import pytest

from guidance.answer import Answer
from guidance.brief import CONTACTS, GRAVE, NAMES, REASONS, Course, brief
from guidance.criteria import Criteria
from guidance.state import Held, Route, State
from speech import rendering
from words import Words, languages

COURSE = Course(
    reason="asked",
    channel="widget",
    spoken=("pl", "en"),
    waited=3,
    titles={f"o-{place}": f"Offer {place}" for place in range(8)},
    contact=("email", "learner@example.org"),
    unread=("qwertz " * 40,),
    unanswered=2,
    emptied=1,
    before=2,
)
STATE = State(
    criteria=Criteria(topics=("first aid",), mode="online", not_these=("o-7",), not_by=("X",)),
    saved=("o-1",),
    held=(Held("a diploma"),),
    route=Route("credential", "o-2"),
    missed=Criteria(topics=("nursing",)),
    age=13,
)


def told(state: State | None, course: Course, language: str = "en") -> dict[str, list[str]]:
    words = Words.load(language)
    return {
        point.name: [rendering.text(words, Answer((one,))) for one in point.says]
        for point in brief(state, course)
    }


def test_all_that_is_known_in_order() -> None:
    points = brief(STATE, replace(COURSE, reason="distress"))
    assert [point.name for point in points] == list(NAMES)
    assert {point.name for point in points if point.grave} == GRAVE


def test_in_words() -> None:
    said = told(STATE, COURSE)
    assert said["goal"] == ["first aid, online, nothing from X"]
    assert said["shown"] == [*(f"Offer {place}" for place in range(3, 8)), "and 3 more"]
    assert said["refused"] == ["Offer 7", "Nothing from X"]
    assert said["saved"] == ["Offer 1"]
    assert said["route"] == ["A way to: Offer 2"]
    assert said["languages"] == ["Polish, English"]
    assert said["failed"][:2] == ["1 search found nothing.", "Nothing was found for: nursing"]
    assert len(said["failed"][2]) < 180


def test_of_a_child_no_contact_is_asked() -> None:
    assert len(told(STATE, COURSE)["child"]) == 2
    assert len(told(STATE.now(age=17), COURSE)["child"]) == 1
    assert "child" not in told(STATE.now(age=30), COURSE)


def test_offers_without_a_name_are_counted() -> None:
    said = told(STATE, replace(COURSE, titles={}))
    assert said["saved"] == ["1 offer, no longer known by name"]


def test_without_the_dialogue_nothing_is_guessed() -> None:
    said = told(None, COURSE)
    assert not said.keys() & {"goal", "held", "child", "saved", "refused", "route"}
    assert said["shown"]


def test_what_nobody_knows_is_left_out_or_said() -> None:
    said = told(State(), Course(reason="", channel="rest", spoken=("en",)))
    assert said == {
        "reason": ["not stated"],
        "goal": ["Nothing was said yet about what to learn."],
        "contact": [
            "No contact was left. Answer here; the learner may come back to this conversation."
        ],
        "languages": ["English"],
    }


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("reason", [*REASONS, "new one"])
@pytest.mark.parametrize("kind", CONTACTS)
def test_every_reason_and_contact_has_words(language: str, reason: str, kind: str) -> None:
    said = told(STATE, replace(COURSE, reason=reason, contact=(kind, "+48 600")), language)
    assert all(text for texts in said.values() for text in texts)
