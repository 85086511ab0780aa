"""General questions: the facts of the case, other sides of it, longer and simpler words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from guidance.answer import Handoff, Term
from guidance.dialogue import about, steps
from guidance.dialogue.turn import Scene
from guidance.hearing import Heard
from guidance.knowledge import choosing
from guidance.knowledge.store import facts_of
from guidance.state import State
from tests.guidance.dialogue.talks import Talk, put_into_words, shelf
from tests.guidance.offers import DAY
from words import languages


def asked(text: str, intent: str = "ask_stacking", language: str = "en", **said: Any) -> Talk:
    talk = Talk(language=language)
    talk.say("about", text, intent, **said)
    return talk


def test_an_answer_says_the_first_facts_with_their_sources() -> None:
    talk = asked("can I stack micro-credentials?")
    basic = [f"fact-{fact.id}" for fact in facts_of("ask_stacking") if not fact.aspect]
    assert talk.sentences() == basic
    assert {source.id for source in talk.answer.sources} >= {"annex-ii"}
    assert all(source.checked for source in talk.answer.sources)


def test_a_side_asked_for_comes_first_and_with_little_else() -> None:
    talk = asked("who decides whether micro-credentials can be stacked?")
    first, *others = talk.sentences()
    assert first == "fact-stacking-who"
    assert len(others) <= about.MOST_BESIDE


@pytest.mark.parametrize("text", ["who decides that?", "and who decides?", "kto o tym decyduje?"])
def test_a_follow_up_on_a_side_keeps_the_subject(text: str) -> None:
    talk = asked("can I stack micro-credentials?")
    talk.say("guide", text, "inform")
    assert talk.sentences() == ["fact-stacking-who"]


@pytest.mark.parametrize("text", ["tell me more", "more details please", "Więcej o tym"])
def test_more_says_the_longer_form(text: str) -> None:
    talk = asked("can I stack micro-credentials?")
    keys = talk.sentences()
    talk.say("show_more", text, "show_more")
    assert talk.sentences() == keys
    assert {one.form for one in talk.answer.says} == {"more"}


@pytest.mark.parametrize("text", ["explain it more simply", "nie rozumiem, prościej proszę"])
def test_simpler_says_the_simple_form(text: str) -> None:
    talk = asked("can I stack micro-credentials?")
    talk.say("rephrase", text, "ask_rephrase")
    assert {one.form for one in talk.answer.says} == {"simple"}


def test_the_buttons_say_it_longer_or_simpler() -> None:
    talk = asked("can I stack micro-credentials?")
    keys = [choice.title.key for choice in talk.answer.choices]
    assert keys[:2] == ["about-button-more", "about-button-simpler"]
    talk.press(0)
    assert {one.form for one in talk.answer.says} == {"more"}


def test_something_else_in_between_ends_the_subject() -> None:
    talk = asked("can I stack micro-credentials?")
    talk.say("greet", "hello", "greet")
    talk.say("guide", "who decides that?", "inform")
    assert "fact-stacking-who" not in talk.sentences()


def test_a_search_is_no_follow_up() -> None:
    talk = asked("can I stack micro-credentials?")
    talk.say("guide", "a course: Arkusze", "find_offers", topic="Arkusze")
    assert talk.shown()


def test_a_fact_past_its_review_is_said_with_the_day_of_its_last_check(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tests.guidance.dialogue.talks.DAY", date(2099, 1, 1))
    talk = asked("can I stack micro-credentials?")
    assert set(talk.sentences()) == {"about-stale"}
    what = talk.answer.says[0].fields["what"]
    assert isinstance(what, Term)
    assert what.key.startswith("fact-stacking")


def test_what_ended_is_not_said(monkeypatch: pytest.MonkeyPatch) -> None:
    every = facts_of("ask_stacking")
    ended = replace(every[0].provenance, valid_to=date(2020, 1, 1))
    kept = (replace(every[0], provenance=ended), *every[1:])
    monkeypatch.setattr(choosing, "facts_of", lambda _: kept)
    keys = asked("can I stack micro-credentials?").sentences()
    assert f"fact-{every[0].id}" not in keys
    assert f"fact-{every[1].id}" in keys


def test_two_questions_in_one_message_are_both_answered() -> None:
    whole = "Can I stack them? Who are the counsellors?"
    parts = tuple(
        Heard(intent, text, "en", whole=whole, sure=0.9)
        for intent, text in (
            ("ask_stacking", "Can I stack them?"),
            ("ask_counselling", "Who are the counsellors?"),
        )
    )
    heard = Heard("ask_stacking", whole, "en", parts=parts)
    turn = steps.take("action_about", Scene(heard, State(), shelf(), DAY, languages()))
    keys = [one.key for one in turn.answer.says]
    assert any(key.startswith("fact-stacking") for key in keys)
    assert any(key.startswith("fact-counselling") for key in keys)
    put_into_words(turn.answer)


def test_rows_past_their_review_are_told_with_the_day_of_their_last_check(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asking = ("Is my diploma recognised in Germany?", "ask_recognition")
    assert "about-due" not in asked(*asking).sentences()
    monkeypatch.setattr("tests.guidance.dialogue.talks.DAY", date(2099, 1, 1))
    assert "about-due" in asked(*asking).sentences()


@pytest.mark.parametrize(
    ("text", "asked_for"), [("when are counsellors there?", True), ("who are they?", False)]
)
def test_the_opening_times_are_told_by_the_front(text: str, asked_for: bool) -> None:
    answer = asked(text, "ask_counselling").answer
    assert (answer.handoff == Handoff("hours")) == asked_for
