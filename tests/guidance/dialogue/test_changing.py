"""Changing a search: refused providers and offers, limits left open, undo, another subject."""

from __future__ import annotations

from typing import Any

import pytest

from guidance.criteria import Criteria
from tests.guidance.dialogue.talks import Talk, put_into_words
from tests.guidance.offers import Shelf, offer


@pytest.fixture
def talk() -> Talk:
    """A learner who was shown courses of two schools."""
    kept = [offer(f"a-{n}", f"Arkusze {n}", school="Academy") for n in range(3)]
    kept += [offer(f"b-{n}", f"Arkusze {n} b", school="Beacon") for n in range(3)]
    started = Talk(Shelf(tuple(kept)))
    started.say("guide", intent="find_offers", topic="Arkusze")
    return started


def schools(talk: Talk) -> set[str]:
    """The providers of the offers in the latest answer."""
    return {card.offer.provider.name for card in talk.answer.cards}


@pytest.mark.parametrize("text", ["not from Academy please", "tylko nie Academy"])
def test_a_provider_refused_by_name_is_left_out_and_said(talk: Talk, text: str) -> None:
    talk.say("guide", text, "refine_offers")
    assert schools(talk) == {"Beacon"}
    assert "Academy" in put_into_words(talk.answer)["en"]
    talk.say("show_more")
    assert "Academy" not in schools(talk)


def test_a_provider_that_is_not_clear_is_asked_for(talk: Talk) -> None:
    talk.state = talk.state.now(shown=("a-0", "b-0"))
    talk.say("guide", "not from that school", "refine_offers")
    assert talk.sentences() == ["changing-which-provider"]
    talk.press(1)
    assert talk.state.criteria.not_by == ("Beacon",)
    assert schools(talk) == {"Academy"}


def test_an_offer_refused_by_number_is_not_shown_again(talk: Talk) -> None:
    second = talk.shown()[1]
    talk.say("guide", "not the second one", "refine_offers", mention="2")
    assert second not in talk.shown()
    assert talk.state.criteria.not_these == (second,)


