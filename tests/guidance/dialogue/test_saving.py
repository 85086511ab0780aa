"""Offers kept for later, taken off the list, and looked at again."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from guidance.criteria import Criteria
from guidance.vocabulary import Run
from tests.guidance.dialogue.market import Pointing, market
from tests.guidance.dialogue.talks import put_into_words
from tests.guidance.offers import DAY, Shelf


@pytest.fixture
def talk() -> Pointing:
    """A learner who was shown the whole market."""
    return Pointing()


SAVED: list[tuple[str, dict[str, Any], list[str]]] = [
    ("save the second", {"mention": "2"}, ["data"]),
    ("zapisz pierwszy i trzeci", {"mention": ["1", "3"]}, ["excel", "care"]),
    ("keep the first and the last for me", {}, ["excel", "firms"]),
    ("save all four", {}, ["excel", "data", "care", "firms"]),
    ("zachowaj wszystkie", {}, ["excel", "data", "care", "firms"]),
    ("zapisz oba kursy z Excela", {}, ["excel", "firms"]),
    ("put the first two on my list", {}, ["excel", "data"]),
    ("zapisz dwa pierwsze", {}, ["excel", "data"]),
    ("save the online one", {"mode": "online"}, ["data"]),
    ("save the online one and the one in Łódź", {}, ["data", "care"]),
    ("zapisz najtańszy", {}, ["firms"]),
    ("save Excel dla firm", {}, ["firms"]),
]


@pytest.mark.parametrize(("text", "said", "ids"), SAVED)
def test_one_or_several_are_kept(
    talk: Pointing, text: str, said: dict[str, Any], ids: list[str]
) -> None:
    talk.say("save_offer", text, "save_offer", **said)
    assert list(talk.state.saved) == ids


def test_both_is_asked_about_where_there_are_four(talk: Pointing) -> None:
    talk.state = talk.state.now(focus="care")
    talk.say("save_offer", "save both", "save_offer")
    assert (talk.sentences(), talk.state.saved) == (["offers-which"], ())
    talk.state = talk.state.now(shown=("care", "data"), question=None)
    talk.say("save_offer", "zapisz oba", "save_offer")
    assert talk.state.saved == ("care", "data")
    assert talk.said()["details-saved-several"]["count"] == 2


def test_nothing_shown_is_nothing_saved() -> None:
    talk = Pointing(Shelf())
    talk.state = talk.state.now(shown=())
    talk.say("save_offer", "save all", "save_offer")
    assert talk.sentences() == ["offers-none-shown", "offers-ask-topic"]


REMOVED: list[tuple[str, dict[str, Any], list[str]]] = [
    ("remove the second from saved", {"mention": "2"}, ["excel", "firms"]),
    ("usuń drugi z zapisanych", {}, ["excel", "firms"]),
    ("delete the last one", {}, ["excel", "care"]),
    ("usuń pierwszy i drugi z listy", {"mention": ["1", "2"]}, ["firms"]),
    ("take the dementia one off", {}, ["excel", "firms"]),
    ("wykreśl opiekę w demencji", {}, ["excel", "firms"]),
    ("remove all", {}, []),
    ("usuń wszystkie", {}, []),
    ("remove the one from Kraków", {"place": "Kraków"}, ["care", "firms"]),
]


@pytest.mark.parametrize(("text", "said", "left"), REMOVED)
@pytest.mark.parametrize("step", ["save_offer", "show_saved"])
def test_saved_offers_are_taken_off_by_the_numbers_of_their_list(
    talk: Pointing, step: str, text: str, said: dict[str, Any], left: list[str]
) -> None:
    talk.state = talk.state.now(saved=("excel", "care", "firms"))
    talk.say(step, text, step, **said)
    assert list(talk.state.saved) == left
    assert talk.state.shown == ("excel", "data", "care", "firms")


def test_it_is_taken_off(talk: Pointing) -> None:
    talk.state = talk.state.now(saved=("excel", "care"), focus="care")
    talk.say("save_offer", "usuń go z zapisanych, już go nie chcę: tego", "save_offer")
    assert talk.state.saved == ("excel",)
    talk.say("show_saved", "remove it", "show_saved")
    assert talk.sentences() == ["details-removed"]
    assert not talk.state.saved, "the only one is meant"
    talk.say("show_saved", "remove it", "show_saved")
    assert talk.sentences() == ["offers-saved-none"]


def test_which_saved_one_is_asked_by_name(talk: Pointing) -> None:
    talk.state = talk.state.now(saved=("excel", "care"))
    talk.say("save_offer", "usuń z zapisanych", "save_offer")
    assert talk.sentences() == ["details-remove-which"]
    brought: dict[str, Any] = dict(talk.answer.choices[1].entities)
    assert talk.answer.choices[1].intent == "save_offer"
    talk.say("save_offer", "/save_offer{…}", "save_offer", **brought)
    assert talk.state.saved == ("excel",)


def test_after_the_list_was_shown_its_numbers_follow(talk: Pointing) -> None:
    talk.state = talk.state.now(saved=("excel", "care", "firms"))
    talk.say("show_saved", "pokaż zapisane", "show_saved")
    talk.say("save_offer", "usuń pierwszy", "save_offer", mention="1")
    talk.say("tell_offer", "the first one", "ask_offer", mention="1")
    assert talk.shown() == ["care"]


def test_what_changed_since_is_said_of_each() -> None:
    excel, data, care, firms = market()
    now = (
        replace(excel, runs=(Run(DAY - timedelta(9), deadline=DAY - timedelta(5)),)),
        replace(data, runs=(Run(DAY, seats_left=0),)),
        replace(care, withdrawn=DAY),
        replace(firms, runs=(Run(DAY - timedelta(3), deadline=DAY + timedelta(3)),)),
    )
    talk = Pointing(Shelf(now))
    talk.state = talk.state.now(saved=("excel", "gone", "data", "care", "firms"))
    talk.say("show_saved", "show saved", "show_saved")
    assert talk.sentences() == [
        "offers-saved-list",
        "details-saved-closed",
        "details-saved-full",
        "details-saved-withdrawn",
        "details-saved-started",
        "details-saved-missing",
    ]
    assert talk.state.saved == ("excel", "data", "care", "firms")
    assert talk.shown() == list(talk.state.saved)
    talk.say("show_saved", "show saved", "show_saved")
    assert "details-saved-missing" not in talk.sentences()


def test_a_list_of_which_all_has_gone_says_so(talk: Pointing) -> None:
    talk.state = talk.state.now(saved=("gone", "lost"))
    talk.say("show_saved", "moja lista", "show_saved")
    assert talk.sentences() == ["details-saved-missing"]
    assert "2 zapisanych ofert nie ma" in put_into_words(talk.answer)["pl"]
    talk.say("show_saved", "moja lista", "show_saved")
    assert talk.sentences() == ["offers-saved-none"]


def test_to_keep_looking_saves_nothing(talk: Pointing) -> None:
    talk.state = talk.state.now(criteria=Criteria(topics=("Excel",)))
    talk.say("save_offer", "Keep looking for me", "save_offer")
    assert (talk.sentences(), talk.state.saved) == (["nothing-watched"], ())
