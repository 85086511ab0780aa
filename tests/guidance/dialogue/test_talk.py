"""Yes, no, again, another language, not understood."""

from __future__ import annotations

from typing import Any

import pytest

from guidance.dialogue import steps
from guidance.dialogue.turn import Scene
from guidance.hearing import Entity, Heard
from guidance.notes import CHOSEN
from guidance.state import State
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import DAY
from words import Words, languages


def test_once_not_understood_offers_readings_and_keeps_the_open_question() -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers")
    asked = talk.state
    talk.say("not_understood", "blub", "nlu_fallback")
    assert talk.sentences() == ["talk-not-understood"]
    intents = [choice.intent for choice in talk.answer.choices]
    assert intents == ["find_offers", "request_human", "ask_quality", "request_human"]
    assert talk.state == asked
    talk.say("guide", "yes", "affirm")
    assert talk.answer.handoff is None


def test_twice_not_understood_offers_a_person_and_yes_asks_for_one() -> None:
    talk = Talk()
    talk.say("not_understood", "blub", "nlu_fallback")
    talk.say("not_understood", "blub", "nlu_fallback", again=True)
    assert talk.sentences() == ["talk-not-understood-again"]
    assert talk.answer.choices[0].intent == "request_human"
    talk.say("guide", "yes", "affirm", again=True)
    assert talk.answer.handoff is not None
    assert talk.answer.handoff.do == "request"


def test_a_yes_after_something_else_asks_for_no_person() -> None:
    talk = Talk(state=State(question="human"))
    talk.say("guide", "yes", "affirm")
    assert talk.answer.handoff is None


def test_no_to_a_person_asks_for_none() -> None:
    talk = Talk(state=State(question="human"))
    talk.say("guide", "no", "deny")
    assert (talk.sentences(), talk.answer.handoff) == (["talk-no"], None)
    talk.say("guide", "yes", "affirm")
    assert talk.answer.handoff is None


def test_a_message_of_no_intent_answers_an_open_question_if_it_finds_offers() -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers")
    talk.say("not_understood", "arkusze", "nlu_fallback")
    assert talk.shown()


def test_pointing_at_an_offer_is_enough_to_be_told_of_it() -> None:
    talk = Talk()
    talk.say("guide", topic="Arkusze")
    second = talk.shown()[1]
    talk.say("not_understood", "ta druga", "nlu_fallback", mention="2")
    assert talk.shown() == [second]
    assert talk.sentences()[0] == "offers-details"


def test_words_left_out_of_the_subject_count_when_they_find_as_much() -> None:
    talk = Talk()
    talk.say("guide", "Opieka Arkusze 1", "find_offers", topic="Opieka")
    assert talk.state.criteria.topics == ("Opieka",)
    assert talk.state.criteria.goal == "Opieka Arkusze"
    talk.say("guide", "Opieka", "find_offers", topic="Opieka")
    assert talk.state.criteria.goal is None


def test_starting_over_offers_a_way_on() -> None:
    talk = Talk()
    talk.say("start_over")
    assert [choice.intent for choice in talk.answer.choices] == ["dont_know", "request_human"]


def test_a_message_of_no_meaning_never_brings_offers() -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers")
    talk.say("guide", intent="dont_know")
    talk.say("not_understood", "blub", "nlu_fallback")
    assert (talk.sentences(), talk.shown()) == (["talk-not-understood"], [])


def test_yes_after_offers_shows_more_and_no_asks_what_else() -> None:
    talk = Talk()
    talk.say("guide", topic="Arkusze")
    first = talk.shown()
    talk.say("guide", "yes", "affirm")
    assert not set(first) & set(talk.shown())
    talk.say("guide", "no", "deny")
    assert talk.sentences() == ["talk-no"]
    talk.say("guide", "no, care", "deny", topic="Opieka")
    assert talk.shown() == ["c-1"]


def test_starting_over_forgets_the_search_and_keeps_what_was_saved() -> None:
    talk = Talk()
    talk.say("guide", topic="Arkusze", mode="online")
    talk.say("save_offer", mention="1")
    talk.say("start_over")
    assert talk.sentences() == ["talk-start-over", "offers-ask-topic"]
    assert talk.state == State(question="topic", asked=1, day=DAY, saved=("s-1",))