def test_a_change_can_be_taken_back_and_then_the_one_before_it(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", place="Kraków")
    talk.say("guide", "online after all", "refine_offers", mode="online", place=None)
    assert talk.state.criteria == Criteria(topics=("Arkusze",), mode="online")
    talk.say("guide", "undo", "refine_offers")
    assert talk.state.criteria == Criteria(topics=("Arkusze",), place="Kraków")
    talk.say("guide", "cofnij", "deny")
    assert talk.state.criteria == Criteria(topics=("Arkusze",))
    assert talk.shown()
    talk.say("guide", "cofnij", "deny")
    assert talk.sentences() == ["changing-nothing-to-undo"]


def test_another_subject_keeps_the_limits_and_asks(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", mode="online")
    talk.say("guide", "inny temat", "refine_offers")
    assert talk.sentences() == ["offers-noted", "offers-ask-topic"]
    assert talk.state.criteria == Criteria(mode="online")


def test_what_was_understood_can_be_taken_back_by_buttons(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", mode="online", price={"max": 5, "currency": "EUR"})
    talk.say("guide", "change my criteria", "refine_offers")
    assert talk.sentences() == ["offers-looking-for", "changing-how"]
    titles = [choice.title.key for choice in talk.answer.choices]
    assert titles.count("changing-button-without") == 2
    talk.press(0)
    assert talk.state.criteria.mode is None
    assert talk.state.criteria.price is not None


def test_what_does_not_matter_any_more_is_left_open(talk: Talk) -> None:
    talk.say("guide", intent="refine_offers", price={"max": 0, "currency": "EUR"})
    assert talk.sentences()[0] == "offers-none-fit"
    talk.say("guide", "the price does not matter", "no_preference")
    assert talk.shown()
    assert talk.state.criteria.price is None


def test_nothing_noted_is_said() -> None:
    talk = Talk()
    talk.say("guide", "what am I looking for?", "refine_offers")
    assert talk.sentences() == ["changing-nothing-noted", "offers-ask-topic"]


def test_starting_over_leaves_nothing_to_take_back(talk: Talk) -> None:
    talk.say("start_over")
    talk.say("guide", "undo", "refine_offers")
    assert talk.sentences() == ["changing-nothing-to-undo"]


def test_one_word_of_a_providers_name_is_enough_among_those_shown(talk: Talk) -> None:
    talk.state = talk.state.now(shown=("a-0", "b-0"))
    talk.say("guide", "another provider than beacon please, not that school", "refine_offers")
    assert talk.state.criteria.not_by == ("Beacon",)


def test_where_somebody_comes_from_is_no_limit() -> None:
    talk = Talk()
    talk.say(
        "guide", "jestem z Ukrainy, szukam Arkusze", "find_offers", topic="Arkusze", country="UA"
    )
    assert talk.state.criteria.country is None


@pytest.mark.parametrize("step", ["not_understood", "tell_offer", "tell_provider"])
def test_a_refusal_is_heard_whatever_it_was_taken_for(talk: Talk, step: str) -> None:
    talk.say(step, "nothing from Academy please, been there", "nlu_fallback", provider="Academy")
    assert schools(talk) == {"Beacon"}
    talk.say("guide", "undo", "refine_offers")
    talk.say(step, "nic od Academii", "nlu_fallback")
    assert schools(talk) == {"Beacon"}


@pytest.mark.parametrize(
    "text",
    ["tych nie, tego Arkusze 1 nie chcę", "not the Arkusze 1 course", "I do not want that 1"],
)
def test_an_offer_refused_by_name_is_left_out(text: str) -> None:
    kept = (offer("a", "Arkusze 1"), offer("b", "Tabele i Arkusze"))
    talk = Talk(Shelf(kept))
    talk.say("guide", intent="find_offers", topic="Arkusze")
    talk.say("not_understood", text, "nlu_fallback")
    assert (talk.shown(), talk.state.criteria.not_these) == (["b"], ("a",))


def test_a_question_about_not_this_one_refuses_nothing(talk: Talk) -> None:
    talk.say("tell_offer", "why not this one?", "ask_offer", mention="1")
    assert talk.state.criteria.not_these == ()


def test_a_number_that_was_not_shown_refuses_nothing(talk: Talk) -> None:
    talk.state = talk.state.now(shown=(), focus="a-0")
    talk.say("guide", "not the second one", "refine_offers", mention="2")
    assert talk.state.criteria.not_these == ()


def test_an_offer_is_refused_by_the_word_for_its_number(talk: Talk) -> None:
    third = talk.shown()[2]
    talk.say("not_understood", "ta trzecia mi nie pasuje", "nlu_fallback")
    assert talk.state.criteria.not_these == (third,)


def test_a_school_refused_without_its_name_is_asked_for(talk: Talk) -> None:
    talk.state = talk.state.now(shown=("a-0", "b-0"))
    talk.say("not_understood", "nie od tej samej szkoły", "nlu_fallback")
    assert talk.sentences() == ["changing-which-provider"]


@pytest.mark.parametrize(
    ("text", "place"),
    [("kurs w Krakowie, ale nie ta pierwsza", "Kraków"), ("I don't want the one in Kraków", None)],
)
def test_a_place_is_kept_unless_it_tells_what_is_refused(
    talk: Talk, text: str, place: str | None
) -> None:
    talk.say("guide", text, "refine_offers", place="Kraków")
    assert talk.state.criteria.place == place


@pytest.mark.parametrize("heard", [{"place": "Kraków"}, {}])
@pytest.mark.parametrize("text", ["byle nie w Krakowie", "anything but in Kraków"])
def test_a_place_that_is_not_wanted_is_never_asked_for(text: str, heard: dict[str, Any]) -> None:
    talk = Talk()
    talk.say("guide", intent="find_offers", topic="Arkusze")
    talk.say("guide", text, "refine_offers", **heard)
    assert talk.sentences() == ["changing-not-there"]
    assert talk.state.criteria == Criteria(topics=("Arkusze",))


def test_a_form_that_is_refused_is_no_provider(talk: Talk) -> None:
    talk.say("guide", "anything but online", "refine_offers", mode="online")
    assert talk.state.criteria.mode == "onsite+blended"
    assert talk.state.criteria.not_by == ()
