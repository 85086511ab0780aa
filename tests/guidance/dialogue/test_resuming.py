"""Coming back on another day, watches, and what a learner holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from guidance.answer import Answer
from guidance.criteria import Criteria
from guidance.state import Held, State
from guidance.vocabulary import StackingLink
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import DAY, Shelf, offer

YESTERDAY = DAY - timedelta(days=1)


def test_a_greeting_at_the_beginning_is_the_reviewed_one() -> None:
    talk = Talk()
    talk.say("greet", "hello", "greet")
    assert talk.answer == Answer(response="utter_greet")


def test_somebody_who_was_here_is_told_what_was_looked_for() -> None:
    talk = Talk(state=State(criteria=Criteria(topics=("Arkusze",)), saved=("s-1",), day=YESTERDAY))
    talk.say("greet", "hello", "greet")
    assert talk.sentences() == ["resuming-greet", "resuming-looked-for"]
    assert "Arkusze" in put_into_words(talk.answer)["pl"]
    talk.press(0)
    assert talk.shown()


def test_a_hello_after_the_greeting_of_the_day_is_no_second_welcome_back() -> None:
    talk = Talk(state=State(criteria=Criteria(topics=("Arkusze",)), shown=("s-1",), day=DAY))
    talk.say("greet", "hello", "greet")
    assert talk.sentences() == ["resuming-hello"]
    talk.press(0)
    assert talk.shown()


def test_offers_that_closed_or_went_are_named_on_another_day_only() -> None:
    state = State(shown=("s-1", "late", "gone"), saved=("full",), day=YESTERDAY)
    talk = Talk(state=state)
    talk.say("ask_wait")
    assert talk.sentences()[:3] == ["resuming-closed", "resuming-closed", "resuming-missing"]
    assert talk.state.day == DAY
    talk.say("ask_wait")
    assert not any(key.startswith("resuming") for key in talk.sentences())


def test_a_search_that_found_nothing_is_repeated_when_somebody_comes_back() -> None:
    talk = Talk(Shelf())
    talk.say("guide", intent="find_offers", topic="Arkusze", mode="online")
    keys = [choice.title.key for choice in talk.answer.choices]
    talk.press(keys.index("nothing-button-watch"))
    assert talk.sentences() == ["nothing-watched"]
    assert talk.state.watches == (Criteria(topics=("Arkusze",), mode="online"),)
    talk.state = talk.state.now(day=YESTERDAY)
    talk.say("ask_wait")
    assert "resuming-watched" not in talk.sentences()
    talk.facts = Shelf((offer("new", "Arkusze nowe", mode="online"),))
    talk.state = talk.state.now(day=YESTERDAY)
    talk.say("ask_wait")
    assert talk.sentences()[0] == "resuming-watched"
    assert "Arkusze nowe" in put_into_words(talk.answer)["pl"]


def test_a_watch_is_asked_for_in_words_and_ended() -> None:
    talk = Talk()
    talk.say("guide", "daj znać, gdy coś się pojawi", "refine_offers")
    assert talk.sentences() == ["nothing-watch-what"]
    talk.say("guide", intent="find_offers", topic="Arkusze", place="Rzym")
    talk.say("guide", "daj znać, gdy coś się pojawi", "refine_offers")
    assert len(talk.state.watches) == 1
    talk.say("guide", "stop looking", "refine_offers")
    assert talk.sentences() == ["nothing-unwatched"]
    assert not talk.state.watches


@pytest.mark.parametrize("question", ["topic", "field", "relax", "contact", "hindrance"])
def test_an_open_question_is_asked_again_after_one_in_between(question: str) -> None:
    talk = Talk(state=State(question=question))
    talk.say("take_up", "what is ECTS?", "ask_workload")
    assert talk.sentences() == [f"resuming-question-{question}"]
    assert talk.state.question == question


def test_offers_shown_are_one_button_away_after_a_question_in_between() -> None:
    talk = Talk()
    talk.say("guide", topic="Arkusze")
    before = talk.shown()
    talk.say("take_up", "what is ECTS?", "ask_workload")
    assert talk.sentences() == ["resuming-shown"]
    talk.press(0)
    assert talk.shown() == before


def test_what_is_held_is_noted_and_not_recommended_again() -> None:
    talk = Talk()
    talk.say("guide", topic="Arkusze")
    first = talk.shown()[0]
    talk.say("tell_credential", "I already have the first one", "tell_credential", mention="1")
    assert talk.sentences()[:2] == ["holding-noted", "holding-known"]
    assert [one.credential for one in talk.state.held] == [first]
    assert first not in talk.shown()
    talk.say("show_more")
    assert first not in talk.shown()


def test_what_it_counts_towards_is_said_without_a_promise() -> None:
    larger = StackingLink("big", title="Diploma")
    kept = replace(offer("small", "Arkusze"), id="small")
    kept = replace(kept, credential=replace(kept.credential, stacks_into=(larger,)))
    talk = Talk(Shelf((kept,)))
    talk.say("tell_credential", "mam Arkusze", "tell_credential")
    assert talk.sentences() == ["holding-noted", "holding-known", "holding-counts"]
    assert "decides" in put_into_words(talk.answer)["en"]
    assert talk.answer.choices[0].intent == "plan_pathway"


def test_what_the_catalogue_does_not_know_is_noted_and_not_counted() -> None:
    talk = Talk()
    talk.say("tell_credential", "I am Jan and I have a diploma", "tell_credential", topic="nursing")
    assert talk.sentences() == ["holding-noted", "holding-not-in-catalogue"]
    assert talk.state.held == (Held("nursing"),)
    talk.say("tell_credential", "…", "tell_credential")
    assert talk.sentences() == ["holding-which"]
