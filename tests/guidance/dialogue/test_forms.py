"""“More” and “more simply” at an answer: that very answer, whatever was said since."""

from __future__ import annotations

import json
from typing import Any

import pytest

from guidance.answer import Answer, Choice
from guidance.dialogue import forms
from guidance.hearing import Entity, Heard
from guidance.knowledge.question import Question
from speech import rendering
from tests.guidance.dialogue.talks import Talk
from tests.guidance.dialogue.test_together import ask
from words import Words

EN = Words.load("en")


def button(answer: Answer, form: str) -> Choice:
    (found,) = [choice for choice in answer.choices if choice.form == form]
    return found


def press(talk: Talk, choice: Choice) -> Answer:
    """Presses a button as a channel sends it, by the step that its intent's rule names."""
    [made] = rendering.buttons(EN, [choice])
    brought = json.loads(made["payload"].removeprefix(f"/{choice.intent}"))
    step = {"show_more": "show_more", "ask_rephrase": "rephrase"}[choice.intent]
    return talk.say(step, made["payload"], choice.intent, **brought)


@pytest.mark.parametrize("form", ["more", "simple"])
def test_the_answer_at_which_it_stands_is_said_again(form: str) -> None:
    talk = Talk()
    first = talk.say("about", "is it recognised in Germany?", "ask_recognition", country="DE")
    talk.say("about", "can I stack micro-credentials?", "ask_stacking")
    talk.say("guide", "a course: Arkusze", "find_offers", topic="Arkusze")
    again = press(talk, button(first, form))
    assert [one.key for one in again.says] == [one.key for one in first.says]
    assert form in {one.form for one in again.says}
    assert [one.fields for one in again.says] == [one.fields for one in first.says]
    other = {"more": "simple", "simple": "more"}[form]
    assert {choice.form for choice in again.choices} == {other, ""}


def test_it_is_gone_on_with() -> None:
    talk = Talk()
    first = talk.say("about", "is it recognised?", "ask_recognition")
    talk.say("greet", "hello", "greet")
    press(talk, button(first, "simple"))
    talk.say("guide", "who decides that?", "inform")
    assert "fact-recognised-who" in talk.sentences()


def test_several_questions_have_one_button_a_form_for_all_of_them() -> None:
    talk = Talk()
    parts = (("ask_stacking", "Who decides on stacking?"), ("ask_level", "What is a level?"))
    first = ask(talk, *parts)
    again = press(talk, button(first, "more"))
    told = {one.key for one in again.says if one.form == "more"}
    assert "fact-stacking-who" in told
    assert any(key.startswith("fact-level-") for key in told)
    assert len({choice.form for choice in again.choices if choice.form}) == 1


def test_there_is_none_where_nothing_else_would_be_said() -> None:
    talk = Talk()
    for answer in (
        talk.say("guide", "a course: Arkusze", "find_offers", topic="Arkusze"),
        talk.say("greet", "hello", "greet"),
    ):
        assert [choice for choice in answer.choices if choice.form] == []


def test_a_button_says_its_kind() -> None:
    made = [
        rendering.buttons(EN, [forms.button(form, Question("ask_level"))])[0]
        for form in (forms.MORE, forms.SIMPLE)
    ]
    assert [one["kind"] for one in made] == ["more", "simple"]
    assert [one["title"] for one in made] == ["Tell me more", "Say it more simply"]


@pytest.mark.parametrize(
    "brought",
    [
        "again",
        {"again": "x"},
        {"again": [1]},
        {"again": [{"intent": 4}]},
        {"again": [{"intent": "ask_level", "form": 7}]},
        {"again": [{"intent": "ask_level", "unknown": "x"}]},
        {"other": []},
    ],
)
def test_what_no_button_of_ours_brings_is_passed_over(brought: Any) -> None:
    heard = Heard("show_more", "/show_more{}", "en", (Entity("wish", brought),))
    assert forms.pressed(heard) == ()
