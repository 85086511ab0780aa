"""The four plain questions for a learner without a goal."""

from __future__ import annotations

import pytest

from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import Shelf, offer


@pytest.fixture
def talk() -> Talk:
    """A learner who does not know what to learn, in a catalogue of three fields."""
    kept = (
        offer("cook-1", "Gotowanie", isced_f="1013", mode="online"),
        offer("care-1", "Opieka", isced_f="0921", mode="onsite"),
        offer("care-2", "Opieka domowa", isced_f="0921", mode="online"),
        offer("book-1", "Księgowość", isced_f="0411", mode="onsite"),
    )
    started = Talk(Shelf(kept))
    started.say("guide", intent="dont_know")
    return started


def test_the_answers_lead_to_fields_and_then_to_offers(talk: Talk) -> None:
    assert talk.sentences() == ["asking-lead", "asking-like"]
    talk.say("guide", "lubię gotowanie", "inform")
    assert talk.sentences() == ["asking-did"]
    talk.say("tell_credential", "opieka nad mamą", "tell_credential")
    assert talk.sentences() == ["asking-need"]
    talk.say("guide", intent="dont_know")
    assert talk.sentences() == ["asking-hindrance"]
    talk.say("guide", "mam mało czasu", "inform")
    assert talk.state.criteria.topics == ("gotowanie", "opieka")
    assert talk.state.criteria.order == "length"
    assert set(talk.shown()) == {"cook-1", "care-1", "care-2"}
    assert talk.sentences()[0] == "asking-fields"
    assert "health and welfare" in put_into_words(talk.answer)["en"]
    assert (talk.state.told, talk.state.question) == ((), None)


def test_each_answer_can_be_looked_for_alone(talk: Talk) -> None:
    talk.say("guide", "gotowanie", "inform")
    talk.say("guide", "opieka", "inform")
    talk.say("guide", intent="no_preference")
    only = [n for n, c in enumerate(talk.answer.choices) if c.title.key == "asking-button-only"]
    talk.press(only[1])
    assert set(talk.shown()) == {"care-1", "care-2"}


def test_not_being_able_to_travel_asks_for_online_and_says_so(talk: Talk) -> None:
    for text in ("opieka", "…", "…"):
        talk.say("guide", text, "inform")
    talk.say("guide", "mieszkam na wsi, daleko mam do miasta", "inform")
    assert talk.shown() == ["care-2"]
    assert "online" in put_into_words(talk.answer)["pl"]


def test_a_button_says_what_holds_one_back(talk: Talk) -> None:
    for text in ("opieka", "…", "…"):
        talk.say("guide", text, "inform")
    keys = [choice.title.key for choice in talk.answer.choices]
    talk.press(keys.index("asking-button-confidence"))
    assert talk.state.criteria.level == "beginner"
    assert talk.shown()


def test_two_answers_of_nothing_end_the_questions(talk: Talk) -> None:
    talk.say("guide", intent="dont_know")
    assert talk.sentences() == ["asking-did"]
    talk.say("guide", intent="dont_know")
    assert talk.sentences() == ["offers-ask-field"]


def test_a_goal_named_in_between_ends_the_questions(talk: Talk) -> None:
    talk.say("guide", "I want a course on Opieka", "find_offers", topic="Opieka")
    assert set(talk.shown()) == {"care-1", "care-2"}
    assert talk.state.question is None


def test_a_message_of_no_meaning_keeps_the_question(talk: Talk) -> None:
    talk.say("not_understood", "blub", "nlu_fallback")
    assert talk.sentences() == ["talk-not-understood"]
    assert talk.state.question == "like"
    talk.say("not_understood", "gotowanie", "nlu_fallback")
    assert talk.sentences() == ["asking-did"]


def test_a_question_in_between_is_followed_by_the_open_one(talk: Talk) -> None:
    talk.say("take_up", "what is ECTS?", "ask_workload")
    assert talk.sentences() == ["resuming-question-like"]
    assert len(talk.answer.choices) == 10
    talk.say("rephrase")
    assert talk.sentences() == ["talk-again-like"]


def test_only_words_that_may_name_a_subject_are_kept(talk: Talk) -> None:
    talk.say("guide", "nazywam się Jan i gotowanie to moja pasja", "inform")
    assert talk.state.told == (("like", "gotowanie"),)


def test_not_knowing_in_front_of_offers_brings_ways_to_decide(talk: Talk) -> None:
    talk.say("guide", topic="Opieka", intent="find_offers")
    talk.say("guide", "nie wiem", "dont_know")
    assert talk.sentences() == ["asking-undecided"]
    keys = [choice.title.key for choice in talk.answer.choices]
    talk.press(keys.index("asking-button-guide"))
    assert talk.sentences() == ["asking-lead", "asking-like"]


def test_not_knowing_what_to_learn_begins_the_questions_anew(talk: Talk) -> None:
    talk.say("guide", topic="Opieka", intent="find_offers")
    talk.say("guide", "nie wiem, czego się uczyć", "dont_know")
    assert talk.sentences() == ["asking-lead", "asking-like"]
    assert talk.state.criteria.topics == ()


@pytest.mark.parametrize(
    ("text", "intent"),
    [("lubię gotowanie", "find_offers"), ("I like cooking", "refine_offers")],
)
def test_what_one_likes_answers_and_starts_no_search(talk: Talk, text: str, intent: str) -> None:
    talk.say("guide", text, intent, topic="Gotowanie")
    assert (talk.sentences(), talk.state.told) == (["asking-did"], (("like", "Gotowanie"),))


def test_a_course_asked_for_ends_the_questions(talk: Talk) -> None:
    talk.say("guide", "a właściwie znajdź mi kurs", "find_offers", topic="Opieka")
    assert set(talk.shown()) == {"care-1", "care-2"}


@pytest.mark.parametrize("text", ["nic takiego nie robiłem", "nothing like that", "nigdy nic"])
@pytest.mark.parametrize("step", ["guide", "not_understood"])
def test_nothing_is_an_answer(talk: Talk, step: str, text: str) -> None:
    talk.say("guide", "lubię gotowanie", "inform")
    talk.say(step, text, "nlu_fallback" if step == "not_understood" else "find_offers")
    assert talk.sentences() == ["asking-need"]
    assert talk.state.told == (("like", "gotowanie"),)


def test_nothing_holds_one_back(talk: Talk) -> None:
    for text in ("opieka", "…", "…"):
        talk.say("guide", text, "inform")
    talk.say("guide", "nic mi nie przeszkadza", "find_offers")
    assert set(talk.shown()) == {"care-1", "care-2"}
    assert (talk.state.criteria.order, talk.state.criteria.mode) == (None, None)
