"""The goal of a search as a message says it, and what is no goal."""

from __future__ import annotations

import pytest

from guidance.criteria import Criteria
from guidance.dialogue.goals import understood
from guidance.dialogue.turn import Scene
from guidance.hearing import Entity, Heard
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import DAY, Shelf, offer


@pytest.fixture
def talk() -> Talk:
    """A catalogue of plants and first aid, in every form; plants were looked for."""
    kept = (
        offer("plants", "Plants", mode="onsite"),
        offer("aid", "First aid", mode="online"),
        offer("aid-2", "First aid outdoors", mode="blended"),
        offer("knit", "Angielski", mode="online"),
    )
    started = Talk(Shelf(kept))
    started.say("guide", "plants", "find_offers", topic="plants")
    return started


def test_a_subject_that_is_left_is_no_part_of_the_next_goal(talk: Talk) -> None:
    talk.say("guide", "forget plants. First aid!", "find_offers", topic="First aid")
    assert talk.state.criteria == Criteria(topics=("First aid",))


def test_of_two_subjects_the_one_that_is_not_left_is_meant(talk: Talk) -> None:
    both = (Entity("topic", "plants"), Entity("topic", "first aid"))
    heard = Heard("find_offers", "instead of plants, first aid", "en", both)
    scene = Scene(heard, talk.state, talk.facts, DAY, ("en", "pl"))
    assert understood(scene).heard.topics() == ("first aid",)


def test_a_subject_is_left_for_another_in_words_that_were_not_marked(talk: Talk) -> None:
    talk.say("guide", "forget plants, aid", "refine_offers")
    assert talk.state.criteria.topics == ("aid",)


def test_what_is_meant_is_the_goal_also_where_the_catalogue_does_not_know_it(talk: Talk) -> None:
    talk.say("guide", "no no, I meant Angielski", "deny")
    assert talk.shown() == ["knit"]
    talk.say("not_understood", "mam na myśli aid", "nlu_fallback")
    assert set(talk.shown()) == {"aid", "aid-2"}


@pytest.mark.parametrize("text", ["online albo częściowo", "online or partly in person"])
def test_one_of_two_forms_will_do_and_is_no_subject(talk: Talk, text: str) -> None:
    talk.say("guide", intent="find_offers", topic="aid")
    talk.say("guide", text, "inform", mode="online", topic="częściowo")
    assert talk.state.criteria == Criteria(topics=("aid",), mode="online+blended")
    assert set(talk.shown()) == {"aid", "aid-2"}
    assert "online or partly online" in put_into_words(talk.answer)["en"]


@pytest.mark.parametrize("step", ["guide", "not_understood", "tell_offer"])
def test_not_online_asks_for_the_other_forms(talk: Talk, step: str) -> None:
    talk.say("guide", intent="find_offers", topic="aid")
    talk.say(step, "nie chcę zdalnie", "refine_offers", mode="online")
    assert talk.state.criteria.mode == "onsite+blended"
    assert talk.shown() == ["aid-2"]


def test_a_bare_name_of_a_language_is_what_to_learn() -> None:
    talk = Talk(Shelf((offer("en", "Angielski"),)), language="pl")
    talk.say("change_language", "angielski", "change_language", language="en")
    assert (talk.shown(), talk.answer.language) == (["en"], None)
    assert talk.state.criteria == Criteria(topics=("angielski",))


def test_a_language_asked_for_with_a_subject_is_answered_in_it(talk: Talk) -> None:
    talk.say("change_language", "po polsku, aid", "change_language", language="pl", topic="aid")
    assert (talk.answer.language, talk.state.criteria.topics) == ("pl", ("aid",))


def test_a_plea_for_help_is_no_subject(talk: Talk) -> None:
    text = "nie wiem czego się uczyć, pomożesz?"
    talk.say("not_understood", text, "nlu_fallback", topic="pomożesz")
    assert talk.sentences() == ["asking-lead", "asking-like"]


def test_a_place_or_online_is_a_place(talk: Talk) -> None:
    talk.say("guide", "in Łódź or online", "refine_offers", place="Łódź", mode="online")
    assert talk.state.criteria == Criteria(topics=("plants",), place="Łódź")
