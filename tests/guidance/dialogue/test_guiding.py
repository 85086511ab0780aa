"""Whatever a learner answers: two questions at most, then offers, or why there are none."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.dialogue import steps
from guidance.dialogue.asking import GUIDED
from guidance.dialogue.offers import MOST_QUESTIONS
from tests.guidance.dialogue.talks import Talk
from tests.guidance.offers import Shelf

WHY_NOT = {"offers-none-fit", "offers-unknown-topic"}
QUESTIONS = {"offers-ask-topic", "offers-ask-field"}
PLAIN = {f"asking-{name}" for name in GUIDED}
GUIDING = ("dont_know", "no_preference", "inform", "find_offers", "affirm")
VALUES: dict[str, list[Any]] = {
    "topic": ["Arkusze", "Opieka", "nurkowanie", None, "", 7],
    "occupation": ["spawacz", []],
    "level": ["4", "beginner", "nonsense", None],
    "ects": [{"min": 1, "max": 3}, {"min": "x"}, None, 3],
    "hours": [{"max": 5, "per": "week"}, {"max": 30}, []],
    "duration": [{"max": 4}, None],
    "price": [{"max": 0, "currency": None}, {"max": 99, "currency": "JPY"}, {"max": "NaN"}, None],
    "mode": ["online", "onsite", "telepathic", None],
    "place": ["Łódź", "Atlantis", {}, None],
    "country": ["PL", "ZZ", "Poland", None],
    "language": ["pl", "en", "xx", "polski", None],
    "start": [{"from": "2026-01-01", "to": None}, {"from": "soon"}, None],
    "mention": ["1", "2", "99", "last", "x", None],
    "email": ["jan@example.org"],
    "phone": ["600100200"],
}
TEXTS = ["…", "cheaper", "Arkusze 2 proszę", "nic", "", "/inform", "coś łatwiejszego", "Szkoła"]
LIMITS = ("level", "price", "mode", "place", "country", "language", "start", "hours")


def values_of(names: tuple[str, ...]) -> st.SearchStrategy[dict[str, Any]]:
    """Up to two entities with values of use and of none."""
    one = st.sampled_from(names).flatmap(
        lambda name: st.tuples(st.just(name), st.sampled_from(VALUES[name]))
    )
    return st.lists(one, max_size=2).map(dict)


@settings(max_examples=200)
@given(
    st.lists(st.tuples(st.sampled_from(GUIDING), values_of(LIMITS)), min_size=7, max_size=9),
    st.sampled_from(["pl", "en"]),
)
def test_two_questions_at_most_come_before_offers_and_four_plain_ones_without_a_goal(
    messages: list[tuple[str, dict[str, Any]]], language: str
) -> None:
    talk, asked, guided = Talk(language=language), 0, 0
    for intent, said in messages:
        talk.say("guide", intent=intent, **said)
        if talk.answer.cards or WHY_NOT & set(talk.sentences()):
            break
        asked += len(QUESTIONS & set(talk.sentences()))
        guided += len(PLAIN & set(talk.sentences()))
    assert talk.answer.cards or WHY_NOT & set(talk.sentences())
    assert asked <= MOST_QUESTIONS
    assert guided <= len(PLAIN)


@settings(max_examples=300)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted(steps.STEPS)),
            st.sampled_from([*GUIDING, "deny", "nlu_fallback", "refine_offers", "ask_offer"]),
            st.sampled_from(TEXTS),
            st.booleans(),
            values_of(tuple(VALUES)),
        ),
        max_size=8,
    ),
    st.sampled_from(["pl", "en"]),
)
def test_no_sequence_of_messages_fails(
    messages: list[tuple[str, str, str, bool, dict[str, Any]]], language: str
) -> None:
    talk = Talk(language=language)
    for step, intent, text, again, said in messages:
        talk.say(step.removeprefix("action_"), text, intent, again, **said)


@pytest.mark.parametrize("step", sorted(steps.STEPS))
def test_an_empty_catalogue_is_no_failure(step: str) -> None:
    talk = Talk(Shelf())
    for _ in range(3):
        talk.say(step.removeprefix("action_"), topic="Arkusze")
        assert talk.answer.cards == ()


def test_the_first_question_is_the_goal_and_the_second_a_field() -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers")
    assert talk.sentences() == ["offers-ask-topic"]
    assert set(talk.payloads()) == {"offers-button-dont-know", "offers-button-human"}
    talk.say("guide", intent="affirm")
    assert talk.sentences() == ["offers-ask-field"]
    assert len(talk.answer.choices) == 9
    talk.say("guide", intent="no_preference")
    assert len(talk.shown()) == 3


def test_what_was_said_beside_the_goal_is_noted_and_held() -> None:
    talk = Talk()
    talk.say("guide", mode="online")
    assert talk.sentences() == ["offers-noted", "offers-ask-topic"]
    talk.say("guide", topic="Arkusze")
    assert all(card.offer.mode == "online" for card in talk.answer.cards)


def test_an_answer_in_own_words_is_taken_as_the_goal_when_it_finds_offers() -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers")
    talk.say("guide", "arkusze")
    assert talk.state.criteria.topics == ("arkusze",)
    assert talk.shown()
    again = Talk()
    again.say("guide", intent="find_offers")
    again.say("guide", "hm hm")
    assert again.sentences() == ["offers-ask-field"]


def test_an_unknown_goal_is_said_plainly_and_a_field_offered() -> None:
    talk = Talk()
    talk.say("guide", topic="nurkowanie")
    assert talk.sentences() == ["offers-unknown-topic", "offers-ask-field"]
    assert "nurkowanie" in str(talk.answer.says[0].fields["what"])
    talk.say("guide", intent="dont_know")
    assert talk.shown(), "the same question is not asked twice"