@pytest.mark.parametrize(
    ("state", "key"),
    [
        (State(), "talk-again"),
        (State(question="topic"), "talk-again-topic"),
        (State(question="field"), "talk-again-field"),
        (State(question="contact"), "talk-again-contact"),
        (State(question="relax"), "talk-again-relax"),
        (State(shown=("s-1",)), "talk-again-shown"),
        (State(question="human"), "talk-again"),
    ],
)
def test_saying_it_again_fits_what_is_open(state: State, key: str) -> None:
    talk = Talk(state=state)
    talk.say("rephrase", intent="ask_rephrase")
    assert (talk.sentences(), talk.state) == ([key], state.now(day=DAY))


def test_another_language_is_answered_in_it() -> None:
    talk = Talk()
    talk.say("change_language", "po polsku", "change_language", language="pl")
    assert talk.answer.language == "pl"
    assert talk.sentences() == ["talk-language-changed"]


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ({}, "talk-language-ask"),
        ({"language": "uk"}, "talk-language-unknown"),
        ({"language": ["pl"]}, "talk-language-unknown"),
    ],
)
def test_a_language_that_there_is_not_offers_those_there_are(
    said: dict[str, Any], key: str
) -> None:
    talk = Talk()
    talk.say("change_language", intent="change_language", **said)
    assert (talk.sentences(), talk.answer.language) == ([key], None)
    offered = [choice.entities["language"] for choice in talk.answer.choices]
    assert offered == ["en", "pl"]
    assert Words.load("en").name_of("language", "pl") in put_into_words(talk.answer)["en"]


def test_in_polish_said_in_polish_is_asked_of_the_courses() -> None:
    talk = Talk(language="pl")
    talk.say("guide", topic="Arkusze")
    talk.say("change_language", "i żeby po polsku", "change_language", language="pl")
    assert talk.state.criteria.language == "pl"
    assert talk.shown()


def test_in_polish_said_in_polish_to_somebody_speaking_english_is_asked_of_the_talk() -> None:
    talk = Talk()
    talk.say("guide", topic="Arkusze")
    said = Entity("language", "pl")
    heard = Heard("change_language", "po polsku proszę", "pl", (said,), before="en")
    turn = steps.take(
        "action_change_language", Scene(heard, talk.state, talk.facts, DAY, languages())
    )
    assert turn.answer.language == "pl"
    assert turn.answer.notes == (CHOSEN,)
    assert turn.state.criteria == talk.state.criteria


@pytest.mark.parametrize(
    ("plain", "language"), [("pl", "pl"), ("en", None), ("uk", None), ("", None)]
)
def test_who_asks_for_a_language_without_naming_one_speaks_it(
    plain: str, language: str | None
) -> None:
    heard = Heard("change_language", "dobra, wracamy do naszego", "en", before="en", plain=plain)
    scene = Scene(heard, State(), Talk().facts, DAY, languages())
    assert steps.take("action_change_language", scene).answer.language == language


def test_a_limit_is_used_also_where_the_intent_is_not_clear() -> None:
    talk = Talk()
    talk.say("guide", topic="Arkusze")
    talk.say("not_understood", "a zdalnie się da?", "nlu_fallback", mode="online")
    assert all(card.offer.mode == "online" for card in talk.answer.cards)
    talk.say("not_understood", "nie musi być online", "nlu_fallback")
    assert talk.state.criteria.mode is None


def test_an_unknown_subject_is_said_to_be_unknown_also_then() -> None:
    talk = Talk()
    talk.say("not_understood", "nurkowanie głębinowe", "nlu_fallback", topic="nurkowanie głębinowe")
    assert talk.sentences()[0] == "offers-unknown-topic"


def test_a_number_that_was_waited_for_is_kept_whatever_it_is_taken_for() -> None:
    talk = Talk(state=State(question="contact"))
    talk.say("out_of_scope", "600 100 200", "out_of_scope", phone="600100200")
    assert talk.answer.handoff is not None
    talk.say("out_of_scope", "what is the weather", "out_of_scope")
    assert talk.answer.response == "utter_out_of_scope"
