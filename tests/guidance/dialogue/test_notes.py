"""Codes on answers for the figures: what was not understood, what emptied a search, no words."""

import re

from guidance import notes
from guidance.dialogue.turn import Turn
from tests.guidance.dialogue.talks import Talk

GOAL = "Opieka"


def test_what_was_not_understood_is_noted_each_time() -> None:
    talk = Talk()
    talk.say("not_understood", "blub", "nlu_fallback")
    assert notes.NOT_UNDERSTOOD in talk.answer.notes
    talk.say("not_understood", "blub", "nlu_fallback", again=True)
    assert notes.NOT_UNDERSTOOD in talk.answer.notes
    talk.say("guide", intent="find_offers", topic="Arkusze")
    assert talk.answer.notes == ()


def test_the_limit_that_empties_a_search_is_noted_and_no_word_of_it() -> None:
    talk = Talk()
    talk.say("guide", intent="refine_offers", language="pl")
    talk.say("guide", "opieka nad babcią", intent="find_offers", topic=GOAL)
    (note,) = talk.answer.notes
    assert re.fullmatch(r"no_results:language(/\d\d)?", note)
    assert GOAL not in note


def test_a_subject_that_the_catalogue_lacks_and_one_that_is_over_are_told_apart() -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers", topic="Cukiernictwo")
    assert talk.answer.notes[0].startswith("no_results:closed")
    talk.say("start_over", intent="start_over")
    talk.say("guide", intent="find_offers", topic="xyzzy")
    assert talk.answer.notes == ("no_results:unknown",)


def test_an_open_question_and_a_child_are_noted_of_the_turn() -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers")
    assert notes.of(Turn(talk.state, talk.answer)) == (notes.ASKS,)
    child = talk.state.now(question=None, age=13)
    assert notes.of(Turn(child, talk.answer)) == (notes.CHILD,)
